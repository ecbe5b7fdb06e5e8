"""Dates and times, and what an author may write instead of ``2026-05-03``."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any, Final

from tsunagu.header.types.times import read_time
from tsunagu.header.types.value_type import WRONG, Exact, Schema, explain_value, fix
from tsunagu.header.yaml_nodes import Node
from tsunagu.model import Problem

_PATTERN: Final = r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?\s*(Z|[+-]\d{2}:?\d{2})?)?"
_DATE: Final = re.compile(_PATTERN, re.ASCII)
_SEPARATED: Final = re.compile(
    r"(?P<year>\d{4}|(?:令和|平成|昭和|[RHSrhs])\.?(?:\d{1,2}|元))\s*(?:年|[-/.])\s*(?P<month>\d{1,2})\s*(?:月|[-/.])"
    r"\s*(?P<day>\d{1,2})\s*日?(?:\s*\((?P<weekday>.)\))?(?:(?:[T\s]\s*|(?<=[日)]))(?P<time>\S.*))?"
)
_PACKED: Final = re.compile(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?P<time>)")
_YEAR: Final = re.compile(
    r"(?P<year>\d{4}|(?:令和|平成|昭和)(?:\d{1,2}|元))\s*(?:年(?:\d{1,2}月)?|[-/.]\d{1,2})?"
)
_ERAS: Final = {"令": 2018, "R": 2018, "平": 1988, "H": 1988, "昭": 1925, "S": 1925}
_WEEKDAYS: Final = "月火水木金土日"
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_AFTER: Final = r"(?:,?\s+(?:at\s+)?(?P<time>\S.*))?"
_WORDS: Final = (
    re.compile(
        r"(?P<month>[A-Za-z]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})" + _AFTER
    ),
    re.compile(
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?P<month>[A-Za-z]{3,9})\.?,?\s+(?P<year>\d{4})" + _AFTER
    ),
)

#: No essay is older; what is was typed by accident, or by a program that knew no date.
_FIRST_YEAR: Final = 1900


@dataclass(frozen=True, slots=True)
class Moment(Exact):
    """``2026-05-03`` or ``2026-05-03 07:30``, in the site's zone unless the value names its own.

    The day is that of the value's own clock: there it was written, and there its readers saw it.
    """

    zone: tzinfo

    def parse(self, text: str) -> Any:
        found = _DATE.fullmatch(text)
        if not found:
            return WRONG
        numbers = [int(part or 0) for part in found.groups()[:6]]
        if numbers[0] < _FIRST_YEAR:
            return WRONG
        try:
            offset = datetime.strptime(found[7], "%z").tzinfo if found[7] else self.zone
            return datetime(*numbers, tzinfo=offset)  # type: ignore[arg-type,misc]
        except (ValueError, OverflowError):
            return WRONG

    def explain(self, name: str, node: Node) -> Problem:
        text = unicodedata.normalize("NFKC", node.value.strip()) if isinstance(node.value, str) else ""
        if found := _DATE.fullmatch(text):
            if int(found[1]) < _FIRST_YEAR:
                return explain_value("year-too-early", name, node, known=str(_FIRST_YEAR))
            return explain_value("no-such-date", name, node, near=_find_last_day(found))
        near = _guess(text)
        if not near and (year := _YEAR.fullmatch(text)):
            return explain_value("date-incomplete", name, node, known=f"{_read_year(year['year'])}-04-01")
        problem = explain_value("not-date", name, node, near=near)
        return fix(problem, node, near if _is_that_day(text, near) else "")

    def schema(self) -> Schema:
        return {"type": "string", "pattern": f"^{_PATTERN}$"}


def _find_last_day(found: re.Match[str]) -> str:
    """The last day of the month, where only the day is too great."""
    year, month, day = (int(found[number]) for number in (1, 2, 3))
    if not 1 <= month <= 12 or not 1 <= year <= 9999:
        return ""
    last = monthrange(year, month)[1]
    return f"{year:04}-{month:02}-{last:02}" if day > last else ""


def _guess(text: str) -> str:
    """The date a text means, where that is beyond doubt: ``2026/4/1``, ``令和8年4月1日``, ``May 3, 2026``."""
    for pattern in (_SEPARATED, _PACKED, *_WORDS):
        if found := pattern.fullmatch(text):
            return _write(found)
    return ""


def _write(found: re.Match[str]) -> str:
    parts = found.groupdict()
    month = parts["month"]
    number = _MONTHS.index(month[:3].lower()) + 1 if month[:3].lower() in _MONTHS else month
    if not str(number).isdigit():
        return ""
    try:
        date = datetime(_read_year(parts["year"]), int(number), int(parts["day"]))  # noqa: DTZ001 (only its date)
    except ValueError:
        return ""
    time = read_time(parts["time"]) if parts["time"] else ""
    return "" if time is None else f"{date:%Y-%m-%d} {time}".rstrip()


def _is_that_day(text: str, date: str) -> bool:
    """Whether a date has the day of the week that stands behind it, if one does.

    >>> _is_that_day("2026年4月1日(水)", "2026-04-01"), _is_that_day("2026年4月1日(金)", "2026-04-01")
    (True, False)
    """
    found = _SEPARATED.fullmatch(text)
    if not date or not found or not found["weekday"]:
        return True
    return _WEEKDAYS[datetime.fromisoformat(date[:10]).weekday()] == found["weekday"]


def _read_year(text: str) -> int:
    """The year of our count: 令和8 is 2026.

    >>> _read_year("令和8"), _read_year("平成元"), _read_year("2026")
    (2026, 1989, 2026)
    """
    if text.isdigit():
        return int(text)
    number = text[2:] if text[0] in "令平昭" else text[1:].lstrip(".")
    return _ERAS[text[0].upper()] + (1 if number == "元" else int(number))
