"""Ruby: ``{漢字|かんじ}``, or ``{漢字|かん|じ}`` with one reading for each character.

After the notation of the Japanese writing sites (でんでんマークダウン). It is ruby where a character
of the base or the reading is Japanese and the number of readings is one or that of the characters
of the base; anything else stays as it was typed. In a table the bars may be typed as ``\\|``, and must
be before a reading that is not kana.
"""

from __future__ import annotations

import re
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.util import AtomicString

from tsunagu.japanese import JAPANESE, JOINED
from tsunagu.markdown.page_context import AskPageContext, PageContext
from tsunagu.markdown.page_rule import PageInlineProcessor

#: After code, before escapes (180: a bar in a table is typed ``\\|``) and links, which may hold it.
PRIORITY: Final = 187

_PART: Final = r"[^{}|<>\\\n\x02]{1,40}+"
_RUBY: Final = rf"(?<!\\)\{{({_PART})((?:\\?\|{_PART}){{1,40}}+)\}}"
#: A character with the variation selector or the dakuten that belongs to it.
_CHARACTER: Final = re.compile(f".{JOINED}?")


def register(md: Markdown, ask: AskPageContext) -> None:
    """Hang ruby into a Markdown instance."""
    md.inlinePatterns.register(Ruby(_RUBY, md, ask), "tsunagu-ruby", PRIORITY)


class Ruby(PageInlineProcessor):
    """Turns one ``{base|reading}`` into a ``ruby`` element."""

    def build(self, found: re.Match[str], page: PageContext) -> Element | None:  # noqa: ARG002 (a rule's)
        """Return the element, or None where it is no ruby."""
        return build_ruby(found[1], re.split(r"\\?\|", found[2])[1:])


def build_ruby(base: str, readings: list[str]) -> Element | None:
    """Return ``<ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>``, or None where the parts don't fit.

    >>> build_ruby("漢字", ["かん", "じ", "ご"]) is None
    True
    """
    characters = _CHARACTER.findall(base) if len(readings) > 1 else [base]
    if len(characters) != len(readings) or not re.search(JAPANESE, base + readings[0]):
        return None
    ruby = Element("ruby")
    before: Element | None = None
    for character, reading in zip(characters, readings, strict=True):
        if before is None:
            ruby.text = AtomicString(character)
        else:
            before.tail = AtomicString(character)
        before = _add_reading(ruby, reading)
    return ruby


def _add_reading(ruby: Element, reading: str) -> Element:
    """Add a reading with brackets for browsers without ruby; return the closing bracket."""
    for tag, text in (("rp", "（"), ("rt", reading), ("rp", "）")):
        SubElement(ruby, tag).text = AtomicString(text)
    return ruby[-1]
