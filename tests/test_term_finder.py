"""Terms are found in prose exactly where they stand as words.

A case is a sentence in cases/term_sentences.json (given) or cases/term_sentences_more.json (groups of terms
and sentences): 【】 marks what must be found, and nothing else may be. A term of a group is a name, or an
object of ``name``, ``aliases``, ``not_in`` and ``link``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tsunagu.glossary.term_finder import Found, TermFinder
from tsunagu.japanese.folding import fold
from tsunagu.model import Place, Term

_CASES = Path(__file__).parent / "cases"
_GIVEN: dict[str, Any] = json.loads((_CASES / "term_sentences.json").read_text(encoding="utf-8"))
_MORE: list[dict[str, Any]] = json.loads((_CASES / "term_sentences_more.json").read_text(encoding="utf-8"))


def _term(term_id: str, name: Mapping[str, str] | None = None, **fields: Any) -> Term:
    """A term; without a name its id is its name."""
    return Term(term_id, name or {"ja": term_id}, "", {}, Place("x.md"), **fields)


def _terms(rows: Iterable[str | Mapping[str, Any]]) -> list[Term]:
    """The terms of a group."""
    terms = []
    for row in rows:
        fields: dict[str, Any] = {"name": row} if isinstance(row, str) else dict(row)
        aliases = {"ja": tuple(fields.pop("aliases", ()))}
        terms.append(_term(fields.pop("name"), aliases=aliases, **fields))
    return terms


def _mark(finder: TermFinder, text: str) -> str:
    """The text with 【】 around what is found in it."""
    for one in reversed(finder.find(text)):
        text = f"{text[: one.start]}【{text[one.start : one.end]}】{text[one.end :]}"
    return text


def _plain(marked: str) -> str:
    return re.sub("[【】]", "", marked)


def _sentences() -> list[Any]:
    finders = [(TermFinder(_terms(group["terms"])), group["sentences"]) for group in (_GIVEN, *_MORE)]
    return [pytest.param(finder, marked, id=marked) for finder, sentences in finders for marked in sentences]


@pytest.mark.parametrize(("finder", "marked"), _sentences())
def test_a_term_is_found_where_it_is_a_word_and_nowhere_else(finder: TermFinder, marked: str) -> None:
    """Exactly the marked words of each sentence are found."""
    assert _mark(finder, _plain(marked)) == marked


def test_the_given_sentences_are_all_there() -> None:
    """The 70 sentences that the design was measured on stay the floor."""
    assert len(_GIVEN["sentences"]) == 70


def test_offsets_count_the_characters_of_the_source() -> None:
    """Half-width, decomposed and full-width characters keep their offsets; an invisible one parts no word."""
    finder = TermFinder(_terms(["スギ", "skill", "顧客", "本社", "office"]))
    assert finder.find("㈱のｽｷﾞ。") == [Found(2, 5, "スギ")]
    assert finder.find("スキ\u3099とスギ") == [Found(0, 3, "スギ"), Found(4, 6, "スギ")]
    assert finder.find("…ＳＫＩＬＬ…") == [Found(1, 6, "skill")]
    assert finder.find("顧\u200b客と本\ufe00社") == [Found(0, 3, "顧客"), Found(4, 7, "本社")]
    assert finder.find("oﬃce") == [Found(0, 4, "office")]


def test_a_character_is_never_cut() -> None:
    """A name that is only a part of what one character stands for is not found."""
    assert TermFinder(_terms(["株"])).find("㈱") == []
    assert TermFinder(_terms(["キロ"])).find("㌔") == [Found(0, 1, "キロ")]


def test_names_and_aliases_of_every_language_are_found_in_any_text() -> None:
    """One term is found by each of its names, whatever the language of the text."""
    term = _term("hq", {"ja": "本社", "en": "head office"}, aliases={"ja": ("本部",), "en": ("HQ",)})
    found = TermFinder([term]).find("本社と本部、the head office or HQ。")
    assert [one.term for one in found] == ["hq"] * 4


def test_an_acronym_is_found_in_capitals_only() -> None:
    """IT is not it; the s of its plural is small."""
    marked = "【IT】 is it. It's 【KPIs】, 【ＩＴ】."
    assert _mark(TermFinder(_terms(["IT", "KPI"])), _plain(marked)) == marked


def test_plurals_are_the_regular_ones_of_the_last_word() -> None:
    """-s, -es after a hissing sound, -ies for -y."""
    marked = "【boxes】 【cities】 【keys】 【head offices】 citys boxs keies heads office"
    assert _mark(TermFinder(_terms(["box", "city", "key", "head office"])), _plain(marked)) == marked


def test_a_name_is_not_found_in_the_longer_words_its_term_excludes() -> None:
    """not_in holds in every language, and for its own term only."""
    terms = [_term("会話", not_in=("英会話",)), _term("face", not_in=("face value",)), _term("value")]
    marked = "英会話の【会話】と face 【value】 and 【face】"
    assert _mark(TermFinder(terms), _plain(marked)) == marked


def test_a_term_that_is_not_linked_still_keeps_shorter_ones_out() -> None:
    """link: false finds nothing, and nothing within the word."""
    finder = TermFinder([_term("顧客開拓", link=False), _term("顧客")])
    assert finder.find("顧客開拓の顧客") == [Found(5, 7, "顧客")]


def test_of_terms_that_share_a_name_the_smallest_id_is_found() -> None:
    """The same glossary gives the same links, whatever the order of its files."""
    terms = [_term("b", {"ja": "本社"}), _term("a", {"ja": "本社"})]
    assert TermFinder(terms).find("本社") == TermFinder(reversed(terms)).find("本社") == [Found(0, 2, "a")]


def test_addresses_are_no_prose() -> None:
    """Nothing is found in the address of a page, a mailbox or a file."""
    text = "https://example.org/skill/ skill@example.org www.skill.example notes/skill.md @skill"
    assert TermFinder(_terms(["skill"])).find(text) == []


def test_only_sentences_in_doubt_are_asked_about() -> None:
    """Where nothing touches the name no tokenizer is needed; another sentence is asked about once."""
    asked: list[str] = []

    def borders(sentence: str) -> frozenset[int]:
        asked.append(sentence)
        return frozenset(range(len(sentence) + 1))

    finder = TermFinder(_terms(["本社", "スキル"]), borders)
    assert len(finder.find("本社の話。\nIT本社、新本社と旧本社！ スキルを。本社は")) == 6
    assert asked == ["it本社、新本社と旧本社!"]


def test_a_name_that_kanji_touch_needs_a_border_at_both_ends() -> None:
    """A token that reaches over an end of the name takes it."""
    tokens = {"日本社会": {0, 2, 4}, "新本社会": {0, 1, 4}, "新本社会議": {0, 1, 3, 5}}
    finder = TermFinder(_terms(["本社"]), lambda sentence: frozenset(tokens[sentence]))
    assert [_mark(finder, text) for text in tokens] == ["日本社会", "新本社会", "新【本社】会議"]


@pytest.mark.parametrize("text", ["日本社会", "本社長", "本社", "skill ", "あ\n", "本社、新"])
def test_a_sentence_without_an_end_is_no_trouble(text: str) -> None:
    """One longer than the tokenizer takes is asked about in parts."""
    long = text * 20_000
    found = TermFinder(_terms(["本社", "skill"])).find(long)
    assert {long[one.start : one.end] for one in found} <= {"本社", "skill"}


def test_an_empty_glossary_finds_nothing() -> None:
    """Neither do terms without a letter in their name."""
    assert TermFinder([]).find("本社の顧客") == []
    assert TermFinder([_term("none", {"ja": " ", "en": "---"})]).find("本社 ・・ ---") == []


_TERMS = _terms([*_GIVEN["terms"], "パートナー", "引き継ぎ", "ビジネス・マナー", "company", "box", "IT"])
_FINDER = TermFinder(_TERMS)
_TOUCHING = "者性的化後無新のは、。！ー・”-_A1㈱…ﾞﬁİß😀く会社日 \n\u3099\u200b"
_FRAGMENTS = [
    *(term.id for term in _TERMS),
    *_TOUCHING,
    "s",
    "es",
    "'s",
    "ます",
    "いた",
    "ｽｷﾙ",
    "ＩＴ",
    "Skill",
]
_TEXTS = st.lists(st.sampled_from(_FRAGMENTS), max_size=12).map("".join) | st.text()


@given(_TEXTS)
def test_what_is_found_lies_in_order_within_the_text(text: str) -> None:
    """Spans are not empty, do not overlap, and end within the text, whatever the text."""
    spans = [(one.start, one.end) for one in _FINDER.find(text)]
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(text) for start, end in spans)


@given(_TEXTS)
def test_what_is_found_is_a_name_of_its_term(text: str) -> None:
    """Folded, without gaps and long vowel marks, a found word is its term's name, or the plural of it."""

    def bare(word: str) -> str:
        return re.sub(r"[\s・ー-]", "", fold(word).text)

    for one in _FINDER.find(text):
        name = bare(one.term)
        assert bare(text[one.start : one.end]) in {name, name + "s", name + "es", name[:-1] + "ies"}


@given(_TEXTS, st.permutations(_TERMS))
def test_the_order_of_the_terms_does_not_matter(text: str, terms: list[Term]) -> None:
    """However the files are ordered, the same is found."""
    assert TermFinder(terms).find(text) == _FINDER.find(text)


@given(_TEXTS)
def test_folding_folded_text_changes_nothing(text: str) -> None:
    """Every spelling ends in one; and all of it leads back into the source."""
    folded = fold(text)
    assert fold(folded.text).text == folded.text
    if folded.text:
        span = folded.source_span(0, len(folded.text))
        assert span is not None
        assert 0 <= span[0] < span[1] <= len(text)
