"""The words of a Markdown text without its marks: for a summary, for how long it takes to read."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from markdown_it.token import Token

from tsunagu.text.first_sentences import find_beginning
from tsunagu.text.reading.picture_attributes import read_picture_attributes
from tsunagu.text.reading.reader import read_markdown

#: The most characters of a summary.
_MOST: Final = 140
_END: Final = re.compile(r"[。！？!?](?:[」』”）)]*)|\.(?=\s|$)")
#: The number of a note, which the reading leaves in the words.
_NOTE: Final = re.compile(r"\[\^[^\]\s]+\]")
#: Lines in which something is put in (of ``[[toc]]`` the name is left), and formulas: no words of a text.
_PUT_IN: Final = re.compile(
    r"^[ \t]*(?:\[?toc\]?|\{\{.*\}\}|\{%.*%\}|@\[[a-z]+\]\(.*\)|!\[\[.*\]\]|:::.*|={3}[!+]? \".*)[ \t]*$"
    r"|^\$\$[^$]*(?:\$\$[ \t]*$|\Z)",
    re.IGNORECASE | re.MULTILINE,
)
_JOINT: Final = re.compile(r"(?<=[^\x00-\x7f])[ \t]*\n[ \t]*(?=[^\x00-\x7f])")
_JAPANESE: Final = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff々〆ヶ]")
_WORD: Final = re.compile(r"[A-Za-z0-9À-ɏ]+(?:['’-][A-Za-z0-9À-ɏ]+)*")


def plain_text(markdown: str) -> str:
    """The words of a text on one line; line breaks between Japanese vanish, else are a blank.

    >>> plain_text("ある日、\\n**電話**が[鳴った](x.md)。2 * 3、a_b、[[head-office|本社]]、{襷|たすき}。")
    'ある日、電話が鳴った。2 * 3、a_b、本社、襷。'
    """
    return " ".join(words for _, words in _list_blocks(markdown) if words)


@lru_cache(maxsize=20_000)
def summarise(markdown: str) -> str:
    """The first paragraph of prose that says something (``first_sentences.py``), at most about 140
    characters, ending where a sentence ends.

    >>> summarise("こんにちは。橋の塾の塾長です。\\n\\n会議は、始まる前にもう決まっていることがあります。")
    '会議は、始まる前にもう決まっていることがあります。'
    """
    paragraphs = (words for is_prose, words in _list_blocks(markdown) if is_prose and words)
    return cut_at_sentence(find_beginning(paragraphs))


@lru_cache(maxsize=20_000)
def count_minutes(markdown: str) -> int:
    """How long a text takes, at least 1: 500 Japanese characters or 238 English words a minute, rounded up.

    >>> count_minutes("あ" * 501), count_minutes("word " * 238)
    (2, 1)
    """
    prose = plain_text(markdown)
    japanese, words = len(_JAPANESE.findall(prose)), len(_WORD.findall(prose))
    return max(1, math.ceil(japanese / 500 + words / 238))


def cut_at_sentence(text: str) -> str:
    """The text up to the last sentence end within the limit; a longer sentence is cut with an ellipsis."""
    if len(text) <= _MOST:
        return text
    ends = [found.end() for found in _END.finditer(text) if found.end() <= _MOST]
    return text[: ends[-1]].strip() if ends else text[: _MOST - 1].rstrip() + "…"


def _list_blocks(markdown: str) -> Iterator[tuple[bool, str]]:
    """The words of each block, and whether it is a paragraph in nothing else."""
    opened = ""
    for token in read_markdown(markdown).tokens:
        if token.type == "inline":
            lines = _PUT_IN.sub("", "".join(_list_words(token.children or []))).split("\n")
            joined = _JOINT.sub("", "\n".join(line for line in lines if line.strip()).strip())
            yield opened == "paragraph_open" and token.level == 1, " ".join(joined.split())
        opened = token.type


def _list_words(tokens: Iterable[Token]) -> Iterator[str]:
    """What a reader reads: of a picture nothing, neither what it says nor the braces behind it."""
    before = ""
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            yield "\n"
        elif token.type == "ruby":
            yield "".join(token.meta["parts"])
        elif token.type == "term":
            yield "".join(_list_words(token.children or [])) or token.meta["id"]
        elif token.type == "text":
            braces = read_picture_attributes(token.content) if before == "image" else None
            yield _NOTE.sub("", token.content[braces.end if braces else 0 :])
        elif token.type not in ("html_inline", "image"):
            yield token.content
        before = token.type
