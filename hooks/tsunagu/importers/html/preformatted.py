"""``<pre>`` of an old page: code with its language, or verse that keeps its lines and indents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from html import escape
from typing import Final
from xml.etree.ElementTree import Element

from tsunagu.html import text_content
from tsunagu.importers.html.code_languages import read_code_language
from tsunagu.importers.html.paragraphs import Paragraphs
from tsunagu.importers.html.ruby_pairs import spell_rubies
from tsunagu.importers.html.text_runs import Marks

#: What editors call a ``<pre>`` that is verse, or what it stands in.
_VERSES: Final = frozenset(("wp-block-verse", "text", "preformatted-block"))
#: Half as wide as a letter, as blanks are: Markdown knows nothing of it.
_INDENT: Final = "\u2002"
_TAB: Final = 4
#: Rouge and Qiita name the language in frames around ``<pre>``, so many.
_MOST_FRAMES: Final = 2


class Preformatted:
    """Writes such elements of ``root`` to ``page``."""

    def __init__(self, page: Paragraphs, root: Element) -> None:
        self._page = page
        self._root = root

    def take(self, element: Element, marks: Marks) -> None:
        """Write one, whichever of both it is."""
        for feed in element.iter("br"):
            feed.tail = f"\n{feed.tail or ''}"
        around = self._parents.get(element)
        names = [one.get("class") or "" for one in (element, around) if one is not None]
        if _VERSES.isdisjoint(" ".join(names).split()):
            self._take_code(element, marks)
        else:
            self._take_verse(element, marks)

    def _take_code(self, element: Element, marks: Marks) -> None:
        """Code over many lines; in a cell or a heading each of them is code by itself."""
        spell_rubies(element)
        text = text_content(element)
        if not self._page.inline:
            self._page.end_words()
            language = read_code_language(element, self._list_around(element))
            begin = f'<pre lang="{language}">' if language else "<pre>"
            self._page.raw(f"{begin}{escape(text, quote=False)}</pre>" if text.strip() else "")
            self._page.words += text.split("\n")
            return
        for line in text.split("\n"):
            self._page.end_line()
            self._page.add(line, marks._replace(code=True))
        self._page.end_line()

    def _list_around(self, element: Element) -> Iterator[Element]:
        """The two elements that code stands in, where a highlighter has put it there with nothing else."""
        for _ in range(_MOST_FRAMES):
            frame = self._parents.get(element)
            if frame is None or frame.tag not in ("div", "figure"):
                return
            yield frame
            element = frame

    @cached_property
    def _parents(self) -> Mapping[Element, Element]:
        return {child: parent for parent in self._root.iter() for child in parent}

    def _take_verse(self, element: Element, marks: Marks) -> None:
        """Verse that keeps its lines and indents (WordPress, Substack): prose, and no code."""
        for line in text_content(element).expandtabs(_TAB).strip("\n").split("\n"):
            bare = line.lstrip(" \xa0")
            self._page.end_line(blank=True)
            self._page.add(_INDENT * (len(line) - len(bare)) * bool(bare) + bare, marks)
        self._page.end_paragraph()
