"""The order of readings and of English names; cases/kana_pairs.txt.gz is what ICU says of it."""

from __future__ import annotations

import gzip
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tsunagu.japanese.kana import KANA_ROWS, english_key, english_letter, is_kana, kana_key, kana_row

CASES = Path(__file__).parent / "cases"
PAIRS = [
    tuple(line.split("\t"))
    for line in gzip.decompress((CASES / "kana_pairs.txt.gz").read_bytes()).decode().splitlines()
]
READINGS = st.text("あかがきゃぱーっつゝゞアカガャヴゔンヽヾ・ 　", min_size=1, max_size=6)


def _compare(left: str, right: str) -> str:
    """The answer in the notation of the fixture, e.g. ``2<``."""
    for level, (one, other) in enumerate(zip(kana_key(left), kana_key(right), strict=True), start=1):
        if one != other:
            return f"{level}{'<' if one < other else '>'}"
    return "="


def test_20000_pairs_are_ordered_as_by_icu_at_the_same_level() -> None:
    wrong = [(*pair, _compare(pair[0], pair[1])) for pair in PAIRS if _compare(pair[0], pair[1]) != pair[2]]
    assert (len(PAIRS), wrong) == (20_000, [])


@pytest.mark.parametrize(
    "ordered",
    [
        "かき かぎ がき かく",
        "は ば ぱ はあ",
        "カー かァ かあ",
        "きゃく きやく ぎゃく きょく",
        "いすゞ いすず",
        "いすず いすぜ",
        "こゝろ こころ ごころ",
        "こあ こうひい コー・ヒー コーヒー",
        "か カ が ガ",
        "ヴァリュー うい",
        "をとこ ん",
    ],
)
def test_the_levels_are_kana_then_marks_then_size_then_script(ordered: str) -> None:
    words = ordered.split()
    backwards = list(reversed(words))
    assert sorted(backwards, key=kana_key) == words


@given(READINGS, READINGS)
def test_nfc_and_nfd_have_one_key(left: str, right: str) -> None:
    assert kana_key(unicodedata.normalize("NFD", left)) == kana_key(unicodedata.normalize("NFC", left))
    assert (kana_key(left) < kana_key(right)) + (kana_key(right) < kana_key(left)) <= 1


@given(st.lists(READINGS))
def test_sorted_readings_come_row_by_row(readings: list[str]) -> None:
    rows = [kana_row(reading) for reading in sorted(readings, key=kana_key)]
    assert rows == sorted(rows, key=("#" + KANA_ROWS).index)


@given(st.text())
def test_no_text_breaks_the_functions(text: str) -> None:
    assert kana_key(text) == kana_key(text)
    assert kana_row(text) in "#" + KANA_ROWS
    assert english_key(text)[0] == english_letter(text)
    assert isinstance(is_kana(text), bool)


@pytest.mark.parametrize(
    ("reading", "row"),
    [
        ("あい", "あ"),
        ("ぉ", "あ"),
        ("ヴィジョン", "あ"),
        ("か\u3099い", "か"),
        ("ヶ", "か"),
        ("ｶﾞｲ", "か"),
        ("ザ", "さ"),
        ("っ", "た"),
        ("ぱ", "は"),
        ("ゐ", "わ"),
        ("ヺ", "わ"),
        ("ん", "わ"),
        ("ー", "#"),
        ("ゝ", "#"),
        ("", "#"),
        ("京都", "#"),
        ("A", "#"),
        ("ンA", "わ"),
    ],
)
def test_a_reading_stands_in_the_row_of_its_first_kana(reading: str, row: str) -> None:
    assert kana_row(reading) == row


def test_every_kana_letter_has_a_row() -> None:
    letters = [chr(code) for code in (*range(0x3041, 0x3097), *range(0x30A1, 0x30FB), *range(0xFF71, 0xFF9E))]
    assert [letter for letter in letters if kana_row(letter) == "#"] == []


@pytest.mark.parametrize(
    "text",
    ["こきゃくかいたく", "コラボ", "スキル・アップ", "いすゞ", "えっきょう コラボ", "か\u3099", "ヴヷゕヶ"],
)
def test_kana_can_be_a_reading(text: str) -> None:
    assert is_kana(text)


@pytest.mark.parametrize(
    "text", ["", " ", "ー", "ゝ", "・", "顧客", "こ客", "kana", "ｶﾅ", "か。", "か1", "か\n", "あ\u3099", "ヿ"]
)
def test_nothing_else_can_be_a_reading(text: str) -> None:
    assert not is_kana(text)


def test_english_names_are_ordered_blind_to_case_article_and_accent() -> None:
    ordered = [
        "3C analysis",
        "Agent",
        "an agent",
        "Elan vital",
        "élan vitale",
        "head office",
        "the Zone",
        "zone",
    ]
    backwards = list(reversed(ordered))
    assert sorted(backwards, key=english_key) == ordered


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("added value", "A"),
        ("The added value", "A"),
        ("a skill", "S"),
        ("an", "A"),
        ("The", "T"),
        ("theory", "T"),
        ("à la carte", "A"),
        ("Ångström", "A"),
        ("Østfold", "O"),
        ("ＡＢＣ", "A"),
        ("3C", "#"),
        ("顧客", "#"),
        ("", "#"),
    ],
)
def test_a_name_is_filed_under_its_first_letter(name: str, letter: str) -> None:
    assert english_letter(name) == letter
