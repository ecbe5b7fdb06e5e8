"""Our style sheets' sources as rules, each with its line: what the linters of styles look at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from projects import ROOT

FOLDER = ROOT / "hooks" / "tsunagu" / "static" / "styles"

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_PIECE = re.compile(r"((?:\"[^\"]*\"|'[^']*'|[^{};\"'])*)([{};])")


@dataclass(frozen=True, slots=True)
class Rule:
    """``place`` as in ``frame.css:12``; ``head`` is a selector, or what begins with ``@``."""

    place: str
    head: str
    declarations: list[tuple[str, str]] = field(default_factory=list)

    @property
    def selectors(self) -> list[str]:
        """Those of its list; none where it begins with ``@``."""
        if self.head[0] == "@":
            return []
        parts, depth = [""], 0
        for sign in self.head:
            depth += {"(": 1, ")": -1}.get(sign, 0)
            if sign == "," and not depth:
                parts.append("")
            else:
                parts[-1] += sign
        return [part.strip() for part in parts]


def read_sources() -> list[Rule]:
    """The rules of every source."""
    return [
        rule
        for path in sorted(FOLDER.glob("*.css"))
        for rule in read_rules(path.name, path.read_text("utf-8"))
    ]


def read_rules(name: str, css: str) -> Iterator[Rule]:
    """The rules of one sheet in the order they end; a brace too many is an error."""
    text = _COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), css)
    opened: list[Rule] = []
    for found in _PIECE.finditer(text):
        piece, sign = found[1].strip(), found[2]
        line = text.count("\n", 0, found.end()) + 1
        if sign == "{":
            opened.append(Rule(f"{name}:{line}", " ".join(piece.split())))
            continue
        if piece:
            prop, _, value = piece.partition(":")
            opened[-1].declarations.append((prop.strip(), " ".join(value.split())))
        if sign == "}":
            yield opened.pop()
    assert not opened, f"{opened[-1].place} is not closed"
