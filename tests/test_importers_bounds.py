"""Bounds that importers draw: how long a header may be, how wide a table, where an address ends."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote
from xml.etree.ElementTree import Element

import pytest

from html_tree import parse_html
from imported import import_text, list_codes, save, write_export
from imported_prose import convert, render
from tsunagu.html import parse_part
from tsunagu.importers.formats.movable_type import is_movable_type, read_movable_type
from tsunagu.importers.formats.saved_files import read_posts
from tsunagu.importers.html.table_grid import TableGrid


def write_entry(title: str, lines: int) -> str:
    """An entry whose header has that many lines, the last with the date."""
    tags = "".join(f"TAGS: {number}\n" for number in range(lines - 2))
    return f"TITLE: {title}\n{tags}DATE: 04/01/2019 07:30:00\n-----\nBODY:\n本文\n-----\n--------\n"


@pytest.mark.parametrize(("lines", "known"), [(2, True), (59, True), (60, False)])
def test_a_header_is_one_where_its_end_stands_within_sixty_lines(lines: int, known: bool) -> None:
    assert is_movable_type(write_entry("一", lines)) == known
    posts = read_movable_type(write_entry("零", 2) + write_entry("一", lines), "x.txt")
    assert [post.title for post in posts] == (["零", "一"] if known else ["零"])


@pytest.mark.parametrize("blank", ["", "\n", "\ufeff", " \n\t\n"])
def test_an_export_may_begin_with_blank_lines_and_a_mark(blank: str) -> None:
    """And its posts have the number of their own first line as their place."""
    (post,) = read_movable_type(blank + write_entry("一", 2), "x.txt")
    assert (post.title, post.place.line) == ("一", blank.count("\n") + 1)


@pytest.mark.parametrize(
    ("remarks", "count"),
    [
        ("", 0),
        ("COMMENT:\nAUTHOR: 甲\nよい。\n-----\n", 1),
        ("COMMENT:\nAUTHOR: 甲\nよい。\n-----\nPING:\nTITLE: 乙\n-----\nCOMMENT:\nAUTHOR: 丙\n-----\n", 3),
    ],
)
def test_comments_and_trackbacks_are_counted_and_no_part_of_the_text(remarks: str, count: int) -> None:
    text = write_entry("一", 2).replace("--------\n", f"{remarks}--------\n")
    (post,) = read_movable_type(text, "x.txt")
    assert (post.html, post.comments) == ("本文", count)


@pytest.mark.parametrize("name", ["COMMENT:", "PING:", "EXCERPT:"])
@pytest.mark.parametrize("blank", ["\n", " \n\n"])
def test_a_name_behind_blank_lines_begins_a_section_too(name: str, blank: str) -> None:
    """The mail of who wrote a comment is nobody's to read."""
    remark = f"{blank}{name}\n{blank}AUTHOR: 甲\nEMAIL: a@b.example\nIP: 192.0.2.4\nよい。\n-----\n"
    text = write_entry("一", 2).replace("--------\n", f"{remark}--------\n")
    (post,) = read_movable_type(text, "x.txt")
    assert (post.html, post.comments) == ("本文", int(name != "EXCERPT:"))


@pytest.mark.parametrize(
    ("basename", "address"),
    [
        ("entry-123456789", "/entry-123456789.html"),
        ("entry-12345678", None),
        ("entry-123456789.html", "/entry-123456789.html"),
        ("2019/04/01/073000", "/entry/2019/04/01/073000"),
        ("2019/04/01/some-words", "/entry/2019/04/01/some-words"),
        ("2019/04/1/words", None),
    ],
)
def test_a_basename_is_an_address_where_a_service_is_known_to_make_it_one(
    basename: str, address: str | None
) -> None:
    text = write_entry("一", 2).replace("DATE", f"BASENAME: {basename}\nDATE")
    (post,) = read_movable_type(text, "x.txt")
    assert post.addresses == ((address,) if address else ())


@pytest.mark.parametrize(
    ("span", "width"),
    [
        *(("1", 1), ("2", 2), ("20", 20), ("21", 20), ("9999", 20), (" 3 ", 3)),
        *(("0", 1), ("-1", 1), ("10000", 1), ("x", 1), ("", 1)),
    ],
)
def test_a_cell_reaches_over_as_many_columns_as_it_says_and_at_most_twenty(span: str, width: int) -> None:
    table = TableGrid()
    table.add(Element("td", colspan=span), "甲")
    assert table.rows == [[("td", "甲"), *[("td", "")] * (width - 1)]]


