"""Help for the tools an author writes with, made from the same rows that check what he wrote."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tsunagu.config import Settings
from tsunagu.editors.current import find_stale, fix_stale
from tsunagu.editors.json_schemas import write_json_schemas
from tsunagu.editors.snippets import write_snippets
from tsunagu.editors.tool_file import ToolFile
from tsunagu.editors.vscode import write_vscode

__all__ = ["ToolFile", "list_old_files", "list_tool_files", "renew_files"]


def list_tool_files(settings: Settings) -> Iterator[ToolFile]:
    """Every file that is made from the schemas, to lie in the project's folder."""
    yield from write_json_schemas(settings)
    yield write_snippets(settings)
    yield from write_vscode()


def list_old_files(folder: Path, settings: Settings) -> list[str]:
    """The paths of those that are not what they should be."""
    return [file.path for file in find_stale(folder, list_tool_files(settings))]


def renew_files(folder: Path, settings: Settings) -> list[str]:
    """Write those anew; their paths."""
    return list(fix_stale(folder, list_tool_files(settings)))
