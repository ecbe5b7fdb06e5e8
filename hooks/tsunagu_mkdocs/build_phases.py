"""How far a build is, for whoever looks at a terminal, and where its time went."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TextIO, TypeVar

from tsunagu.messages import say
from tsunagu.text import create_file, replace_file

_T = TypeVar("_T")

#: The phases of a build in their order, as messages name them.
PHASES: Final = ("read", "texts", "pictures", "books", "pages", "files", "cards", "judge")

#: Seconds: a build that takes less needs no word, and a line that changes more often can't be read.
_PATIENCE, _PAUSE = 2.0, 0.1


@dataclass
class BuildPhases:
    """The phases of the build that runs now: of ``serve`` one after the other.

    ``last`` are the seconds that each phase of the last build took; without all of them nothing is foretold.
    ``out`` is where the line is shown, None where nobody looks.
    """

    out: TextIO | None = None
    clock: Callable[[], float] = time.monotonic
    language: str = "ja"
    last: Mapping[str, float] = field(default_factory=dict)
    taken: dict[str, float] = field(default_factory=dict)
    _phase: str = ""
    _begun: float = 0
    _first: float = 0
    _shown: float = 0
    _done: int = 0
    _total: int = 0
    _line: str = ""

    def start(self, language: str, last: Mapping[str, float]) -> None:
        """A build begins: of what was before nothing is left."""
        self.language, self.last, self.taken, self._phase = language, last, {}, ""
        self._first = self.clock()
        self.begin(PHASES[0])

    def begin(self, phase: str, total: int = 0) -> None:
        """The phase before ends, and this one begins; ``total`` is the number of its steps, if there are."""
        now = self.clock()
        self._close(now)
        self._phase, self._begun, self._done, self._total = phase, now, 0, total
        self._show(now)

    def step(self) -> None:
        """One step of the phase is done."""
        self._done += 1
        self._show(self.clock())

    def watch(self, items: Iterable[_T]) -> Iterator[_T]:
        """The items one by one, each a step."""
        for item in items:
            yield item
            self.step()

    def end(self) -> None:
        """The build ends, or has something else to say."""
        self._close(self.clock())
        self._phase = ""
        self._write("")

    def list_taken(self) -> Iterator[str]:
        """What each phase took, a line each."""
        for phase, seconds in self.taken.items():
            name = say(f"phase/{phase}", self.language)
            yield say("phase/taken", self.language, seconds=f"{seconds:6.1f}", phase=name)

    def _close(self, now: float) -> None:
        if self._phase:
            self.taken[self._phase] = self.taken.get(self._phase, 0) + now - self._begun

    def _show(self, now: float) -> None:
        if now - self._first >= _PATIENCE and now - self._shown >= _PAUSE:
            self._shown = now
            self._write("  ".join(self._describe(now)))

    def _describe(self, now: float) -> Iterator[str]:
        yield say(f"phase/{self._phase}", self.language)
        if self._total:
            yield say("phase/steps", self.language, done=self._done, total=self._total)
        if (left := self._foretell(now)) is not None:
            yield say("phase/left", self.language, seconds=left)

    def _foretell(self, now: float) -> int | None:
        """The seconds that are left: of this phase by its own pace, of the others as they took last time."""
        if not self.last.keys() >= set(PHASES):
            return None
        spent = now - self._begun
        paced = bool(self._total and self._done)
        here = spent / self._done * (self._total - self._done) if paced else self.last[self._phase] - spent
        later = PHASES[PHASES.index(self._phase) + 1 :]
        return round(max(0.0, here) + sum(self.last[phase] for phase in later))

    def _write(self, line: str) -> None:
        """In place of the line before."""
        if self.out and line != self._line:
            self.out.write("\r\x1b[K" + line)
            self.out.flush()
            self._line = line


def open_phases() -> BuildPhases:
    """The phases of a process: shown where its errors go, if that is a terminal."""
    is_seen = sys.stderr is not None and sys.stderr.isatty()  # it is None where it was closed
    return BuildPhases(sys.stderr if is_seen else None)


def read_timings(path: Path) -> Mapping[str, float]:
    """The seconds of each phase of the last build; empty where nothing is known."""
    try:
        return {str(phase): float(seconds) for phase, seconds in json.loads(path.read_bytes()).items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}


def keep_timings(path: Path, taken: Mapping[str, float]) -> None:
    """Keep them for the next build; where that can't be done, it foretells nothing."""
    content = json.dumps({phase: round(seconds, 3) for phase, seconds in taken.items()}).encode()
    with suppress(OSError):
        if not create_file(path, content):
            replace_file(path, content)
