"""The report as its readers get it; each case is two sites and the Markdown in both languages."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from time import process_time
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from html_tree import list_tags
from projects import Project, make_project
from reports import write_page, write_site
from tsunagu.commands.report import report as report_command
from tsunagu.release.report.built_site import Site, read_site
from tsunagu.release.report.changes import Report
from tsunagu.release.report.comment import MOST_CHARACTERS, write_markdown
from tsunagu.release.report.compare import compare_sites
from tsunagu.release.report.edits import compare_texts, count_words
from tsunagu.release.report.html_tokens import split_html
from tsunagu.release.report.site_page import read_page
from tsunagu.release.report.untrusted_text import escape_untrusted

CASES = Path(__file__).parent / "cases" / "report"
ADDRESS = "https://pr-7.example.dev/"


def compare(folder: Path, old: dict[str, Any], new: dict[str, Any]) -> Report:
    """The report on two sites written from a few words."""
    before = read_site(write_site(folder / "old", old))
    return compare_sites(before, read_site(write_site(folder / "new", new), like=before))


@pytest.mark.parametrize("ui_language", ["ja", "en"])
@pytest.mark.parametrize("path", sorted(CASES.glob("*.yml")), ids=lambda path: path.stem)
def test_a_change_is_told_as_in_the_case(tmp_path: Path, path: Path, ui_language: str) -> None:
    """``TSUNAGU_WRITE_CASES=1`` writes what is told now, for a person to read."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    told = write_markdown(compare(tmp_path, case["old"], case["new"]), ui_language, ADDRESS)
    golden = path.with_suffix(f".{ui_language}.md")
    if os.environ.get("TSUNAGU_WRITE_CASES"):
        golden.write_text(told, encoding="utf-8")
    assert told == golden.read_text(encoding="utf-8")


#: What may stand in the report without a backslash: nothing that Markdown makes anything of.
_SAFE = re.compile(r"(?:\\[!-/:-@\[-`{-~]|[^!#$&()*:<>@\[\\\]^_`{|}~\r\n])*")


@given(st.text() | st.text(alphabet="@#<>[]()`*_~|\\!&:$-+=.1a w\n\u202e\u200b\u061c\u00ad\U000e0041"))
def test_no_text_breaks_out(text: str) -> None:
    """Each sign is behind a backslash, each mention is broken, nothing is invisible, and it is one line.

    GitHub's own parser was asked about 240,000 texts like these when this was written.
    """
    escaped = escape_untrusted(text)
    assert _SAFE.fullmatch(escaped)
    assert not re.search(r"@(?!\u200b)|#(?=\w)|GH-(?=\w)|www\.|[\u202a-\u202e\u2066-\u2069]", escaped)
    assert not re.match(r"\s|\d*[-+=.]", escaped)
    assert escaped.replace("\u200b", "").isprintable()
    shown = re.sub(r"\\(.)", r"\1", escaped).replace("\u200b", "")
    assert "".join(shown.split()) in "".join(text.split()) or not text.isprintable()


@given(st.text(max_size=50))
def test_a_title_changes_no_line_of_the_report_but_its_own(title: str) -> None:
    pages = {f"essays/{name}/": f'<html lang="ja"><main><h1>{name}</h1></main></html>' for name in "abc"}
    plain = _tell(pages)
    pages["essays/b/"] = f'<html lang="ja"><main><h1>{_encode(title)}</h1></main></html>'
    told = _tell(pages)
    changed = [old for old, new in zip(plain.split("\n"), told.split("\n"), strict=True) if old != new]
    assert len(changed) <= 1


def _encode(text: str) -> str:
    return "".join(f"&#{ord(sign)};" for sign in text if not 0xD800 <= ord(sign) <= 0xDFFF)


def _tell(pages: dict[str, str]) -> str:
    site = Site({url: read_page(url, html) for url, html in pages.items()})
    return write_markdown(compare_sites(Site(), site), "ja", ADDRESS)


