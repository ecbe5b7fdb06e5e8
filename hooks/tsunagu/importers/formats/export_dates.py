"""The dates of old blogs: American in Movable Type files, Japanese or ISO on pages; by Japan's clock."""

from __future__ import annotations

import re
from datetime import datetime, time
from email.utils import parsedate_to_datetime
from typing import Final

from tsunagu.importers.formats.post import JAPAN, Clock

_AMERICAN: Final = re.compile(
    r"(\d{1,2})/(\d{1,2})/(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp])?\.?[Mm]?\.?)?"
)
_WRITTEN: Final = re.compile(
    r"(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?:日|(?!\d))"
    r"(?:\s*[(（][^)）]{1,9}[)）])?"
    r"(?:[T\s]*(\d{1,2})\s*[:時]\s*(\d{1,2})(?:\s*[:分]\s*(\d{1,2}))?[分秒]?)?(?:\.\d+)?"
    r"\s*(Z|[+-]\d{2}:?\d{2})?"
)
_MONTH: Final = re.compile("jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", re.IGNORECASE)
_WORDED: Final = ("%b %d %Y", "%B %d %Y", "%d %b %Y", "%d %B %Y", "%b %d %Y %H:%M", "%B %d %Y %I:%M %p")


def read_export_date(text: str) -> datetime | None:
    """The date of a Movable Type file: ``MM/DD/YYYY hh:mm:ss``, with AM or PM, or in 24 hours.

    Some exporters write 24 hours and add PM all the same; some write the year first.

    >>> read_export_date("01/31/2002 03:31:05 PM").isoformat()
    '2002-01-31T15:31:05+09:00'
    """
    found = _AMERICAN.fullmatch(text.strip())
    if not found:
        return read_date(text)
    month, day, year, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
    half = (found[7] or "").upper()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "P" else 0)
    return _make(year, month, day, hour, minute, second)


def read_date(text: str) -> datetime | None:
    """The first date in a text, year first, with its time if there is one; None without any.

    An offset is kept, since by it readers saw the day; the world's clock was nobody's own.

    >>> read_date("NEW! 2019年04月01日(月) 19時30分29秒").isoformat()
    '2019-04-01T19:30:29+09:00'
    """
    return _show(_read_written(text))


def read_worded_date(text: str) -> datetime | None:
    """A date with the month's English name (``Jul 08 2022``, ``Mon, 2 Jan 2006 15:04 +0900``), or any other.

    >>> read_worded_date("July 8, 2022").isoformat()
    '2022-07-08T00:00:00+09:00'
    """
    return _show(read_stated_date(text))


def read_stated_date(text: str) -> datetime | None:
    """The same date as it stands there: without an offset, where it has none, and by the world's clock.

    >>> read_stated_date("2019-04-01T20:00:00Z").isoformat(), read_stated_date("2019-04-01").isoformat()
    ('2019-04-01T20:00:00+00:00', '2019-04-01T00:00:00')
    """
    if (found := _read_written(text)) or not _MONTH.search(text):
        return found
    try:
        return parsedate_to_datetime(text)
    except ValueError:
        return _read_words(text)


def read_clock(text: str) -> Clock:
    """By which clock a text states its date; a day without a time is the same by any.

    >>> read_clock("2019-04-01T20:00:00Z"), read_clock("04/01/2019 07:30:00 PM"), read_clock("2019-04-01")
    ('world', 'untold', 'own')
    """
    found = _AMERICAN.fullmatch(text.strip())
    stated = None if found else read_stated_date(text)
    if stated and stated.tzinfo:
        return "own" if stated.utcoffset() else "world"
    has_hour = found[4] if found else stated and stated.time() != time()
    return "untold" if has_hour else "own"


def _show(stated: datetime | None) -> datetime | None:
    """A date by the clock of who wrote it; that was Japan's, where the file does not tell."""
    if stated is None or stated.utcoffset():
        return stated
    return stated.replace(tzinfo=JAPAN) if stated.tzinfo is None else stated.astimezone(JAPAN)


def _read_written(text: str) -> datetime | None:
    found = _WRITTEN.search(text)
    moment = _make(*(int(part or 0) for part in found.groups()[:6])) if found else None
    if moment is None or not found or not found[7] or found[4] is None:
        return moment and moment.replace(tzinfo=None)
    return moment.replace(tzinfo=datetime.strptime(found[7], "%z").tzinfo)


def _read_words(text: str) -> datetime | None:
    for form in _WORDED:
        try:
            return datetime.strptime(" ".join(text.replace(",", " ").split()), form)  # noqa: DTZ007 (it has none)
        except ValueError:
            continue
    return None


def has_time(text: str) -> bool:
    """Whether the date in a text comes with a time of day."""
    found = _WRITTEN.search(text)
    return found is not None and found[4] is not None


def is_date_line(line: str) -> bool:
    """Whether a line holds a date and nothing else, as under the title of a post."""
    return _WRITTEN.fullmatch(line.strip()) is not None


def _make(*parts: int) -> datetime | None:
    try:
        year, month, day, hour, minute, second = parts
        return datetime(year, month, day, hour, minute, second, tzinfo=JAPAN)
    except ValueError:
        return None
