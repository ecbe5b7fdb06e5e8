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
_NARROW: Final = str.maketrans("！？", "!?")
_WIDE: Final = str.maketrans("!?%", "！？％")


def turn_quotations(root: Element) -> None:
    """Put 〝…〟 for the author's ”…” in a tree, in place: in vertical lines those would lie on their side.

    >>> from xml.etree.ElementTree import fromstring, tostring
    >>> tree = fromstring("<p>”<b>顧客</b>”と5”</p>")
    >>> turn_quotations(tree)
    >>> tostring(tree, encoding="unicode")
    '<p>〝<b>顧客</b>〟と5”</p>'
    """
    for slots in _list_passages(root):
        text = "".join(getattr(element, name) or "" for element, name in slots)
        if "”" not in text:
            continue
        turned = list(text)
        for opening, closing in pair_marks((found.start(), found[0]) for found in MARK.finditer(text)):
            turned[opening], turned[closing] = "〝", "〟"
        at = 0
        for element, name in slots:
            length = len(getattr(element, name) or "")
            setattr(element, name, "".join(turned[at : at + length]))
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
