"""Search as a reader meets it: the box in a real browser, asking its worker."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser.searching import FIELD, LISTEN, OPEN, RESULT, ask, open_context, serve, serve_everyday, watch
from projects import Project, make_project
from search_site import NAMES, name_page, read_case
from tsunagu.outputs.search import name_worker

_EVERYDAY = {name_page(page.location) for page in read_case("everyday").pages}


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


def make_everyday_project(folder: Path) -> Project:
    """A whole project whose content is the 18 everyday essays, built by the command a user types."""
    project = make_project(folder, None)
    for number, name in enumerate(("customers", "skills", "collaboration"), 1):
        words = json.dumps({"ja": name, "en": name})
        header = f'name: {words}\nshort: {words}\ncolor: "#28527a"\norder: {number}'
        project.write({f"themes/{name}.md": f"---\n{header}\n---\n"})
    for page in read_case("everyday").pages:
        title = json.dumps(page.title, ensure_ascii=False)
        header = f"title: {title}\ndate: 2026-05-03\nfactors: [customers]"
        project.write({f"{page.location.rstrip('/')}.md": f"---\n{header}\n---\n\n{page.text}\n"})
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    return project


def test_everyday_queries_find_what_they_should_and_nothing_else(
    browser: Browser, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """45 queries typed into the box of a whole site: recall and precision at least 0.97, none empty."""
    recalls, precisions, poor = [], [], []
    context = browser.new_context()
    context.add_init_script(LISTEN)
    page = context.new_page()
    with serve(make_everyday_project(tmp_path / "project").site) as address:
        for language in ("ja", "en"):
            page.goto(address if language == "ja" else f"{address}en/")
            for row in (row for row in read_case("everyday").queries if row.language == language):
                found = [name for name in ask(page, row.query) if name in _EVERYDAY]
                right = len(row.relevant & set(found))
                recalls.append(right / len(row.relevant))
                precisions.append(right / len(found) if found else 0.0)
                if right < max(len(row.relevant), len(found)):
                    poor.append(f"{row.query}: {found} instead of {sorted(row.relevant)}")
    context.close()
    recall, precision = sum(recalls) / len(recalls), sum(precisions) / len(precisions)
    with capsys.disabled():
        print(f"\n{len(recalls)} everyday queries: recall {recall:.3f}, precision {precision:.3f}")
    assert len(recalls) == 45
    assert recall >= 0.97, poor
    assert precision >= 0.97, poor
    assert all(recalls), poor


def test_a_page_loads_nothing_of_search_until_it_is_used(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto("")
    page.wait_for_load_state("networkidle")
    assert asked == ["", "main.css", "search.css", "settings.js", "results.js", "search-box.js"]
    worker = f"{Path(name_worker(NAMES)).name}?lang=ja"
    with page.expect_request(f"**/{worker}"):
        page.locator(FIELD).focus()
    assert asked[6:] == [worker]
    with page.expect_request("**/search/retry.*.js"):
        ask(page, "顧客")
    names = sorted(name.split(".")[0] for name in asked[7:])
    assert names == ["en", "engine", "ja", "retry", "search", "words"]
    assert len(set(asked)) == len(asked)


def test_the_readers_language_comes_first_and_the_other_is_marked(page: Page) -> None:
    page.goto("")
    assert ask(page, "OKR") == ["ja:leader", "en:leader-en"]
    own, other = page.locator(RESULT).all()
    assert own.locator("[lang]").count() == 0
    assert other.locator(".search-language").inner_text() == "English"
    assert {part.get_attribute("lang") for part in other.locator("[lang]").all()} == {"en"}
    page.goto("en/")
    assert ask(page, "OKR") == ["en:leader-en", "ja:leader"]


def test_a_result_shows_date_factors_and_the_sentence_with_the_words_marked(page: Page) -> None:
    page.goto("")
    ask(page, "５年")
    first = page.locator(RESULT).first
    assert first.locator(".search-title").inner_text() == "”顧客” 開拓と ”自分” 開拓"
    assert first.locator(".search-facts").inner_text() == "2026年5月3日 · 顧客開拓 · 専門スキル"
    assert first.locator("mark").all_inner_texts() == ["５年"]
    assert first.locator("p").last.inner_text().startswith("断られても５年先を見て種をまく力。")


def test_the_keyboard_alone_is_enough(page: Page) -> None:
    """/ opens, arrows go through results, Enter leads to all of them, Escape closes."""
    page.goto("")
    page.keyboard.press("/")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.type("研修")
    page.wait_for_function("() => window.answered === '研修'")
    page.keyboard.press("ArrowDown")
    expect(page.locator(RESULT).first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(OPEN)).to_have_count(0)
    page.keyboard.press("/")
    expect(page.locator(OPEN)).to_have_count(1)
    page.keyboard.press("Enter")
    page.wait_for_url("**/sub/search/?q=%E7%A0%94%E4%BF%AE")


def test_a_box_that_was_closed_just_now_opens_again(page: Page) -> None:
    """Escape and / with no time between them."""
    page.goto("")
    ask(page, "研修")
    page.evaluate("""() => ["Escape", "/"].forEach((key) => document.activeElement.dispatchEvent(
      new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })))""")
    expect(page.locator(FIELD)).to_be_focused()
    expect(page.locator(OPEN)).to_have_count(1)


def test_the_number_of_results_is_said(page: Page) -> None:
    page.goto("")
    ask(page, "顧客")
    expect(page.get_by_role("status")).to_have_text("4 件見つかりました")


def test_nothing_found_says_where_else_to_look(page: Page) -> None:
    """The ways are links that Tab reaches."""
    page.goto("")
    assert ask(page, "ぬぬぬぬ") == []
    expect(page.get_by_role("status")).to_have_text("見つかりませんでした")
    page.keyboard.press("Tab")
    expect(page.locator(".search-box__next a").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/sub/essays/")
    assert ask(page, "顧客") != []
    expect(page.locator(".search-box__next")).to_be_hidden()


def test_a_search_is_in_the_address_and_comes_back(page: Page) -> None:
    """It can be linked, reloaded, and returned to from a result; closing takes it away."""
    page.goto("?q=専門スキル")
    expect(page.locator(FIELD)).to_have_value("専門スキル")
    expect(page.locator(RESULT)).to_have_count(1)
    page.locator(FIELD).fill("顧客 信頼")
    page.wait_for_url("**/?q=*%E4%BF%A1%E9%A0%BC")
    page.reload()
    expect(page.locator(FIELD)).to_have_value("顧客 信頼")
    page.locator(RESULT).first.click()
    page.wait_for_url("**/essays/commission/**")
    page.go_back()
    expect(page.locator(RESULT)).to_have_count(1)
    expect(page.locator(RESULT)).to_be_visible()
    expect(page.locator(OPEN)).to_have_count(1)
    page.keyboard.press("Escape")
    page.wait_for_url(lambda url: "q=" not in url)


def test_what_is_pasted_is_found(page: Page) -> None:
    page.goto("")
    page.locator(FIELD).focus()
    page.evaluate("document.execCommand('insertText', false, '老舗')")
    expect(page.locator(RESULT)).to_have_count(1)


def test_the_enter_that_ends_a_conversion_goes_nowhere(page: Page) -> None:
    page.goto("")
    ask(page, "研修")
    page.locator(FIELD).dispatch_event("keydown", {"key": "Enter", "keyCode": 229, "bubbles": True})
    page.wait_for_timeout(200)
    assert page.locator(RESULT).count() == 1
    assert "kenshu" not in page.url


def test_search_works_on_the_error_page_below_a_sub_path(page: Page) -> None:
    page.goto("no/such/page/")
    assert ask(page, "顧客開拓") == ["ja:kaitaku"]
    page.locator(RESULT).click()
    page.wait_for_url("**/sub/essays/kaitaku/**")


def test_on_a_phone_the_button_opens_and_the_arrow_closes(browser: Browser, everyday: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, base_url=everyday, has_touch=True)
    context.add_init_script(LISTEN)
    page = context.new_page()
    page.goto("")
    page.locator(".search-open").tap()
    expect(page.locator(FIELD)).to_be_focused()
    assert ask(page, "開拓") == ["ja:kaitaku"]
    page.locator(".search-close").tap()
    expect(page.locator(OPEN)).to_have_count(0)
    context.close()


def test_without_a_script_there_are_the_lists_in_place_of_a_field(browser: Browser, everyday: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=everyday)
    page = context.new_page()
    page.goto("en/")
    expect(page.locator(FIELD)).to_be_hidden()
    lists = page.locator(".no-search")
    lists.locator("summary").click()
    lists.get_by_role("link", name="文章").click()
    page.wait_for_url("**/sub/essays/")
    context.close()
