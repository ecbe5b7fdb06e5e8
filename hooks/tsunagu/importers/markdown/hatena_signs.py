"""Hatena Blog's signs in Markdown, a row each: ``[f:id:…]``, ``[https://…:embed:cite]``, ``((notes))``.

Source: the help of Hatena Blog on はてな記法, of which these may be used in Markdown as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from tsunagu.importers.html.markdown_escaping import escape_markdown
from tsunagu.importers.markdown.outside_code import replace_outside_code
from tsunagu.importers.markdown.tags import LeaveOut

_KNOWN: Final = re.compile(
    r"\[f:id:[\w-]+:\d{14}|\[:contents\]|\[https?://[^\[\]\s]+:(?:embed|title|bookmark|image)\b"
    r"|\[(?:asin|ISBN|isbn):|\[tex:"
)
#: The letter behind the number of a picture is the ending of its name.
_ENDINGS: Final = {"j": "jpg", "p": "png", "g": "gif", "f": "flv"}
_PICTURE: Final = re.compile(
    r"\[f:id:(?P<user>[\w-]+):(?P<name>[^:\[\]\s]+):(?P<said>[^\[\]\n]*)\]|\[f:id:(?P<one>[\w-]+):(?P<bare>[^:\[\]\s]+)\]"
)
_NUMBERED: Final = re.compile(r"(\d{14})([jpgf])")
_NOTE: Final = re.compile(r"(?<!\()\(\(([^()\n](?:[^()\n]|\([^()\n]*\)){0,1000})\)\)(?!\))")

Write = Callable[[re.Match[str], LeaveOut], str]


def _write_address(found: re.Match[str], _: LeaveOut) -> str:
    words = (found["words"] or "").strip()
    return f"[{words}](<{found['address']}>)" if words else f"<{found['address']}>"


def _write_book(found: re.Match[str], _: LeaveOut) -> str:
    words = (found["words"] or "").strip()
    address = f"https://www.amazon.co.jp/dp/{found['number']}"
    return f"[{words}]({address})" if words else f"<{address}>"


def _write_words(found: re.Match[str], _: LeaveOut) -> str:
    return escape_markdown(found["words"])


def _write_formula(found: re.Match[str], _: LeaveOut) -> str:
    return f"`{found['formula'].strip()}`"


def _leave_contents(found: re.Match[str], leave_out: LeaveOut) -> str:
    leave_out("contents", found[0])
    return ""


def _write_picture(found: re.Match[str], _: LeaveOut) -> str:
    """A picture by the address that Hatena Fotolife has for it."""
    name, said = found["name"] or found["bare"], found["said"] or ""
    numbered = _NUMBERED.fullmatch(name)
    user = found["user"] or found["one"]
    folder = f"https://cdn-ak.f.st-hatena.com/images/fotolife/{user[0]}/{user}/{name[:8]}"
    file = f"{folder}/{numbered[1]}.{_ENDINGS[numbered[2]]}" if numbered else name
    alt = re.search(r"alt=([^:\]]*)", said)
    title = re.search(r"title=([^:\]]*)", said)
    caption = f' "{title[1]}"' if title and title[1].strip() else ""
    return f"![{escape_markdown(alt[1]) if alt else ''}](<{file}>{caption})"


_SIGNS: Final[tuple[tuple[re.Pattern[str], Write], ...]] = (
    (re.compile(r"^[ \t]*\[:contents\][ \t]*$", re.MULTILINE), _leave_contents),
    (_PICTURE, _write_picture),
    (
        re.compile(
            r"\[(?P<address>https?://[^\[\]\s]+?):(?:embed(?::cite)?|bookmark|image(?::[\w:,=]*)?|movie(?::[\w,:]*)?"
            r"|title(?:=(?P<words>[^\[\]\n]*))?)\]"
        ),
        _write_address,
    ),
    (
        re.compile(
            r"\[(?:asin|ISBN|isbn):(?P<number>[\dXx-]{10,17}|[A-Z0-9]{10})"
            r"(?::(?:title(?:=(?P<words>[^\[\]\n]*))?|detail|image(?::\w+)?))?\]"
        ),
        _write_book,
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
    for pattern, write in _SIGNS:
        text = replace_outside_code(text, pattern, lambda found, write=write: write(found, leave_out))  # type: ignore[misc]
    notes: list[str] = []

    def take_note(found: re.Match[str]) -> str:
        notes.append(found[1].strip())
        return f"[^hatena-{len(notes)}]"

    text = replace_outside_code(text, _NOTE, take_note)
    if not notes:
        return text
    below = "\n\n".join(f"[^hatena-{number}]: {words}" for number, words in enumerate(notes, 1))
    return f"{text.rstrip()}\n\n{below}\n"
