"""Read the YAML header of a Markdown file, with a place for every key and value.

MkDocs swallows broken headers and prints them as text, and lets the last of two equal keys win. Here
every such thing is a problem with line and column, said by its cause. Where the cause is a typo of the
keyboard the header is read as it was meant, so that all its mistakes are told in one run.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

import yaml

from tsunagu.header.header_bounds import find_header
from tsunagu.header.typos.header_lines import find_typos
from tsunagu.header.typos.typo import Typo, find_column, fix_lines, group_by_line
from tsunagu.header.yaml_nodes import Entry, Node, Note, RefusedYamlError, compose_yaml, read_nodes
from tsunagu.model import Body, Place, Problem, Repair, Source

#: Blanks that look like an indent, and to YAML are part of the key.
_ODD_INDENT = re.compile("[ \t]*[\u3000\u00a0][ \t\u3000\u00a0]*(?:- *)?[A-Za-z_]+[:：]")

_KEY = re.compile(r"[ -]*([A-Za-z_]\w*):")

__all__ = ["Entry", "Header", "Node", "Note", "Reading", "read_front_matter"]


@dataclass(frozen=True, slots=True)
class Header:
    """The front matter of one file; ``present`` is False where the file has none."""

    place: Place
    present: bool = False
    readable: bool = True
    entries: Mapping[str, Entry] = field(default_factory=dict)


def read_front_matter(source: Source, note: Note, keys: Collection[str] = ()) -> tuple[Header, Body]:
    """Split a source into header and body; what is wrong with the header goes to ``note``.

    ``keys`` are all names a header may have, to tell a key without a colon from a line of text.

    >>> header, body = read_front_matter(Source("a.md", "---\\ntitle: x\\n---\\nHello"), print)
    >>> header.entries["title"].node.value, body
    ('x', Body(text='Hello', line=4, cuts=()))
    """
    lines = source.text.split("\n")
    bounds = find_header(lines, source.uri, note)
    if bounds is None:
        return Header(Place(source.uri)), Body(source.text)
    body = Body("\n".join(lines[bounds.body :]), bounds.body + 1)
    reading = Reading(source.uri, bounds.start + 1, lines[bounds.start : bounds.end], keys, note)
    entries = reading.read()
    readable = entries is not None
    return Header(Place(source.uri), present=True, readable=readable, entries=entries or {}), body


@dataclass(frozen=True, slots=True)
class Reading:
    """The lines of one header; ``first`` is the number of the first in the file.

    mkdocs.yml is read like one: by a ``compose`` that takes more, ``find`` that doubts more, and ``remarks``
    that are no part of a text.
    """

    uri: str
    first: int
    lines: Sequence[str]
    keys: Collection[str]
    note: Note
    compose: Callable[[str], yaml.Node | None] = compose_yaml
    find: Callable[[Sequence[str], Collection[str]], list[Typo]] = find_typos
    remarks: bool = False

    def read(self) -> Mapping[str, Entry] | None:
        """The entries, as typed or else as meant; None when they can't be read at all."""
        error: yaml.YAMLError | None = None
        try:
            root = self.compose("\n".join(self.lines))
            usual = not any(_ODD_INDENT.match(line) for line in self.lines)
            if root is None or (usual and isinstance(root, yaml.MappingNode)):
                return self._read_entries(root, self.lines, [])
        except yaml.YAMLError as raised:
            error = raised
        typos = self.find(self.lines, self.keys)
        for typo in typos:
            if typo.code:
                at = self._place(typo.line, typo.column)
                repair = Repair(at, typo.old, typo.new, bare=True) if typo.is_exact else None
                self.note(Problem(typo.code, self._place(typo.line, typo.shown), typo.values, repair))
        if not typos:
            self.note(self._explain(error))
            return None
        return self._read_fixed(typos)

    def _read_fixed(self, typos: list[Typo]) -> Mapping[str, Entry] | None:
        lines = fix_lines(self.lines, typos)
        try:
            root = self.compose("\n".join(lines))
        except yaml.YAMLError:
            return None
        if root is not None and not isinstance(root, yaml.MappingNode):
            return None
        found: list[Problem] = []
        entries = replace(self, note=found.append)._read_entries(root, lines, typos)
        if any(problem.code == "duplicate-key" for problem in found) and any(map(_is_guessed, typos)):
            return None
        for problem in found:
            self.note(problem)
        return entries

    def _read_entries(
        self, root: yaml.Node | None, lines: Sequence[str], typos: list[Typo]
    ) -> Mapping[str, Entry]:
        if root is None:
            return {}
        fixed = group_by_line(typos)

        def locate(line: int, column: int) -> Place:
            return self._place(line, find_column(fixed[line], column) if line in fixed else column)

        entries = read_nodes(root, () if self.remarks else lines, locate, self.note).value
        return entries if isinstance(entries, Mapping) else {}

    def _place(self, line: int, column: int) -> Place:
        return Place(self.uri, self.first + line, column + 1)

    def _explain(self, error: yaml.YAMLError | None) -> Problem:
        """What to say where no typo is known that would do this."""
        if error is None:
            return Problem("header-not-keys", self._place(0, 0))
        if isinstance(error, RefusedYamlError):
            return self._explain_refused(error)
        mark = None
        if isinstance(error, yaml.MarkedYAMLError):
            unfinished = str(error.problem).startswith("could not find")
            mark = error.context_mark if unfinished else error.problem_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        seen = self.lines[line].strip() if line < len(self.lines) else ""
        short = seen if len(seen) <= 40 else seen[:39] + "…"
        return Problem("bad-yaml", self._place(line, column), {"seen": short})

    def _explain_refused(self, error: RefusedYamlError) -> Problem:
        """YAML that could be read, and would not be what is written: ``[*a]`` or twenty brackets."""
        mark = error.mark
        text = self.lines[mark.line]
        word = re.split(r"[\s,\]}]", text[mark.column :])[0]
        keys = [found[1] for line in self.lines[: mark.line + 1] if (found := _KEY.match(line))]
        key = keys[-1] if keys else "-"
        values = {"field": key, "seen": word[:1], "known": f'"{word}"', **error.values}
        return Problem(error.code, self._place(mark.line, mark.column), values)


def _is_guessed(typo: Typo) -> bool:
    """Whether it was guessed to which key a line belongs: a key that is there twice then is no mistake."""
    return typo.column == 0 and typo.old.isspace()
