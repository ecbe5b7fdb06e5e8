"""New files as an author begins them: a header that is right, and a line to begin from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from tsunagu.addresses import essay_uri, series_uri, term_uri
from tsunagu.checks import CheckContext, Content, check_term_names, find_mistakes
from tsunagu.config import Settings
from tsunagu.content import Folder, list_indexes, read_library, write_first_line
from tsunagu.glossary import TermFinder
from tsunagu.header import write_header
from tsunagu.model import Essay, Library, Place, Problem, Term
from tsunagu.text import decode, mask_unread


@dataclass(frozen=True, slots=True)
class Beginning:
    """A file that is to be written."""

    uri: str
    text: str


def begin_essay(essay: str, language: str, default: str, values: Mapping[str, Any]) -> Beginning:
    """A draft with the values of its header."""
    text = write_header({**values, "draft": True}) + "\n" + write_first_line(language) + "\n"
    return Beginning(essay_uri(essay, language, default), text)


def begin_term(term: str, default: str, values: Mapping[str, Any]) -> Beginning:
    """A term of the glossary, without commentary."""
    return Beginning(term_uri(term, default, default), write_header(values))


def begin_series(series: str, default: str, values: Mapping[str, Any]) -> Beginning:
    """A series, without introduction."""
    return Beginning(series_uri(series, default, default), write_header(values))


def begin_translation(original: Essay, language: str, title: str, library: Library) -> Beginning:
    """A draft of an essay in another language, with the terms of the original as remarks in its header."""
    remarks = [
        f"{term.name[original.language]}: {term.name[language]} [[{term.id}]]"
        for term in list_terms(original, library.terms)
    ]
    text = write_header({"title": title, "draft": True}, remarks) + "\n" + write_first_line(language) + "\n"
    return Beginning(essay_uri(original.id, language, library.languages[0]), text)


def find_faults(beginning: Beginning, content: Content, settings: Settings, now: datetime) -> list[Problem]:
    """What the checker would say once a file is there that it did not say before."""
    problems: list[Problem] = []
    source = decode(beginning.text.encode(), beginning.uri, problems.append)
    sources = [*content.folder.sources, *([source] if source else [])]
    folder = Folder(tuple(sorted(sources, key=lambda one: one.uri)), content.folder.uris | {beginning.uri})
    library = read_library(folder, settings, problems.append)
    uris = folder.uris | {page.uri for page in list_indexes(library, [one.uri for one in folder.sources])}
    context = CheckContext(library, uris, now, lambda uri: uri == beginning.uri, settings.home)
    problems += find_mistakes(context)
    return [problem for problem in problems if problem not in content.problems]


def find_namesake(content: Content, language: str, name: str, now: datetime) -> Term | None:
    """The term that has a name already, however it is spelled: as the checker sees it."""
    here, library = Place(""), content.library
    newcomer = Term("", {language: name}, "", {}, here)
    beside = replace(library, terms=(newcomer, *library.terms))
    context = CheckContext(beside, content.folder.uris, now, lambda _: True, "")
    owners = [
        problem.place.uri for problem in check_term_names(context) if problem.values["known"] == here.uri
    ]
    return next((term for term in library.terms if term.place.uri in owners), None)


def find_part(library: Library, series: str, part: int) -> Essay | None:
    """The essay that is this part of a series already; of one in two languages the original."""
    found = [one for one in library.essays if (one.series, one.part) == (series, part)]
    return min(found, key=lambda one: library.languages.index(one.language), default=None)


def list_terms(essay: Essay, terms: Sequence[Term]) -> list[Term]:
    """The terms of an essay's text, in the order in which a reader meets them."""
    by_id = {term.id: term for term in terms}
    found = TermFinder([replace(term, link=True) for term in terms]).find(mask_unread(essay.body.text))
    return [by_id[term] for term in dict.fromkeys(one.term for one in found)]


def next_part(library: Library, series: str) -> int:
    """The number after the last part that a series has, drafts too."""
    return max((essay.part or 0 for essay in library.essays if essay.series == series), default=0) + 1
