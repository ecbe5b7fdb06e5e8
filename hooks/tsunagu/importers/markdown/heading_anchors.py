"""Links to a heading of the same page: each engine names headings in its way, and here they have our names.

A heading is known by an id that the author gave it (``{#id}``, ``<a id>`` before it), else by its letters:
all engines make the name of the words, and differ in signs, capitals and blanks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Final
from urllib.parse import unquote

from tsunagu.importers.plan.twins import keep_letters
from tsunagu.markdown import name_heading
from tsunagu.text import plain_text, read_markdown

_STATED: Final = re.compile(
    r"^[ \t>]*#{1,6}[ \t]+(?P<words>[^\n]*?)[ \t]*\{:?[ ]?#(?P<id>[^\s{}]+)[^{}\n]*\}[ \t]*$", re.M
)
_BELOW: Final = re.compile(
    r"^[ \t>]*#{1,6}[ \t]+(?P<words>[^\n]+)\n[ \t>]*\{:[^{}\n]*#(?P<id>[^\s{}]+)[^{}\n]*\}[ \t]*$",
    re.MULTILINE,
)
_MARKED: Final = re.compile(
    r"<(?:a|span|h[1-6])\b[^<>]*\b(?:id|name)=[\"']?(?P<id>[^\s\"'<>]+)[^<>]*>\s*(?:</(?:a|span)>)?\s*"
    r"(?:#{1,6}[ \t]+)?(?P<words>[^\n<>]+)"
)


def name_anchors(headings: Iterable[str]) -> dict[str, str]:
    """The names here of headings, by their letters; of two alike the second has ``_1`` behind its name.

    >>> name_anchors(["時計、二つ", "Two Clocks"])
    {'時計二つ': '時計二つ', 'twoclocks': 'two-clocks'}
    """
    names: dict[str, str] = {}
    used: dict[str, int] = {}
    for heading in headings:
        name = name_heading(heading, "-")
        number = used[name] = used.get(name, -1) + 1
        key = _fold(heading)
        shown = f"{name}_{number}" if number else name
        names.setdefault(key if not number else f"{key}{number}", shown)
    return names


def list_stated(text: str) -> dict[str, str]:
    """The letters of a heading by the id that its author gave it."""
    found = (one for pattern in (_MARKED, _STATED, _BELOW) for one in pattern.finditer(text))
    return {one["id"]: _fold(plain_text(one["words"])) for one in found}


def list_headings(text: str) -> list[str]:
    """The words of each heading of a text."""
    pairs = pairwise(read_markdown(text).tokens)
    return [plain_text(words.content) for token, words in pairs if token.type == "heading_open"]


def find_anchor(fragment: str, stated: Mapping[str, str], names: Mapping[str, str]) -> str:
    """The name of the heading that a fragment of an address leads to; nothing where it leads to none.

    >>> find_anchor("two-clocks", {}, {"twoclocks": "two-clocks"})
    'two-clocks'
    """
    bare = unquote(fragment.removeprefix("#"))
    return names.get(stated.get(bare, "") or _fold(bare), "")


def _fold(text: str) -> str:
    return keep_letters(text).casefold()
