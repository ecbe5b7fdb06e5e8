"""The glossary in both orders."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tsunagu.japanese import KANA_ROWS, english_key, english_letter, kana_key, kana_row
from tsunagu.model import Term
from tsunagu.pages.edition import Edition
from tsunagu.pages.views.components import FactorFilter, Link, TermRow, view_filters, view_term

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class TermGroup:
    """The terms under one letter or row of kana; ``anchor`` is its place in the page."""

    label: str
    anchor: str
    rows: tuple[TermRow, ...]


@dataclass(frozen=True, slots=True)
class TermOrder:
    """The glossary in one order; ``bar`` has every letter, the empty ones without a shelf."""

    title: str
    anchor: str
    lang: str
    bar: tuple[tuple[str, str], ...]
    shelves: tuple[TermGroup, ...]


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """The glossary's page: this language's order in full, then the other as an index, if there is one."""

    count: str
    number: int
    factors: tuple[FactorFilter, ...]
    main: TermOrder
    index: TermOrder | None
    exports: tuple[Link, ...]
    empty: str


#: How a term is filed in each order: sort key, letter, and the letters of the bar.
_ORDERS: dict[str, tuple[Callable[[Term], object], Callable[[Term], str], str]] = {
    "kana": (lambda term: (kana_key(term.reading), term.id), lambda term: kana_row(term.reading), KANA_ROWS),
    "letters": (
        lambda term: (english_key(_latin_name(term)), term.id),
        lambda term: english_letter(_latin_name(term)),
        _LETTERS,
    ),
}


#: The glossary for other programs, one set of files for all languages: name, and the word that names it.
_EXPORTS = (
    ("terms.csv", "export_table"),
    ("terms.json", "export_linked_data"),
    ("terms.ttl", "export_concepts"),
    ("terms.tbx", "export_termbase"),
    ("terms-v3.tbx", "export_termbase_3"),
    ("deck.csv", "export_deck"),
)


def _latin_name(term: Term) -> str:
    return term.name.get("en") or next(name for code, name in term.name.items() if code != "ja")


def view_glossary(edition: Edition) -> GlossaryView:
    """The glossary: 五十音 first on Japanese pages, A-Z first on the others; the second is an index.

    A site in Japanese only has no names to order from A to Z.
    """
    words, terms = edition.words, edition.library.terms
    titles = {"kana": words.kana_order, "letters": words.letter_order}
    has_one = edition.settings.codes == ("ja",)
    first, second = ("kana", "letters") if edition.language.code == "ja" else ("letters", "kana")
    return GlossaryView(
        count=words.count_terms(len(terms)),
        number=len(terms),
        factors=view_filters(edition, [term.factors for term in terms]),
        main=_view_order(edition, terms, first, titles[first]),
        index=None if has_one else _view_order(edition, terms, second, titles[second]),
        exports=tuple(Link(getattr(words, word), f"glossary/{name}") for name, word in _EXPORTS),
        empty="" if terms else words.no_terms,
    )


def _view_order(edition: Edition, terms: Iterable[Term], order: str, title: str) -> TermOrder:
    key, letter_of, letters = _ORDERS[order]
    shelves: dict[str, list[TermRow]] = {letter: [] for letter in [*letters, "#"]}
    for term in sorted(terms, key=key):  # type: ignore[arg-type]
        shelves[letter_of(term)].append(view_term(edition, term))
    anchors = {letter: f"{order}-{_anchor(letter)}" if rows else "" for letter, rows in shelves.items()}
    labels = {letter: edition.words.other if letter == "#" else letter for letter in shelves}
    return TermOrder(
        title=title,
        anchor=order,
        lang="ja" if order == "kana" and edition.language.code != "ja" else "",
        bar=tuple((labels[letter], anchors[letter]) for letter in shelves if letter != "#" or anchors["#"]),
        shelves=tuple(
            TermGroup(labels[letter], anchors[letter], tuple(rows))
            for letter, rows in shelves.items()
            if rows
        ),
    )


def _anchor(letter: str) -> str:
    """ASCII, so that the address can be typed: あ is ``a``, か ``ka``; ``#`` is ``other``."""
    romans = dict(zip(KANA_ROWS, ("a", "ka", "sa", "ta", "na", "ha", "ma", "ya", "ra", "wa"), strict=True))
    return romans.get(letter, "other" if letter == "#" else letter.lower())
