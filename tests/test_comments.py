"""An author's notes to himself (``<!-- -->``) reach no reader; code that shows one stays."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

from desk import SETTINGS, look, write_site
from tsunagu.markdown.lone_texts import LoneTexts
from tsunagu.text.comments import take_out_comments
from tsunagu.text.plain_words import summarise

KEPT = {
    "behind words": ("本文 <!-- 注 -->です。", "本文 です。"),
    "between blanks, of which one stays": ("本文 <!-- 注 --> です。", "本文 です。"),
    "two between blanks": ("a <!-- b --><!-- c --> d", "a d"),
    "between wide blanks": ("本文\u3000<!-- 注 -->\u3000です。", "本文\u3000です。"),
    "between blanks that are not alike": ("a <!-- b -->\u3000c", "a \u3000c"),
    "before a line that ends with blanks": ("a <!-- b -->  \nc", "a  \nc"),
    "at the end of a line, with no blanks that would break it": ("本文  <!-- 注 -->\n続き", "本文\n続き"),
    "a line of its own": ("一\n\n<!-- 注 -->\n\n二", "一\n\n\n\n二"),
    "before words, whose indent stays": ("  <!-- 注 -->    本文", "  本文"),
    "over lines": ("<!-- 注\n\n`注` -->\n本文", "\n\n\n本文"),
    "over items of a list": ("- <!-- a\n- <b>b</b> -->\n- c", "-\n\n- c"),
    "with a tick in it": ("<!-- a ` b --> c ` d", "c ` d"),
    "with a fence in it": ("<!--\n```\na\n```\n-->\nb", "\n\n\n\n\nb"),
    "two on a line": ("a<!-- b -->c<!-- d -->e", "ace"),
    "in a span of code": ("`<!-- a -->`", "`<!-- a -->`"),
    "in code over lines": ("```\n<!-- a -->\n```", "```\n<!-- a -->\n```"),
    "in indented code": ("一\n\n    <!-- a -->", "一\n\n    <!-- a -->"),
    "behind a backslash": (r"\<!-- a --> と \\<!-- b -->c", r"\<!-- a --> と \\c"),
    "a line between signs of Obsidian": ("一\n  %% 注 %% \n二", "一\n  \n二"),
    "between such signs alone on their lines": ("一\n\n%%\n注\n\n%%i\n%%\n\n二", "一\n\n\n\n\n\n\n\n二"),
    "over code between such signs": ("%%\n```\n%%\n```\n%%\n一", "\n\n\n\n\n一"),
    "between such signs in words": (
        "本文%%未完\n%%time と %%bash です。\n%%a%% と",
        "本文%%未完\n%%time と %%bash です。\n%%a%% と",
    ),
    "between such signs in cells": ("| %% | a |\n| %%i | b |", "| %% | a |\n| %%i | b |"),
    "between such signs in an address": ("a%%b https://a.example/%%20%%", "a%%b https://a.example/%%20%%"),
    "between such signs in code": ("`%%b%%`\n\n```\n%%b%%\n```", "`%%b%%`\n\n```\n%%b%%\n```"),
    "behind such signs that nothing ends": ("%%\n一\n\n%%二\n%%%%", "%%\n一\n\n%%二\n%%%%"),
    "without an end": ("a <!-- b", "a <!-- b"),
    "with a second beginning": ("a <!-- b <!-- c -->", "a <!-- b"),
    "over an empty line behind words": ("a <!-- b\n\nc --> d", "a <!-- b\n\nc --> d"),
    "with an end that browsers alone see": ("a <!--> b -->", "a <!--> b -->"),
    "with another such end": ("a <!-- b --!> c -->", "a <!-- b --!> c -->"),
}


@pytest.mark.parametrize(("text", "left"), KEPT.values(), ids=KEPT.keys())
def test_a_comment_goes_and_the_rest_stays(text: str, left: str) -> None:
    assert take_out_comments(text)[0] == left


def test_what_stands_behind_a_comment_is_told_where_it_was_typed(tmp_path: Path) -> None:
    """Also behind two, and behind one that began on a line above."""
    text = "一 <!-- a --><!-- b --> [x](no.md)\n<!--\n c --> [y](no.md)\n"
    write_site(tmp_path, {"about.md": text.encode()})
    places = [problem.place for problem in look(tmp_path).problems]
    lines = text.split("\n")
    found = [(place.line, lines[place.line - 1][place.column - 1 :][:5]) for place in places]
    assert found == [(1, "no.md"), (3, "no.md")]


@pytest.mark.parametrize(
    ("text", "lines"),
    [(r"続きは \<!-- more --> か \<!-- です。", []), ("<div>\n\\<!-- a\n</div>\n", [1, 2])],
    ids=["in words", "in HTML, where a backslash is a letter"],
)
def test_a_sign_of_comments_behind_a_backslash_is_words(tmp_path: Path, text: str, lines: list[int]) -> None:
    write_site(tmp_path, {"about.md": text.encode()})
    assert sorted(one.place.line for one in look(tmp_path).problems) == lines


def test_no_summary_and_no_page_has_a_comment() -> None:
    """A list, a feed, a card and search take what they say from the text or from its HTML."""
    left, _ = take_out_comments("<!-- ないしょ -->\n本社の話です。<!-- ないしょ -->\n")
    assert "ないしょ" not in summarise(left)
    assert "ないしょ" not in LoneTexts(SETTINGS.dialect).render(left, "essays/x.md", "ja")


@pytest.mark.parametrize(
    "piece",
    ["<!--", "<!-- ", "<!-- a -->", "`<!--", "<!--\n\n", "-->", "<!-- `a", "%%\n", "%%a\n", "%%\na\n\n"],
)
def test_the_time_grows_with_the_text_alone(piece: str) -> None:
    """Ten times the text takes no more than twenty-five times as long."""
    take_out_comments(piece * 1_000)
    began = process_time()
    take_out_comments(piece * 4_000)
    middle = process_time()
    take_out_comments(piece * 40_000)
    assert process_time() - middle < 25 * (middle - began) + 0.05
