"""What the files below docs/ may be called: a name is an address for ever, and each address is one file's."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import chain, count
from typing import Final

from tsunagu.addresses import FOLDERS, PAGE_KINDS, search_path, url_of
from tsunagu.content.ids import ID, is_device, propose_id
from tsunagu.header import Note
from tsunagu.model import Place, Problem

#: What the site makes itself, in each folder that could hold it.
OUTPUTS: Final = frozenset(
    {"404.html", "feed.xml", "feed.json", "sitemap.xml", "robots.txt", "llms.txt", "tsunagu.epub"}
)

#: A blank as wide as a letter, which no address minds.
_WIDE: Final = "\u3000"

#: What a host reads beside the pages: ours, and such as stand there by hand.
HOST_FILES: Final = ("_headers", "_redirects", "CNAME")

#: Names that MkDocs takes for something else: an index page, and templates it does not publish.
_TAKEN: Final = ("README.md", "templates")

_MARKDOWN: Final = (".markdown", ".mdown", ".mkdn", ".mkd", ".mdx")
_DOCUMENTS: Final = (".txt", ".text", ".rtf", ".doc", ".docx", ".odt", ".pages", ".html", ".htm")

#: Where other programs keep what is not to be seen; here each folder is published.
_DRAFTS: Final = ("draft", "drafts", "wip", "unpublished", "下書き")

_IN_JAPANESE: Final = {row.shown["ja"]: row.folder for row in PAGE_KINDS if row.shown and row.folder} | {
    "用語集": "glossary"
}


def _find_taken(path: str, name: str, top: str) -> str:
    """What of a path the site or MkDocs takes for something of its own; empty where nothing is."""
    if name in OUTPUTS:
        return name
    if not name.endswith(".md"):
        return ""
    if url_of(path) == url_of(search_path()):
        return path.partition("/")[0]
    return name if name in _TAKEN else top if top in _TAKEN else ""


@dataclass(frozen=True, slots=True)
class _Names:
    codes: Sequence[str]
    taken: set[str]

    def find_problem(self, uri: str) -> Problem | None:
        """The first thing that is wrong with one name."""
        if problem := _check_characters(uri):
            return problem
        language, path = self._split(uri)
        folder, _, rest = path.rpartition("/")
        top = path.split("/")[0] if folder else ""
        if problem := _check_extension(uri, rest, top in FOLDERS):
            return problem
        if taken := _find_taken(path, rest, top):
            return Problem("reserved-name", Place(uri), {"seen": rest, "known": taken})
        return self._check_page(uri, language, path) if uri.endswith(".md") else None

    def _split(self, uri: str) -> tuple[str, str]:
        first, _, rest = uri.partition("/")
        return (first, rest) if first in self.codes[1:] and rest else ("", uri)

    def _check_page(self, uri: str, language: str, path: str) -> Problem | None:
        parts = path.removesuffix(".md").split("/")
        if shelf := next((part for part in parts[:-1] if part.lower().strip("_-") in _DRAFTS), None):
            stem = propose_id(parts[-1]) or "my-first-essay"
            place = self._find_place(posixpath.join(language, "essays", f"{stem}.md"))
            return Problem("draft-folder", Place(uri), {"seen": shelf, "known": f"docs/{place}"})
        if parts[0] in FOLDERS and len(parts) > 1:
            return self._check_content(uri, language, parts)
        if parts[0] in FOLDERS:
            return Problem("same-address", Place(uri), {"seen": url_of(uri), "known": f"{parts[0]}/index.md"})
        if len(parts) > 2 and parts[1] in FOLDERS:
            return self._move(uri, "/".join(parts[1:]) + ".md")
        near = get_close_matches(_singular(parts[0]), FOLDERS, n=1, cutoff=0.75) if len(parts) > 1 else []
        if near:
            return Problem("unknown-folder", Place(uri), {"seen": parts[0], "near": near[0]})
        bad = next((part for part in parts if not ID.fullmatch(part)), None)
        return _refuse(uri, bad) if bad is not None else None

    def _check_content(self, uri: str, language: str, parts: Sequence[str]) -> Problem | None:
        """One folder deep, and an id for a name."""
        folder, stem = parts[0], parts[-1]
        if len(parts) > 2:
            name = stem if stem != "index" else parts[-2]
            return self._move(uri, posixpath.join(language, folder, f"{name}.md"))
        if not ID.fullmatch(stem):
            return _refuse(uri, stem)
        return None

    def _move(self, uri: str, wanted: str) -> Problem:
        return Problem("misplaced", Place(uri), {"known": f"docs/{self._find_place(wanted)}"})

    def _find_place(self, wanted: str) -> str:
        """Two files that are told to move are not told to move to one place."""
        place = propose_place(wanted, self.taken)
        self.taken.add(place)
        return place


def propose_place(wanted: str, taken: Container[str]) -> str:
    """The wanted uri, else one like it at which no file would be overwritten.

    >>> propose_place("essays/x.md", {"essays/x.md"})
    'essays/x-2.md'
    """
    stem = wanted.removesuffix(".md")
    others = (f"{stem}-{number}.md" for number in count(2))
    return next(uri for uri in chain([wanted], others) if uri not in taken)


def check_file_names(uris: Iterable[str], codes: Sequence[str], note: Note) -> frozenset[str]:
    """Note each file whose name can't be used, one problem a file; return those files."""
    ordered = sorted(uris)
    rules = _Names(codes, set(ordered))
    problems = {problem.place.uri: problem for problem in (*_find_twins(ordered), *_find_shared(ordered))}
    for uri in ordered:
        problem = problems.get(uri) or rules.find_problem(uri)
        if problem:
            note(problem)
            problems[uri] = problem
    return frozenset(problems)


