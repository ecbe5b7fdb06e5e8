"""What a writer leaves for later and forgets: notes to himself, names and numbers to be filled in.

The same signs are used on purpose: ○ and × as answers, 〇〇 in a quotation for whatever name, TODO in code,
●● for every name in a text. So a sign is told only where it stands for one thing that is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.checks.checked_page import FILLER, CheckedPage
from tsunagu.content import is_first_line
from tsunagu.model import Problem

_QUOTED: Final = re.compile(r"「[^「」]*+」|『[^『』]*+』|“[^“”]*+”|”[^”\n]*+”|\"[^\"\n]*+\"")

_SIGN: Final = "●○◯〇◎△▲▽▼×✕☆★□■◇◆"
_MARKS: Final = "TODO|FIXME|TBD"
_THINGS: Final = r"リスト|管理|アプリ|メモ|(?i:list|item|app)s?\b"
_LATER: Final = (
    "要確認|要加筆|要追記|要修正|(?:あと|後)で(?:書く|足す|直す|確認)"
    "|ここに[^（）()【】\n]{1,20}?を(?:入れる|書く|貼る|足す)"
)
#: ``TODO: …``, ``（TODO …）`` and ``【TODO】``, TODO where a line or sentence begins, or for what is unknown
#: (``売上は TODO です``), and the same said in Japanese; a list of things to do is a TODO list.
_NOTE: Final = re.compile(
    rf"(?<![\w./-])(?:{_MARKS}|ToDo|Todo)[:：][^\n]{{0,30}}"
    r"|(?:(?<=[はがをにで約])|\b(?:in|was|were|is|are|at|by|on|about|until|since)\b)[ \u3000]*(?:TODO|FIXME)"
    r"[ \u3000]*(?:です|でした|さん|年|円|社|(?=[。、,;)）]|\.(?!\w)|$))"
    rf"|[（(【\[［](?:{_MARKS})[ \u3000:：]+[^（）()【】\[\]\n]{{1,60}}[）)】\]］]|【(?:{_MARKS})】"
    rf"|(?:^[ \t]*(?:[-*+] +)?|(?<=[。！？]))(?:{_MARKS})"
    rf"(?:[ \u3000]+(?!{_THINGS}|[はがをにのと])[^\n]{{1,60}}|[ \u3000]*$)"
    rf"|[（(【\[［](?:{_LATER})[^（）()【】\n]{{0,20}}[）)】\]］]"
    r"|\b(?i:lorem ipsum dolor sit amet,? consectetur)\b",
    re.MULTILINE,
)

#: What is missing: ``●●さん``, ``担当は●●。``, one name or number, a day. A row of signs in a rating, or
#: around a heading, is none, and a name may stand for one kind of people: ``○○さんのような人``.
_GAP: Final = re.compile(
    rf"(?<![{_SIGN}])(?:●{{2,3}}(?=[^\W\d_])|(?<=[^\W\d_])●●(?=[。、，）)]))(?![{_SIGN}])[^\W\d_]{{0,2}}"
    rf"|(?<![{_SIGN}\w])(?:○○|〇〇|◯◯)"
    r"(?:さん|様|氏|部長|課長|社長|先生|株式会社|社|銀行|大学|円|人|名|歳|回|％|%)"
    r"(?!の?よう|みたい|とか|など|たち|って|という|系|風|的|[、！!])"
    r"|\d{4}年[○〇◯●]{1,2}月(?:[○〇◯●]{1,2}日)?|\d{1,2}月[○〇◯●]{1,2}日|\d{2}[○〇◯●]{2}年"
)
#: In an example, whatever is meant.
_EXAMPLE: Final = re.compile("例[えとしはを:：]|たとえば|ようこそ|こんにちは")
#: What is there more often is the writer's way of keeping a name to himself; so are other signs by it.
_MEANT: Final = re.compile("●●|○○|〇〇|◯◯|△△|××|□□")
_MOST: Final = 2

#: Most texts have none of these, which is soon known.
_HINTS: Final = (
    "TODO",
    "ToDo",
    "Todo",
    "FIXME",
    "TBD",
    "（要",
    "(要",
    "【要",
    "［要",
    "[要",
    "後で",
    "あとで",
    "ここに",
    "orem ipsum",
)
_TWICE: Final = ("、。", "。、", "ですです", "でしたでした", "ましたました")

_DOUBLED: Final = re.compile(
    r"(?<![。、…])(?:、。|。、)(?![。、…])|ですです(?=[。！？\n])|(?:でした|ました){2}(?=[。、！？\n])"
)


def check_unfinished(page: CheckedPage) -> Iterator[Problem]:
    """No note to oneself and no gap goes out; what is a draft may have them."""
    if page.is_draft:
        return
    text = page.masked
    if any(hint in text for hint in _HINTS):
        text = _hide_quoted(text)
        yield from (_tell(page, found) for found in _NOTE.finditer(text))
        text = _NOTE.sub(_blank, text)
    if any(sign in text for sign in "●○〇◯"):
        gaps = _find_gaps(page, _hide_quoted(page.prose))
        yield from (_tell(page, gap) for gap in gaps if text[gap.start()] != FILLER)


def _find_gaps(page: CheckedPage, prose: str) -> Iterator[re.Match[str]]:
    lines = (FILLER * len(line) if _EXAMPLE.search(line) else line for line in prose.split("\n"))
    if len(_MEANT.findall(page.masked)) <= _MOST:
        yield from _GAP.finditer("\n".join(lines))


def check_left_over(page: CheckedPage) -> Iterator[Problem]:
    """The line at which a text was to begin goes out with no essay."""
    if page.is_open or is_first_line(page.passage.body.text):
        return
    at = 0
    for line in page.masked.split("\n"):
        if is_first_line(line):
            yield page.problem("first-line-left", at, seen=line.strip())
        at += len(line) + 1


def check_doubled(page: CheckedPage) -> Iterator[Problem]:
    """A comma and a full stop side by side, or an ending that was typed twice."""
    if not any(twice in page.masked for twice in _TWICE):
        return
    for one in _DOUBLED.finditer(_hide_quoted(page.prose)):
        yield page.problem("typed-twice", one.start(), seen=one[0], known=_write_once(one[0]))


def _write_once(text: str) -> str:
    return "。" if set(text) == {"、", "。"} else text[: len(text) // 2]


def _tell(page: CheckedPage, found: re.Match[str]) -> Problem:
    typed = found[0].lstrip("-*+ \t")
    return page.problem("unfinished", found.end() - len(typed), seen=typed.strip())


def _hide_quoted(text: str) -> str:
    return _QUOTED.sub(_blank, text)


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", FILLER, found[0])
