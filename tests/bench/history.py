"""How long it takes to see by git which translations are behind: 1,000 essays, half of them translated.

    PYTHONPATH=tests .venv/bin/python tests/bench/history.py [COMMITS]

Of 2,000 commits half begin an essay, the others change an original, a translation or both. The bar is 2 s of
work for the first build of a process; each further one, as in ``make serve``, asks git only for its head.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from desk import SITE, look, write_site
from tsunagu.content import list_newer, open_repository

BAR = 2.0
PARAGRAPHS = 20
JA = (
    "長い会議のあとで、課長は窓の外を見ていました。約束の時間はとうに過ぎています。それでも電話は鳴りません。"
)
EN = "After the long meeting the manager looked out of the window. The hour was past, and nobody called."


def write_text(number: int, version: int, language: str) -> str:
    """An essay of twenty paragraphs, one of them in a version."""
    own, of_all = (
        (f"date: 2025-01-{number % 28 + 1:02}\nfactors: [customers]\n", JA) if language == "ja" else ("", EN)
    )
    changed = number % PARAGRAPHS
    rows = (
        f"{of_all} {number}, {at}, {version if at == changed else 0}。{of_all}" for at in range(PARAGRAPHS)
    )
    return f"---\ntitle: {number}\n{own}---\n\n" + "\n\n".join(rows) + "\n"


def list_commits(commits: int) -> Iterator[dict[str, str]]:
    """What each commit writes."""
    yield dict(SITE)
    chance, essays = random.Random(1), commits // 2
    for number in range(essays):
        languages = ("ja", "en") if number % 2 else ("ja",)
        yield {_name(number, language): write_text(number, 0, language) for language in languages}
    for version in range(1, commits - essays):
        number = chance.randrange(essays // 2) * 2 + 1
        touched = chance.choice(["ja", "en", "ja en"]).split()
        yield {_name(number, language): write_text(number, version, language) for language in touched}


def _name(number: int, language: str) -> str:
    return f"{'' if language == 'ja' else 'en/'}essays/e{number}.md"


def make_repository(folder: Path, commits: int) -> Path:
    """A repository with so many commits; its folder docs/."""
    parts = []
    for number, files in enumerate(list_commits(commits)):
        moment = 1_700_000_000 + number * 3_600
        parts.append(f"commit refs/heads/main\ncommitter a <a@b.example> {moment} +0000\ndata 0\n".encode())
        for uri, text in files.items():
            content = text.encode()
            parts += [f"M 100644 inline docs/{uri}\ndata {len(content)}\n".encode(), content, b"\n"]
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main", str(folder)], check=True)
    subprocess.run(["git", "fast-import", "--quiet"], cwd=folder, input=b"".join(parts), check=True)
    subprocess.run(["git", "checkout", "--quiet", "--force", "main"], cwd=folder, check=True)
    return folder / "docs"


def _read_work() -> float:
    """Seconds that this process and git worked: who else is at work on the machine does not matter."""
    return sum(os.times()[:4])


def main() -> int:
    """Print the figures beside the bar."""
    commits = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    with TemporaryDirectory() as folder:
        docs = make_repository(Path(folder), commits)
        write_site(docs, {})
        library = look(docs, is_wanted=lambda _: False).library
        seconds = []
        for _ in range(3):
            began = _read_work()
            with open_repository(docs) as repository:
                newer = list_newer(library, repository)
            seconds.append(_read_work() - began)
    print(f"{commits:,} commits, {len(newer)} behind: {seconds[0]:.2f} s of work (at most {BAR:.0f} s)")
    print(f"the same again: {min(seconds[1:]) * 1000:.0f} ms")
    return int(seconds[0] > BAR)


if __name__ == "__main__":
    sys.exit(main())
