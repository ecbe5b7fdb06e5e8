"""The sources on their way into the library: where each belongs, its header and its body."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tsunagu.addresses import KINDS, Address, essay_uri, read_address, uri_of
from tsunagu.config import Settings
from tsunagu.content.file_names import check_file_names, propose_place
from tsunagu.content.schemas import Ids, list_schema_keys
from tsunagu.content.sources import Folder
from tsunagu.header import Entry, Header, Node, Note, read_front_matter
from tsunagu.model import Body, Place, Problem, Source
from tsunagu.relations import is_crossing_id
from tsunagu.text import take_out_comments

#: Keys that only an essay has: a page elsewhere that has one is an essay in the wrong folder.
_ESSAY_KEYS = ("factors", "series", "part")


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """One file: its text, its address, what its header says, and the Markdown below."""

    source: Source
    address: Address
    header: Header
    body: Body

    @property
    def is_text_only(self) -> bool:
        """True of an index, a crossing, the page on feeds: the file introduces a page that the site makes."""
        kind = KINDS[self.address.kind]
        if kind.leaf and not kind.folder:
            return True
        return self.address.id == "index" or (
            self.address.kind == "theme" and is_crossing_id(self.address.id)
        )

    @property
    def names(self) -> tuple[str, ...]:
        """What the header calls it: its title, or its names in every language."""
        return tuple(_list_names(self.header.entries))


@dataclass(frozen=True, slots=True)
class ParsedFiles:
    """All files that are where they belong, and the ids of all files there are, readable or not."""

    all: tuple[ParsedFile, ...]
    ids: Ids
    uris: frozenset[str]
    default: str

    def of(self, kind: str) -> Iterator[ParsedFile]:
        """The files of one kind, the default language first."""
        ordered = sorted(self.all, key=lambda parsed_file: parsed_file.address.language != self.default)
        return (parsed_file for parsed_file in ordered if parsed_file.address.kind == kind)

    def original(self, parsed_file: ParsedFile) -> str:
        """The uri that a file's page has in the default language."""
        return uri_of(parsed_file.address.path, self.default, self.default)


def parse_files(folder: Folder, settings: Settings, note: Note) -> ParsedFiles:
    """Read the header of each source; a file with a name or place of no use is noted and left out."""
    refused = check_file_names(folder.uris, settings.codes, note)
    keys = list_schema_keys(settings)
    parsed_files = []
    for source in folder.sources:
        if source.uri in refused:
            continue
        header, typed = read_front_matter(source, note, keys)
        text, cuts = take_out_comments(typed.text)
        body = Body(text, typed.line, cuts)
        parsed_file = ParsedFile(source, read_address(source.uri, settings.codes), header, body)
        if _is_lost_essay(parsed_file):
            wanted = essay_uri(parsed_file.address.id, parsed_file.address.language, settings.codes[0])
            known = f"docs/{propose_place(wanted, folder.uris)}"
            note(Problem("misplaced", Place(source.uri), {"known": known}))
        else:
            parsed_files.append(parsed_file)
    return ParsedFiles(
        tuple(parsed_files), _list_ids(folder.uris, parsed_files, settings), folder.uris, settings.codes[0]
    )


def _is_lost_essay(parsed_file: ParsedFile) -> bool:
    return parsed_file.address.kind == "page" and any(
        key in parsed_file.header.entries for key in _ESSAY_KEYS
    )


def _list_ids(uris: Iterable[str], parsed_files: Iterable[ParsedFile], settings: Settings) -> Ids:
    """Every id, with the names its file gives it; a file that can't be read has its id all the same."""
    default = settings.codes[0]
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for address in (read_address(uri, settings.codes) for uri in sorted(uris) if uri.endswith(".md")):
        if address.kind == "theme" and is_crossing_id(address.id):
            continue
        if address.kind == "essay" or address.language == default:
            found.setdefault(address.kind, {})[address.id] = ()
    for parsed_file in parsed_files:
        known = found.get(parsed_file.address.kind, {})
        if parsed_file.address.id in known:
            known[parsed_file.address.id] += parsed_file.names
    factors, series, terms, essays = (found.get(kind, {}) for kind in ("theme", "series", "term", "essay"))
    return Ids(factors, series, terms, essays)


def _list_names(entries: Mapping[str, Entry]) -> Iterator[str]:
    for key in ("title", "name", "short", "aliases"):
        if key in entries:
            yield from _list_texts(entries[key].node)


def _list_texts(node: Node) -> Iterator[str]:
    if isinstance(node.value, str):
        yield unicodedata.normalize("NFKC", node.value)
    elif isinstance(node.value, tuple):
        for item in node.value:
            yield from _list_texts(item)
    else:
        for entry in node.value.values():
            yield from _list_texts(entry.node)
