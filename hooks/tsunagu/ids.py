"""Ids: the stems of files, ASCII words with hyphens; and the one to propose for a Japanese title."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from tsunagu.reading import list_readings
from tsunagu.romaji import romanise

#: A file's stem, and every id.
ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

_LONGEST: Final = 48

#: Particles are not said as they are written.
_PARTICLES: Final = {"は": "wa", "へ": "e", "を": "o"}


def propose_id(text: str) -> str:
    """The id to propose for a title, a name or a file name; empty where nothing can be read.

    English words as they are, Japanese ones by their reading.

    >>> propose_id("My First_Essay (1)"), propose_id("越境コラボ"), propose_id("!?")
    ('my-first-essay-1', 'ekkyo-korabo', '')
    """
    folded = "".join(map(_strip_accent, unicodedata.normalize("NFKC", text).casefold()))
    words = folded if folded.isascii() else " ".join(_spell(*token) for token in list_readings(folded))
    found: list[str] = re.findall("[a-z0-9]+", words)
    while len("-".join(found)) > _LONGEST and len(found) > 1:
        found.pop()
    return "-".join(found)[:_LONGEST]


def _strip_accent(char: str) -> str:
    """é is e; が stays, whose mark is no accent."""
    base = unicodedata.normalize("NFD", char)[0]
    return base if base.isascii() else char


def _spell(surface: str, reading: str) -> str:
    return surface if surface.isascii() else _PARTICLES.get(surface) or romanise(reading)
