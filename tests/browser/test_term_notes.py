"""Terms in the margin of a wide window, each beside its line."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

ESSAY = "essays/alpha/"
NOTE = ".term-note"
#: Where each note and the line of its link stand, in the order of the text.
MEASURE = """
() => [...document.querySelectorAll(".term-note")].map((note) => {
  const href = note.querySelector("a").href;
  const link = [...document.querySelectorAll("a.term")].find((one) => one.href === href);
  const { top, bottom, left, right } = note.getBoundingClientRect();
  const text = document.querySelector(".prose").getBoundingClientRect();
  const line = link.getClientRects()[0].top;
  return { top, bottom, left, right, line, text: text.right, window: innerWidth };
})
"""


@pytest.fixture
def notes(page: Page) -> list[dict[str, Any]]:
    page.goto(ESSAY)
    expect(page.locator(NOTE).first).to_be_visible()
    found: list[dict[str, Any]] = page.evaluate(MEASURE)
    return found


def test_a_note_stands_beside_the_text_at_its_line_or_a_little_below(notes: list[dict[str, Any]]) -> None:
    for note in notes:
        assert note["text"] < note["left"]
        assert note["right"] <= note["window"]
        assert -1 <= note["top"] - note["line"] <= 80


def test_no_note_lies_over_another(notes: list[dict[str, Any]]) -> None:
    assert len(notes) > 1
    assert all(one["bottom"] <= other["top"] for one, other in pairwise(notes))


def test_where_a_note_stands_no_card_opens_and_the_note_is_what_describes_the_link(page: Page) -> None:
    page.goto(ESSAY)
    link = page.locator("a.term").first
    link.focus()
    expect(link).to_have_attribute("aria-describedby", "__term-note-0")
    expect(page.locator(NOTE).first).to_have_class("term-note term-note--current")
    expect(page.locator(".term-card")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.locator(NOTE).first).to_have_class("term-note")


def test_a_note_is_no_stop_for_the_keyboard_and_not_read_once_more(page: Page) -> None:
    page.goto(ESSAY)
    expect(page.locator(f"{NOTE}[aria-hidden=true] a[tabindex='-1']").first).to_be_visible()
    expect(page.locator(f"{NOTE}:not([aria-hidden]), {NOTE} a:not([tabindex='-1'])")).to_have_count(0)


@pytest.mark.parametrize("width", [390, 900])
def test_without_room_beside_the_text_there_is_no_note(page: Page, width: int) -> None:
    page.goto(ESSAY)
    expect(page.locator(NOTE).first).to_be_visible()
    page.set_viewport_size({"width": width, "height": 900})
    expect(page.locator(NOTE)).to_have_count(0)


def test_who_wants_no_marks_has_no_notes(page: Page) -> None:
    page.goto(ESSAY)
    page.get_by_role("group", name="用語のしるし").get_by_role("button", name="なし").click()
    expect(page.locator(NOTE)).to_have_count(0)


def test_on_paper_the_notes_follow_the_text(page: Page) -> None:
    page.goto(ESSAY)
    expect(page.locator(NOTE).first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(NOTE).first).to_be_hidden()
    expect(page.locator(".notes dd").first).to_be_visible()


def test_what_follows_an_essay_is_never_as_long_as_a_short_essay(real_page: Page) -> None:
    """Looked at on a phone, at short essays of the sample."""
    real_page.set_viewport_size({"width": 390, "height": 844})
    heights = []
    for name in ("customer-inside", "skill-as-key", "family-and-luggage", "mission-changes"):
        real_page.goto(f"essays/{name}/")
        heights.append(
            real_page.evaluate(
                """() => ["article", "aside.after"].map((one) =>
                  document.querySelector(`main > ${one}`).getBoundingClientRect().height)"""
            )
        )
    assert max(after for _, after in heights) < min(text for text, _ in heights)
