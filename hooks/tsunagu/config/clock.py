"""The moment of a build: now, unless ``TSUNAGU_NOW`` says otherwise (tests, repeatable previews).

MkDocs has a moment of its own, ``SOURCE_DATE_EPOCH``, and stops in the middle of a build where that is none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

#: A number of seconds that a calendar has a day for.
_EPOCH: Final = re.compile(r"[0-9]{1,11}")

#: So much is told of what is no moment.
_LONGEST: Final = 40


class ClockError(ValueError):
    """A variable is no moment; the text is how it begins instead, ``code`` the message that says so."""

    def __init__(self, code: str, seen: str) -> None:
        super().__init__(seen if len(seen) <= _LONGEST else f"{seen[: _LONGEST - 1]}…")
        self.code = code


def read_now(environ: Mapping[str, str], zone: ZoneInfo) -> datetime:
    """The current time in the site's zone, or ``TSUNAGU_NOW=2026-05-03T07:30``.

    Raises: ClockError, where that is no moment, or ``SOURCE_DATE_EPOCH`` is none.
    """
    epoch = environ.get("SOURCE_DATE_EPOCH", "0")
    if not _EPOCH.fullmatch(epoch):
        raise ClockError("fault/bad-epoch", epoch)
    text = environ.get("TSUNAGU_NOW", "")
    if not text:
        return datetime.now(zone)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise ClockError("command/bad-now", text) from error
    return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)