@pytest.mark.parametrize(
    ("html", "rows"),
    [
        ("<td rowspan=2>甲<td>乙<tr><td>丙", [["甲", "乙"], ["", "丙"]]),
        ("<td rowspan=2>甲<td>乙<tr><td>丙<tr><td>丁", [["甲", "乙"], ["", "丙"], ["丁"]]),
        ("<td rowspan=3>甲<td>乙<tr><td>丙<tr><td>丁", [["甲", "乙"], ["", "丙"], ["", "丁"]]),
        ("<td>甲<td rowspan=2>乙<td>丙<tr><td>丁<td>戊", [["甲", "乙", "丙"], ["丁", "", "戊"]]),
        ("<td rowspan=2 colspan=2>甲<td>乙<tr><td>丙", [["甲", "", "乙"], ["", "", "丙"]]),
        ("<td rowspan=2>甲<td rowspan=2>乙<tr><td>丙", [["甲", "乙"], ["", "", "丙"]]),
    ],
)
def test_a_cell_that_reaches_down_keeps_its_column_for_as_long(html: str, rows: list[list[str]]) -> None:
    table = TableGrid()
    for row in parse_part(f"<table><tr>{html}</table>").iter("tr"):
        table.rows.append([])
        for cell in row.iter("td"):
            table.add(cell, cell.text or "")
    assert [[content for _, content in row] for row in table.rows] == rows


@pytest.mark.parametrize(
    ("html", "table"),
    [
        ("<td>甲", False),
        ("<td>甲<td>乙", True),
        ("<td>甲<tr><th>乙", True),
        ("<td>甲<td><table></table>", False),
    ],
)
def test_a_table_of_one_cell_or_with_tables_in_it_only_draws_frames(html: str, table: bool) -> None:
    assert TableGrid.is_one(parse_part(f"<table><tr>{html}</table>")[0]) == table


def test_a_table_without_words_is_nothing_and_rows_are_as_wide_as_the_widest() -> None:
    table = TableGrid()
    assert table.write() == ""
    table.rows = [[("td", "")], [("th", "甲")], [("td", "乙"), ("td", "丙")]]
    assert table.write() == "<table><tr><th>甲</th><th></th></tr><tr><td>乙</td><td>丙</td></tr></table>"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://example.com/a_(b)", "https://example.com/a_(b)"),
        ("(https://example.com/a_(b))", "https://example.com/a_(b)"),
        ("(https://example.com/a)", "https://example.com/a"),
        ("https://example.com/(a)/b)", "https://example.com/(a)/b"),
        ("https://example.com/(a)(b)", "https://example.com/(a)(b)"),
        ("https://example.com/a)。", "https://example.com/a"),
    ],
)
def test_an_address_ends_with_a_bracket_only_where_it_has_opened_it(text: str, address: str) -> None:
    (link,) = parse_html(render(convert(f"<p>見る：{text}</p>")[1])).iter("a")
    assert unquote(link.get("href", "")) == address
    assert "".join(link.itertext()) == address


@pytest.mark.parametrize(("count", "read"), [(1, 1), (100, 100), (101, 100)])
def test_a_saved_page_has_as_many_posts_as_no_blog_shows_on_one(
    count: int, read: int, tmp_path: Path
) -> None:
    posts = "".join(
        f'<article><a class="skinArticleTitle" href="https://ameblo.jp/me/entry-{10000000000 + number}.html">'
        f'題{number}</a><div class="articleText">本文{number}</div></article>'
        for number in range(count)
    )
    page = f"<html><head><title>Ameba</title></head><body>{posts}</body></html>"
    save(tmp_path, "saved.html", page)
    assert [post.title for post in read_posts(tmp_path, lambda _: None)] == [f"題{n}" for n in range(read)]


def test_a_file_that_ends_within_the_header_of_a_post_is_told_as_that(tmp_path: Path) -> None:
    text = write_export({"title": "一"}, {"title": "二"})
    report = import_text(
        tmp_path / "docs", text[: text.index("TITLE: 二") + len("TITLE: 二\nDATE: 04/01/2019")]
    )
    assert (len(report.essays), report.found, list_codes(report)) == (1, 2, ["no-body"])


def test_an_empty_file_is_told_as_that(tmp_path: Path) -> None:
    assert list_codes(import_text(tmp_path / "docs", "\n \n")) == ["empty"]
