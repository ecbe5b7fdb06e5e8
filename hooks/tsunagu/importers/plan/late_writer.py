"""Pictures that were missing in an earlier run, brought into its essays (``late_pictures.py``)."""

from __future__ import annotations

from functools import partial

from tsunagu.importers.formats.post import Post
from tsunagu.importers.html.replacements import BodyImage
from tsunagu.importers.plan.essay_writer import UNFORESEEN, EssayWriter
from tsunagu.importers.plan.late_pictures import LatePictures, MarkedEssay, fill_header, forget_missing
from tsunagu.importers.plan.picture_marks import mark_picture
from tsunagu.importers.plan.post_bodies import read_body
from tsunagu.messages import UI_LANGUAGES


def bring_late(post: Post, marked: MarkedEssay, writer: EssayWriter, *, dry_run: bool) -> LatePictures | None:
    """Put the pictures of a post that were missing in the places of their marks; None where none came."""
    essay = marked.essay
    try:
        text, placed = marked.fill(read_body(post).images, partial(writer.show, post, essay))
        if placed and _is_as_written(post, marked, writer):
            text = forget_missing(text, placed)
        text, headed = _fill_header(text, post, marked, writer)
        placed += headed
    except UNFORESEEN:
        return None
    if placed and not dry_run:
        marked.write(text)
    return LatePictures(essay.uri, tuple(image.address for image in placed)) if placed else None


def _fill_header(
    text: str, post: Post, marked: MarkedEssay, writer: EssayWriter
) -> tuple[str, tuple[BodyImage, ...]]:
    """The text with the picture of its header, if it is there now; and that picture."""
    if post.picture is None:
        return text, ()
    place = partial(writer.place, post, marked.essay)
    filled = fill_header(text, post.picture, marked.essay.title, place)
    return filled, (post.picture,) if filled != text else ()


def _is_as_written(post: Post, marked: MarkedEssay, writer: EssayWriter) -> bool:
    """Whether the text of an essay with marks is still what an import makes of its post."""

    def place(image: BodyImage) -> str:
        languages = [one for one in UI_LANGUAGES if mark_picture(image, one) in marked.text]
        if languages:
            return writer.mark(image, languages[0])
        return writer.show(post, marked.essay, image) or writer.mark(image)

    return writer.write_again(post, marked.essay, place).strip() == marked.essay.read_body().strip()
