"""The clock of a blog that states each moment twice: by itself, and by the world's clock.

The difference is the offset by which readers saw the day. Where one of the two is missing or wrong, that of
the blog's other posts is taken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Final, NamedTuple

from tsunagu.importers.formats.export_dates import read_date
from tsunagu.importers.formats.post import JAPAN

#: Clocks differ by quarters of an hour, and by no more than this.
_QUARTER: Final = 15 * 60
_FARTHEST: Final = 14 * 3600


class Stated(NamedTuple):
    """What a post says of its moment: by the blog's own clock, and by the world's."""

    local: str
    world: str


class Shown(NamedTuple):
    """The moment with the offset by which readers saw it, and whether that is beyond doubt."""

    moment: datetime | None
    sure: bool = True


@dataclass(frozen=True, slots=True)
class BlogClock:
    """Reads moments; ``usual`` is the offset of most posts of the file, None where it tells none."""

    usual: timezone | None = None

    @classmethod
    def of(cls, posts: Iterable[Stated]) -> BlogClock:
        """The clock of these posts."""
        offsets = Counter(offset for stated in posts if (offset := _read_offset(stated)) is not None)
        return cls(timezone(offsets.most_common(1)[0][0]) if offsets else None)

    def read(self, stated: Stated) -> Shown:
        """The moment of a post.

        >>> BlogClock().read(Stated("2019-04-01 20:00:00", "2019-04-01 18:00:00")).moment.isoformat()
        '2019-04-01T20:00:00+02:00'
        """
        local, world = _read(stated.local), _read(stated.world)
        zone = self.usual or JAPAN
        offset = _read_offset(stated)
        if local and offset is not None:
            return Shown(local.replace(tzinfo=timezone(offset)))
        if local:
            return Shown(local.replace(tzinfo=zone), sure=self.usual is not None and world is None)
        if world:
            moment = world.replace(tzinfo=timezone.utc)  # noqa: UP017 (the class is at hand)
            near = moment.astimezone(zone)
            return Shown(near, sure=self.usual is not None or near.date() == moment.date())
        return Shown(None)


def _read_offset(stated: Stated) -> timedelta | None:
    """How far a blog's clock is from the world's; None where a post does not say, or says nonsense."""
    local, world = _read(stated.local), _read(stated.world)
    if local is None or world is None:
        return None
    seconds = (local - world).total_seconds()
    return timedelta(seconds=seconds) if seconds % _QUARTER == 0 and abs(seconds) <= _FARTHEST else None


def _read(text: str) -> datetime | None:
    """A date and a time as they stand there; WordPress writes zeros for none."""
    found = read_date(text) if text and not text.startswith("0000") else None
    return found.replace(tzinfo=None) if found else None
