"""The sources of the style sheet: no slip that a browser would pass over in silence.

Whether the browser knows each property, value and selector is asked of one in ``browser/test_styles.py``.
"""

from __future__ import annotations

import re
from collections import Counter

import pytest

from projects import ROOT
from style_sheets import FOLDER, read_rules, read_sources
from tsunagu.pages.assets import LIST_STYLES, LOGO_STYLES, SHEET_STYLES, STYLES

#: Names of custom properties that are given elsewhere: by Material's sheet, by templates and by code.
GIVEN = re.compile(r"--(?:md-|factor)")


def test_every_source_has_its_place_in_the_sheet() -> None:
    sheets = (*STYLES, *LIST_STYLES, *LOGO_STYLES, *SHEET_STYLES)
    assert sorted(sheets) == sorted(path.stem for path in FOLDER.glob("*.css"))


def test_no_rule_says_a_property_twice() -> None:
    twice = [
        f"{rule.place} {name}"
        for rule in read_sources()
        for name, count in Counter(name for name, _ in rule.declarations).items()
        if count > 1
    ]
    assert twice == []


def test_no_selector_is_in_a_list_twice() -> None:
    assert [rule.place for rule in read_sources() if len({*rule.selectors}) < len(rule.selectors)] == []


def test_every_custom_property_that_is_used_is_given_and_the_other_way_round() -> None:
    said = [pair for rule in read_sources() for pair in rule.declarations]
    code = "".join(
        path.read_text("utf-8")
        for folder in ("overrides", "hooks")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".html", ".js", ".py")
    )
    used = {name for _, value in said for name in re.findall(r"var\(\s*(--[\w-]+)", value)}
    given = {name for name, _ in said if name.startswith("--")}
    assert {name for name in used - given if not GIVEN.match(name)} == set()
    assert {name for name in given - used if not GIVEN.match(name) and name not in code} == set()


def test_no_rule_is_empty() -> None:
    assert [rule.place for rule in read_sources() if rule.selectors and not rule.declarations] == []


@pytest.mark.parametrize(
    ("css", "rules"),
    [
        ("/* { */\na:is(b, c) { b: c }", [("a:is(b, c)", [("b", "c")])]),
        ("@media print { a { b: c; d:e; } }", [("a", [("b", "c"), ("d", "e")]), ("@media print", [])]),
        ('a::after { content: "}"; }', [("a::after", [("content", '"}"')])]),
    ],
)
def test_a_sheet_is_read_by_rules(css: str, rules: list[tuple[str, list[tuple[str, str]]]]) -> None:
    assert [(rule.head, rule.declarations) for rule in read_rules("x.css", css)] == rules


@pytest.mark.parametrize("css", ["a { b: c", "@media print { a { b: c }", "a { b: c } }"])
def test_a_brace_too_many_or_too_few_is_told(css: str) -> None:
    with pytest.raises((AssertionError, IndexError)):
        list(read_rules("x.css", css))


def test_no_underline_is_said_in_one_word_with_its_colour() -> None:
    """WebKit before 26.2 drops such a shorthand whole: no term was marked, and no link underlined."""
    said = [
        (rule.place, value)
        for rule in read_sources()
        for name, value in rule.declarations
        if name == "text-decoration"
    ]
    assert [pair for pair in said if " " in pair[1].removesuffix(" !important")] == []
