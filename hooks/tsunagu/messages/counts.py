"""How many mistakes and how many remarks there are, in the same words wherever the author looks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tsunagu.messages.table import PROBLEMS, say
from tsunagu.model import Problem


def is_mistake(problem: Problem) -> bool:
    """Whether nothing is published before it is fixed; else it is a remark."""
    return PROBLEMS[problem.code].severity == "error"


def say_count(what: str, count: int, ui_language: str) -> str:
    """``To fix: 2``, ``Remarks: 3``.

    >>> say_count("mistakes", 2, "ja"), say_count("remarks", 1, "en")
    ('直すところ: 2', 'Remarks: 1')
    """
    return say(f"command/{what}", ui_language, count=f"{count:,}")


def sum_up(mistakes: int, remarks: int, ui_language: str) -> list[str]:
    """A line for each of the two of which there are any."""
    return list(_list_counts(mistakes, remarks, "ja" if ui_language == "ja" else "en"))


def cut_long(lines: Iterable[str], most: int, ui_language: str) -> list[str]:
    """The first lines, and how many more there are."""
    shown = list(lines)
    rest = len(shown) - most
    return shown if rest <= 0 else [*shown[:most], say_count("more", rest, ui_language)]


def _list_counts(mistakes: int, remarks: int, ui_language: str) -> Iterator[str]:
    if mistakes:
        yield say_count("mistakes", mistakes, ui_language)
    if remarks:
        yield say_count("remarks", remarks, ui_language) + say("command/yours", ui_language)
