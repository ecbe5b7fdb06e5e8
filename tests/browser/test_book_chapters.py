"""Every chapter of a book can be read by those who don't see it: no complaint from axe, as Ace asks."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from pages import BuiltSite

#: The names of the rules that a document breaks, and the first place of each.
FIND_BROKEN = """
axe.run(document, { resultTypes: ["violations"] })
  .then(({ violations }) => violations.map((one) => `${one.id} ${one.nodes[0].html.slice(0, 80)}`))
"""
BOOKS = ("tsunagu.epub", "en/tsunagu.epub")


@pytest.fixture(scope="module")
def opened(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 600, "height": 800})
    context.add_init_script(script=Axe().axe_script)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("book", BOOKS)
def test_no_chapter_shuts_anyone_out(opened: Page, real_site: BuiltSite, book: str, tmp_path: Path) -> None:
    with ZipFile(BytesIO((real_site.folder / book).read_bytes())) as archive:
        archive.extractall(tmp_path)
    chapters = sorted((tmp_path / "EPUB").glob("*.xhtml"))
    assert len(chapters) > 5
    wrong = {}
    for chapter in chapters:
        opened.goto(chapter.as_uri())
        if broken := opened.evaluate(FIND_BROKEN):
            wrong[chapter.name] = broken
    assert wrong == {}
