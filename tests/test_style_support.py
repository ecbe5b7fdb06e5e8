"""What our style sheets use is in the oldest engines of our readers, or has something to stand in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from pages import BuiltSite
from style_sheets import Rule, read_rules, read_sources
from style_support import list_younger, read_table

ROWS: Mapping[str, Mapping[str, str]] = yaml.safe_load(
    (Path(__file__).parent / "cases" / "young_styles.yml").read_text(encoding="utf-8")
)


def find_row(feature: str, rows: Mapping[str, str]) -> str:
    """The row that answers for a feature: its own, or that of what it belongs to; else empty."""
    parts = feature.split(".")
    names = [".".join(parts[:number]) for number in range(len(parts), 1, -1)]
    return next((name for name in names if name in rows), "")


def read_theme(site: BuiltSite) -> list[Rule]:
    """The rules of Material's sheet, as a site ships them."""
    paths = sorted((site.folder / "assets" / "tsunagu").glob("theme*.css"))
    assert len(paths) == 2
    return [rule for path in paths for rule in read_rules("theme", path.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("sheet", ["ours", "theme"])
def test_what_an_engine_may_lack_has_something_to_stand_in(real_site: BuiltSite, sheet: str) -> None:
    younger = list_younger(read_sources() if sheet == "ours" else read_theme(real_site), read_table())
    rows = ROWS[sheet]
    assert {name: place for name, place in younger.items() if not find_row(name, rows)} == {}
    assert rows.keys() - {find_row(name, rows) for name in younger} == set()


@pytest.mark.parametrize(
    ("css", "feature"),
    [
        ("a { text-decoration: underline 1.5px dotted red }", "properties.text-decoration.dotted"),
        ("p { text-wrap: pretty }", "properties.text-wrap.pretty"),
        ("p { color: light-dark(red, blue) }", "types.color.light-dark"),
        ("p:has(b) { color: red }", "selectors.has"),
        ("@starting-style { p { opacity: 0 } }", "at-rules.starting-style"),
        ("p { height: 1lh }", "types.length.lh"),
    ],
)
def test_what_is_younger_is_told(css: str, feature: str) -> None:
    assert feature in list_younger(read_rules("x.css", css), read_table())


def test_what_is_old_is_not() -> None:
    css = "p:is(a, b):focus-visible { inset: 0; height: 100dvh; width: min(1px, 2em); overflow: clip }"
    assert list_younger(read_rules("x.css", css), read_table()) == {}


def test_a_sign_that_is_not_read_aloud_is_said_plainly_before() -> None:
    """Engines without the alternative drop the whole declaration, and the sign."""
    rules = [(rule.head, dict(rule.declarations)) for rule in read_sources()]
    said = [(head, declared["content"]) for head, declared in rules if "content" in declared]
    plain = {(head, value) for head, value in said if '/ "' not in value}
    silent = [(head, value.partition(" / ")[0]) for head, value in said if '/ "' in value]
    assert silent
    assert [pair for pair in silent if pair not in plain] == []
