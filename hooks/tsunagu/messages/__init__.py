"""All that is said to an author: problems, notices of imports, what commands and reports say. One lookup.

Used by whatever tells an author something.
"""

from __future__ import annotations

from tsunagu.messages.annotations import write_annotation
from tsunagu.messages.command_words import say
from tsunagu.messages.findings import Finding, describe, list_findings, write_findings
from tsunagu.messages.import_notices import describe_notice, weigh_notice
from tsunagu.messages.message_kind import ProblemKind
from tsunagu.messages.report_words import has_words, say_count, say_in_report
from tsunagu.messages.table import GROUPS, PROBLEMS
from tsunagu.messages.ui_language import UI_LANGUAGES, choose_ui_language

__all__ = [
    "GROUPS",
    "PROBLEMS",
    "UI_LANGUAGES",
    "Finding",
    "ProblemKind",
    "choose_ui_language",
    "describe",
    "describe_notice",
    "has_words",
    "list_findings",
    "say",
    "say_count",
    "say_in_report",
    "weigh_notice",
    "write_annotation",
    "write_findings",
]
