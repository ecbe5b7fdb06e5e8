"""The card beside a term's link: by mouse, keyboard and touch, on every width, printed, and without it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

ESSAY = "essays/alpha/"
CARD = ".term-card"

#: Room for everything that waits: the card's rest and grace, its fade.
SETTLED = 600

#: A page counts here how much of it moved by itself.
COUNT_SHIFTS = """
window.shifts = 0;
new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.shifts += entry.value; }))
  .observe({ type: "layout-shift", buffered: true });
"""

#: Counts the cards that were ever there.
COUNT_CARDS = """
() => {
  window.cards = 0;
  new MutationObserver(() => { window.cards += document.querySelectorAll(".term-card").length; })
    .observe(document.querySelector("main"), { childList: true });
}
"""


@pytest.fixture(autouse=True)
def no_margin(page: Page) -> None:
    """A window without room beside the text, where a term's note would stand (``test_term_notes.py``)."""
    page.set_viewport_size({"width": 900, "height": 900})


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    """A narrow screen that is touched."""
    context = browser.new_context(
        viewport={"width": 320, "height": 640}, base_url=address, has_touch=True, is_mobile=True
    )
    yield context.new_page()
    context.close()


def measure(page: Page) -> dict[str, Any]:
    """The card's place in the window, and the window's."""
    box: dict[str, Any] = page.evaluate(
        """() => {
          const card = document.querySelector(".term-card").getBoundingClientRect();
          const link = document.querySelector("[aria-describedby=__term-card]").getBoundingClientRect();
          const root = document.documentElement;
          return { left: card.left, right: card.right, top: card.top, bottom: card.bottom,
                   link: [link.top, link.bottom], width: root.clientWidth, height: root.clientHeight,
                   overflow: root.scrollWidth - root.clientWidth };
        }"""
    )
    return box


def put_link(page: Page, style: str) -> None:
    """Move the essay's first term to a corner of the window."""
    page.evaluate(
        "text => { const s = new CSSStyleSheet(); s.replaceSync(text); document.adoptedStyleSheets = [s]; }",
        f"a.term {{ position: fixed; {style} }} a.term ~ a.term {{ display: none }}",
    )


def test_a_card_says_the_other_languages_word_the_reading_and_the_meaning(page: Page) -> None:
    page.goto(ESSAY)
    page.locator("a.term", has_text="稟議").hover()
    card = page.locator(CARD)
    expect(card.get_by_role("link")).to_have_text("稟議")
    expect(card.locator("dt span").first).to_have_text("りんぎ")
    expect(card.locator("[lang=en]")).to_have_text("ringi")
    expect(card.locator("dd")).to_contain_text("書類を回して決めること。")
    card.get_by_role("link").click()
    expect(page.locator("h1")).to_have_text("稟議")


def test_an_english_card_says_the_japanese_word(page: Page) -> None:
    page.goto("en/essays/alpha/")
    page.locator("a.term", has_text="ringi").hover()
    expect(page.locator(f"{CARD} [lang=ja]")).to_have_text(["りんぎ", "稟議"])
    expect(page.locator(f"{CARD} dd")).to_contain_text("Deciding by passing a paper round.")


def test_a_mouse_may_go_from_the_link_to_its_card_and_the_card_stays(page: Page) -> None:
    """WCAG 1.4.13: hoverable and persistent."""
    page.goto(ESSAY)
    page.locator("a.term").first.hover()
    expect(page.locator(CARD)).to_be_visible()
    box = page.locator(CARD).bounding_box()
    assert box
    page.mouse.move(box["x"] + 40, box["y"] + box["height"] / 2, steps=5)
    page.wait_for_timeout(SETTLED)
    expect(page.locator(CARD)).to_be_visible()
    page.mouse.move(5, 5)
    expect(page.locator(CARD)).to_have_count(0)


def test_a_mouse_that_only_crosses_a_link_opens_nothing(page: Page) -> None:
    page.goto(ESSAY)
    page.evaluate(COUNT_CARDS)
    page.evaluate(
        """() => {
          for (const target of [document.querySelector("a.term"), document.querySelector("h1")]) {
            target.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" }));
          }
        }"""
    )
    page.wait_for_timeout(SETTLED)
    assert page.evaluate("window.cards") == 0


