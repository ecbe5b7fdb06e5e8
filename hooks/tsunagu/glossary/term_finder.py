"""Every place where prose names a term of the glossary, in Japanese and English.

Japanese has no blanks, so a name counts only where it stands as a word (``word_edges.py``): at once where
nothing that could belong to the same word touches it, else by the token borders of its sentence. Sudachi is
asked about those sentences only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from tsunagu.glossary.name_spelling import Spelling, spelling
from tsunagu.glossary.token_boundaries import SentenceBoundaries, SudachiBoundaries, TokenBoundaries
from tsunagu.glossary.word_edges import LATIN_LETTER, has_affix, is_barred, is_doubtful_edge
from tsunagu.japanese import fold
from tsunagu.model import Term

#: Addresses of pages, mailboxes and persons, from blank to blank; nothing within them is prose.
_ADDRESS = re.compile(r"(?<![!-~])[!-~]*?(?:://|www\.|@)[!-~]*")

#: How the dictionary form of a verb ends.
_VERB = re.compile("[うくぐすつぬぶむる]$")


@dataclass(frozen=True, slots=True)
class Found:
    """One occurrence of a term: a half-open span of the text given, in its own characters."""

    start: int
    end: int
    term: str


@dataclass(frozen=True, slots=True)
class _Name:
    """A name or alias of a term, or (``shields``) a longer word in which the term is not to be found.

    ``links``: the term may be linked; ``inflects``: the term is a verb.
    """

    term: str
    spelling: Spelling
    links: bool
    inflects: bool
    shields: bool = False


class TermFinder:
    """Finds the terms of one glossary; make it once, it compiles a pattern per name.

    ``TermFinder(terms).find("本社の顧客")`` is ``[Found(0, 2, "head-office"), Found(3, 5, "customer")]``.

    A term with ``link: false`` is never found, yet it is a word: no shorter name is found within it. What
    ``not_in`` lists may be a phrase (間, not in 二人の間に). Of terms that share a name the smallest id is
    found. ``borders`` is for another tokenizer; without it Sudachi is opened at the first doubt.
    """

    def __init__(self, terms: Iterable[Term], borders: TokenBoundaries | None = None) -> None:
        self._borders: TokenBoundaries = borders or SudachiBoundaries()
        self._names = _by_lead({name for term in terms for name in _names(term)})
        self._beginnings = _beginnings({lead[0] for lead in self._names})

    def find(self, text: str) -> list[Found]:
        """Every occurrence, leftmost and there longest, none overlapping, in order."""
        folded = fold(text)
        prose = _ADDRESS.sub(lambda address: "\0" * len(address[0]), folded.text)
        is_border = SentenceBoundaries(prose, self._borders)
        shields: dict[str, int] = {}
        found: list[Found] = []
        taken = 0
        for start, end, name in self._spelled(prose):
            if name.shields:
                shields[name.term] = max(end, shields.get(name.term, 0))
            if start < taken or end <= shields.get(name.term, 0):
                continue
            span = folded.source_span(start, end)
            if (
                span
                and name.spelling.allows(text[slice(*span)])
                and _stands(name, prose, start, end, is_border)
            ):
                taken = end
                if name.links:
                    found.append(Found(*span, name.term))
        return found

    def _spelled(self, prose: str) -> Iterator[tuple[int, int, _Name]]:
        """Where the letters of a name stand, word or not: from the left; shields, then longer ones, first."""
        for place in self._beginnings.finditer(prose):
            start = place.start()
            names = self._names.get(prose[start : start + 2], ()) + self._names.get(prose[start], ())
            matches = [
                (match.end(), name) for name in names if (match := name.spelling.pattern.match(prose, start))
            ]
            if len(matches) > 1:
                matches.sort(key=lambda match: (not match[1].shields, -match[0], match[1].term))
            for end, name in matches:
                yield start, end, name


def _stands(name: _Name, prose: str, start: int, end: int, is_border: Callable[[int], bool]) -> bool:
    """Whether the name is a word of its own at ``prose[start:end]``."""
    if is_barred(prose, start, end, inflects=name.inflects):
        return False
    if not is_doubtful_edge(prose, start, end):
        return True
    return is_border(start) and is_border(end) and not has_affix(prose, start, end, is_border)


def _names(term: Term) -> Iterator[_Name]:
    """Every name and alias of the term in every language, and the words it must not be found in."""
    names = [*term.name.values(), *chain.from_iterable(term.aliases.values())]
    inflects = any(_VERB.search(name) for name in names)
    for word in (*names, *term.not_in):
        if spelled := spelling(word):
            yield _Name(term.id, spelled, term.link, inflects, shields=word in term.not_in)


def _by_lead(names: Iterable[_Name]) -> Mapping[str, tuple[_Name, ...]]:
    grouped: dict[str, tuple[_Name, ...]] = {}
    for name in names:
        grouped[name.spelling.lead] = (*grouped.get(name.spelling.lead, ()), name)
    return grouped


def _beginnings(characters: Iterable[str]) -> re.Pattern[str]:
    """Where a name can begin: at one of these characters, in a Latin word only at its head."""
    latin, other = "", ""
    for character in sorted(characters):
        if re.match(f"[{LATIN_LETTER}]", character):
            latin += character
        else:
            other += re.escape(character)
    choices = ([f"[{other}]"] if other else []) + ([f"(?<![{LATIN_LETTER}])[{latin}]"] if latin else [])
    return re.compile("|".join(choices) or "(?!)")
