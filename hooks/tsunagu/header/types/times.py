"""Times of the day, and what an author may write instead of ``19:30``."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_HALF: Final = r"(?P<{}>午前|午後|(?i:[ap]\.?m\.?))"
_TIME: Final = re.compile(
    _HALF.format("before") + r"?\s*(?P<hour>\d{1,2})(?:(?::|時\s*)(?P<minute>\d{2}|(?<=時)\d)"
    r"(?:分|(?::|分\s*)(?P<second>\d{2})(?:\.\d+|秒)?)?"
    r"|時(?P<half>半)?|(?=\s*[AaPp]\.?[Mm]))\s*"
    + _HALF.format("behind")
    + r"?\s*(?P<zone>Z|UTC|GMT|JST|\(?[+-]\d{2}:?\d{2}\)?)?"
)
_ZONES: Final = {"UTC": "Z", "GMT": "Z", "JST": "+09:00"}


def read_time(text: str) -> str | None:
    """The time as a header has it, with the zone that was named; None where it is not beyond doubt.

    At 12 o'clock 午前 and 午後 are used for one another, and nobody knows which is meant.

    >>> [read_time(text) for text in ("7:30 PM", "午後7時30分", "19時半", "07:30:00+0900", "午後12時", "朝")]
    ['19:30', '19:30', '19:30', '07:30+0900', None, None]
    """
    found = _TIME.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if not found or (found["before"] and found["behind"]):
        return None
    half, hour = found["before"] or found["behind"] or "", int(found["hour"])
    minute = 30 if found["half"] else int(found["minute"] or 0)
    is_late = half == "午後" or half[:1].lower() == "p"
    if half and hour == 12:
        if half in ("午前", "午後"):
            return None
        hour = 12 if is_late else 0
    elif is_late and hour < 12:
        hour += 12
    if hour > 23 or minute > 59 or (half and not is_late and hour > 12):
        return None
    zone = (found["zone"] or "").strip("()")
    return f"{hour:02}:{minute:02}{_ZONES.get(zone, zone)}"
