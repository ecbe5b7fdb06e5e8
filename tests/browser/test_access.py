"""Every kind of page can be read by those who don't see it, or see it otherwise: no complaint from axe."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, product
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from pages import BuiltSite
from samples import SAMPLES, Sample, list_samples

PHONE, DESKTOP = (390, 844), (1280, 900)

#: All that axe asks by itself, and two rules more: controls have room for a finger, and their names have the
#: words that are seen on them.
FIND_VIOLATIONS = """
axe.run(document, {
  resultTypes: ["violations"],
  rules: { "target-size": { enabled: true }, "label-content-name-mismatch": { enabled: true } },
}).then((result) => result.violations)
"""


@dataclass(frozen=True, slots=True)
class View:
    """A screen and the scheme its owner prefers."""

    dark: bool
    size: tuple[int, int]

    def apply_to(self, page: Page) -> None:
        """Show the page so, without loading it again."""
        page.set_viewport_size({"width": self.size[0], "height": self.size[1]})
        page.emulate_media(color_scheme="dark" if self.dark else "light", reduced_motion="reduce")

    def __str__(self) -> str:
        return f"{'dark' if self.dark else 'light'}, {self.size[0]} px"


VIEWS = tuple(View(dark, size) for dark, size in product((False, True), (PHONE, DESKTOP)))


def open_menu(page: Page) -> None:
    page.locator("details.menu > summary").click()


def open_card(page: Page) -> None:
    page.locator("a.term").first.hover()
    expect(page.locator(".term-card")).to_be_visible()


def search_for(words: str, page: Page) -> None:
    page.keyboard.press("/")
    page.locator(".search-box__field").fill(words)


def search_in_vain(page: Page) -> None:
    search_for("qqqqq", page)
    expect(page.locator(".search-box__advice")).to_be_visible()


def search_with_success(page: Page) -> None:
    search_for("鍵" if page.locator("html[lang=ja]").count() else "key", page)
    expect(page.locator(".search-box__results a").first).to_be_visible()


@dataclass(frozen=True, slots=True)
class State:
    """Something a reader opens on a sample page, on these screens."""

    name: str
    sample: str
    open: Callable[[Page], None]
    sizes: Sequence[tuple[int, int]] = (PHONE, DESKTOP)


#: Add what else can be opened.
STATES = (
    State("menu", "essay with headings", open_menu, [PHONE]),
    State("card of a term", "essay without headings", open_card, [PHONE]),
    State("search, nothing found", "home", search_in_vain),
    State("search, results", "essay without headings", search_with_success),
)


@pytest.fixture(scope="module")
def opened(browser: Browser, real_address: str) -> Iterator[Page]:
    """One page for all, with axe in every document it loads."""
    context = browser.new_context(base_url=real_address)
    context.add_init_script(script=Axe().axe_script)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_no_kind_of_page_shuts_anyone_out(opened: Page, real_site: BuiltSite, sample: Sample) -> None:
    """Each kind in each view; of two languages, each in both schemes and on both screens."""
    wrong = []
    urls = [url for _, url in sample.list_in(real_site)]
    halves = cycle((VIEWS[::3], VIEWS[1:3]) if len(urls) > 1 else (VIEWS,))
    for views, url in zip(halves, urls, strict=False):
        opened.goto(url)
        for view in views:
            view.apply_to(opened)
            wrong += list_violations(opened, view)
    assert wrong == []


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_nothing_that_opens_shuts_anyone_out(opened: Page, real_site: BuiltSite, state: State) -> None:
    wrong = []
    samples = dict(list_samples(real_site))
    for language, view in product(("ja", "en"), VIEWS):
        if view.size in state.sizes:
            view.apply_to(opened)
            opened.goto(samples[f"{state.sample}, {language}"])
            state.open(opened)
            wrong += list_violations(opened, view)
    assert wrong == []


def test_tab_reaches_the_results_of_a_search_one_by_one_and_comes_back(real_page: Page) -> None:
    real_page.goto("")
    search_with_success(real_page)
    links = real_page.locator(".search-box__results a")
    for place in (0, 1):
        real_page.keyboard.press("Tab")
        expect(links.nth(place)).to_be_focused()
    real_page.keyboard.press("Shift+Tab")
    real_page.keyboard.press("Shift+Tab")
    expect(real_page.locator(".search-box__field")).to_be_focused()
    expect(links.first).to_be_visible()


#: Element by element, since the policy lets no text become HTML.
PLANT = """color => {
  const text = document.createElement("p");
  text.textContent = "pale";
  text.style.color = color;
  document.querySelector("main").append(text, document.createElement("button"));
}"""


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_a_fault_is_found_in_every_view(opened: Page, view: View) -> None:
    """Text too pale in this scheme, and a button without a name."""
    opened.goto("404.html")
    view.apply_to(opened)
    pale = "#222" if view.dark else "#eee"
    opened.evaluate(PLANT, pale)
    found = "\n".join(list_violations(opened, view))
    assert "color-contrast" in found
    assert "button-name" in found


def test_every_kind_of_page_the_site_has_is_among_the_samples(real_site: BuiltSite) -> None:
    kinds = {page.kind for page in real_site.pages.values()}
    assert kinds - {sample.kind for sample in SAMPLES} <= {"redirect"}


def list_violations(page: Page, view: View) -> list[str]:
    """What axe finds wrong with the page as it stands."""
    rows: list[dict[str, Any]] = page.evaluate(FIND_VIOLATIONS)
    return [
        f"{page.url} ({view}): {row['id']}: {row['help']}: "
        + ", ".join(str(node["target"][0]) for node in row["nodes"][:5])
        for row in rows
    ]
