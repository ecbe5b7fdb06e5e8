"""Ruby of an old page: each base with its reading, whether they stand by turns or all bases first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from tsunagu.html import text_content

_READINGS: Final = ("rt", "rtc")
#: Between these a blank is none.
_PARTS: Final = (*_READINGS, "rb", "rp")


class RubyPair(NamedTuple):
    """A base and its reading, or words alone."""

    base: str
    reading: str


def pair_ruby(ruby: Element) -> Iterator[RubyPair]:
    """The pairs of a ``<ruby>``. ``rp``, the brackets for old browsers, goes.

    As many readings as bases (``rb``) are one for each; of other numbers all are for all.
    """
    bases: list[str] = [ruby.text or ""]
    readings: list[str] = []
    for child in ruby:
        if child.tag == "rtc" and readings:
            yield from _pair(bases, readings)
            bases, readings = [], []
        if child.tag in _READINGS:
            readings += _list_readings(child)
        elif child.tag != "rp":
            if readings:
                yield from _pair(bases, readings)
                bases, readings = [], []
            _add(bases, text_content(child), apart=child.tag == "rb")
        tail = child.tail or ""
        if readings and tail.strip():
            yield from _pair(bases, readings)
            bases, readings = [], []
        if tail.strip() or child.tag not in _PARTS:
            _add(bases, tail, apart=False)
    yield from _pair(bases, readings)


def spell_ruby(ruby: Element) -> str:
    """Each base with its reading in brackets, as in code, which has no ruby."""
    return "".join(f"{base}（{reading}）" if reading else base for base, reading in pair_ruby(ruby))


def spell_rubies(element: Element) -> None:
    """Write so what ruby there is in an element."""
    for ruby in list(element.iter("ruby")):
        spelt, behind = spell_ruby(ruby), ruby.tail
        ruby.clear()
        ruby.text, ruby.tail = spelt, behind


def _list_readings(element: Element) -> list[str]:
    within = list(element.iterfind("rt")) or [element]
    return ["".join(text_content(one).split()) for one in within]


def _add(bases: list[str], text: str, *, apart: bool) -> None:
    if apart or not bases:
        bases.append(text)
    else:
        bases[-1] += text


def _pair(bases: list[str], readings: list[str]) -> Iterator[RubyPair]:
    """(A reading without a base is words itself.)"""
    named = [base for base in bases if base.strip()]
    if not named:
        yield RubyPair("".join((*bases, *readings)), "")
    elif len(named) == len(readings):
        yield from map(RubyPair, named, readings)
    else:
        yield RubyPair("".join(bases), "".join(readings))
