"""Cut the sentence around a word out of a passage, for the concordance and for backlinks."""

from __future__ import annotations

import re
from typing import Final

#: A longer sentence is shortened around the word to about as many characters.
LONGEST: Final = 160

#: How far from the word the ends of its sentence are looked for.
_REACH: Final = 2 * LONGEST

#: A mark that may end a sentence, with what closes there; or spoken words that end with their line.
_STOP: Final = re.compile(r"([。．！？!?.]+)([」』）】〉》”’\"')\]]*)|[」』](?= *\n)")
_QUOTING: Final = re.compile(r"と(?!ても|ころ|にかく|きに)|って")
_RUNNING_ON: Final = re.compile(_QUOTING.pattern + r"|など|[をのにが](?!、)|で(?!も)|は(?!い|じ)|、")
_ABBREVIATION: Final = re.compile(
    r"(?<![A-Za-z.])(?:[A-HJ-Z]|(?i:mr|mrs|ms|mx|dr|prof|st|vs|nos?|fig|vol|pp|cf|al|approx|dept|inc|ltd|co"
    r"|corp|e\.g|i\.e|a\.m|p\.m|u\.s|u\.k))\Z"
)
_BREAK: Final = re.compile(r" *\n[ \n]*")


def cut_sentence(text: str, start: int, end: int, language: str) -> tuple[str, str, str]:
    """Return the sentence around ``text[start:end]`` as what comes before, the word, what comes after.

    ``text`` is a passage's: a line feed is a break within the sentence, shown as a space where the
    words want one. Ends after 。！？ or .!? with the brackets that close there; not after ``Mr.`` or
    ``e.g.``, in ``3.5``, nor where the quoted words run on (「はい。」と言った). Spoken words that end
    with their line (「はい」) need no other end.

    >>> cut_sentence("春です。本社の時計は早い。", 4, 6, "ja")
    ('', '本社', 'の時計は早い。')
    """
    first, last = max(0, start - _REACH), min(len(text), end + _REACH)
    for found in _STOP.finditer(text, first, last):
        stop = _end_sentence(text, found)
        if stop is not None and stop <= start:
            first = stop
        elif stop is not None and found.start() >= end:
            last = stop
            break
    return _shorten(
        _tidy(text, first, start, language).lstrip(),
        _tidy(text, start, end, language),
        _tidy(text, end, last, language).rstrip(),
        language,
    )


def _end_sentence(text: str, found: re.Match[str]) -> int | None:
    """Where the sentence ends that this mark may end, closing brackets included; None: it goes on."""
    marks, end = found[1], found.end()
    if marks is None:
        return None if _RUNNING_ON.match(text[end : end + 8].lstrip()) else end
    if _opens(text, found):
        end = found.end(1)
    following = text[end : end + 1]
    if any(stop in "。．！？" for stop in marks):
        running_on = _RUNNING_ON if end > found.end(1) else _QUOTING
        return None if running_on.match(text, end) else end
    if following and not following.isspace():
        return end if "." not in marks and not following.isascii() else None
    if text[end : end + 8].lstrip()[:1].islower():
        return None
    return None if marks == "." and _is_abbreviation(text, found.start()) else end


def _opens(text: str, found: re.Match[str]) -> bool:
    """Whether the quotation mark right after a stop begins the next sentence (the author's ”…”)."""
    before = text[: found.end(1)]
    return found[2][:1] == "”" and (before.count("“") + before.count("”")) % 2 == 0


def _is_abbreviation(text: str, stop: int) -> bool:
    return _ABBREVIATION.search(text, max(0, stop - 8), stop) is not None


def _tidy(text: str, start: int, end: int, language: str) -> str:
    """Show breaks as the language wants them, seen with the characters on both sides."""

    def soften(found: re.Match[str]) -> str:
        before, after = start + found.start(), start + found.end()
        beside = text[max(0, before - 1) : before] + text[after : after + 1]
        return "" if language == "ja" and not beside.isascii() else " "

    return _BREAK.sub(soften, text[start:end])


def _shorten(before: str, marked: str, after: str, language: str) -> tuple[str, str, str]:
    """Cut a long sentence down to the words nearest to the marked one, with … where it was cut."""
    room = max(0, LONGEST - len(marked))
    left = min(len(before), max(room // 2, room - len(after)))
    right = min(len(after), room - left)
    if left < len(before):
        kept = before[len(before) - left :]
        before = "…" + (kept if language == "ja" else kept.partition(" ")[2])
    if right < len(after):
        kept = after[:right]
        after = (kept if language == "ja" else kept.rpartition(" ")[0].rstrip(" ,;:—")) + "…"
    return before, marked, after
