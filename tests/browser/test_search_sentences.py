"""English sentences: what is found of them where no page has every word, and where an English word begins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.asking import Site
from browser.searching import serve
from search_site import WAYS, make_page, make_search_site, name_page
from tsunagu.outputs.search import SearchLimits
from tsunagu.outputs.search.search_pages import SearchWord


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(bypass_csp=True)
    yield context.new_page()
    context.close()


BEGINNINGS = {
    "within a word": ("rice", "A price, in pricing.", False),
    "at its end": ("ledge", "To acknowledge it.", False),
    "after a hyphen": ("office", "The head-office.", True),
    "after a prefix": ("skill", "They upskill.", True),
    "begun": ("pric", "A price.", True),
    "beside Japanese": ("rice", "お米はriceです。", True),
}


@pytest.mark.parametrize(("query", "text", "is_found"), BEGINNINGS.values(), ids=BEGINNINGS)
def test_an_english_word_is_found_where_a_word_begins(
    page: Page, tmp_path: Path, query: str, text: str, is_found: bool
) -> None:
    make_search_site(tmp_path, [make_page("en", "one", "Title", text)])
    with serve(tmp_path) as address:
        (found,) = Site(page, address).find([query], "en")
    assert found == ["en:one"] * is_found


@pytest.mark.parametrize("limits", WAYS.values(), ids=WAYS)
def test_a_sentence_finds_the_page_that_says_most_of_it(
    page: Page, tmp_path: Path, limits: SearchLimits
) -> None:
    """Rare words weigh more than what every page has; what a page lacks is told; small words are no lack."""
    common = [make_page("en", f"office-{at}", "A letter", "The office writes a letter.") for at in range(70)]
    ledger = make_page("en", "ledger", "What was kept", "The inspectors fill in a ledger.")
    make_search_site(tmp_path, [*common[:40], ledger, *common[40:]], limits=limits)
    query = "why does the office write a letter to inspectors with a xylograph ledger?"
    with serve(tmp_path) as address:
        (items,) = Site(page, address).ask([query], "en")
    assert [name_page(items[0]["location"]), items[0]["missing"]] == [
        "en:ledger",
        ["office", "write", "letter", "xylograph"],
    ]
    assert all({"inspectors", "ledger"} <= set(item["missing"]) for item in items[1:])


@pytest.mark.parametrize(
    "query", ["評価 人事", "人事 ひょうか", "performance ratings", "ratings performance"]
)
def test_two_words_are_the_name_of_a_term_in_any_order(page: Page, tmp_path: Path, query: str) -> None:
    page_of_term = make_page("ja", "appraisal", "評価", "働きぶりを測ること。")
    term = replace(page_of_term, location="glossary/appraisal/")
    names = {"ja": ("評価", "人事評価"), "en": ("appraisal", "performance ratings")}
    words = [SearchWord(names, ("ひょうか",))]
    make_search_site(tmp_path, [make_page("ja", "one", "人の話", "人事と評価の話。"), term], words)
    with serve(tmp_path) as address:
        ((first, *_),) = Site(page, address).ask([query])
    assert first["location"].endswith("glossary/appraisal/")


def test_a_page_of_another_language_is_found_by_its_address(page: Page, tmp_path: Path) -> None:
    pages = [make_page("ja", "bad-news-early", "早く小さく", "悪い知らせの話。")]
    make_search_site(tmp_path, [*pages, make_page("en", "other", "Clocks", "An early call.")])
    with serve(tmp_path) as address:
        (found,) = Site(page, address).find(["when should I tell bad news early?"], "en")
    assert found == ["ja:bad-news-early"]
