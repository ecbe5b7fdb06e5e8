"""Columns to export: blocks in an order, each with what a reader sees of it.

There is no markup but within lines.
Within a line there is ``<b>``, ``<i>``, ``<code>``, ``<a href>``, ``<ruby>`` (with ``<rt>``); entities.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import unescape
from typing import Final, NamedTuple

from imported import JAPAN


class Block(NamedTuple):
    """``kind``: p (its lines), h (level 2 or 3), ul, ol, quote, pre, table (rows of cells), hr, img (name,
    words, caption), embed (an address).
    """

    kind: str
    lines: Sequence[str] = ()
    level: int = 2
    rows: Sequence[Sequence[str]] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """One post."""

    slug: str
    title: str
    date: datetime
    blocks: Sequence[Block]
    themes: tuple[str, ...] = ("海外赴任",)
    tags: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """All the letters that a reader saw below the title; pictures have their caption alone."""
        return "\n".join(_list_shown(self.blocks))


def _list_shown(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if block.kind == "img":
            yield block.lines[2]
        elif block.kind == "table":
            yield from (bare(cell) for row in block.rows for cell in row)
        elif block.kind == "pre":
            yield from block.lines
        elif block.kind not in ("hr", "embed"):
            yield from map(bare, block.lines)


def bare(line: str) -> str:
    """A line without its markup."""
    return unescape(re.sub(r"<[^<>]*>", "", line))


def p(*lines: str) -> Block:
    return Block("p", lines)


def _moment(day: int, hour: int = 21) -> datetime:
    return datetime(2018, 4, 1, hour, 5, 9, tzinfo=JAPAN) + timedelta(days=day)


_HARBOUR: Final = (
    Column(
        "minato-no-asa",
        "港の朝、二つの時計",
        _moment(0),
        (
            p("皆さま、こんにちは。", "工場長の三上です。"),
            p(
                "港に着いた朝、<b>時計を二つ</b>買いました。",
                "一つは本社の時刻、もう一つは現地の時刻です。",
                "↓",
                "遅れるのは、いつも自分のほうでした。",
            ),
            Block("img", ("IMG_0412.JPG", "港の時計", "桟橋の時計（2018 年）")),
            p("「急がば回れ」と言いますが、急いで回る人もいます……"),
            Block("hr"),
            p('次は<a href="{minato-2}">その二</a>へ続きます。　また来週。'),
        ),
    ),
    Column(
        "minato-2",
        "港の朝（その二）「続き」",
        _moment(7, 0),
        (
            Block("h", ("荷物が先に着いた",)),
            p(
                "<ruby>艀<rt>はしけ</rt></ruby>が三つ。船員は 12 人＋私。",
                "1. と書くと番号になる。",
                "# と書くと見出しになる。",
            ),
            Block("quote", ("荷物は人より先に着く。", "人は荷物のあとから考える。")),
            Block("img", ("s-202.png", "", "")),
            p(
                '<a href="https://example.com/tides?a=1&amp;b=2">潮見表</a>を見る。＊印は満潮。'
                "_下線_ も *星* もそのまま。"
            ),
        ),
        themes=("海外赴任", "港の話"),
        tags=("時計", "朝"),
    ),
    Column("owari", "おわりに", _moment(31), (p("短い。"),), themes=("ブログ",)),
)

_WORKSHOP: Final = (
    Column(
        "hikitsugi-no-hyou",
        "引き継ぎの表をつくる",
        _moment(100),
        (
            p("前任者の<i>地図</i>を、表にしました。"),
            Block("h", ("三つの表",)),
            Block("ul", ("人の表（誰が<b>決める</b>か）", "約束の表", "<code>README</code> という名の表")),
            Block(
                "table",
                rows=(
                    ("人", "約束", "期限"),
                    ("三上", "毎朝 7:30", "なし"),
                    ("Anna & Co.", "a < b", "2019/04"),
                ),
            ),
            Block("h", ("手順",), 3),
            Block("ol", ("聞く", "書く", '<a href="{kaigi}">会議</a>で確かめる')),
            Block("pre", ("if a < b:", "    print('引き継ぎ & 約束')", "", "# 終わり")),
            p("表は、書いた人の言葉で書かれています。"),
        ),
        themes=("引き継ぎ",),
        tags=("表", "C#", "一年目"),
    ),
    Column(
        "kaigi",
        "会議で黙る人・話す人",
        _moment(101),
        (
            Block("h", ("黙る",)),
            p("沈黙は同意ではない。", "沈黙は反対でもない。"),
            Block("quote", ("<b>沈黙</b>は、まだ言葉になっていない仕事だ。",)),
            Block("h", ("話す",)),
            p("※ 数字は 2017 年のもの。「〜」と「～」は別の字。①②③、㈱、Ⅲ。"),
            Block("embed", ("https://www.youtube.com/watch?v=dQw4w9WgXcQ",)),
            p("<b>結論。</b>話す前に、五つ数える。"),
        ),
        themes=("引き継ぎ",),
    ),
    Column(
        "shashin-no-hi",
        "写真の日",
        _moment(102),
        (
            Block("img", ("a-1.jpg", "工場の門", "門（左）と守衛所（右）")),
            Block("img", ("a-2.jpg", "食堂", "")),
            p("食堂の昼。"),
            Block("img", ("日本語の名前.jpg", "祭り", "祭りの日")),
        ),
        themes=("ブログ", "写真"),
    ),
)

_LETTERS: Final = (
    Column(
        "two-clocks-on-one-wall",
        "Two Clocks on One Wall: What We Kept & What We Lost",
        _moment(200),
        (
            p("There were two clocks on the wall of the plant, and they were never both right."),
            p(
                "The one on the left was for the head office; the one on the right was ours — <b>six hours "
                "apart</b>.",
                "We read the left one when we were tired.",
            ),
            Block("img", ("two-clocks.jpg", "Two clocks", "The wall, in spring")),
            Block("quote", ("“You can be late in two places at once,” she said.",)),
            p(
                'It’s 5 &lt; 6 &amp; 7 &gt; 6, isn’t it? 100% of us said so… See <a href="{a-letter-home}">'
                "the letter home</a>."
            ),
        ),
        themes=("Abroad",),
        tags=("clocks", "work & life"),
    ),
    Column(
        "a-letter-home",
        "A letter home",
        _moment(201),
        (
            Block("h", ("What I did not write",)),
            p("I did not write about the heat, and I did not write that I was alone with it."),
            Block("ul", ("the heat", "the keys (all <i>three</i> of them)", "the man who said “not my job”")),
            p(
                "I wrote that the food was good 🙂 and that the sea was near. [It was.] *Really*, it "
                "was_not_far."
            ),
            Block("hr"),
            p("P.S. The parcel arrived. — M."),
        ),
        themes=("Abroad", "Family"),
    ),
    Column(
        "sannengo",
        "三年後の手紙 (A letter, three years on)",
        _moment(202),
        (
            p("三年たって、英語の手紙が届いた。", "“We still use your table,” と書いてあった。"),
            p('うれしいので、<a href="https://example.com/">ここ</a>に写す。'),
        ),
        themes=("Family",),
    ),
)

SETS: Final[dict[str, tuple[Column, ...]]] = {"harbour": _HARBOUR, "workshop": _WORKSHOP, "letters": _LETTERS}
