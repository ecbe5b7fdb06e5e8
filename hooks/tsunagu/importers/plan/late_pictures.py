"""Pictures that were missing when their post was imported, and are there now: each takes its mark's place.

Nothing else of the essay is touched. Only where its text is still what the import wrote, what the header says
of the missing picture goes, too. The mark of the header's own picture is what the header says of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from tsunagu.importers.html.markdown_escaping import escape_address, escape_markdown
from tsunagu.importers.html.replacements import BodyImage
from tsunagu.importers.plan.essay_file import write_line
from tsunagu.importers.plan.existing_posts import ExistingPost
from tsunagu.importers.plan.imported_essay import write_missing
from tsunagu.importers.plan.picture_marks import SIGNS, mark_picture
from tsunagu.messages import UI_LANGUAGES
from tsunagu.text import replace_file

#: A picture -> the Markdown that shows it, or its uri, if it is there.
Show = Callable[[BodyImage], str | None]
#: The end of a header, the keys behind that of its picture, and the picture.
_END: Final = "\n---"
_BEHIND: Final = re.compile(r"^(?:source|imported):", re.MULTILINE)
_PICTURE: Final = re.compile(r"^image:", re.MULTILINE)
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


def read_marked(essay: ExistingPost, picture: BodyImage | None) -> MarkedEssay | None:
    """The file of an essay, if it has marks, or says that its header's ``picture`` is missing."""
    try:
        text = essay.path.read_bytes().decode() if essay.path else ""
    except (OSError, UnicodeDecodeError):
        return None
    is_marked = any(sign in text for sign in SIGNS) or (picture and _find_missing(text, picture))
    return MarkedEssay(essay, text) if is_marked else None


def fill_header(text: str, picture: BodyImage, title: str, place: Show) -> str:
    """A text whose header has its picture where it says that it is missing; the same text where it is so."""
    missing = _find_missing(text, picture)
    uri = place(picture) if missing else None
    if missing is None or uri is None:
        return text
    feed = "\r\n" if missing[0].endswith("\r\n") else "\n"
    written = [write_line("image", uri), write_line("image_alt", picture.words or title)]
    text = text[: missing.start()] + text[missing.end() :]
    behind = _BEHIND.search(text, 0, missing.start())
    at = behind.start() if behind else missing.start()
    return text[:at] + "".join(line + feed for line in written) + text[at:]


def _find_missing(text: str, picture: BodyImage) -> re.Match[str] | None:
    """What a header without a picture says of one that is missing: the last such line, as it was written."""
    header = text[: text.find(_END, 1) + 1]
    found = [
        line
        for language in UI_LANGUAGES
        for line in re.finditer(_write_line_of_missing(picture, language), header, re.MULTILINE)
    ]
    return found[-1] if found and not _PICTURE.search(header) else None


def _write_line_of_missing(image: BodyImage, language: str) -> str:
    """The pattern of what a header says of a missing picture."""
    return rf"^{re.escape('# ' + ' '.join(write_missing(image, language).split()))}\r?\n"


def forget_missing(text: str, placed: Iterable[BodyImage]) -> str:
    """A text whose header no longer says that these pictures are missing."""
    for image in placed:
        for language in UI_LANGUAGES:
            line = _write_line_of_missing(image, language)
            text = re.sub(line, "", text, count=1, flags=re.MULTILINE)
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
