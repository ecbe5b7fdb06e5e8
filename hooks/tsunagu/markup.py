"""HTML in Markdown that may not be published: what runs, loads, frames or sends, and tags nobody knows.

Only a list of what is allowed is safe; everything else is refused where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tsunagu.addresses import FOLDERS

#: Tags that draw text and pictures.
_TAGS: Final = re.compile(
    "a|abbr|b|bdi|bdo|blockquote|br|caption|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em"
    "|figcaption|figure|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|rb|rp|rt|rtc|ruby|s|samp|small|span"
    "|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|u|ul|var|wbr"
)
#: Those of them whose content Markdown takes for HTML where they begin a line.
_BLOCKS: Final = re.compile(
    "blockquote|center|colgroup|d[dlt]|details|div|figcaption|figure|h[1-6]|li|ol|p|pre|summary|table|tbody"
    "|t[dhr]|tfoot|thead|ul"
)
_ATTRIBUTES: Final = re.compile(
    "abbr|align|alt|cite|class|colspan|datetime|dir|download|headers|height|href|hreflang|id|lang|loading"
    "|markdown|name|open|rel|reversed|role|rowspan|scope|span|src|start|style|target|title|type|value|width"
    "|(?:aria|data)-.*"
)
_ADDRESSES: Final = ("href", "src", "cite")

_TAG: Final = re.compile(r"<(?:/?([A-Za-z][^\s/>]*)|([!?][^\s>]{0,20}))")
#: ``[words](<name.md>)`` and ``[mark]: <name.md>``: no tag, whose name has no dot and no folder of ours.
_ANGLED: Final = re.compile(rf"<(?:[^\s<>\"'=/]*\.|(?:{'|'.join(FOLDERS)})/)[^\s<>\"'=]*>")
_PLAIN_LINK: Final = re.compile(r"<(?:(?:https?|ftp)://[^\s<>]*|[\w.+-]+@[\w.-]+)>", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(
    r"""[\s/"']*([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?""", re.DOTALL
)
#: What no name of a tag or of an attribute has.
_JAPANESE: Final = re.compile("[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
#: The farthest end of a tag, within its paragraph.
_FARTHEST: Final = 1000
_PARAGRAPH_END: Final = re.compile(r"\n[ \t]*\n")
_TAG_END: Final = re.compile(r"[\s/\"']*[>=]")
_WORD_BEFORE: Final = re.compile(r"[0-9A-Za-z]{0,20}\Z")
_STYLE: Final = re.compile(r"url|expression|import|behavior|binding|position|\\", re.IGNORECASE)
_ODD_COMMENT: Final = re.compile(r"<!---?>|--!>")


@dataclass(frozen=True, slots=True)
class Forbidden:
    """Something that may not be there: a ``tag``, ``attribute``, ``address``, ``comment`` or ``less``.

    ``less``: a sign of less that is no tag, which a browser takes for one.
    """

    kind: str
    offset: int
    seen: str


def is_drawn(name: str) -> bool:
    """Whether a tag, in small letters, is one that may be used."""
    return bool(_TAGS.fullmatch(name))


def is_block(name: str) -> bool:
    """Whether a tag, in small letters, makes a block that is read as Markdown only if it says so."""
    return bool(_BLOCKS.fullmatch(name))


def find_forbidden(text: str) -> Iterator[Forbidden]:
    """Everything in a text with HTML that may not be published; code and comments must be blanked before.

    >>> [(one.kind, one.seen) for one in find_forbidden("<b onclick=x>hi</b> <script>")]
    [('attribute', 'onclick'), ('tag', 'script')]
    """
    told: set[str] = set()
    for found in _TAG.finditer(text):
        name, closes = (found[1] or found[2]).lower(), text.startswith("/", found.start() + 1)
        if _is_link(text, found.start()) or (closes and name in told):
            continue
        if found[1] and is_less(text, found.start()):
            yield Forbidden("less", found.start(), _cut_less(text, found))
        elif name.startswith("!--"):
            yield Forbidden("comment", found.start(), "<!--")
        elif not _TAGS.fullmatch(name):
            told.add(name)
            yield Forbidden("tag", found.start(), name)
        else:
            yield from _find_in_attributes(text, found.end())


def is_less(text: str, start: int) -> bool:
    """Whether the ``<`` here compares: behind it is Japanese, or no end of a tag and no value of one.

    >>> is_less("a<b です。", 1), is_less("<b title='字'>", 0), is_less("<img src=x ", 0)
    (True, False, False)
    """
    stop = _PARAGRAPH_END.search(text, start, start + _FARTHEST)
    end = stop.start() if stop else min(len(text), start + _FARTHEST)
    name = _TAG.match(text, start, end)
    if not name or _JAPANESE.search(name[0]):
        return bool(name)
    has_value, at = False, name.end()
    while found := _ATTRIBUTE.match(text, at, end):
        if _JAPANESE.search(found[1]):
            return True
        has_value, at = has_value or "=" in found[0], found.end()
    return not has_value and not _TAG_END.match(text, at, end)


def _cut_less(text: str, tag: re.Match[str]) -> str:
    """``a<b`` as it stands there."""
    start = tag.start()
    before = _WORD_BEFORE.search(text[max(0, start - 20) : start])
    after = re.match(r"</?[0-9A-Za-z]{1,20}", text[start : start + 30])
    return f"{before[0] if before else ''}{after[0] if after else '<'}"


def list_attributes(text: str) -> Iterator[tuple[int, str, str]]:
    """Each attribute of each tag that has a value: where the value begins, the name and the value.

    >>> list(list_attributes('<a href="x/">x</a>'))
    [(9, 'href', 'x/')]
    """
    for tag in _TAG.finditer(text):
        if tag[1] and not _is_link(text, tag.start()):
            start = tag.end()
            while found := _ATTRIBUTE.match(text, start):
                start = found.end()
                if found[2]:
                    quotes = found[2][0] in "\"'"
                    yield found.start(2) + quotes, found[1].lower(), found[2].strip("\"'")


def find_odd_comments(text: str) -> Iterator[Forbidden]:
    """Comments that end where nobody sees it: a browser takes what follows for HTML."""
    return (Forbidden("tag", found.start(), found[0].strip("<>")) for found in _ODD_COMMENT.finditer(text))


def _is_link(text: str, start: int) -> bool:
    """Whether what begins here is an address of Markdown and no tag."""
    behind_words = text[max(0, start - 3) : start].rstrip(" ").endswith(("](", "]:"))
    return bool(_PLAIN_LINK.match(text, start) or (behind_words and _ANGLED.match(text, start)))


def _find_in_attributes(text: str, start: int) -> Iterator[Forbidden]:
    while found := _ATTRIBUTE.match(text, start):
        name, value = found[1].lower(), (found[2] or "").strip("\"'")
        start = found.end()
        if not _ATTRIBUTES.fullmatch(name) or (name == "style" and _STYLE.search(value)):
            yield Forbidden("attribute", found.start(1), name)
        elif name in _ADDRESSES:
            yield Forbidden("address", found.start(1), value)
