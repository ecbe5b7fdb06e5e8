"""The content contract: which keys the front matter of each kind of file may have.

One row a key. Ids that a file may refer to are the stems of the files there are, so that an unknown
one is found where it stands.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from tsunagu.fields import (
    WRONG,
    Field,
    Reader,
    choice_reader,
    date_reader,
    languages_reader,
    list_reader,
    pattern_reader,
    read_flag,
    read_text,
    read_whole,
    suggest,
    table_reader,
)
from tsunagu.front_matter import Node, Note
from tsunagu.kana import is_kana
from tsunagu.model import Door, Problem
from tsunagu.reading import propose_reading
from tsunagu.settings import Settings

#: A path of the old site, as ``aliases`` gives it; each becomes a redirect page.
_ALIAS = r"/(?![/.])(?:(?!\.\.|//)[^\s?#\\])*"
_COLOR = r"#(?:[0-9a-fA-F]{3}){1,2}"
_URL = r"https?://[^\s<>\"]+"

Schema = tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Ids:
    """The ids a front matter may refer to: the stems of the files of each kind."""

    factors: Collection[str]
    series: Collection[str]
    terms: Collection[str]
    essays: Collection[str]


def list_schemas(settings: Settings, ids: Ids) -> Mapping[str, Schema]:
    """The schema of each kind of file that has one; ``commentary`` is a body without keys."""
    return {
        "essay": _essay(settings, ids),
        "theme": _factor(settings),
        "series": (Field("name", _texts(settings), required=True),),
        "term": _term(settings, ids),
        "home": _home(ids),
        "commentary": (),
    }


def _texts(settings: Settings) -> Reader:
    return languages_reader(read_text, settings.codes, all_of=True)


def _essay(settings: Settings, ids: Ids) -> Schema:
    read_date = date_reader(settings.zone)
    skip = (Field("skip", list_reader(_reference("term", ids.terms))),)
    return (
        Field("title", read_text, required=True),
        Field("date", read_date, required=True),
        Field("factors", list_reader(_reference("factor", ids.factors), least=1), required=True),
        Field("summary", read_text),
        Field("updated", read_date),
        Field("series", _reference("series", ids.series)),
        Field("part", read_whole),
        Field("draft", read_flag),
        Field("aliases", list_reader(pattern_reader(_ALIAS, "not-alias"))),
        Field("glossary", table_reader(skip)),
        Field("image", read_text),
        Field("image_alt", read_text),
        Field("source", pattern_reader(_URL, "not-url")),
    )


def _factor(settings: Settings) -> Schema:
    return (
        Field("name", _texts(settings), required=True),
        Field("short", _texts(settings), required=True),
        Field("color", pattern_reader(_COLOR, "not-color"), required=True),
        Field("order", read_whole, required=True),
    )


def _term(settings: Settings, ids: Ids) -> Schema:
    words = list_reader(read_text)
    return (
        Field("name", _texts(settings), required=True),
        Field("reading", _read_reading, required=True),
        Field("definition", _texts(settings), required=True),
        Field("aliases", languages_reader(words, settings.codes, all_of=False)),
        Field("not_in", words),
        Field("factors", list_reader(_reference("factor", ids.factors))),
        Field("see", list_reader(_reference("term", ids.terms))),
        Field("link", read_flag),
        Field("status", choice_reader("preferred", "admitted", "deprecated")),
    )


def _home(ids: Ids) -> Schema:
    door = (
        Field("title", read_text, required=True),
        Field("text", read_text, required=True),
        Field("essays", list_reader(_reference("essay", ids.essays), least=1), required=True),
    )
    return (
        Field("title", read_text),
        Field("description", read_text),
        Field("doors", list_reader(_door_reader(table_reader(door)))),
    )


def _door_reader(read_table: Reader) -> Reader:
    def read_door(name: str, node: Node, note: Note) -> Any:
        table = read_table(name, node, note)
        return WRONG if table is WRONG else Door(**table)

    return read_door


def _reference(kind: str, known: Collection[str]) -> Reader:
    """The id of a file that is there."""

    def read_reference(name: str, node: Node, note: Note) -> Any:
        text = read_text(name, node, note)
        if text is WRONG or text in known:
            return text
        values = {"field": name, "kind": kind, **suggest(text, known)}
        note(Problem("unknown-reference", node.place, values))
        return WRONG

    return read_reference


def _read_reading(name: str, node: Node, note: Note) -> Any:
    """Kana: readings are sorted by it, and a kanji has more than one place in that order."""
    text = read_text(name, node, note)
    if text is WRONG or is_kana(text):
        return text
    note(Problem("not-kana", node.place, {"field": name, "seen": text, "near": propose_reading(text)}))
    return WRONG
