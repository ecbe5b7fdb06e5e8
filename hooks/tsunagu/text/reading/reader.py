"""The one reading of a text: blocks and inlines as CommonMark 0.31 and GitHub read them, by markdown-it-py.

What other extensions of the site read within a line is left in the words, for their patterns and our rules.
What is rendered, what is checked and what is searched all come from these tokens.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from typing import Any, Final

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from tsunagu.text.reading.admonitions import read_admonitions
from tsunagu.text.reading.boxes import read_boxes
from tsunagu.text.reading.marks import read_marks
from tsunagu.text.reading.notations import read_notations
from tsunagu.text.reading.picture_sizes import read_picture_sizes
from tsunagu.text.reading.places import Inline, keep_places, list_html_blocks, list_inlines, list_paragraphs
from tsunagu.text.reading.plain_paragraphs import read_plain_paragraphs
from tsunagu.text.reading.regions import read_regions
from tsunagu.text.reading.web_addresses import read_web_addresses

#: Blanks that Python strips from the ends of a text and CommonMark leaves there: the 字下げ of a paragraph.
_KEPT_BLANKS: Final = (
    "\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
#: Code points that stand for no character and in no text, one for each. The last are a tilde that begins no
#: definition (``~ 午後5時``; Pandoc's do), and a bar between no cells.
_HIDE: Final = {ord(blank): 0xFDD0 + at for at, blank in enumerate(_KEPT_BLANKS)}
_TILDE: Final = "\ufdee"
_BAR: Final = "\ufdef"
_SHOW: Final = {hidden: blank for blank, hidden in _HIDE.items()} | {ord(_TILDE): "~", ord(_BAR): "|"}
_HIDDEN: Final = re.compile("[\ufdd0-\ufdef]")
_LONE_TILDE: Final = re.compile(r"(?<!~)~(?=[ \t])")
#: The bar within the brackets of a term, or before a reading of kana, which in a table parts no cells.
_INNER_BAR: Final = re.compile(
    r"(?<=\[\[)[^\[\]|\n]{1,80}+\|[^\[\]|\n]{1,200}+(?=\]\])"
    r"|\{[^{}|<>\\\n]{1,40}+(?:\|[ぁ-ゖァ-ヺー・]{1,40}+){1,40}+\}"
)

#: The rules that a Markdown extension of the site turns on, by the name of its own block processor.
PLUGINS: Final[dict[str, Callable[[MarkdownIt], None]]] = {
    "footnote": footnote_plugin,
    "deflist": deflist_plugin,
    "admonition": read_admonitions,
    "details": read_admonitions,
}
#: Without these in a text, such a rule finds nothing in it.
_NEEDED: Final = {
    "footnote": re.compile(r"\[\^"),
    "deflist": re.compile(r"(?:^|[\n\r])[ \t>]*:[ \t]"),
    "admonition": re.compile(r"!!!|\?\?\?"),
    "details": re.compile(r"!!!|\?\?\?"),
}
#: What ``:::`` begins: Zenn's box and fold, and Qiita's box.
_CONTAINERS: Final = ("message", "details", "note")
#: What no address may hold.
_UNSAFE: Final = re.compile(r"[\x00-\x20\"<>\\`^{|}]")
_UNSAFE_BEHIND_HOST: Final = re.compile(r"[\x00-\x20\"<>\\`^{|}\[\]]")
_HOST: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*")
#: Blocks within one another; a guard, not a feature.
_DEPTH: Final = 200


class _Parser(MarkdownIt):
    """Leaves addresses as they were typed: MkDocs and our rules look up their files.

    Every scheme is read. Which may go out is asked of what was made (``html``).
    """

    def normalizeLink(self, url: str) -> str:  # noqa: N802 (its name)
        host = _HOST.match(url) if "[" in url or "]" in url else None
        at = host.end() if host else len(url)
        return _UNSAFE.sub(_encode, url[:at]) + _UNSAFE_BEHIND_HOST.sub(_encode, url[at:])

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802
        return True


def _begins(name: str, words: str, sign: str) -> bool:
    """Whether a line begins a box of a name, behind which is any blank; one that ends there, too, is none."""
    return words.translate(_SHOW).split()[:1] == [name] and not words.rstrip().endswith(sign)


def _encode(sign: re.Match[str]) -> str:
    return f"%{ord(sign[0]):02X}"


@dataclass(frozen=True)
class Reading:
    """The tokens of markdown-it-py, flat, each block with its first and last line.

    ``references`` are the address, the title and the lines of each ``[label]: address``, by label.
    """

    text: str
    tokens: list[Token]
    references: dict[str, dict[str, Any]]

    @cached_property
    def inlines(self) -> tuple[Inline, ...]:
        """What was found within the lines, with its place."""
        return tuple(list_inlines(self.text, self.tokens))

    @property
    def html_blocks(self) -> Iterator[tuple[int, int]]:
        """Where each block of HTML begins and ends."""
        return list_html_blocks(self.text, self.tokens)

    @property
    def html(self) -> Iterator[tuple[int, int]]:
        """Where each block of HTML begins and ends, and each tag within a line."""
        yield from self.html_blocks
        yield from ((one.start, one.end) for one in self.inlines if one.token.type == "html_inline")

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, int, bool], ...]:
        """Where the words of each block begin and end, and whether they are prose of the author's own."""
        return tuple(list_paragraphs(self.text, self.tokens))


