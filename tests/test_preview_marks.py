"""The marks of a preview stand in any page, where they count, and leave the rest of it as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages import BuiltPage
from tsunagu.release.leaks import guard_preview, guard_published, say_preview
from tsunagu.release.preview import is_marked, mark_page

WORDS = {"ja": "下見です。", "en": "A <preview>."}
PREVIEW = say_preview("ja") or ""


@pytest.mark.parametrize(
    "html", ["", "<p>x", "<html>", '<HTML LANG="EN"><HEAD></HEAD><BODY CLASS=x>x', "<body>x"]
)
def test_any_html_can_be_marked(tmp_path: Path, html: str) -> None:
    marked = mark_page(html, WORDS)
    assert ("A &lt;preview&gt;." in marked) == ("EN" in html)
    (tmp_path / "index.html").write_text(marked, encoding="utf-8")
    (tmp_path / "robots.txt").write_text("User-agent: *\nDisallow: /\n", encoding="utf-8")
    assert list(guard_preview(tmp_path, WORDS.get)) == []
    assert {leak.code for leak in guard_published(tmp_path, [])} == {"noindex", "banner", "closed"}


TAGS = (
    *(
        "<!doctype html>",
        "<html>",
        "<head>",
        "</head>",
        "<body>",
        "<title>",
        "</title>",
        "<script>",
        "</script>",
    ),
    *(
        "<meta x>",
        "<!--",
        "-->",
        "<template>",
        "<p>",
        "x",
        " ",
        "\ufeff",
        "<",
        ">",
        '"',
        "<noscript>",
        "</",
        "\0",
    ),
)


@given(st.lists(st.sampled_from(TAGS), max_size=10).map("".join))
def test_the_marks_of_any_page_stand_in_its_head_and_body(html: str) -> None:
    """By the rules of HTML5: whatever a page is, its marks are where they count, and the guard finds them."""
    marked = mark_page(html, WORDS)
    assert is_marked(marked, WORDS.get) == (True, True)
    root = BuiltPage("x/", marked.removeprefix("\ufeff")).root  # a browser drops it before it reads
    assert [meta.get("content") for meta in root.findall("./head/meta[@name]")] == ["noindex"]
    assert [aside.text for aside in root.findall("./body/aside[@data-preview]")] == ["下見です。"]


def test_the_page_around_the_marks_is_as_it_was() -> None:
    html = '<!doctype html>\n<html lang="ja">\n<head>\n<title>x</title></head>\n<body class="x">\n<p>x</p>'
    marked = mark_page(html, WORDS)
    head, body = marked.split("<head>"), marked.split('<body class="x">')
    assert head[1].startswith('<meta name="robots" content="noindex">\n<title>')
    assert body[1].startswith('<aside data-preview lang="ja"')
    assert len(head) == len(body) == 2
