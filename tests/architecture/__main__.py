"""``make rooms``: the rooms of ``hooks/`` by floor, whether the plan holds, and the page that shows it."""

from __future__ import annotations

import sys
from pathlib import Path

from architecture.breaches import find_breaches
from architecture.modules import list_arrows, read_modules
from architecture.picture import refresh_page
from architecture.plan import measure_floors, read_plan

_ROOT = Path(__file__).parents[2]
_PAGE = _ROOT / "ARCHITECTURE.md"


def main() -> int:
    """Print the plan as the code has it; 1 where it is broken."""
    modules = read_modules(_ROOT / "hooks")
    plan = read_plan(modules)
    arrows = list_arrows(modules)
    used = {room: tuple(below for above, below in arrows if above == room) for room in plan.rooms}
    try:
        floors = measure_floors(used)
    except ValueError as circle:
        print(circle)
        return 1
    for room in sorted(plan.rooms, key=lambda room: (-floors[room], room)):
        own = [module for module in modules if module.room == room]
        lines = sum(module.text.count("\n") for module in own)
        size = f"{len(own):>3} files {lines:>6} lines"
        print(f"{floors[room]:>2}  {room:<15} {size}  > {' '.join(sorted(used[room]))}")
    breaches = [breach for module in modules for breach in find_breaches(module, plan)]
    back = [pair for pair in arrows if floors[pair[0]] <= floors[pair[1]]]
    print(
        f"rooms {len(plan.rooms)}, floors {max(floors.values())}, arrows {len(arrows)}, circles 0, "
        f"arrows back up {len(back)}, breaches {len(breaches)}"
    )
    print(*breaches, sep="\n", end="\n" if breaches else "")
    _PAGE.write_text(refresh_page(_PAGE, plan, modules), encoding="utf-8")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
