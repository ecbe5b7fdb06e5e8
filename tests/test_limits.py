"""Of anything there is only so much: ``mistakes/too-much.yml`` and ``too-large.yml`` say how it is told."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

from desk import look, read_settings, write_site
from mistakes import list_mistakes
from tsunagu.config.limits import LIMIT_ROWS

FACTOR = (
    "---\nname: {{ja: 鍵{0}, en: key {0}}}\nshort: {{ja: 鍵, en: key}}\ncolor: '#28527a'\norder: {0}\n---\n"
)


def test_each_limit_is_told_with_its_key() -> None:
    told = [line for case in list_mistakes() for line in case.en]
    assert all(any(f"extra.tsunagu.limits.{row.name} " in line for line in told) for row in LIMIT_ROWS)


def test_a_thousand_factors_are_told_at_once(tmp_path: Path) -> None:
    """They would have 166 million crossings, of which an introduction may name one that is none."""
    factors = {f"themes/k{number}.md": FACTOR.format(number) for number in range(10, 1010)}
    write_site(tmp_path, {**factors, "themes/k10-and-k900.md": "Both.\n", "themes/k12-and-k11.md": "Two.\n"})
    began = process_time()
    problems = look(tmp_path).problems
    assert [problem.place.uri for problem in problems if problem.code == "unknown-crossing"] == [
        "themes/k12-and-k11.md"
    ]
    assert {problem.code for problem in problems} == {"too-many-factors", "unknown-crossing"}
    assert process_time() - began < 20


@pytest.mark.parametrize(("kilobytes", "codes"), [(1, {"too-large"}), (3, set())])
def test_a_limit_is_what_mkdocs_yml_says(tmp_path: Path, kilobytes: int, codes: set[str]) -> None:
    write_site(tmp_path, {"about.md": "# About\n\n" + "A line of it.\n" * 150})
    settings = read_settings({"limits": {"file_kilobytes": kilobytes}})
    assert {problem.code for problem in look(tmp_path, settings).problems} == codes
