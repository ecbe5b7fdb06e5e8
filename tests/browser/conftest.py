"""A real browser on a site served on loopback; whatever goes wrong on a page fails the test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from browser.chromium import ARGUMENTS, find_chromium
from projects import Project
from serving import serve

#: Make whatever the Content-Security-Policy forbids an error in the console.
TELL_FORBIDDEN = """
addEventListener("securitypolicyviolation", (event) => {
  console.error(`forbidden: ${event.effectiveDirective} ${event.blockedURI}`);
});
"""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, started once."""
    path = find_chromium()
    assert path, "no Chromium: run `make test`, which gets one, or name it in TSUNAGU_CHROMIUM"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(path), args=list(ARGUMENTS))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def address(small_project: Project) -> Iterator[str]:
    """The address of the fixture's site, below a sub-path as on a project page."""
    with serve(small_project.site, "/sub/") as served:
        yield served


@pytest.fixture(scope="session")
def real_address(real_project: Project) -> Iterator[str]:
    """The address of the sample's site."""
    with serve(real_project.site) as served:
        yield served


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A fresh page on the fixture's site; in the end nothing had gone wrong."""
    yield from _watch(browser, address)


@pytest.fixture
def real_page(browser: Browser, real_address: str) -> Iterator[Page]:
    """A fresh page on the sample's site; in the end nothing had gone wrong."""
    yield from _watch(browser, real_address)


def _watch(browser: Browser, address: str) -> Iterator[Page]:
    """No error in the console, nothing the policy forbids, and no request to another site."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, base_url=address)
    context.add_init_script(script=TELL_FORBIDDEN)
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on(
        "request", lambda request: None if request.url.startswith(address) else wrong.append(request.url)
    )
    yield opened
    context.close()
    assert [text for text in wrong if "404" not in text] == []
