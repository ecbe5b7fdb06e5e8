"""The badge of an essay that is not out yet, read in any language and said in another."""

from __future__ import annotations

import re
from datetime import date

from tsunagu.languages import find_language

#: What a badge is, beside the day (``2030-05-20``) on which an essay is to appear.
DRAFT = "draft"

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def read_badge(text: str, day: str, code: str) -> str:
    """``DRAFT``, or the ``day`` of an essay that is scheduled; a badge that says something else as it is.

    >>> read_badge("下書き", "2030-05-20", "ja"), read_badge("To appear on 20 May", "2030-05-20", "en")
    ('draft', '2030-05-20')
    """
    language = find_language(code)
    if language is None:
        return text
    if text == language.words.draft:
        return DRAFT
    before, _, after = language.words.scheduled.partition("{date}")
    return day if text.startswith(before) and text.endswith(after) and _read_day(day) else text


def write_day(badge: str, ui_language: str) -> str:
    """The day of a badge as a reader of ``language`` expects it; empty where the badge is no day."""
    day, language = _read_day(badge), find_language(ui_language)
    return language.write_date(day) if day and language else ""


def _read_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None
