"""What is to fix and what could be better, on the pages of the preview: the author is looking there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from tsunagu.messages import Mistake, list_mistakes, say_count, write_findings
from tsunagu.model import Problem

#: A folder of old posts can have thousands of remarks, and each page would carry them all.
_MOST = 30


@dataclass(frozen=True, slots=True)
class PanelFold:
    """One list below its heading; ``is_open``: it is seen before anybody touches it."""

    title: str
    is_open: bool
    lines: tuple[str, ...] = ()
    mistakes: tuple[tuple[str, Mistake], ...] = ()


@dataclass(frozen=True, slots=True)
class Panel:
    """The lists of one page, mistakes first; ``language`` is the author's, not the page's."""

    language: str
    folds: tuple[PanelFold, ...]


class Panels:
    """The panels of all pages; what is said in them is written once, and each page takes its own."""

    def __init__(self, mistakes: Iterable[Problem], remarks: Iterable[Problem], ui_language: str) -> None:
        self._ui_language = "ja" if ui_language == "ja" else "en"
        self._mistakes = tuple((one.say(ui_language), one) for one in list_mistakes(mistakes))
        order = sorted(remarks, key=lambda one: (one.place.uri, one.place.line, one.place.column))
        self._remarks = [
            (one.place.uri, line) for one in order for line in write_findings([one], ui_language)
        ]
        self._counts = Counter(uri for uri, _ in self._remarks)

    def view(self, uri: str) -> Panel | None:
        """The panel of the page at a uri; None where there is nothing to say."""
        here = self._counts[uri]
        mistakes = say_count("mistakes", len(self._mistakes), self._ui_language)
        folds = (
            PanelFold(mistakes, is_open=True, mistakes=self._mistakes),
            self._fold("remarks-here", (line for of, line in self._remarks if of == uri), here),
            self._fold(
                "remarks-elsewhere",
                (line for of, line in self._remarks if of != uri),
                len(self._remarks) - here,
            ),
        )
        filled = tuple(fold for fold in folds if fold.lines or fold.mistakes)
        return Panel(self._ui_language, filled) if filled else None

    def _fold(self, what: str, lines: Iterator[str], count: int) -> PanelFold:
        shown = list(islice(lines, _MOST)) if count else []
        if count > _MOST:
            shown.append(say_count("more", count - _MOST, self._ui_language))
        return PanelFold(say_count(what, count, self._ui_language), what == "remarks-here", tuple(shown))
