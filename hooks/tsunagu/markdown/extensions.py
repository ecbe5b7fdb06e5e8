"""The rules of the dialect, in order: each is a file of this room, and a Markdown extension.

Each asks ``page()`` anew at every conversion, and does nothing where there is no page (plain Markdown).
"""

from __future__ import annotations

from markdown import Extension

from tsunagu.markdown.page_context import AskPageContext
from tsunagu.markdown.page_rule import PageExtension


def list_extensions(page: AskPageContext) -> list[Extension]:
    """Return the Markdown extensions of all rules, for ``Markdown(extensions=[...])``."""
    from tsunagu.markdown import (  # noqa: PLC0415 (a check renders nothing, and does not wait for them)
        cell_alignment,
        essay_links,
        explicit_terms,
        figures,
        footnote_backlinks,
        foreign_runs,
        heading_phrases,
        kept_lines,
        quotation_marks,
        term_links,
    )
    from tsunagu.markdown.building.blocks import ReadBlocks  # noqa: PLC0415

    rules = (
        explicit_terms,
        figures,
        kept_lines,
        essay_links,
        footnote_backlinks,
        term_links,
        quotation_marks,
        foreign_runs,
        cell_alignment,
        heading_phrases,
    )
    return [*(PageExtension(rule.register, page) for rule in rules), ReadBlocks(page)]
