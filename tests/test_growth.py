"""Nothing takes more than its share of a longer text: twice the text, twice the time, and a little."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from growth import MOST, TOKENS, choose_pairs, make_page, make_site

#: More of them in ``bench/growth_of_checks.py``.
PAIRS = 100


@pytest.mark.parametrize("texts", [TOKENS, choose_pairs(PAIRS)], ids=["tokens", "pairs of them"])
def test_the_time_of_a_check_grows_with_the_text_and_no_faster(tmp_path: Path, texts: Iterable[str]) -> None:
    site = make_site(tmp_path)
    assert {text: growth for text in texts if (growth := site.measure(text)) > MOST} == {}


@pytest.mark.parametrize("texts", [TOKENS, choose_pairs(PAIRS)], ids=["tokens", "pairs of them"])
def test_the_time_to_make_a_page_grows_with_the_text_and_no_faster(texts: Iterable[str]) -> None:
    page = make_page()
    assert {text: growth for text in texts if (growth := page.measure(text)) > MOST} == {}
