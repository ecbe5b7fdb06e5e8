"""Plain HTML (``body_html.py``) as Markdown in the dialect of the site: texts, and what marks them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from tsunagu.html import text_content
from tsunagu.importers.html.block_markdown import BLOCKS, Parents
from tsunagu.importers.html.ends_of_marks import Surroundings, can_be_marked, list_nodes
from tsunagu.importers.html.markdown_escaping import bracket, escape_address, escape_markdown

_RUBY: Final = re.compile(r"[^\W_][\w々ー・]{0,39}")
_JAPANESE: Final = re.compile("[ぁ-ヿ㐀-鿿々]")
_WIDE_BLANKS: Final = re.compile("\u3000+")
_FEED: Final = re.compile(r"[ \t\r\n]*[\r\n][ \t\r\n]*")
_BLANKS: Final = re.compile(r"[ \t]+")
#: Line feeds before and after what is written of an element.
_FEEDS: Final = re.compile(r"(\n*)((?:.*[^\n])?)(\n*)", re.DOTALL)

_COMMENT: Final = re.compile(r"<!--.*?-->")

_CELLS: Final = frozenset(("td", "th"))
#: In these there are no lines.
_LINES: Final = _CELLS | {"dt", "h1", "h2", "h3", "h4", "h5", "h6"}
_CODE: Final = frozenset(("code", "pre"))
#: In these, and beside them, blanks mean nothing; beside ``<pre>`` neither.
_HOLDERS: Final = frozenset(BLOCKS.keys() | {"tbody"}) - {"hr", "pre"}
_APART: Final = _HOLDERS | {"pre"}
#: What Markdown has as marks on both sides of the words, and the element where it does not see their ends.
_MARKS: Final = {"strong": ("**", "strong"), "em": ("*", "em"), "s": ("~~", "del")}


class Target(NamedTuple):
    """Where a link leads in the new site: the path from the essay's file, and the title of what is there.

    ``find_anchor`` gives the name there of the heading that a fragment of the old address led to, or nothing.
    ``is_here``: it is the page in which the link stands.
    """

    path: str
    title: str
    find_anchor: Callable[[str], str] = lambda _: ""
    is_here: bool = False

    def lead(self, address: str) -> str:
        """The path for an old address, with its place in the page where that is here, too.

        >>> Target("two.md", "二", {"a": "節"}.get).lead("https://old.example/2#a")
        'two.md#節'
        >>> Target("two.md", "二", {"a": "節"}.get, is_here=True).lead("https://old.example/2#a")
        '#節'
        """
        fragment = address.partition("#")[2]
        anchor = self.find_anchor(fragment) if fragment else ""
        return f"{'' if self.is_here else self.path}#{anchor}" if anchor else self.path


#: An address of the old blog -> its essay, if it has one.
Resolve = Callable[[str], Target | None]
#: The number of a picture -> the Markdown that stands in its place.
Place = Callable[[int], str]


class _Within(NamedTuple):
    """A text of an element: what stands before and behind it there, and the elements that it is in."""

    before: Element | str | None
    behind: Element | str | None
    tag: str
    around: frozenset[str]


@dataclass(frozen=True, slots=True)
class MarkdownWriter:
    """``feed`` ends a line within a paragraph; ``parents``: what each element of the tree stands in;
    ``surroundings``: of each element within lines.
    """

    resolve: Resolve
    place: Place
    feed: str
    parents: Parents
    surroundings: Mapping[Element, Surroundings]

    def write(self, element: Element, outer: frozenset[str] = frozenset()) -> str:
        """An element that stands in elements of the names ``outer``."""
        around = outer | {element.tag}
        nodes: list[Element | str | None] = [None, *list_nodes(element), None]
        written = [
            _write_text(one, _Within(nodes[at - 1], nodes[at + 1], element.tag, around))
            if isinstance(one, str)
            else self.write(one, around)
            for at, one in enumerate(nodes)
            if one is not None
        ]
        text = "".join(written) if "pre" in around else _join(written)
        if block := BLOCKS.get(element.tag):
            return block(element, text, self.parents)
        return self._write_inline(element, text, around)

    def _write_inline(self, element: Element, text: str, around: frozenset[str]) -> str:
        if element.tag == "br":
            return f"{self.feed}\n" if around.isdisjoint(_LINES) else " "
        if element.tag == "img":
            return self.place(int(element.get("src", "")))
        if element.tag == "a":
            return self._write_link(element, text)
        if element.tag == "ruby":
            return _write_ruby(element, text, bar="|" if around.isdisjoint(_CELLS) else r"\|")
        if element.tag == "code":
            return _write_code(text, escapes_bars=not around.isdisjoint(_CELLS))
        text = f"[^{text}]" if element.tag == "sup" else text
        place = f'<span id="{escape(element.get("id", ""))}"></span>' if element.tag == "span" else ""
        return self._write_mark(element, text) if element.tag in _MARKS else place or text

    def _write_mark(self, element: Element, text: str) -> str:
        """Words that stand out; as a tag where Markdown would not see the ends of the mark."""
        sign, tag = _MARKS[element.tag]
        bare = text.strip()
        around = self.surroundings[element]
        is_longer = sign == "~~" and "~" in (bare[:1], bare[-1:], around.before, around.behind)
        if is_longer or not can_be_marked(text, around):
            return f"<{tag}>{bare}</{tag}>"
        return _keep_ends(text, f"{sign}{bare}{sign}") if bare else ""

    def _write_link(self, element: Element, text: str) -> str:
        """A link: to the essay that the address is now, else to the address, which is its words where the
        picture in it is missing.
        """
        if not text.strip():
            return text
        address, shown = element.get("href", ""), text_content(element)
        is_bare = not _COMMENT.sub("", text).strip()
        if address.startswith("#"):  # our own name of a place of the page
            return f"{bracket(text.strip())}({address})"
        target = self.resolve(address)
        words = text.strip()
        if target:
            words = escape_markdown(target.title) if shown == address else words
            words += escape_markdown(target.title) * is_bare
            return f"{bracket(words)}({target.lead(address)})"
        escaped = escape_address(address)
        if shown == address and escaped == address and "://" in address:
            return f"<{address}>"
        return f"{bracket(words + escape_markdown(address) * is_bare)}({escaped})"


def _write_text(text: str, within: _Within) -> str:
    """A text, without the blanks that mean nothing beside a block or at its ends."""
    begins = _is_apart(within.before, within.tag)
    ends = _is_apart(within.behind, within.tag)
    indents = _WIDE_BLANKS.fullmatch(text) is not None
    if (begins or ends) and not text.strip() and not indents:
        return ""
    if "pre" not in within.around:
        text = _BLANKS.sub(" ", _FEED.sub("\n", text))
    if within.around.isdisjoint(_CODE):
        text = escape_markdown(text)
        text = text if within.around.isdisjoint(_CELLS) else text.replace("|", r"\|")
    text = text.lstrip(" \t\r\n") if begins else text
    text = text.rstrip() if ends and not indents else text
    # An exclamation mark before a link would make it a picture.
    links = isinstance(within.behind, Element) and within.behind.tag == "a"
    return text[:-1] + r"\!" if links and text.endswith("!") else text


def _is_apart(beside: Element | str | None, tag: str) -> bool:
    """Whether a text in an element ``tag`` has a block beside it, or the end of one."""
    return tag in _HOLDERS if beside is None else isinstance(beside, Element) and beside.tag in _APART


def _write_code(text: str, *, escapes_bars: bool) -> str:
    """Code in a line, between more signs than there are in it."""
    bare = text.strip()
    longest = max(map(len, re.findall("`+", bare)), default=0)
    blank, fence = " " if longest else "", "`" * (longest + 1)
    code = _keep_ends(text, f"{fence}{blank}{bare}{blank}{fence}") if bare else ""
    return code.replace("|", r"\|") if escapes_bars else code


def _write_ruby(element: Element, text: str, bar: str) -> str:
    """``{漢字|かんじ}``, ``漢字（かんじ）`` where that is not read as ruby; a bare bar ends a cell."""
    reading = "".join(map(text_content, element.iterfind("rt")))
    base = text_content(element).removesuffix(reading)
    if _RUBY.fullmatch(base) and _RUBY.fullmatch(reading) and _JAPANESE.search(base + reading):
        return f"{{{base}{bar}{reading}}}"
    return f"{text.removesuffix(escape_markdown(reading))}（{escape_markdown(reading)}）"


def _keep_ends(text: str, written: str) -> str:
    """What is written of a text, with a blank on each side where the text has one."""
    return f"{' ' * text.startswith(' ')}{written}{' ' * text.endswith(' ')}"


def _join(written: list[str]) -> str:
    """Pieces put together; where line feeds meet, the larger number of them, and no more than two."""
    joined: list[str] = []
    behind = ""
    for piece in filter(None, written):
        feeds, content, after = _cut_feeds(piece)
        if behind and feeds:
            feeds = "\n" * min(2, max(len(behind), len(feeds)))
        else:
            joined.append(behind)
        joined += [feeds, content]
        behind = after
    return "".join([*joined, behind])


def _cut_feeds(piece: str) -> tuple[str, str, str]:
    found = _FEEDS.fullmatch(piece)
    return (found[1], found[2], found[3]) if found else ("", piece, "")
