"""How fast terms are found: ``python tests/bench/terms.py [ESSAYS [TERMS]]``, by default 1,000 x 300.

Prints the seconds for all of it (compiling the glossary and opening the dictionary included), characters
per second, and the share of sentences that Sudachi was asked about. The essays, of about 1,200 characters,
are made here, the same at every run; they name terms more often than real ones do.
"""

from __future__ import annotations

import random
import sys
import time
from itertools import product

from tsunagu.glossary.term_finder import TermFinder
from tsunagu.glossary.token_boundaries import SudachiBoundaries
from tsunagu.model import Place, Term

_NOUNS = """
顧客 本社 拠点 経営 研修 協働 越境 駐在 出向 帰任 赴任 現地 現場 信頼 価値 開拓 専門 異文化 稟議 根回し
引き継ぎ 本音 建前 対価 物語 契約 会議 通訳 沈黙 勘 型 間 和 縁 前提 使命 報告 相談 失敗 成果 評価 予算 工場
取引 品質 納期 部品 市場 制度 組織 挨拶 握手 看板 注文 値段 質問 約束 準備 家族 荷物 祭り 暦 地図 天気 時計
言葉 仲間 人間 時間 世界 社会 会社 仕事 相手 上司 部下
"""
_LOANWORDS = """
スキル ミッション コラボ チーム パートナー ユーザー リーダー マネジメント コミュニケーション グローバル
ローカル プロジェクト ビジネス デザイン サービス データ ネットワーク キャリア フィードバック オンボーディング
"""
_ENGLISH = """
skill mission office expatriate collaboration customer base trust value border culture mediator contract story
"""
_PHRASES = """
この数秒に覚えがあるでしょう ところが、電話は鳴りません 今週、ひとつだけ試してみませんか それから、もう一度
どんな音でしたか 目の前の人の話を聞く 赤鉛筆で二か所を直してもらう 雨の日のことです 急がなくてもかまいません
小さいうちに渡してしまうことです 確かさを待っていたのです 短く問い返しながら、書き留めました
相手は表を見て、裏を見て、それからもう一度、表を見ます 電話の向こうで、担当者はこう言ったのだそうです
"""
_VERBS = (
    "考えます 聞きました 伝えます 育てています 守りました 始まります 渡していく 選ばなかった 問われる 支える"
)
_PARTICLES = "が を は も に で と の から まで より へ"
_TAILS = "者 性 的な 化 後 前 先 側 側の 中 期間 計画 担当 する した"


class _Essays:
    """A maker of essays in short lines, as the author writes them."""

    def __init__(self) -> None:
        self.nouns, self.loanwords, self.english = _NOUNS.split(), _LOANWORDS.split(), _ENGLISH.split()
        self._phrases, self._verbs = _PHRASES.split(), _VERBS.split()
        self._particles, self._tails = _PARTICLES.split(), _TAILS.split()

    def essay(self, seed: int) -> str:
        """The essay of that number."""
        chance = random.Random(seed)
        text = ""
        while len(text) < 1200:
            text += self._sentence(chance) + chance.choice("。。。。。？") + chance.choice(["", "\n", "\n\n"])
        return text

    def _sentence(self, chance: random.Random) -> str:
        if chance.random() < 0.6:
            return chance.choice(self._phrases)
        words = [self._noun(chance) + chance.choice(self._particles) for _ in range(chance.randint(1, 3))]
        return "".join(words) + chance.choice(self._verbs)

    def _noun(self, chance: random.Random) -> str:
        """A noun, sometimes with what makes its borders doubtful: a suffix, or another noun."""
        kind = chance.random()
        if kind < 0.05:
            return f" {chance.choice(self.english)} "
        head = chance.choice(self.loanwords if kind < 0.25 else self.nouns)
        if kind > 0.75:
            return head + chance.choice(self._tails if kind < 0.9 else self.nouns)
        return head


class _Counting:
    """Sudachi's borders, and how often they were asked for."""

    def __init__(self) -> None:
        self._borders = SudachiBoundaries()
        self.count = 0

    def __call__(self, sentence: str) -> frozenset[int]:
        self.count += 1
        return self._borders(sentence)


def _terms(essays: _Essays, count: int) -> list[Term]:
    """Terms of one or two words of the essays, each with an English name, every third with an alias."""
    chance = random.Random(0)
    words = [*essays.nouns, *essays.loanwords]
    pairs = [first + second for first, second in product(words, words) if first != second]
    names = [*words, *chance.sample(pairs, max(0, count - len(words)))][:count]
    return [
        Term(
            id=f"term-{number:04}",
            name={"ja": name, "en": " ".join(chance.sample(essays.english, chance.choice((1, 2))))},
            reading="",
            definition={},
            place=Place("glossary.md"),
            aliases={"ja": (f"{name}の場",)} if number % 3 == 0 else {},
        )
        for number, name in enumerate(names)
    ]


def main(essay_count: int = 1000, term_count: int = 300) -> None:
    """Find the terms in all essays, and print how long it took."""
    essays = _Essays()
    texts = [essays.essay(number) for number in range(essay_count)]
    terms = _terms(essays, term_count)
    borders = _Counting()
    begun = time.perf_counter()
    finder = TermFinder(terms, borders)
    found = sum(len(finder.find(text)) for text in texts)
    seconds = time.perf_counter() - begun
    characters = sum(map(len, texts))
    sentences = sum(text.count("。") + text.count("？") for text in texts)
    print(f"{essay_count:,} essays ({characters:,} characters) x {term_count:,} terms: {seconds:.2f} s")
    print(f"{characters / seconds:,.0f} characters per second, {found:,} occurrences")
    print(
        f"asked Sudachi about {borders.count:,} of {sentences:,} sentences ({borders.count / sentences:.0%})"
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
