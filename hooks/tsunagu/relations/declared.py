"""Declared relations: who belongs with whom by front matter alone, complete before any page renders.

Everything is looked up by a key in a table made once, so that a page costs the same whatever the
size of the site.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from tsunagu.model import Essay, Factor, Library, Series, Term

Group = frozenset[str]


@dataclass(frozen=True, slots=True)
class Relations:
    """Tables over a published library. Essays are newest first, parts of a series in order.

    ``by_factors[language, {"customers", "skills"}]`` are the essays that carry both (and maybe more);
    ``places`` say where in such a row an essay is, by its id, and by the empty group in the row of all.
    """

    factors: Mapping[str, Factor]
    series: Mapping[str, Series]
    terms: Mapping[str, Term]
    by_uri: Mapping[str, Essay]
    translations: Mapping[str, Mapping[str, Essay]]
    by_language: Mapping[str, Sequence[Essay]]
    by_factors: Mapping[tuple[str, Group], Sequence[Essay]]
    places: Mapping[tuple[str, Group], Mapping[str, int]]
    by_series: Mapping[tuple[str, str], Sequence[Essay]]
    terms_by_factors: Mapping[Group, Sequence[Term]]
    seen_from: Mapping[str, Sequence[str]]

    def essays(self, language: str, group: Group = frozenset()) -> Sequence[Essay]:
        """The essays of a language that carry every factor of the group."""
        return self.by_factors.get((language, group), ()) if group else self.by_language.get(language, ())

    def only_elsewhere(self, language: str, group: Group = frozenset()) -> list[Essay]:
        """Essays not written in the language, each in the first language that has it."""
        found: dict[str, Essay] = {}
        for code in self.by_language:
            for essay in self.essays(code, group):
                if language not in self.translations[essay.id]:
                    found.setdefault(essay.id, essay)
        return sorted(found.values(), key=_newest)

    def neighbours(self, essay: Essay, factor: str) -> tuple[Essay | None, Essay | None]:
        """The essays just older and just newer by date that carry the factor."""
        older, newer = self.list_near(essay, frozenset({factor}), 1)
        return (older[0] if older else None), (newer[0] if newer else None)

    def list_near(self, essay: Essay, group: Group, most: int) -> tuple[Sequence[Essay], Sequence[Essay]]:
        """Of the essays that carry every factor of a group so many at most just older and just newer."""
        row, at = self.essays(essay.language, group), self.places[essay.language, group][essay.id]
        return row[at + 1 : at + 1 + most], row[max(0, at - most) : at]


def relate_library(library: Library) -> Relations:
    """Make the tables of a library (already cut to what is published)."""
    by_factors: dict[tuple[str, Group], list[Essay]] = defaultdict(list)
    by_series: dict[tuple[str, str], list[Essay]] = defaultdict(list)
    translations: dict[str, dict[str, Essay]] = defaultdict(dict)
    by_language: dict[str, list[Essay]] = {code: [] for code in library.languages}
    for essay in sorted(library.essays, key=_newest):
        by_language[essay.language].append(essay)
        translations[essay.id][essay.language] = essay
        if essay.series:
            by_series[essay.language, essay.series].append(essay)
        for group in list_groups(essay.factors):
            by_factors[essay.language, group].append(essay)
    rows = by_factors | {(language, frozenset()): row for language, row in by_language.items()}
    return Relations(
        factors={factor.id: factor for factor in library.factors},
        series={series.id: series for series in library.series},
        terms={term.id: term for term in library.terms},
        by_uri={essay.uri: essay for essay in library.essays},
        translations=translations,
        by_language=by_language,
        by_factors=by_factors,
        places={key: {essay.id: place for place, essay in enumerate(row)} for key, row in rows.items()},
        by_series={key: sorted(parts, key=lambda essay: essay.part or 0) for key, parts in by_series.items()},
        terms_by_factors=_relate_terms(library.terms),
        seen_from=_relate_back(library.terms),
    )


def list_groups(factors: Iterable[str]) -> list[Group]:
    """The factors one by one, in pairs and in threes: every theme page that lists the essay."""
    ids = sorted(factors)
    return [frozenset(group) for size in (1, 2, 3) for group in combinations(ids, size)]


def _newest(essay: Essay) -> tuple[float, str]:
    return (-essay.date.timestamp(), essay.id)


def _relate_terms(terms: Iterable[Term]) -> dict[Group, list[Term]]:
    table: dict[Group, list[Term]] = defaultdict(list)
    for term in terms:
        for group in list_groups(term.factors):
            table[group].append(term)
    return table


def _relate_back(terms: Iterable[Term]) -> dict[str, list[str]]:
    """For each term, the terms that say ``see`` of it."""
    table: dict[str, list[str]] = defaultdict(list)
    for term in terms:
        for other in term.see:
            table[other].append(term.id)
    return table
