"""Pictures that were missing when their post was imported, and are there now: each takes its mark's place.

Nothing else of the essay is touched. Only where its text is still what the import wrote, what the header says
of the missing picture goes, too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from tsunagu.importers.html.markdown_escaping import escape_address, escape_markdown
from tsunagu.importers.html.replacements import BodyImage
from tsunagu.importers.plan.existing_posts import ExistingPost
from tsunagu.importers.plan.imported_essay import write_missing
from tsunagu.importers.plan.picture_marks import SIGNS, mark_picture
from tsunagu.messages import UI_LANGUAGES
from tsunagu.text import replace_file

#: A picture -> the Markdown that shows it, if it is there.
Show = Callable[[BodyImage], str | None]
#: The words of a link that has nothing else in it than a missing picture, and the rest of the link.
_LINK: Final = re.compile(r"(?P<words>[^\[\]\n]*)\]\((?P<address>[^()\s]*)\)")

_ESCAPE: Final = re.compile(r"\\(?=[^0-9A-Za-z\s])")


@dataclass(frozen=True, slots=True)
class LatePictures:
    """Pictures that came into the essay of a post, by their addresses."""

    uri: str
    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MarkedEssay:
    """An essay that has marks of missing pictures: its file's text, as it is there."""

    essay: ExistingPost
    text: str

    def fill(self, images: Sequence[BodyImage], show: Show) -> tuple[str, tuple[BodyImage, ...]]:
        """The text with the pictures that are there in place of their marks, and which these are."""
        text, placed = self.text, []
        for image in images:
            mark = next((one for one in _list_marks(image) if one in text), None)
            if mark and (shown := show(image)):
                text = _replace(text, mark, image, shown)
                placed.append(image)
        return text, tuple(placed)

    def write(self, text: str) -> None:
        """Put a text in the place of the one that was there."""
        if self.essay.path:
            replace_file(self.essay.path, text.encode())


def read_marked(essay: ExistingPost) -> MarkedEssay | None:
    """The file of an essay, if it has marks."""
    try:
        text = essay.path.read_bytes().decode() if essay.path else ""
    except (OSError, UnicodeDecodeError):
        return None
    return MarkedEssay(essay, text) if any(sign in text for sign in SIGNS) else None


def forget_missing(text: str, placed: Iterable[BodyImage]) -> str:
    """A text whose header no longer says that these pictures are missing."""
    for image in placed:
        for language in UI_LANGUAGES:
            line = f"# {' '.join(write_missing(image, language).split())}"
            text = re.sub(rf"^{re.escape(line)}\r?\n", "", text, count=1, flags=re.MULTILINE)
    return text


def _list_marks(image: BodyImage) -> Iterable[str]:
    """The mark of a picture in each language: an author may have changed his since."""
    return (mark_picture(image, language) for language in UI_LANGUAGES)


def _replace(text: str, mark: str, image: BodyImage, shown: str) -> str:
    """A text with one mark replaced, and what the import wrote beside it since it was but a mark."""
    start = text.index(mark)
    end = start + len(mark)
    title = f"{escape_markdown(image.title)} "
    if image.title and text[:start].endswith(title):
        start -= len(title)
    link = _LINK.match(text, end) if text[:start].endswith("[") else None
    if link and escape_address(_ESCAPE.sub("", link["words"])) == link["address"]:
        end = link.end("words")
    return text[:start] + shown + text[end:]
