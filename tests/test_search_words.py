"""What search knows of Japanese words: where they begin, how they are written and read, their keys."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tsunagu.outputs.search.lexicon import (
    WordSpelling,
    list_spellings,
    mark_words,
    read_words,
    write_spellings,
)
from tsunagu.outputs.search.lookup_tables import find_table, list_key_tables
from tsunagu.outputs.search.search_keys import list_search_keys, read_number
from tsunagu.text.page_text import BORDER, JOINT

MARKED = {
    "two words in kanji": ("東京都", "東京|都"),
    "a compound's short words": ("海外赴任者", "海外|赴任|者"),
    "no border within a word": ("本社会議", "本社|会議"),
    "a verb of two stays one": ("出会う人", "出会う人"),
    "a joint within a verb": ("取り組む", "取り-組む"),
    "katakana of two known words": ("チームワーク", "チーム|ワーク"),
    "katakana that only looks so": ("インドネシア", "インドネシア"),
    "a word in hiragana": ("人をつなぐ", "人を|つなぐ"),
    "but no particle": ("人だけでは", "人だけでは"),
    "after a quotation": ("”顧客”はいる", "”顧客”はいる"),
    "English stays as it is": ("two words", "two words"),
}


@pytest.mark.parametrize(("text", "marked"), MARKED.values(), ids=MARKED)
def test_where_words_begin(text: str, marked: str) -> None:
    """A border (|) where the eye sees none, a joint (-) where it would."""
    assert mark_words(text).replace(BORDER, "|").replace(JOINT, "-") == marked


def test_a_run_of_any_length_is_read() -> None:
    """Sudachi refuses a text of more than 49,149 bytes."""
    text = "あ" * 17_000
    assert mark_words(text).replace(BORDER, "").replace(JOINT, "") == text


@given(st.text(alphabet="東京都本社会打ち合わせをがチームワーク a1\n”。", max_size=40))
def test_marks_are_all_that_is_added(text: str) -> None:
    assert mark_words(text).replace(BORDER, "").replace(JOINT, "") == text


def list_word_spellings(texts: Iterable[str]) -> list[WordSpelling]:
    return list_spellings(write_spellings(read_words(text)[1]) for text in texts)


@pytest.mark.parametrize(
    ("text", "spelling"),
    [
        ("頑張って", WordSpelling("頑張る", "頑張", "がんば", "る")),
        ("がんばる", WordSpelling("頑張る", "がんば", "がんば", "る")),
        ("がんばる", WordSpelling("頑張る", "頑張", "がんば", "る")),
        ("書ける", WordSpelling("書く", "書", "か", "ける")),
        ("日本", WordSpelling("日本", "日本", "にほん", "")),
        ("日本", WordSpelling("日本", "日本", "にっぽん", "")),
        ("打合せ", WordSpelling("打ち合わせ", "打合せ", "うちあわせ", "")),
        ("来た", WordSpelling("来る", "来", "き", "る")),
        ("片づけた", WordSpelling("片付ける", "片", "かた", "ずける")),
        ("気づく", WordSpelling("気付く", "気", "き", "ずく")),
        ("気づく", WordSpelling("気付く", "気付", "きず", "く")),
        ("気付いた", WordSpelling("気付く", "気付", "きず", "く")),
    ],
)
def test_how_a_word_is_written_and_read(text: str, spelling: WordSpelling) -> None:
    assert spelling in list_word_spellings([text])


@pytest.mark.parametrize(
    ("text", "written"),
    [
        *(("打合せ", ["打合せ"]), ("申込", ["申込"]), ("見積もり", ["見積もり"]), ("日本", ["日本"] * 2)),
        *(("気付いた", ["気付"]), ("頑張って", ["頑張"]), ("がんばる", ["がんば", "頑張"])),
    ],
)
def test_a_word_has_no_other_spellings_than_a_reader_may_type(text: str, written: list[str]) -> None:
    """Another form of a noun is a word of its own; that of a verb is not, where its stem is another."""
    assert [spelling.written for spelling in list_word_spellings([text])] == written


def test_words_come_in_one_order_whatever_the_order_of_texts() -> None:
    texts = ["東京で頑張る。", "京都へ行く。", "頑張って書く。"]
    assert list_word_spellings(texts) == list_word_spellings(reversed(texts))


@pytest.mark.parametrize(
    ("marked", "strong", "weak"),
    [
        ("東京\x7f都", {"東京", "都"}, {"京都", "東", "京"}),
        ("打ち\x80合わせ", {"打ち", "打合"}, {"ち合", "合わ", "わせ", "合"}),
        ("コミッション", {"こみ"}, {"みっ", "っし", "しょ", "ょん"}),
        ("head-office", {"head", "office", "headoffice"}, set()),
        ("五年", {"5", "5年", "五年"}, {"年", "五"}),
    ],
)
def test_keys_are_strong_where_a_word_begins(marked: str, strong: set[str], weak: set[str]) -> None:
    keys = list_search_keys(marked)
    assert strong <= set(keys.strong)
    assert weak <= set(keys.weak)
    assert not set(keys.strong) & set(keys.weak)


def test_a_key_leads_to_its_text_whatever_the_number_of_that() -> None:
    """A gap is a character, and some characters are blanks: they are not cut off."""
    keys = [f"word{''.join(chr(ord(digit) + 49) for digit in str(number))}" for number in range(13_000)]
    tables = list_key_tables(map(list_search_keys, keys))
    for number, key in enumerate(keys):
        assert tables[find_table(key)][key] == chr(0x5C + number + 1), number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *(("5", 5), ("1,200", 1200), ("五", 5), ("十", 10), ("二十五", 25), ("九十", 90), ("百", 100)),
        *(("千二百", 1200), ("二〇二六", 2026), ("3万5千", 35_000), ("三万", 30_000), ("十万", 100_000)),
    ],
)
def test_numbers_are_read_as_people_write_them(text: str, number: int) -> None:
    assert read_number(text) == number
