"""Fix what can be mended without asking: how a file is stored, and signs in a header that mean one thing.

Line ends, byte order marks, accents stored apart, blanks at the ends of header lines; full-width signs
and typographic quotes in header values; characters without width. The text below the header keeps every
character that can be seen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import unified_diff
from pathlib import Path

from tsunagu.commands.safe_files import replace_file
from tsunagu.config import Settings, read_site_source
from tsunagu.content import Folder, read_library
from tsunagu.header import find_header
from tsunagu.japanese import WIDTHLESS, name_character
from tsunagu.model import Problem, Source
from tsunagu.text import decode, mask_unread

#: Problems whose ``known`` can stand where ``seen`` stands.
_SAFE = ("full-width", "smart-quotes", "narrow-kana", "bad-fence")

#: A mend may bring the next typo to light; more rounds than this would be a circle.
_MOST_ROUNDS = 5

_COLON = re.compile("[ \u3000]*：[ \u3000]*")
_BLOCK = re.compile(r"( *)(?:- +)?[\w-]+: *[|>][-+0-9]{0,2} *(?:#.*)?")


@dataclass(frozen=True, slots=True)
class Fix:
    """One file as it was and as it will be; ``before`` is its text with line ends and marks as they were."""

    path: Path
    uri: str
    before: str
    after: str

    def write_diff(self, name: str) -> list[str]:
        """A unified diff of what is called ``name``, with what is invisible made visible."""
        lines = unified_diff(_split(self.before), _split(self.after), name, name, lineterm="", n=1)
        return [WIDTHLESS.sub(_name, line.rstrip("\n").replace("\r", "␍")) for line in lines]

    def write(self) -> None:
        """Put the new text in the old one's place."""
        replace_file(self.path, self.after.encode())


def find_fixes(docs: Path, folder: Folder, settings: Settings, is_wanted: Callable[[str], bool]) -> list[Fix]:
    """What would be mended in the wanted files. Nothing is written."""
    fixed = folder
    for _ in range(_MOST_ROUNDS):
        problems: list[Problem] = []
        read_library(fixed, settings, problems.append)
        sources = tuple(_fix_source(source, problems) for source in fixed.sources)
        if sources == fixed.sources:
            break
        fixed = replace(fixed, sources=sources)
    return [
        fix
        for old, new in zip(folder.sources, fixed.sources, strict=True)
        if is_wanted(old.uri) and (fix := _compare(docs / old.uri, old, new))
    ]


def find_site_fix(path: Path, look: Callable[[Source], Iterable[Problem]]) -> Fix | None:
    """What would be mended in mkdocs.yml, all of which is like a header; ``look`` finds its mistakes."""
    old = read_site_source(path, lambda _: None)
    if old is None:
        return None
    new = old
    for _ in range(_MOST_ROUNDS):
        lines = _strip_ends(_fix_typos(new, look(new)).split("\n"))
        fixed = Source(old.uri, "\n".join(lines))
        if fixed == new:
            break
        new = fixed
    return _compare(path, old, new)


def _compare(path: Path, old: Source, new: Source) -> Fix | None:
    """The mend of one file; None where there is none, or the file is no longer what was read."""
    content = path.read_bytes()
    problems: list[Problem] = []
    if decode(content, old.uri, problems.append) != old or problems:
        return None
    before = content.decode("utf-8")
    return Fix(path, old.uri, before, new.text) if before != new.text else None


def _fix_typos(source: Source, problems: Iterable[Problem]) -> str:
    lines = source.text.split("\n")
    here = (problem for problem in problems if problem.place.uri == source.uri)
    own = [problem for problem in here if problem.code in _SAFE and problem.values.get("known")]
    for problem in sorted(own, key=lambda problem: -problem.place.column):
        at, column = problem.place.line - 1, problem.place.column - 1
        lines[at] = _fix_line(lines[at], column, problem.values["seen"], problem.values["known"])
    return "\n".join(lines)


def _fix_source(source: Source, problems: Iterable[Problem]) -> Source:
    lines = _drop_widthless(_fix_typos(source, problems)).split("\n")
    bounds = find_header(lines, source.uri, lambda _: None)
    if bounds is not None:
        lines[: bounds.body] = _strip_ends(lines[: bounds.body])
    return Source(source.uri, "\n".join(lines))


def _drop_widthless(text: str) -> str:
    """The text without characters of no width; in code they stay."""
    if not WIDTHLESS.search(text):
        return text
    at = {found.start() for found in WIDTHLESS.finditer(mask_unread(text))}
    return "".join(char for offset, char in enumerate(text) if offset not in at)


def _fix_line(line: str, column: int, seen: str, known: str) -> str:
    """The line with ``known`` for ``seen``; as it was, where something else stands there."""
    if seen == "：":
        start = len(line[:column].rstrip(" \u3000"))
        found = _COLON.match(line, start)
        return line[:start] + ": " + line[found.end() :] if found else line
    for start in (column, column + 1):
        if line.startswith(seen, start):
            return line[:start] + known + line[start + len(seen) :]
    return line


def _strip_ends(lines: Iterable[str]) -> Iterator[str]:
    """Lines without blanks at their ends, except in a block of text, where they are part of it."""
    block = -1
    for line in lines:
        indent = len(line) - len(line.lstrip(" "))
        if block >= 0 and (indent > block or not line.strip()):
            yield line
            continue
        found = _BLOCK.fullmatch(line)
        block = len(found[1]) if found else -1
        yield line.rstrip(" \t")


def _name(found: re.Match[str]) -> str:
    return f"<{name_character(found[0])}>"


def _split(text: str) -> list[str]:
    return text.split("\n")
