"""Plain HTML (``body_html.py``) to Markdown, by the library markdownify, in the dialect of the site."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag
from markdownify import MarkdownConverter

from tsunagu.importers.html.ends_of_marks import can_be_marked
from tsunagu.importers.html.markdown_escaping import escape_address, escape_line, escape_markdown

_RUBY: Final = re.compile(r"[^\W_][\w々ー・]{0,39}")
_JAPANESE: Final = re.compile("[ぁ-ヿ㐀-鿿々]")
_INDENT: Final = " " * 4
_INDENTS: Final = re.compile("^\u3000+$")
#: Stands for a break until all lines are there: a character for private use.
_BREAK: Final = "\ue00a"
_FENCE: Final = re.compile(r"[> ]*(`{3,})")


class Target(NamedTuple):
    """Where a link leads in the new site: the path from the essay's file, and the title of what is there."""

    path: str
    title: str


#: An address of the old blog -> its essay, if it has one.
Resolve = Callable[[str], Target | None]
#: The number of a picture -> the Markdown that stands in its place.
Place = Callable[[int], str]


def to_markdown(
    html: str,
    resolve: Resolve = lambda _: None,
    place: Place = "![]({})".format,
    *,
    keeps_lines: bool = True,
) -> str:
    """The Markdown of a body. A single break stays one, a paragraph is one blank line away from the next.

    ``keeps_lines``: the page shows each line feed; where it does not, a break has a backslash before it.

    >>> print(to_markdown('<p>1. <a href="https://old/1">前回</a></p>', lambda _: Target("first.md", "題")))
    1\\. [前回](first.md)
    """
    soup = BeautifulSoup(html, "lxml")
    _number_items(soup)
    _keep_indents(soup)
    return _tidy(_Writer(resolve, place, "" if keeps_lines else _BREAK).convert_soup(soup))


