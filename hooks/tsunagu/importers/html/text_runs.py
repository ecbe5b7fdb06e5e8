"""A line of prose as runs of text, each with its marks, and its way to HTML that Markdown can follow."""

from __future__ import annotations

import re
from html import escape
from itertools import groupby
from typing import Final, NamedTuple

_SPACES: Final = re.compile(r"[ \t\n\r\f]+")
_JOINED: Final = re.compile(r"(?<=[^\x00-\x7f])[ \t\r\f]*\n[ \t\n\r\f]*(?=[^\x00-\x7f])")
_UNSEEN: Final = re.compile("[\u200b\u2060\ufeff\u00ad]")
_ADDRESS: Final = re.compile(r"https?://[!#-&(-;=?-Z_a-~]+", re.IGNORECASE)
_AFTER_ADDRESS: Final = ".,:;!?'*_~|]}"
_SHORTEST_ADDRESS: Final = len("https://x.xx")
_WIDE: Final = "\u3000"
#: The text of a run that is a picture.
PICTURE: Final = "\ufffc"
#: In Python-Markdown this means something in code, too.
_NO_CODE: Final = re.compile("&#")

#: From the outermost inwards: the marks, and the elements they become.
_ELEMENTS: Final = {"link": "a", "strong": "strong", "em": "em", "strike": "s", "code": "code"}


class Marks(NamedTuple):
    """What a run of text is: where it links to, how it stands out, its reading, an advertiser's words.

    ``picture``, ``note``: the number of the picture or the note that it stands for, ``place`` the name of a
    place that a link leads to (``PICTURE`` is its text).
    """

    link: str = ""
    strong: bool = False
    em: bool = False
    strike: bool = False
    code: bool = False
    reading: str = ""
    advert: str = ""
    picture: str = ""
    note: str = ""
    place: str = ""


class Run(NamedTuple):
    """Text with the same marks."""

    text: str
    marks: Marks


RunLine = list[Run]


def join_blanks(text: str) -> str:
    """Text as HTML shows it: runs of blanks are one, a line feed between Japanese characters is none.

    >>> join_blanks("本社の\\n  時計  は"), join_blanks("head\\noffice")
    ('本社の時計 は', 'head office')
    """
    return _SPACES.sub(" ", _JOINED.sub("", _UNSEEN.sub("", text)))


def cut_addresses(run: Run) -> RunLine:
    """A run cut at the addresses in it, which become links (unless it is a link or code already)."""
    text, marks = run
    if marks.link or marks.code or marks.advert or "://" not in text:
        return [run]
    runs, end = [], 0
    for found in _ADDRESS.finditer(text):
        address = found[0].rstrip(_AFTER_ADDRESS)
        if address.endswith(")") and address.count("(") < address.count(")"):
            address = address[:-1]
        if len(address) >= _SHORTEST_ADDRESS:
            runs += [Run(text[end : found.start()], marks), Run(address, marks._replace(link=address))]
            end = found.start() + len(address)
    return [run for run in (*runs, Run(text[end:], marks)) if run.text]


def trim_line(line: RunLine) -> RunLine:
    """A line without blanks at its ends, and with marks that Markdown can tell apart; empty if there is
    nothing to see in it.
    """
    runs = [Run(run.text.replace("\xa0", " "), run.marks) for run in line]
    if not has_words(runs):
        return []
    while not runs[0].text.strip(" "):
        runs.pop(0)
    while not runs[-1].text.strip():
        runs.pop()
    runs[0] = runs[0]._replace(text=runs[0].text.lstrip(" "))
    runs[-1] = runs[-1]._replace(text=runs[-1].text.rstrip())
    return _calm(runs)


def _calm(runs: RunLine) -> RunLine:
    """No emphasis within or beside strong words."""
    strong = [False, *(run.marks.strong for run in runs), False]
    calmed = []
    for place, run in enumerate(runs):
        em = run.marks.em and not any(strong[place : place + 3])
        calmed.append(Run(run.text, run.marks._replace(em=em)))
    return calmed


def keep_code(line: RunLine) -> tuple[RunLine, list[str]]:
    """Code, where Markdown reads it as such; and that which it would read as something else, now plain."""
    kept, plain = [], []
    for run in line:
        marks = run.marks
        if marks.code and (_NO_CODE.search(run.text) or (marks.link and "]" in run.text)):
            plain.append(run.text)
            marks = marks._replace(code=False)
        kept.append(Run(run.text, marks))
    return kept, plain


def has_words(line: RunLine) -> bool:
    """Whether there is anything to see in a line."""
    return any(run.text.strip() for run in line)


def read_line(line: RunLine) -> str:
    """The text of a line, without its pictures, the numbers of notes and places."""
    return "".join(run.text for run in line if run.text != PICTURE)


def write_line(line: RunLine) -> str:
    """A line as HTML, neighbours with the same mark in one element; a mark on blanks alone is no mark.

    Wide blanks at the ends of a mark stand outside, since Markdown has none within.
    """
    return _nest(line, tuple(_ELEMENTS))


def _nest(runs: RunLine, names: tuple[str, ...]) -> str:
    if not names:
        return "".join(map(_write_run, runs))
    written = []
    for mark, group in groupby(runs, key=lambda run: getattr(run.marks, names[0])):
        same = list(group)
        inner = _nest(same, names[1:])
        if mark and has_words(same):
            tag = _ELEMENTS[names[0]]
            attribute = f' href="{escape(mark)}"' if tag == "a" else ""
            words = inner.strip(_WIDE) if tag != "code" else inner
            before, _, after = inner.partition(words)
            inner = f"{before}<{tag}{attribute}>{words}</{tag}>{after}"
        written.append(inner)
    return "".join(written)


def _write_run(run: Run) -> str:
    if run.marks.picture:
        return f'<img src="{run.marks.picture}">'
    if run.marks.note:
        return f"<sup>{run.marks.note}</sup>"
    if run.marks.place:
        return f'<span id="{escape(run.marks.place)}"></span>'
    text, reading = escape(run.text, quote=False), escape(run.marks.reading, quote=False)
    return f"<ruby>{text}<rt>{reading}</rt></ruby>" if reading else text
