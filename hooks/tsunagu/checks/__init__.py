"""What is told of the content: mistakes, which stop a build, and warnings, which never do. One registry.

Used by a build and by commands.
"""

from __future__ import annotations

from tsunagu.checks.active_html import judge_rendered
from tsunagu.checks.content_check import (
    Content,
    ContentError,
    check_folder,
    compare_with_published,
    find_remarks,
    find_warnings,
    read_content,
)
from tsunagu.checks.context import CheckContext
from tsunagu.checks.desk.desk import Desk, gather_desk
from tsunagu.checks.desk.sections import DeskLine, DeskSection, write_sections
from tsunagu.checks.picture_files import find_first_place, list_named_pictures
from tsunagu.checks.registry import find_mistakes
from tsunagu.checks.term_names import check_term_names
from tsunagu.checks.typed_links import list_typed_links
from tsunagu.checks.warnings.link_style import is_local_host, list_wordless

__all__ = [
    "CheckContext",
    "Content",
    "ContentError",
    "Desk",
    "DeskLine",
    "DeskSection",
    "check_folder",
    "check_term_names",
    "compare_with_published",
    "find_first_place",
    "find_mistakes",
    "find_remarks",
    "find_warnings",
    "gather_desk",
    "is_local_host",
    "judge_rendered",
    "list_named_pictures",
    "list_typed_links",
    "list_wordless",
    "read_content",
    "write_sections",
]
