"""Help for the tools an author writes with, made from the rows that check what he wrote.

Used by commands.
"""

from __future__ import annotations

from tsunagu.editors.guide import GUIDES, MESSAGE_LISTS, refresh_guide
from tsunagu.editors.tool_file import ToolFile
from tsunagu.editors.tool_files import list_old_files, list_tool_files, renew_files

__all__ = [
    "GUIDES",
    "MESSAGE_LISTS",
    "ToolFile",
    "list_old_files",
    "list_tool_files",
    "refresh_guide",
    "renew_files",
]
