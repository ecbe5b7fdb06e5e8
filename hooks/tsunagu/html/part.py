"""The judge of what a text became: every tag of it, as a browser cuts it, is on the list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from turbohtml import Token, TokenType, tokenize

from tsunagu.html.allowed import ADDRESSES, find_scheme, is_allowed_attribute, is_allowed_tag
from tsunagu.html.fault import HtmlFault
from tsunagu.html.frame_names import find_frame_name

#: Put behind a part: if it is not found there, the part goes on over what stands behind it on a page.
_END: Final = "tsunagu-end"
#: Tags behind which a browser reads no tags.
_RAW: Final = frozenset(
    {"iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style", "textarea", "title", "xmp"}
)
_RAW_TAG: Final = re.compile(rf"(</?)({'|'.join(sorted(_RAW))})(?![\w-])", re.IGNORECASE)
_NO: Final = "tsunagu-no-"


def judge_part(html: str) -> Iterator[HtmlFault]:
    """What may not be in a part of a page, in order. A comment is told as the tag ``!--``.

    >>> [(one.kind, one.seen) for one in judge_part("<b onclick=x>y</b><script>z</script><!-- a --><a href")]
    [('attribute', 'onclick'), ('tag', 'script'), ('tag', '!--'), ('tag', 'a')]
    >>> list(judge_part("<p>&lt;script></p><img src='a.png' alt='<script>'>"))
    []
    """
    faults = list(_judge(html))
    if any(fault.tag in _RAW for fault in faults):
        # What a browser would take for the text of a script is to be told with it, and not after it.
        shown = [
            replace(one, tag=one.tag.removeprefix(_NO), seen=one.seen.removeprefix(_NO))
            for one in _judge(_RAW_TAG.sub(rf"\1{_NO}\2", html))
        ]
        faults = [*shown, *(fault for fault in faults if fault not in shown)]
    return iter(faults)


def _judge(html: str) -> Iterator[HtmlFault]:
    told: set[str] = set()
    last = None
    for last in tokenize(f"{html}<{_END}>"):
        if last.type is TokenType.START_TAG:
            yield from _judge_tag(last, told)
        elif last.type is TokenType.END_TAG:
            name = last.tag or ""
            if not is_allowed_tag(name) and name not in told:
                told.add(name)
                yield HtmlFault("tag", name, name)
        elif last.type is not TokenType.TEXT:
            yield _judge_other(last)
    if not told & _RAW and (last is None or last.tag != _END or last.attrs):
        words = html.rpartition("<")[2].split(None, 1)
        open_name = words[0].strip("/>").lower() if words else ""
        yield HtmlFault("tag", open_name, open_name)


def _judge_tag(token: Token, told: set[str]) -> Iterator[HtmlFault]:
    tag = token.tag or ""
    if tag == _END and not token.attrs:
        return
    if not is_allowed_tag(tag):
        told.add(tag)
        yield HtmlFault("tag", tag, tag)
        return
    for name, value in token.attrs or ():
        if _END in name:
            continue  # the tag is not closed, and is told as that
        if fault := judge_listed(tag, name, value or ""):
            yield fault
        elif name in ADDRESSES and value:
            yield from _judge_address(tag, name, value)


def judge_listed(tag: str, name: str, value: str) -> HtmlFault | None:
    """What is wrong with an attribute of a tag that may be used, but for addresses.

    >>> judge_listed("b", "class", "menu")
    HtmlFault(kind='name', tag='b', seen='menu', name='class')
    """
    if not is_allowed_attribute(tag, name, value):
        return HtmlFault("style" if name == "style" else "attribute", tag, name)
    taken = find_frame_name(name, value)
    return HtmlFault("name", tag, taken, name) if taken else None


def _judge_address(tag: str, name: str, value: str) -> Iterator[HtmlFault]:
    if scheme := find_scheme(value):
        yield HtmlFault("address", tag, scheme, name)
    elif name == "src" and is_foreign(value):
        yield HtmlFault("picture", tag, value, name)


def is_foreign(address: str) -> bool:
    """Whether an address leads to a host: ``https://a.example``, ``//a.example``, ``\\\\\\\\a.example``.

    >>> is_foreign("//a.example/x.png"), is_foreign("HTTPS:a.example"), is_foreign("../x.png")
    (True, True, False)
    """
    start = "".join(address.split()).replace("\\", "/").lower()
    return start.startswith(("//", "http:", "https:"))


def _judge_other(token: Token) -> HtmlFault:
    if token.type is TokenType.COMMENT:
        return HtmlFault("tag", "!--", "!--")
    name = "!doctype" if token.type is TokenType.DOCTYPE else f"?{token.target or ''}"
    return HtmlFault("tag", name, name)
