"""Nothing takes more than its share of a longer text: twice the text, twice the time, and a little."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from growth import MOST, TOKENS, choose_pairs, make_page, make_site

#: More of them in ``bench/growth_of_checks.py``.
PAIRS = 30


@pytest.mark.parametrize("texts", [TOKENS, choose_pairs(PAIRS)], ids=["tokens", "pairs of them"])
def test_the_time_of_a_check_grows_with_the_text_and_no_faster(tmp_path: Path, texts: Iterable[str]) -> None:
    site = make_site(tmp_path)
    assert {text: growth for text in texts if (growth := site.measure(text)) > MOST} == {}


@pytest.mark.parametrize("texts", [TOKENS, choose_pairs(PAIRS)], ids=["tokens", "pairs of them"])
def test_the_time_to_make_a_page_grows_with_the_text_and_no_faster(texts: Iterable[str]) -> None:
    page = make_page()
    assert {text: growth for text in texts if (growth := page.measure(text)) > MOST} == {}


@pytest.mark.parametrize("token", ["\\\n", "*a* "])
def test_thousands_of_elements_in_one_paragraph_take_no_more_than_their_share(token: str) -> None:
    assert make_page().measure_crowd(token) <= MOST


@pytest.mark.parametrize("token", ["http://a.example/ 。\n", "[a](b.md)", "![a](b.png =9x)[a](b c.md)\n"])
def test_a_check_of_thousands_of_links_in_one_paragraph_takes_no_more_than_its_share(
    tmp_path: Path, token: str
) -> None:
    assert make_site(tmp_path).measure_crowd(token) <= MOST


@pytest.mark.parametrize(
    "token", ["\\\n", "a\\\n", "*a* ", "あ**い<b>う</b>[え](x.md)**`お`\n", "**", "1 ^a^ ~~b~~ "]
)
def test_a_text_that_is_cut_into_pieces_is_shown_as_a_whole_one(
    token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = f"- {token * 500}\n\n**{token * 500}**\n"
    cut = make_page().texts.render(text, "essays/grown.md", "ja")
    monkeypatch.setattr("tsunagu.markdown.building.words._AT_ONCE", 100_000)
    assert make_page().texts.render(text, "essays/grown.md", "ja") == cut
