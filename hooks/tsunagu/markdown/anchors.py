"""The anchors of a page: ids of its headings, as the site gives them, and of its own HTML."""

from __future__ import annotations

from tsunagu.html import list_ids
from tsunagu.markdown.dialect import open_markdown
from tsunagu.model import Dialect


def list_anchors(markdown_text: str, dialect: Dialect) -> frozenset[str]:
    """Every id that a link to this page may name.

    >>> sorted(list_anchors("## 時計を合わせる\\n\\n## Two Clocks\\n\\n<p id=a>", Dialect()))
    ['a', 'two-clocks', '時計を合わせる']
    >>> sorted(list_anchors("## 時計 {#clock}", Dialect(("toc", "attr_list"))))
    ['clock']
    """
    return frozenset(list_ids(open_markdown(dialect).convert(markdown_text)))
