"""The page of one term, with its concordance."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tsunagu.addresses import url_of
from tsunagu.model import Term
from tsunagu.pages.edition import Edition
from tsunagu.pages.views.components import (
    FactorFilter,
    FactorMark,
    TermRow,
    view_factors,
    view_filters,
    view_terms,
)
from tsunagu.pages.views.line_pieces import Heading, Line, Quote, view_heading, view_line, view_quote

#: So many uses are seen at a glance.
_FEW = 6


@dataclass(frozen=True, slots=True)
class Side:
    """A term in one language: the halves of its page are equals."""

    lang: str
    language: str
    name: Heading
    reading: str
    definition: Line
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
    """The page of one term; ``filters`` are the factors of its uses (``number`` in all), if many."""

    sides: tuple[Side, ...]
    factors: tuple[FactorMark, ...]
    status: str
    see: tuple[TermRow, ...]
    seen_from: tuple[TermRow, ...]
    beside: tuple[TermRow, ...]
    filters: tuple[FactorFilter, ...]
    number: int
    concordances: tuple[Concordance, ...]
    no_uses: str


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
        filters=_list_filters(edition, concordances),
        number=sum(len(concordance.uses) for concordance in concordances),
        concordances=concordances,
        no_uses="" if concordances else words.no_uses,
    )


def _list_filters(edition: Edition, concordances: Iterable[Concordance]) -> tuple[FactorFilter, ...]:
    """The factors by which uses can be told apart, in their order; none where there are only a few."""
    uses = [use for concordance in concordances for use in concordance.uses]
    found = view_filters(edition, [[factor.id for factor in use.factors] for use in uses])
    filters = tuple(one for one in found if one.number)
    return filters if len(uses) > _FEW and len(filters) > 1 else ()


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
            definition=view_line(edition, term.definition[code], code),
            aliases=term.aliases.get(code, ()),
        )


def _list_concordances(edition: Edition, term: Term) -> Iterable[Concordance]:
    """By language, the page's own first; in each the newest essay first."""
    codes = sorted(edition.settings.codes, key=lambda code: code != edition.language.code)
    essays = edition.relations.by_uri
    found = [
        (essays[mention.uri], view_quote(edition, mention, essays[mention.uri].language))
        for mention in edition.mentions.uses_of.get(term.id, ())
        if mention.uri in essays
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
