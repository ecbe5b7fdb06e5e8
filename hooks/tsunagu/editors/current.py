"""Files for editors that are no longer what the site's settings and our rows make of them.

A folder that the author has taken away stays away. What he goes on with himself (his settings of VS Code) is
his from the first day; `tsunagu schema` alone writes it anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from tsunagu.editors.tool_file import ToolFile

_AUTHORS: Final = frozenset((".vscode/settings.json", ".vscode/tasks.json"))


def find_stale(folder: Path, files: Iterator[ToolFile]) -> Iterator[ToolFile]:
    """Those of the files that lie in the project otherwise, or not at all beside others of their kind."""
    for file in files:
        path = folder / file.path
        if file.path in _AUTHORS or not path.parent.is_dir():
            continue
        if path.is_symlink() or path.parent.is_symlink():
            continue  # it would be written to where nobody expects it
        if _read(path) != file.text:
            yield file


def _read(path: Path) -> str:
    """What stands there; nothing where there is no text."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def fix_stale(folder: Path, files: Iterator[ToolFile]) -> Iterator[str]:
    """Write them anew, and say which; what can't be written is left, and is told by the next check."""
    for file in find_stale(folder, files):
        with suppress(OSError):
            (folder / file.path).write_text(file.text, encoding="utf-8", newline="\n")
            yield file.path
