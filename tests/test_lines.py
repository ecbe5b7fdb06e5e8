"""Where a line of Japanese must not end: within a short quotation, a marked word, a name."""

from __future__ import annotations

import pytest

from editions import make_edition
from tsunagu.japanese.quotations import bind_around, bind_quotations
from tsunagu.pages.views.line_pieces import view_heading, view_line

LONG = "いつもの店でいつもの人といつもの話をして帰るだけの夜"


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("私の”顧客”です", ["”顧客”"]),
        ("“顧客”と”世間”", ["“顧客”", "”世間”"]),
        (f"その”{LONG}”です", ["”い", "夜”"]),
        ("5”の画面", []),
        ("鍵は三つ", []),
        ("””", ["””"]),
        ("”" * 5, ["””", "””"]),
    ],
)
def test_marks_stay_with_their_words(text: str, bound: list[str]) -> None:
    pieces = bind_quotations(text)
    assert "".join(piece.text for piece in pieces) == text
    assert [piece.text for piece in pieces if piece.bound] == bound


@pytest.mark.parametrize(
    ("before", "marked", "after", "bound"),
    [
        ("私の”", "顧客", "”です", ["”顧客”"]),
        ("私の”", "顧客", f"は{LONG}”です", ["”顧客", "夜”"]),
        (f"私の”{LONG}と", "顧客", "”です", ["”い", "顧客”"]),
        ("", "”顧客", "”", ["”顧客”"]),
        ("私の", "顧客", "です", []),
    ],
)
def test_a_marked_word_is_never_cut(before: str, marked: str, after: str, bound: list[str]) -> None:
    runs = bind_around(before, marked, after)
    assert "".join(piece.text for run in runs for piece in run) == before + marked + after
    assert [piece.text for run in runs for piece in run if piece.marked] == [marked]
    assert ["".join(piece.text for piece in run) for run in runs if run[0].bound] == bound


@pytest.mark.parametrize(
    ("code", "title", "bound"),
    [
        ("ja", "「自分の仕事ではない」と言わない日", ["仕事ではない」と"]),
        ("ja", "会議の「間」", []),
        ("ja", "顧客開拓 × 専門スキル", ["顧客開拓\u00a0×", "専門スキル"]),
        (
            "en",
            "Customer development × professional skill",
            ["Customer development\u00a0×", "professional skill"],
        ),
        ("en", "“Yes” is not yes", []),
    ],
)
def test_a_title_keeps_brackets_and_names_whole(code: str, title: str, bound: list[str]) -> None:
    heading = view_heading(make_edition(code=code), title)
    assert "".join(piece.text for piece in heading.phrases).replace("\u00a0", " ") == title
    assert [piece.text for piece in heading.phrases if piece.bound] == bound


def test_english_is_broken_by_the_browser() -> None:
    assert [piece.bound for piece in view_line(make_edition(code="en"), "A “key” is here.")] == [False]
