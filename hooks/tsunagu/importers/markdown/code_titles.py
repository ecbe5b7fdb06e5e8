"""The titles that Hexo gives code, as the fences of the site have them: ``js title="config.js"``.

| | |
| --- | --- |
| a tag | ``{% codeblock title lang:js https://… words of the link %}`` |
| a fence | three backticks, ``js title https://… words of the link`` |
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from tsunagu.importers.formats.post import is_web
from tsunagu.importers.html.markdown_escaping import bracket, escape_markdown
from tsunagu.importers.markdown.values_of_tags import read_values
from tsunagu.text import read_markdown

#: Tags whose first word is a title; that of others is a language.
_TITLED: Final = ("codeblock", "code")
_LANGUAGE: Final = re.compile(r"[\w+#-]{1,20}")
#: What says that a title is no language: a fence without one would have its title in that place.
_PLAIN: Final = "text"
#: Other programs' words behind a language: ``{1,3}``, ``title="a.js"``, ``showLineNumbers``.
_OPTIONS: Final = re.compile(r"[{}=\"]")


class CodeTitle(NamedTuple):
    """What is said of some code: its language, its title, and the line of a link, or nothing."""

    language: str
    title: str = ""
    link: str = ""

    def write_info(self) -> str:
        """What stands behind the three backticks."""
        named = self.title.replace('"', "'").replace("`", "'")
        return f'{self.language or _PLAIN} title="{named}"' if named else self.language


def read_tag_title(name: str, values: str) -> CodeTitle:
    """What a tag says of its code.

    >>> read_tag_title("codeblock", "配列の 題 lang:js https://a.example/ 出典")
    CodeTitle(language='js', title='配列の 題', link='[出典](<https://a.example/>)')
    """
    read = read_values(values)
    language = read.get("lang", "language")
    if name in _TITLED:
        return _divide(language, read.listed)
    first = next((one for one in read.listed if _LANGUAGE.fullmatch(one)), "")
    return CodeTitle(language or first, read.named.get("title", ""))


def write_fence_titles(text: str, *, hexo: bool) -> str:
    """A text whose fences have Hexo's titles as the site's: of ``hexo`` all, else those with an address."""
    if "```" not in text and "~~~" not in text:
        return text
    lines = text.split("\n")
    for token in [
        one for one in read_markdown(text).tokens if one.type == "fence" and " " in one.info.strip()
    ]:
        start, end = token.map or (0, 0)
        before, sign, info = lines[start].partition(token.markup)
        language, *words = info.split()
        if _OPTIONS.search(info) or not (any(map(is_web, words)) or hexo) or end > len(lines):
            continue
        title = _divide(language, words)
        lines[start] = f"{before}{sign}{title.write_info()}"
        if title.link and lines[end - 1].strip(" \t>").startswith(token.markup):
            lines[end - 1] += "\n" + re.sub(r"[^\s>]", " ", before) + title.link
    return "\n".join(lines)


def _divide(language: str, words: Sequence[str]) -> CodeTitle:
    """Words, an address, and the words of its link."""
    at = next((at for at, word in enumerate(words) if is_web(word)), len(words))
    shown = escape_markdown(" ".join(words[at + 1 :]))
    link = f"{bracket(shown)}(<{words[at]}>)" if shown else f"<{words[at]}>" if at < len(words) else ""
    return CodeTitle(language, " ".join(words[:at]), link)
