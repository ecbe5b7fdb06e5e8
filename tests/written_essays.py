"""Essays as people write them for Zenn, Qiita, Hugo and Hexo, made by a small grammar; always the same.

What they are made of is data (``cases/written.yml``). ``list_blocks`` says which blocks a page
has, ours and those that markdown-it makes like for like: the witness for how everybody else reads them.
"""

from __future__ import annotations

import random
import re
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml
from markdown_it import MarkdownIt
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.footnote import footnote_plugin

from html_tree import BLOCKS
from projects import ROOT
from prose_pages import Heard, make_page
from tsunagu.config.markdown_extensions import read_dialect
from tsunagu.markdown.dialect import open_markdown

KINDS: Final = ("zenn", "qiita", "hugo", "hexo")
LANGUAGES: Final = ("ja", "ja", "en")
_DATA: Final = Path(__file__).parent / "cases" / "written.yml"
_GAP: Final = re.compile(r"\{([snpdu])\}")
_ALERT: Final = re.compile(r"^> \[!\w+\]\n(?:>\n)?", re.MULTILINE)


class WrittenEssay(NamedTuple):
    """A text for one site's habits, in one language."""

    kind: str
    language: str
    text: str


def write_essays(count: int) -> list[WrittenEssay]:
    """So many essays; the first ones are the same whatever the count."""
    return [_write_essay(number) for number in range(count)]


@lru_cache(maxsize=1)
def _read_data() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(_DATA.read_text(encoding="utf-8"))
    return read


def _write_essay(number: int) -> WrittenEssay:
    chance = random.Random(f"written {number}")
    kind, language = KINDS[number % len(KINDS)], LANGUAGES[number % len(LANGUAGES)]
    data = _read_data()[language]
    blocks = [*chance.choices(data["blocks"], k=chance.randint(8, 16)), *chance.sample(data[kind], 3)]
    chance.shuffle(blocks)
    body = "\n\n".join(_fill(block, data, chance) for block in [data["blocks"][0], *blocks])
    notes = sorted(set(re.findall(r"\[\^(\d+)\]", body)))
    return WrittenEssay(kind, language, "\n\n".join([body, *(f"[^{one}]: {one}" for one in notes)]) + "\n")


def _fill(pattern: str, data: dict[str, Any], chance: random.Random) -> str:
    def choose(gap: re.Match[str]) -> str:
        if gap[1] == "d":
            return str(chance.randint(2, 99))
        if gap[1] == "u":
            return (
                f"https://example.com/{chance.choice(('a_b', 'docs/x', 'q?a=1&b=2'))}/{chance.randint(1, 99)}"
            )
        names = {"s": "sentences", "n": "nouns", "p": "phrases"}
        return _fill(chance.choice(data[names[gap[1]]]), data, chance)

    return _GAP.sub(choose, pattern).replace("{{", "{").replace("}}", "}")


def render_witness(text: str) -> str:
    """GitHub's Markdown by markdown-it, with notes and the boxes of Zenn; an alert is a quotation to it."""
    parser = MarkdownIt("gfm-like", {"linkify": False}).use(footnote_plugin)
    for name in ("message", "details", "note"):
        parser.use(container_plugin, name)
    return str(parser.render(_ALERT.sub("", text)))


def list_blocks(html: str) -> list[str]:
    """The blocks of a page as they are within one another: ``ul``, ``li``, ``/li`` …

    A box of ours is a quotation or a container there; the titles of boxes and folds are ours alone, and the
    list of notes is left out.
    """
    reader = _Blocks()
    reader.feed(re.sub(r'<(?:hr|div) class="footnote.*', "", html, flags=re.DOTALL))
    reader.close()
    return [block for block in reader.blocks if block.strip("/")]


class _Blocks(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS:
            name = _name(tag, dict(attrs).get("class") or "")
            if tag == "figure" and "p" in self._open:
                name = ""  # one of a row, which is the paragraph
            self.blocks.append(name)
            if tag != "hr":
                self._open.append(name)

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS and tag != "hr" and self._open:
            self.blocks.append(f"/{self._open.pop()}")


def _name(tag: str, kind: str) -> str:
    """What a block is, or nothing where only one of the two has it."""
    if tag == "summary" or kind == "admonition-title" or "highlight" in kind.split():
        return ""
    if tag == "div" and kind.split()[:1] in (["message"], ["note"], ["admonition"]):
        return "blockquote"
    if tag == "figcaption":
        return ""
    if tag == "figure" or kind == "pictures":
        return "p"  # of pictures alone
    return "details" if kind == "details" else tag


def list_differing(essays: list[WrittenEssay]) -> list[int]:
    """The numbers of the essays whose page has other blocks than the witness makes."""
    page = [make_page(Heard())]
    markdown = open_markdown(
        read_dialect((ROOT / "tests/sample/mkdocs.yml").read_text(encoding="utf-8")), lambda: page[0]
    )
    differing = []
    for number, essay in enumerate(essays):
        page[0] = make_page(Heard(), essay.language)
        markdown.reset()
        if list_blocks(markdown.convert(essay.text)) != list_blocks(render_witness(essay.text)):
            differing.append(number)
    return differing
