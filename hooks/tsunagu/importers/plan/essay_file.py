"""The file of an imported essay: front matter by the rows of ``content/schemas.py``, remarks, and the body.

Remarks are YAML comments: what the import was unsure of and what it left out, beside the text it concerns.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import yaml

#: YAML has no place for these, not even in a comment.
_UNPRINTABLE: Final = re.compile("[^\\t\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class EssayFile:
    """What is written: the values of the header by key, the remarks, the Markdown.

    A translation has neither a date nor factors of its own.
    """

    id: str
    title: str
    date: datetime | None
    factors: tuple[str, ...]
    body: str
    summary: str = ""
    updated: datetime | None = None
    draft: bool = False
    aliases: tuple[str, ...] = ()
    image: str = ""
    image_alt: str = ""
    source: str | None = None
    imported: str = ""
    remarks: tuple[str, ...] = ()

    def write_text(self) -> str:
        """The whole file as text."""
        lines = [write_line("title", self.title)]
        if self.date:
            lines.append(f"date: {self.date.isoformat(sep=' ')}")
        if self.factors:
            lines.append(write_line("factors", list(self.factors)))
        if self.summary:
            lines.append(write_line("summary", self.summary))
        if self.updated and (self.date is None or self.updated.date() > self.date.date()):
            lines.append(f"updated: {self.updated.isoformat(sep=' ')}")
        if self.draft:
            lines.append("draft: true")
        if self.aliases:
            lines.append(write_line("aliases", list(self.aliases)))
        if self.image:
            lines += [write_line("image", self.image), write_line("image_alt", self.image_alt)]
        if self.source:
            lines.append(write_line("source", self.source))
        if self.imported:
            lines.append(write_line("imported", self.imported))
        lines += [f"# {_UNPRINTABLE.sub('', ' '.join(remark.split()))}" for remark in self.remarks]
        return "---\n" + "\n".join(lines) + "\n---\n\n" + self.body.strip("\n") + "\n"


def write_line(key: str, value: Any) -> str:
    """``key: value`` as YAML on one line, quoted where it must be."""
    flow = isinstance(value, list)
    text = yaml.dump(
        {key: value}, allow_unicode=True, width=10**9, default_flow_style=None if flow else False
    )
    return text.strip("\n")
