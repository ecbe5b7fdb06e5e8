"""The part of mkdocs.yml that is Tsunagu's own, ``extra.tsunagu``: where it stands, and its languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from tsunagu.config.site_file import read_site_file
from tsunagu.config.site_keys import list_own_rows
from tsunagu.config.site_values import find_own_key
from tsunagu.header import Header, Node, Note, explain_value, read_fields
from tsunagu.languages import Language, find_language
from tsunagu.model import Place, Problem, Source

OWN: Final = "extra.tsunagu"
USUAL_LANGUAGES: Final = ("ja", "en")


def lead_below(note: Note) -> Note:
    """Say of a key of ours that stands at the margin where it belongs."""
    own = {row.name for row in list_own_rows(USUAL_LANGUAGES)}

    def tell(problem: Problem) -> None:
        if problem.code == "unknown-key" and (name := problem.values["field"]) in own:
            problem = replace(problem, values={**problem.values, "near": f"{OWN}.{name}"}, repair=None)
        note(problem)

    return tell


def find_stated_languages(text: str) -> tuple[Language, ...]:
    """The languages of a text of mkdocs.yml; none where it says none that can be read."""
    header = read_site_file(Source("mkdocs.yml", text), {}, frozenset(), _pass_over) if text else None
    entry = header.entries.get("extra") if header else None
    own = find_own(entry.node if entry else None, Place("mkdocs.yml"), _pass_over)
    return read_languages(own) if own.present else ()


def _pass_over(_: Problem) -> None:
    """What was wrong once is told to nobody."""


def find_own(node: Node | None, start: Place, note: Note) -> Header:
    """The entries below ``extra.tsunagu``; none where it is not there, or is no table."""
    name = "extra"
    if node and isinstance(node.value, Mapping):
        entry = node.value.get(find_own_key(node.value, note))
        name, node = OWN, entry.node if entry else None
    if node and isinstance(node.value, Mapping):
        return Header(node.place, present=True, entries=node.value)
    if node and node.value:
        note(explain_value("not-table", name, node, known=f"{name.rpartition('.')[2]}: {{…: …}}"))
    return Header(start)


def read_languages(own: Header) -> tuple[Language, ...]:
    """The site's languages; none where they can't be read, which is told with the rest."""
    if own.present and "languages" not in own.entries:
        return choose_languages(USUAL_LANGUAGES)
    languages = read_fields(own, list_own_rows(USUAL_LANGUAGES)[:1], lambda _: None).values.get("languages")
    return languages or ()


def choose_languages(codes: Iterable[str]) -> tuple[Language, ...]:
    """The languages of codes, of those that there are."""
    return tuple(language for code in codes if (language := find_language(code)))
