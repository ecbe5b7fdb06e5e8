"""While reading: notes where they are called, links to a place, and what this browser remembers as read."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Browser, Page, expect

NOTES = "about/"
READ = "localStorage.getItem('tsunagu-read')"


@pytest.mark.parametrize("key", ["Enter", " "])
def test_a_note_opens_where_it_is_called_and_escape_closes_it(page: Page, key: str) -> None:
    page.goto(NOTES)
    call = page.get_by_role("button", name="注 1")
    call.focus()
    page.keyboard.press(key)
    expect(call).to_have_attribute("aria-expanded", "true")
    expect(page.locator("p:has(.footnote-ref) + .open-note")).to_have_text("由来はひとつではありません。")
    assert page.url.endswith(NOTES)
    page.keyboard.press("Escape")
    expect(page.locator(".open-note")).to_have_count(0)
    expect(call).to_have_attribute("aria-expanded", "false")
    expect(call).to_be_focused()


def test_a_second_press_closes_the_note(page: Page) -> None:
    page.goto(NOTES)
    call = page.get_by_role("button", name="注 1")
    call.click()
    expect(page.locator(".open-note")).to_be_visible()
    call.click()
    expect(page.locator(".open-note")).to_have_count(0)


def test_without_scripts_a_note_is_a_link(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(NOTES)
    page.get_by_role("link", name="1", exact=True).click()
    assert page.url.endswith("#fn:1")
    context.close()


def test_a_link_to_a_heading_is_copied_and_said(real_page: Page) -> None:
    real_page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    real_page.goto("essays/fair-words/")
    heading = real_page.locator(".prose h2").first
    heading.hover()
    real_page.get_by_role("button", name="この見出しへのリンクをコピー").first.click()
    said = real_page.get_by_role("status").filter(has_text="コピーしました")
    expect(said).to_be_in_viewport(ratio=1)
    assert said.evaluate("said => said.clientHeight") > 20
    copied = real_page.evaluate("navigator.clipboard.readText()")
    real_page.goto(copied)
    expect(real_page.locator(":target")).to_have_text(heading.inner_text())


def test_what_is_said_of_a_copy_goes_away_again(real_page: Page) -> None:
    real_page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    real_page.set_viewport_size({"width": 390, "height": 844})
    real_page.goto("en/essays/three-keys/")
    real_page.locator(".copy-link").first.click()
    said = real_page.locator(".copy-link__said")
    expect(said).to_have_text("Copied")
    expect(said).to_be_empty()
    assert said.evaluate("said => said.getBoundingClientRect().height") == 0


@pytest.mark.parametrize(("zone", "day"), [("Asia/Tokyo", "2026-12-02"), ("America/Lima", "2026-12-01")])
def test_a_citation_says_the_day_of_the_readers_clock(
    browser: Browser, real_address: str, zone: str, day: str
) -> None:
    """In Japanese, as SIST 02 wants; in English, and without a script, none, nor a place for one."""
    context = browser.new_context(base_url=real_address, timezone_id=zone)
    page = context.new_page()
    page.clock.install(time="2026-12-01T20:00:00Z")
    for url, end in (
        ("essays/fair-words/", f"fair-words/, （参照 {day}）"),
        ("en/essays/fair-words/", "fair-words/."),
    ):
        page.goto(url)
        assert (page.locator(".citation").text_content() or "").endswith(end)
    context.close()


def test_a_link_to_what_is_marked_opens_at_it(real_page: Page) -> None:
    real_page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    real_page.goto("essays/fair-words/")
    text = real_page.evaluate(
        """() => {
          const range = document.createRange();
          range.selectNodeContents(document.querySelectorAll(".prose p")[8]);
          getSelection().addRange(range);
          return getSelection().toString();
        }"""
    )
    real_page.get_by_role("button", name="ここへのリンクをコピー").click()
    copied = real_page.evaluate("navigator.clipboard.readText()")
    assert copied.split("#:~:text=")[0].endswith("essays/fair-words/")
    assert real_page.evaluate("decodeURIComponent", copied.split("#:~:text=")[1]) == text.split("\n")[0][:120]


def read_to_the_end(page: Page, essay: str) -> None:
    page.goto(essay)
    page.locator(".essay__foot").scroll_into_view_if_needed()
    page.wait_for_function(f"{READ} !== null && {READ}.includes({json.dumps(essay)})")


def test_a_series_goes_on_with_the_first_part_that_was_not_read(page: Page) -> None:
    page.goto("series/one/")
    resume = page.locator(".resume")
    expect(resume).to_be_hidden()
    read_to_the_end(page, "essays/alpha/")
    page.goto("series/one/")
    expect(resume.get_by_role("link")).to_have_text(page.locator(".card__title a").nth(1).inner_text())
    expect(page.locator(".read-mark")).to_have_text(["読了"])
    resume.get_by_role("link").click()
    assert page.url.endswith("essays/beta/")


def test_a_reader_can_have_it_forgotten(page: Page) -> None:
    read_to_the_end(page, "essays/alpha/")
    page.goto("series/one/")
    page.get_by_role("button", name="読んだしるしを消す").click()
    expect(page.locator(".read-mark")).to_have_count(0)
    expect(page.locator(".resume")).to_be_hidden()
    assert page.evaluate(READ) == "[]"


def test_an_essay_that_is_only_opened_is_not_read(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 500})
    page.goto("essays/alpha/")
    page.wait_for_timeout(300)
    assert page.evaluate(READ) is None


def test_where_storage_is_refused_nothing_breaks(page: Page) -> None:
    page.add_init_script("""Object.defineProperty(window, "localStorage", {
      get() { throw new DOMException("no", "SecurityError"); } });""")
    page.goto("essays/alpha/")
    page.locator(".essay__foot").scroll_into_view_if_needed()
    page.goto("series/one/")
    expect(page.locator(".card__title a").first).to_be_visible()
