"""Hatena Blog's signs in Markdown, a row each: ``[f:id:…]``, ``[https://…:embed:cite]``, ``((notes))``.

Source: the help of Hatena Blog on はてな記法, of which these may be used in Markdown as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from typing import Final, NamedTuple

from tsunagu.importers.html.markdown_escaping import bracket, escape_markdown
from tsunagu.importers.markdown.inline_notes import move_notes
from tsunagu.importers.markdown.outside_code import replace_outside_code
from tsunagu.importers.markdown.tags import LeaveOut
from tsunagu.text import read_markdown

_KNOWN: Final = re.compile(
    r"\[f:id:[\w-]+:\d{14}|\[:contents\]|\[https?://[^\[\]\s]+:(?:embed|title|bookmark|image)\b"
    r"|\[(?:asin|ISBN|isbn):|\[tex:|\[IMAGE:https?://"
)
#: The letter behind the number of a picture is the ending of its name.
_ENDINGS: Final = {"j": "jpg", "p": "png", "g": "gif", "f": "flv"}
_PICTURE: Final = re.compile(
    r"\[f:id:(?P<user>[\w-]+):(?P<name>[^:\[\]\s]+):(?P<said>[^\[\]\n]*)\]|\[f:id:(?P<one>[\w-]+):(?P<bare>[^:\[\]\s]+)\]"
)
_NUMBERED: Final = re.compile(r"(\d{14})([jpgf]?)")
_NOTE: Final = re.compile(r"(?<!\()\(\(([^()\n](?:[^()\n]|\([^()\n]*\)){0,1000})\)\)(?!\))")


class Shown(NamedTuple):
    """What a sign shows, a page or a picture: as Markdown, or within a block of HTML, where none is read."""

    address: str
    words: str = ""
    caption: str = ""
    width: str = ""
    is_picture: bool = False

    def write(self) -> str:
        """In Markdown."""
        if self.is_picture:
            caption = f' "{self.caption}"' if self.caption else ""
            width = f"{{width={self.width}}}" if self.width else ""
            return f"!{bracket(escape_markdown(self.words))}(<{self.address}>{caption}){width}"
        return f"[{self.words}](<{self.address}>)" if self.words else f"<{self.address}>"

    def write_html(self) -> str:
        """In HTML."""
        address, words, caption = map(escape, (self.address, self.words, self.caption))
        if self.is_picture:
            return f'<img src="{address}" alt="{words}" title="{caption}">'
        return f'<a href="{address}">{words or address}</a>'


Write = Callable[[re.Match[str], LeaveOut], str | Shown]


def _show_address(found: re.Match[str], _: LeaveOut) -> Shown:
    return Shown(found["address"], (found["words"] or "").strip())


def _show_image(found: re.Match[str], _: LeaveOut) -> Shown:
    """A picture by its own address, as wide as the sign says."""
    return Shown(found["address"], width=_read_width(found["said"] or ""), is_picture=True)


def _read_width(said: str) -> str:
    width = re.search(r"(?:^|[:,])w(\d{1,5})(?=$|[:,])", said)
    return width[1] if width else ""


def show_pictures(text: str) -> str:
    """A text of HTML whose signs of pictures are pictures: Hatena's own pages have none left, exports may.

    >>> show_pictures("[IMAGE:https://a.example/b.jpg]")
    '<img src="https://a.example/b.jpg" alt="" title="">'
    """
    text = _PICTURE.sub(lambda found: _show_picture(found, _hear_nothing).write_html(), text)
    for pattern in (_ADDRESSED, _MAILED):
        text = pattern.sub(lambda found: _show_image(found, _hear_nothing).write_html(), text)
    return text


def _hear_nothing(_: str, __: str) -> None:
    return None


def _show_book(found: re.Match[str], _: LeaveOut) -> Shown:
    return Shown(f"https://www.amazon.co.jp/dp/{found['number']}", (found["words"] or "").strip())


def _write_words(found: re.Match[str], _: LeaveOut) -> str:
    return escape_markdown(found["words"])


def _write_formula(found: re.Match[str], _: LeaveOut) -> str:
    return f"`{found['formula'].strip()}`"


def _leave_contents(found: re.Match[str], leave_out: LeaveOut) -> str:
    leave_out("contents", found[0])
    return ""


def _show_picture(found: re.Match[str], _: LeaveOut) -> Shown:
    """A picture by the address that Hatena Fotolife has for it."""
    name, said = found["name"] or found["bare"], found["said"] or ""
    numbered = _NUMBERED.fullmatch(name)
    user = found["user"] or found["one"]
    folder = f"https://cdn-ak.f.st-hatena.com/images/fotolife/{user[0]}/{user}/{name[:8]}"
    file = f"{folder}/{numbered[1]}.{_ENDINGS[numbered[2] or 'j']}" if numbered else name
    alt = re.search(r"alt=([^:\]]*)", said)
    title = re.search(r"title=([^:\]]*)", said)
    caption = title[1] if title and title[1].strip() else ""
    return Shown(file, alt[1] if alt else "", caption, _read_width(said), is_picture=True)


_ADDRESSED: Final = re.compile(r"\[(?P<address>https?://[^\[\]\s<>\"]+?):image(?::(?P<said>[\w:,=]*))?\]")
#: The same in texts of old.
_MAILED: Final = re.compile(r"\[IMAGE:(?P<address>https?://[^\[\]\s<>\"]+)(?P<said>)\]")

_SIGNS: Final[tuple[tuple[re.Pattern[str], Write], ...]] = (
    (re.compile(r"^[ \t]*\[:contents\][ \t]*$", re.MULTILINE), _leave_contents),
    (_PICTURE, _show_picture),
    (_ADDRESSED, _show_image),
    (_MAILED, _show_image),
    (
        re.compile(
            r"\[(?P<address>https?://[^\[\]\s]+?):(?:embed(?::cite)?|bookmark|movie(?::[\w,:]*)?"
            r"|title(?:=(?P<words>[^\[\]\n]*))?)\]"
        ),
        _show_address,
    ),
    (
        re.compile(
            r"\[(?:asin|ISBN|isbn):(?P<number>[\dXx-]{10,17}|[A-Z0-9]{10})"
            r"(?::(?:title(?:=(?P<words>[^\[\]\n]*))?|detail|image(?::\w+)?))?\]"
        ),
        _show_book,
    ),
    (re.compile(r"\[tex: ?(?P<formula>(?:\\\]|[^\]\n])+)\]"), _write_formula),
    (re.compile(r"\[(?:\[|keyword:)(?P<words>[^\[\]\n|]{1,80})\]\]?"), _write_words),
    (re.compile(r"\[(?P<words>id:[\w-]+)(?::[\w]+)?\]"), _write_words),
)


def uses_hatena_signs(text: str) -> bool:
    """Whether a text has signs that no other program knows."""
    return _KNOWN.search(text) is not None


def write_hatena_signs(text: str, leave_out: LeaveOut) -> str:
    """A text with Hatena's signs as Markdown; notes in the text are notes below it.

    >>> write_hatena_signs("港((小さい))へ[https://a.example/:embed:cite]", print)
    '港[^hatena-1]へ<https://a.example/>\\n\\n[^hatena-1]: 小さい\\n'
    """
    for pattern, show in _SIGNS:
        text = _write_sign(text, pattern, show, leave_out)
    return move_notes(text, _NOTE, "hatena")


def _write_sign(text: str, pattern: re.Pattern[str], show: Write, leave_out: LeaveOut) -> str:
    """A text with one kind of sign as Markdown, or as HTML where it stands in a block of that."""
    if not pattern.search(text):
        return text
    blocks = [range(*block) for block in read_markdown(text).html_blocks] if "<" in text else []

    def write(found: re.Match[str]) -> str:
        shown = show(found, leave_out)
        if isinstance(shown, str):
            return shown
        is_within = any(found.start() in block for block in blocks)
        return shown.write_html() if is_within else shown.write()

    return replace_outside_code(text, pattern, write)
