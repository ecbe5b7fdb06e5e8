"""A reader's way through the built site, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect


def test_from_the_home_page_to_an_essay_and_on_to_its_term(page: Page) -> None:
    page.goto("")
    page.get_by_role("link", name="本社の時計").first.click()
    expect(page.locator("h1")).to_have_text("本社の時計")
    page.locator("a.term", has_text="稟議").click()
    expect(page).to_have_url(
        "http://127.0.0.1:" + page.url.split(":")[2].split("/")[0] + "/sub/glossary/ringi/"
    )
    expect(page.locator("blockquote mark").first).to_have_text("稟議")


def test_the_language_switch_goes_to_the_same_essay_and_back(page: Page) -> None:
    page.goto("essays/alpha/")
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("h1")).to_have_text("The clock at head office")
    page.get_by_role("link", name="日本語").first.click()
    expect(page.locator("h1")).to_have_text("本社の時計")


def test_a_missing_translation_is_said_where_the_switch_leads(page: Page) -> None:
    page.goto("essays/beta/")
    page.get_by_role("link", name="English", exact=True).first.click()
    expect(page.locator("#__no-en")).to_be_in_viewport()


def test_the_word_of_a_missing_translation_takes_no_reader_from_his_line(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 300})
    page.goto("essays/beta/")
    page.evaluate("scrollTo(0, 200)")
    line = page.evaluate("scrollY")
    assert line > 0
    for name in ("English", "Stay on this page"):
        box = page.get_by_role("link", name=name, exact=True).first.bounding_box()
        assert box
        page.mouse.click(box["x"] + 5, box["y"] + box["height"] / 2)
        expect(page.locator("#__no-en")).to_be_visible(visible=name == "English")
        assert page.evaluate("scrollY") == line


def test_a_theme_page_leads_to_a_crossing(page: Page) -> None:
    page.goto("themes/customers/")
    page.get_by_role("link", name="顧客 × スキル").first.click()
    expect(page.locator("h1")).to_have_text("顧客開拓 × 専門スキル")
    expect(page.get_by_role("link", name="三つとも").first).to_be_visible()


def test_every_region_of_the_diagram_is_a_link_with_name_and_count(page: Page) -> None:
    page.goto("themes/")
    regions = page.locator(".venn a")
    expect(regions).to_have_count(7)
    page.get_by_role("link", name="顧客開拓 × 専門スキル 2編").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("顧客開拓 × 専門スキル")


def test_the_keyboard_alone_reaches_the_text_and_the_sections(page: Page) -> None:
    page.goto("essays/alpha/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("本文へ移る")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_on_a_phone_the_menu_opens_without_a_script(browser: Browser, address: str) -> None:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, base_url=address, java_script_enabled=False
    )
    page = context.new_page()
    page.goto("essays/alpha/")
    page.locator("details.menu > summary").click()
    page.locator("details.menu").get_by_role("link", name="用語").click()
    expect(page.locator("h1")).to_have_text("用語")
    page.locator(".factor-filter a", has_text="協働").click()
    expect(page.locator(".order").first.locator(".term-row").first).to_be_hidden()
    context.close()


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
@pytest.mark.parametrize(
    "url", ["", "essays/alpha/", "themes/", "glossary/", "glossary/ringi/", "en/", "nowhere/"]
)
def test_no_page_is_wider_than_the_screen(page: Page, url: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(url)
    root = "document.documentElement"
    assert page.evaluate(f"{root}.scrollWidth - {root}.clientWidth") <= 0


def test_a_readers_settings_are_kept_from_page_to_page(page: Page) -> None:
    page.goto("essays/alpha/")
    page.get_by_role("button", name="大").click()
    page.get_by_role("button", name="明朝").click()
    page.get_by_role("button", name="暗い画面にする").click()
    page.goto("essays/beta/")
    root = page.locator("html")
    for name, value in (("size", "large"), ("face", "mincho"), ("scheme", "dark")):
        expect(root).to_have_attribute(f"data-{name}", value)
    expect(page.get_by_role("button", name="明るい画面にする")).to_be_visible()


def test_an_address_that_leads_nowhere_offers_doors_in_both_languages(page: Page) -> None:
    page.goto("essays/gone/away/")
    expect(page.locator("h1")).to_have_text("お探しのページが見つかりません")
    page.get_by_role("link", name="Essays").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