class MarkdownReader:
    """Reads texts with the blocks of CommonMark, tables, and those that the site's extensions turn on."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        parser = _Parser("commonmark", {"maxNesting": _DEPTH}).enable("table")
        for plugin in dict.fromkeys(PLUGINS[name] for name in names if name in PLUGINS):
            parser.use(plugin)
        for name in _CONTAINERS:
            parser.use(container_plugin, name, validate=partial(_begins, name))
        parser.core.ruler.before("inline", "show", _show_blanks)
        for rule in (keep_places, read_marks, read_regions, read_boxes, read_notations, read_web_addresses):
            parser.use(rule)
        parser.use(read_picture_sizes).use(read_plain_paragraphs)
        parser.core.ruler.enableOnly(["normalize", "block", "show", "boxes", "inline", "web_addresses"])
        parser.inline.ruler.disable(["footnote_inline", "footnote_ref"], ignoreInvalid=True)
        self._parser = parser

    def read(self, text: str) -> Reading:
        """The blocks of a text, and what is within them."""
        found: dict[str, dict[str, dict[str, Any]]] = {}
        hidden = text.translate(_HIDE)
        if "~" in text:
            hidden = _LONE_TILDE.sub(_TILDE, hidden)
        if "|" in text:
            hidden = _INNER_BAR.sub(lambda part: part[0].replace("|", _BAR), hidden)
        return Reading(text, self._parser.parse(hidden, found), found.get("references", {}))


def _show_blanks(state: StateCore) -> None:
    """After the blocks: each text again as it was typed, and each label of a note."""
    for token in state.tokens:
        if "label" in token.meta:
            token.meta["label"] = token.meta["label"].translate(_SHOW)
        if _HIDDEN.search(token.content + token.info):
            token.content = token.content.translate(_SHOW)
            token.info = token.info.translate(_SHOW)
    references = state.env.get("references", {})
    state.env["references"] = {
        normalizeReference(label.translate(_SHOW)): {
            **row,
            "href": row["href"].translate(_SHOW),
            "title": row["title"].translate(_SHOW),
        }
        for label, row in references.items()
    }


@lru_cache(maxsize=20)
def _open_reader(names: tuple[str, ...]) -> MarkdownReader:
    return MarkdownReader(names)


@lru_cache(maxsize=3_000)
def _read(text: str, names: tuple[str, ...]) -> Reading:
    return _open_reader(names).read(text)


@lru_cache(maxsize=3_000)
def read_markdown(text: str, names: tuple[str, ...] = tuple(PLUGINS)) -> Reading:
    """A text as the site's Markdown, with some of ``PLUGINS``, or all that we know.

    A dozen rules ask for it, and so does what is made of a page, perhaps with fewer rules: where the others
    would find nothing, the reading is the same. Nobody changes the tokens.
    """
    return _read(text, tuple(name for name in names if _NEEDED[name].search(text)))
