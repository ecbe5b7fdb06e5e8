"""The author's table from the themes (テーマ, CATEGORY) of his old blog to factors: a small YAML file.

海外赴任: [customers, skills]
ブログ: []        # says nothing; the glossary's terms decide

It is read as strictly as a header, and its mistakes are told in the same words; only that a name may be any
text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from tsunagu.header import WRONG, Node, Note, Reading, Reference, Typo, explain_value
from tsunagu.model import Problem
from tsunagu.text import decode

_WIDE: Final = {"［": "[", "］": "]", "、": ", ", "，": ", "}
_SIGN: Final = re.compile("[［］]|[、，][ \u3000]*")
_LINE: Final = re.compile(
    "(?P<name>[^:：\\[\\]#]+?)(?P<colon>(?P<gap>[ \u3000]*)[:：][ \u3000]*)"
    "(?P<value>[\\[［].*|[a-z][a-z0-9-]* *|$)"
)


class ThemeTableError(ValueError):
    """A table that can't be used, with every mistake in it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(", ".join(problem.code for problem in problems))
        self.problems = tuple(problems)


def theme_key(name: str) -> str:
    """What makes two spellings of a theme one: width, case and blanks don't matter."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def read_theme_table(
    content: bytes, factors: Collection[str], uri: str = "themes.yml"
) -> dict[str, tuple[str, ...]]:
    """The factors of each theme, by ``theme_key``.

    Raises: ThemesError, where the file is no such table or names an unknown factor.
    """
    problems: list[Problem] = []

    def note(problem: Problem) -> None:
        if not _is_of_a_name(problem):
            problems.append(problem)

    source = decode(content, uri, note)
    lines = source.text.split("\n") if source else []
    entries = Reading(uri, 1, lines, (), note, find=_find_typos).read() or {}
    kind = Reference("factor", dict.fromkeys(factors, ()))
    themes = {theme_key(name): _read_factors(name, entry.node, kind, note) for name, entry in entries.items()}
    if problems:
        raise ThemeTableError(problems)
    return themes


def _is_of_a_name(problem: Problem) -> bool:
    """Whether it is about the letters of a name: those are as they are on the old blog."""
    if problem.code == "full-width":
        return problem.values["seen"] not in ("：", *_WIDE)
    return problem.code in ("full-width-space", "odd-space", "invisible-character")


def _find_typos(lines: Sequence[str], _keys: Collection[str]) -> list[Typo]:
    """Signs typed with the Japanese keyboard on, in lines that are otherwise of a table."""
    return [typo for number, line in enumerate(lines) for typo in _find_in_line(number, line)]


def _find_in_line(number: int, line: str) -> Iterator[Typo]:
    found = _LINE.fullmatch(line)
    if found is None:
        return
    if "：" in found["colon"]:
        values = {"field": found["name"], "seen": "：", "known": ": "}
        start = found.start("colon")
        yield Typo("full-width", number, start, found["colon"], ": ", values, start + len(found["gap"]))
    for sign in _SIGN.finditer(line, found.start("value")):
        seen, known = sign[0].strip(" \u3000"), _WIDE[sign[0][0]]
        values = {"field": found["name"], "seen": seen, "known": known.strip()}
        yield Typo("full-width", number, sign.start(), sign[0], known, values)


def _read_factors(name: str, node: Node, kind: Reference, note: Note) -> tuple[str, ...]:
    if isinstance(node.value, Mapping):
        note(explain_value("not-list", name, node, near=""))
        return ()
    if isinstance(node.value, str) and (wide := re.fullmatch("［(.*)］", node.value)):
        known = f"[{_SIGN.sub(lambda sign: _WIDE[sign[0][0]], wide[1])}]"
        note(Problem("full-width", node.place, {"field": name, "seen": "［", "known": known}))
        return ()
    listed = node.value if isinstance(node.value, tuple) else (node,) if node.value else ()
    factors = [kind.read(name, item, note) for item in listed]
    return tuple(factor for factor in factors if factor is not WRONG)
