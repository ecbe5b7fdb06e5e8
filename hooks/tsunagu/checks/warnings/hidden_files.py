"""Files among the texts that are read by nobody, since their names say so, and that may be meant as texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.addresses import FOLDERS
from tsunagu.checks.context import CheckContext
from tsunagu.model import Place, Problem

#: ``.a.md``, ``a.md.bak``; not what programs leave: ``.#a.md``, ``._a.md``, ``.a.md.swp``, ``a.md~``.
_NAME: Final = re.compile(r"\.(?![#_~]).*\.md|\.md|[^.~#].*\.md\.(?:bak|backup|old|orig)", re.IGNORECASE)

#: What other programs ask for (RFC 8615). Nothing is published whose name begins with a dot.
_WELL_KNOWN: Final = ".well-known"


def check_hidden_files(context: CheckContext) -> Iterator[Problem]:
    """A text is called so that it is read; what hides it in its name is told."""
    for path in sorted((context.docs / _WELL_KNOWN).rglob("*")):
        if path.is_file():
            uri = path.relative_to(context.docs).as_posix()
            yield Problem("hidden-folder", Place(uri), {"seen": _WELL_KNOWN})
    languages = ("", *(f"{code}/" for code in context.library.languages[1:]))
    for within in (f"{language}{folder}" for language in languages for folder in sorted(FOLDERS)):
        folder = context.docs / within
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            if _NAME.fullmatch(path.name) and path.is_file() and context.is_wanted(f"{within}/{path.name}"):
                yield Problem("hidden-file", Place(f"{within}/{path.name}"), {"seen": path.name})
