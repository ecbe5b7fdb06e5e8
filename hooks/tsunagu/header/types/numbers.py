"""Yes or no, and whole numbers."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any, Final

from tsunagu.header.types.value_type import WRONG, Exact, Schema, explain_value, fix, typed_text
from tsunagu.header.yaml_nodes import Node
from tsunagu.model import Problem

_YES: Final = ("yes", "y", "on", "1", "はい", "下書き", "draft", "オン", "真", "完結")
_NO: Final = ("no", "n", "off", "0", "いいえ", "公開", "オフ", "偽", "連載中")
_MISSPELT: Final = {"ture": "true", "treu": "true", "flase": "false"}
_KANJI: Final = "一二三四五六七八九十"
#: A number as a part is called, and nothing else: 第4回, その三.
_NUMBERED: Final = re.compile(rf"(?:第|その|#)? ?(?:\d+|[{_KANJI}]) ?(?:回|話|章|部|番|番目|回目)?")


@dataclass(frozen=True, slots=True)
class Flag(Exact):
    """``true`` or ``false``, as YAML 1.2 writes them."""

    def parse(self, text: str) -> Any:
        return {"true": True, "false": False}.get(text.lower(), WRONG)

    def explain(self, name: str, node: Node) -> Problem:
        seen = typed_text(node).strip().lower()
        known = "true" if seen in _YES else "false" if seen in _NO else ""
        problem = explain_value("not-flag", name, node, near=known or _MISSPELT.get(seen, ""))
        return fix(problem, node, known, bare=True)

    def schema(self) -> Schema:
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Whole(Exact):
    """A whole number from 1."""

    def parse(self, text: str) -> Any:
        return int(text) if re.fullmatch(r"[1-9][0-9]{0,5}", text) else WRONG

    def explain(self, name: str, node: Node) -> Problem:
        near = _guess(typed_text(node))
        problem = explain_value("not-whole", name, node, near=near)
        is_sure = _NUMBERED.fullmatch(unicodedata.normalize("NFKC", typed_text(node)).strip())
        return fix(problem, node, near if is_sure else "", bare=True)

    def schema(self) -> Schema:
        return {"type": "integer", "minimum": 1, "maximum": 999_999}


def _guess(text: str) -> str:
    """第一回, その２ and #3 have one number in them."""
    plain = unicodedata.normalize("NFKC", text)
    numbers = re.findall(r"\d+(?:\.\d+)?", plain) or [
        str(_KANJI.index(kanji) + 1) for kanji in re.findall(f"[{_KANJI}]", plain)
    ]
    return numbers[0] if len(numbers) == 1 and re.fullmatch(r"[1-9]\d{0,5}", numbers[0]) else ""
