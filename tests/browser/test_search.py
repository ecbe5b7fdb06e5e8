"""Search as a reader meets it: Material's box in a real browser, asking our worker."""

from __future__ import annotations

import functools
import http.server
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from projects import Project, make_project
from search_site import TEXTS, make_page, make_search_site, name_page, read_case
from tsunagu.outputs.search import name_worker

#: What a page asks the worker and hears from it, so that a test waits for the answer it asked for.
_LISTEN = """
  const Original = Worker
  window.Worker = class extends Original {
    constructor(url) {
      super(url)
      this.addEventListener("message", ({ data }) => { if (data.type === 3) window.answered = window.asked })
    }
    postMessage(message) {
      if (message.type === 2) window.asked = message.data
      super.postMessage(message)
    }
  }
"""
FIELD, RESULT = ".md-search__input", ".md-search-result__link"
_EVERYDAY = {name_page(page.location) for page in read_case("everyday").pages}


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below /sub/ with its own 404 page."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/sub"))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        self.error_message_format = (
            Path(self.directory, "404.html").read_text(encoding="utf-8").replace("%", "%%")
        )
        super().send_error(code, message, explain)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """The address at which a folder is served."""
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(_Handler, directory=str(folder))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/sub/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def everyday(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site of the 18 everyday essays."""
    folder = tmp_path_factory.mktemp("everyday")
    case = read_case("everyday")
    make_search_site(folder, case.pages, case.words)
    with serve(folder) as address:
        yield address


@pytest.fixture
def context(browser: Browser, everyday: str) -> Iterator[BrowserContext]:
    opened = browser.new_context(viewport={"width": 1280, "height": 900}, base_url=everyday)
    opened.add_init_script(_LISTEN)
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page; at its end nothing was wrong in its console and no dialog had opened."""
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("dialog", lambda dialog: wrong.append(dialog.message))
    yield opened
    assert [text for text in wrong if "404" not in text] == []


def ask(page: Page, query: str) -> list[str]:
    """Type a query into the box and read the results, as ``ja:slug``."""
    field = page.locator(FIELD)
    field.fill("")
    page.wait_for_function("() => window.answered === ''")
    for end in range(1, len(query) + 1):
        field.press_sequentially(query[end - 1])
        page.wait_for_function("query => window.answered === query", arg=query[:end])
    scroll = page.locator(".md-search__scrollwrap")
    shown = -1
    while shown < page.locator(RESULT).count():
        shown = page.locator(RESULT).count()
        scroll.evaluate("element => element.scrollTo(0, element.scrollHeight)")
        page.wait_for_timeout(30)
    return [name_page(link.get_attribute("href") or "") for link in page.locator(RESULT).all()]


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
    context.add_init_script(_LISTEN)
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
    assert asked == ["", "main.css", "search.css", "settings.js", "search.js"]
    page.locator(FIELD).focus()
    page.wait_for_function("() => window.asked === ''")
    assert asked[5:] == ["bundle.js", f"{Path(name_worker(TEXTS)).name}?lang=ja"]
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
    assert first.locator("h1").inner_text() == "”顧客” 開拓と ”自分” 開拓"
    assert first.locator(".search-facts").inner_text() == "2026年5月3日 · 顧客開拓 · 専門スキル"
    assert first.locator("mark").all_inner_texts() == ["５年"]
    assert first.locator("p").last.inner_text().startswith("断られても５年先を見て種をまく力。")


def test_the_keyboard_is_materials(page: Page) -> None:
    """/ opens, arrows go through results, Enter goes to the first, Escape closes."""
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
    expect(page.locator("#__search")).not_to_be_checked()
    page.keyboard.press("/")
    expect(page.locator("#__search")).to_be_checked()
    page.keyboard.press("Enter")
    page.wait_for_url("**/essays/kenshu/**")


def test_a_box_that_was_closed_just_now_opens_again(page: Page) -> None:
    """Escape and / with no time between them: Material alone would take it for no change."""
    page.goto("")
    ask(page, "研修")
    page.evaluate("""() => ["Escape", "/"].forEach((key) => document.activeElement.dispatchEvent(
      new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })))""")
    expect(page.locator(FIELD)).to_be_focused()
    expect(page.locator("#__search")).to_be_checked()


def test_the_number_of_results_is_said(page: Page) -> None:
    page.goto("")
    ask(page, "顧客")
    expect(page.get_by_role("status")).to_have_text("4 件見つかりました")


def test_nothing_found_says_where_else_to_look(page: Page) -> None:
    """The ways are links that Tab reaches, though Material would close the box."""
    page.goto("")
    assert ask(page, "ぬぬぬぬ") == []
    expect(page.get_by_role("status")).to_have_text("見つかりませんでした")
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.matches('.md-search__scrollwrap')"):
        page.keyboard.press("Tab")
    expect(page.locator(".search-next a").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/sub/essays/")
    assert ask(page, "顧客") != []
    expect(page.locator(".search-next")).to_be_hidden()


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
    page.wait_for_url("**/essays/commission/")
    page.go_back()
    expect(page.locator(RESULT)).to_have_count(1)
    expect(page.locator(RESULT)).to_be_visible()
    expect(page.locator("#__search")).to_be_checked()
    page.keyboard.press("Escape")
    page.wait_for_url(lambda url: "q=" not in url)


def test_what_is_pasted_is_found(page: Page) -> None:
    page.goto("")
    page.locator(FIELD).focus()
    page.wait_for_function("() => window.asked === ''")
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
    page.wait_for_url("**/sub/essays/kaitaku/")


def test_on_a_phone_the_button_opens_and_the_arrow_closes(browser: Browser, everyday: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, base_url=everyday, has_touch=True)
    context.add_init_script(_LISTEN)
    page = context.new_page()
    page.goto("")
    page.locator(".search-open").tap()
    expect(page.locator(FIELD)).to_be_focused()
    assert ask(page, "開拓") == ["ja:kaitaku"]
    page.locator(".search-close").tap()
    expect(page.locator("#__search")).not_to_be_checked()
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
    assert page.locator(".md-search-result :is(script, img, svg)").count() == 0
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
        lambda folder: (folder / "bundle.js").unlink(),
    ],
    ids=[
        "texts gone",
        "texts broken",
        "words broken",
        "engine gone",
        "contents gone",
        "worker gone",
        "theme gone",
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
        expect(page.locator(".md-search-result")).to_contain_text("検索を読み込めませんでした")
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
        expect(page.locator(RESULT)).to_contain_text("検索を読み込めませんでした")
        texts.write_bytes(content)
        page.locator(FIELD).press_sequentially("開拓")
        expect(page.locator(RESULT)).to_contain_text("自分")
        page.close()


def test_a_site_in_parts_goes_on_after_a_request_has_failed(browser: Browser, tmp_path: Path) -> None:
    """What was loaded before still answers, and so does the rest once the network is back."""
    make_search_site(tmp_path, read_case("everyday").pages, (), 0)
    with serve(tmp_path) as address:
        context = browser.new_context()
        page = context.new_page()
        page.goto(address)
        with page.expect_request("**/search/retry.*.js"):
            page.locator(FIELD).fill("研修")
            expect(page.locator(RESULT)).to_have_count(1)
        context.set_offline(True)
        page.locator(FIELD).fill("京都")
        expect(page.locator(RESULT)).to_contain_text("検索を読み込めませんでした")
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
        expect(page.locator("h1")).to_have_text(bad)
        assert page.locator(".md-search-result :is(img, script)").count() == 0
        page.close()
