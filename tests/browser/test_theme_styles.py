"""What is left of the theme's style sheet shows every page as the whole of it would."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from pages import BuiltSite
from samples import SAMPLES, Sample
from tsunagu_mkdocs.theme_style import read_theme_style

#: Of each shape of element (by name, class and where it stands) the first: its styles, and those of what
#: stands before and after it, where anything does.
MEASURE = """
() => {
  const shapes = new Map();
  for (const one of document.querySelectorAll("body, body *")) {
    const shape = [one.parentElement, one].map((it) => `${it.localName}.${it.className}`).join(" > ");
    if (!shapes.has(shape)) shapes.set(shape, one);
  }
  return [...shapes].map(([shape, one]) => [shape, ["", "::before", "::after"].map((part) => {
    const style = getComputedStyle(one, part);
    if (part && style.content === "none") return "";
    return [...style].filter((name) => name[1] !== "-").map((name) => style.getPropertyValue(name)).join(";");
  })]);
}
"""


def measure(browser: Browser, address: str, whole: str) -> dict[str, list[str]]:
    """The page's shapes and their styles, with the whole sheet of the theme where one is given."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    if whole:
        context.route("**/theme.*.css", lambda route: route.fulfill(body=whole, content_type="text/css"))
        context.route("**/theme-rich.*.css", lambda route: route.fulfill(body="", content_type="text/css"))
    page = context.new_page()
    page.goto(address)
    styles: dict[str, list[str]] = dict(page.evaluate(MEASURE))
    context.close()
    return styles


def list_wrong(browser: Browser, address: str) -> list[str]:
    """The shapes of elements of a page that the whole sheet would show in another way."""
    kept, whole = (measure(browser, address, css) for css in ("", read_theme_style()))
    return [shape for shape in kept.keys() & whole.keys() if kept[shape] != whole[shape]]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_every_kind_of_page_is_shown_as_with_the_whole_sheet(
    browser: Browser, real_address: str, real_site: BuiltSite, sample: Sample
) -> None:
    for _, url in sample.list_in(real_site):
        assert list_wrong(browser, real_address + url) == []


def test_so_is_a_page_with_everything_that_a_text_can_have(browser: Browser, address: str) -> None:
    assert list_wrong(browser, f"{address}everything/") == []


def test_only_pages_with_such_a_text_ask_for_the_rules_of_rich_texts(small_site: BuiltSite) -> None:
    asking = [page.url for page in small_site.pages.values() if "theme-rich." in page.html]
    assert asking == ["about/", "everything/"]
