"""A minute of random Markdown: what comes of it holds nothing that is not on the list, or it is told.

    .venv/bin/python tests/bench/hostile.py [SECONDS]
    .venv/bin/python tests/bench/hostile.py --table [--more FOLDER] [--before TREE]

The table says of each hostile case what plain MkDocs publishes and what comes of it here; of more cases, in a
folder, and beside an earlier tree of this project, too.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from pathlib import Path

from hostile_markdown import ACTIVE, ENDS, LINES, MARKS, WORDS, list_outside, render
from hostile_table import tabulate


def try_random(seconds: float) -> None:
    """Each run tries others; a text that fails is printed, and is a case for ``cases/hostile.yml``."""
    rows = (ACTIVE, WORDS, MARKS, LINES, ENDS)
    end, tried, told = time.monotonic() + seconds, 0, 0
    while time.monotonic() < end:
        text = "".join(random.choice(random.choice(rows)) for _ in range(random.randint(1, 30)))
        html, is_told = render(text)
        tried, told = tried + 1, told + is_told
        if not is_told and (outside := list(list_outside(html))):
            sys.exit(f"not told: {outside} of {text!r}")
    print(f"{tried:,} texts in {seconds:g} s, {told:,} of them told, nothing active in the rest")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("seconds", nargs="?", type=float, default=60)
    parser.add_argument("--table", action="store_true")
    parser.add_argument("--more", type=Path)
    parser.add_argument("--before", type=Path)
    options = parser.parse_args()
    if options.table:
        for line in tabulate(options.more, options.before and options.before.resolve()):
            print(line)
    else:
        try_random(options.seconds)


if __name__ == "__main__":
    main()
