"""What stands in the text of a post that was nothing but pictures: marks that only its author sees."""

from __future__ import annotations

from typing import Final

from tsunagu.importers.html.body_html import SimpleBody
from tsunagu.importers.html.markdown_escaping import bracket, escape_markdown
from tsunagu.importers.html.replacements import BodyImage

#: How a mark begins, in each language.
SIGNS: Final = ("<!-- 画像: ", "<!-- image: ")


def write_picture_marks(simple: SimpleBody, language: str) -> str:
    """A comment for each picture or embed of a body without words, in the order of the page."""
    marks = [mark_picture(image, language) for image in simple.images]
    embeds = (text for kind, text in simple.dropped if kind == "embed")
    return "\n\n".join([*marks, *(write_picture_mark(text, language) for text in embeds)])


def mark_picture(image: BodyImage, language: str = "ja") -> str:
    """The mark of a picture that is missing, with all that was said of it."""
    return write_picture_mark(" ".join(filter(None, (image.address, image.words, image.title))), language)


def write_picture_mark(seen: str, language: str) -> str:
    """The comment in whose place a picture stood; ``seen`` is its address and its words.

    >>> write_picture_mark("a.jpg 港", "ja")
    '<!-- 画像: a.jpg 港 -->'
    """
    return f"{SIGNS[language != 'ja']}{_calm(seen)} -->"


def write_picture(image: BodyImage, path: str) -> str:
    """A picture that is there, as Markdown has it."""
    title = ' "' + image.title.replace('"', "&quot;") + '"' if image.title else ""
    return f"!{bracket(escape_markdown(image.words))}({path}{title}){image.width}"


def _calm(text: str) -> str:
    """A text that ends no comment."""
    return " ".join(text.split()).replace("--", "-%2D").replace("<", "&lt;").replace(">", "&gt;")
