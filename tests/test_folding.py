"""Folding, for any text: every character knows where it came from, and no line changes another."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from tsunagu.japanese.folding import fold

#: Any text, and text of what folding is about: widths, sound marks apart, ligatures, invisible characters.
TEXTS = st.text(max_size=60) | st.text(
    "ｶﾞかが\u3099\u309a㈱℃Ａa’‐\u200b\ufe0f\u200dㄱㅏㄳé\u0301本社 \n", max_size=60
)


@given(TEXTS)
def test_the_whole_of_a_folded_text_is_the_whole_of_its_source(text: str) -> None:
    folded = fold(text)
    if folded.text and folded.starts is not None and folded.ends is not None:
        assert len(folded.starts) == len(folded.ends) == len(folded.text)
        assert list(folded.starts) == sorted(folded.starts)
        assert all(
            0 <= start < end <= len(text) for start, end in zip(folded.starts, folded.ends, strict=True)
        )
    elif folded.text:
        assert len(folded.text) == len(text)


@given(TEXTS)
@example("か\u200b\u3099")
@example("は\ufeff\u200d\u309a本")
@example("ㄱㅏ")
def test_what_is_folded_is_not_changed_by_folding(text: str) -> None:
    """What is not seen may stand between a letter and its mark."""
    once = fold(text).text
    assert fold(once).text == once


def test_a_mark_behind_what_is_not_seen_is_of_the_letter_before() -> None:
    assert fold("か\u200b\u3099く").text == "がく"
    assert fold("か\u200b\u3099く").source_span(0, 1) == (0, 3)
    assert fold("本社\u200bです").source_span(0, 2) == (0, 2)


@given(TEXTS, TEXTS)
def test_lines_are_folded_each_by_itself(one: str, other: str) -> None:
    assert fold(f"{one}\n{other}").text == f"{fold(one).text}\n{fold(other).text}"
