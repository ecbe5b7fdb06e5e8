"""Ruby as HTML has it; how it is typed: ``text/reading/notations.py``."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString


def build_ruby(parts: Sequence[str], readings: Sequence[str]) -> Element:
    """``<ruby>漢<rp>（</rp><rt>かん</rt><rp>）</rp>字 …</ruby>``: each part of the base with its reading."""
    ruby = Element("ruby")
    before: Element | None = None
    for part, reading in zip(parts, readings, strict=True):
        if before is None:
            ruby.text = AtomicString(part)
        else:
            before.tail = AtomicString(part)
        before = _add_reading(ruby, reading)
    return ruby


def _add_reading(ruby: Element, reading: str) -> Element:
    """Add a reading with brackets for browsers without ruby; return the closing bracket."""
    for tag, text in (("rp", "（"), ("rt", reading), ("rp", "）")):
        SubElement(ruby, tag).text = AtomicString(text)
    return ruby[-1]
