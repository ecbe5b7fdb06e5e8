"""The page of one term, with its concordance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from tsunagu.addresses import url_of
from tsunagu.model import Essay, Mention, Term
from tsunagu.pages.archives import cut_part
from tsunagu.pages.edition import Edition
from tsunagu.pages.views.archive_ways import ArchiveWays, name_year, view_archive_ways
from tsunagu.pages.views.components import (
    FactorFilter,
    FactorMark,
    Link,
    TermRow,
    view_factors,
    view_filters,
    view_terms,
)
from tsunagu.pages.views.line_pieces import Heading, Line, Quote, view_heading, view_line, view_quote

#: So many uses are seen at a glance.
_FEW = 6

#: Where another language has more than twice as many uses, so many are shown.
_OTHERS = 20


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
    """An essay that uses the term, with the sentence; ``anchor`` is that of its year, for the first of it."""

    anchor: str
    title: Heading
    url: str
    lang: str
    date: str
    date_iso: str
    factors: tuple[FactorMark, ...]
    quote: Quote


@dataclass(frozen=True, slots=True)
class Concordance:
    """The uses in the essays of one language.

    Where not all are here, ``ways`` lead to older ones of the page's language, ``more`` to those of another.
    """

    language: str
    lang: str
    uses: tuple[Use, ...]
    ways: ArchiveWays | None
    more: Link | None


@dataclass(frozen=True, slots=True)
class TermView:
    """The page of one term; ``filters`` are the factors of its uses (``number`` in all), if many."""

    sides: tuple[Side, ...]
    factors: tuple[FactorMark, ...]
    status: str
    missing: str
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
        missing=words.not_in_language if edition.lang_of(term.definition) else "",
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
    whole = not any(concordance.ways or concordance.more for concordance in concordances)
    return filters if whole and len(uses) > _FEW and len(filters) > 1 else ()


def _view_some(edition: Edition, ids: Iterable[str]) -> tuple[TermRow, ...]:
    return view_terms(
        edition, [edition.relations.terms[term] for term in ids if term in edition.relations.terms]
    )


def _list_sides(edition: Edition, term: Term) -> Iterable[Side]:
    """The page's own language first, or what stands for it; only what is said."""
    first = edition.lang_of(term.name) or edition.language.code
    codes = sorted(term.name, key=lambda code: (code != first, edition.settings.codes.index(code)))
    for code in codes:
        yield Side(
            lang=code,
            language=edition.settings.language(code).name,
            name=view_heading(edition, term.name[code], code),
            reading=term.reading if code == "ja" else "",
            definition=view_line(edition, term.definition.get(code, ""), code),
            aliases=term.aliases.get(code, ()),
        )


def _list_concordances(edition: Edition, term: Term) -> Iterable[Concordance]:
    """By language, the page's own first; in each the newest essay first."""
    own = edition.language.code
    if uses := list_uses(edition, term.id, own):
        yield view_concordance(edition, term, uses)
    for code in edition.settings.codes:
        if code != own and (uses := list_uses(edition, term.id, code)):
            yield _view_others(edition, term, code, uses)


def list_uses(edition: Edition, term: str, code: str) -> list[tuple[Essay, Mention]]:
    """The essays of a language that use a term, each with the place, newest first."""
    essays = edition.relations.by_uri
    found = [
        (essays[mention.uri], mention)
        for mention in edition.mentions.uses_of.get(term, ())
        if mention.uri in essays and essays[mention.uri].language == code
    ]
    return sorted(found, key=lambda row: (-row[0].date.timestamp(), row[0].id))


def view_concordance(
    edition: Edition, term: Term, uses: Sequence[tuple[Essay, Mention]], part: int = 0
) -> Concordance:
    """The uses in the page's own language, or a part of them."""
    ways = view_archive_ways(edition, f"glossary/{term.id}.md", [essay.date for essay, _ in uses], part)
    return Concordance(
        language=edition.language.name,
        lang=edition.language.code,
        uses=tuple(_list_by_year(edition, cut_part(uses, part)) if ways else _view_uses(edition, uses)),
        ways=ways,
        more=None,
    )


def _view_others(
    edition: Edition, term: Term, code: str, uses: Sequence[tuple[Essay, Mention]]
) -> Concordance:
    """The uses in another language; where they are many the newest, and the page of theirs."""
    language = edition.settings.language(code)
    shown = uses if len(uses) <= 2 * _OTHERS else uses[:_OTHERS]
    text = edition.words.all_elsewhere.format(language=edition.language.name_language(language))
    more = Link(text, edition.url_in(f"glossary/{term.id}.md", code))
    return Concordance(
        language.name, code, _view_uses(edition, shown), None, more if len(shown) < len(uses) else None
    )


def _list_by_year(edition: Edition, uses: Iterable[tuple[Essay, Mention]]) -> Iterator[Use]:
    """The first of each year with the year's anchor."""
    for year, some in groupby(uses, key=lambda row: row[0].date.year):
        first, *others = _view_uses(edition, some)
        yield replace(first, anchor=name_year(year))
        yield from others


def _view_uses(edition: Edition, uses: Iterable[tuple[Essay, Mention]]) -> tuple[Use, ...]:
    return tuple(
        Use(
            anchor="",
            title=view_heading(edition, essay.title, essay.language),
            url=url_of(essay.uri),
            lang="" if essay.language == edition.language.code else essay.language,
            date=edition.write_date(essay.date),
            date_iso=essay.date.date().isoformat(),
            factors=view_factors(edition, essay.factors),
            quote=view_quote(edition, mention, essay.language),
        )
        for essay, mention in uses
    )