def test_the_report_is_never_longer_than_a_comment_may_be(tmp_path: Path) -> None:
    """A thousand pages with everything, the longest titles and addresses, each sign doubled by its escape."""
    text = "".join(f'<p><a href="https://{number}.example/{"&" * 300}">x</a></p>' for number in range(50))
    page = {"title": "]" * 500, "text": text, "mistakes": ["*" * 900] * 60}
    new = {f"essays/{number}-{'日' * 60}/{'本' * 60}/": page for number in range(200)}
    old = {f"essays/{number}/": {"title": "[" * 500, "text": f"<p>{'<' * 9}</p>"} for number in range(60)}
    report = compare(tmp_path, old, new)
    for ui_language in ("ja", "en"):
        told = write_markdown(report, ui_language, "https://" + "a" * 200 + ".example/")
        assert 30_000 < len(told) <= MOST_CHARACTERS
        assert "tsunagu report" in told.splitlines()[-1]


@pytest.mark.parametrize(
    ("old", "new", "added", "removed"),
    [
        ("本社の時計。", "本社の腕時計。", 1, 0),
        ("一。二。三。", "一。三。", 0, 1),
        ("", "新しい文。", 4, 0),
        ("One thing here.", "Two things here.", 2, 2),
        ("It doesn't fit.", "It does not fit.", 2, 1),
        ("駐在3年目のKPI", "駐在4年目のKPI", 1, 1),
        ("文。\n" * 3000, "文。\n" * 2999 + "話です。\n", 3, 1),
        ("文。", "文。 ", 0, 0),
    ],
)
def test_words_are_counted_and_in_japanese_characters(old: str, new: str, added: int, removed: int) -> None:
    edit = compare_texts(old, new)
    assert edit
    assert (edit.added, edit.removed) == (added, removed)


@given(st.text(max_size=80), st.text(max_size=80))
def test_an_edit_accounts_for_every_word(old: str, new: str) -> None:
    edit = compare_texts(old, new)
    assert (edit is None) == (old == new)
    if edit:
        assert edit.added - edit.removed == count_words(new) - count_words(old)


HTML = (
    *("<", ">", "</", "a", "<title>", "</title", "<style>", "</style>", "<script>", "</script ", "<a ", "b="),
    *(" ", "=", '"', "'", "/", "!", "-", "--", "<!--", "-->", "--!>", "?", "\u3000", "\n", "<!", "&#"),
)


PIECES = (
    *("<!--", "<!", "<![", "<![CDATA[", "</", "<a ", '<a href="', "<a '", "<h1", "<h1>", "<title>", "<meta "),
    *(
        '<div class="problems"',
        '<div class="prose"',
        '<div class="prose">',
        "</div",
        "<script>",
        "<textarea>",
    ),
    *("&#", "&", "<?", "<", "\0", "<a b=", "<a>", "<a =", "</title", '<a b="', "<a b='\"", "<a\u3000", "&#9"),
    *(
        '<meta http-equiv="refresh" content="',
        "url=",
        '<html lang="',
        '<a href="',
        ' id="',
        '<div class="',
        " ",
    ),
)

#: What stands before a piece that is repeated: another place of the reader's patterns for each.
BEGINNINGS = ("", '<div class="prose">', '<meta http-equiv="refresh" content="', "<a ", '<div class="')


@pytest.mark.parametrize("before", BEGINNINGS)
@pytest.mark.parametrize("piece", PIECES)
def test_a_page_of_nothing_but_beginnings_is_read_to_its_end(piece: str, before: str) -> None:
    """What a standard parser takes minutes for, or stops at with an error, is a page like any other."""
    page = read_page("x/", f'<html lang="ja"><body>{before}{piece * (200_000 // len(piece))}')
    assert page.language == "ja"


@pytest.mark.parametrize("before", BEGINNINGS)
@pytest.mark.parametrize("piece", PIECES)
def test_the_time_to_read_a_page_grows_with_its_length_alone(piece: str, before: str) -> None:
    """A very long page, in a second or two: a pattern that tries a place twice needs minutes."""
    begun = process_time()
    read_page("x/", f'<html lang="ja"><body>{before}{piece * (400_000 // len(piece))}')
    assert process_time() - begun < 5


