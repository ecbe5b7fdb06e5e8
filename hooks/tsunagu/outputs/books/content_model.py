"""Which elements a text in a book may have, and where: the rows of a list, as XHTML's schema wants them.

What an author typed as HTML need not keep to its rules; a reading program may refuse the whole book then.
"""

from __future__ import annotations

from typing import Final

#: Elements that are kept, each with the attributes it keeps.
KEPT: Final = {
    **dict.fromkeys(
        ("p", "h2", "h3", "h4", "h5", "h6", "ul", "li", "dl", "dt", "dd", "div", "blockquote"), ()
    ),
    **dict.fromkeys(("pre", "code", "em", "strong", "b", "i", "u", "s", "small", "sub", "sup", "mark"), ()),
    **dict.fromkeys(
        ("kbd", "samp", "var", "cite", "dfn", "q", "figure", "figcaption", "hr", "br", "bdi"), ()
    ),
    **dict.fromkeys(("table", "caption", "thead", "tbody", "tfoot", "tr", "ruby", "rt", "rp", "span"), ()),
    **dict.fromkeys(("ins", "del"), ()),
    **dict.fromkeys(("th", "td"), ("colspan", "rowspan")),
    "ol": ("start", "reversed"),
    "a": ("href",),
    "abbr": ("title",),
    "bdo": ("dir",),
    "img": ("src", "alt", "width", "height"),
}
#: What has no place in a book, and what stands for it.
_OTHERS: Final = {"h1": "h2", "center": "div", "details": "div", "summary": "p", "rb": "span", "time": "span"}
#: Elements that stand within a line; in one of them, and in a paragraph or a heading, no block may be.
_INLINE: Final = frozenset(
    {
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "br",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "i",
        "img",
        "ins",
        "kbd",
        "mark",
    }
    | {"q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var"}
)
_LINES: Final = (_INLINE - {"img", "br"}) | {"p", "h2", "h3", "h4", "h5", "h6", "pre", "dt", "caption"}
#: The only elements in which these may be.
_PARENTS: Final = {
    "li": ("ul", "ol"),
    **dict.fromkeys(("dt", "dd"), ("dl",)),
    **dict.fromkeys(("rt", "rp"), ("ruby",)),
    "figcaption": ("figure",),
    **dict.fromkeys(("caption", "thead", "tbody", "tfoot"), ("table",)),
    "tr": ("table", "thead", "tbody", "tfoot"),
    **dict.fromkeys(("th", "td"), ("tr",)),
}
#: Elements that hold nothing else than these.
CHILDREN: Final = {"ul": "li", "ol": "li"}


def holds_lines(tag: str) -> bool:
    """Whether nothing but words, and what stands within a line, may be in an element."""
    return tag in _LINES


def choose_tag(tag: str, parent: str, *, is_inline: bool) -> str:
    """What stands in a book for an element within another; empty where only its content stays.

    ``is_inline``: it is somewhere within a line. A ``span`` for a block is shown as one.

    >>> choose_tag("details", "div", is_inline=False), choose_tag("p", "span", is_inline=True)
    ('div', 'span')
    >>> choose_tag("li", "div", is_inline=False), choose_tag("label", "p", is_inline=True)
    ('div', '')
    """
    tag = _OTHERS.get(tag, tag)
    if tag not in KEPT:
        return ""
    is_block = tag not in _INLINE
    if tag in _PARENTS and parent not in _PARENTS[tag]:
        return "span" if is_inline or not is_block else "div"
    return "span" if is_block and is_inline else tag
