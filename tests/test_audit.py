"""The audit judges what it measured by the design's bars, and its tools are pinned."""

from __future__ import annotations

import json

import pytest

from audit.bars import PICTURED, list_missed
from audit.lighthouse import Reading, take_median
from audit.table import Row, write_table
from projects import ROOT

#: Each value just good enough, and a little worse.
VALUES = {
    "performance": (99, 98),
    "accessibility": (100, 99),
    "best-practices": (100, 96),
    "seo": (100, 92),
    "lcp": (1.5, 1.51),
    "cls": (0, 0.001),
    "requests": (10, 11),
    "weight": (80, 80.1),
    "elsewhere": (0, 1),
}
GOOD: dict[str, float] = {name: good for name, (good, _) in VALUES.items()}


@pytest.mark.parametrize("name", VALUES)
def test_a_value_worse_than_its_bar_misses_it_and_only_it(name: str) -> None:
    assert list_missed("essay", GOOD) == []
    assert [bar.name for bar in list_missed("essay", {**GOOD, name: VALUES[name][1]})] == [name]


def test_weight_and_requests_are_bars_for_essays_alone() -> None:
    assert list_missed("glossary", {**GOOD, "weight": 200, "requests": 20}) == []


def test_an_essay_with_pictures_may_weigh_more_and_has_every_other_bar() -> None:
    assert list_missed(PICTURED, {**GOOD, "weight": 350, "requests": 20}) == []
    missed = list_missed(PICTURED, {**GOOD, "weight": 351, "cls": 0.01, "lcp": 1.6})
    assert [bar.name for bar in missed] == ["lcp", "cls", "weight"]


def test_the_median_is_of_each_value_by_itself() -> None:
    readings = [Reading({"lcp": lcp, "cls": cls}, ["slow"]) for lcp, cls in ((1, 0.3), (3, 0.1), (2, 0.2))]
    assert take_median(readings) == Reading({"lcp": 2, "cls": 0.2}, ["slow"])


def test_the_table_marks_what_misses_its_bar_and_says_why() -> None:
    rows = [
        Row("essay, ja", "essay", Reading(GOOD, [])),
        Row("term, ja", "term", Reading({**GOOD, "seo": 92}, ["seo: No title"])),
    ]
    lines = list(write_table(rows))
    assert [line for line in lines if "92!" in line and line.startswith("term, ja")]
    assert lines[-2:] == ["term, ja misses seo >= 100", "  seo: No title"]
    assert "!" not in next(line for line in lines if line.startswith("essay, ja"))


def test_every_tool_is_pinned_by_its_digest_and_by_no_host() -> None:
    """So that ``npm ci`` asks the registry that the machine is set up for, and takes nothing else from it."""
    lock = json.loads((ROOT / "tests/audit/package-lock.json").read_text(encoding="utf-8"))
    packages = [package for name, package in lock["packages"].items() if name]
    assert packages
    assert all(package["integrity"].startswith("sha512-") for package in packages)
    assert not [package for package in packages if "resolved" in package]
