"""The moment of a build: now, unless ``TSUNAGU_NOW`` says otherwise (tests, repeatable previews)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo


class ClockError(ValueError):
    """``TSUNAGU_NOW`` is no moment; the text is what it is instead."""


def read_now(environ: Mapping[str, str], zone: ZoneInfo) -> datetime:
    """The current time in the site's zone, or ``TSUNAGU_NOW=2026-05-03T07:30``.

    Raises: ClockError, where that is no moment.
    """
    text = environ.get("TSUNAGU_NOW", "")
    if not text:
        return datetime.now(zone)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise ClockError(text) from error
    return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)