def test_a_number_that_no_machine_reads_is_no_character() -> None:
    page = read_page("x/", f'<body><div class="prose">a&#{"9" * 5000};b')
    assert page.text == "a\ufffdb"


@given(st.lists(st.sampled_from(HTML), max_size=14).map("".join))
def test_html_is_cut_into_tags_where_a_browser_cuts_it(html: str) -> None:
    """As turbohtml does, which follows the standard; 60,000 texts were tried when this was written."""
    assert [(token.tag, token.opens) for token in split_html(html) if token.tag] == list(list_tags(html))


@given(st.text(alphabet='<>/"= abhrefdivclsproseh1!-&;\n', max_size=200))
def test_any_html_is_read(html: str) -> None:
    assert read_page("x/", f'<html lang="ja"><body><div class="prose">{html}').language == "ja"


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b'{"items": 1}', b'{"items": [1, {"id": 2}, {"id": "a", "title": 3}]}', b"[" * 99999],
)
def test_a_feed_that_is_none_is_passed_over(tmp_path: Path, content: bytes) -> None:
    site = write_site(tmp_path / "site", {})
    (site / "feed.json").write_bytes(content)
    assert compare_sites(read_site(site), read_site(site)).feeds == ()


def test_what_a_link_points_at_is_no_part_of_a_site(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", {})
    (tmp_path / "secret.html").write_text("secret", encoding="utf-8")
    (site / "link.html").symlink_to(tmp_path / "secret.html")
    assert set(read_site(site).pages) == {""}


def run(*arguments: object) -> Any:
    """``tsunagu report``, as typed."""
    return CliRunner().invoke(report_command, [str(argument) for argument in arguments], env={"LANG": "C"})


def test_the_command_prints_the_report_in_the_sites_language_or_the_one_asked_for(tmp_path: Path) -> None:
    case = yaml.safe_load((CASES / "essays.yml").read_text(encoding="utf-8"))
    old, new = write_site(tmp_path / "old", case["old"]), write_site(tmp_path / "new", case["new"])
    assert run(old, new, "--url", ADDRESS).output == (CASES / "essays.ja.md").read_text(encoding="utf-8")
    english = run(old, new, "--lang", "en", "--url", ADDRESS.rstrip("/")).output
    assert english == (CASES / "essays.en.md").read_text(encoding="utf-8")
    assert "初めての話 (/essays/first/)" in run(old, new).output


def test_the_command_prints_json_for_machines(tmp_path: Path) -> None:
    case = yaml.safe_load((CASES / "essays.yml").read_text(encoding="utf-8"))
    report = json.loads(
        run(write_site(tmp_path / "a", case["old"]), write_site(tmp_path / "b", case["new"]), "--json").output
    )
    assert [len(report[name]) for name in ("added", "changed", "removed", "moved")] == [3, 4, 2, 3]
    assert report["changed"][0]["page"] == {
        "url": "essays/both/",
        "title": "二つの言葉",
        "kind": "essay",
        "language": "ja",
        "badge": "",
    }


@pytest.mark.parametrize("address", ["javascript:alert(1)", "https://x/](y", "https://", "x", "https://x/ y"])
def test_an_address_that_is_none_is_refused(tmp_path: Path, address: str) -> None:
    site = write_site(tmp_path / "site", {})
    assert run(site, site, "--lang", "en", "--url", address).exit_code == 2


_ESSAY = "---\ntitle: {}\ndate: 2026-01-0{}\nfactors: [skills]\n{}---\n\n{}\n"


@pytest.fixture(scope="module")
def previews(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """The report on two real previews: an essay and a term are gone, and what links to them is as it was."""
    project = make_project(tmp_path_factory.mktemp("previews") / "project")
    links = "[行く](going.md)、[英](../en/essays/alpha.md)、[[kairan]]、[[kairan|回す]]。"
    essays = {
        "going": _ESSAY.format("行く話", 1, "", "話。"),
        "linking": _ESSAY.format("残る話", 2, "", links),
    }
    project.write({f"essays/{name}.md": text for name, text in essays.items()})
    ringi = (project.docs / "glossary/ringi.md").read_text(encoding="utf-8")
    project.write({"glossary/kairan.md": ringi.replace("稟議", "回覧").replace("ringi", "circular")})
    project.write({"about.md": "---\ntitle: 名\n---\n\n[行く](essays/going.md) `[[code]]`\n"})
    assert project.run("mkdocs", "build", TSUNAGU_PREVIEW="pull").code == 0
    old = read_site(project.site)
    (project.docs / "essays/going.md").unlink()
    (project.docs / "glossary/kairan.md").unlink()
    project.write({"essays/soon.md": _ESSAY.format("下書き", 3, "draft: true\n", "[[nope]]の話。")})
    assert project.run("mkdocs", "build", TSUNAGU_PREVIEW="pull").code == 0
    return compare_sites(old, read_site(project.site, like=old))


def test_a_page_that_is_gone_tells_how_many_pages_still_link_to_it(previews: Report) -> None:
    """A preview goes on with such links, and leaves them as the author typed them."""
    gone = {one.page.url: one.links for one in previews.removed}
    assert gone["essays/going/"] == 2
    told = write_markdown(previews, "en")
    assert "**breaks the links of 2 of this site's pages**" in told
    assert "leads nowhere: going.md" in told


def test_a_term_that_is_linked_and_is_no_term_is_told(previews: Report) -> None:
    assert previews.terms.undefined == ("kairan", "nope")
    assert "not in the glossary: nope" in write_markdown(previews, "en")


def test_a_preview_with_mistakes_is_told_in_each_language_and_changes_no_other_page(previews: Report) -> None:
    english, japanese = write_markdown(previews, "en"), write_markdown(previews, "ja")
    assert "There is no term [[nope]]".replace("[", r"\[").replace("]", r"\]") in english
    assert "という用語はありません" in japanese
    assert "という用語はありません" not in english
    assert "404.html" not in {one.page.url for one in previews.changed}
    assert previews.frames == 1  # about/, whose link leads nowhere now
    assert "essay, draft" in english


def test_the_feeds_of_a_preview_are_those_that_subscribers_get(previews: Report) -> None:
    assert [(one.feed, one.added, one.removed) for one in previews.feeds] == [("feed.json", (), ("行く話",))]


def test_a_real_site_is_read_as_its_author_wrote_it(small_project: Project, project: Project) -> None:
    """From Markdown to report: one sentence more, one essay less, a term's definition."""
    project.set_config("https://tsunagu.example/", "https://small.example/sub/")
    alpha = (project.docs / "essays/alpha.md").read_text(encoding="utf-8")
    ringi = (project.docs / "glossary/ringi.md").read_text(encoding="utf-8")
    assert "稟議はまだ回っている。" in alpha
    project.write({"essays/alpha.md": alpha.replace("稟議はまだ回っている。", "稟議は今も回っている。")})
    project.write(
        {"glossary/ringi.md": ringi.replace("回", "まわ", 1) if "回" in ringi else ringi + "\n追記。\n"}
    )
    (project.docs / "essays/gamma.md").unlink()
    assert project.build().code == 0
    old = read_site(small_project.site)
    report = compare_sites(old, read_site(project.site, like=old))
    assert [
        (one.page.url, one.edit.added, one.edit.removed) for one in report.changed if one.page.kind == "essay"
    ] == [("essays/alpha/", 2, 2)]
    assert {one.page.url for one in report.changed if one.page.kind == "term"} >= {"glossary/ringi/"}
    assert [one.page.title for one in report.removed] == ["三つとも"]
    assert [(one.page.title, one.language) for one in report.outdated] == [("本社の時計", "en")]
    assert (report.broken, report.moved, report.added, report.mistakes) == ((), (), (), ())
    assert report.lists > 0


def test_a_draft_among_the_cards_below_a_text_makes_no_draft_of_it() -> None:
    card = '<aside><time datetime="2026-05-03">x</time><span class="badge">下書き</span></aside>'
    assert read_page("essays/out/", write_page("essays/out/", {"around": card})).badge == ""
