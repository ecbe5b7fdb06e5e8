"""How often a killed build, or two builds at once, leave anything but a whole site: never, of 40 and 20.

PYTHONPATH=tests .venv/bin/python tests/bench/whole_sites.py
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from killed import list_faults_of_killed, list_faults_of_two, make_rivals


def main() -> None:
    """As often as is promised."""
    with TemporaryDirectory() as folder:
        rivals = make_rivals(Path(folder))
        killed, two = list_faults_of_killed(rivals, 40), list_faults_of_two(rivals, 20)
    print(f"40 builds killed at random moments: {len(killed)} faults (bar: 0)")
    print(f"two builds at 20 offsets: {len(two)} faults (bar: 0)")
    print(*killed, *two, sep="\n")
    sys.exit(bool(killed or two))


if __name__ == "__main__":
    main()
