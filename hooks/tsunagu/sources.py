"""Read the files below docs/ as text: UTF-8 only, nothing from outside the folder."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from tsunagu.invisible import CONTROL, name_character
from tsunagu.leftovers import is_leftover
from tsunagu.model import Place, Problem, Source
from tsunagu.prose.unmarked import mask_unread
from tsunagu.yaml_nodes import Note

#: A Markdown file past this is no essay, and would keep the parser busy for minutes.
MAX_BYTES: Final = 1_000_000

#: More of them are no slip but another kind of file.
_MOST_CONTROLS: Final = 10

#: What switches to kanji in the old encoding of mails.
_JIS: Final = re.compile("\x1b\\$[@B]")

#: A letter with its accent or dakuten apart, as macOS writes it. Only these are put together: the rest of
#: NFC would also change the kanji of people's names.
_APART: Final = re.compile("[A-Za-z\u3041-\u30ff][\u0300-\u036f\u3099\u309a]+")

_CONFLICT: Final = re.compile(r"^<{7}(?: .*)?$(?=[\s\S]*^={7}$[\s\S]*^>{7}(?: .*)?$)", re.M)
_HALF_CONFLICT: Final = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.M)

#: What stands in the place of bytes that some program could not read.
_LOST: Final = re.compile("^[^\ufffd\n]*(\ufffd)[^\n]*", re.M)


@dataclass(frozen=True, slots=True)
class Folder:
    """What lies below docs/: the Markdown as text, and the uri of every file that MkDocs would see."""

    sources: tuple[Source, ...]
    uris: frozenset[str]


def read_folder(docs: Path, note: Note) -> Folder:
    """Read docs/ in a fixed order. A file that can't be used is noted and left out."""
    if not docs.is_dir():
        return Folder((), frozenset())
    files = dict(_list_files(docs, "", note))
    sources = [_read_source(file, uri, note) for uri, file in files.items() if uri.endswith(".md")]
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
        if entry.is_symlink():
            note(Problem("symlink", Place(uri), {"seen": str(Path(entry.path).readlink())}))
        elif entry.is_dir():
            yield from _list_files(entry.path, f"{uri}/", note)
        elif entry.is_file():
            yield uri, entry
        else:
            note(Problem("not-a-file", Place(uri)))


def _read_source(file: os.DirEntry[str], uri: str, note: Note) -> Source | None:
    try:
        size = file.stat().st_size
        if size > MAX_BYTES:
            note(Problem("too-large", Place(uri), {"seen": f"{size:,}", "known": f"{MAX_BYTES:,}"}))
            return None
        return decode(Path(file.path).read_bytes(), uri, note)
    except OSError as error:
        note(Problem("unreadable", Place(uri), {"seen": error.strerror or str(error)}))
        return None


def decode(content: bytes, uri: str, note: Note) -> Source | None:
    """The text of a file: a byte order mark goes, line ends become ``\\n``, letters and accents one."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        note(_explain_bytes(content, before, Place(uri, line, column)))
        return None
    text = compose(text.replace("\r\n", "\n").replace("\r", "\n"))
    if conflict := _find_conflict(text):
        note(Problem("merge-conflict", _find_place(uri, text, conflict.start()), {"seen": conflict[0][:40]}))
        return None
    for lost in _LOST.finditer(mask_unread(text)) if "\ufffd" in text else ():
        values = {"seen": name_character(lost[1]), "known": str(lost[0].count(lost[1]))}
        note(Problem("lost-character", _find_place(uri, text, lost.start(1)), values))
    if jis := _JIS.search(text):
        note(Problem("not-utf8", _find_place(uri, text, jis.start()), {"seen": "JIS (ISO-2022-JP)"}))
        return None
    controls = list(islice(CONTROL.finditer(text), _MOST_CONTROLS))
    binary = len(controls) == _MOST_CONTROLS or any(found[0] in "\x00\x1b" for found in controls)
    for found in controls[:1] if binary else controls:
        place = _find_place(uri, text, found.start())
        note(Problem("control-character", place, {"seen": name_character(found[0])}))
        text = text[: found.start()] + " " + text[found.end() :]
    return None if binary else Source(uri, text)


def _find_conflict(text: str) -> re.Match[str] | None:
    """A merge conflict, or what is left of one: one of its marks, in no code."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return None
    return _CONFLICT.search(text) or _HALF_CONFLICT.search(mask_unread(text))


def compose(text: str) -> str:
    """Put letters and the accents or dakuten that follow them together; all else stays.

    >>> compose("か\\u3099く") == "がく"
    True
    """
    if unicodedata.is_normalized("NFC", text):
        return text
    return _APART.sub(lambda found: unicodedata.normalize("NFC", found[0]), text)


def _find_place(uri: str, text: str, at: int) -> Place:
    return Place(uri, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


def _explain_bytes(content: bytes, before: bytes, place: Place) -> Problem:
    """What to say of bytes that are no UTF-8; ``before`` are those that are."""
    if any(byte >= 0x80 for byte in before.removeprefix(b"\xef\xbb\xbf")):
        return Problem("broken-bytes", place)
    seen = _guess(content)
    return Problem("not-utf8", place, {"seen": seen}) if seen else Problem("not-text-file", place)


def _guess(content: bytes) -> str:
    """The encoding the bytes look like, for the message only."""
    if content.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "UTF-32"
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    if b"\x00" in content:
        return ""
    for name, codec in (("EUC-JP", "euc-jp"), ("Shift_JIS", "cp932")):
        try:
            content.decode(codec)
        except UnicodeDecodeError:
            continue
        return name
    return ""
