"""Notes at the foot of a page: their numbers are no part of a sentence."""

from __future__ import annotations

import pytest

from prose_pages import Heard, make_markdown, make_page, say

NOTES = "\n\n[^1]: 一つ目。\n[^2]: 二つ目。\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("本社[^1]の話。", "【本社】の話。"),
        ("春[^1]の本社。", "春の【本社】。"),
        ("春。[^1]本社の話。[^2]", "【本社】の話。"),
        ("春。[^1] 本社の[^2]話[^1]。", "【本社】の話。"),
        ("[^1]本社。", "【本社】。"),
    ],
)
def test_the_sentence_around_a_term_has_no_number_of_a_note(text: str, said: str) -> None:
    heard = Heard()
    make_markdown(make_page(heard)).convert(text + NOTES)
    assert say(heard.terms[0]) == f"head-office: {said}"


def test_a_term_in_a_note_is_told_with_the_sentence_of_the_note() -> None:
    heard = Heard()
    make_markdown(make_page(heard)).convert("春。[^1]\n\n[^1]: 夏。本社の話。\n")
    assert [say(one) for one in heard.terms] == ["head-office: 【本社】の話。"]
