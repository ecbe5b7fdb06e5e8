"""What is right is not told: 300 essays with all that looks like HTML and is none, or is allowed.

    .venv/bin/python tests/bench/false_alarms.py [ESSAYS]

Half are Japanese, half English; each has eight pieces of ``false_alarms.toml`` between its paragraphs.
"""

from __future__ import annotations

import random
import sys
import tomllib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.essays import make_essays
from desk import NOW, SITE, look, write_site

PIECES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
#: All that a check tells of HTML.
CODES = frozenset(
    {"forbidden-html", "forbidden-attribute", "forbidden-address", "foreign-picture", "less-than-as-tag"}
    | {"unclosed-comment", "tag-not-closed", "tag-not-open", "tangled"}
    | {"active-file", "forbidden-style", "frame-name"}
)
HEADER = "---\ntitle: {title}\ndate: 2026-04-{day:02}\nfactors: [customers]\n---\n\n"


def write_essays(count: int) -> dict[str, str]:
    """The essays by uri, always the same."""
    chance = random.Random("false alarms")
    return {
        f"{'en/' if number % 2 else ''}essays/{essay.slug}.md": HEADER.format(
            title=f"Essay {number}" if number % 2 else essay.title, day=number % 28 + 1
        )
        + _mix(essay.body, "en" if number % 2 else "ja", chance)
        for number, essay in enumerate(make_essays(count))
    }


def _mix(body: str, language: str, chance: random.Random) -> str:
    paragraphs = body.split("\n\n") if language == "ja" else _write_english(chance)
    pieces = chance.sample([*PIECES["both"], *PIECES[language]], 8)
    parts = [*pieces, *paragraphs]
    chance.shuffle(parts)
    return "\n\n".join([*(part.strip("\n") for part in parts), PIECES["end"].strip()]) + "\n"


def _write_english(chance: random.Random) -> Sequence[str]:
    sentences = PIECES["sentences"]
    return [" ".join(chance.sample(sentences, chance.randint(2, 5))) for _ in range(7)]


def main(count: int) -> int:
    essays = write_essays(count)
    with TemporaryDirectory() as folder:
        write_site(Path(folder), essays)
        problems = look(Path(folder), now=NOW).problems
    told = [problem for problem in problems if problem.code in CODES]
    for problem in told:
        line = essays.get(problem.place.uri, SITE.get(problem.place.uri, "")).split("\n")[
            problem.place.line - 1
        ]
        print(f"{problem.place.uri}:{problem.place.line} {problem.code}: {line[:80]}")
    signs = sum(text.count("<") for text in essays.values())
    others = Counter(problem.code for problem in problems if problem.code not in CODES)
    print(f"{count} essays with {signs:,} signs of less: {len(told)} errors of HTML, others: {dict(others)}")
    return bool(told)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 300))
