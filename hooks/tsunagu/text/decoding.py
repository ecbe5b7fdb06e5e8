"""The text of a file of the author's: UTF-8 only, told by line where it is something else."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from itertools import islice
from typing import Final

from tsunagu.japanese import CONTROL, name_character
from tsunagu.model import Place, Problem, Source
from tsunagu.text.markdown_mask import Lines, mask_unread

#: More of them are no typo but another kind of file.
_MOST_CONTROLS: Final = 10

#: What switches to kanji in the old encoding of mails.
_JIS: Final = re.compile("\x1b\\$[@B]")

#: A letter with its accent or dakuten apart, as macOS writes it. Only these are put together: the rest of
#: NFC would also change the kanji of people's names.
_APART: Final = re.compile("[A-Za-z\u3041-\u30ff][\u0300-\u036f\u3099\u309a]+")

_OURS: Final = re.compile(r"^<{7}(?: .*)?$", re.M)
_PARTS: Final = re.compile(r"^={7}$", re.M)
_THEIRS: Final = re.compile(r"^>{7}(?: .*)?$", re.M)
_HALF_CONFLICT: Final = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.M)

#: A character by a number that no character has; what reads HTML in Python fails at 4,300 digits.
_ENDLESS: Final = re.compile("&#[xX]?[0-9A-Fa-f]{100}")

#: What stands in the place of bytes that some program could not read.
_LOST: Final = re.compile("^[^\ufffd\n]*(\ufffd)[^\n]*", re.M)


def decode(content: bytes, uri: str, note: Callable[[Problem], None]) -> Source | None:
    """The text of a file: a byte order mark goes, line ends become ``\\n``, letters and accents one."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        note(_explain_bytes(content, before, Place(uri, line, column)))
        return None
    text = compose_nfc(text.replace("\r\n", "\n").replace("\r", "\n"))
    if conflict := _find_conflict(text):
        note(Problem("merge-conflict", _find_place(uri, text, conflict.start()), {"seen": conflict[0][:40]}))
        return None
    if endless := _ENDLESS.search(text):
        note(Problem("endless-reference", _find_place(uri, text, endless.start()), {"seen": endless[0][:12]}))
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
    ours = _OURS.search(text)
    parts = ours and _PARTS.search(text, ours.end())
    whole = parts and _THEIRS.search(text, parts.end())
    return ours if whole else _HALF_CONFLICT.search(mask_unread(text))


def compose_nfc(text: str) -> str:
    """Put letters and the accents or dakuten that follow them together; all else stays.

    >>> compose_nfc("か\\u3099く") == "がく"
    True
    """
    if unicodedata.is_normalized("NFC", text):
        return text
    return _APART.sub(lambda found: unicodedata.normalize("NFC", found[0]), text)


@lru_cache(maxsize=16)
def _find_lines(text: str) -> Lines:
    return Lines(text)


def _find_place(uri: str, text: str, at: int) -> Place:
    return Place(uri, *_find_lines(text).place(at))


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
