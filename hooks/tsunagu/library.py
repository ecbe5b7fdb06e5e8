"""From texts to the library: sort the sources by kind, read each by its schema, join translations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from tsunagu.addresses import Address, read_address, uri_of
from tsunagu.fields import ID, Field, Fields, read_fields, require_fields
from tsunagu.front_matter import Header, Note, read_front_matter
from tsunagu.kana import kana_key
from tsunagu.model import Body, Essay, Factor, Library, Place, PlainPage, Problem, Series, Source, Term
from tsunagu.schemas import Ids, Schema, list_schemas
from tsunagu.settings import Settings

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file on its way into the library: where it belongs, its header and its body."""

    source: Source
    address: Address
    header: Header
    body: Body


def read_library(sources: Iterable[Source], settings: Settings, note: Note) -> Library:
    """Read every source; what can't be read is noted and left out, the rest is the library."""
    sheets = [_open(source, settings, note) for source in sources]
    sheets = [sheet for sheet in sheets if _check_name(sheet, note)]
    default = settings.codes[0]
    own = [sheet for sheet in sheets if sheet.address.language == default]
    schemas = list_schemas(settings, _list_ids(sheets, default))
    factors = _read_kind("theme", Factor, own, schemas["theme"], note)
    terms = _read_kind("term", Term, own, schemas["term"], note)
    series = _read_kind("series", Series, own, schemas["series"], note)
    return Library(
        languages=settings.codes,
        essays=_read_essays(sheets, schemas["essay"], default, note),
        factors=tuple(sorted(factors, key=lambda factor: (factor.order, factor.id))),
        series=tuple(sorted(series, key=lambda one: one.id)),
        terms=tuple(sorted(terms, key=lambda term: (kana_key(term.reading), term.id))),
        pages=tuple(_read_pages(sheets, schemas["home"], note)),
        commentaries=_read_commentaries(sheets, default, schemas["commentary"], note),
        bodies={sheet.source.uri: sheet.body for sheet in sheets},
    )


def _open(source: Source, settings: Settings, note: Note) -> Sheet:
    header, body = read_front_matter(source, note)
    return Sheet(source, read_address(source.uri, settings.codes), header, body)


def _check_name(sheet: Sheet, note: Note) -> bool:
    """The stem is the id and the address for ever: ASCII kebab-case, one folder deep."""
    uri, address = sheet.source.uri, sheet.address
    folder, deeper, _ = address.path.partition("/")
    if address.kind == "page":
        if deeper and folder in ("essays", "themes", "series", "glossary"):
            note(Problem("misplaced", Place(uri), {"seen": address.path, "known": f"{folder}/<id>.md"}))
            return False
        return True
    if not ID.fullmatch(address.id):
        note(Problem("bad-file-name", Place(uri), {"seen": address.id}))
        return False
    if address.kind == "theme" and "-and-" in address.id:
        note(Problem("reserved-name", Place(uri), {"seen": address.id, "known": "-and-"}))
        return False
    return True


def _list_ids(sheets: Iterable[Sheet], default: str) -> Ids:
    def ids(kind: str, *, anywhere: bool = False) -> list[str]:
        return sorted(
            {
                sheet.address.id
                for sheet in sheets
                if sheet.address.kind == kind and (anywhere or sheet.address.language == default)
            }
        )

    return Ids(ids("theme"), ids("series"), ids("term"), ids("essay", anywhere=True))


def _read_sheet(sheet: Sheet, schema: tuple[Field, ...], note: Note) -> Fields | None:
    """The fields of a file that must have a header; None when it can't be read."""
    if not sheet.header.present:
        note(Problem("no-header", Place(sheet.source.uri), {"seen": _first_line(sheet.source)}))
        return None
    return read_fields(sheet.header, schema, note) if sheet.header.readable else None


def _first_line(source: Source) -> str:
    line = source.text.split("\n", 1)[0].strip()
    return line if len(line) <= 40 else line[:39] + "…"


def _read_kind(
    kind: str, make: Callable[..., _T], sheets: Iterable[Sheet], schema: Schema, note: Note
) -> list[_T]:
    """Everything of one kind whose values are exactly its schema's fields."""
    made: list[_T] = []
    for sheet in sheets:
        if sheet.address.kind != kind:
            continue
        fields = _read_sheet(sheet, schema, note)
        if fields and require_fields(fields, schema, note) and not fields.wrong:
            place = Place(sheet.source.uri)
            made.append(make(id=sheet.address.id, place=place, places=fields.places, **fields.values))
    return made


