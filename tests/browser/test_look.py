"""Rules of the look that can be measured: what stays in its place, and what the reader's settings reach."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

#: Where each part of the header stands.
HEADER = """
() => [
  ...document.querySelectorAll(".site-header__inner > *, .sections a, .md-search__inner")
].map((part) => [part.className || part.textContent, part.getBoundingClientRect()])
 .filter(([, box]) => box.width)
"""


@pytest.mark.parametrize("width", [960, 1120, 1280])
@pytest.mark.parametrize("language", ["", "en/"])
def test_opening_search_moves_nothing_and_stays_in_the_window(page: Page, language: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(reduced_motion="reduce")
    page.goto(language)
    before = measure_header(page)
    page.keyboard.press("/")
    expect(page.locator(".md-search__output")).to_be_visible()
    after = measure_header(page)
    field = after.pop("md-search__inner")
    assert before.pop("md-search__inner")["width"] < field["width"]
    assert before == after
    assert 0 < field["left"] < field["right"] < width
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def measure_header(page: Page) -> dict[str, Any]:
    return dict(page.evaluate(HEADER))
