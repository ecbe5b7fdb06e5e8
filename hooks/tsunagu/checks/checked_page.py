"""One page as the rules of style see it: its Markdown, and its prose with everything blanked that is none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from tsunagu.checks.markdown_text import MarkdownText
from tsunagu.markdown import list_links
from tsunagu.model import Problem
from tsunagu.text import Inline, Reading, mask_unread, read_markdown

#: Stands for a character that is not prose, so that it is neither a blank nor a word.
FILLER: Final = "\ufffc"

#: Marks within prose that are no words: emphasis, and the numbers of notes.
_MARKS: Final = re.compile(r"\*\*|~~|==|\[\^[^\]\n]{0,40}+\]")
_STOP: Final = {
    "ja": re.compile(r"[。！？!?]+[」』）)”]*|\n"),
    "en": re.compile(r"[.!?]+[”’\")]*(?=\s|$)"),
}


@dataclass(frozen=True)
class CheckedPage:
    """A page of the site; ``docs`` is the folder its links are looked for in.

    ``has_title``: its title is in the header (or the site's own). ``is_open``: it need not have a text, or
    not yet; ``is_draft``: nobody sees it yet. ``has_attributes``: ``{#id}`` is read (attr_list).
    ``find_particles`` gives where the particles of one character stand in a Japanese sentence.
    """

    passage: MarkdownText
    language: str
    docs: Path
    find_particles: Callable[[str], set[int]]
    has_title: bool
    is_open: bool
    is_draft: bool
    has_attributes: bool = False

    @cached_property
    def masked(self) -> str:
        """The Markdown without code and comments, of the same length."""
        return mask_unread(self.passage.body.text)

    @property
    def reading(self) -> Reading:
        """What Markdown reads in it."""
        return read_markdown(self.passage.body.text)

    @cached_property
    def headings(self) -> list[tuple[int, int, str]]:
        """Each heading: its level, its line (from 1), and the signs it is marked with."""
        blocks = (token for token in self.reading.tokens if token.type == "heading_open" and token.map)
        return [(int(token.tag[1]), (token.map or [0])[0] + 1, token.markup) for token in blocks]

    @cached_property
    def paragraphs(self) -> list[tuple[int, str]]:
        """The words of each block, code as ``FILLER``, and where they begin: paragraphs, headings, cells."""
        return [(start, self._filled[start:end]) for start, end, _ in self.reading.paragraphs]

    @cached_property
    def _filled(self) -> str:
        text = self.passage.body.text
        signs = zip(self.masked, text, strict=True)
        return text if self.masked == text else "".join(FILLER if a != b else a for a, b in signs)

    @cached_property
    def prose(self) -> str:
        """Only running text, of the same length; the rest is ``FILLER``."""
        text = self._filled
        kept, done = [], 0
        for start, end, is_prose in self.reading.paragraphs:
            if is_prose and start >= done:
                kept += [_fill(text[done:start]), text[start:end]]
                done = end
        letters = list("".join([*kept, _fill(text[done:])]))
        for one in self.reading.inlines:
            for start, end in _list_signs(text, one):
                letters[start:end] = _fill(text[start:end])
        return _MARKS.sub(lambda found: _fill(found[0]), "".join(letters))

    @cached_property
    def links(self) -> tuple[tuple[str, int, int], ...]:
        """Each address with its line and column."""
        return list_links(self.passage.body.text)

    @cached_property
    def sentences(self) -> list[tuple[int, str]]:
        """Each sentence of the prose and where it begins; none goes on in another paragraph, item or cell.

        A line of Japanese ends where it is broken.
        """
        return list(self._cut_sentences())

    def _cut_sentences(self) -> Iterator[tuple[int, str]]:
        stop = _STOP["ja" if self.language == "ja" else "en"]
        for begin, end, is_prose in self.reading.paragraphs:
            start = begin
            for found in stop.finditer(self.prose, start, end) if is_prose else ():
                yield from _trim(start, self.prose[start : found.end()])
                start = found.end()
            yield from _trim(start, self.prose[start:end])

    def problem(self, code: str, offset: int, **values: str) -> Problem:
        """A problem at a character of the body."""
        return Problem(code, self.passage.find_place(offset), values)


def _fill(text: str) -> str:
    return re.sub(r"[^\n]", FILLER, text)


def _list_signs(text: str, inline: Inline) -> Iterator[tuple[int, int]]:
    """Where something within a line has no words: of a link all but those between its brackets."""
    if inline.token.type in ("code_inline", "face", "html_inline", "image") or (
        inline.token.type == "link_open" and inline.token.info == "auto"
    ):
        yield inline.start, inline.end
    elif inline.token.type == "link_open":
        close = text.rfind("]", inline.start, (inline.address or (inline.end - 1,))[0])
        yield inline.start, inline.start + 1
        yield close if close > 0 else inline.start, inline.end


def _trim(start: int, text: str) -> Iterator[tuple[int, str]]:
    bare = text.strip(FILLER + " \t\n\u3000")
    if bare:
        yield start + text.index(bare[0]), bare
