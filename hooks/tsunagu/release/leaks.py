"""The last look at a finished site before it goes out: nothing of a preview in it, or all of it."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from tsunagu.addresses import HIDDEN_PAGES
from tsunagu.content import PLAIN
from tsunagu.html import find_active, list_tags
from tsunagu.languages import find_language
from tsunagu.release.active_files import FEEDS, OTHER_FILES
from tsunagu.release.preview import BANNER, PAGES, ROBOTS, is_marked
from tsunagu.release.report.html_tokens import read_entities
from tsunagu.release.secrets import Secret, SecretFinder
from tsunagu.release.whole_site.difference import Difference

_ROBOTS = ("robots", "bot")
#: The tags that can be a mark.
_MARKING = frozenset({"meta", "aside"})
_KIND = "tsunagu:kind"
_HIDES = re.compile(r"\b(?:noindex|none)\b")
_CLOSED = re.compile(r"^Disallow:\s*/\s*$", re.IGNORECASE | re.MULTILINE)
_UNREAD = re.compile(r"<[^<>]*>|\s+|\\[nrt]")  # tags and blanks, also those of JSON
_TEXTS = (".css", ".csv", ".htm", ".html", ".js", ".json", ".tbx", ".ttl", ".txt", ".xml")

_BOOK = ".epub"
_BOOK_PAGES = (".xhtml", ".html", ".htm", ".opf", ".ncx")
_UNREADABLE = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError)

#: What a build makes, besides pages and what an author may have in docs/.
_BUILT = frozenset((".css", ".js", ".map", ".json"))
_TERMS = ("glossary/terms.tbx", "glossary/terms-v3.tbx")
#: Longer than any page that is read; a browser takes long for it, too.
_LARGEST_PAGE = 4 << 20
#: By it ISO-2022-JP begins to read other letters: where a page says it is that, tags become 漢字.
_SWITCH = "\x1b"


def guard_published(folder: Path, secrets: Sequence[Secret]) -> Iterator[Difference]:
    """What may not be published: a page that hides from search, a mark of a preview, a hidden essay."""
    yield from _find_odd_files(folder)
    finder = SecretFinder(secrets)
    for path, text in _read_texts(folder):
        if path == "robots.txt" and _CLOSED.search(text):
            yield Difference(path, "closed")
        if path.lower().endswith(PAGES):
            yield from _find_marks(path, text)
        shown = read_entities(_UNREAD.sub("", text))
        yield from (Difference(path, "secret", seen) for seen in finder.find(path, text, shown))


def _find_odd_files(folder: Path) -> Iterator[Difference]:
    """What is no file: whoever packs the site would follow a link out of it, or wait at a pipe for ever."""
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or not (path.is_dir() or path.is_file()):
            yield Difference(path.relative_to(folder).as_posix(), "odd-file")


def _find_marks(path: str, html: str) -> Iterator[Difference]:
    """A page of a hidden kind hides from search, and no other page does."""
    kind, hides = "", []
    for tag, values in list_tags(html, _MARKING):
        if tag == "meta":
            name, content = (values.get(key, "").strip().lower() for key in ("name", "content"))
            if name.endswith(_ROBOTS) and _HIDES.search(content):
                hides.append(content)
            elif name == _KIND:
                kind = kind or content
        elif BANNER in values:
            yield Difference(path, "banner")
    end = HIDDEN_PAGES.get(kind)
    if end is None or not f"/{path}".endswith(end):
        yield from (Difference(path, "noindex", content) for content in hides)
    elif not hides:
        yield Difference(path, "not-hidden")


def say_preview(code: str) -> str | None:
    """What the banner says in a language, None where no file describes it."""
    language = find_language(code)
    return language.words.preview if language else None


def guard_preview(folder: Path, say: Callable[[str], str | None] = say_preview) -> Iterator[Difference]:
    """What a preview lacks, or has and no build makes: a stranger wrote every byte of it.

    Every page has noindex and the banner, ``robots.txt`` is closed, and nothing else is shown as a page.
    """
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield from _guard_file(path, path.relative_to(folder).as_posix(), say)
    robots = folder / "robots.txt"
    if not robots.is_file() or robots.read_bytes() != ROBOTS.encode():
        yield Difference("robots.txt", "open")


def _guard_file(path: Path, name: str, say: Callable[[str], str | None]) -> Iterator[Difference]:
    suffix = path.suffix.lower()
    if suffix in _BUILT or suffix in PLAIN or name in OTHER_FILES or name in _TERMS:
        return
    if suffix not in (*PAGES, ".svg") and path.name not in FEEDS:
        yield Difference(name, "other-kind", suffix)
        return
    if path.stat().st_size > _LARGEST_PAGE:
        yield Difference(name, "too-large", f"{_LARGEST_PAGE >> 20}")
        return
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        text = _SWITCH
    if _SWITCH in text:
        yield Difference(name, "no-utf-8")
    elif suffix in PAGES:
        has_noindex, has_banner = is_marked(text, say)
        yield from (() if has_noindex else (Difference(name, "no-noindex"),))
        yield from (() if has_banner else (Difference(name, "no-banner"),))
    elif seen := find_active(text, FEEDS.get(path.name, ())):
        yield Difference(name, "active", seen)


def _read_texts(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.is_symlink():
            continue
        name, suffix = path.relative_to(folder).as_posix(), path.suffix.lower()
        if suffix in _TEXTS:
            yield name, path.read_text(encoding="utf-8", errors="replace")
        elif suffix == _BOOK:
            yield from ((name, text) for text in _read_book(path))


def _read_book(path: Path) -> Iterator[str]:
    """The pages of a book; of what can't be read, nothing is shown to a reader either."""
    with suppress(*_UNREADABLE), ZipFile(path) as book:
        for entry in book.infolist():
            if entry.filename.endswith(_BOOK_PAGES) and entry.file_size <= _LARGEST_PAGE:
                yield book.read(entry).decode("utf-8", "replace")
