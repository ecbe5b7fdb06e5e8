"""``tsunagu status`` and the desk in the preview: one list a question, of values, told in two languages."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from desk import NOW, look, write_site
from histories import begin, commit, git
from html_tree import parse_html
from makers import make_essay, make_library, make_term
from pages import BuiltSite
from tsunagu.checks.desk.desk import gather_desk
from tsunagu.checks.desk.lists import (
    find_last,
    list_behind,
    list_dead,
    list_drafts,
    list_months,
    list_undefined,
    list_untranslated,
    list_waiting,
)
from tsunagu.checks.desk.sections import DeskLine, DeskSection, write_sections
from tsunagu.commands import status
from tsunagu.commands.cli import main
from tsunagu.commands.foreign_links import ForeignLink, ForeignLinks
from tsunagu.content import Commit, FileChange
from tsunagu.model import Body, Newer, Place, Problem
from tsunagu.site import write_desk_page
from tsunagu_mkdocs.desk_server import DeskServer

CONFIG = "site_name: つなぐ\nsite_url: https://tsunagu.example/\n"
ENGLISH = "---\ntitle: Only here\ndate: 2026-05-01\nfactors: [skills]\n---\n\n![](x.png)\n\nOne two three.\n"


def ago(days: int) -> datetime:
    return NOW - timedelta(days=days)


def test_drafts_are_listed_from_the_oldest_with_their_days() -> None:
    drafts = [make_essay(name, draft=True) for name in "abc"]
    ages = {
        "essays/a.md": (ago(10), ago(2)),
        "essays/b.md": (ago(90), ago(90)),
        "essays/c.md": (ago(-1), ago(-1)),
    }
    rows = list_drafts(make_library(*drafts, make_essay("d")), ages, NOW)
    assert [(row.uri, row.days, row.idle) for row in rows] == [
        ("essays/b.md", 90, 90),
        ("essays/a.md", 10, 2),
        ("essays/c.md", 0, 0),
    ]


def test_what_waits_has_its_minute_in_the_zone_of_the_site() -> None:
    later = make_essay("later", date="2026-07-01T07:30")
    soon = make_essay("soon", date="2026-06-01T12:01")
    soon_in_utc = make_essay("soon", date="2026-06-01T12:01")
    hidden = make_essay("hidden", date="2026-07-01", draft=True)
    rows = list_waiting(make_library(later, soon, hidden, make_essay("out")), NOW.replace(second=59))
    assert [(row.uri, f"{row.date:%H:%M %Z}") for row in rows] == [
        ("essays/soon.md", "12:01 JST"),
        ("essays/later.md", "07:30 JST"),
    ]
    assert list_waiting(make_library(soon_in_utc), soon.date) == ()


def test_a_language_lacks_what_it_has_not_begun() -> None:
    both = [make_essay("both"), make_essay("both", language="en", draft=True)]
    only = [make_essay("ja"), make_essay("en", language="en"), make_essay("draft", draft=True)]
    rows = list_untranslated(make_library(*both, *only))
    assert [(row.uri, row.languages) for row in rows] == [
        ("essays/ja.md", ("en",)),
        ("en/essays/en.md", ("ja",)),
    ]


def test_the_translation_that_is_behind_for_longest_comes_first() -> None:
    essays = [make_essay(name, language="en") for name in "abc"]
    place = Place("essays/a.md", 8)
    newer = {
        "en/essays/a.md": Newer(place, None, "今"),
        "en/essays/b.md": Newer(place, ago(3), "三日前"),
        "en/essays/c.md": Newer(place, ago(30), ""),
    }
    rows = list_behind(make_library(*essays, newer=newer))
    assert [(row.uri, row.line, row.words) for row in rows] == [
        ("en/essays/c.md", 8, ""),
        ("en/essays/b.md", 8, "三日前"),
        ("en/essays/a.md", 8, "今"),
    ]


def test_a_term_without_a_definition_in_a_language_is_listed() -> None:
    whole, half = make_term("ma", "間", "ma"), make_term("ringi", "稟議", "ringi")
    half = type(half)(half.id, half.name, half.reading, {"ja": "意味。", "en": " "}, half.place)
    rows = list_undefined(make_library(terms=(whole, half)))
    assert [(row.id, row.name, row.languages) for row in rows] == [("ringi", "稟議", ("en",))]


def test_dead_links_are_what_a_check_tells_of_links() -> None:
    codes = ["broken-link", "unknown-key", "broken-anchor", "link-to-hidden"]
    problems = [Problem(code, Place("about.md", number), {"seen": code}) for number, code in enumerate(codes)]
    assert [row.seen for row in list_dead(problems)] == ["broken-link", "broken-anchor", "link-to-hidden"]


def test_a_month_counts_what_came_out_in_it_in_the_units_of_each_language() -> None:
    essays = [
        make_essay("a", date="2026-06-01T00:00", body=Body("**本社**の\n時計。")),
        make_essay("a", language="en", date="2026-06-01", body=Body("The *clock* there.")),
        make_essay("b", date="2026-05-31T23:59", body=Body("一二三")),
        make_essay("c", date="2026-06-02", body=Body("まだ出ていない")),
        make_essay("d", date="2026-05-02", draft=True),
        make_essay("e", date="2025-06-30", body=Body("一年前")),
    ]
    rows = list_months(make_library(*essays), NOW)
    assert [row.month for row in rows] == [
        *(f"2026-{month:02}" for month in range(6, 0, -1)),
        *(f"2025-{month:02}" for month in range(12, 6, -1)),
    ]
    assert (rows[0].essays, dict(rows[0].lengths)) == (2, {"ja": 6, "en": 3})
    assert (rows[1].essays, dict(rows[1].lengths)) == (1, {"ja": 3, "en": 0})
    assert sum(row.essays for row in rows) == 3


def change(old: str, new: str) -> FileChange:
    return FileChange(old, new, "x", "y")


def test_published_last_is_the_newest_commit_that_readers_see() -> None:
    library = make_library(make_essay("a"), make_essay("b"), make_essay("draft", draft=True))
    commits = [
        Commit(
            "3", datetime(2026, 5, 3, tzinfo=UTC), (change("", "essays/draft.md"), change("", "about.md"))
        ),
        Commit(
            "2",
            datetime(2026, 5, 2, tzinfo=UTC),
            (change("essays/a.md", "essays/a.md"), change("", "essays/b.md")),
        ),
        Commit("1", datetime(2026, 5, 1, tzinfo=UTC), (change("", "essays/a.md"),)),
    ]
    last = find_last(library, commits, NOW)
    assert last is not None
    assert (last.id, last.new, last.changed) == ("2", (("essays/b.md", "b"),), (("essays/a.md", "a"),))
    assert f"{last.time:%H:%M %Z}" == "09:00 JST"
    assert find_last(library, commits[:1], NOW) is None


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run ``tsunagu status`` in a project with the files."""

    def run_status(*arguments: str, files: dict[str, str] | None = None) -> Result:
        (tmp_path / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
        write_site(tmp_path / "docs", files or {})
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("TSUNAGU_NOW", "2026-06-01T12:00")
        return CliRunner().invoke(main, ["status", *arguments])

    return run_status


def test_the_report_names_each_file(run: Callable[..., Result]) -> None:
    told = run(
        "--lang", "en", files={"en/essays/only.md": ENGLISH, "about.md": "# x\n\n[x](nowhere.md)\n"}
    ).stdout
    for line in (
        "Drafts, the oldest first\n  docs/essays/half-written.md  書きかけの話  begun 0 d ago, last",
        "Waiting for their time\n  docs/essays/next-month.md  来月の話  2026-07-01 07:30 (JST)",
        "  docs/en/essays/only.md     Only here  lacks ja",
        "Translations that are behind\n  (none)",
        "Dead links within the site\n  docs/about.md:3           nowhere.md",
        "Pictures without words\n  docs/en/essays/only.md:7",
        "  2026-05  1 essay, en: 3 words",
        "Published last\n  Not known: there is no git history here.",
    ):
        assert line in told


def test_it_is_told_in_japanese_too(run: Callable[..., Result]) -> None:
    told = run("--lang", "ja").stdout
    assert "公開を待っている文章\n  docs/essays/next-month.md  来月の話  2026-07-01 07:30 (JST)" in told
    assert "  2026-04  2 編、ja 32 字、en 7 語" in told
    assert "git の履歴がないので、わかりません。" in told


def test_machines_get_the_same_as_json(run: Callable[..., Result]) -> None:
    table: dict[str, Any] = json.loads(run("--json").stdout)
    assert list(table) == [
        *("drafts", "waiting", "untranslated", "behind", "unused", "undefined", "dead", "wordless"),
        *("months", "published"),
    ]
    assert table["waiting"] == [
        {"uri": "essays/next-month.md", "title": "来月の話", "date": "2026-07-01T07:30:00+09:00"}
    ]
    assert table["published"] is None


def test_git_says_how_old_a_draft_is_and_what_went_out_last(tmp_path: Path) -> None:
    docs = begin(tmp_path)
    draft = docs / "essays/half-written.md"
    commit(docs, {"essays/half-written.md": draft.read_text(encoding="utf-8") + "もう一行。\n"})
    git(docs, "commit", "--quiet", "--allow-empty", "--message", "Nothing")
    content = look(docs, now=datetime.now(UTC) + timedelta(days=40))
    desk = gather_desk(content.context, content.problems)
    assert [(row.days, row.idle) for row in desk.drafts] == [(40, 40)]
    assert desk.published is not None
    assert {uri for uri, _ in desk.published.new} >= {"essays/two-clocks.md", "en/essays/two-clocks.md"}
    assert desk.published.changed == ()


def test_what_is_not_pushed_is_not_published(tmp_path: Path) -> None:
    docs = begin(tmp_path)
    for arguments in (
        ("clone", "--quiet", "--bare", str(tmp_path), str(tmp_path / "origin.git")),
        ("remote", "add", "origin", str(tmp_path / "origin.git")),
        ("fetch", "--quiet", "origin"),
        ("branch", "--quiet", "--set-upstream-to", f"origin/{git(docs, 'branch', '--show-current').strip()}"),
    ):
        git(docs, *arguments)
    essay = (docs / "essays/two-clocks.md").read_text(encoding="utf-8")
    commit(docs, {"essays/not-yet.md": essay})

    def list_new() -> set[str]:
        content = look(docs, now=datetime.now(UTC) + timedelta(days=40))
        published = gather_desk(content.context, content.problems).published
        return {uri for uri, _ in published.new} if published else set()

    assert "essays/not-yet.md" not in list_new()
    git(docs, "push", "--quiet")
    assert list_new() == {"essays/not-yet.md"}


ASKED = ForeignLinks(
    asked=2,
    dead=(ForeignLink("https://gone.example/", "404", ("about.md:3", "about.md:9")),),
    unsure=(ForeignLink("https://slow.example/", "timeout", ("about.md:5",)),),
    is_offline=False,
)


def test_links_to_other_sites_are_asked_only_when_that_is_wanted(
    run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def ask(context: object) -> ForeignLinks:
        asked.append(context)
        return ASKED

    monkeypatch.setattr(status, "ask_foreign_links", ask)
    assert run().exit_code == 0
    assert not asked
    done = run("--links", "--lang", "en")
    assert done.exit_code == 1, "CI tells of a dead one"
    assert "Dead links to other sites\n  docs/about.md:3  https://gone.example/  404 (+1)" in done.stdout
    assert "docs/about.md:5  https://slow.example/  timeout" in done.stdout
    assert json.loads(run("--links", "--json").stdout)["links"]["dead"][0]["reason"] == "404"


def read_page(sections: Iterable[DeskSection], pages: Iterable[str] = ()) -> Any:
    return parse_html(write_desk_page(sections, "docs", frozenset(pages), "ja"))


def test_each_entry_of_the_page_leads_to_its_page_and_names_its_file() -> None:
    lines = (
        DeskLine("essays/a.md", 0, "題 <b>", "三日前"),
        DeskLine("about.md", 3, "nowhere.md"),
        DeskLine("about.md", 7, ""),
    )
    page = read_page(
        [DeskSection("下書き", lines, "（なし）"), DeskSection("訳", (), "（なし）")], ["essays/a.md"]
    )
    items = ["".join(item.itertext()) for item in page.iter("li")]
    assert items == ["題 <b>三日前docs/essays/a.md", "nowhere.mddocs/about.md:3", "docs/about.md:7"]
    assert [link.get("href") for link in page.iter("a")] == ["../", "../essays/a/"]
    assert [section.findtext("p") for section in page.iter("section")] == [None, "（なし）"]
    assert page.find(".//html").get("lang") == "ja" if page.tag != "html" else page.get("lang") == "ja"


def test_the_page_has_the_lists_of_the_command(tmp_path: Path) -> None:
    write_site(tmp_path, {})
    content = look(tmp_path)
    sections = list(write_sections(gather_desk(content.context, content.problems), "docs", "en"))
    page = read_page(sections)
    titles = [next(iter(title.itertext())).strip() for title in page.iter("h2")]
    assert titles == [section.title for section in sections]


class Server:
    """As much of MkDocs' server as the desk needs."""

    mount_path = "/sub/"
    _visible_epoch = 7

    def __init__(self) -> None:
        self.app: Callable[..., Iterable[bytes]] = lambda environ, _: [environ["PATH_INFO"].encode()]

    def get_app(self) -> Callable[..., Iterable[bytes]]:
        return self.app

    def set_app(self, app: Callable[..., Iterable[bytes]]) -> None:
        self.app = app

    def _inject_js_into_html(self, page: bytes, epoch: int) -> bytes:
        return page + b" %d" % epoch

    def read(self, path: str) -> tuple[str, bytes]:
        told: list[str] = []
        body = self.app({"PATH_INFO": path}, lambda status, _: told.append(status))
        return "".join(told), b"".join(body)


def test_the_preview_writes_the_desk_when_somebody_looks_and_once_a_build() -> None:
    server, desk, written = Server(), DeskServer(), list[str]()

    def write() -> str:
        written.append("")
        return f"desk {len(written)}"

    desk.attach(server, lambda: "later")
    assert server.read("/sub/_desk/") == ("200 OK", b"later 7")
    desk.show(write)
    assert not written
    assert [server.read("/sub/_desk/")[1] for _ in range(2)] == [b"desk 1 7"] * 2
    desk.show(write)
    assert server.read("/sub/_desk/")[1] == b"desk 2 7"
    assert server.read("/sub/_desk")[0] == "302 Found"
    assert server.read("/sub/essays/") == ("", b"/sub/essays/")


def test_no_site_has_a_desk(small_site: BuiltSite) -> None:
    assert not [path for path in small_site.folder.rglob("*") if path.name.startswith("_desk")]
    assert "essays/alpha/" in small_site.pages
