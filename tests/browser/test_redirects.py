"""An old address leads to where the essay is now, with what a reader's link said behind it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

OLD = ("entry-1.html", "2019/04/")


@pytest.mark.parametrize("old", OLD)
@pytest.mark.parametrize("tail", ["", "#x", "?from=mail", "?from=mail&a=%E6%97%A5#%E6%97%A5"])
def test_what_stands_behind_an_old_address_is_kept(page: Page, address: str, old: str, tail: str) -> None:
    page.goto(old + tail, wait_until="commit")
    expect(page).to_have_url(f"{address}essays/alpha/{tail}")
    expect(page.locator("[data-kind=essay]")).to_be_visible()


@pytest.mark.parametrize("tail", ["?javascript:alert(1)", "#//a.example/", "?@a.example/"])
def test_nothing_behind_an_old_address_leads_elsewhere(page: Page, address: str, tail: str) -> None:
    page.goto(f"entry-1.html{tail}", wait_until="commit")
    expect(page).to_have_url(f"{address}essays/alpha/{tail}")


def test_without_scripts_an_old_address_leads_to_the_essay(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("entry-1.html#x", wait_until="commit")
    expect(page).to_have_url(f"{address}essays/alpha/")
    context.close()
