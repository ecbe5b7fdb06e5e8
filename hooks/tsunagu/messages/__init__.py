"""All that is said to an author: problems, notices of imports, what commands and reports say. One lookup.

Used by whatever tells an author something.
"""

from __future__ import annotations

from tsunagu.messages.annotations import write_annotation
from tsunagu.messages.counts import cut_long, is_mistake, say_count, sum_up
from tsunagu.messages.faults import describe_fault
from tsunagu.messages.findings import (
    Finding,
    cut_findings,
    describe,
    describe_notice,
    list_findings,
    write_findings,
)
from tsunagu.messages.message import Message
from tsunagu.messages.mistakes import Mistake, list_mistakes
from tsunagu.messages.table import GROUPS, MESSAGES, PROBLEMS, say
from tsunagu.messages.ui_language import UI_LANGUAGES, choose_ui_language

__all__ = [
    "GROUPS",
    "MESSAGES",
    "PROBLEMS",
    "UI_LANGUAGES",
    "Finding",
    "Message",
    "Mistake",
    "choose_ui_language",
    "cut_findings",
    "cut_long",
    "describe",
    "describe_fault",
    "describe_notice",
    "is_mistake",
    "list_findings",
    "list_mistakes",
    "say",
    "say_count",
    "sum_up",
    "write_annotation",
    "write_findings",
]
