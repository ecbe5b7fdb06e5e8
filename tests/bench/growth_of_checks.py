"""How steeply the time of a check grows at worst, over tokens of Markdown and a thousand pairs of them.

PYTHONPATH=tests .venv/bin/python tests/bench/growth_of_checks.py
"""

from __future__ import annotations

import sys
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from growth import MOST, TOKENS, choose_pairs, make_site

PAIRS = 1_000


def main() -> None:
    """The worst of all, and whatever is over the bar."""
    with TemporaryDirectory() as folder:
        site = make_site(Path(folder))
        grown = {text: site.measure(text) for text in chain(TOKENS, choose_pairs(PAIRS))}
    print(f"growth a doubling: {max(grown.values()):.2f} at most (bar: {MOST})")
    over = {text: growth for text, growth in grown.items() if growth > MOST}
    print(*(f"{text!r}: {growth:.2f}" for text, growth in over.items()), sep="\n")
    sys.exit(bool(over))


if __name__ == "__main__":
    main()
