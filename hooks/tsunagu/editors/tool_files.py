"""Help for the tools an author writes with, made from the same rows that check what he wrote."""

from __future__ import annotations

from collections.abc import Iterator

from tsunagu.config import Settings
from tsunagu.editors.cms import write_cms_config, write_cms_page
from tsunagu.editors.json_schemas import write_json_schemas
from tsunagu.editors.snippets import write_snippets
from tsunagu.editors.tool_file import ToolFile
from tsunagu.editors.vscode import write_vscode

__all__ = ["ToolFile", "list_tool_files"]


def list_tool_files(settings: Settings) -> Iterator[ToolFile]:
    """Every file that is made from the schemas, to lie in the project's folder."""
    yield from write_json_schemas(settings)
    yield write_snippets(settings)
    yield from write_vscode()
    yield write_cms_config(settings)
    yield write_cms_page()
