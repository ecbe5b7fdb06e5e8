"""Shortcodes and Liquid tags of a text: written as Markdown by the table, else left out and listed.

Code stays as it is. What stands between ``{% raw %}`` and ``{% endraw %}`` is text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import Final

from tsunagu.importers.markdown.blocks_of_tags import begin_block, end_block, is_block, write_fences
from tsunagu.importers.markdown.code_titles import read_tag_title
from tsunagu.importers.markdown.outside_code import CodePlaces, find_code
from tsunagu.importers.markdown.quotations import write_quotation
from tsunagu.importers.markdown.tag_table import TAGS, write_words
from tsunagu.importers.markdown.values_of_tags import TagValues, read_values

#: A tag of Hugo, of Liquid, or a value that Liquid writes.
_TAG: Final = re.compile(
    r"\{\{(?P<hugo>[<%])(?P<shown>/\*)?\s*(?P<ends>/?)\s*(?P<name>[\w./-]+)(?P<values>[^\n{}]{0,2000}?)(?:\*/)?\s*/?[>%]\}\}"
    r"|\{%-?\s*(?P<liquid>[\w.-]+)(?P<rest>[^\n{}]{0,2000}?)\s*-?%\}"
    r"|\{\{-?\s*(?P<value>[^\n{}]{1,500}?)\s*-?\}\}"
)
#: What holds code, with the word that ends it.
_CODE: Final = {"highlight": "highlight", "codeblock": "codeblock", "code": "code", "prism": "prism"}
_QUOTES: Final = ("blockquote", "quote")
#: What may stand before the first words of a line: the signs of quotations, of items and of their numbers.
BEFORE_WORDS: Final = " \t>-*+.)0123456789"
_FILTERED: Final = re.compile(r"[\"']([^\"']+)[\"']\s*\|.*")
_SITE: Final = re.compile(
    r"site\.(?:baseurl|url|root)|root|(?:site\.)?BaseURL|\.Site\.BaseURL", re.IGNORECASE
)

#: Hears of each thing left out: its kind, and its words.
LeaveOut = Callable[[str, str], None]


class TagReader:
    """Writes a text without its tags; ``title`` is the post's, for those that say it."""

    def __init__(self, text: str, title: str, leave_out: LeaveOut) -> None:
        self._text = text
        self._title = title
        self._leave_out = leave_out
        self._lost: set[str] = set()
        #: The values that stay in the text, with where each begins.
        self.kept: list[tuple[int, str]] = []

    def write(self) -> str:
        """The text in Markdown."""
        parts, at = [], 0
        while found := _TAG.search(self._text, at):
            if self._places_of_code.holds(found.start()) and (found["liquid"] or "") not in ("raw", "endraw"):
                parts.append(self._text[at : found.end()])
                at = found.end()
                continue
            parts.append(self._text[at : found.start()])
            written, at = self._write_one(found)
            parts.append(written)
        return write_fences("".join([*parts, self._text[at:]]), self._leave_out)

    @cached_property
    def _places_of_code(self) -> CodePlaces:
        return find_code(self._text)

    def _write_one(self, found: re.Match[str]) -> tuple[str, int]:
        """What stands in the place of a tag, and where the text goes on."""
        if found["value"]:
            return self._write_value(found), found.end()
        if found["shown"]:
            return found[0].replace("/*", "", 1).replace("*/", "", 1), found.end()
        name = (found["name"] or found["liquid"]).lower()
        values = found["values"] if found["name"] else found["rest"]
        taken = None if found["ends"] else self._take_block(found, name, values)
        return taken or (self._write_by_table(found, name, values), found.end())

    def _take_block(self, found: re.Match[str], name: str, values: str) -> tuple[str, int] | None:
        """What is a whole with the tag that ends it; None for all else."""
        if name in ("raw", "verbatim"):
            return self._take_raw(found, name)
        if name == "comment":
            return self._leave_comment(found)
        if name in _CODE:
            return self._take_code(found, name, values)
        return self._take_quotation(found, name) if name in _QUOTES and found["liquid"] else None

    def _take_quotation(self, found: re.Match[str], name: str) -> tuple[str, int] | None:
        """A quotation with the tags in it written too; None for one that never ends."""
        text, end = self._take_raw(found, name)
        if end == found.end():
            return None
        inner = TagReader(text, self._title, self._leave_out)
        written = inner.write()
        self.kept += ((found.end() + at, words) for at, words in inner.kept)
        line = self._text[self._text.rfind("\n", 0, found.start()) + 1 : found.start()]
        before = "\n\n" if line.strip(BEFORE_WORDS) else ""
        quoted = write_quotation(written, found["rest"], self._list_indent(found.start()))
        return f"{before}{quoted}\n\n", end

    def _write_by_table(self, found: re.Match[str], name: str, values: str) -> str:
        if found["ends"] or name.startswith("end"):
            bare = name.removeprefix("end")
            return "\n" if bare in _QUOTES else end_block(bare) if is_block(bare) else ""
        read = read_values(values)
        if is_block(name):
            return begin_block(name, read, found[0])
        if name in ("include", "include_relative", "render", "partial") and read.listed:
            name = read.listed[0].rpartition("/")[2].partition(".")[0].lower()
            read = TagValues(read.listed[1:], read.named)
            name = read.named.get("provider", name) if name in ("video", "embed") else name
        row = TAGS.get(name)
        written = row(read) if row else None
        if written is None:
            self._leave_out("embed", found[0])
            written = "" if row else write_words(read)
        return re.sub(r"\n(?=.)", f"\n{self._list_indent(found.start())}", written)

    def _list_indent(self, at: int) -> str:
        """What a second line begins with, where the first is all of an item or a quotation."""
        before = self._text[self._text.rfind("\n", 0, at) + 1 : at]
        return "" if before.strip(BEFORE_WORDS) else re.sub(r"[^\s>]", " ", before)

    def _write_value(self, found: re.Match[str]) -> str:
        """What Liquid writes: the site's address (a path from the root does without), the title, a text."""
        value = found["value"]
        if filtered := _FILTERED.fullmatch(value):
            return filtered[1]
        if _SITE.match(value):
            return ""
        if value in ("page.title", "post.title", "title"):
            return self._title
        self.kept.append((found.start(), found[0]))
        return found[0]

    def _take_raw(self, found: re.Match[str], name: str) -> tuple[str, int]:
        pattern = re.compile(rf"\{{%-?\s*end{name}\s*-?%\}}")
        end = None if name in self._lost else pattern.search(self._text, found.end())
        if end is None:
            self._lost.add(name)
        return (self._text[found.end() : end.start()], end.end()) if end else ("", found.end())

    def _leave_comment(self, found: re.Match[str]) -> tuple[str, int]:
        """What Liquid shows to nobody."""
        hidden, end = self._take_raw(found, "comment")
        self._leave_out("hidden", hidden or found[0])
        return "", end

    def _take_code(self, found: re.Match[str], name: str, values: str) -> tuple[str, int]:
        """Code as a fence; one that never ends is a tag like any other."""
        pattern = rf"\{{%-?\s*end{name}\s*-?%\}}|\{{\{{[<%]\s*/\s*{name}\s*[>%]\}}\}}"
        end = None if name in self._lost else re.compile(pattern).search(self._text, found.end())
        if end is None:
            self._lost.add(name)
            self._leave_out("embed", found[0])
            return "", found.end()
        code = self._text[found.end() : end.start()].strip("\n")
        title = read_tag_title(name, values)
        fence = "`" * max([3, *(len(run) + 1 for run in re.findall("`+", code))])
        link = f"{title.link}\n" if title.link else ""
        return f"\n{fence}{title.write_info()}\n{code}\n{fence}\n{link}", end.end()
