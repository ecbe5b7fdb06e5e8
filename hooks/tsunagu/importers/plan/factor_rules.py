"""The author's rules from what old posts say to factors: a small YAML file.

themes:            # テーマ, category or tag of the old blog
  海外赴任: [customers, skills]
  ブログ: []       # says nothing; the glossary's terms decide
words:             # in the title or the text
  通訳: [skills]

Without ``themes:`` and ``words:`` each line is a theme. The file is read as strictly as a header, and its
mistakes are told in the same words; only that a name may be any text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from tsunagu.header import WRONG, Entry, Node, Note, Reading, Reference, Typo, explain_value, suggest
from tsunagu.model import Problem
from tsunagu.text import decode

_WIDE: Final = {"［": "[", "］": "]", "、": ", ", "，": ", "}
_SIGN: Final = re.compile("[［］]|[、，][ \u3000]*")
_LINE: Final = re.compile(
    "(?P<name>[^:：\\[\\]#]+?)(?P<colon>(?P<gap>[ \u3000]*)[:：][ \u3000]*)"
    "(?P<value>[\\[［].*|[a-z][a-z0-9-]* *|$)"
)


#: The parts of a file: what a rule looks at.
_PARTS: Final = ("themes", "words")


class FactorRulesError(ValueError):
    """A file that can't be used, with every mistake in it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(", ".join(problem.code for problem in problems))
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class FactorRules:
    """Factors by the name of a theme, and by a word; a rule without factors says nothing.

    >>> FactorRules(words={"通訳": ("skills",)}).find(["日記"], "通訳がいた日。")
    [('通訳', ('skills',))]
    """

    themes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def find(self, themes: Iterable[str], text: str) -> list[tuple[str, tuple[str, ...]]]:
        """What the rules say of a post of these themes and tags: the name of each rule, and its factors."""
        named = {theme_key(theme): theme for theme in themes}
        found = [(name, self.themes[key]) for key, name in named.items() if self.themes.get(key)]
        folded = _fold(text) if self.words else ""
        return found + [
            (word, factors) for word, factors in self.words.items() if factors and _holds(folded, _fold(word))
        ]


def theme_key(name: str) -> str:
    """What makes two spellings of a theme one: width, case and blanks don't matter."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def _fold(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _holds(text: str, word: str) -> bool:
    """Whether a word stands in a text; one of Latin letters only as a whole."""
    before = r"(?<![a-z0-9])" if word[:1].isascii() and word[:1].isalnum() else ""
    after = r"(?![a-z0-9])" if word[-1:].isascii() and word[-1:].isalnum() else ""
    return word in text and re.search(before + re.escape(word) + after, text) is not None


def read_factor_rules(content: bytes, factors: Collection[str], uri: str = "themes.yml") -> FactorRules:
    """The rules of a file; ``factors`` are the ids of the site's.

    Raises: FactorRulesError, where the file has no such lines or names an unknown factor.
    """
    problems: list[Problem] = []

    def note(problem: Problem) -> None:
        if not _is_of_a_name(problem):
            problems.append(problem)

    source = decode(content, uri, note)
    lines = source.text.split("\n") if source else []
    entries = Reading(uri, 1, lines, (), note, find=_find_typos).read() or {}
    kind = Reference("factor", dict.fromkeys(factors, ()))
    parts = {
        part: {name: _read_factors(name, entry.node, kind, note) for name, entry in rules.items()}
        for part, rules in _divide(entries, note).items()
    }
    if problems:
        raise FactorRulesError(problems)
    themes = {theme_key(name): found for name, found in parts["themes"].items()}
    return FactorRules(themes, parts["words"])


def _divide(entries: Mapping[str, Entry], note: Note) -> dict[str, Mapping[str, Entry]]:
    """The rules of each part; a file without parts has themes alone."""
    if not any(isinstance(entry.node.value, Mapping) for entry in entries.values()):
        alone = {name: entry for name, entry in entries.items() if name not in _PARTS or entry.node.value}
        return {"themes": alone, "words": {}}
    parts: dict[str, Mapping[str, Entry]] = {part: {} for part in _PARTS}
    for name, entry in entries.items():
        if name not in _PARTS:
            note(Problem("unknown-key", entry.place, {**suggest(name, _PARTS, {}), "field": name}))
        elif isinstance(entry.node.value, Mapping):
            parts[name] = entry.node.value
        elif entry.node.value:
            note(explain_value("not-table", name, entry.node, known=f"{name}: {{営業: [customers]}}"))
    return parts


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
        values = {"field": found["name"].strip(), "seen": "：", "known": ": "}
        start = found.start("colon")
        yield Typo("full-width", number, start, found["colon"], ": ", values, start + len(found["gap"]))
    for sign in _SIGN.finditer(line, found.start("value")):
        seen, known = sign[0].strip(" \u3000"), _WIDE[sign[0][0]]
        values = {"field": found["name"].strip(), "seen": seen, "known": known.strip()}
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
