"""The glossary and a term's page under a reader's hands: letters and factors are plain anchors."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

SHOWN = "visible=true"


def test_a_concordance_is_filtered_by_the_address_alone(real_page: Page) -> None:
    """Each factor shows its own uses, in every language, and they add up to no more than all."""
    real_page.goto("glossary/head-office/")
    uses = real_page.locator(".use")
    total = uses.count()
    filters = real_page.locator("#__uses .factor-filter a.factor")
    assert filters.count() == 3
    for index in range(filters.count()):
        filters.nth(index).click()
        factor = filters.nth(index).get_attribute("data-factor") or ""
        expect(real_page).to_have_url(re.compile(f"#factor-{factor}$"))
        assert 0 < uses.locator(SHOWN).count() < total
        for use in uses.locator(SHOWN).all():
            expect(use).to_have_attribute("data-factors", re.compile(rf"\b{factor}\b"))
    real_page.reload()
    assert 0 < uses.locator(SHOWN).count() < total
    real_page.locator("#__uses .factor-filter a").first.click()
    expect(uses.locator(SHOWN)).to_have_count(total)


def test_a_language_without_a_use_of_the_factor_is_not_named(real_page: Page) -> None:
    real_page.goto("glossary/head-office/#factor-skills")
    for concordance in real_page.locator(".concordance").all():
        assert concordance.is_visible() == (concordance.locator(".use").locator(SHOWN).count() > 0)


def test_a_filter_says_what_it_shows_and_keeps_the_bar_of_letters(real_page: Page) -> None:
    real_page.goto("glossary/")
    order = real_page.locator(".order").first
    links = real_page.locator(".factor-filter a")
    for index in (1, 2, 0):
        links.nth(index).click()
        expect(links.nth(index)).to_have_attribute("aria-current", "true")
        expect(real_page.locator(".factor-filter [aria-current]")).to_have_count(1)
        shown = order.locator(".term-row").locator(SHOWN).count()
        expect(links.nth(index).locator(".count")).to_have_text(str(shown))
        expect(order.locator(".letters")).to_be_visible()


#: The links of the bars that are seen to be chosen, and those that are said to be.
CHOSEN = """
() => {
  const links = [...document.querySelectorAll(":is(.factor-filter, .order:first-of-type > .letters) > a")];
  const isForced = matchMedia("(forced-colors: active)").matches;  // there what is transparent is drawn, too
  const hidden = isForced ? getComputedStyle(document.body).backgroundColor : "rgba(0, 0, 0, 0)";
  const isSeen = (link) => getComputedStyle(link).borderBottomColor !== hidden;
  const isSaid = (link) => link.ariaCurrent;
  return [isSeen, isSaid].map((is) => links.filter(is).map((link) => link.hash));
}
"""


@pytest.mark.parametrize("url", ["essays/", "en/essays/", "glossary/"])
@pytest.mark.parametrize("forced", ["none", "active"])
@pytest.mark.parametrize("has_script", [True, False])
def test_what_is_chosen_is_marked_and_one_choice_replaces_another(
    browser: Browser, real_address: str, url: str, forced: Literal["none", "active"], has_script: bool
) -> None:
    """Each factor, each year or letter, clicked or come to by its address; a script says so, too."""
    context = browser.new_context(
        base_url=real_address, java_script_enabled=has_script, forced_colors=forced, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(url)
    ways = page.locator(":is(.factor-filter, .order:first-of-type > .letters) > a")
    start = page.evaluate(CHOSEN)
    everything = ways.first.get_attribute("href")
    assert {*start[0]} == {everything}
    for way in ways.all():
        name = way.get_attribute("href")
        if name in (everything, "#__months"):
            continue
        for come in (way.click, page.reload):
            come()
            page.mouse.move(0, 0)
            assert page.evaluate(CHOSEN) == [[name], [name] if has_script else []]
    ways.first.click()
    page.mouse.move(0, 0)
    assert page.evaluate(CHOSEN) == start
    context.close()


def test_who_chooses_a_year_still_sees_the_factors(real_page: Page) -> None:
    """Their mark is gone: a year replaces a factor."""
    real_page.set_viewport_size({"width": 390, "height": 844})
    real_page.goto("essays/#factor-skills")
    real_page.locator(".letters a[href='#year-2025']").click()
    expect(real_page.locator(".factor-filter")).to_be_in_viewport(ratio=1)
    expect(real_page.locator(".letters")).to_be_in_viewport()


@pytest.mark.parametrize("url", ["glossary/", "en/glossary/"])
def test_a_letter_shows_its_terms_alone_until_all_are_asked_for(real_page: Page, url: str) -> None:
    """The address says which; the other order stays whole."""
    real_page.goto(url)
    order, other = real_page.locator(".order").all()
    shelves = order.locator(".shelf")
    total, rest = shelves.count(), other.locator(".shelf").count()
    letter = order.locator(".letters a").nth(3)
    letter.click()
    expect(shelves.locator(SHOWN)).to_have_count(1)
    expect(shelves.locator(SHOWN).locator(".strip__label")).to_have_text(letter.inner_text())
    expect(other.locator(".shelf").locator(SHOWN)).to_have_count(rest)
    real_page.reload()
    expect(shelves.locator(SHOWN)).to_have_count(1)
    order.locator(".letters a").first.click()
    expect(shelves.locator(SHOWN)).to_have_count(total)


@pytest.mark.parametrize(
    ("url", "label"), [("glossary/", "た"), ("en/glossary/", "M"), ("en/glossary/", "た")]
)
def test_a_letter_leads_to_its_shelf_below_what_stays_on_top(real_page: Page, url: str, label: str) -> None:
    real_page.goto(url)
    real_page.locator(".letters a", has_text=label).first.click()
    anchor = real_page.url.partition("#")[2]
    shelf = real_page.locator(f"#{anchor}")
    expect(shelf.locator(".strip__label")).to_have_text(label)
    expect(shelf).to_be_in_viewport()
    bar = shelf.locator("xpath=..").locator(".letters").bounding_box()
    first = shelf.locator("a").first.bounding_box()
    assert bar
    assert first
    assert first["y"] >= bar["y"] + bar["height"]
