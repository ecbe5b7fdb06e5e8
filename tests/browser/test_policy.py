"""The Content-Security-Policy of every page: strict, obeyed by our own scripts, and a wall for any other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from browser.conftest import TELL_FORBIDDEN
from pages import BuiltPage, BuiltSite
from samples import SAMPLES, Sample

#: What hostile content would try: a name, and the HTML put at the end of the page's text.
PLANTED = {
    "a script within the page": "<script>document.title = 'planted'</script>",
    "an event attribute": "<img src='/nowhere.png' onerror=\"document.title = 'planted'\">",
    "a script of another site": "<script src='https://other.example/planted.js'></script>",
    "a script in an address": "<script src=\"data:text/javascript,document.title = 'planted'\"></script>",
    "another base for addresses": "<base href='https://other.example/'><script src='planted.js'></script>",
}


def read_policy(page: BuiltPage) -> Mapping[str, list[str]]:
    """The page's policy: directive -> sources. It must stand before the first script."""
    policy = page.first("meta", http_equiv="Content-Security-Policy").get("content", "")
    head = list(page.first("head"))
    tags = [element.get("http-equiv") or element.tag for element in head]
    assert "script" not in tags[: tags.index("Content-Security-Policy")], page.url
    return {name: sources for name, *sources in (part.split() for part in policy.split(";"))}


def test_no_page_allows_scripts_within_it_or_made_from_text(real_site: BuiltSite) -> None:
    """A redirect, which has no policy, has no script either."""
    for page in real_site.pages.values():
        if page.kind == "redirect":
            assert not list(page.find("script")), page.url
            continue
        policy = read_policy(page)
        allowed = policy.get("script-src", policy["default-src"])
        assert all(re.fullmatch(r"'self'|'sha256-[\w+/=]+'", source) for source in allowed), page.url
        assert policy["object-src"] == policy["base-uri"] == ["'none'"], page.url


def test_no_page_has_a_script_in_an_attribute_or_an_address(real_site: BuiltSite) -> None:
    """Such would be dead, since the policy forbids them."""
    for page in real_site.pages.values():
        for element in page.root.iter():
            for name, value in element.items():
                assert not str(name).startswith("on"), f"{page.url}: {name}"
                assert not value.lower().lstrip().startswith("javascript:"), f"{page.url}: {value}"


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_nothing_of_our_own_meets_the_policy(real_page: Page, real_site: BuiltSite, sample: Sample) -> None:
    """Menu and settings are used, folds opened, terms pointed at; ``real_page`` hears of each violation."""
    for _, url in sample.list_in(real_site):
        real_page.set_viewport_size({"width": 390, "height": 844})
        real_page.goto(url)
        real_page.locator("details.menu > summary").click()
        real_page.keyboard.press("Escape")
        real_page.set_viewport_size({"width": 1280, "height": 900})
        for button in real_page.locator("button[data-setting]:visible").all():
            button.click()
        for fold in real_page.locator("main details > summary:visible").all():
            fold.click()
        for link in real_page.locator("a.term:visible").all()[:3]:
            link.hover()
            link.focus()


@pytest.fixture
def guarded(browser: Browser, real_address: str) -> Iterator[Page]:
    """A page that tells of each violation, and does not mind."""
    context = browser.new_context(base_url=real_address)
    context.add_init_script(script=TELL_FORBIDDEN)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("html", PLANTED.values(), ids=PLANTED)
def test_a_script_that_is_not_ours_does_not_run(guarded: Page, html: str) -> None:
    def plant(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=response.text().replace("</main>", f"{html}</main>"))

    guarded.route("**/404.html", plant)
    guarded.route("https://other.example/**", lambda route: route.fulfill(body="document.title = 'planted'"))
    with guarded.expect_console_message(lambda message: message.text.startswith("forbidden:")):
        guarded.goto("404.html")
    expect(guarded).not_to_have_title("planted")


def test_no_text_becomes_a_script(guarded: Page) -> None:
    """As a library would try that was not written for such a policy."""
    guarded.goto("")
    with guarded.expect_console_message(lambda message: message.text.startswith("forbidden: script-src")):
        guarded.evaluate("() => { setTimeout(\"document.title = 'planted'\", 0) }")
    expect(guarded).not_to_have_title("planted")
