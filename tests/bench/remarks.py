"""How many of the remarks on prose are right: ``python tests/bench/remarks.py [--all]``.

The paragraphs of tests/cases/precision/ say which remarks a careful reader would make. Prints for each code
how many were made, how many of these are right, and how many were missed; with ``--all`` also the paragraphs
of those that were not right. The bar is 0.9 for each code.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

ROOT = Path(__file__).parent.parent.parent
PARAGRAPHS = ROOT / "tests" / "cases" / "precision"
BAR = 0.9


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``wrong`` are the codes of what is wrong in it, each as often as it is."""

    language: str
    text: str
    wrong: tuple[str, ...]


@dataclass(slots=True)
class Tally:
    """Of one code: how many remarks are right, where others were made, and how many are missed."""

    right: int = 0
    false: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The part of the remarks that is right."""
        made = self.right + len(self.false)
        return self.right / made if made else 1.0


def read_paragraphs() -> Iterator[Paragraph]:
    """Those of all files, whose names begin with their language."""
    for path in sorted(PARAGRAPHS.glob("*.yml")):
        for row in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield Paragraph(path.name[:2], row["text"], tuple(row.get("wrong", ())))


def tally_remarks(paragraphs: list[Paragraph]) -> dict[str, Tally]:
    """What is told of each paragraph, as a page of its own, held against what is wrong in it."""
    tallies: dict[str, Tally] = {}
    for paragraph, told in zip(paragraphs, _tell(paragraphs), strict=True):
        wrong = Counter(paragraph.wrong)
        for code in told.keys() | wrong.keys():
            tally = tallies.setdefault(code, Tally())
            tally.right += min(told[code], wrong[code])
            tally.false += [paragraph.text] * (told[code] - wrong[code])
            tally.missed += [paragraph.text] * (wrong[code] - told[code])
    return tallies


def _tell(paragraphs: list[Paragraph]) -> list[Counter[str]]:
    from desk import SETTINGS, look, write_site  # noqa: PLC0415 (below the path that ``main`` sets)
    from tsunagu.checks import find_warnings  # noqa: PLC0415

    uris = [f"{'en/' if one.language == 'en' else ''}page-{at:03}.md" for at, one in enumerate(paragraphs)]
    told = {uri: Counter[str]() for uri in uris}
    with TemporaryDirectory() as name:
        pages = zip(uris, paragraphs, strict=True)
        write_site(Path(name), {uri: f"# {uri}\n\n{one.text}" for uri, one in pages})
        for problem in find_warnings(look(Path(name)), SETTINGS):
            if problem.place.uri in told:
                told[problem.place.uri][problem.code] += 1
    return list(told.values())


def main(*, tell_all: bool) -> None:
    tallies = tally_remarks(list(read_paragraphs()))
    for code, tally in sorted(tallies.items()):
        made = tally.right + len(tally.false)
        share = f"{made:3} made, {tally.right:3} right ({tally.precision:.2f})"
        bar = "" if tally.precision >= BAR else f"  below the bar of {BAR}"
        print(f"{code:22}{share}, {len(tally.missed)} missed{bar}")
        for sign, texts in (("+", tally.false), ("-", tally.missed)) if tell_all else ():
            for text in texts:
                print(f"    {sign} {text.strip()[:100]!r}")


if __name__ == "__main__":
    sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "hooks")]
    main(tell_all="--all" in sys.argv)
