"""A search that fails says so, and no query or text that is odd does harm."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser.searching import FIELD, RESULT, ask, open_context, serve, serve_everyday, watch
from search_site import WAYS, make_page, make_search_site, read_case


@pytest.fixture(scope="module")
def everyday(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serve_everyday(tmp_path_factory.mktemp("everyday")) as address:
        yield address


@pytest.fixture
def context(browser: Browser, everyday: str) -> Iterator[BrowserContext]:
    with open_context(browser, everyday) as opened:
        yield opened


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    yield from watch(context)


@pytest.mark.parametrize(
    "query",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '"><svg onload=alert(1)>',
        ".*",
        "(a+)+$",
        "[",
        "\\",
        "^$|",
        "顧客" * 5000,
        "x" * 10_000,
        "🙂",
        "🙂🎉👩‍👩‍👧",
        "   ",
        "　",
        "ー",
        "”",
        "__proto__ constructor",
        "\u0000\u007f\u0080\ud800",
        "\u202ereversed\u202d",
    ],
    ids=lambda query: repr(query[:20]),
)
def test_odd_queries_are_harmless(page: Page, query: str) -> None:
    """Nothing runs, nothing hangs, and the next query is answered."""
    page.goto("")
    page.locator(FIELD).fill(query)
    page.wait_for_timeout(100)
    assert page.locator(".search-box__panel :is(script, img, svg)").count() == 0
    assert ask(page, "老舗") == ["ja:kyoto"]


@pytest.mark.parametrize(
    "break_it",
    [
        lambda folder: next(folder.glob("assets/tsunagu/search/ja.*.json")).unlink(),
        lambda folder: next(folder.glob("assets/tsunagu/search/ja.*.json")).write_text("{", encoding="utf-8"),
        lambda folder: next(folder.glob("assets/tsunagu/search/words.*.json")).write_text(
            "[]", encoding="utf-8"
        ),
        lambda folder: next(folder.glob("assets/tsunagu/search/engine.*.js")).unlink(),
        lambda folder: next(folder.glob("assets/tsunagu/search.*.json")).unlink(),
        lambda folder: next(folder.glob("assets/tsunagu/search.*.js")).unlink(),
    ],
    ids=[
        "texts gone",
        "texts broken",
        "words broken",
        "engine gone",
        "contents gone",
        "worker gone",
    ],
)
def test_what_fails_is_said_in_the_language_of_the_page(
    browser: Browser, tmp_path: Path, break_it: Callable[[Path], None]
) -> None:
    make_search_site(tmp_path, read_case("everyday").pages)
    break_it(tmp_path)
    with serve(tmp_path) as address:
        page = browser.new_page()
        page.goto(address)
        page.locator(FIELD).press_sequentially("顧客")
        expect(page.locator(".search-box__panel")).to_contain_text("検索を読み込めませんでした")
        page.close()


def test_the_other_languages_failure_does_not_matter(browser: Browser, tmp_path: Path) -> None:
    make_search_site(tmp_path, read_case("everyday").pages)
    next(tmp_path.glob("assets/tsunagu/search/en.*.json")).unlink()
    with serve(tmp_path) as address:
        page = browser.new_page()
        page.goto(address)
        page.locator(FIELD).press_sequentially("OKR")
        expect(page.locator(RESULT)).to_have_count(1)
        page.close()


def test_what_failed_is_tried_again(browser: Browser, tmp_path: Path) -> None:
    make_search_site(tmp_path, read_case("everyday").pages)
    texts = next(tmp_path.glob("assets/tsunagu/search/ja.*.json"))
    content = texts.read_bytes()
    texts.unlink()
    with serve(tmp_path) as address:
        page = browser.new_page()
        page.goto(address)
        page.locator(FIELD).press_sequentially("顧客")
        expect(page.get_by_role("status")).to_have_text("検索を読み込めませんでした")
        texts.write_bytes(content)
        page.locator(FIELD).press_sequentially("開拓")
        expect(page.locator(RESULT)).to_contain_text("自分")
        page.close()


def test_a_site_in_parts_goes_on_after_a_request_has_failed(browser: Browser, tmp_path: Path) -> None:
    """What was loaded before still answers, and so does the rest once the network is back."""
    make_search_site(tmp_path, read_case("everyday").pages, (), WAYS["in parts"])
    with serve(tmp_path) as address:
        context = browser.new_context()
        page = context.new_page()
        page.goto(address)
        with page.expect_request("**/search/retry.*.js"):
            page.locator(FIELD).fill("研修")
            expect(page.locator(RESULT)).to_have_count(1)
        context.set_offline(True)
        page.locator(FIELD).fill("京都")
        expect(page.get_by_role("status")).to_have_text("検索を読み込めませんでした")
        context.set_offline(False)
        for query in ("京都", "研修"):
            page.locator(FIELD).fill("")
            page.locator(FIELD).fill(query)
            expect(page.locator(f"{RESULT} mark").first).to_have_text(query)
        context.close()


def test_hostile_titles_and_texts_are_shown_as_they_are(browser: Browser, tmp_path: Path) -> None:
    bad = "<img src=x onerror=alert(1)>& \"q\" 'x' 目印"
    make_search_site(tmp_path, [make_page("ja", "bad", bad, f"{bad}。</p><script>alert(2)</script>")])
    with serve(tmp_path) as address:
        page = browser.new_page()
        page.on("dialog", lambda dialog: pytest.fail(dialog.message))
        page.goto(address)
        page.locator(FIELD).press_sequentially("目印")
        expect(page.locator(".search-title")).to_have_text(bad)
        assert page.locator(".search-box__panel :is(img, script)").count() == 0
        page.close()
