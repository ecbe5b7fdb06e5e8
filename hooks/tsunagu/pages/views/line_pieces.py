"""Titles and sentences as a page prints them: in pieces, since a line must not end just anywhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from tsunagu.japanese import QuotedPiece, bind_around, bind_quotations, list_phrases
from tsunagu.model import Mention
from tsunagu.pages.edition import Edition

#: A line of text in pieces, some of which no line break parts.
Line = tuple[QuotedPiece, ...]

#: A closing bracket within a phrase: 「自分の仕事ではない」と. A line may end there, and should not.
_INNER_END: Final = re.compile(r"[」』）”](?=\w)")
#: Of a name with its multiplication sign, in characters: longer ones are broken as any text.
_LONGEST_NAME: Final = 40


@dataclass(frozen=True, slots=True)
class Heading:
    """A title in phrases between which a line may break; one that is bound breaks where it has to."""

    text: str
    phrases: Line
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence in which something is mentioned, the mention marked; each run is bound or not."""

    runs: tuple[Line, ...]


def bind_signs(text: str) -> str:
    """Words between which no line begins with a multiplication sign.

    >>> bind_signs("skill × base")
    'skill\\xa0× base'
    """
    return text.replace(" × ", "\u00a0× ")


def view_heading(edition: Edition, text: str, lang: str = "") -> Heading:
    """A title; ``lang`` where it is in another language than the page."""
    other = "" if lang == edition.language.code else lang
    if " × " in text:
        return Heading(text, _bind_names(text), other)
    return Heading(text, _cut_phrases(edition, text, lang), other)


def view_lead(edition: Edition, text: str) -> Heading:
    """A sentence or two in the page's language that stand alone, few enough to be broken as a title is."""
    return Heading(text, _cut_phrases(edition, text, ""))


def _cut_phrases(edition: Edition, text: str, lang: str) -> Line:
    phrases = list_phrases(text) if _breaks_phrases(edition, lang) else (text,)
    return tuple(map(bind_ends, phrases))


def bind_ends(phrase: str) -> QuotedPiece:
    """A phrase of a title, bound where a line could end within it."""
    return QuotedPiece(phrase, bound=_INNER_END.search(phrase) is not None)


def _bind_names(text: str) -> Line:
    """Each name of a crossing with the sign after it, and the blanks between."""
    names = bind_signs(text).replace("\u00a0× ", "\u00a0×\n").split("\n")
    pieces = [QuotedPiece(name, bound=len(name) <= _LONGEST_NAME) for name in names]
    return tuple(part for piece in pieces for part in (QuotedPiece(" "), piece))[1:]


def view_line(edition: Edition, text: str, lang: str = "") -> Line:
    """A sentence or two of plain text; ``lang`` as for a heading."""
    return bind_quotations(text) if _breaks_phrases(edition, lang) else (QuotedPiece(text),)


def _breaks_phrases(edition: Edition, lang: str) -> bool:
    return edition.settings.language(lang or edition.language.code).breaks_phrases


def view_quote(edition: Edition, mention: Mention, lang: str) -> Quote:
    """A mention's sentence, which is in a language that the page need not have."""
    if _breaks_phrases(edition, lang):
        return Quote(bind_around(mention.before, mention.marked, mention.after))
    pieces = (
        QuotedPiece(mention.before),
        QuotedPiece(mention.marked, marked=True),
        QuotedPiece(mention.after),
    )
    return Quote((pieces,))
