"""The words of a blog's page, saved as plain text.

Line 1 is the page's title, ``題｜ブログ名``. Then come the blog's title and its description, perhaps the
post's title again with its date and theme, then the post itself: a greeting, short lines, many blank ones,
arrows, addresses of other posts; and below it, perhaps, what the blog's page adds. Where the description
ends is told by what follows (title, date, theme, or a greeting); where nothing tells, it is a guess, and
the post says so.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from pathlib import PurePath
from typing import Final, NamedTuple

from tsunagu.importers.formats.export_dates import is_date_line, read_date
from tsunagu.importers.formats.post import Post
from tsunagu.importers.html.line_breaks import text_to_html
from tsunagu.model import Place, Problem

_TITLE_LINE: Final = re.compile(r"(.*\S)\s*[｜|]\s*([^｜|]*\S)")
_THEME: Final = re.compile(r"(?:テーマ|Theme)\s*[:：]\s*(.*)", re.IGNORECASE)
_GREETING: Final = re.compile(
    r"こんにち[はわ]|こんばん[はわ]|おはよう|は[じぢ]めまして|初めまして|お疲れ|おつかれ|ご無沙汰|ごぶさた|[あ明]けまして"
    r"|(?:みな|皆)(?:さん|さま|様)(?:$|[、。！!　 ]|こん|おは)"
)
_ADDRESS: Final = re.compile(r"https?://[\w.-]*ameblo\.jp/[\w-]+/entry-\d{6,}\.html")
#: Lines that only the page around a post has. One may stand in a post; from two on, the first ends it.
_FOOT: Final = re.compile(
    r"いいね！?(?:した人)?|リブログ(?:\(\d+\))?|コメント(?:する|\(\d+\))?|シェア(?:する)?|ブログトップ|記事一覧|画像一覧|"
    r"最近の画像つき記事|同じテーマの?最新記事|(?:前|次)の?記事へ?|もっと見る\s*>*"
)
_FEEDS: Final = re.compile("\n+")
#: How many blank lines end a paragraph where one stands in mid-sentence.
_FEWEST_OF_PARAGRAPH: Final = 2
#: How many lines with words may stand above the post.
_MOST_HEAD: Final = 8


class PostHead(NamedTuple):
    """How many of a file's lines stand above the post, and whether that many is a guess."""

    length: int
    guessed: bool = False


def is_plain_page(text: str) -> bool:
    """Whether a text begins as the text of a blog's page does."""
    line = text.lstrip("\ufeff \n").partition("\n")[0]
    return "<" not in line and len(line) <= 300 and _TITLE_LINE.fullmatch(line.strip()) is not None


def read_plain_text(text: str, uri: str) -> Post:
    """The one post of a text file; ``uri`` names the file, whose name may begin with the date."""
    place = Place(uri)
    lines = [line.strip() for line in text.lstrip("\ufeff \n").split("\n")]
    found = _TITLE_LINE.fullmatch(lines[0])
    title, blog = (found[1], found[2]) if found else (lines[0], "")
    head = _measure_head(lines, title, blog)
    above = [line for line in lines[1 : head.length] if line]
    body, foot = _cut_foot(lines[head.length :])
    dates = [line for line in above if is_date_line(line)]
    date = read_date(dates[0] if dates else PurePath(uri).stem)
    doubts = [] if date else [Problem("no-date", place)]
    if head.guessed:
        doubts.append(Problem("guessed-head", place, {"seen": " ".join(above)}))
    themes = [found[1].strip() for line in above if (found := _THEME.match(line))]
    own = [found[0] for line in above if (found := _ADDRESS.search(line))]
    return Post(
        place=place,
        title=" ".join(title.split()),
        html=text_to_html("\n".join(_join_lines(body))),
        date=date,
        addresses=tuple(own[:1]),
        themes=tuple(theme for theme in themes if theme),
        head=(lines[0], *above, *foot),
        doubts=tuple(doubts),
    )


def _measure_head(lines: Sequence[str], title: str, blog: str) -> PostHead:
    """Where the post begins: below its own title, date or theme; else below the blog's description."""
    worded = [number for number, line in enumerate(lines) if line and number][: _MOST_HEAD + 1]
    marks = [
        number
        for number in worded[:_MOST_HEAD]
        if _fold(lines[number]) == _fold(title) or is_date_line(lines[number]) or _THEME.match(lines[number])
    ]
    if marks:
        return PostHead(marks[-1] + 1)
    if not worded or _fold(lines[worded[0]]) != _fold(blog):
        return PostHead(1)
    greeting = next((number for number in worded[1:] if _GREETING.match(lines[number])), None)
    if greeting is not None:
        return PostHead(greeting)
    start = next((number for number in worded[1:]), len(lines))
    end = next((number for number in range(start, len(lines)) if not lines[number]), len(lines))
    more = any(lines[end:])
    return PostHead(end, guessed=True) if more else PostHead(worded[0] + 1)


def _fold(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def _join_lines(lines: Sequence[str]) -> Sequence[str]:
    """The post's lines in their rhythm. Where no two of them touch, some browser doubled each break: then one
    blank line is a break, and two or more are a blank line.
    """
    text = "\n".join(lines).strip("\n")
    gaps = [len(gap) - 1 for gap in _FEEDS.findall(text)]
    if not gaps or min(gaps) < 1 or max(gaps) < _FEWEST_OF_PARAGRAPH:
        return lines
    return _FEEDS.sub(lambda gap: "\n" if len(gap[0]) <= _FEWEST_OF_PARAGRAPH else "\n\n", text).split("\n")


def _cut_foot(lines: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """The post, and the lines of the page below it."""
    marks = [number for number, line in enumerate(lines) if _FOOT.fullmatch(line)]
    end = marks[0] if len(marks) > 1 else len(lines)
    return lines[:end], [line for line in lines[end:] if line]
