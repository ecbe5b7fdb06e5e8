"""A real browser on a site served on loopback; whatever goes wrong on a page fails the test."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from browser.chromium import ARGUMENTS, find_chromium
from browser.engines import ENGINES
from browser.windows import ChromiumWindow, Window
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


@pytest.fixture(scope="session")
def forbidden() -> list[str]:
    """What the site's policy kept the engines from, as they reported it."""
    return []


@pytest.fixture(scope="session")
def reporting_address(real_project: Project, forbidden: list[str]) -> Iterator[str]:
    """The address of the sample's site, on a host that asks for reports of its policy."""
    with serve(real_project.site, forbidden=forbidden) as served:
        yield served


@pytest.fixture(scope="session", params=["Chromium", *(engine.name for engine in ENGINES)])
def window(request: pytest.FixtureRequest) -> Iterator[Window]:
    """A window of each engine in turn, started once; where one is missing, the skip says why."""
    if request.param == "Chromium":
        yield from _open_chromium(request.getfixturevalue("browser"))
        return
    engine = next(one for one in ENGINES if one.name == request.param)
    if missing := engine.say_missing():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(missing)
    yield from engine.start()


def _open_chromium(browser: Browser) -> Iterator[Window]:
    context = browser.new_context(reduced_motion="reduce")
    yield ChromiumWindow(context.new_page())
    context.close()


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
