"""The anchors of a page: ids of its headings, as the site gives them, and of its own HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tsunagu.markdown.dialect import open_markdown
from tsunagu.model import Dialect

_ID = re.compile(r"""\bid=["']([^"']+)["']""")


def list_anchors(markdown_text: str, dialect: Dialect) -> frozenset[str]:
    """Every id that a link to this page may name.

    >>> sorted(list_anchors("## 時計を合わせる\\n\\n## Two Clocks", Dialect()))
    ['two-clocks', '時計を合わせる']
    >>> sorted(list_anchors("## 時計 {#clock}", Dialect(("toc", "attr_list"))))
    ['clock']
    """
    markdown = open_markdown(dialect)
    html = markdown.convert(markdown_text)
    tokens = markdown.toc_tokens  # type: ignore[attr-defined]
    return frozenset({*_list_tokens(tokens), *_ID.findall(html)})


def _list_tokens(tokens: list[Any]) -> Iterator[str]:
    for token in tokens:
        yield token["id"]
        yield from _list_tokens(token["children"])
