"""All that is said to an author: problems, notices of imports, what commands and reports say. One lookup.

Used by whatever tells an author something.
"""

from __future__ import annotations

from tsunagu.messages.annotations import write_annotation
from tsunagu.messages.findings import Finding, describe, describe_notice, list_findings, write_findings
from tsunagu.messages.message import Message
from tsunagu.messages.table import GROUPS, MESSAGES, PROBLEMS, say
from tsunagu.messages.ui_language import UI_LANGUAGES, choose_ui_language

__all__ = [
    "GROUPS",
    "MESSAGES",
    "PROBLEMS",
    "UI_LANGUAGES",
    "Finding",
    "Message",
    "choose_ui_language",
    "describe",
    "describe_notice",
    "list_findings",
    "say",
    "write_annotation",
    "write_findings",
]
