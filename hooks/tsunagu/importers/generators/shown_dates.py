"""The day that readers of a generated site saw, from what a header says and the clock of the site.

| generator | a date without an offset | with one | in the world's time (``Z``) |
| --- | --- | --- | --- |
| Jekyll, Hexo | ``timezone``, else as it stands | by ``timezone``, else as it stands | same, else Japan's |
| Hugo | ``timeZone``, else as it stands | as it stands | as it stands |
| any other | as it stands | as it stands | Japan's |

Where Japan's day is not that of the world's time, nothing tells which of them was shown.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from tsunagu.importers.formats.blog_clocks import Shown
from tsunagu.importers.formats.export_dates import read_stated_date
from tsunagu.importers.formats.post import JAPAN
from tsunagu.importers.generators.sites import GeneratorSite

#: Go writes the year 1 for no date, and no clock goes beyond the ends of time.
_EARLIEST: Final = 1
_LATEST: Final = 9999


def read_shown_date(text: str, site: GeneratorSite) -> Shown:
    """The moment with the offset by which readers saw it, and whether that is beyond doubt.

    >>> read_shown_date("2019-04-01T20:00:00Z", GeneratorSite()).moment.isoformat()
    '2019-04-02T05:00:00+09:00'
    >>> read_shown_date("2019-04-01T20:00:00Z", GeneratorSite("hugo")).moment.isoformat()
    '2019-04-01T20:00:00+00:00'
    """
    stated = read_stated_date(text)
    if stated is None or not _EARLIEST < stated.year < _LATEST:
        return Shown(None)
    if stated.tzinfo is None:
        return Shown(stated.replace(tzinfo=site.zone or JAPAN))
    if site.generator == "hugo":
        return Shown(stated)
    if site.zone:
        return Shown(stated.astimezone(site.zone))
    if stated.utcoffset() != timedelta(0):
        return Shown(stated)
    near = stated.astimezone(JAPAN)
    return Shown(near, sure=near.date() == stated.date())
