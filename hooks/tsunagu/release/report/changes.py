"""The report: what a change of the site means for its readers, as values."""

from __future__ import annotations

from dataclasses import dataclass

from tsunagu.messages import Mistake
from tsunagu.release.report.edits import Edit


@dataclass(frozen=True, slots=True)
class PageName:
    """A page as a report names it: its address relative to the site's root, what it is, its badge."""

    url: str
    title: str
    kind: str
    language: str
    badge: str = ""


#: A page in all its languages, the default language first.
Versions = tuple[PageName, ...]


@dataclass(frozen=True, slots=True)
class Added:
    """A page that is new, in the languages in which it is new; ``words`` are those of the first."""

    versions: Versions
    words: int


@dataclass(frozen=True, slots=True)
class Changed:
    """A page whose text or title is another; ``versions`` are all its languages, ``page`` is the one."""

    page: PageName
    versions: Versions
    edit: Edit
    old_title: str | None = None


@dataclass(frozen=True, slots=True)
class Removed:
    """A page that is gone: it leads to ``redirect`` now, or ``links`` pages of the new site lead nowhere.

    ``hidden``: its text is there, and has a mistake; once that is mended, it is there again.
    """

    page: PageName
    redirect: PageName | None
    links: int
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Moved:
    """A page at another address; unless it is ``redirected``, ``links`` pages still lead to the old one."""

    old: PageName
    page: PageName
    redirected: bool
    links: int
    edit: Edit | None


@dataclass(frozen=True, slots=True)
class TermChanges:
    """Terms that came and went, that no essay links to now, and linked ids that are no term."""

    added: tuple[Versions, ...] = ()
    removed: tuple[Versions, ...] = ()
    unused: tuple[Versions, ...] = ()
    undefined: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Translation:
    """An essay without its ``language``, or whose version in that language was left as it was."""

    page: PageName
    language: str


@dataclass(frozen=True, slots=True)
class ExternalAddress:
    """Something a page points at: a link that leads nowhere, an address of another site, an element."""

    page: PageName
    target: str


@dataclass(frozen=True, slots=True)
class FeedChange:
    """What the subscribers of a feed (by its path) will see."""

    feed: str
    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All of it. ``pictures`` are the paths of other files that came, went or changed, ``files`` those
    of what nobody looks at; ``active`` is what does more than be read; ``lists`` counts pages
    that changed because others did, ``frames`` those whose code changed and nothing that is read.
    """

    language: str
    mistakes: tuple[Mistake, ...] = ()
    added: tuple[Added, ...] = ()
    changed: tuple[Changed, ...] = ()
    removed: tuple[Removed, ...] = ()
    moved: tuple[Moved, ...] = ()
    terms: TermChanges = TermChanges()
    untranslated: tuple[Translation, ...] = ()
    outdated: tuple[Translation, ...] = ()
    broken: tuple[ExternalAddress, ...] = ()
    external: tuple[ExternalAddress, ...] = ()
    unusual: tuple[ExternalAddress, ...] = ()
    active: tuple[ExternalAddress, ...] = ()
    files: tuple[str, ...] = ()
    feeds: tuple[FeedChange, ...] = ()
    pictures: tuple[str, ...] = ()
    lists: int = 0
    frames: int = 0
