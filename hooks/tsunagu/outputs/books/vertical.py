"""Japanese in vertical lines (縦書き): signs that stand otherwise there than in lines across."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from tsunagu.japanese import MARK, pair_marks

#: Elements that begin a passage of their own: marks are paired within one.
_BLOCKS: Final = frozenset(
    {"p", "li", "dt", "dd", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "blockquote", "div"}
    | {"caption", "summary", "details", "figure", "ul", "ol", "dl", "table", "tr"}
)
#: What is shown as it was typed.
LITERAL: Final = frozenset(("code", "kbd", "pre", "samp"))
_NUMBER: Final = r"(?<![0-9A-Za-z])(?<![0-9A-Za-z][.,:/-])[0-9]{1,4}(?![0-9A-Za-z]|[.,:/-][0-9A-Za-z])%?"
_MARKS: Final = r"[!?！？]{2,3}(?![!?！？])"
_AFTER_JAPANESE: Final = r"(?<=[\u3040-\u30ff\u3400-\u9fff」』）〟])[!?](?![!?！？])"
_ODD: Final = re.compile(f"{_NUMBER}|(?<![!?！？]){_MARKS}|{_AFTER_JAPANESE}")
_TURNED: Final = ("〝", "〟")
_NARROW: Final = str.maketrans("！？", "!?")
_WIDE: Final = str.maketrans("!?%", "！？％")


#: What holds the place of a mark whose lines a reader may turn, by the mark: one that opens, one that closes.
HELD: Final = {"“": ("\U0010fff0", "\U0010fff1"), "”": ("\U0010fff2", "\U0010fff3")}
#: What stands there across and down.
BOTH: Final = {
    held: (mark, turned) for mark, pair in HELD.items() for held, turned in zip(pair, _TURNED, strict=True)
}
_EITHER: Final = re.compile(f"{_ODD.pattern}|[{''.join(BOTH)}]")


def turn_marks(text: str, *, holds: bool = False) -> str:
    """A passage with 〝…〟 for ”…”: in vertical lines those would lie on their side.

    ``holds``: put there what holds their place (``HELD``).

    >>> turn_marks("”顧客”と5”")
    '〝顧客〟と5”'
    """
    if "”" not in text:
        return text
    turned = list(text)
    for opening, closing in pair_marks((found.start(), found[0]) for found in MARK.finditer(text)):
        turned[opening] = HELD[text[opening]][0] if holds else _TURNED[0]
        turned[closing] = HELD[text[closing]][1] if holds else _TURNED[1]
    return "".join(turned)


def turn_quotations(root: Element, *, holds: bool = False) -> None:
    """Turn the marks of a tree, in place.

    >>> from xml.etree.ElementTree import fromstring, tostring
    >>> tree = fromstring("<p>”<b>顧客</b>”と5”</p>")
    >>> turn_quotations(tree)
    >>> tostring(tree, encoding="unicode")
    '<p>〝<b>顧客</b>〟と5”</p>'
    """
    for slots in _list_passages(root):
        text = "".join(getattr(element, name) or "" for element, name in slots)
        turned = turn_marks(text, holds=holds)
        if turned == text:
            continue
        at = 0
        for element, name in slots:
            length = len(getattr(element, name) or "")
            setattr(element, name, turned[at : at + length])
            at += length


def _list_passages(element: Element) -> Iterator[list[tuple[Element, str]]]:
    """The places of text of each passage, in order; what is literal belongs to none."""
    passages: list[list[tuple[Element, str]]] = [[]]

    def walk(one: Element, passage: list[tuple[Element, str]]) -> None:
        passage.append((one, "text"))
        for child in one:
            if child.tag in _BLOCKS:
                passages.append([])
                walk(child, passages[-1])
            elif child.tag not in LITERAL:
                walk(child, passage)
            passage.append((child, "tail"))

    walk(element, passages[0])
    return iter(passages)


def cut_upright(text: str) -> Iterator[tuple[str, str]]:
    """A text in pieces, each with the class of the element that it needs to stand upright, mostly none.

    One to three digits share the place of one sign (縦中横), as !? do; the four of a year stand one by one.

    >>> list(cut_upright("2026年の12月!?"))
    [('2026', 'upright'), ('年の', ''), ('12', 'tcy'), ('月', ''), ('!?', 'tcy')]
    >>> list(cut_upright("A4で1,000枚、30%です?"))
    [('A4で1,000枚、', ''), ('30', 'tcy'), ('％', ''), ('です', ''), ('？', '')]
    """
    done = 0
    for found in _ODD.finditer(text):
        if found.start() > done:
            yield text[done : found.start()], ""
        yield from _stand_up(found[0])
        done = found.end()
    if done < len(text):
        yield text[done:], ""


def mark_upright(text: str) -> Iterator[tuple[str, str]]:
    """The same pieces with no sign changed, for lines that a reader may turn; held marks are ``held``.

    >>> list(mark_upright("30%の12月!?"))
    [('30', 'tcy'), ('%の', ''), ('12', 'tcy'), ('月', ''), ('!?', 'tcy')]
    """
    done = 0
    for found in _EITHER.finditer(text):
        odd = found[0].rstrip("%")
        if len(odd) == 1 and not odd.isdecimal() and odd not in BOTH:
            continue
        if found.start() > done:
            yield text[done : found.start()], ""
        yield odd, "held" if odd in BOTH else "upright" if len(odd) > 3 else "tcy"
        done = found.start() + len(odd)
    if done < len(text):
        yield text[done:], ""


def _stand_up(odd: str) -> Iterator[tuple[str, str]]:
    number = odd.rstrip("%")
    if number.isdecimal():
        yield number, "tcy" if len(number) < 4 else "upright"
        if number != odd:
            yield "％", ""
    elif len(odd) == 1:
        yield odd.translate(_WIDE), ""
    else:
        yield odd.translate(_NARROW), "tcy"