def _check_characters(uri: str) -> Problem | None:
    """A name can be typed, and be there on any machine."""
    if not uri.replace(_WIDE, "").isprintable():
        return _refuse(uri, posixpath.basename(uri))
    device = next(filter(is_device, uri.split("/")), "").partition(".")[0]
    return Problem("device-name", Place(uri), {"seen": device}) if device else None


def _check_extension(uri: str, name: str, content: bool) -> Problem | None:
    stem, extension = posixpath.splitext(name)
    if extension == ".md" and stem.lower().endswith(".md"):
        near = propose_id(stem.lower().removesuffix(".md")) or "my-first-essay"
        return Problem("double-extension", Place(uri), {"seen": name, "near": f"{near}.md"})
    if extension == ".md" or not extension:
        return None
    if _is_misnamed(extension.lower(), content):
        near = stem.removesuffix(".md") + ".md"
        return Problem("bad-extension", Place(uri), {"seen": name, "near": near})
    return None


def is_misnamed_text(uri: str) -> bool:
    """Whether a file is told as a text that has to end in ``.md``: an essay saved as HTML, say.

    >>> is_misnamed_text("essays/x.html"), is_misnamed_text("en/essays/x.docx"), is_misnamed_text("x.docx")
    (True, True, False)
    """
    *folders, name = uri.split("/")
    return _is_misnamed(posixpath.splitext(name)[1].lower(), any(one in FOLDERS for one in folders[:2]))


def _is_misnamed(extension: str, content: bool) -> bool:
    return extension in (*_MARKDOWN, ".md") or (content and extension in _DOCUMENTS)


def _refuse(uri: str, name: str) -> Problem:
    near = propose_id(name) or "my-first-essay"
    return Problem("bad-file-name", Place(uri), {"seen": name, "near": near})


def _singular(folder: str) -> str:
    """エッセイ and Essay mean ``essays``."""
    return _IN_JAPANESE.get(folder, folder.lower())


def _find_twins(uris: Sequence[str]) -> Iterator[Problem]:
    """Two names that differ only in case or in composition are one file on another machine."""
    seen: dict[str, str] = {}
    for uri in sorted(uris, key=lambda uri: (not re.fullmatch(r"[a-z0-9./-]*", uri), uri)):
        first = seen.setdefault(unicodedata.normalize("NFC", uri).casefold(), uri)
        if first != uri:
            yield Problem("twin-files", Place(uri), {"seen": first})


def _find_shared(uris: Sequence[str]) -> Iterator[Problem]:
    """``foo.md`` and ``foo/index.md`` are published at one address."""
    seen: dict[str, str] = {}
    for uri in uris:
        address = url_of(uri) if uri.endswith(".md") else uri
        first = seen.setdefault(address.removesuffix("index.html"), uri)
        if first != uri:
            yield Problem("same-address", Place(uri), {"seen": address, "known": first})
