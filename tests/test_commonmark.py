"""Markdown means what it means for everybody: the examples of CommonMark and GFM are shown as they say."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Final

import pytest
import yaml

from commonmark import Share, compare, make_converter, normalise, open_site_markdown, read_examples

#: The part of each section that must be right.
FLOORS: Final = {
    "commonmark": {
        "Thematic breaks": 0.97,
        "ATX headings": 0.97,
        "Setext headings": 0.97,
        "Fenced code blocks": 0.97,
        "Link reference definitions": 0.97,
        "Paragraphs": 0.97,
        "Block quotes": 0.97,
        "List items": 0.97,
        "Lists": 0.97,
        "Emphasis and strong emphasis": 0.97,
        "Code spans": 0.95,
        "Links": 0.95,
        "Images": 0.95,
        "Backslash escapes": 0.95,
        "Entity and numeric character references": 0.95,
        "Autolinks": 0.85,
    },
    "gfm": {
        "Tables (extension)": 0.97,
        "Task list items (extension)": 0.97,
        "Strikethrough (extension)": 0.97,
        "Autolinks (extension)": 0.9,
    },
}
#: Of GFM only what it adds. What tags it disallows is judged on the whole site (``html``).
ADDED: Final = tuple(FLOORS["gfm"])
CASES: Final = Path(__file__).parent / "cases" / "commonmark.yml"

BEFORE: Final = ("", "は", "」", "。", "（", "—", "a", " ")
INSIDE: Final = (
    *("語", "「語」", "（語）", "語。", "『語", "語！", "1語%", "“語”", "・語…", "(語)", "［語］", "〜語"),
)
BEHIND: Final = ("", "は", "「", "。", "）", "—", "b", " ")


@lru_cache(maxsize=2)
def measure(name: str) -> dict[str, Share]:
    examples = [one for one in read_examples(name) if name == "commonmark" or one.section in ADDED]
    return compare(examples, make_converter(open_site_markdown()))


@pytest.mark.parametrize(
    ("name", "section"), [(name, section) for name, floors in FLOORS.items() for section in floors]
)
def test_a_section_of_the_specification_is_shown_as_it_says(name: str, section: str) -> None:
    share = measure(name)[section]
    assert share.value >= FLOORS[name][section], share


@pytest.mark.parametrize("name", FLOORS)
def test_each_example_that_differs_has_a_reason_and_no_other_has(name: str) -> None:
    reasons = yaml.safe_load(CASES.read_text(encoding="utf-8"))[name]
    differing = {number for share in measure(name).values() for number in share.differing}
    assert differing == set(reasons)


def test_both_specifications_are_read_whole() -> None:
    assert [len(read_examples(name)) for name in FLOORS] == [652, 672]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<p>a</p>", "<p>b</p>"),
        ("<p>a</p>", "<div>a</div>"),
        ("<p>a b</p>", "<p>ab</p>"),
        ("<p>a<br>b</p>", "<p>a b</p>"),
        ("<pre><code>a\n</code></pre>", "<pre><code>a</code></pre>"),
        ('<a href="/a%20b">a</a>', '<a href="/a b">a</a>'),
        ("<ul><li>a</li></ul>", "<ul><li><p>a</p></li></ul>"),
    ],
)
def test_what_a_reader_would_see_is_not_taken_for_the_same(one: str, other: str) -> None:
    assert normalise(one) != normalise(other)


@pytest.mark.parametrize(("sign", "tag"), [("**", "strong"), ("~~", "del")])
def test_marks_work_beside_whatever_japanese_writers_put_there(sign: str, tag: str) -> None:
    """768 combinations of what stands before, inside and behind."""
    convert = make_converter(open_site_markdown())
    sides = list(product(BEFORE, INSIDE, BEHIND))
    wrong = [
        (before, inside, behind)
        for before, inside, behind in sides
        if convert(f"あ{before}{sign}{inside}{sign}{behind}い")
        != f"<p>あ{before}<{tag}>{inside}</{tag}>{behind}い</p>"
    ]
    assert len(sides) == 768
    assert wrong == []
