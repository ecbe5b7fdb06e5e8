"""One plain line of what a blog kept as HTML: titles, summaries, names of themes."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

_TAG: Final = re.compile(
    r"</?(?:a|b|big|br|em|font|i|img|p|rb|rp|rt|ruby|s|small|span|strong|sub|sup|u)\b[^<>]*>", re.IGNORECASE
)


def plain_line(html: str) -> str:
    """The words of a title: tags of HTML gone (those that a title can have), entities read, one line.

    >>> plain_line("<b>R&amp;D</b>　と\\n 現場 < 本社")
    'R&D と 現場 < 本社'
    """
    return " ".join(unescape(_TAG.sub("", html)).split())


def first_words(text: str, most: int = 40) -> str:
    """The first line of a text that has any words, cut at ``most`` characters."""
    line = next((line for line in text.split("\n") if line.strip()), "").strip()
    return line if len(line) <= most else line[: most - 1] + "…"


def complete_title(title: str, words: str) -> str:
    """A title to be read aloud: where there is no letter in it, the first line of the text comes after it.

    >>> complete_title("🎉", "はじまりです。\\n続き")
    '🎉 はじまりです。'
    """
    return title if has_letters(title) else f"{title} {first_words(words)}".strip()


def has_letters(text: str) -> bool:
    """Whether there is anything in a text that can be said."""
    return any(char.isalnum() for char in text)
