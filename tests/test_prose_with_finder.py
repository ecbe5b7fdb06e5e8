"""Term links with the finder of the site: the sentences of cases/term_sentences.json as Markdown."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from prose_pages import Heard, make_markdown, make_page, read_words
from tsunagu.glossary.term_finder import TermFinder
from tsunagu.model import Place, Term

CASES: dict[str, list[str]] = json.loads(
    (Path(__file__).parent / "cases" / "term_sentences.json").read_text(encoding="utf-8")
)
LINK = re.compile(r'<a class="term"[^>]*>(.*?)</a>')


@pytest.fixture(scope="module")
def finder() -> TermFinder:
    """The terms of the cases, each named alike in both languages."""
    place = Place("glossary/term.md")
    return TermFinder(
        [
            Term(f"term-{number}", {"ja": word, "en": word}, "", {}, place)
            for number, word in enumerate(CASES["terms"])
        ]
    )


def _convert(text: str, finder: TermFinder) -> str:
    known: dict[str, Any] = {"find": finder.find, "term_href": lambda term: f"../{term}/"}
    return make_markdown(make_page(Heard(), "ja", **known)).convert(text)


@pytest.mark.parametrize("sentence", CASES["sentences"])
def test_words_that_are_terms_are_linked_and_no_others(sentence: str, finder: TermFinder) -> None:
    """【】 marks what is linked."""
    html = _convert(re.sub("[【】]", "", sentence), finder)
    assert [read_words(words) for words in LINK.findall(html)] == re.findall("【(.*?)】", sentence)


@pytest.mark.parametrize("sentence", [one for one in CASES["sentences"] if re.search("【..", one)])
def test_emphasis_within_a_term_does_not_hide_it(sentence: str, finder: TermFinder) -> None:
    """The first letter of each term is emphasized; the terms linked are the same."""
    html = _convert(re.sub("【(.)(.*?)】", r"**\1**\2", sentence), finder)
    assert [read_words(words) for words in LINK.findall(html)] == re.findall("【(.*?)】", sentence)


@pytest.mark.parametrize("sentence", [one for one in CASES["sentences"] if "【" not in one])
def test_emphasis_makes_no_term_of_a_part_of_a_word(sentence: str, finder: TermFinder) -> None:
    """Each term's letters that stand in a longer word are emphasized; still nothing is linked."""
    words = "|".join(sorted(map(re.escape, CASES["terms"]), key=len, reverse=True))
    emphasized = re.sub(f"({words})", r"**\1**", sentence)
    assert LINK.findall(_convert(emphasized, finder)) == []
