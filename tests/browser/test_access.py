"""Every kind of page can be read by those who don't see it, or see it otherwise: no complaint from axe."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from pages import BuiltSite
from samples import SAMPLES, Sample

PHONE, DESKTOP = (390, 844), (1280, 900)


@dataclass(frozen=True, slots=True)
class View:
    """A screen and the scheme its owner prefers."""

    scheme: Literal["light", "dark"]
    size: tuple[int, int]

    def apply_to(self, page: Page) -> None:
        """Show the page so, without loading it again."""
        page.set_viewport_size({"width": self.size[0], "height": self.size[1]})
        page.emulate_media(color_scheme=self.scheme, reduced_motion="reduce")

    def __str__(self) -> str:
        return f"{self.scheme}, {self.size[0]} px"


VIEWS = tuple(View(scheme, size) for scheme, size in product(("light", "dark"), (PHONE, DESKTOP)))


@pytest.fixture(scope="module")
def opened(browser: Browser, real_address: str) -> Iterator[Page]:
    """One page for all, with axe in every document it loads."""
    context = browser.new_context(base_url=real_address)
    context.add_init_script(script=Axe().axe_script)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_no_kind_of_page_shuts_anyone_out(opened: Page, real_site: BuiltSite, sample: Sample) -> None:
    wrong = []
    for _, url in sample.list_in(real_site):
        opened.goto(url)
        wrong += list_violations(opened)
    assert wrong == []


def list_violations(page: Page) -> list[str]:
    """What axe finds wrong with the page as it stands, in both schemes, on a phone and on a desktop."""
    found = []
    for view in VIEWS:
        view.apply_to(page)
        result: dict[str, Any] = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        for violation in result["violations"]:
            places = ", ".join(str(node["target"][0]) for node in violation["nodes"][:5])
            found.append(f"{page.url} ({view}): {violation['id']}: {violation['help']}: {places}")
    return found
