"""Rules of the look that can be measured: what stays in its place, what settings reach, what is on paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from pages import BuiltSite
from samples import SAMPLES, Sample, list_samples

#: Where each part of the header stands.
HEADER = """
() => [
  ...document.querySelectorAll(".site-header__inner > *, .sections a, .search-box__inner")
].map((part) => [part.className || part.textContent, part.getBoundingClientRect()])
 .filter(([, box]) => box.width)
"""

#: What is read besides essays, and a sample that has it.
READ = {
    ".card__summary": "home",
    ".door > p": "home",
    ".series-list p + p": "home",
    ".lead": "all series",
    ".term-row__definition": "glossary",
    ".side__definition": "term",
    ".quote-line": "term",
}
READ_STYLE = (
    "element => [parseFloat(getComputedStyle(element).fontSize), getComputedStyle(element).fontFamily]"
)

#: Text as printed: what is set in a Gothic, and what is larger than an essay's text, headings apart.
ON_PAPER = """
() => {
  const size = 10.5 * 96 / 72 + 0.1, wrong = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !parent.checkVisibility()) continue;
    if (parent.closest("code, pre, svg")) continue;
    const style = getComputedStyle(parent), name = parent.className || parent.localName;
    if (!/(?<!sans-)serif$/.test(style.fontFamily)) wrong.add(`${name}: ${style.fontFamily.slice(-20)}`);
    if (parseFloat(style.fontSize) > size && !parent.closest("h1, h2, h3, h4, .title, .strip__label"))
      wrong.add(`${name}: ${style.fontSize}`);
  }
  for (const control of document.querySelectorAll("nav, button, input, [download]"))
    if (control.checkVisibility() && !control.querySelector(".crossings"))
      wrong.add(control.outerHTML.slice(0, 80));
  return [...wrong];
}
"""

#: In each row of terms: from the name to its reading beside it, and from the names to the definition.
GAPS = """
(row) => {
  const [name, reading] = row.querySelectorAll(".term-row__names > *");
  const [one, other] = [name, reading].map((part) => part.getBoundingClientRect());
  const names = row.querySelector(".term-row__names").getBoundingClientRect();
  const beside = Math.abs(one.bottom - other.bottom) < 8 ? Math.round(other.left - one.right) : null;
  return [beside, Math.round(row.querySelector("dd").getBoundingClientRect().top - names.bottom)];
}
"""


@pytest.fixture(scope="module")
def phone(browser: Browser, real_address: str) -> Iterator[Page]:
    """The sample's site on a narrow phone."""
    context = browser.new_context(
        base_url=real_address, viewport={"width": 360, "height": 780}, has_touch=True, is_mobile=True
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("width", [960, 1120, 1280])
@pytest.mark.parametrize("language", ["", "en/"])
def test_opening_search_moves_nothing_and_stays_in_the_window(page: Page, language: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(reduced_motion="reduce")
    page.goto(language)
    before = measure_header(page)
    page.keyboard.press("/")
    expect(page.locator(".search-box__panel")).to_be_visible()
    after = measure_header(page)
    field = after.pop("search-box__inner")
    assert before.pop("search-box__inner")["width"] < field["width"]
    assert before == after
    assert 0 < field["left"] < field["right"] < width
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def measure_header(page: Page) -> dict[str, Any]:
    return dict(page.evaluate(HEADER))


@pytest.mark.parametrize("language", ["ja", "en"])
def test_size_and_letters_reach_whatever_is_read(
    real_page: Page, real_site: BuiltSite, language: str
) -> None:
    samples = dict(list_samples(real_site))
    for selector, sample in READ.items():
        real_page.goto(samples[f"{sample}, {language}"])
        read = real_page.locator(selector).first
        size, letters = read.evaluate(READ_STYLE)
        real_page.evaluate("Object.assign(document.documentElement.dataset, {size: 'large', face: 'mincho'})")
        larger, others = read.evaluate(READ_STYLE)
        assert larger > size * 1.1, selector
        assert letters != others, selector


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_on_paper_there_is_one_letter_and_no_control(
    real_page: Page, real_site: BuiltSite, sample: Sample
) -> None:
    real_page.emulate_media(media="print")
    for _, url in sample.list_in(real_site):
        real_page.goto(url)
        assert real_page.evaluate(ON_PAPER) == [], url


@pytest.mark.parametrize("url", ["glossary/", "en/glossary/"])
def test_under_a_finger_rows_of_terms_are_spaced_alike(phone: Page, url: str) -> None:
    phone.goto(url)
    rows = [row.evaluate(GAPS) for row in phone.locator(".order").first.locator(".term-row").all()]
    assert len({beside for beside, _ in rows if beside is not None}) == 1
    assert {below for _, below in rows} == {4}


def test_under_a_finger_a_card_is_a_row_made_small(phone: Page) -> None:
    phone.goto("essays/skill-as-key/")
    phone.locator("a.term").first.tap()
    card = phone.locator(".term-card")
    expect(card).to_be_visible()
    assert card.locator(".term-row").evaluate(GAPS) == [12, 4]
    assert card.locator("a").evaluate("link => link.getBoundingClientRect().height") < 30


@pytest.mark.parametrize("url", ["themes/", "en/themes/"])
def test_in_the_table_of_crossings_names_begin_on_one_line_and_off_the_rules(phone: Page, url: str) -> None:
    phone.goto(url)
    names = phone.locator(".table .crossing__name").evaluate_all(
        """names => names.map((name) => {
          const [box, row] = [name, name.closest("tr")].map((part) => part.getBoundingClientRect());
          return [box.left, Math.min(box.top - row.top, row.bottom - box.bottom)];
        })"""
    )
    assert len({left for left, _ in names}) == 1
    assert min(space for _, space in names) >= 6


def test_signs_are_whole_pixels_wide_and_high(real_page: Page) -> None:
    """Of a part of a pixel the browser gives one side more than the other: circles become ovals."""
    for url in ("", "themes/", "glossary/"):
        real_page.goto(url)
        sizes = real_page.locator(".sign:visible").evaluate_all(
            """signs => signs.map((sign) => sign.getBoundingClientRect())
              .flatMap((box) => [box.width, box.height])"""
        )
        assert all(size == round(size) for size in sizes), url


#: Puts a closed fold into the text, and what it says.
FOLD = """
() => {
  const [fold, title, words] = ["details", "summary", "p"].map((tag) => document.createElement(tag));
  title.textContent = "続き";
  words.textContent = "折りたたまれた話。";
  fold.append(title, words);
  document.querySelector(".prose").append(fold);
}
"""

#: How high a fold is, and its words.
HEIGHTS = "fold => [fold, fold.lastElementChild].map((part) => part.getBoundingClientRect().height)"

#: Makes the browser one that knows no ``::details-content``.
OLDER = """
const supports = CSS.supports.bind(CSS);
CSS.supports = (...query) => !query[0].includes("::details-content") && supports(...query);
"""


def test_folds_are_open_on_paper(page: Page) -> None:
    page.goto("essays/alpha/")
    page.evaluate(FOLD)
    fold = page.locator(".prose > details")
    closed, words = fold.evaluate(HEIGHTS)
    assert closed < words * 2
    page.emulate_media(media="print")
    printed, words = fold.evaluate(HEIGHTS)
    assert fold.locator("p").evaluate("words => words.checkVisibility()")
    assert printed > words * 2


def test_older_browsers_open_folds_while_they_print(page: Page) -> None:
    """And close those that the reader had not opened."""
    page.add_init_script(OLDER)
    page.goto("essays/alpha/")
    page.evaluate(FOLD)
    fold = page.locator(".prose > details")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(fold).to_have_attribute("open", "")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(fold).not_to_have_attribute("open", "")


#: What is drawn of an element's ground or border, and of its neighbour's that is not chosen.
DRAWN = """
([chosen, other, property]) => [chosen, other].map((selector) =>
  getComputedStyle(document.querySelector(selector))[property])
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("url", "chosen", "other", "drawn"),
    [
        ("essays/", ".settings [aria-pressed=true]", ".settings [aria-pressed=false]", "backgroundColor"),
        ("essays/", ".sections [aria-current]", ".sections a:not([aria-current])", "borderBottomColor"),
        ("essays/", ".menu__panel [aria-current]", ".menu__panel a:not([aria-current])", "borderLeftColor"),
        (
            *("glossary/", ".factor-filter [aria-current]"),
            *(".factor-filter a:not([aria-current])", "borderBottomColor"),
        ),
    ],
)
def test_colours_of_the_system_show_what_is_chosen_and_where_one_is(
    real_page: Page, scheme: Literal["light", "dark"], url: str, chosen: str, other: str, drawn: str
) -> None:
    real_page.emulate_media(forced_colors="active", color_scheme=scheme)
    real_page.goto(url)
    one, another = real_page.evaluate(DRAWN, [chosen, other, drawn])
    assert one != another


def test_colours_of_the_system_give_a_button_its_edge(real_page: Page) -> None:
    """There a ground of ours is not seen: without a border a button is a word."""
    real_page.emulate_media(forced_colors="active")
    for url in ("search/", "404.html"):
        real_page.goto(url)
        for button in real_page.locator("main button:visible").all():
            assert button.evaluate("button => parseFloat(getComputedStyle(button).borderTopWidth)") >= 1


#: Of each crumb: is something drawn before its words, is something drawn behind them, and where it begins.
CRUMBS = """
() => [...document.querySelectorAll(".breadcrumbs li")].map((crumb) => {
  const [box, words] = [crumb, crumb.firstElementChild].map((part) => part.getBoundingClientRect());
  return [words.left - box.left > 4, box.right - words.right > 4, box.top];
})
"""


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("url", ["en/essays/three-keys/", "essays/skill-as-key/"])
def test_the_stroke_between_crumbs_goes_with_what_follows(real_page: Page, url: str, width: int) -> None:
    """A line may begin with one; none ends with one, as if the rest were lost."""
    real_page.set_viewport_size({"width": width, "height": 844})
    real_page.goto(url)
    crumbs = real_page.evaluate(CRUMBS)
    assert [(before, behind) for before, behind, _ in crumbs] == [(False, False), *[(True, False)] * 2]
    if (width, url) == (390, "en/essays/three-keys/"):
        assert crumbs[2][2] > crumbs[1][2]
