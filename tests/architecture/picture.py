"""The plan as a picture, and as a table, for ARCHITECTURE.md: both made from ``rooms.toml``."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from pathlib import Path

from architecture.modules import Module
from architecture.plan import Plan, measure_floors

BEGIN, END = "<!-- rooms: made by `make rooms` -->\n", "<!-- /rooms -->"


def refresh_page(path: Path, plan: Plan, modules: Sequence[Module]) -> str:
    """The text of a page with its picture and table of rooms made anew."""
    before, _, rest = path.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    return (
        before + BEGIN + "\n" + draw_rooms(plan.rooms) + "\n" + list_rooms(plan, modules) + "\n" + END + after
    )


def draw_rooms(rooms: Mapping[str, tuple[str, ...]]) -> str:
    """A Mermaid flow chart of the rooms by floor; an arrow that others lead to as well is left out.

    >>> print(draw_rooms({"a": ("b", "c"), "b": ("c",), "c": ()}))
    ```mermaid
    flowchart TD
      a --> b
      b --> c
    ```
    <BLANKLINE>
    """
    arrows = [(room, below) for room in rooms for below in rooms[room] if not _is_implied(rooms, room, below)]
    lines = [f"  {room} --> {below}" for room, below in arrows]
    return "\n".join(["```mermaid", "flowchart TD", *lines, "```", ""])


def _is_implied(rooms: Mapping[str, tuple[str, ...]], room: str, below: str) -> bool:
    return any(below in _list_reached(rooms, other) for other in rooms[room] if other != below)


def _list_reached(rooms: Mapping[str, tuple[str, ...]], room: str) -> set[str]:
    return {one for below in rooms[room] for one in (below, *_list_reached(rooms, below))}


def list_rooms(plan: Plan, modules: Sequence[Module]) -> str:
    """A table of the rooms from the top floor down, with what each says of itself."""
    floors = measure_floors(plan.rooms)
    said = {module.room: _read_first(module) for module in modules if _is_door(module)}
    rows = [f"| {floors[room]} | `{room}` | {said[room]} |" for room in plan.rooms]
    return "\n".join(["| floor | room | what it is |", "| --- | --- | --- |", *rows, ""])


def _is_door(module: Module) -> bool:
    """The file that speaks for a room: its ``__init__``, or the room's only file."""
    below = module.name.removeprefix("tsunagu.")
    return below == module.room


def _read_first(module: Module) -> str:
    text = (ast.get_docstring(module.tree) or "").partition("\n\n")[0]
    return " ".join(text.split()).replace("``", "`")
