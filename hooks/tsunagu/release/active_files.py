"""The last look at what a finished site would do: in its pages, feeds, pictures, scripts and other files."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from itertools import chain
from pathlib import Path
from typing import Final

from tsunagu.content import is_published_kind
from tsunagu.html import (
    HtmlFault,
    PageRules,
    find_active,
    find_active_bytes,
    is_markup,
    judge_letters,
    judge_page,
    judge_part,
    read_policy,
    read_script_hashes,
)
from tsunagu.release.preview import BANNER_STYLE, PAGES
from tsunagu.release.whole_site.difference import Difference
from tsunagu.release.whole_site.html_file import PageReader

#: The second is the deployment's own; ``artifact.py`` refuses it where a stranger made it.
OTHER_FILES: Final = ("CNAME", "_headers")
#: XML is shown as a page where it says that it is one: of these there are no other elements than ours.
FEEDS: Final = {
    "feed.xml": frozenset(
        {"author", "category", "content", "entry", "feed", "icon", "id", "link", "logo", "media:thumbnail"}
        | {"name", "published", "subtitle", "summary", "title", "updated"}
    ),
    "sitemap.xml": frozenset(("lastmod", "loc", "url", "urlset", "xhtml:link")),
}
#: Where a build puts its scripts and styles, and those of the theme.
_ASSETS: Final = re.compile(r"assets/(?:tsunagu|javascripts|stylesheets)/")
#: Elements of a feed that say their text is HTML.
_ENTRY: Final = re.compile(
    r"<(?:content|summary|title)\s[^<>]*\btype\s*=\s*[\"']?html[^<>]*>([^<]*+)</", re.IGNORECASE
)
_HASH: Final = re.compile(r"'sha256-[^']*'")
_CODES: Final = {
    "letters": "no-utf-8",
    "picture": "foreign",
    "style": "style",
    "policy": "policy",
    "name": "taken",
}
_HOME: Final = "index.html"


@dataclass(frozen=True, slots=True)
class Shipped:
    """What every build by this code puts out, for a finished site to be held against.

    ``policy`` stands in each page, ``headers`` is the file of that name, ``files`` are scripts and styles by
    path. ``needed`` are files that must
    be there, each with the name under which it is told. In a preview (``is_preview``) a stranger may have
    changed scripts, whose digests then stand in the policy: only its form is ours.
    """

    policy: str
    headers: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict)
    needed: Mapping[str, str] = field(default_factory=dict)
    is_preview: bool = False

    def fits(self, path: Path, name: str) -> bool:
        """Whether a script, a style sheet or the headers are ours; in a preview they may be others."""
        wanted = self.headers.encode() if name == "_headers" else self.files.get(name)
        return self.is_preview or path.suffix == ".map" or path.read_bytes() == wanted


def guard_active(folder: Path, shipped: Shipped | None = None) -> Iterator[Difference]:
    """What would run, lead away or fetch something, in every file that a browser opens as a page.

    Without ``shipped``, the scripts that may stand in a page are those that the policy of the home page
    names.
    """
    home = folder / _HOME
    html = home.read_text("utf-8", "replace") if home.is_file() else ""
    judge = _FileJudge(_choose_rules(read_policy(html), shipped), shipped, PageReader().read(html).canonical)
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield from judge.judge(path, path.relative_to(folder).as_posix())
    for name, told in shipped.needed.items() if shipped else ():
        if not (folder / name).is_file():
            yield Difference(told, "no-copy", "", name)


def _choose_rules(found: str, shipped: Shipped | None) -> PageRules:
    """``found`` is the policy of the home page."""
    if not shipped:
        return PageRules(read_script_hashes(found))
    if not shipped.is_preview:
        return PageRules(read_script_hashes(shipped.policy), policy=shipped.policy)
    is_ours = _HASH.sub("", found) == _HASH.sub("", shipped.policy)
    policy = found if is_ours else shipped.policy
    return PageRules(read_script_hashes(policy), frozenset({BANNER_STYLE}), policy)


@dataclass(frozen=True, slots=True)
class _FileJudge:
    """``root`` is where the site stands; ``known`` are the entries of feeds that were read before."""

    rules: PageRules
    shipped: Shipped | None
    root: str
    known: set[str] = field(default_factory=set)

    def judge(self, path: Path, name: str) -> Iterator[Difference]:
        """One file, by what it is."""
        suffix = path.suffix.lower()
        if suffix in PAGES:
            faults = chain(judge_letters(path.read_bytes()), judge_page(_read(path), self.rules))
            yield from (_describe(name, fault) for fault in faults)
        elif not is_published_kind(path.name) or (self.shipped and name in self.shipped.files):
            yield from self._judge_other(path, name)
        elif path.name in FEEDS:
            yield from self._judge_feed(name, _read(path), FEEDS[path.name])
        elif path.name == "feed.json":
            yield from self._judge_entries(name, _list_json_entries(_read(path)))
        elif _begins_as_markup(path) and (seen := find_active_bytes(path.read_bytes())):
            yield Difference(name, "active", seen)

    def _judge_other(self, path: Path, name: str) -> Iterator[Difference]:
        """A script, a style sheet or the headers: as this code makes them, or as the theme has them."""
        if not (_ASSETS.match(name) or name in OTHER_FILES):
            yield Difference(name, "other-kind")
        elif self.shipped and not self.shipped.fits(path, name):
            yield Difference(name, "altered")

    def _judge_feed(self, name: str, text: str, elements: frozenset[str]) -> Iterator[Difference]:
        if seen := find_active(text, elements):
            yield Difference(name, "active", seen)
        yield from self._judge_entries(name, map(unescape, _ENTRY.findall(text)))

    def _judge_entries(self, name: str, entries: Iterator[str]) -> Iterator[Difference]:
        """The HTML of a feed is that of texts; its pictures have whole addresses, of this site."""
        for html in entries:
            if html not in self.known:
                faults = [one for one in judge_part(html) if not self._is_own_picture(one)]
                yield from (_describe(name, fault) for fault in faults)
                self.known.update(() if faults else [html])

    def _is_own_picture(self, fault: HtmlFault) -> bool:
        return fault.kind == "picture" and bool(self.root) and fault.seen.startswith(self.root)


def _list_json_entries(text: str) -> Iterator[str]:
    """None of what is no feed: that it can't be read is told by the judge of the whole site."""
    try:
        items = json.loads(text)["items"]
        yield from (str(item.get("content_html", "")) for item in items)
    except (ValueError, LookupError, TypeError, AttributeError):
        return


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def _begins_as_markup(path: Path) -> bool:
    with path.open("rb") as file:
        return is_markup(file.read(256))


def _describe(name: str, fault: HtmlFault) -> Difference:
    return Difference(name, _CODES.get(fault.kind, "active"), fault.seen[:200])
