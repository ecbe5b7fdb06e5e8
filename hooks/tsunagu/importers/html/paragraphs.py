"""The author's rhythm: lines, and blank lines between paragraphs, as plain well-formed HTML.

One blank line or many end a paragraph. A line that is only drawn becomes a rule; a line of nothing but
advertising is left out. What is left out is kept in a list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from tsunagu.importers.html.decoration import is_line, is_ornament
from tsunagu.importers.html.dropped_content import DroppedContent
from tsunagu.importers.html.text_runs import (
    PICTURE,
    Marks,
    Run,
    RunLine,
    cut_addresses,
    has_words,
    join_blanks,
    keep_code,
    read_line,
    trim_line,
    write_line,
)

#: A paragraph of pictures alone, as it is written here.
_PICTURES: Final = re.compile(r"<p>(?:<a href=\"[^\"]*\">)?<img src=\"\d+\">(?:</a>)?</p>")
_EMPHASIS: Final = re.compile(r"</?em>")


@dataclass(slots=True)
class Paragraphs:
    """Takes text and breaks as they come, and writes ``<p>`` with ``<br>`` between its lines.

    ``html`` is what is written, piece by piece; ``words`` are its lines as text, ``rules`` those that were
    lines drawn by hyphens and the like. ``inline`` is set within a heading or a cell: there are lines there,
    and no paragraphs. ``in_list`` is set within an item: there are no rules there (``- ---`` is one itself).
    """

    html: list[str] = field(default_factory=list)
    dropped: list[DroppedContent] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    inline: bool = False
    in_list: bool = False
    _line: RunLine = field(default_factory=list)
    _places: list[str] = field(default_factory=list)
    _has_gap: bool = False
    _lines: list[RunLine] = field(default_factory=list)

    def add(self, text: str, marks: Marks) -> None:
        """Text as it stands in HTML."""
        joined = join_blanks(text)
        if self._places and joined.strip():
            bare = joined.lstrip()
            self._line += [Run(joined[: len(joined) - len(bare)], marks), *self._take_places()]
            joined = bare
        if joined:
            self._line += cut_addresses(Run(joined, marks))

    def keep_place(self, name: str) -> None:
        """A link leads to this place: the next words keep it."""
        self._places.append(name)

    def _take_places(self) -> RunLine:
        names, self._places = self._places, []
        return [Run(PICTURE, Marks(place=name)) for name in names]

    def add_picture(self, number: int, marks: Marks) -> None:
        """The place of a picture, by its number."""
        self._line.append(Run(PICTURE, Marks(link=marks.link, picture=str(number))))

    def add_note(self, number: str) -> None:
        """The number of a note in the text."""
        self._line.append(Run(PICTURE, Marks(note=number)))

    def add_link_line(self, address: str, words: str) -> None:
        """A link in a line of its own."""
        self.end_line()
        self.add(" ".join(words.split()) or address, Marks(link=address))
        self.end_line()

    def end_line(self, *, blank: bool = False) -> None:
        """A line ends here. On an empty one: with ``blank`` it is a blank line, else it is none.

        A line from which all was left out is none either, so that the lines around it stay neighbours.
        """
        blank = blank and (self._is_drawn_blank or not self._has_gap)
        line, self._line = trim_line(self._line), []
        if line:
            self._take(line)
        elif blank:
            self.end_paragraph()
        self._has_gap = False

    def end_block(self) -> None:
        """The element around this line ends: one of only ``&nbsp;`` is a blank line, an empty one is none."""
        self.end_line(blank=self._is_drawn_blank)

    def end_paragraph(self) -> None:
        """The paragraph ends here, if one has begun."""
        self.end_line()
        self._write_paragraph()

    def end_words(self) -> None:
        """No words follow here: what was to keep a place in them is at the end of those before."""
        self.end_paragraph()
        spans = write_line(self._take_places())
        if spans and self.html and self.html[-1].endswith("</p>") and not _PICTURES.fullmatch(self.html[-1]):
            self.html[-1] = f"{self.html[-1].removesuffix('</p>')}{spans}</p>"
        elif spans:
            self.html.append(f"<p>{spans}</p>")

    def _write_paragraph(self) -> None:
        if self._lines and not self.inline:
            lines, self._lines = self._lines, []
            self.html.append("<p>" + "<br>".join(map(write_line, lines)) + "</p>")

    def end_caption(self) -> None:
        """A caption ends: it stands in emphasis right below the picture, where nothing else is above it."""
        self.end_line()
        if not (self._lines and self.html and _PICTURES.fullmatch(self.html[-1])) or self.inline:
            self.end_paragraph()
            return
        lines, self._lines = self._lines, []
        words = _EMPHASIS.sub("", " ".join(map(write_line, lines)))
        self.html[-1] = f"{self.html[-1].removesuffix('</p>')}<br><em>{words}</em></p>"

    def take_lines(self, between: str) -> str:
        """The lines so far as inline HTML, for a heading or a cell."""
        self.end_line()
        lines, self._lines = self._lines, []
        return between.join(map(write_line, lines))

    def raw(self, html: str) -> None:
        """Structure around paragraphs: ``<ul>``, ``<pre>`` and the like."""
        self.end_paragraph()
        self.html.append(html)

    def close(self, begin: str, end: str) -> None:
        """The end of a structure; one with nothing in it is none."""
        self.end_paragraph()
        if self.html[-1] == begin:
            self.html.pop()
        else:
            self.html.append(end)

    def rule(self) -> bool:
        """A line drawn across, and whether it is: of several one, and none at the beginning."""
        self.end_paragraph()
        drawn = not self.inline and not self.in_list and bool(self.html) and self.html[-1] != "<hr>"
        if drawn:
            self.html.append("<hr>")
        return drawn

    def leave_gap(self) -> None:
        """Something stood in this line that is not in its text."""
        self._has_gap = True

    def leave_out(self, kind: str, text: str) -> None:
        """List what is not kept; nothing is listed of what has no words, and no advertising twice."""
        self.leave_gap()
        words = " ".join(text.split())
        if words and not (kind == "advertising" and (kind, words) in self.dropped):
            self.dropped.append(DroppedContent(kind, words))

    @property
    def has_words(self) -> bool:
        """Whether the line that is being written has anything to see in it."""
        return has_words(self._line)

    @property
    def _is_drawn_blank(self) -> bool:
        return any("\xa0" in run.text for run in self._line)

    @property
    def is_at_item(self) -> bool:
        """Whether a list's item has just begun: Markdown knows no list as the first thing in an item."""
        return self.html[-1:] == ["<li>"] and not self._lines and not self.has_words

    def recent_words(self, most: int = 20) -> str:
        """The last words before this point, for the author to find the place."""
        text = read_line(self._line).strip() or (self.words[-1] if self.words else "")
        return text[-most:]

    def _take(self, line: RunLine) -> None:
        text = read_line(line)
        is_dropped = True
        if all(run.marks.advert or run.marks.place for run in line if run.text.strip()):
            self.leave_out("advertising", text)
        elif is_ornament(text) and not self.inline and not self.in_list:
            if self.rule() and is_line(text):
                self.rules.append(text)
            else:
                self.leave_out("decoration", text)
        else:
            is_dropped = False
            for address in sorted({run.marks.advert for run in line}):
                self.leave_out("link", address)
            line, plain = keep_code(line)
            for words in plain:
                self.leave_out("code", words)
            self._keep(line, text)
        if is_dropped:
            self._places += (run.marks.place for run in line if run.marks.place)

    def _keep(self, line: RunLine, text: str) -> None:
        """A line of words belongs to those around it; pictures alone are a paragraph."""
        if text.strip():
            self.words.append(text)
            self._lines.append(line)
            return
        self._write_paragraph()
        self._lines.append(line)
        self._write_paragraph()
