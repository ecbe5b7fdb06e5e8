"""The dates of a Markdown file: by its header, its name, or the folders that it lies in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from tsunagu.importers.formats.blog_clocks import Shown
from tsunagu.importers.generators.shown_dates import read_shown_date
from tsunagu.importers.generators.sites import GeneratorSite
from tsunagu.importers.markdown.front_matter import FrontMatter
from tsunagu.model import Place, Problem

DATE: Final = ("date", "pubdate", "publishdate", "published_at", "published_on", "publishedat", "published")
MADE: Final = ("created_at", "created", "date_created", "createdat", "creation_date", "datetime", "day")
UPDATED: Final = (
    *("updated", "lastmod", "last_modified_at", "updated_at", "updateddate", "modified", "lastupdated"),
)
#: From when, and until when, Hugo shows a post.
SHOWN_FROM: Final = ("publishdate",)
SHOWN_UNTIL: Final = ("expirydate", "unpublishdate")
#: What says yes or no where other blogs have a date.
_SWITCHES: Final = frozenset(("true", "false", "yes", "no", "on", "off", "0", "1"))


@dataclass(frozen=True, slots=True)
class PostDays:
    """The moments of a post, each as its readers saw it; ``doubts`` are what can't be read or is not sure."""

    date: datetime | None
    updated: datetime | None
    shown_from: datetime | None
    shown_until: datetime | None
    doubts: tuple[Problem, ...] = ()


def read_days(matter: FrontMatter, uri: str, named: str, site: GeneratorSite) -> PostDays:
    """The days of a file; ``named`` is the one in its name."""
    shown = _read_stated(matter, site)
    for text in (named, _find_day_of_folder(uri)):
        shown = shown if shown.moment else read_shown_date(text, site)
    updated = _read(matter, UPDATED, site)
    return PostDays(
        shown.moment,
        updated,
        _read(matter, SHOWN_FROM, site),
        _read(matter, SHOWN_UNTIL, site),
        tuple(_list_doubts(matter, uri, shown, updated, site)),
    )


def _read(matter: FrontMatter, names: tuple[str, ...], site: GeneratorSite) -> datetime | None:
    return read_shown_date(matter.word(*names), site).moment


def _read_stated(matter: FrontMatter, site: GeneratorSite) -> Shown:
    """The date of the first key that has one: ``published`` is a date in some blogs, yes or no in others."""
    read = (read_shown_date(matter.word(name), site) for name in (*DATE, *MADE))
    return next((shown for shown in read if shown.moment), Shown(None))


def _find_day_of_folder(uri: str) -> str:
    """The day that the folders of a file are: ``2019/04/01/title.md``."""
    found = re.search(r"(?:^|/)(\d{4})/(\d{1,2})/(\d{1,2})/", uri.replace("\\", "/"))
    return "-".join(found.groups()) if found else ""


def _list_doubts(
    matter: FrontMatter, uri: str, shown: Shown, updated: datetime | None, site: GeneratorSite
) -> Iterator[Problem]:
    taken = shown.moment or updated
    key = next((name for name in (*DATE[:-1], *MADE) if matter.word(name)), "")
    seen = matter.word(key) if key else ""
    if seen and read_shown_date(seen, site).moment is None and seen.lower() not in _SWITCHES:
        place = Place(uri, matter.find_line(key))
        code = "bad-date-replaced" if taken else "bad-date"
        yield Problem(code, place, {"seen": seen, **({"known": f"{taken:%Y-%m-%d}"} if taken else {})})
    elif shown.moment is None and updated:
        yield Problem("only-updated", Place(uri), {"seen": f"{updated:%Y-%m-%d}"})
    elif shown.moment is None:
        yield Problem("no-date", Place(uri))
    if site.stated_zone and not site.zone:
        yield Problem("unknown-timezone", Place(str(site.config)), {"seen": site.stated_zone})
    if shown.moment and not shown.sure:
        place = Place(uri, matter.find_line(*DATE, *MADE))
        yield Problem("guessed-clock", place, {"seen": f"{shown.moment:%z}"})
