"""Folding, for any text: every character knows where it came from, and no line changes another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tsunagu.japanese.folding import fold

#: Any text, and text of what folding is about: widths, sound marks apart, ligatures, invisible characters.
TEXTS = st.text(max_size=60) | st.text("ｶﾞかが\u3099\u309a㈱℃Ａa’‐\u200b\ufe0fé\u0301本社 \n", max_size=60)


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


@given(TEXTS, TEXTS)
def test_lines_are_folded_each_by_itself(one: str, other: str) -> None:
    assert fold(f"{one}\n{other}").text == f"{fold(one).text}\n{fold(other).text}"
