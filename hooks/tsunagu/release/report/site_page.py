"""What a built page says, read from its HTML alone: the report compares sites, whoever built them.

Our templates write the page and are searched by pattern, which is quick; what an author wrote may hold any
HTML and goes through a parser. No pattern may look at a place more often than a few times: a stranger wrote
every byte.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from tsunagu.addresses import PAGE_KINDS
from tsunagu.html import PageRules, judge_page, read_policy, read_script_hashes
from tsunagu.messages import Mistake
from tsunagu.release.preview import BANNER_STYLE
from tsunagu.release.report.authored import read_authored
from tsunagu.release.report.badges import read_badge
from tsunagu.release.report.html_tokens import read_entities
from tsunagu.release.report.preview_mistakes import read_mistakes

#: Kinds of page that are made from other pages: they change because something else did.
DERIVED = frozenset(row.told for row in PAGE_KINDS if row.lists_pages)

#: Kinds of page whose file is the ``index.md`` of their folder, and only such.
INDEX_KINDS = frozenset(row.told for row in PAGE_KINDS if row.is_index and row.told == row.name)

_LANGUAGE = re.compile(r'<html[^<>]*\slang="([^"<>]*)"')
_KIND = re.compile(r'<meta name="tsunagu:kind" content="([^"<>]*)"')
_REFRESH = re.compile(r'<meta http-equiv="refresh" content="([^"<>]*)"')
_TITLE = re.compile(r"<title>([^<]*)</title>")
_BADGE = re.compile(r'<span class="badge">([^<]*)</span>')
_DAY = re.compile(r'<time datetime="([^"<>]*)"')
_LINK = re.compile(r'<(?:a|img|source|audio|video|iframe)\s[^<>]*?\b(?:href|src)="([^"<>]*)"')
_ANCHOR = re.compile(r'\sid="([^"]*)"')
_TAG = re.compile(r"<[^<>]*>")

#: How a fault is told where its tag alone would not say it.
_SAID = {"tag": "{0.seen}", "style": "style: {0.seen}", "name": '<{0.tag} {0.name}="{0.seen}">'}

#: Nobody writes a page this long; what is beyond is not compared.
_LONGEST = 2_000_000


@dataclass(frozen=True, slots=True)
class SitePage:
    """One page. ``url`` is relative to the site's root; ``text`` is what an author wrote, a line a block.

    ``rest`` is all other text from the site's header to the end of ``<main>``; ``redirect`` the address that
    a redirect page leads to, as written; ``terms`` the ids of the linked terms; ``unusual`` the elements of
    the text that Markdown never makes; ``active`` what does more than be read,
    ``policy`` what it says may run; ``badge`` is as in ``badges.py``; ``mistakes`` are what a preview says
    of all content: they are no part of the page, nor of its ``digest``, which passes over blanks.
    """

    url: str
    kind: str
    language: str
    title: str
    text: str = ""
    rest: str = ""
    badge: str = ""
    links: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    anchors: frozenset[str] = frozenset()
    unusual: tuple[str, ...] = ()
    active: tuple[str, ...] = ()
    policy: str = ""
    mistakes: tuple[Mistake, ...] = ()
    redirect: str | None = None
    digest: str = ""


def read_page(url: str, html: str) -> SitePage:
    """Read a page; whatever is missing is empty."""
    html, mistakes = _take_mistakes(html[:_LONGEST])
    main = _cut_frame(html)
    kind = _first(_KIND, html)
    language = _first(_LANGUAGE, html)
    authored = read_authored(main)
    rest = _strip(_TAG.sub(" ", authored.around))
    text = authored.text
    policy = read_policy(html)
    if not text and kind not in DERIVED:
        text, rest = rest, ""
    return SitePage(
        url=url,
        kind=kind,
        language=language,
        title=_read_title(main) or _strip(_first(_TITLE, html)) or url,
        text=text,
        rest=rest,
        badge=_read_badge(authored.around, language) if kind == "essay" else "",
        links=tuple(dict.fromkeys([*authored.links, *map(read_entities, _LINK.findall(authored.around))])),
        terms=authored.terms,
        anchors=frozenset(_ANCHOR.findall(html)),
        unusual=authored.unusual,
        active=tuple(_list_active(html, policy)),
        policy=policy,
        mistakes=mistakes,
        redirect=read_entities(_first(_REFRESH, html).partition("url=")[2]) or None,
        digest=sha256(" ".join(html.split()).encode("utf-8", "replace")).hexdigest(),
    )


def _list_active(html: str, policy: str) -> Iterator[str]:
    """What runs, is framed or fetched, styles, and names of the page in a text; not the policy."""
    rules = PageRules(read_script_hashes(policy), frozenset({BANNER_STYLE}))
    for fault in judge_page(html, rules):
        say = _SAID.get(fault.kind, "<{0.tag}> {0.seen}")
        yield say.format(fault)


def _take_mistakes(html: str) -> tuple[str, tuple[Mistake, ...]]:
    """A page without the list of mistakes above its ``<main>``, and the mistakes."""
    start = html.find('<div class="problems"', 0, html.find("<main"))
    end = html.find("</div>", start)
    if not 0 <= start < end:
        return html, ()
    return html[:start] + html[end + len("</div>") :], tuple(read_mistakes(html[start:end]))


def _read_badge(around: str, language: str) -> str:
    """That of the page itself: the cards below the text have badges and days of their own."""
    head = around[around.find('"essay__head"') :].partition("</header>")[0]
    text = _strip(_first(_BADGE, head))
    return read_badge(text, _first(_DAY, head), language) if text else ""


def _cut_frame(html: str) -> str:
    """From the end of the site's header to the end of ``<main>``: what is around it is on every page."""
    start, end = html.find("</header>"), html.rfind("</main>")
    return html[start:end] if 0 <= start < end else html[html.find("<body") :]


def _read_title(main: str) -> str:
    return _strip(_TAG.sub("", _between(main, "<h1", "</h1>").partition(">")[2]))


def _first(pattern: re.Pattern[str], html: str) -> str:
    found = pattern.search(html)
    return found[1] if found else ""


def _between(html: str, start: str, end: str) -> str:
    first = html.find(start)
    last = html.find(end, first)
    return html[first + len(start) : last] if 0 <= first < last else ""


def _strip(text: str) -> str:
    return " ".join(read_entities(text).split())
