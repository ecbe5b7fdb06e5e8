"""Read the files below docs/ as text: UTF-8 only, nothing from outside the folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tsunagu.config import Limits
from tsunagu.content.leftover_files import is_leftover
from tsunagu.header import Note
from tsunagu.model import Place, Problem, Source
from tsunagu.text import decode

#: A disk has names of 255 bytes, and makes longer ones than the author's: ``<id>.png``, half written.
MAX_NAME_BYTES: Final = 200


@dataclass(frozen=True, slots=True)
class Folder:
    """What lies below docs/: the Markdown as text, and the uri of every file that MkDocs would see."""

    sources: tuple[Source, ...]
    uris: frozenset[str]


def read_folder(docs: Path, limits: Limits, note: Note) -> Folder:
    """Read docs/ in a fixed order. A file that can't be used is noted and left out."""
    if not docs.is_dir():
        return Folder((), frozenset())
    files = dict(_list_files(docs, "", note))
    sources = [_read_source(file, uri, limits, note) for uri, file in files.items() if uri.endswith(".md")]
    return Folder(tuple(source for source in sources if source), frozenset(files))


def _list_files(folder: str | Path, within: str, note: Note) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Files by uri, in order of their names; hidden ones and leftovers are not content, links are refused."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        note(Problem("unreadable", Place(within.rstrip("/") or "."), {"seen": error.strerror or str(error)}))
        return
    for entry in entries:
        if entry.name.startswith(".") or is_leftover(entry.name):
            continue
        uri = within + entry.name
        if problem := _find_unfit(entry.name, uri):
            note(problem)
        elif entry.is_symlink():
            note(Problem("symlink", Place(uri), {"seen": str(Path(entry.path).readlink())}))
        elif entry.is_dir():
            yield from _list_files(entry.path, f"{uri}/", note)
        elif entry.is_file():
            yield uri, entry
        else:
            note(Problem("not-a-file", Place(uri)))


def _find_unfit(name: str, uri: str) -> Problem | None:
    """A name that no page of the web can have: in another encoding, or longer than the names made of it."""
    try:
        size = len(name.encode())
    except UnicodeEncodeError:
        seen = os.fsencode(name).decode("cp932", "replace")
        return Problem("name-not-utf8", Place(uri), {"seen": seen})
    if size > MAX_NAME_BYTES:
        return Problem("name-too-long", Place(uri), {"seen": str(size), "known": str(MAX_NAME_BYTES)})
    return None


def _read_source(file: os.DirEntry[str], uri: str, limits: Limits, note: Note) -> Source | None:
    try:
        size = file.stat().st_size
        if size > limits.file_bytes:
            note(Problem("too-large", Place(uri), {"seen": f"{size:,}", "known": f"{limits.file_bytes:,}"}))
            return None
        source = decode(Path(file.path).read_bytes(), uri, note)
    except OSError as error:
        note(Problem("unreadable", Place(uri), {"seen": error.strerror or str(error)}))
        return None
    if source and (problem := _find_long_line(source, limits.line_characters)):
        note(problem)
        return None
    return source


def _find_long_line(source: Source, longest: int) -> Problem | None:
    if len(source.text) > longest:
        for number, line in enumerate(source.text.split("\n"), 1):
            if len(line) > longest:
                values = {"seen": f"{len(line):,}", "known": f"{longest:,}"}
                return Problem("line-too-long", Place(source.uri, number), values)
    return None
