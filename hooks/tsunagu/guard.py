"""The last look at a finished site before it goes out: nothing of a preview in it, or all of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from pathlib import Path

from tsunagu.addresses import url_of
from tsunagu.model import Essay, Library
from tsunagu.preview import BANNER, NOINDEX
from tsunagu.publication import is_published
from tsunagu.report.tokens import split_html
from tsunagu.summary import plain_text

_ROBOTS = ("robots", "bot")
_HIDES = re.compile(r"\b(?:noindex|none)\b")
_CLOSED = re.compile(r"^Disallow:\s*/\s*$", re.IGNORECASE | re.MULTILINE)
_UNREAD = re.compile(r"<[^<>]*>|\s+|\\[nrt]")  # tags and blanks, also those of JSON
_TEXTS = (".css", ".csv", ".htm", ".html", ".js", ".json", ".tbx", ".ttl", ".txt", ".xml")

#: A title or a line of a hidden essay is looked for when it is so long that it says something.
_TELLING_TITLE, _TELLING = 8, 12
_MOST_LINES = 8


@dataclass(frozen=True, slots=True)
class Leak:
    """What is wrong with a file of the site: a word of ``commands/guard.py``, and what was seen."""

    path: str
    code: str
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Secret:
    """An essay that readers must not see yet: its address, links to it, phrases that stand nowhere else."""

    url: str
    link: re.Pattern[str]
    phrases: tuple[str, ...]


def list_secrets(library: Library, now: datetime) -> list[Secret]:
    """The drafts and scheduled essays of a library at a moment."""
    hidden = [essay for essay in library.essays if not is_published(essay, now)]
    known = "\n".join(_squeeze(body.text) for uri, body in library.bodies.items() if uri not in _uris(hidden))
    known += "".join(_squeeze(essay.title) for essay in library.essays if is_published(essay, now))
    return [
        Secret(
            url=(url := url_of(essay.uri)),
            link=_match_link(url, library.languages),
            phrases=tuple(phrase for phrase in _list_phrases(essay) if phrase not in known),
        )
        for essay in hidden
    ]


def _match_link(url: str, languages: Sequence[str]) -> re.Pattern[str]:
    """A link to an address: not to that of a translation, which ends in the same way."""
    others = [code for code in languages[1:] if not url.startswith(f"{code}/")]
    return re.compile("".join(f"(?<!/{code})" for code in others) + f"/{re.escape(url)}")


def _uris(essays: Iterable[Essay]) -> set[str]:
    return {essay.uri for essay in essays}


def _list_phrases(essay: Essay) -> Iterator[str]:
    lines = sorted(
        (_squeeze(plain_text(line)) for line in essay.body.text.split("\n")), key=len, reverse=True
    )
    if len(title := _squeeze(essay.title)) >= _TELLING_TITLE:
        yield title
    yield from (line for line in lines[:_MOST_LINES] if len(line) >= _TELLING)


def _squeeze(text: str) -> str:
    return "".join(text.split())


def guard_published(folder: Path, secrets: Sequence[Secret]) -> Iterator[Leak]:
    """What may not be published: a page that hides from search, a mark of a preview, a hidden essay."""
    for path, text in _read_texts(folder):
        if path == "robots.txt" and _CLOSED.search(text):
            yield Leak(path, "closed")
        if path.endswith((".html", ".htm")):
            yield from _find_marks(path, text)
        shown = unescape(_UNREAD.sub("", text))
        for secret in secrets:
            seen = next((phrase for phrase in secret.phrases if phrase in shown), "")
            if seen or secret.link.search(text) or path == f"{secret.url}index.html":
                yield Leak(path, "secret", seen or secret.url)


def _find_marks(path: str, html: str) -> Iterator[Leak]:
    for token in split_html(html):
        if token.tag == "meta":
            values = dict(token.attributes())
            name, content = values.get("name", "").lower(), values.get("content", "").lower()
            if name.endswith(_ROBOTS) and _HIDES.search(content):
                yield Leak(path, "noindex", content)
        elif token.tag == "aside" and BANNER in dict(token.attributes()):
            yield Leak(path, "banner")


def guard_preview(folder: Path) -> Iterator[Leak]:
    """What a preview lacks: noindex or the banner on a page, a closed robots.txt."""
    for path, text in _read_texts(folder):
        if path.endswith((".html", ".htm")):
            if NOINDEX not in text:
                yield Leak(path, "no-noindex")
            if not any(leak.code == "banner" for leak in _find_marks(path, text)):
                yield Leak(path, "no-banner")
    robots = folder / "robots.txt"
    if not robots.is_file() or not _CLOSED.search(robots.read_text(encoding="utf-8", errors="replace")):
        yield Leak("robots.txt", "open")


def _read_texts(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*")):
        if path.suffix in _TEXTS and path.is_file() and not path.is_symlink():
            yield path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8", errors="replace")
