"""Ids: the stems of files, ASCII words with hyphens; and the one to propose for a Japanese title."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from tsunagu.japanese import is_kana, list_readings, romanise, to_hiragana

#: A file's stem, and every id.
ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

#: What Windows takes for a device, whatever follows a dot: such a file can't be checked out there.
_DEVICE: Final = re.compile(r"(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\..*)?", re.IGNORECASE)

_LONGEST: Final = 48

#: Particles are not said as they are written.
_PARTICLES: Final = {"は": "wa", "へ": "e", "を": "o"}


def is_device(name: str) -> bool:
    """Whether the name of a file or folder is one that Windows keeps for itself.

    >>> is_device("con"), is_device("Aux.md"), is_device("console.md")
    (True, True, False)
    """
    return bool(_DEVICE.fullmatch(name))


def propose_id(text: str) -> str:
    """The id to propose for a title, a name or a file name; empty where nothing can be read.

    English words as they are, Japanese ones by their reading.

    >>> propose_id("My First_Essay (1)"), propose_id("越境コラボ"), propose_id("!?"), propose_id("Index")
    ('my-first-essay-1', 'ekkyo-korabo', '', 'index-1')
    """
    folded = "".join(map(_strip_accent, unicodedata.normalize("NFKC", text).casefold()))
    words = folded if folded.isascii() else " ".join(spell_words(list_readings(folded)))
    return _shorten(words)


def spell_reading(reading: str) -> str:
    """The id to propose for what has a reading of its own.

    >>> spell_reading("みっかぼうず"), spell_reading("ひと・もの・かね")
    ('mikkabozu', 'hito-mono-kane')
    """
    return _shorten(" ".join(map(romanise, re.split("[・ 　]+", reading))))


def spell_words(tokens: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Words, each with its reading, in Latin letters. One that ends in a small っ is one with the next.

    >>> list(spell_words([("行っ", "いっ"), ("た", "た"), ("人", "ひと"), ("は", "は")]))
    ['itta', 'hito', 'wa']
    """
    held = ""
    for surface, reading in tokens:
        if held and not is_kana(reading):
            yield romanise(held)
            held = ""
        whole = held + to_hiragana(reading)
        if whole.endswith("っ"):
            held = whole
            continue
        yield _spell(surface, reading) if not held else romanise(whole)
        held = ""
    if held:
        yield romanise(held)


def _shorten(words: str) -> str:
    found: list[str] = re.findall("[a-z0-9]+", words)
    while len("-".join(found)) > _LONGEST and len(found) > 1:
        found.pop()
    name = "-".join(found)[:_LONGEST]
    return f"{name}-1" if name == "index" or is_device(name) else name


def _strip_accent(char: str) -> str:
    """é is e; が stays, whose mark is no accent."""
    base = unicodedata.normalize("NFD", char)[0]
    return base if base.isascii() else char


def _spell(surface: str, reading: str) -> str:
    return surface if surface.isascii() else _PARTICLES.get(surface) or romanise(reading)
