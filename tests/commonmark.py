"""The examples of CommonMark 0.31.2 and GFM, through the site's Markdown, and what counts as the same HTML.

Both specifications are in marko's source package, fetched by its hash (``make .venv/spec.stamp``).
"""

from __future__ import annotations

import re
import tarfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser
from typing import Final, NamedTuple
from urllib.parse import quote

from markdown import Markdown

from html_tree import BLOCKS
from projects import ROOT
from tsunagu.config.markdown_extensions import read_dialect
from tsunagu.markdown.dialect import open_markdown

PACKAGE: Final = ROOT / ".venv" / "spec" / "marko-2.2.4.tar.gz"
_EXAMPLE: Final = re.compile(
    r"^`{32} example[^\n]*\n(?P<markdown>[\s\S]*?)^\.\n(?P<html>[\s\S]*?)^`{32}$|^#{1,6} *(?P<section>.*)$",
    re.MULTILINE,
)
_END: Final = "<!-- END TESTS -->"
#: Between these, blanks are not shown.
_EDGES: Final = BLOCKS | {"br", "script", "style", "textarea"}
_VOID: Final = frozenset(("br", "hr", "img", "input"))
_HIGHLIGHTED: Final = re.compile(
    r'<div class="(?:language-[^ "]* )?highlight"><pre>(?:<span></span>)?<code>(.*?)</code></pre></div>',
    re.DOTALL,
)
_NON_ASCII: Final = re.compile(r"[^\x00-\x7f]+")
_SIDE: Final = re.compile(r"text-align: (\w+);?")


class Example(NamedTuple):
    """A text, and how it is shown."""

    number: int
    section: str
    markdown: str
    html: str


@dataclass(frozen=True, slots=True)
class Share:
    """How many examples of a section are shown as they should be, and the numbers of the others."""

    right: int
    differing: tuple[int, ...]

    @property
    def value(self) -> float:
        """Of one."""
        return self.right / (self.right + len(self.differing))


@lru_cache(maxsize=2)
def read_examples(name: str) -> list[Example]:
    """All of ``commonmark`` or ``gfm``, numbered as in the specification."""
    with tarfile.open(PACKAGE) as package:
        member = next(one for one in package.getmembers() if one.name.endswith(f"tests/spec/{name}.txt"))
        file = package.extractfile(member)
        assert file
        text = file.read().decode("utf-8").replace("\r\n", "\n").partition(_END)[0]
    return list(_cut_examples(text))


def _cut_examples(text: str) -> Iterator[Example]:
    section, number = "", 0
    for found in _EXAMPLE.finditer(text):
        if found["section"] is not None:
            section = found["section"]
            continue
        number += 1
        yield Example(number, section, found["markdown"].replace("→", "\t"), found["html"].replace("→", "\t"))


def open_site_markdown() -> Markdown:
    """The site's Markdown, as for a page that is none of ours: no break is kept, no term linked."""
    return open_markdown(read_dialect((ROOT / "tests/sample/mkdocs.yml").read_text(encoding="utf-8")))


def make_converter(markdown: Markdown) -> Callable[[str], str]:
    """Each text by itself."""

    def convert(text: str) -> str:
        markdown.reset()
        return markdown.convert(text)

    return convert


def compare(examples: list[Example], convert: Callable[[str], str]) -> dict[str, Share]:
    """The share of each section, in their order."""
    shares: dict[str, Share] = {}
    for example in examples:
        right, differing = (one := shares.get(example.section, Share(0, ()))).right, one.differing
        if normalise(convert(example.markdown)) == normalise(example.html):
            shares[example.section] = Share(right + 1, differing)
        else:
            shares[example.section] = Share(right, (*differing, example.number))
    return shares


def normalise(html: str) -> list[tuple[object, ...]]:
    """What a browser makes of HTML, less what no specification of Markdown speaks of.

    That is, of ours: the ids of headings, the box of highlighted code with its colours (theirs: the language
    as a class), the class of an item with a box to tick, the side of a column as a style (GFM: ``align``). Of
    both: blanks between blocks, the order of attributes, and whether a letter that is not ASCII is
    percent-encoded in an address.
    """
    reader = _Reader()
    reader.feed(_HIGHLIGHTED.sub(_show_plainly, html))
    reader.close()
    return list(_trim(reader.events))


def _show_plainly(found: re.Match[str]) -> str:
    return f"<pre><code>{re.sub('</?span[^>]*>', '', found[1])}</code></pre>"


class _Reader(HTMLParser):
    """Tags, texts and the rest, in their order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.events: list[tuple[object, ...]] = []

    def handle_data(self, data: str) -> None:
        if self.events and self.events[-1][0] == "text":
            data = f"{self.events.pop()[1]}{data}"
        self.events.append(("text", data))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kept = sorted(
            _plain(name, value or "") for name, value in attrs if not _is_ours(tag, name, value or "")
        )
        self.events.append(("open", tag, tuple(kept)))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            self.events.append(("close", tag))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_comment(self, data: str) -> None:
        self.events.append(("other", data))

    def handle_decl(self, decl: str) -> None:
        self.events.append(("other", decl))

    handle_pi = unknown_decl = handle_comment


def _is_ours(tag: str, name: str, value: str) -> bool:
    return (
        (name == "id" and re.fullmatch("h[1-6]", tag) is not None)
        or (tag == "li" and (name, value) == ("class", "task-list-item"))
        or (tag == "code" and name == "class" and value.startswith("language-"))
    )


def _plain(name: str, value: str) -> tuple[str, str]:
    if name in ("href", "src"):
        return name, _NON_ASCII.sub(lambda letters: quote(letters[0]), value)
    side = _SIDE.fullmatch(value) if name == "style" else None
    return ("align", side[1]) if side else (name, value)


def _trim(events: list[tuple[object, ...]]) -> Iterator[tuple[object, ...]]:
    """Without blanks that are not shown: at the edges of blocks, and more than one."""
    in_code = 0
    for number, event in enumerate(events):
        if event[0] in ("open", "close") and event[1] == "pre":
            in_code += 1 if event[0] == "open" else -1
        if event[0] != "text" or in_code:
            yield event
            continue
        text = re.sub(r"[ \t\n\r\f]+", " ", str(event[1]))
        before = events[number - 1] if number else ("other",)
        behind = events[number + 1] if number + 1 < len(events) else ("other",)
        text = text.lstrip(" ") if _is_edge(before) else text
        text = text.rstrip(" ") if _is_edge(behind) else text
        if text:
            yield "text", text


def _is_edge(event: tuple[object, ...]) -> bool:
    return event[0] == "other" or event[1] in _EDGES
