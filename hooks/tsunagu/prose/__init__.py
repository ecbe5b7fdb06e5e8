"""The author's prose: the rules by which a page's Markdown becomes the words a reader sees.

Each rule is a file and a Markdown extension. ``list_extensions`` gives them in order; each of them
asks ``page()`` anew at every conversion, and does nothing where there is no page (plain Markdown).
"""

from __future__ import annotations

from importlib import import_module

from markdown import Extension

from tsunagu.prose.explicit_terms import list_explicit_terms
from tsunagu.prose.links import list_html_links, list_links, list_pictures
from tsunagu.prose.page import AskPage, ProsePage
from tsunagu.prose.rule import Rule

__all__ = [
    "AskPage",
    "ProsePage",
    "list_explicit_terms",
    "list_extensions",
    "list_html_links",
    "list_links",
    "list_pictures",
]

#: The files of this folder that are rules. A check renders nothing, and does not wait for them.
_RULES = (
    "faces",
    "ruby",
    "explicit_terms",
    "lines",
    "essay_links",
    "notes",
    "term_links",
    "quotes",
    "foreign_runs",
    "headings",
)


def list_extensions(page: AskPage) -> list[Extension]:
    """Return the Markdown extensions of all rules, for ``Markdown(extensions=[...])``."""
    return [Rule(import_module(f"{__name__}.{rule}").register, page) for rule in _RULES]
