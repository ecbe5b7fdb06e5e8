"""What is told of the content: mistakes, which stop a build, and warnings, which never do. One registry.

Used by a build and by commands.
"""

from __future__ import annotations

from tsunagu.checks.content_check import Content, ContentError, read_content
from tsunagu.checks.context import CheckContext
from tsunagu.checks.registry import check_library
from tsunagu.checks.term_names import check_term_names
from tsunagu.checks.warnings.rules import find_warnings

__all__ = [
    "CheckContext",
    "Content",
    "ContentError",
    "check_library",
    "check_term_names",
    "find_warnings",
    "read_content",
]
