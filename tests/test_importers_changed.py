"""A post that its author changed on the old blog is told as changed, and is never a second essay."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from imported import import_text, list_codes, read_essays

_CASES = yaml.safe_load((Path(__file__).parent / "cases" / "import_changed.yml").read_text("utf-8"))
_POST = (
    '<item><title>{}</title><link>{}</link><guid isPermaLink="false">tag:f.example,2020:1</guid>'
    "<pubDate>Mon, 06 Jan 2020 10:00:00 +0900</pubDate><description>{}。</description></item>"
)


def write_feed(*posts: tuple[str, str]) -> str:
    """A feed whose posts, a title and an address each, all have one ``guid``."""
    items = "".join(_POST.format(*post, post[0]) for post in posts)
    return f"<rss version='2.0'><channel>{items}</channel></rss>"


@pytest.mark.parametrize("name", _CASES)
def test_a_changed_post_is_told_and_its_essay_stays(name: str, tmp_path: Path) -> None:
    case = _CASES[name]
    (essay,) = import_text(tmp_path / "docs", case["before"], case["file"]).essays
    assert list_codes(import_text(tmp_path / "docs", case["before"], case["file"])).count("changed") == 0
    report = import_text(tmp_path / "docs", case["after"], case["file"])
    (told,) = [notice for notice in report.notices if notice.code == "changed"]
    assert (told.values["known"], [uri for _, uri in report.already]) == (essay.uri, [essay.uri])
    assert list(read_essays(tmp_path / "docs").values()) == [essay.text]


@pytest.mark.parametrize("name", ["same-title-and-moment", "same-address"])
def test_what_the_author_wrote_anew_in_an_essay_is_no_change_of_the_post(name: str, tmp_path: Path) -> None:
    case = _CASES[name]
    (essay,) = import_text(tmp_path / "docs", case["before"], case["file"]).essays
    head = essay.text[: essay.text.index("\n---\n", 4) + 5]
    (tmp_path / "docs" / essay.uri).write_text(head.replace("市場", "別の題") + "\nすべて自分で書いた。\n")
    assert list_codes(import_text(tmp_path / "docs", case["before"], case["file"])) == []


def test_an_id_that_two_posts_have_makes_none_the_other(tmp_path: Path) -> None:
    two = write_feed(("一", "https://f.example/1"), ("二", "https://f.example/2"))
    assert len(import_text(tmp_path, two, "feed.xml").essays) == 2
    report = import_text(tmp_path, write_feed(("三", "https://f.example/3")), "feed.xml")
    assert (len(report.essays), list_codes(report)) == (1, [])


def test_an_id_of_another_blog_is_another_post(tmp_path: Path) -> None:
    assert len(import_text(tmp_path, write_feed(("一", "https://f.example/1")), "feed.xml").essays) == 1
    assert len(import_text(tmp_path, write_feed(("二", "https://g.example/2")), "feed.xml").essays) == 1
