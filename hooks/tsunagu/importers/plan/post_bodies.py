"""The body of a post: read as plain HTML or Markdown, and written as the text of its essay."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from tsunagu.importers.formats.post import Post
from tsunagu.importers.html.body_html import SimpleBody, simplify_body
from tsunagu.importers.html.plain_titles import complete_title
from tsunagu.importers.html.to_markdown import Resolve, to_markdown
from tsunagu.importers.markdown.inlines import PlacePicture
from tsunagu.importers.markdown.takeover import take_over
from tsunagu.importers.plan.import_settings import ImportSettings
from tsunagu.importers.plan.picture_marks import write_picture_marks
from tsunagu.importers.plan.waiting_links import hide_waiting_links
from tsunagu.languages import find_language
from tsunagu.text import plain_text

#: The title of a post that has neither a title nor words.
_UNTITLED: Final = {"ja": "無題", "en": "Untitled"}


def read_body(post: Post) -> SimpleBody:
    """What is in the body of a post.

    Raises: TooDeepError, TooComplexError.
    """
    if post.markdown:
        taken = take_over(post)
        return SimpleBody("", taken.images, taken.dropped, plain_text(taken.text), ())
    return simplify_body(post.html, post.base or post.source or "", lines=post.lines)


def give_title(post: Post, simple: SimpleBody, language: str) -> Post:
    """The post with a title that can be read aloud."""
    title = complete_title(post.title, simple.words) or _UNTITLED.get(language, _UNTITLED["en"])
    return replace(post, title=title)


def write_body(
    post: Post,
    simple: SimpleBody,
    settings: ImportSettings,
    folder: str,
    resolve: Resolve,
    place: PlacePicture,
) -> tuple[SimpleBody, str]:
    """The text of an essay in the ``folder`` of a language, and the body with what is left out of it now that
    links lead somewhere.
    """
    language = find_language(folder or settings.library.languages[0])
    keeps_lines = language is None or language.keeps_lines
    if post.markdown:
        taken = take_over(post, resolve, place, keeps_lines=keeps_lines)
        return replace(simple, images=taken.images, dropped=taken.dropped), hide_waiting_links(taken.text)
    images = simple.images
    body = to_markdown(simple.html, resolve, lambda number: place(images[number]), keeps_lines=keeps_lines)
    return simple, hide_waiting_links(body) or write_picture_marks(simple, settings.language)