def test_escape_sends_the_card_away_and_leaves_the_focus_where_it_is(page: Page) -> None:
    """WCAG 1.4.13: dismissible without moving pointer or focus."""
    page.goto(ESSAY)
    link = page.locator("a.term").first
    focus_by_keyboard(page)
    expect(page.locator(CARD)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_have_count(0)
    expect(link).to_be_focused()
    link.hover()
    expect(page.locator(CARD)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_have_count(0)


def focus_by_keyboard(page: Page) -> None:
    """Press Tab until the first term has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('a.term')"):
            return
    raise AssertionError("the keyboard does not reach the term")


def test_the_keyboard_opens_the_card_goes_on_to_the_next_and_enter_follows_the_link(page: Page) -> None:
    page.goto(ESSAY)
    focus_by_keyboard(page)
    expect(page.locator(CARD)).to_contain_text("head office")
    page.keyboard.press("Tab")
    expect(page.locator(CARD)).to_contain_text("ringi")
    expect(page.locator(CARD)).to_have_count(1)
    page.wait_for_timeout(SETTLED)
    expect(page.locator(CARD)).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("稟議")


def test_the_card_goes_when_the_focus_goes(page: Page) -> None:
    page.goto(ESSAY)
    focus_by_keyboard(page)
    expect(page.locator(CARD)).to_be_visible()
    page.keyboard.press("Shift+Tab")
    expect(page.locator(CARD)).to_have_count(0)


def test_an_open_card_describes_its_link_and_a_closed_one_nothing(page: Page) -> None:
    page.goto(ESSAY)
    focus_by_keyboard(page)
    described = page.locator("[aria-describedby]")
    expect(described.and_(page.locator("a.term"))).to_have_accessible_description(
        "本社 ほんしゃ head office 会社の中心となる事務所。"
    )
    page.keyboard.press("Escape")
    expect(described.and_(page.locator("a.term"))).to_have_count(0)


def test_the_first_tap_opens_the_card_and_the_second_goes_to_the_term(phone: Page) -> None:
    phone.goto(ESSAY)
    phone.locator("a.term").first.tap()
    expect(phone.locator(CARD)).to_be_visible()
    expect(phone).to_have_url(phone.url)
    assert phone.url.endswith(ESSAY)
    phone.locator("a.term").first.tap()
    expect(phone.locator("h1")).to_have_text("本社")


def test_a_tap_on_the_card_goes_to_the_term_and_a_tap_elsewhere_closes_it(phone: Page) -> None:
    phone.goto(ESSAY)
    phone.locator("a.term").first.tap()
    phone.locator("h1").tap()
    expect(phone.locator(CARD)).to_have_count(0)
    phone.locator("a.term").first.tap()
    phone.locator(CARD).tap()
    expect(phone.locator("h1")).to_have_text("本社")


def test_a_tap_on_another_term_opens_that_ones_card(phone: Page) -> None:
    phone.goto(ESSAY)
    for name in ("稟議", "本社"):
        phone.locator("a.term", has_text=name).tap()
        expect(phone.locator(CARD)).to_have_count(1)
        expect(phone.locator(CARD).get_by_role("link")).to_have_text(name)


@pytest.mark.parametrize(
    "style", ["left: 0; top: 5rem", "right: 0; top: 5rem", "left: 0; bottom: 0", "right: 0; bottom: 0"]
)
def test_a_card_is_never_off_screen_and_never_on_its_own_word(phone: Page, style: str) -> None:
    """320 px wide, the word in each corner."""
    phone.goto(ESSAY)
    put_link(phone, style)
    phone.locator("a.term").first.tap()
    box = measure(phone)
    assert box["left"] >= 0
    assert box["right"] <= box["width"] == 320
    assert box["top"] >= 0
    assert box["bottom"] <= box["height"]
    assert box["top"] >= box["link"][1] or box["bottom"] <= box["link"][0]
    assert box["overflow"] == 0


def test_on_a_low_screen_a_long_card_can_be_scrolled(page: Page) -> None:
    """1280 x 256 is what is left of a desktop at 400 %."""
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto(ESSAY)
    page.evaluate("document.querySelector('.notes dd').prepend('長い意味。'.repeat(60))")
    focus_by_keyboard(page)
    box = measure(page)
    assert 0 <= box["top"] < box["bottom"] <= box["height"]
    assert page.evaluate(
        "(card => card.scrollHeight > card.clientHeight)(document.querySelector('.term-card'))"
    )


@pytest.mark.parametrize(("width", "height", "least"), [(320, 568, 0.65), (390, 844, 0.5)])
def test_with_large_letters_a_card_has_the_windows_width_and_says_first_what_the_word_means(
    page: Page, width: int, height: int, least: float
) -> None:
    """The page makes room: a card that still has too little has the most that the window can give."""
    page.set_viewport_size({"width": width, "height": height})
    page.goto(ESSAY)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    page.evaluate("document.querySelector('.notes dd').prepend('長い意味。'.repeat(16))")
    focus_by_keyboard(page)
    box = measure(page)
    assert box["right"] - box["left"] == width - 16
    assert box["bottom"] <= height
    assert box["top"] >= box["link"][1]
    assert box["bottom"] - box["top"] >= height * least
    meaning, name = (page.locator(f"{CARD} {part}").bounding_box() for part in ("dd", "a"))
    assert meaning
    assert name
    assert meaning["y"] < box["top"] + 20
    assert meaning["y"] < name["y"]


def test_a_card_that_is_cut_fades_at_its_edge_and_one_that_is_whole_does_not(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 568})
    page.goto(ESSAY)
    focus_by_keyboard(page)
    edge = "getComputedStyle(document.querySelector('.term-card'), '::after').backgroundImage"
    assert page.evaluate(edge) == "none"
    page.goto(ESSAY)
    page.evaluate("document.querySelector('.notes dd').prepend('長い意味。'.repeat(200))")
    focus_by_keyboard(page)
    assert "gradient" in page.evaluate(edge)


def test_a_card_below_a_resting_mouse_moves_no_page(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto(ESSAY)
    page.evaluate("document.querySelector('.notes dd').prepend('長い意味。'.repeat(60))")
    page.locator("a.term").first.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    page.locator("a.term").first.hover()
    expect(page.locator(CARD)).to_be_visible()
    assert page.evaluate("scrollY") == before


@pytest.mark.parametrize("line", [0, -1])
def test_a_card_lies_over_no_line_of_a_word_that_runs_over_the_end_of_one(phone: Page, line: int) -> None:
    """On a phone, wherever the finger is."""
    phone.goto(ESSAY)
    put_link(phone, "position: static; display: inline; margin-left: 14rem; letter-spacing: 1.5em")
    link = phone.locator("a.term").first
    link.scroll_into_view_if_needed()
    lines = link.evaluate("link => [...link.getClientRects()].map((box) => [box.x + 5, box.y + 5])")
    assert len(lines) == 2
    phone.touchscreen.tap(*lines[line])
    box = measure(phone)
    assert box["top"] >= box["link"][1] or box["bottom"] <= box["link"][0]


def test_no_card_moves_the_page(page: Page) -> None:
    page.add_init_script(COUNT_SHIFTS)
    page.goto(ESSAY)
    height = page.evaluate("document.documentElement.scrollHeight")
    for name in ("本社", "稟議", "本社"):
        page.locator("a.term", has_text=name).hover()
        expect(page.locator(CARD).get_by_role("link")).to_have_text(name)
    page.mouse.move(5, 5)
    expect(page.locator(CARD)).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollHeight") == height
    assert page.evaluate("window.shifts") == 0


def test_a_card_fades_in_unless_the_reader_wants_no_motion(page: Page) -> None:
    page.goto(ESSAY)
    duration = "getComputedStyle(document.querySelector('.term-card')).animationDuration"
    name = "getComputedStyle(document.querySelector('.term-card')).animationName"
    page.locator("a.term").first.hover()
    expect(page.locator(CARD)).to_be_visible()
    assert page.evaluate(duration) == "0.12s"
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(name) == "none"


def test_without_a_script_a_term_is_a_plain_link(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(ESSAY)
    page.locator("a.term").first.click()
    expect(page.locator("h1")).to_have_text("本社")
    context.close()


def test_printed_the_definitions_are_notes_and_no_card_is_on_the_paper(page: Page) -> None:
    page.goto(ESSAY)
    page.locator("a.term").first.hover()
    expect(page.locator(CARD)).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(CARD)).to_be_hidden()
    expect(page.locator(".notes dd").first).to_be_visible()
    expect(page.locator(".notes dd").first).to_contain_text("会社の中心となる事務所。")


def test_on_a_page_that_is_no_essay_the_notes_are_for_paper_only(page: Page) -> None:
    page.goto("glossary/head-office/")
    notes = page.locator(".notes")
    expect(notes).to_be_hidden()
    page.locator("a.term").first.hover()
    expect(page.locator(CARD)).to_be_visible()
    page.emulate_media(media="print")
    expect(notes).to_be_visible()


def test_a_reader_who_wants_no_marks_gets_plain_words_and_can_have_them_back(page: Page) -> None:
    """No line, no card, no stop for the keyboard; remembered on the next page."""
    page.goto(ESSAY)
    switch = page.get_by_role("group", name="用語のしるし")
    switch.get_by_role("button", name="なし").click()
    for url in (ESSAY, "essays/beta/"):
        page.goto(url)
        term = page.locator("a.term").first
        expect(term).to_have_css("text-decoration-line", "none")
        expect(page.locator(".prose").get_by_role("link", name="稟議")).to_have_count(0)
        term.hover()
        page.wait_for_timeout(SETTLED)
        expect(page.locator(CARD)).to_have_count(0)
        term.click()
        assert page.url.endswith(url)
    switch.get_by_role("button", name="あり").click()
    page.locator("a.term").first.hover()
    expect(page.locator(CARD)).to_be_visible()


@pytest.mark.parametrize(
    "url", [ESSAY, "essays/beta/", "glossary/", "essays/", "themes/", "glossary/ringi/", ""]
)
def test_the_script_is_loaded_only_where_there_are_term_links(page: Page, url: str) -> None:
    page.goto(url)
    scripts = page.locator("script[src*='term-cards']").count()
    assert scripts == (1 if page.locator("a.term").count() else 0)


def test_every_term_link_has_its_note(page: Page) -> None:
    """What the card says is found by the link's address."""
    for url in (ESSAY, "essays/beta/", "essays/gamma/", "en/essays/only-english/", "glossary/head-office/"):
        page.goto(url)
        lost = page.evaluate(
            """() => {
              const notes = [...document.querySelectorAll(".notes .term-row a")].map((link) => link.href);
              return [...document.querySelectorAll("a.term")].map((link) => link.href)
                .filter((href) => !notes.includes(href));
            }"""
        )
        assert lost == [], url
