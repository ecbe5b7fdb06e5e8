"""The language of code on an old page: each editor and each highlighter writes it down in its own way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final
from xml.etree.ElementTree import Element

_ATTRIBUTES: Final = ("data-lang", "data-language", "data-code-block-lang", "lang")
#: Words of a ``class``: Hatena, Prettify, Prism and highlight.js, GitHub; SyntaxHighlighter; Crayon.
_CLASS: Final = re.compile(
    r"(?:^|\s)(?:lang(?:uage)?-|highlight-source-|brush:\s*|lang:)([\w+#.-]+)", re.IGNORECASE
)
_NAME: Final = re.compile(r"[\w+#.-]{1,30}")
#: What says that code is in no language, and the languages of people, which ``lang`` tells of elsewhere.
_NONE: Final = frozenset(
    (
        *("plain", "plaintext", "text", "txt", "none", "nohighlight", "default"),
        *("ja", "en", "zh", "ko", "fr"),
    )
)


def read_code_language(pre: Element, around: Iterable[Element] = ()) -> str:
    """The language of a block of code, or nothing; ``around`` are the elements that it stands in.

    >>> pre = Element("pre", {"class": "brush: php; title: x"})
    >>> read_code_language(pre)
    'php'
    """
    code = pre.find("code")
    places = (pre, *([code] if code is not None else []), *around)
    return next((name for place in places for name in _list_names(place)), "")


def _list_names(element: Element) -> Iterator[str]:
    stated = [element.get(name) or "" for name in _ATTRIBUTES]
    stated += _CLASS.findall(element.get("class") or "")
    names = (name.strip().lower() for name in stated)
    return (name for name in names if _NAME.fullmatch(name) and name not in _NONE)
