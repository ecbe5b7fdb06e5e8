"""Markdown in which prose means itself: signs that the site's Markdown would take for its own are escaped.

Its dialect is CommonMark with the extensions of mkdocs.yml and Tsunagu's ruby and term links. Where no
backslash is heard, a character reference is written.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

_SIGNS: Final = re.compile(r"[\\`*_\[\]{]")
_ENTITY: Final = re.compile(r"&(?=#|\w{1,40};)")
#: ``~~`` strikes out, ``==`` marks.
_PAIRS: Final = re.compile(r"([~=])(?=\1)|(?<=~)~|(?<==)=")

_LINE_START: Final = (
    (re.compile(r"(#{1,6})"), r"\\\1"),
    (re.compile(r"([-+])(?=[ \t]|$)"), r"\\\1"),
    (re.compile(r"(-)(?=[-:| \t]*$)"), r"\\\1"),
    (re.compile(r"([|:])(?=[-:| \t]*$)"), lambda found: f"&#{ord(found[1])};"),
    (re.compile(r"(\d{1,9})([.)])(?=[ \t]|$)"), r"\1\\\2"),
    (re.compile(r"(:)(?=::)"), r"\\\1"),
    (re.compile(r">"), r"\\>"),
    (re.compile(r"!(?=!!)"), r"\\!"),
    (re.compile(r"\?(?=\?\?)"), r"\\?"),
    (re.compile(r"=(?==*[ \t]*$)|:(?=[ \t])"), lambda found: f"&#{ord(found[0])};"),
)

#: What an address may have in Markdown: no brackets, no quotes.
_SAFE: Final = "/:?#@!$&+,;=-.~%*"


def escape_markdown(text: str) -> str:
    """A run of prose. (What is special only where a line begins is the business of ``escape_line``.)

    >>> escape_markdown("2*3 と [注] と <b>")
    '2\\\\*3 と \\\\[注\\\\] と &lt;b>'
    """
    text = _SIGNS.sub(r"\\\g<0>", _ENTITY.sub("&amp;", text))
    return _PAIRS.sub(lambda sign: f"&#{ord(sign[0])};", text).replace("<", "&lt;")


def bracket(words: str) -> str:
    """Markdown as the words of a link or picture: ``[^1]`` would call a note, ``[a]:`` say where ``a`` is.

    >>> bracket("^1"), bracket(r"\\[注\\]:")
    ('[&#94;1]', '[\\\\[注\\\\]&#58;]')
    """
    words = words.replace(r"\]:", r"\]&#58;")
    return f"[&#94;{words[1:]}]" if words.startswith("^") else f"[{words}]"


def escape_line(line: str) -> str:
    """A line of Markdown whose beginning is prose.

    >>> escape_line("1. はじめに"), escape_line("#海外"), escape_line("-5度")
    ('1\\\\. はじめに', '\\\\#海外', '-5度')
    """
    for pattern, replacement in _LINE_START:
        escaped, count = pattern.subn(replacement, line, count=1) if pattern.match(line) else (line, 0)
        if count:
            return escaped
    return line


def escape_address(address: str) -> str:
    """An address as it can stand in ``(...)`` or ``<...>``; what is escaped means the same to a server.

    >>> escape_address("https://example.com/a_(b)?q=あ")
    'https://example.com/a_%28b%29?q=%E3%81%82'
    """
    return _ENTITY.sub("&amp;", quote(address, safe=_SAFE))
