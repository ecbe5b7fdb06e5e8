"""The glossary and a term's page under a reader's hands: letters and factors are plain anchors."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

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
