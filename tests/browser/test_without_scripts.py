"""With scripts off, everything can be read and reached, and no control is shown that does nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from pages import BuiltSite
from samples import SAMPLES, Sample


@pytest.fixture
def plain(browser: Browser, real_address: str) -> Iterator[Page]:
    """The sample's site on a phone that runs no script."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, base_url=real_address, java_script_enabled=False
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_a_script_adds_no_text_and_shows_no_control_that_needs_it(
    plain: Page, real_page: Page, real_site: BuiltSite, sample: Sample
) -> None:
    real_page.set_viewport_size({"width": 390, "height": 844})
    for _, url in sample.list_in(real_site):
        plain.goto(url)
        real_page.goto(url)
        assert read_lines(real_page) - read_lines(plain) == set(), url
        assert plain.locator("button:visible, select:visible").count() == 0, url
        assert plain.locator(":not(form) > input:visible:not([type=radio])").count() == 0, url


def read_lines(page: Page) -> set[str]:
    """The lines of the page's main part as shown once all folds are open, without what searches.

    Nothing can search without a script; a field that does is left out, and the page of search says so.
    Nothing but a script knows the day on which one reads: a citation goes without it.
    """
    for fold in page.locator("main details > summary:visible").all():
        fold.click()
    searching = page.locator("main :is([role=search], .search-hint, .search-page):visible")
    left_out = {line for text in searching.all_inner_texts() for line in text.splitlines()}
    lines = set(page.locator("main").inner_text().splitlines()) - left_out
    return {re.sub(r", （参照 \d{4}-\d{2}-\d{2}）$", "", line) for line in lines}


def test_the_menu_the_filter_the_folds_and_the_diagram_work_without_a_script(plain: Page) -> None:
    plain.goto("")
    plain.locator("details.menu > summary").click()
    plain.locator("details.menu").get_by_role("link", name="用語").click()
    rows = plain.locator(".order").first.locator(".term-row")
    shown = rows.locator("visible=true").count()
    plain.locator(".factor-filter a.factor").first.click()
    assert 0 < rows.locator("visible=true").count() < shown
    plain.locator(".factor-filter a").first.click()
    expect(rows.locator("visible=true")).to_have_count(shown)

    rows.first.get_by_role("link").first.click()
    expect(plain.locator("meta[name='tsunagu:kind']")).to_have_attribute("content", "term")
    plain.get_by_role("link", name="English", exact=True).first.click()
    expect(plain.locator("html")).to_have_attribute("lang", "en")

    plain.goto("essays/")
    table = plain.locator("details.behind")
    expect(table.locator("table")).to_be_hidden()
    table.locator("summary").click()
    expect(table.locator("table")).to_be_visible()

    plain.goto("themes/")
    plain.locator(".venn a").last.click()
    expect(plain.locator("meta[name='tsunagu:kind']")).to_have_attribute("content", "theme")
    plain.locator(".card__title a").first.click()
    expect(plain.locator("meta[name='tsunagu:kind']")).to_have_attribute("content", "essay")
    expect(plain.get_by_role("textbox")).to_have_count(0)
    plain.locator(".no-search > summary").click()
    expect(plain.locator(".no-search p")).to_contain_text("JavaScript")
    plain.locator(".no-search").get_by_role("link", name="読む").click()
    expect(plain.locator("meta[name='tsunagu:kind']")).to_have_attribute("content", "essays")
    plain.go_back()
    term = plain.locator("a.term").first
    name = term.get_attribute("data-term")
    term.click()
    assert plain.url.endswith(f"/glossary/{name}/")


#: What an open fold shows beyond the window's sides, letters and all.
BEYOND = """
fold => [...fold.querySelectorAll("*")]
  .filter((part) => part.checkVisibility() && part.localName !== "path")
  .map((part) => [part.outerHTML.slice(0, 60), part.getBoundingClientRect()])
  .filter(([, box]) => box.left < 0 || box.right > document.documentElement.clientWidth)
  .map(([name]) => name)
"""


#: What opens from the header, and in windows how wide; on a desk the sections stand in the line.
OPENED = [
    *((".no-search", width) for width in (320, 390, 768, 1280)),
    *((".menu", width) for width in (320, 390, 768)),
]


@pytest.mark.parametrize(("fold", "width"), OPENED)
@pytest.mark.parametrize("url", ["", "en/"])
def test_what_opens_from_the_header_is_within_the_window(
    plain: Page, fold: str, url: str, width: int
) -> None:
    plain.set_viewport_size({"width": width, "height": 844})
    plain.goto(url)
    summary = plain.locator(f"{fold} > summary")
    summary.click()
    assert plain.locator(fold).evaluate(BEYOND) == []


def test_a_page_that_is_not_there_invites_to_search_only_where_there_is_a_field(
    plain: Page, real_page: Page
) -> None:
    for page, is_there in ((plain, False), (real_page, True)):
        page.goto("404.html")
        for search in ("探す", "search for"):
            expect(page.get_by_text(search)).to_be_visible(visible=is_there)
        expect(page.get_by_text("下の入り口から")).to_be_visible()


def test_without_its_own_script_the_sign_of_search_leads_to_the_page_of_search(
    browser: Browser, real_address: str
) -> None:
    """A file may fail to come though scripts run."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, base_url=real_address)
    context.route("**/search-box.*.js", lambda route: route.abort())
    page = context.new_page()
    page.goto("en/essays/")
    page.locator(".search-open").click()
    page.wait_for_url("**/en/search/")
    context.close()