def _read_essays(sheets: Iterable[Sheet], schema: Schema, default: str, note: Note) -> tuple[Essay, ...]:
    """Originals first: a translation takes from its original what it leaves out."""
    essays: list[Essay] = []
    originals: dict[str, Mapping[str, Any]] = {}
    for sheet in sorted(sheets, key=lambda sheet: sheet.address.language != default):
        if sheet.address.kind != "essay":
            continue
        fields = _read_sheet(sheet, schema, note)
        if fields is None:
            continue
        original = originals.get(sheet.address.id)
        if sheet.address.language == default:
            originals[sheet.address.id] = _list_shared(fields)
        elif original is not None:
            fields = _inherit(fields, original)
        if require_fields(fields, schema, note) and not fields.wrong:
            essays.append(_make_essay(sheet, fields))
    return tuple(sorted(essays, key=lambda essay: (-essay.date.timestamp(), essay.id, essay.language)))


_SHARED = ("date", "factors", "series", "part")


def _list_shared(fields: Fields) -> dict[str, Any]:
    """What both languages agree on; a wrong value is the original's problem, not told twice."""
    shared = {name: fields.values.get(name) for name in _SHARED if name in fields.values}
    return shared | {name: None for name in fields.wrong if name in _SHARED}


def _inherit(fields: Fields, original: Mapping[str, Any]) -> Fields:
    unread = {name for name, value in original.items() if value is None and name not in fields.values}
    known = {name: value for name, value in original.items() if value is not None}
    return Fields({**known, **fields.values}, fields.places, fields.start, fields.wrong | unread)


def _make_essay(sheet: Sheet, fields: Fields) -> Essay:
    values = dict(fields.values)
    skip = frozenset(values.pop("glossary", {}).get("skip", ()))
    return Essay(
        id=sheet.address.id,
        language=sheet.address.language,
        uri=sheet.source.uri,
        body=sheet.body,
        place=Place(sheet.source.uri),
        skip=skip,
        places=fields.places,
        **values,
    )


def _read_commentaries(sheets: Iterable[Sheet], default: str, schema: Schema, note: Note) -> dict[str, Body]:
    """The bodies of factor, series, term and index pages; outside the default language, bodies only."""
    bodies: dict[str, Body] = {}
    for sheet in sheets:
        if sheet.address.kind in ("essay", "home", "page"):
            continue
        if sheet.address.language != default or sheet.address.id == "index":
            read_fields(sheet.header, schema, note)
        bodies[sheet.source.uri] = sheet.body
    paths = {sheet.address.path for sheet in sheets if sheet.address.language == default}
    for sheet in sheets:
        if sheet.source.uri in bodies and sheet.address.id != "index" and sheet.address.path not in paths:
            seen = uri_of(sheet.address.path, default, default)
            note(Problem("orphan-commentary", Place(sheet.source.uri), {"seen": seen}))
    return bodies


def _read_pages(sheets: Iterable[Sheet], schema: Schema, note: Note) -> Iterable[PlainPage]:
    for sheet in sheets:
        if sheet.address.kind == "home":
            values = read_fields(sheet.header, schema, note).values
        elif sheet.address.kind == "page":
            values = _read_plain(sheet.header)
        else:
            continue
        title = values.get("title") or _read_heading(sheet)
        yield PlainPage(
            sheet.source.uri,
            sheet.address.language,
            title,
            sheet.body,
            values.get("description", ""),
            values.get("doors", ()),
        )


def _read_plain(header: Header) -> dict[str, str]:
    """A plain page may say to MkDocs what it likes; we take its title and description."""
    nodes = {name: entry.node.value for name, entry in header.entries.items()}
    return {
        name: value
        for name in ("title", "description")
        if isinstance(value := nodes.get(name), str) and value
    }


def _read_heading(sheet: Sheet) -> str:
    """The first line that is a heading of level 1, else the file's name."""
    for line in sheet.body.text.split("\n"):
        if line.startswith("# "):
            return line[2:].strip().rstrip("#").strip()
    return "" if sheet.address.kind == "home" else sheet.address.id.replace("-", " ").capitalize()
