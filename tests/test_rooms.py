"""The floor plan of ``hooks/`` holds, and what would break it is seen."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
import yaml

from architecture.breaches import find_breaches
from architecture.modules import Module, list_arrows, read_modules
from architecture.picture import refresh_page
from architecture.plan import measure_floors, read_plan
from projects import ROOT

CASES = yaml.safe_load((ROOT / "tests" / "cases" / "breaches.yml").read_text(encoding="utf-8"))
MODULES = read_modules(ROOT / "hooks")
PLAN = read_plan(MODULES)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.path)
def test_no_module_breaks_the_plan(module: Module) -> None:
    assert find_breaches(module, PLAN) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["rule"])
def test_a_breach_is_told_by_its_line(case: dict[str, Any]) -> None:
    name = case["path"].removesuffix(".py").replace("/", ".")
    module = Module(name, case["path"], case["text"])
    assert sorted(find_breaches(module, PLAN)) == sorted(f"{case['path']}:{told}" for told in case["told"])


def test_the_plan_has_few_rooms_on_few_floors_and_no_circle() -> None:
    floors = measure_floors(PLAN.rooms)
    assert len(floors) <= 24
    assert max(floors.values()) <= 10


def test_a_circle_of_rooms_is_told_by_its_names() -> None:
    with pytest.raises(ValueError, match="a > b > a"):
        measure_floors({"a": ("b",), "b": ("a",)})


def test_the_plan_allows_no_more_than_the_code_needs() -> None:
    """A row that nobody uses any more would let the next breach pass."""
    used = set(list_arrows(MODULES))
    assert [pair for pair in _list_allowed() if pair not in used] == []
    taken = {(found.top, module.room) for module in MODULES for found in module.imports}
    listed = {(package, room) for package, rooms in PLAN.packages.items() for room in rooms}
    assert listed - taken == set()


def test_what_the_plan_excuses_is_still_done() -> None:
    strict = replace(PLAN, dynamic={}, state={})
    told = [breach for module in MODULES for breach in find_breaches(module, strict)]
    files = {breach.partition(":")[0] for breach in told}
    assert files == {*PLAN.dynamic, *(excused.partition(" ")[0] for excused in PLAN.state)}
    assert {re.sub(r":\d+", "", breach) for breach in told} >= set(PLAN.state)


def _list_allowed() -> list[tuple[str, str]]:
    return [(room, below) for room, rooms in PLAN.rooms.items() for below in rooms]


def test_a_room_says_what_it_is_and_for_whom() -> None:
    rooms = [
        module for module in MODULES if module.path.count("/") == 2 and module.path.endswith("__init__.py")
    ]
    unsaid = [room.path for room in rooms if not room.text.startswith('"""') or "__all__" not in room.text]
    assert unsaid == ["tsunagu/commands/__init__.py"]  # which hands out nothing


def test_the_picture_of_the_rooms_is_that_of_the_plan() -> None:
    """``make rooms`` makes it anew."""
    page = ROOT / "ARCHITECTURE.md"
    assert refresh_page(page, PLAN, MODULES) == page.read_text(encoding="utf-8")
