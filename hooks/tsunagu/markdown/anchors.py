"""The anchors of a page: ids of its headings, as the site gives them, and of its own HTML."""

from __future__ import annotations

from tsunagu.html import list_ids
from tsunagu.markdown.dialect import open_markdown
from tsunagu.model import Dialect


def list_anchors(markdown_text: str, dialect: Dialect) -> tuple[str, ...]:
    """Every id that a link to this page may name, in the order of the page.

    >>> list_anchors("## 時計を合わせる\\n\\n## Two Clocks\\n\\n<p id=a>", Dialect())
    ('時計を合わせる', 'two-clocks', 'a')
    >>> list_anchors("## 時計 {#clock}", Dialect(("toc", "attr_list")))
    ('clock',)
    """
    return tuple(list_ids(open_markdown(dialect).convert(markdown_text)))
