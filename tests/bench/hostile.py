"""A minute of random Markdown: what comes of it holds nothing that is not on the list, or it is told.

.venv/bin/python tests/bench/hostile.py [SECONDS]
"""

from __future__ import annotations

import random
import sys
import time

from hostile_markdown import ACTIVE, ENDS, LINES, MARKS, WORDS, list_outside, render


def main(seconds: float) -> None:
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


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 60)
