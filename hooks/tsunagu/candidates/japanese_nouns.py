"""Japanese words that may be terms: nouns and compounds of nouns, as Sudachi reads a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sudachipy import Morpheme, SplitMode, Tokenizer

from tsunagu.japanese import open_dictionary

#: A sentence or a line, cut where it is longer than any tokenizer wants.
_SENTENCE = re.compile(r"[^。！？\n]{1,1000}[。！？]?")

#: Kinds of noun (Sudachi's second and third part of speech) of which one at least makes a compound.
_CORE = frozenset((("普通名詞", "一般"), ("普通名詞", "サ変可能"), ("普通名詞", "形状詞可能")))

#: What may stand beside such a noun in a compound: 新制度, 技術者, 日本企業, 事前調整.
_BESIDE = frozenset(("普通名詞", "固有名詞", "名詞的"))

#: Kana alone are a term only from four letters (しきたり): こと, もの, わけ and つもり are grammar.
_WORD = re.compile(r"[ぁ-ゖー]{4,}|(?![ぁ-ゖー]+$)(?:.{2,})", re.DOTALL)

#: Nouns of every talk. They would head any list of frequent words and explain nothing.
_EVERYDAY = """
自分 自分自身 相手 他人 本人 一緒 仲間 友人 家族 男性 女性 名前 気持ち 言葉 一言 話題 意味
理由 原因 結果 目的 方法 仕方 様子 状態 状況 場合 場面 場所 部分 全部 全体 全員 半分 一部
一方 両方 片方 反対 普通 特別 本当 実際 大切 大事 必要 不要 可能 無理 簡単 単純 複雑 自然
自由 便利 不便 丁寧 正直 不思議 不安 安心 心配 最初 最後 途中 終わり 始まり 続き 次回 今回
前回 毎回 何度 一度 順番 代わり 向こう 手前 手元 足元 目の前 隣り 真ん中 周り 近く 遠く 部屋
画面 会社 仕事 電話 答え 返事 問題 違い 変化 流れ 動き 形 種類 程度 数字 時間 期間
時期 瞬間 一行 一枚 一本 一日 一歩 世界 社会 人間 人生 日本 日本人 海外 外国 英語 日本語
用意 準備 説明 注意 参加 利用 使用 開始 終了 希望 期待 感謝 出発
"""
_PLAIN = frozenset(_EVERYDAY.split())


def list_nouns(text: str) -> Iterator[tuple[int, int]]:
    """The spans of nouns and of compounds, each as long as it goes, left to right.

    >>> text = "技術者の異文化理解"
    >>> [text[start:end] for start, end in list_nouns(text)]
    ['技術者', '異文化理解']
    """
    for sentence in _SENTENCE.finditer(text):
        run: list[Morpheme] = []
        for token in [*_open_tokenizer().tokenize(sentence[0]), None]:
            if token is not None and _may_stand_in_compound(token, run):
                run.append(token)
                continue
            if run and any(token.part_of_speech()[1:3] in _CORE for token in run):
                start, end = sentence.start() + run[0].begin(), sentence.start() + run[-1].end()
                if _is_word(text[start:end]):
                    yield start, end
            run = []


@lru_cache(maxsize=1)
def _open_tokenizer() -> Tokenizer:
    """Long units: what the dictionary knows as one word stays one."""
    return open_dictionary().tokenizer(mode=SplitMode.C)


def _may_stand_in_compound(token: Morpheme, run: list[Morpheme]) -> bool:
    kind, subkind, *_ = token.part_of_speech()
    if kind == "接頭辞":
        return not run and not _is_kana(token.surface())
    if kind == "接尾辞":
        return bool(run) and subkind in _BESIDE and not _is_kana(token.surface())
    return kind == "名詞" and subkind in _BESIDE


def _is_kana(word: str) -> bool:
    return re.fullmatch("[ぁ-ゖー]+", word) is not None


def _is_word(word: str) -> bool:
    return word not in _PLAIN and _WORD.fullmatch(word) is not None
