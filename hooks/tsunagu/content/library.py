"""From texts to the library: read each file by the schema of its kind, join translations."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from math import comb
from typing import TypeVar

from tsunagu.config import Limits, Settings
from tsunagu.content.contradictions import find_contradictions
from tsunagu.content.ids import propose_id
from tsunagu.content.parsed_files import ParsedFile, ParsedFiles, parse_files
from tsunagu.content.partial_records import fill_essay, fill_factor, fill_term
from tsunagu.content.schemas import Rows, list_schemas
from tsunagu.content.sources import Folder
from tsunagu.content.translations import ask_for_shared, join_original
from tsunagu.header import Fields, Note, read_fields, require_fields
from tsunagu.japanese import kana_key
from tsunagu.model import Body, Essay, Factor, Library, Place, PlainPage, Problem, Series, Term, Unfinished

_T = TypeVar("_T")

#: A file whose header has a mistake, and what could be read of it.
_Odd = tuple[ParsedFile, Fields]


def read_library(folder: Folder, settings: Settings, note: Note) -> Library:
    """Read every source; what can't be read is noted and set apart, the rest is the library."""
    parsed_files = parse_files(folder, settings, note)
    schemas = list_schemas(settings, parsed_files.ids)
    if not parsed_files.ids.factors:
        note = _tell_once(note)
    factors, odd_factors = _read_kind(parsed_files, "theme", Factor, schemas["theme"], note)
    terms, odd_terms = _read_kind(parsed_files, "term", Term, schemas["term"], note)
    series, _ = _read_kind(parsed_files, "series", Series, schemas["series"], note)
    essays, odd_essays = _read_essays(parsed_files, schemas["essay"], note)
    factors = sorted(factors, key=lambda factor: (factor.order, factor.id))
    wanted = factors[: _count_factors(factors, settings.limits, note)]
    return Library(
        languages=settings.codes,
        essays=tuple(sorted(essays, key=lambda essay: (-essay.date.timestamp(), essay.id, essay.language))),
        factors=tuple(wanted),
        series=tuple(sorted(series, key=lambda one: one.id)),
        terms=tuple(sorted(terms, key=lambda term: (kana_key(term.reading), term.id))),
        pages=tuple(_read_pages(parsed_files, schemas, note)),
        commentaries=_read_commentaries(parsed_files, note),
        bodies={parsed_file.source.uri: parsed_file.body for parsed_file in parsed_files.all},
        unfinished=Unfinished(
            essays=tuple(fill_essay(*odd) for odd in odd_essays),
            factors=(*factors[len(wanted) :], *(fill_factor(*odd) for odd in odd_factors)),
            terms=tuple(fill_term(*odd) for odd in odd_terms),
        ),
    )


def _count_factors(factors: Sequence[Factor], limits: Limits, note: Note) -> int:
    """How many factors there may be: a thousand have 166 million crossings, each a page."""
    if len(factors) > limits.factors:
        crossings = comb(len(factors), 2) + comb(len(factors), 3)
        values = {"seen": str(len(factors)), "known": str(limits.factors), "other": f"{crossings:,}"}
        note(Problem("too-many-factors", factors[limits.factors].place, values))
    return limits.factors


def _tell_once(note: Note) -> Note:
    """Where there is no factor at all, one problem says so, and not each essay for itself."""
    told: list[str] = []

    def tell(problem: Problem) -> None:
        if problem.code != "unknown-reference" or problem.values.get("kind") != "factor":
            note(problem)
        elif not told:
            told.append(problem.values["seen"])
            note(Problem("no-factors", problem.place, {"field": "factors", "seen": told[0]}))

    return tell


def _read_parsed_file(parsed_file: ParsedFile, rows: Rows, note: Note) -> Fields | None:
    """The fields of a file that must have a header; None when it can't be read."""
    if not parsed_file.header.present:
        code = "no-header" if parsed_file.source.text.strip() else "empty-file"
        note(Problem(code, Place(parsed_file.source.uri)))
        return None
    return read_fields(parsed_file.header, rows, note) if parsed_file.header.readable else None


def _read_kind(
    parsed_files: ParsedFiles, kind: str, make: Callable[..., _T], rows: Rows, note: Note
) -> tuple[list[_T], list[_Odd]]:
    """Everything of one kind, from the default language, whose values are exactly its schema's fields."""
    made: list[_T] = []
    odd: list[_Odd] = []
    for parsed_file in parsed_files.of(kind):
        if parsed_file.address.language != parsed_files.default or parsed_file.is_text_only:
            continue
        fields = _read_parsed_file(parsed_file, rows, note)
        if fields and require_fields(fields, rows, note) and not fields.wrong:
            place = Place(parsed_file.source.uri)
            made.append(make(id=parsed_file.address.id, place=place, places=fields.places, **fields.values))
        elif fields:
            odd.append((parsed_file, fields))
    return made, odd


