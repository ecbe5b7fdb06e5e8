"""What became of the mutants, by folder, beside the bars."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass

#: Of a hundred mutants: how many must be killed, of all and of each folder.
OVERALL, EACH = 92, 80


@dataclass(frozen=True, slots=True)
class Result:
    """A mutant, and whether one of the ``tests`` that see it failed."""

    file: str
    line: int
    kind: str
    old: str
    new: str
    killed: bool
    tests: int
    seconds: float

    def __str__(self) -> str:
        fate = "killed  " if self.killed else "SURVIVED"
        change = f"{' '.join(self.old.split())} -> {' '.join(self.new.split())}"
        return (
            f"{fate} {self.file}:{self.line} {self.kind}: {change} ({self.tests} tests, {self.seconds:g} s)"
        )

    @property
    def folder(self) -> str:
        """The room, ``.`` for what stands in none."""
        return self.file.rpartition("/")[0].partition("/")[0] or "."

    def pack(self) -> tuple[object, ...]:
        """As plain values."""
        return astuple(self)


def write_table(results: Sequence[Result]) -> Iterator[str]:
    """A line for each folder, one for all, and the survivors."""
    yield f"{'folder':<14} {'mutants':>8} {'killed':>8} {'of 100':>8}"
    for folder, found in [*sorted(_by_folder(results).items()), ("all", list(results))]:
        rate = _rate(found)
        bar = OVERALL if folder == "all" else EACH
        killed = sum(one.killed for one in found)
        yield f"{folder:<14} {len(found):>8} {killed:>8} {rate:>8.1f}{'!' if rate < bar else ''}"
    yield from (str(one) for one in sorted(results, key=lambda one: (one.file, one.line)) if not one.killed)
    yield from list_missed(results)


def list_missed(results: Sequence[Result]) -> list[str]:
    """The bars that are missed."""
    missed = [f"{name} misses {EACH}" for name, found in _by_folder(results).items() if _rate(found) < EACH]
    return [*sorted(missed), *([f"all miss {OVERALL}"] if _rate(results) < OVERALL else [])]


def _by_folder(results: Sequence[Result]) -> dict[str, list[Result]]:
    folders: dict[str, list[Result]] = defaultdict(list)
    for one in results:
        folders[one.folder].append(one)
    return folders


def _rate(results: Sequence[Result]) -> float:
    return 100 * sum(one.killed for one in results) / len(results) if results else 100.0
