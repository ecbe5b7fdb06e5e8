"""The glossary in both orders, and the page of one term with its concordance."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tsunagu.addresses import url_of
from tsunagu.edition import Edition
from tsunagu.kana import KANA_ROWS, english_key, english_letter, kana_key, kana_row
from tsunagu.model import Term
from tsunagu.views.parts import (
    FactorMark,
    Heading,
    Link,
    Quote,
    TermRow,
    view_factor,
    view_factors,
    view_heading,
    view_quote,
    view_term,
    view_terms,
)

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The terms under one letter or row of kana; ``anchor`` is its place in the page."""

    label: str
    anchor: str
    rows: tuple[TermRow, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """The glossary in one order; ``bar`` has every letter, the empty ones without a shelf."""

    title: str
    anchor: str
    lang: str
    bar: tuple[tuple[str, str], ...]
    shelves: tuple[Shelf, ...]


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """The glossary's page: this language's order in full, then the other as an index."""

    count: str
    factors: tuple[FactorMark, ...]
    main: Order
    index: Order
    exports: tuple[Link, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class Side:
    """A term in one language: the halves of its page are equals."""

    lang: str
    language: str
    name: Heading
    reading: str
    definition: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Use:
    """An essay that uses the term, with the sentence."""

    title: Heading
    url: str
    lang: str
    date: str
    date_iso: str
    factors: tuple[FactorMark, ...]
    quote: Quote


@dataclass(frozen=True, slots=True)
class Concordance:
    """The uses in the essays of one language."""

    language: str
    lang: str
    uses: tuple[Use, ...]


@dataclass(frozen=True, slots=True)
class TermView:
    """The page of one term."""

    sides: tuple[Side, ...]
    factors: tuple[FactorMark, ...]
    status: str
    see: tuple[TermRow, ...]
    seen_from: tuple[TermRow, ...]
    beside: tuple[TermRow, ...]
    concordances: tuple[Concordance, ...]
    no_uses: str


#: How a term is filed in each order: sort key, letter, and the letters of the bar.
_ORDERS: dict[str, tuple[Callable[[Term], object], Callable[[Term], str], str]] = {
    "kana": (lambda term: (kana_key(term.reading), term.id), lambda term: kana_row(term.reading), KANA_ROWS),
    "letters": (
        lambda term: (english_key(_latin_name(term)), term.id),
        lambda term: english_letter(_latin_name(term)),
        _LETTERS,
    ),
}


#: The glossary for other programs, one set of files for all languages: ending, and the word that names it.
_EXPORTS = (
    ("csv", "export_table"),
    ("json", "export_linked_data"),
    ("ttl", "export_concepts"),
    ("tbx", "export_termbase"),
)


def _latin_name(term: Term) -> str:
    return term.name.get("en") or next(name for code, name in term.name.items() if code != "ja")


def view_glossary(edition: Edition) -> GlossaryView:
    """The glossary: 五十音 first on Japanese pages, A-Z first on the others; the second is an index."""
    words, terms = edition.words, edition.library.terms
    titles = {"kana": words.kana_order, "letters": words.letter_order}
    first, second = ("kana", "letters") if edition.language.code == "ja" else ("letters", "kana")
    return GlossaryView(
        count=words.count_terms(len(terms)),
        factors=tuple(view_factor(edition, factor) for factor in edition.library.factors),
        main=_view_order(edition, terms, first, titles[first]),
        index=_view_order(edition, terms, second, titles[second]),
        exports=tuple(Link(getattr(words, word), f"glossary/terms.{ending}") for ending, word in _EXPORTS),
        empty="" if terms else words.no_terms,
    )


def _view_order(edition: Edition, terms: Iterable[Term], order: str, title: str) -> Order:
    key, letter_of, letters = _ORDERS[order]
    shelves: dict[str, list[TermRow]] = {letter: [] for letter in [*letters, "#"]}
    for term in sorted(terms, key=key):  # type: ignore[arg-type]
        shelves[letter_of(term)].append(view_term(edition, term))
    anchors = {letter: f"{order}-{_anchor(letter)}" if rows else "" for letter, rows in shelves.items()}
    labels = {letter: edition.words.other if letter == "#" else letter for letter in shelves}
    return Order(
        title=title,
        anchor=order,
        lang="ja" if order == "kana" and edition.language.code != "ja" else "",
        bar=tuple((labels[letter], anchors[letter]) for letter in shelves if letter != "#" or anchors["#"]),
        shelves=tuple(
            Shelf(labels[letter], anchors[letter], tuple(rows)) for letter, rows in shelves.items() if rows
        ),
    )


def _anchor(letter: str) -> str:
    """ASCII, so that the address can be typed: あ is ``a``, か ``ka``; ``#`` is ``other``."""
    romans = dict(zip(KANA_ROWS, ("a", "ka", "sa", "ta", "na", "ha", "ma", "ya", "ra", "wa"), strict=True))
    return romans.get(letter, "other" if letter == "#" else letter.lower())


def view_term_page(edition: Edition, term: Term) -> TermView:
    """The page of one term: both names as equals, what belongs to it, and who uses it."""
    relations, mentions, words = edition.relations, edition.mentions, edition.words
    concordances = tuple(_list_concordances(edition, term))
    status = {"deprecated": words.deprecated, "admitted": words.admitted}.get(term.status, "")
    back = [other for other in relations.seen_from.get(term.id, ()) if other not in term.see]
    return TermView(
        sides=tuple(_list_sides(edition, term)),
        factors=view_factors(edition, term.factors),
        status=status,
        see=_view_some(edition, term.see),
        seen_from=_view_some(edition, back),
        beside=_view_some(edition, mentions.beside.get(term.id, ())[:6]),
        concordances=concordances,
        no_uses="" if concordances else words.no_uses,
    )


def _view_some(edition: Edition, ids: Iterable[str]) -> tuple[TermRow, ...]:
    return view_terms(
        edition, [edition.relations.terms[term] for term in ids if term in edition.relations.terms]
    )


def _list_sides(edition: Edition, term: Term) -> Iterable[Side]:
    """The page's own language first."""
    codes = sorted(edition.settings.codes, key=lambda code: code != edition.language.code)
    for code in codes:
        yield Side(
            lang=code,
            language=edition.settings.language(code).name,
            name=view_heading(edition, term.name[code], code),
            reading=term.reading if code == "ja" else "",
            definition=term.definition[code],
            aliases=term.aliases.get(code, ()),
        )


def _list_concordances(edition: Edition, term: Term) -> Iterable[Concordance]:
    """By language, the page's own first; in each the newest essay first."""
    codes = sorted(edition.settings.codes, key=lambda code: code != edition.language.code)
    found = [
        (edition.relations.by_uri[mention.uri], view_quote(mention))
        for mention in edition.mentions.uses_of.get(term.id, ())
        if mention.uri in edition.relations.by_uri
    ]
    found.sort(key=lambda row: (-row[0].date.timestamp(), row[0].id))
    for code in codes:
        uses = tuple(
            Use(
                title=view_heading(edition, essay.title, essay.language),
                url=url_of(essay.uri),
                lang="" if code == edition.language.code else code,
                date=edition.write_date(essay.date),
                date_iso=essay.date.date().isoformat(),
                factors=view_factors(edition, essay.factors),
                quote=quote,
            )
            for essay, quote in found
            if essay.language == code
        )
        if uses:
            yield Concordance(edition.settings.language(code).name, code, uses)
