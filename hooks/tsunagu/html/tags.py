"""Tags of a part of a page put another way, found as a browser finds them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate
from typing import Final

from turbohtml import Token, TokenType, tokenize

#: What a tag has, by name; the first counts where one is said twice, as in a browser.
Attributes = Mapping[str, str]
_ADDRESSES: Final = {"img": "src", "a": "href"}


def replace_tags(html: str, tag: str, write: Callable[[Attributes], str | None]) -> str:
    """The same part, with what ``write`` makes of each such tag in its place; None leaves it as it is.

    >>> replace_tags("<p><img src=a alt='a > b'> b <!-- <img> -->", "img", lambda given: f"[{given['alt']}]")
    '<p>[a > b] b <!-- <img> -->'
    """
    starts = list(accumulate((len(line) + 1 for line in html.split("\n")), initial=0))
    pieces, done, found = [], 0, None
    for token in tokenize(html):
        at = starts[token.line - 1] + token.col
        if found is not None:
            pieces += [html[done : found[0]], found[1]]
            done, found = at, None
        if token.type is TokenType.START_TAG and token.tag == tag:
            written = write(_read(token))
            found = None if written is None else (at, written)
    if found is not None:
        pieces += [html[done : found[0]], found[1]]
        done = len(html)
    return "".join((*pieces, html[done:]))


def list_addresses(html: str) -> Iterator[tuple[str, str]]:
    """Each ``src`` of a picture and each ``href`` of a link, after the name of its tag.

    >>> list(list_addresses("<a href='b.html'><img src=a.png></a>"))
    [('a', 'b.html'), ('img', 'a.png')]
    """
    for token in tokenize(html):
        name = _ADDRESSES.get(token.tag or "") if token.type is TokenType.START_TAG else None
        if name and (address := _read(token).get(name)):
            yield token.tag or "", address


def _read(token: Token) -> Attributes:
    return {name: value or "" for name, value in reversed(token.attrs or [])}