class _Writer(MarkdownConverter):
    """What the site's dialect wants otherwise than the library does by itself."""

    def __init__(self, resolve: Resolve, place: Place, mark: str) -> None:
        super().__init__(heading_style="atx", bullets="-", strip_pre=None)
        self._resolve = resolve
        self._place = place
        self._break = mark

    def escape(self, text: str, parent_tags: set[str]) -> str:
        """Called by the library for each text that is no code."""
        escaped = escape_markdown(text)
        return escaped.replace("|", r"\|") if parent_tags & {"td", "th"} else escaped

    def convert_code(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Code in a line; in a cell its bars are escaped, too."""
        code = str(super().convert_code(el, text, parent_tags))  # type: ignore[misc] # its stubs leave it out
        return code.replace("|", r"\|") if parent_tags & {"td", "th"} else code

    def process_text(self, el: NavigableString, parent_tags: set[str] | None = None) -> str:
        """Called by the library for each text. An exclamation mark before a link would make it a picture."""
        text = str(super().process_text(el, parent_tags))  # type: ignore[misc] # its stubs leave it out
        linked = isinstance(el.next_sibling, Tag) and el.next_sibling.name == "a"
        return text[:-1] + r"\!" if linked and text.endswith("!") else text

    def convert_b(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Strong words; as a tag where Markdown would not see the ends of the mark."""
        written = str(super().convert_b(el, text, parent_tags))  # type: ignore[misc] # its stubs leave it out
        return written if can_be_marked(el, text) else f"<strong>{text.strip()}</strong>"

    def convert_em(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Emphasis, likewise."""
        written = str(super().convert_em(el, text, parent_tags))  # type: ignore[misc] # its stubs leave it out
        return written if can_be_marked(el, text) else f"<em>{text.strip()}</em>"

    def convert_del(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """What is crossed out, likewise, and where a tilde would make the mark longer."""
        written = str(super().convert_del(el, text, parent_tags))  # type: ignore[misc] # its stubs leave it out
        bare = text.strip()
        is_clear = can_be_marked(el, text) and not (bare.startswith("~") or bare.endswith("~"))
        return written if is_clear else f"<del>{bare}</del>"

    convert_strong = convert_b
    convert_i = convert_em
    convert_s = convert_del

    def convert_br(self, _el: Tag, _text: str, parent_tags: set[str]) -> str:
        """A line ends; in a heading or a cell there are no lines."""
        return " " if "_inline" in parent_tags else f"{self._break}\n"

    def convert_p(self, _el: Tag, text: str, **_: object) -> str:
        """A paragraph: only here it is known which lines begin with prose."""
        lines = [escape_line(line.strip(" ")) for line in text.strip("\n").split("\n")]
        return "\n\n" + "\n".join(lines) + "\n\n"

    def convert_hN(self, n: int, _el: Tag, text: str, _parents: set[str]) -> str:  # noqa: N802 (its name)
        """A heading; signs at its end would be taken for its other half."""
        words = " ".join(text.split())
        bare = words.rstrip("#")
        return f"\n\n{'#' * n} {bare}" + r"\#" * (len(words) - len(bare)) + "\n\n"

    def convert_a(self, el: Tag, text: str, **_: object) -> str:
        """A link: to the essay that the address is now, else to the address. A missing picture is none."""
        if not text.strip() or text.startswith("<!--"):
            return text
        address, shown = str(el["href"]), el.get_text()
        target = self._resolve(address)
        if target:
            words = escape_markdown(target.title) if shown == address else _escape_words(text)
            return f"[{words}]({target.path})"
        escaped = escape_address(address)
        if shown == address and escaped == address and "://" in address:
            return f"<{address}>"
        return f"[{_escape_words(text)}]({escaped})"

    def convert_img(self, el: Tag, _text: str, **_: object) -> str:
        """A picture, or the mark of one that is missing."""
        return self._place(int(str(el["src"])))

    def convert_ruby(self, el: Tag, text: str, **_: object) -> str:
        """``{漢字|かんじ}``, or ``漢字（かんじ）`` where that would not be read as ruby."""
        reading = el.rt.get_text() if el.rt else ""
        base = el.get_text().removesuffix(reading)
        if _RUBY.fullmatch(base) and _RUBY.fullmatch(reading) and _JAPANESE.search(base + reading):
            return f"{{{base}|{reading}}}"
        return f"{text.removesuffix(escape_markdown(reading))}（{escape_markdown(reading)}）"

    def convert_pre(self, _el: Tag, text: str, **_: object) -> str:
        """Code, in a fence longer than any in it."""
        fence = "`" * max([3, *(len(run) + 1 for run in re.findall("`+", text))])
        return f"\n\n{fence}\n{text.strip(chr(10))}\n{fence}\n\n"

    def convert_li(self, el: Tag, text: str, **_: object) -> str:
        """An item, as ``_number_items`` has marked it."""
        lines = text.strip("\n").split("\n")
        body = "\n".join([lines[0], *(_INDENT + line if line else "" for line in lines[1:])])
        return f"{el['bullet']} {body}{el['end']}"


def _escape_words(text: str) -> str:
    """The words of a link. ``[a]:`` at the beginning of a line would say where ``a`` is."""
    return text.strip().replace(r"\]:", r"\]&#58;")


def _keep_indents(soup: BeautifulSoup) -> None:
    """A wide blank before the first mark of a paragraph: the library drops a text that is only blanks."""
    for text in soup.find_all(string=_INDENTS):
        text.wrap(soup.new_tag("span"))


def _number_items(soup: BeautifulSoup) -> None:
    """Mark each item with its bullet; where an item has more than one block, blank lines keep all apart."""
    for listed in soup.find_all(["ul", "ol"]):
        items = listed.find_all("li", recursive=False)
        loose = any(len(item.find_all(True, recursive=False)) > 1 for item in items)
        for number, item in enumerate(items, int(str(listed.get("start", "1")))):
            item["bullet"] = f"{number}." if listed.name == "ol" else "-"
            item["end"] = "\n\n" if loose else "\n"


def _tidy(markdown: str) -> str:
    """One blank line for many, none at the ends, no blanks at the end of a line; code as it is."""
    lines: list[str] = []
    fence = ""
    for line in markdown.split("\n"):
        found = _FENCE.match(line)
        if found and not fence:
            fence = found[1]
        elif found and line.strip("> ") == fence:
            fence = ""
        if fence or line.strip() or (lines and lines[-1].strip()):
            lines.append(line if fence else line.rstrip(" \t"))
    return _write_breaks("\n".join(lines).strip("\n"))


def _write_breaks(markdown: str) -> str:
    """A backslash for each break that is one: not at the end of a paragraph, and not beside a picture."""
    if _BREAK not in markdown:
        return markdown
    bare = re.sub(rf"{_BREAK}(?=\n[> ]*(?:\n|<!--|!\[|{_BREAK})|\n?$)", "", markdown)
    bare = re.sub(rf"^([> ]*(?:<!--|!\[)[^\n]*){_BREAK}$", r"\1", bare, flags=re.MULTILINE)
    return re.sub(rf"^([> ]*){_BREAK}", r"\1", bare, flags=re.MULTILINE).replace(_BREAK, "\\")
