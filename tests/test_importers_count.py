"""No post is lost: what makes two posts one, what never does, and the sums at the end of a run."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from imported import TERMS, import_text, list_codes, make_settings, read_essays, save, write_export
from tsunagu.importers.plan.import_report import ImportReport, write_import_report
from tsunagu.importers.plan.import_run import import_posts
from tsunagu.importers.plan.post_addresses import address_key, write_alias


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return tmp_path / "docs"


def write_wxr(*items: str, language: str = "ja") -> str:
    """An export of WordPress with these items."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">'
        f"<channel><title>b</title><language>{language}</language>{''.join(items)}</channel></rss>"
    )


def write_item(body: str = "本文です。", **fields: str) -> str:
    """An item; ``fields`` are its elements, those of WordPress beginning with ``wp_``."""
    default = {"title": "題", "wp_post_date": "2019-04-01 10:00:00", "wp_status": "publish"}
    written = "".join(
        f"<{name.replace('wp_', 'wp:', 1)}>{text}</{name.replace('wp_', 'wp:', 1)}>"
        for name, text in {**default, **fields}.items()
    )
    return f"<item>{written}<content:encoded><![CDATA[{body}]]></content:encoded></item>"


def say_sums(report: ImportReport) -> str:
    """The last line of the report."""
    return list(write_import_report(report, "en"))[-1]


@pytest.mark.parametrize("key", ["p", "page_id", "eid", "no", "id", "entry", "entry_id", "lang", "day"])
def test_addresses_that_differ_in_a_query_are_two(key: str) -> None:
    """Whatever the key is called, and wherever the blog stands."""
    for blog in ("https://a.example/", "https://a.example/blog/", "https://a.example/index.php"):
        assert address_key(f"{blog}?{key}=1") != address_key(f"{blog}?{key}=2")
        assert write_alias(f"{blog}?{key}=1") is None


@pytest.mark.parametrize(
    "tail", ["utm_source=x&utm_medium=y", "fbclid=1", "gclid=1", "frm=theme", "amp=1", "ref=top", "UTM_ID=1"]
)
def test_what_only_follows_readers_makes_no_other_address(tail: str) -> None:
    assert address_key(f"https://a.example/x/?{tail}") == address_key("http://www.a.example/x")
    assert address_key(f"https://a.example/?p=1&{tail}") == address_key("https://a.example/?p=1")


def test_the_order_of_a_query_makes_no_other_address() -> None:
    assert address_key("https://a.example/?a=1&b=2") == address_key("https://a.example/?b=2&a=1")


def test_posts_told_apart_by_their_query_are_all_essays(docs: Path) -> None:
    posts = [f"UNIQUE URL: http://a.example/blog/?eid={number}\nBASENAME" for number in range(9)]
    export = "".join(
        write_export({"name": "", "title": f"題{number}", "body": f"本文{number}"}).replace("BASENAME", post)
        for number, post in enumerate(posts)
    )
    first = import_text(docs, export)
    assert (len(first.essays), say_sums(first)) == (
        9,
        "9 posts in the files = 9 new essays + 0 imported before + 0 left out",
    )
    assert say_sums(import_text(docs, export)).startswith("9 posts in the files = 0 new essays + 9 imported")


@pytest.mark.parametrize("guid", ["https://a.example/blog/?p=1", "https://a.example/", "urn:same"])
def test_a_guid_alone_never_makes_two_posts_one(guid: str, docs: Path) -> None:
    """Not the same guid in all of them, either: some exporters write that."""
    items = [
        write_item(f"本文{number}", title=f"題{number}", link=f"https://a.example/{number}/", guid=guid)
        for number in range(3)
    ]
    assert len(import_text(docs, write_wxr(*items), "x.xml").essays) == 3


def test_the_front_page_that_some_exporters_give_is_no_address_of_a_post(docs: Path) -> None:
    items = [
        write_item(f"本文{number}", title=f"題{number}", link="https://a.example/") for number in range(3)
    ]
    assert len(import_text(docs, write_wxr(*items), "x.xml").essays) == 3


@pytest.mark.parametrize(
    "other",
    [
        {"title": "別の題"},
        {"body": "別の本文です。"},
        {"date": "04/02/2019 07:30:00"},
        {"name": "", "body": "アドレスのない別の本文です。"},
    ],
)
def test_the_same_post_with_another_text_title_or_date_is_an_error_that_names_both(
    other: dict[str, str], docs: Path
) -> None:
    """The first time and every other time; nothing of the second is written."""
    for essays in (1, 0):
        report = import_text(docs, write_export({}, other))
        assert (list_codes(report), report.failed, len(report.essays)) == (["clash"], True, essays)
        told = " ".join(write_import_report(report, "ja"))
        assert "saved.txt:1:1" in told
        assert "saved.txt:9:1" in told
        assert report.agrees
    assert len(read_essays(docs)) == 1


def test_two_posts_of_one_title_and_moment_but_other_addresses_are_two(docs: Path) -> None:
    """As a diary has that knows no time of day. The same words under two addresses are one post, moved."""
    other = {"name": "entry-22222222222", "body": "別の日記です。"}
    assert len(import_text(docs, write_export({}, other)).essays) == 2
    assert say_sums(import_text(docs, write_export({}, other))).startswith("2 posts in the files = 0 new")
    moved = {"name": "entry-33333333333"}
    assert list_codes(import_text(docs, write_export({}, moved))) == ["twice"]


