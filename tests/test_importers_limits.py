"""What the importer writes passes the check: what no essay may have is taken out, and told."""

from __future__ import annotations

from pathlib import Path

import pytest

from imported import import_text, list_codes, read_essays, write_export
from tsunagu.importers.formats.post import Post
from tsunagu.importers.formats.post_limits import keep_limits
from tsunagu.importers.html.body_html import simplify_body
from tsunagu.markdown import list_links
from tsunagu.model import Place


def list_doubts(post: Post) -> list[tuple[str, str]]:
    return [(doubt.code, doubt.values["seen"]) for doubt in post.doubts]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\u202eb", "ab"),
        ("a&#8238;b", "ab"),
        ("a&#x202E;b", "ab"),
        ("a\u2028b", "a b"),
        ("a&#38;b", "a&#38;b"),
    ],
)
def test_control_characters_are_taken_out_and_told(typed: str, kept: str) -> None:
    post = keep_limits(Post(Place("a.xml"), "題", html=typed))
    assert post.html == kept
    assert [code for code, _ in list_doubts(post)] == ["control-removed"] * (typed != kept)


def test_a_title_that_is_too_long_is_cut_and_told_whole(tmp_path: Path) -> None:
    title = "あ" * 201
    report = import_text(tmp_path / "docs", write_export({"title": title}))
    (essay,) = read_essays(tmp_path / "docs").values()
    assert f"title: {'あ' * 199}…\n" in essay
    assert title in essay
    again = import_text(tmp_path / "docs", write_export({"title": title}))
    assert (len(report.essays), len(again.essays)) == (1, 0)


def test_lost_characters_are_told_by_the_post_and_its_line(tmp_path: Path) -> None:
    first, second = ({"title": name, "body": f"{name}の文です。" * 20, "name": name} for name in "一二")
    content = write_export(first, {**second, "date": "05/01/2019 07:30:00"}).encode()
    at = content.rindex("文".encode())
    report = import_text(tmp_path / "docs", content[:at] + b"\xff" + content[at + 3 :])
    told = [
        (one.title, doubt.place.line)
        for one in report.essays
        for doubt in one.doubts
        if doubt.code == "broken-characters"
    ]
    assert told == [("二", content[:at].count(b"\n") + 1)]


@pytest.mark.parametrize("other", ["/UP/", "/Up/", "/up/index.html"])
def test_of_two_old_addresses_that_no_disk_can_hold_the_first_stays(tmp_path: Path, other: str) -> None:
    def make(name: str, address: str) -> dict[str, str]:
        return {
            "title": name,
            "body": f"{name}の文です。",
            "name": f"{name}\nUNIQUE URL: https://a.example{address}",
        }

    report = import_text(tmp_path / "docs", write_export(make("一", "/up/"), make("二", other)))
    aliases = [
        line
        for text in read_essays(tmp_path / "docs").values()
        for line in text.split("\n")
        if line.startswith("aliases")
    ]
    assert len(report.essays) == 2 or "clash" in list_codes(report)
    assert aliases == ["aliases: [/up/]"]


@pytest.mark.parametrize("address", ["http://", "https:///a", "http://a b/", "javascript:x"])
def test_a_link_to_nowhere_is_its_words_and_the_address_is_told_once(address: str) -> None:
    simple = simplify_body(f'前<a href="{address}">案内</a>後', "")
    assert "href" not in simple.html
    assert [text for kind, text in simple.dropped if kind == "link"] == [address]


def test_a_bare_www_address_is_one_of_the_web() -> None:
    assert list_links("案内は www.example.com/a です") == (("http://www.example.com/a", 1, 5),)


def test_an_export_whose_posts_differ_in_encoding_is_read_post_by_post(tmp_path: Path) -> None:
    bodies = [f"{name}の文です。港の朝は早い。" * 9 for name in "一二三"]
    posts = [
        write_export({"title": f"題{at}", "body": body, "name": str(at), "date": f"0{at}/01/2019 07:30:00"})
        for at, body in enumerate(bodies, 1)
    ]
    broken = posts[2].encode().replace("港".encode(), b"\xff\xfe\xff\xff")
    report = import_text(tmp_path / "docs", posts[0].encode() + broken + posts[1].encode("cp932"))
    assert [essay.title for essay in report.essays] == ["題1", "題2"]
    assert bodies[1] in report.essays[1].text
    assert (report.found, report.left_out, list_codes(report)) == (3, 1, ["post-not-text"])
