"""What can be read of a file whose header has a mistake, for the rules between files (``Unfinished``)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from tsunagu.content.parsed_files import ParsedFile
from tsunagu.header import Entry, Fields
from tsunagu.model import Essay, Factor, Place, Term

_NAMES = ("name", "aliases")


def fill_essay(parsed_file: ParsedFile, fields: Fields) -> Essay:
    """An essay; of ``glossary`` and ``imported`` nothing is taken, since no other file asks for it."""
    blank = {"title": "", "date": datetime.max.replace(tzinfo=UTC), "factors": ()}
    values = {name: value for name, value in fields.values.items() if name not in ("glossary", "imported")}
    return Essay(
        id=parsed_file.address.id,
        language=parsed_file.address.language,
        uri=parsed_file.source.uri,
        body=parsed_file.body,
        place=Place(parsed_file.source.uri),
        places=fields.places,
        **{**blank, **values},
    )


def fill_factor(parsed_file: ParsedFile, fields: Fields) -> Factor:
    """A factor."""
    blank: dict[str, Any] = {"name": {}, "short": {}, "color": "", "order": 0}
    place = Place(parsed_file.source.uri)
    return Factor(id=parsed_file.address.id, place=place, places=fields.places, **{**blank, **fields.values})


def fill_term(parsed_file: ParsedFile, fields: Fields) -> Term:
    """A term; its names also where only one language's can be read: ``{ja: 本社}`` takes 本社."""
    blank: dict[str, Any] = {"name": {}, "reading": "", "definition": {}}
    entries = parsed_file.header.entries
    found = {key: dict(_list_texts(entries[key])) for key in _NAMES if key in entries}
    name = {code: texts[0] for code, texts in found.get("name", {}).items()}
    values = {**blank, "name": name, "aliases": found.get("aliases", {}), **fields.values}
    return Term(
        id=parsed_file.address.id, place=Place(parsed_file.source.uri), places=fields.places, **values
    )


def _list_texts(entry: Entry) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each key of a table that has a text or a list of texts, with these."""
    table = entry.node.value
    for code, item in table.items() if isinstance(table, Mapping) else ():
        nodes = item.node.value if isinstance(item.node.value, tuple) else (item.node,)
        if texts := tuple(node.value for node in nodes if isinstance(node.value, str) and node.value):
            yield code, texts