def test_where_only_the_day_is_known_one_title_may_be_that_of_many(docs: Path) -> None:
    """A diary without times or addresses: each entry is an essay, also when one comes later."""
    days = [
        {"name": "", "date": "04/01/2019", "title": "日記", "body": f"{word}の話をしました。" * 9}
        for word in "港駅橋"
    ]
    assert len(import_text(docs, write_export(*days[:2])).essays) == 2
    report = import_text(docs, write_export(*days))
    assert say_sums(report) == "3 posts in the files = 1 new essays + 2 imported before + 0 left out"
    assert len(import_text(docs, write_export(*days)).already) == 3


def test_a_post_that_has_but_an_excerpt_is_its_excerpt(docs: Path) -> None:
    text = write_export({"body": ""}).replace(
        "-----\n--------", "-----\nEXCERPT:\n抜粋の文です。\n-----\n--------"
    )
    assert import_text(docs, text).essays[0].text.endswith("\n抜粋の文です。\n")


def test_a_post_that_comes_later_is_told_from_one_of_the_same_title_and_moment(docs: Path) -> None:
    import_text(docs, write_export({}))
    later = {"name": "entry-22222222222", "body": "まったく別の話でした。" * 9}
    assert len(import_text(docs, write_export(later)).essays) == 1
    moved = {"name": "entry-33333333333"}
    assert len(import_text(docs, write_export(moved)).already) == 1


def test_one_post_in_two_files_is_one_essay_and_the_sums_agree(docs: Path) -> None:
    files = [save(docs.parent, f"saved/{name}.txt", write_export({})) for name in ("a", "b")]
    report = import_posts(files, make_settings(docs))
    assert list_codes(report) == ["twice"]
    assert say_sums(report) == "2 posts in the files = 1 new essays + 0 imported before + 1 left out"


def test_a_run_whose_sums_disagree_fails_and_says_so(docs: Path) -> None:
    report = replace(import_text(docs, write_export({"body": TERMS})), found=2)
    assert not report.agrees
    assert report.failed
    assert "a post is missing" in " ".join(write_import_report(report, "en"))
    assert "≠" in say_sums(report)


def test_posts_that_broken_xml_hides_are_counted(docs: Path) -> None:
    """The parser gives up where a tag is cut in two; the items after that are still in the file."""
    items = [write_item(title=f"題{number}", link=f"https://a.example/{number}/") for number in range(4)]
    whole = write_wxr(*items)
    cut = whole.index("<content:encoded>", whole.index("題1"))
    report = import_text(docs, whole[:cut] + "</rss></channel>" + whole[cut:], "x.xml")
    assert report.failed
    assert report.found == 4
    assert report.agrees


@pytest.mark.parametrize("name", ["x.xml", "x.txt"])
def test_a_post_of_pictures_only_is_an_essay_and_to_be_looked_at(name: str, docs: Path) -> None:
    body = '<img src="https://a.example/1.jpg" alt="港"><br><img src="https://a.example/2--3.jpg">'
    text = write_wxr(write_item(body)) if name == "x.xml" else write_export({"body": body})
    (essay,) = import_text(docs, text, name).essays
    assert essay.draft
    assert essay.doubts[0].code == "only-pictures"
    assert "<!-- 画像: https://a.example/1.jpg 港 -->" in essay.text
    assert "2-%2D3.jpg -->" in essay.text


def test_a_saved_page_of_pictures_only_is_an_essay(docs: Path) -> None:
    page = '<html><h1 class=skin-entryTitle>港</h1><div class=skin-entryBody><img src="a.jpg"></div></html>'
    assert [essay.title for essay in import_text(docs, page, "x.html").essays] == ["港"]


def test_a_post_with_nothing_at_all_is_left_out_aloud(docs: Path) -> None:
    report = import_text(docs, write_export({"body": " "}))
    assert (list_codes(report), report.failed) == (["no-body"], True)
    assert say_sums(report) == "1 posts in the files = 0 new essays + 0 imported before + 1 left out"


@pytest.mark.parametrize(
    ("kind", "essays"),
    [("post", 1), ("column", 1), ("page", 0), ("attachment", 0), ("wp_block", 0), ("nav_menu_item", 0)],
)
def test_types_of_posts_that_an_author_made_are_posts(kind: str, essays: int, docs: Path) -> None:
    report = import_text(docs, write_wxr(write_item(wp_post_type=kind)), "x.xml")
    assert len(report.essays) == essays
    assert list_codes(report) == ([] if essays else ["other-kind"])


def test_every_post_of_many_files_is_accounted_for(docs: Path) -> None:
    """Posts of all kinds at once: new, known, twice, empty, clashing."""
    number = count()
    posts = [{"name": f"entry-{10**10 + next(number)}", "title": f"題{at}"} for at in range(40)]
    import_text(docs, write_export(*posts[:10]))
    more = [*posts, posts[3], {**posts[4], "body": "別"}, {"title": "空", "body": "", "name": ""}]
    report = import_text(docs, write_export(*more))
    assert say_sums(report) == "43 posts in the files = 30 new essays + 10 imported before + 3 left out"
    assert len(read_essays(docs)) == 40


def test_pages_that_are_left_out_are_told_by_their_titles(docs: Path) -> None:
    pages = [write_item(title=title, wp_post_type="page") for title in ("会社案内", "お問い合わせ")]
    report = import_text(docs, write_wxr(*pages, write_item()), "x.xml")
    (told,) = (notice for notice in report.notices if notice.code == "other-kind")
    assert told.values == {"seen": "2", "known": "page: 会社案内, お問い合わせ"}


def test_the_sums_say_that_files_which_are_too_large_were_not_counted(
    docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tsunagu.importers.formats.saved_files.MAX_EXPORT_BYTES", 50)
    report = import_text(docs, write_export({}))
    assert list_codes(report) == ["too-large"]
    assert say_sums(report).endswith("0 left out (not counted: the posts of 1 files that could not be read)")
