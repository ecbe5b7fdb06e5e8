"""The page of search: a link with words in it, filters that are links, results at their sentence."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.searching import FIELD, OPEN, RESULT
from tsunagu.addresses import LONGEST_QUERY

_RESULT, _STATUS, _FILTERS = ".search-page__results li", ".search-page__status", ".search-page__filters"


def test_a_link_with_words_shows_what_they_find(real_page: Page) -> None:
    real_page.goto("search/?q=顧客×スキル")
    first = real_page.locator(_RESULT).first.locator("h2 a")
    expect(first).to_have_attribute("href", re.compile("/themes/customers-and-skills/"))
    expect(real_page).to_have_title("顧客×スキル - 検索 - つなぐ")
    expect(real_page.locator("#__search-field")).to_have_value("顧客×スキル")


@pytest.mark.parametrize("url", ["?q=交渉", "en/essays/?q=negotiation", "search/?q=交渉"])
def test_what_is_found_is_links_within_one_element(real_page: Page, url: str) -> None:
    """Whoever builds on the site finds them by its name."""
    real_page.goto(url)
    expect(real_page.locator("[data-search-results]")).to_have_count(1)
    expect(real_page.locator("[data-search-results] a[href]").first).to_be_visible()


def test_filters_are_links_and_their_choice_is_in_the_address(real_page: Page) -> None:
    """Each can be opened by itself; going back undoes it."""
    real_page.goto("search/?q=顧客")
    every = real_page.locator(_RESULT)
    expect(every.first).to_be_visible()
    number = every.count()
    for name, value in (("用語", "kind=glossary"), ("スキル", "factor=skills"), ("日本語", "lang=ja")):
        real_page.locator(_FILTERS).get_by_role("link", name=re.compile(f"^{name} ")).first.click()
        assert value in real_page.url
    assert 0 < every.count() < number
    chosen = every.count()
    real_page.reload()
    expect(every).to_have_count(chosen)
    assert all("/glossary/" in (link.get_attribute("href") or "") for link in every.locator("h2 a").all())
    for _ in range(3):
        real_page.go_back()
    expect(every).to_have_count(number)


@pytest.mark.parametrize(
    ("url", "rest"), [("search/?q=会議", "そのほか"), ("en/search/?q=site", "Other pages")]
)
def test_of_the_kinds_what_is_left_comes_last(real_page: Page, url: str, rest: str) -> None:
    real_page.goto(url)
    kinds = real_page.locator(f"{_FILTERS} p").first.get_by_role("link")
    expect(kinds.last).to_have_text(re.compile(f"^{rest} \\d"))


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("size", [16, 32])
@pytest.mark.parametrize("url", ["search/", "en/search/", "404.html"])
def test_a_field_has_room_for_what_is_sought(real_page: Page, url: str, size: int, width: int) -> None:
    """Half of the line at least, however large the letters are."""
    real_page.set_viewport_size({"width": width, "height": 844})
    real_page.goto(url)
    real_page.evaluate("size => { document.documentElement.style.fontSize = size + 'px' }", size)
    for form in real_page.locator("main .search-form").all():
        field, line = (part.bounding_box() for part in (form.locator("input"), form))
        assert field
        assert line
        assert field["width"] >= line["width"] / 2


def test_english_finds_english_first(real_page: Page) -> None:
    real_page.goto("en/search/?q=meetings")
    expect(real_page.locator(_RESULT).first.locator("h2 a")).to_have_attribute(
        "href", re.compile("/en/glossary/meeting/")
    )


def test_a_result_opens_at_its_sentence(real_page: Page) -> None:
    """By a text fragment: the page is scrolled to it, and its address says nothing of it."""
    real_page.goto("search/?q=握手&kind=essays")
    link = real_page.locator(f"{_RESULT} h2 a[href*=':~:text=']").last
    link.click()
    real_page.wait_for_url("**/essays/**")
    real_page.wait_for_timeout(300)
    assert real_page.evaluate("scrollY") > 0
    assert ":~:" not in real_page.evaluate("location.href")


def test_a_browser_without_text_fragments_marks_the_sentence(real_page: Page) -> None:
    """Such a browser leaves the fragment in the address, where Chromium keeps it from the page."""
    real_page.goto("search/?q=握手&kind=essays")
    href = real_page.locator(f"{_RESULT} h2 a[href*=':~:text=']").first.get_attribute("href") or ""
    address, _, fragment = href.partition("#")
    real_page.goto(address)
    real_page.evaluate(
        """text => new Promise((resolve) => {
          const script = document.createElement("script")
          script.addEventListener("load", resolve)
          script.dataset.text = text
          script.src = document.querySelector("script[data-sentence]").dataset.sentence
          document.head.append(script)
        })""",
        fragment.removeprefix(":~:text="),
    )
    marked = "".join(real_page.locator("main mark").all_inner_texts())
    assert "握手" in marked
    assert marked == unquote(fragment.removeprefix(":~:text="))


@pytest.mark.parametrize(
    "query", ["ぬぬぬぬ", "@@@ ///", "<img src=x onerror=alert(1)>", "ぬ" * 10_000, "🙂", "' OR 1=1"]
)
def test_nothing_found_is_said_and_ways_on_are_there(real_page: Page, query: str) -> None:
    """Whatever was asked for: nothing of it becomes a part of the page."""
    real_page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    real_page.goto("search/")
    real_page.locator("#__search-field").fill(query)
    real_page.keyboard.press("Enter")
    expect(real_page.locator(_STATUS)).to_have_text(re.compile("見つかりませんでした|件見つかりました"))
    assert real_page.locator(".search-page :is(script, img, svg)").count() == 0
    if not real_page.locator(_RESULT).count():
        expect(real_page.locator(".search-page__lists a").first).to_be_visible()


def test_nearest_words_are_links(real_page: Page) -> None:
    real_page.goto("search/?q=むらなげぬぬ")
    real_page.locator(".search-page__near a").first.click()
    expect(real_page.locator(_RESULT).first).to_be_visible()


def test_without_a_script_the_page_says_so_and_leads_to_the_lists(
    browser: Browser, real_address: str
) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=real_address)
    page = context.new_page()
    for address, sentence in (("search/?q=顧客", "JavaScript"), ("en/search/?q=customers", "JavaScript")):
        page.goto(address)
        expect(page.get_by_text(sentence).last).to_be_visible()
        expect(page.locator("#__search-field")).to_be_hidden()
        links = page.locator(".search-page__lists a")
        assert [
            re.search("(essays|themes|series|glossary)/$", link.get_attribute("href") or "")
            for link in links.all()
        ]
        expect(links.first).to_be_visible()
    context.close()


def test_it_works_where_nothing_can_be_stored(real_page: Page) -> None:
    real_page.add_init_script("""
      for (const name of ["localStorage", "sessionStorage"]) {
        Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError") } })
      }""")
    real_page.goto("search/?q=顧客")
    expect(real_page.locator(_RESULT).first).to_be_visible()


def test_the_box_leads_to_all_results(real_page: Page) -> None:
    real_page.goto("")
    real_page.locator(FIELD).click()
    real_page.keyboard.type("交渉")
    expect(real_page.locator(RESULT).first).to_be_visible()
    real_page.get_by_role("link", name="すべての結果を見る").click()
    real_page.wait_for_url("**/search/?q=%E4%BA%A4%E6%B8%89")
    expect(real_page.locator(_RESULT).first).to_be_visible()


_LONG = "会議" * 5000


@pytest.mark.parametrize("start", ["", "search/", "404.html"])
def test_no_more_is_sent_than_is_searched_for(real_page: Page, start: str) -> None:
    """Whatever is pasted into a field: hosts refuse the address of a whole page of letters."""
    real_page.goto(start)
    field = real_page.locator("main [name=q]" if start else FIELD).first
    field.fill(_LONG)
    field.press("Enter")
    real_page.wait_for_url("**/search/?q=**")
    expect(real_page.locator(_STATUS)).to_contain_text(f"はじめの {LONGEST_QUERY} 文字で探しました")
    assert len(unquote(real_page.url).partition("?q=")[2]) == LONGEST_QUERY
    assert len(real_page.title()) < LONGEST_QUERY + 20


def test_of_a_long_address_only_what_is_searched_for_is_told_again(real_page: Page) -> None:
    real_page.goto(f"search/?q=顧客+{'x' * 2000}")
    expect(real_page.locator(_STATUS)).to_contain_text(f"はじめの {LONGEST_QUERY} 文字で探しました")
    ways = real_page.locator("main a[href*='q=']").evaluate_all("ways => ways.map((way) => way.search)")
    assert all(len(unquote(way)) < LONGEST_QUERY + 30 for way in ways)
    assert len(real_page.title()) < LONGEST_QUERY + 20
    real_page.goto(f"?q={'x' * 2000}")
    expect(real_page.locator(".search-box__advice")).to_be_visible()
    assert real_page.locator(FIELD).input_value() == "x" * LONGEST_QUERY


def test_what_is_short_is_searched_for_as_it_stands(real_page: Page) -> None:
    real_page.goto("search/?q=顧客")
    expect(real_page.locator(_STATUS)).to_have_text(re.compile(r"^\d+ 件見つかりました$"))


def test_passing_through_by_tab_opens_nothing(real_page: Page) -> None:
    real_page.goto("")
    for _ in range(2):
        real_page.locator(FIELD).focus()
        real_page.wait_for_timeout(500)
        expect(real_page.locator(OPEN)).to_have_count(0)
        real_page.keyboard.press("Tab")
        assert not real_page.evaluate("document.activeElement.closest('.search-box')")
        expect(real_page.locator(OPEN)).to_have_count(0)


def test_escape_gives_the_focus_back_to_where_it_was(real_page: Page) -> None:
    real_page.goto("")
    link = real_page.locator("main a").first
    link.focus()
    real_page.keyboard.press("/")
    expect(real_page.locator(FIELD)).to_be_focused()
    real_page.keyboard.type("顧客")
    expect(real_page.locator(RESULT).first).to_be_visible()
    real_page.keyboard.press("Escape")
    expect(real_page.locator(OPEN)).to_have_count(0)
    expect(link).to_be_focused()


def test_no_stop_of_the_keyboard_is_out_of_sight(browser: Browser, real_address: str) -> None:
    """On a phone the closed field lies beside the screen; the button is there for the keyboard, too."""
    context = browser.new_context(viewport={"width": 390, "height": 800}, base_url=real_address)
    page = context.new_page()
    page.goto("")
    seen = []
    for _ in range(8):
        page.keyboard.press("Tab")
        seen.append(
            page.evaluate("""() => {
          const { left, right, width } = document.activeElement.getBoundingClientRect()
          return [document.activeElement.className, left >= 0 && right <= innerWidth + 1 && width > 0]
        }""")
        )
    assert any("search-open" in name for name, _ in seen)
    assert [name for name, is_seen in seen if not is_seen] == []
    page.locator(".search-open").focus()
    page.keyboard.press("Enter")
    expect(page.locator(FIELD)).to_be_focused()
    context.close()


def test_while_it_searches_it_says_so(real_page: Page) -> None:
    real_page.route("**/search/ja.*.json", lambda _: None)
    real_page.goto("search/?q=顧客")
    expect(real_page.locator(_STATUS)).to_have_text("探しています")
    real_page.goto("")
    real_page.locator(FIELD).click()
    real_page.keyboard.type("顧客")
    expect(real_page.locator(".search-box").get_by_role("status")).to_have_text("探しています")
