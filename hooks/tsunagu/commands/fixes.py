"""Fix what can be fixed without asking: what the messages know exactly, and how a file is stored.

A problem that knows its fix carries it (``Repair``), and just that is done here. Beside them: byte order
marks, accents stored apart, blanks at the ends of header lines, characters without width. Every other
character of a file stays as it is, the ends of its lines too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from difflib import unified_diff
from pathlib import Path

from tsunagu.checks import CheckContext, find_mistakes
from tsunagu.config import Settings, read_site_source
from tsunagu.content import Folder, list_indexes, read_library
from tsunagu.header import find_header
from tsunagu.japanese import WIDTHLESS, name_character
from tsunagu.model import Problem, Repair, Source
from tsunagu.text import decode, mask_unread, replace_file

#: A fix may bring the next typo to light; more rounds than this would be a circle.
_MOST_ROUNDS = 5

#: No repair depends on what is out.
_ALL_IS_OUT = datetime.max.replace(tzinfo=UTC)

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
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
        return [WIDTHLESS.sub(_name, line) for line in lines]

    def write(self) -> None:
        """Put the new text in the old one's place."""
        replace_file(self.path, self.after.encode())


def find_fixes(docs: Path, folder: Folder, settings: Settings, is_wanted: Callable[[str], bool]) -> list[Fix]:
    """What would be fixed in the wanted files. Nothing is written."""
    fixed = folder
    changed = {source.uri for source in folder.sources if is_wanted(source.uri)}
    for _ in range(_MOST_ROUNDS):
        repairs = _find_repairs(fixed, settings, changed.__contains__)
        sources = tuple(
            _fix_source(source, repairs) if source.uri in changed else source for source in fixed.sources
        )
        changed = {new.uri for old, new in zip(fixed.sources, sources, strict=True) if old != new}
        if not changed:
            break
        fixed = replace(fixed, sources=sources)
    pairs = zip(folder.sources, fixed.sources, strict=True)
    return [fix for old, new in pairs if is_wanted(old.uri) and (fix := _compare(docs / old.uri, old, new))]


def find_fixes_of(docs: Path, sources: Iterable[Source], repairs: Sequence[Repair]) -> list[Fix]:
    """What given repairs make of the sources that they are in. Nothing is written."""
    touched = {repair.place.uri for repair in repairs}
    pairs = (
        (old, Source(old.uri, "\n".join(repair_lines(old, repairs)))) for old in sources if old.uri in touched
    )
    return [fix for old, new in pairs if (fix := _compare(docs / old.uri, old, new))]


def _find_repairs(folder: Folder, settings: Settings, is_wanted: Callable[[str], bool]) -> list[Repair]:
    """What the checker knows to fix in the wanted files."""
    problems: list[Problem] = []
    library = read_library(folder, settings, problems.append)
    uris = folder.uris | {page.uri for page in list_indexes(library, [one.uri for one in folder.sources])}
    problems += find_mistakes(CheckContext(library, uris, _ALL_IS_OUT, is_wanted, settings.home))
    return _list_repairs(problems)


def _list_repairs(problems: Iterable[Problem]) -> list[Repair]:
    return [problem.repair for problem in problems if problem.repair]


def find_site_fix(path: Path, look: Callable[[Source], Iterable[Problem]]) -> Fix | None:
    """What would be fixed in mkdocs.yml, all of which is like a header; ``look`` finds its mistakes."""
    old = read_site_source(path, lambda _: None)
    if old is None:
        return None
    new = old
    for _ in range(_MOST_ROUNDS):
        lines = _strip_ends(repair_lines(new, _list_repairs(look(new))))
        fixed = Source(old.uri, "\n".join(lines))
        if fixed == new:
            break
        new = fixed
    return _compare(path, old, new)


def _compare(path: Path, old: Source, new: Source) -> Fix | None:
    """The fix of one file; None where there is none, or the file is no longer what was read."""
    content = path.read_bytes()
    problems: list[Problem] = []
    if decode(content, old.uri, problems.append) != old or problems:
        return None
    before = content.decode("utf-8")
    after = _keep_line_ends(before, new.text)
    return Fix(path, old.uri, before, after) if before != after else None


def _keep_line_ends(before: str, text: str) -> str:
    """A text of as many lines as before, each with the end that it had.

    >>> _keep_line_ends("a\\r\\nb\\n", "A\\nB\\n")
    'A\\r\\nB\\n'
    """
    ends = [found[2] for found in _LINE.finditer(before)]
    return "".join(line + end for line, end in zip(text.split("\n"), ends, strict=False))


def repair_lines(source: Source, repairs: Iterable[Repair]) -> list[str]:
    """The lines of a source, repaired from right to left; where two meet, one waits for the next round."""
    lines = source.text.split("\n")
    here = {repair for repair in repairs if repair.place.uri == source.uri}
    order = sorted(here, key=lambda one: (one.place.line, -one.place.column, -len(one.old)))
    line, free = -1, 0
    for repair in order:
        at = repair.place.line - 1
        line, free = (line, free) if at == line else (at, len(lines[at]))
        start = _find_typed(lines[at], repair)
        if start >= 0 and start + len(repair.old) <= free:
            lines[at] = lines[at][:start] + repair.new + lines[at][start + len(repair.old) :]
            free = start
    return lines


def _find_typed(line: str, repair: Repair) -> int:
    """Where in a line the typed text stands; -1 where something else does."""
    start = repair.place.column - 1
    if "\n" in repair.new:
        return -1
    if line.startswith(repair.old, start):
        return start
    quoted = not repair.bare and line[start : start + 1] in ("'", '"')
    return start + 1 if quoted and line.startswith(repair.old, start + 1) else -1


def _fix_source(source: Source, repairs: Iterable[Repair]) -> Source:
    lines = _drop_widthless("\n".join(repair_lines(source, repairs))).split("\n")
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
    return [found[1] for found in _LINE.finditer(text)]
