"""A page that nobody trusts, as HTML that can do nothing: what is named here is copied, all else is text.

No script, no style, no form and no address is left; a picture is what the caller makes of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape
from typing import Final

from tsunagu.release.report.html_tokens import Token, split_html

_KEPT: Final = re.compile(
    "a|abbr|article|aside|b|blockquote|caption|cite|code|dd|del|details|dfn|div|dl|dt|em|figcaption|figure"
    "|footer|h[1-6]|header|i|ins|kbd|li|mark|nav|ol|p|pre|q|rp|rt|ruby|s|samp|section|small|span|strong|sub"
    "|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|u|ul|var"
)
_VOID: Final = frozenset({"br", "hr", "wbr"})
#: Goes with all that it holds; of what is neither here nor above, the text is kept.
_GONE: Final = re.compile(
    "audio|button|canvas|dialog|embed|form|frameset|iframe|math|noscript|object|script|select|style|svg"
    "|template|textarea|title|video"
)
_ATTRIBUTES: Final = frozenset(
    {"class", "colspan", "data-factor", "datetime", "dir", "hidden", "lang", "open", "rowspan", "start"}
)
_VALUE: Final = re.compile(r"[\w .:+-]{0,200}")
#: Deeper than any page of ours, and less deep than what stops a browser.
_DEEPEST: Final = 200

#: The HTML of a picture, from its address and its words.
Show = Callable[[str, str], str]


def write_inert(html: str, show: Show) -> str:
    """The HTML of a fragment; each element that it opens it closes."""
    return "".join(_copy(html, show))


def _copy(html: str, show: Show) -> Iterator[str]:
    opened: list[str] = []
    gone, depth = "", 0
    for token in split_html(html):
        if gone:
            depth += (token.tag == gone) * (1 if token.opens else -1)
            gone = gone if depth else ""
        elif token.opens and _GONE.fullmatch(token.tag):
            gone, depth = token.tag, 1
        elif token.tag:
            yield from _write_tag(token, opened, show)
        else:
            yield escape(token.text, quote=False)
    yield from (f"</{tag}>" for tag in reversed(opened))


def _write_tag(token: Token, opened: list[str], show: Show) -> Iterator[str]:
    if token.tag == "img" and token.opens:
        values = dict(token.attributes())
        yield show(values.get("src", ""), values.get("alt", ""))
    elif token.tag in _VOID and token.opens:
        yield f"<{token.tag}>"
    elif _KEPT.fullmatch(token.tag) and token.opens and len(opened) < _DEEPEST:
        opened.append(token.tag)
        yield f"<{token.tag}{''.join(_write_attributes(token))}>"
    elif token.tag in opened:
        while (tag := opened.pop()) != token.tag:
            yield f"</{tag}>"
        yield f"</{tag}>"


def _write_attributes(token: Token) -> Iterator[str]:
    for name, value in dict(token.attributes()).items():
        if name in _ATTRIBUTES and _VALUE.fullmatch(value):
            yield f' {name}="{value}"'