def _read_essays(parsed_files: ParsedFiles, rows: Rows, note: Note) -> tuple[list[Essay], list[_Odd]]:
    """Originals first: a translation takes from its original what it leaves out."""
    essays: list[Essay] = []
    odd: list[_Odd] = []
    originals: dict[str, Fields | None] = {}
    for parsed_file in parsed_files.of("essay"):
        fields = _read_parsed_file(parsed_file, rows, note)
        if parsed_file.address.language == parsed_files.default:
            originals[parsed_file.address.id] = fields
        elif fields is not None:
            uri = parsed_files.original(parsed_file)
            if uri in parsed_files.uris:
                fields = join_original(fields, originals.get(parsed_file.address.id), uri, note)
            else:
                fields = ask_for_shared(fields, rows, uri, originals, note)
        if fields and _agree(fields, rows, note):
            essays.append(_make_essay(parsed_file, fields))
        elif fields:
            odd.append((parsed_file, fields))
    return essays, odd


def _agree(fields: Fields, rows: Rows, note: Note) -> bool:
    """Whether an essay's header can be used: each key it needs is there, and no two contradict."""
    for problem in find_contradictions(fields):
        note(problem)
    return require_fields(fields, rows, note) and not fields.wrong


def _make_essay(parsed_file: ParsedFile, fields: Fields) -> Essay:
    values = {name: value for name, value in fields.values.items() if name != "imported"}  # an import's own
    skip = frozenset(values.pop("glossary", {}).get("skip", ()))
    if values.get("updated") and values["updated"] <= values["date"]:
        del values["updated"]  # its day is that of ``date``, which has a time: no news
    return Essay(
        id=parsed_file.address.id,
        language=parsed_file.address.language,
        uri=parsed_file.source.uri,
        body=parsed_file.body,
        place=Place(parsed_file.source.uri),
        skip=skip,
        places=fields.places,
        **values,
    )


def _read_commentaries(parsed_files: ParsedFiles, note: Note) -> dict[str, Body]:
    """The bodies of factor, series, term and index pages; in other languages, bodies only."""
    bodies: dict[str, Body] = {}
    for parsed_file in parsed_files.all:
        if parsed_file.address.kind in ("essay", "home", "page"):
            continue
        bodies[parsed_file.source.uri] = parsed_file.body
        original = parsed_files.original(parsed_file)
        if parsed_file.is_text_only:
            _refuse_header(parsed_file, note)
        elif original not in parsed_files.uris:
            note(Problem("orphan-commentary", Place(parsed_file.source.uri), {"seen": f"docs/{original}"}))
        elif parsed_file.address.language != parsed_files.default:
            _refuse_keys(parsed_file, f"docs/{original}", note)
    return bodies


def _refuse_header(parsed_file: ParsedFile, note: Note) -> None:
    """An index has no header; one that has is a text of its own under the wrong name, and told so once."""
    if entries := parsed_file.header.entries:
        field, entry = next(iter(entries.items()))
        if parsed_file.address.id != "index":
            note(Problem("crossing-header", entry.place, {"field": field}))
            return
        folder = parsed_file.address.path.partition("/")[0]
        near = f"{propose_id(' '.join(parsed_file.names[:1])) or 'my-first-essay'}.md"
        note(Problem("index-header", entry.place, {"field": field, "known": folder, "near": near}))


def _refuse_keys(parsed_file: ParsedFile, home: str, note: Note) -> None:
    for name, entry in parsed_file.header.entries.items():
        note(Problem("commentary-header", entry.place, {"field": name, "known": home}))


def _read_pages(parsed_files: ParsedFiles, schemas: Mapping[str, Rows], note: Note) -> Iterator[PlainPage]:
    for parsed_file in parsed_files.all:
        if parsed_file.address.kind in ("home", "page"):
            values = read_fields(parsed_file.header, schemas[parsed_file.address.kind], note).values
            yield PlainPage(
                parsed_file.source.uri,
                parsed_file.address.language,
                values.get("title") or _read_heading(parsed_file),
                parsed_file.body,
                values.get("description", ""),
                values.get("doors", ()),
                values.get("moved_from", ()),
            )


def _read_heading(parsed_file: ParsedFile) -> str:
    """The first line that is a heading of level 1, else the file's name."""
    for line in parsed_file.body.text.split("\n"):
        if line.startswith("# "):
            return line[2:].strip().rstrip("#").strip()
    return "" if parsed_file.address.kind == "home" else parsed_file.address.id.replace("-", " ").capitalize()
