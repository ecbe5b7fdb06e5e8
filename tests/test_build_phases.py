"""What a terminal shows while a site is built, and what is kept for the next build."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest

from projects import Project
from tsunagu.messages import MESSAGES
from tsunagu_mkdocs.build_phases import PHASES, BuildPhases, keep_timings, read_timings

LAST = dict.fromkeys(PHASES, 10.0)


@dataclass
class Clock:
    now: float = 100.0

    def __call__(self) -> float:
        return self.now


def start(clock: Clock, last: Mapping[str, float], language: str = "en") -> tuple[BuildPhases, StringIO]:
    out = StringIO()
    phases = BuildPhases(out, clock)
    phases.start(language, last)
    return phases, out


def read_lines(out: StringIO) -> list[str]:
    """What stood on the line, one after the other."""
    return [line.removeprefix("\x1b[K") for line in out.getvalue().split("\r")[1:]]


def test_a_short_build_says_nothing() -> None:
    clock = Clock()
    phases, out = start(clock, LAST)
    for phase in PHASES:
        clock.now += 0.2
        phases.begin(phase)
    phases.end()
    assert out.getvalue() == ""


def test_a_long_build_says_its_phase_its_steps_and_what_is_left_by_the_last_one() -> None:
    clock = Clock()
    phases, out = start(clock, LAST)
    clock.now += 4
    phases.begin("cards", 4)
    clock.now += 1
    phases.step()
    clock.now += 1
    phases.end()
    assert read_lines(out) == [
        "Drawing the cards  0/4  about 20 s left",
        "Drawing the cards  1/4  about 13 s left",
        "",
    ]


def test_the_first_build_foretells_nothing() -> None:
    clock = Clock()
    phases, out = start(clock, {}, "ja")
    clock.now += 3
    phases.begin("texts", 8)
    assert read_lines(out) == ["文章を組んでいます  0/8"]


def test_a_second_build_of_a_process_counts_from_its_own_beginning() -> None:
    clock = Clock()
    phases, out = start(clock, {})
    clock.now += 3
    phases.end()
    phases.start("en", {})
    clock.now += 1
    phases.begin("texts")
    phases.end()
    assert out.getvalue() == ""
    assert phases.taken == {"read": 1.0, "texts": 0.0}


def test_where_nobody_looks_nothing_is_written() -> None:
    clock = Clock()
    phases = BuildPhases(None, clock)
    phases.start("en", LAST)
    clock.now += 9
    assert list(phases.watch("ab")) == ["a", "b"]
    phases.end()
    assert list(phases.list_taken()) == ["   9.0 s  Reading and checking"]


def test_every_phase_has_its_words() -> None:
    assert {code for code in MESSAGES if code.startswith("phase/")} == {
        *(f"phase/{phase}" for phase in PHASES),
        *("phase/steps", "phase/left", "phase/taken"),
    }


def test_what_a_build_took_is_known_to_the_next(tmp_path: Path) -> None:
    path = tmp_path / ".cache" / "timings.json"
    assert read_timings(path) == {}
    keep_timings(path, {"read": 1.23456})
    keep_timings(path, {"read": 2.5})
    assert read_timings(path) == {"read": 2.5}


@pytest.mark.parametrize("content", ["", "[1]", '{"read": "soon"}', '{"read": null}', "[" * 100_000])
def test_a_file_that_is_none_foretells_nothing(tmp_path: Path, content: str) -> None:
    (tmp_path / "timings.json").write_text(content, encoding="utf-8")
    assert read_timings(tmp_path / "timings.json") == {}


def test_a_build_tells_its_phases_to_whoever_asks(project: Project) -> None:
    silent = project.build()
    asked = project.build(TSUNAGU_TIMINGS="1", TSUNAGU_LANG="en", LANG="en_US.UTF-8")
    rows = [line.split(" s  ")[-1] for line in asked.output.splitlines() if " s  " in line or " 秒  " in line]
    assert len(rows) == len(PHASES), asked.output
    assert "秒  " not in silent.output
    assert list(read_timings(project.folder / ".cache" / "timings.json")) == list(PHASES)
