"""A finger finds every control: 44 px each way on a touch screen (WCAG 2.5.5), links in a sentence apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from browser.test_access import open_menu, search_in_vain, search_with_success
from pages import BuiltSite
from samples import SAMPLES, Sample, list_samples

#: Each control of a part of the page that is too small, with how wide and high what answers to a finger is.
#: A region of the Venn diagram has no middle of its own; the way past the menu is for keyboards.
FIND_SMALL = """
(part) => {
  const least = 43.5;
  const isText = (control) =>
    getComputedStyle(control).display === "inline"
    && control.closest("p, .prose :is(li, td), dd, blockquote");
  const answers = (control, x, y) => {
    const hit = document.elementFromPoint(x, y)?.closest("a, button, summary, input, select, label");
    return hit && (hit === control || hit.control === control || control.control === hit);
  };
  const reach = (control, x, y, dx, dy, most) => {
    let way = 0;
    for (const step of [2, 0.5])
      while (way < most && answers(control, x + dx * (way + step), y + dy * (way + step))) way += step;
    return way;
  };
  // Both ways along a line, and no further than is asked for.
  const across = (control, x, y, dx, dy) => {
    const ahead = reach(control, x, y, dx, dy, least);
    return ahead + reach(control, x, y, -dx, -dy, least - ahead);
  };
  const controls = "a[href]:not(.skip, .venn__region), button, summary, input, select";
  const small = [];
  for (const control of document.querySelector(part).querySelectorAll(controls)) {
    const seen = control.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    if (!seen || !control.getClientRects().length || isText(control)) continue;
    control.scrollIntoView({ block: "center" });
    const box = control.getClientRects()[0];
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const wide = across(control, x, y, 1, 0);
    const high = across(control, x, y, 0, 1);
    if (Math.min(wide, high) < least)
      small.push(`${control.outerHTML.slice(0, 80)}: ${wide} x ${high}`);
  }
  return small;
}
"""


@pytest.fixture(scope="module")
def touched(browser: Browser, real_address: str) -> Iterator[Page]:
    """A page under a finger, on a narrow phone."""
    context = browser.new_context(
        base_url=real_address,
        viewport={"width": 360, "height": 780},
        has_touch=True,
        is_mobile=True,
        reduced_motion="reduce",  # what is still fading in would not be measured
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_a_finger_finds_every_control(touched: Page, real_site: BuiltSite, sample: Sample) -> None:
    small = []
    for _, url in sample.list_in(real_site):
        touched.goto(url)
        small += [f"{url}: {control}" for control in touched.evaluate(FIND_SMALL, "body")]
    assert small == []


@pytest.mark.parametrize(
    ("opening", "part"),
    [(open_menu, "details.menu"), (search_with_success, ".search-box"), (search_in_vain, ".search-box")],
    ids=["menu", "search", "search in vain"],
)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_finger_finds_what_opens(
    touched: Page, real_site: BuiltSite, opening: Callable[[Page], None], part: str, language: str
) -> None:
    touched.goto(dict(list_samples(real_site))[f"essay with headings, {language}"])
    opening(touched)
    assert touched.evaluate(FIND_SMALL, part) == []


#: Element by element, since the policy lets no text become HTML.
PLANT = """() => {
  const link = document.createElement("a");
  link.textContent = link.href = "/";
  Object.assign(link.style, { display: "block", width: "60px", height: "40px" });
  document.querySelector("main").append(link);
}"""


def test_a_control_that_is_too_small_is_found(touched: Page) -> None:
    touched.goto("404.html")
    touched.evaluate(PLANT)
    assert len(touched.evaluate(FIND_SMALL, "main")) == 1
