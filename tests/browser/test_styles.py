"""Our style sheet as a browser reads it: nothing of the sources is lost, by a slip or on the way out."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from projects import Project
from style_sheets import FOLDER, read_sources
from tsunagu.pages.assets import LIST_STYLES, SHEET_STYLES, STYLES

#: Each rule as the browser understood it; what it did not is not among them.
READ = """(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return [...sheet.cssRules].map((rule) => rule.cssText);
}"""

#: Those of a list that it does not know.
UNKNOWN = """(list) => list.filter(([place, name, value]) =>
  !(name === "selector" ? CSS.supports(`selector(${value})`) : CSS.supports(name, value)))"""


#: What is there for other browsers alone.
FOR_OTHERS = "::-webkit-details-marker"


def squeeze(rules: list[str]) -> list[str]:
    """Rules without the blanks after ``,`` and ``:``, which a browser keeps in values yet to be computed."""
    return [re.sub(r"(?<=[,:])\s+", "", rule) for rule in rules]


@pytest.mark.parametrize(
    ("sheet", "names", "least"),
    [("site", STYLES, 100), ("lists", LIST_STYLES, 100), ("sheet", SHEET_STYLES, 30)],
)
def test_the_published_sheet_says_what_its_sources_say(
    page: Page, small_project: Project, sheet: str, names: tuple[str, ...], least: int
) -> None:
    (path,) = small_project.site.glob(f"assets/tsunagu/{sheet}.*.css")
    published = page.evaluate(READ, path.read_text(encoding="utf-8"))
    sources = "".join((FOLDER / f"{name}.css").read_text(encoding="utf-8") for name in names)
    rules = page.evaluate(READ, sources)
    assert squeeze(published)[-len(rules) :] == squeeze(rules)
    assert len(rules) > least


def test_the_browser_knows_every_property_value_and_selector(page: Page) -> None:
    asked = []
    for rule in read_sources():
        asked += [(rule.place, name, value.removesuffix("!important")) for name, value in rule.declarations]
        asked += [(rule.place, "selector", selector) for selector in rule.selectors]
    assert [one for one in page.evaluate(UNKNOWN, asked) if not one[2].endswith(FOR_OTHERS)] == []


@pytest.mark.parametrize("slip", [("x", "colour", "red"), ("x", "color", "rde"), ("x", "selector", "a:hovr")])
def test_a_slip_is_told(page: Page, slip: tuple[str, str, str]) -> None:
    assert page.evaluate(UNKNOWN, [slip]) == [list(slip)]
