"""Essays as people write them for other sites: shown as GitHub shows them? And what is told of them.

    PYTHONPATH=tests .venv/bin/python tests/bench/written.py [ESSAYS]

The bar is 0.99 of the pages with the same blocks as markdown-it makes. Remarks and mistakes are counted by
kind, for each 1,000 essays.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from desk import SETTINGS, look, write_site
from tsunagu.checks.content_check import find_warnings
from tsunagu.model import Problem
from written_essays import WrittenEssay, list_differing, write_essays

_PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)


def write_docs(docs: Path, essays: list[WrittenEssay]) -> None:
    """A site of these essays, each in Japanese; the English ones have a short original."""
    folders = ("", "essays/images/", "en/essays/images/")
    files: dict[str, str | bytes] = {f"{one}{at}.png": _PICTURE for one in folders for at in range(2, 100)}
    for number, essay in enumerate(essays):
        header = f"---\ntitle: 題{number}\ndate: 2026-05-01\nfactors: [skills]\n---\n\n"
        own, body = essay.language == "ja", essay.text
        files[f"essays/w{number}.md"] = header + (body if own else "短い本文です。\n")
        if not own:
            files[f"en/essays/w{number}.md"] = f"---\ntitle: Title {number}\n---\n\n{body}"
    write_site(docs, files)


def print_counts(name: str, problems: Iterable[Problem], essays: int) -> None:
    """So many of each kind."""
    kinds = Counter(problem.code for problem in problems)
    print(f"{name}: {sum(kinds.values()) * 1000 / essays:.0f} for 1,000 essays")
    for code, count in kinds.most_common():
        print(f"  {code:28} {count * 1000 / essays:6.0f}")


def main(count: int) -> None:
    essays = write_essays(count)
    differing = list_differing(essays)
    print(f"same blocks: {1 - len(differing) / count:.3f} of {count} pages (bar 0.99)")
    with TemporaryDirectory() as name:
        write_docs(Path(name), essays)
        content = look(Path(name))
        print_counts("mistakes", content.problems, count)
        print_counts("remarks", find_warnings(content, SETTINGS), count)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
