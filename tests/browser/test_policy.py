"""The Content-Security-Policy of every page: strict, obeyed by our own scripts, and a wall for any other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from browser.conftest import TELL_FORBIDDEN
from browser.test_access import search_in_vain, search_with_success
from pages import BuiltPage, BuiltSite
from projects import Project
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
    """Nor styles; a redirect, too, has the policy, and no script but the file by which it keeps ``#…``."""
    for page in real_site.pages.values():
        if page.kind == "redirect":
            assert ["redirect." in script.get("src", "") for script in page.find("script")] == [True], (
                page.url
            )
        policy = read_policy(page)
        allowed = policy.get("script-src", policy["default-src"])
        assert all(re.fullmatch(r"'self'|'sha256-[\w+/=]+'", source) for source in allowed), page.url
        assert policy["style-src"] == ["'self'"], page.url
        assert policy["require-trusted-types-for"] == ["'script'"], page.url
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


#: What Trusted Types keep from becoming HTML or a script, though it comes through our own policy.
UNTRUSTED = {
    "text as a script": "setTimeout('document.title = 1', 0)",
    "a handler": "document.body.innerHTML = '<p onclick=\"x\">'",
    "a script": "document.body.insertAdjacentHTML('beforeend', '<script></script>')",
    "a frame": "document.body.innerHTML = '<iframe srcdoc=\"x\"></iframe>'",
    "a link": "document.body.innerHTML = '<a href=\"https://other.example/\">x</a>'",
    "a tag that nothing closes": "document.body.innerHTML = '<img src=x '",
    "a worker of another place": "new Worker('essays/x.js')",
    "a script of another place": "document.createElement('script').src = 'https://other.example/x.js'",
}


@pytest.mark.parametrize("code", UNTRUSTED.values(), ids=UNTRUSTED)
def test_only_words_with_marks_become_html_and_only_our_own_files_run(guarded: Page, code: str) -> None:
    guarded.goto("")
    tried = guarded.evaluate(
        f"() => {{ try {{ {code}; return 'done' }} catch (error) {{ return error.name }} }}"
    )
    assert tried == "TypeError"


def test_a_host_sends_the_policy_of_the_page_and_what_only_a_header_can_say(
    real_project: Project, real_site: BuiltSite
) -> None:
    written = (real_project.site / "_headers").read_text(encoding="utf-8")
    policy = real_site.page("").first("meta", http_equiv="Content-Security-Policy").get("content", "")
    assert written.splitlines() == [
        "/*",
        f"  Content-Security-Policy: {policy}; frame-ancestors 'none'",
        "  X-Content-Type-Options: nosniff",
        "  Referrer-Policy: strict-origin-when-cross-origin",
    ]


def test_a_reader_uses_everything_under_the_policy_as_header_and_in_the_page(real_page: Page) -> None:
    """Search by key, by address and in vain, filters, settings, languages; ``real_page`` hears of each."""
    answer = real_page.goto("")
    assert answer
    assert "frame-ancestors 'none'" in (answer.header_value("content-security-policy") or "")
    search_with_success(real_page)
    real_page.locator(".search-box__results a").first.click()
    real_page.wait_for_load_state()
    real_page.goto("?q=鍵")
    expect(real_page.locator(".search-box__results a").first).to_be_visible()
    real_page.goto("en/")
    search_in_vain(real_page)
    real_page.goto("glossary/")
    real_page.locator(".factor-filter a.factor").first.click()
    real_page.goto("essays/")
    real_page.locator("a.language").first.click()
    expect(real_page.locator("html")).to_have_attribute("lang", "en")
    real_page.goto("entry-103.html")
    expect(real_page).to_have_url(re.compile("/essays/"))
    real_page.goto("nowhere/")
    search_with_success(real_page)
    for button in real_page.locator("button[data-setting]:visible").all():
        button.click(force=True)
