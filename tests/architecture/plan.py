"""The plan as it is written down (``rooms.toml``): what each room is, and into which it may reach."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from architecture.modules import Module, list_names

PLAN = Path(__file__).with_name("rooms.toml")


@dataclass(frozen=True)
class Plan:
    """``rooms`` in the order of their floors, from the top, each with the rooms it may import from.

    ``packages`` are those from elsewhere, with the rooms that may import them; ``dynamic`` the files that may
    import by a name that is computed, and ``state`` what is changed though it outlives a build, each with the
    reason; ``names`` what each module hands out.
    """

    rooms: Mapping[str, tuple[str, ...]]
    packages: Mapping[str, tuple[str, ...]]
    dynamic: Mapping[str, str]
    state: Mapping[str, str]
    names: Mapping[str, frozenset[str]]


def read_plan(modules: Sequence[Module], path: Path = PLAN) -> Plan:
    """The plan in a file, with the names that the modules hand out."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return Plan(
        {room: tuple(below) for room, below in table["rooms"].items()},
        {package: tuple(rooms) for package, rooms in table["packages"].items()},
        dict(table["dynamic"]),
        dict(table["state"]),
        {module.name: list_names(module) for module in modules},
    )


def measure_floors(rooms: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """The floor of each room: 1 where it reaches into none, else one above the highest it reaches into.

    >>> measure_floors({"site": ("content", "model"), "content": ("model",), "model": ()})
    {'site': 3, 'content': 2, 'model': 1}
    """
    floors: dict[str, int] = {}

    def measure(room: str, above: tuple[str, ...]) -> int:
        if room in above:
            raise ValueError(f"the rooms {' > '.join((*above, room))} reach into each other in a circle")
        if room not in floors:
            below = (measure(one, (*above, room)) for one in rooms[room])
            floors[room] = 1 + max(below, default=0)
        return floors[room]

    for room in rooms:
        measure(room, ())
    return {room: floors[room] for room in rooms}
