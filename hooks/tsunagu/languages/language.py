"""A language of the site: how its pages are addressed, dated, measured and worded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from tsunagu.languages.words import Words


@dataclass(frozen=True, slots=True)
class Language:
    """One row of the languages; ``languages/<code>.py`` holds it as ``LANGUAGE``.

    ``keeps_lines``: a single line break in prose is shown as one (the author's rhythm).
    ``breaks_phrases``: headings are cut at phrases by BudouX. ``is_vertical``: books are set in
    vertical lines. ``comma`` stands between the words of an enumeration.
    ``write_date(date(2026, 5, 3))`` is the date as a reader expects it.
    """

    code: str
    name: str
    locale: str
    keeps_lines: bool
    breaks_phrases: bool
    is_vertical: bool
    comma: str
    write_date: Callable[[date], str]
    write_month: Callable[[date], str]
    words: Words
    languages: Mapping[str, str]

    def name_language(self, other: Language) -> str:
        """Another language as this one calls it, else by its own name: ``英語``, ``Japanese``."""
        return self.languages.get(other.code, other.name)
