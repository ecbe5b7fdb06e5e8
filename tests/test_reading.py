"""The reading proposed to an author who gave none."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tsunagu.japanese.readings import is_doubtful_reading, propose_reading


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("顧客開拓", "こきゃくかいたく"),
        ("協働の付加価値", "きょうどうのふかかち"),
        ("専門スキル", "せんもんすきる"),
        ("根回し", "ねまわし"),
        ("ヒト・モノ・カネ", "ひと・もの・かね"),
        ("報・連・相", "ほう・れん・そう"),
        ("「和」", "わ"),
        ("ｺﾗﾎﾞ", "こらぼ"),
        ("KPI", "けーぴーあい"),
        ("5S", "ごえす"),
        ("3C分析", "さんしーぶんせき"),
        ("ヴィジョン", "ゔぃじょん"),
        (" 本社 ", "ほんしゃ"),
        ("OKY（お前が来てやってみろ）", "おーけーわいおまえがきてやってみろ"),
        ("本社/現地", "ほんしゃげんち"),
        ("本社＝正しい？", "ほんしゃただしい"),
        ("R&D", "あーるあんどでぃー"),
    ],
)
def test_a_name_is_read_in_hiragana(name: str, reading: str) -> None:
    assert propose_reading(name) == reading


@pytest.mark.parametrize("name", ["顧客開拓", "根回し", "コラボ", "ヒト・モノ・カネ", "あっぱれ"])
def test_a_name_of_known_words_leaves_no_doubt(name: str) -> None:
    assert not is_doubtful_reading(name)


@pytest.mark.parametrize("name", ["OKY（来い）", "5S", "「和」", "間", "三つの鍵", "α版", "", "本社 現地"])
def test_signs_letters_numbers_and_single_kanji_do(name: str) -> None:
    assert is_doubtful_reading(name)


@pytest.mark.parametrize("name", ["", " ", "skill", "。", "…", "😀", "\u0000", "字" * 50_000])
def test_nothing_is_proposed_where_nothing_can_be_read(name: str) -> None:
    assert propose_reading(name) == ""


def test_a_check_waits_for_no_package_that_it_may_not_need() -> None:
    seen = (
        "import sys, tsunagu.commands.check; "
        "sys.exit(bool({'sudachipy', 'budoux', 'PIL', 'lxml', 'mkdocs'} & set(sys.modules)))"
    )
    path = "import sys; sys.path[:0] = " + repr(sys.path) + "; "
    assert subprocess.run([sys.executable, "-c", path + seen], check=False).returncode == 0
