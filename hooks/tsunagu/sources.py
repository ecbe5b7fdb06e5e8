"""Read the files below docs/ as text: UTF-8 only, no links out of the folder, no twins."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tsunagu.front_matter import Note
from tsunagu.model import Place, Problem, Source

#: A Markdown file past this is no essay, and would keep the parser busy for minutes.
MAX_BYTES = 1_000_000

#: Controls other than tab and line feed are never typed on purpose (and Markdown itself uses U+0002).
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Folder:
    """What lies below docs/: the Markdown as text, and the uri of every file that MkDocs would see."""

    sources: tuple[Source, ...]
    uris: frozenset[str]


def read_folder(docs: Path, note: Note) -> Folder:
    """Read docs/ in a fixed order. A file that can't be used is noted and left out."""
    if not docs.is_dir():
        return Folder((), frozenset())
    paths = list(_list_files(docs, docs, note))
    uris = [path.relative_to(docs).as_posix() for path in paths]
    _check_twins(uris, note)
    sources = [
        _read_source(path, uri, note) for path, uri in zip(paths, uris, strict=True) if uri.endswith(".md")
    ]
    return Folder(tuple(source for source in sources if source), frozenset(uris))


def _list_files(folder: Path, docs: Path, note: Note) -> Iterable[Path]:
    """Files in order of their names; hidden ones are not content, and links are refused."""
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.name.startswith("."):
            continue
        if path.is_symlink():
            note(Problem("symlink", Place(path.relative_to(docs).as_posix()), {"seen": str(path.readlink())}))
        elif path.is_dir():
            yield from _list_files(path, docs, note)
        elif path.is_file():
            yield path


def _read_source(path: Path, uri: str, note: Note) -> Source | None:
    size = path.stat().st_size
    if size > MAX_BYTES:
        note(Problem("too-large", Place(uri), {"seen": f"{size:,}", "known": f"{MAX_BYTES:,}"}))
        return None
    try:
        return decode(path.read_bytes(), uri, note)
    except OSError as error:
        note(Problem("unreadable", Place(uri), {"seen": error.strerror or str(error)}))
        return None


def decode(content: bytes, uri: str, note: Note) -> Source | None:
    """The text of a file; a byte order mark goes, and line ends become ``\\n``."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        seen = f"0x{content[error.start]:02X}"
        note(Problem("not-utf8", Place(uri, line, column), {"seen": seen, "near": _guess(content)}))
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    found = _CONTROL.search(text)
    if found:
        at = found.start()
        place = Place(uri, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
        note(Problem("control-character", place, {"seen": f"U+{ord(found[0]):04X}"}))
        return None
    return Source(uri, text)


def _guess(content: bytes) -> str:
    """The encoding the bytes look like, for the message only."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    for name, codec in (("Shift_JIS", "cp932"), ("EUC-JP", "euc-jp")):
        try:
            content.decode(codec)
        except UnicodeDecodeError:
            continue
        return name
    return ""


def _check_twins(uris: Iterable[str], note: Note) -> None:
    """Two names that differ only in case or in composition are one file on another machine."""
    seen: dict[str, str] = {}
    for uri in uris:
        key = unicodedata.normalize("NFC", uri).casefold()
        if key in seen:
            note(Problem("twin-files", Place(uri), {"seen": seen[key]}))
        seen.setdefault(key, uri)
