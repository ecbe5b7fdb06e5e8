"""What is nobody's mistake in a text, in one line: a full disk, a folder that can't be written, a part missing."""

from __future__ import annotations

import errno
import os
from typing import Final

from tsunagu.messages.table import say

#: No room: on the disk, in what a person may use of it, or in what a process may write.
_FULL: Final = frozenset((errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)))

#: The part of the program that reads Japanese, and has a dictionary as a package of its own.
_READER: Final = "sudachipy"


def describe_fault(error: BaseException, ui_language: str) -> str:
    """What happened, where, and what to do; nothing where the error is another one.

    >>> describe_fault(FileNotFoundError(2, "No such file", "a.md"), "en")
    "a.md can't be read or written (No such file). See who may read and write it, and try again."
    """
    if isinstance(error, OSError):
        code = "fault/no-room" if error.errno in _FULL else "fault/file"
        names = (name for name in (error.filename2, error.filename) if name is not None)
        path = next(names, None)
        if path is None:  # of a file that was open already; the folder we are in may be on another disk
            return _make_fit(say(f"{code}-somewhere", ui_language, reason=error.strerror or str(error)))
        reason = error.strerror or str(error)
        return _make_fit(say(code, ui_language, path=os.fsdecode(path), reason=reason))
    if isinstance(error, RecursionError):
        return say("fault/too-deep", ui_language)
    if isinstance(error, ImportError):
        return _say_missing(error.name or "?", str(error), ui_language)
    if type(error).__module__.partition(".")[0] == _READER:
        return _say_missing(_READER, str(error), ui_language)
    return ""


def _say_missing(name: str, reason: str, ui_language: str) -> str:
    return _make_fit(say("fault/missing-package", ui_language, name=name, reason=reason))


def _make_fit(line: str) -> str:
    """For a terminal that knows no half characters: a file's name may be in another encoding than ours."""
    return " ".join(line.encode("utf-8", "replace").decode().split())
