"""A body in Markdown as the site has it: what other programs read otherwise is changed, all else stays."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final

from tsunagu.importers.formats.post import Post
from tsunagu.importers.html.dropped_content import DroppedContent
from tsunagu.importers.html.leading_marks import place_leading_marks
from tsunagu.importers.html.replacements import BodyImage
from tsunagu.importers.html.to_markdown import Resolve
from tsunagu.importers.markdown.code_titles import write_fence_titles
from tsunagu.importers.markdown.component_values import quote_values
from tsunagu.importers.markdown.components import open_components
from tsunagu.importers.markdown.hatena_signs import uses_hatena_signs, write_hatena_signs
from tsunagu.importers.markdown.headings import level_headings
from tsunagu.importers.markdown.inline_notes import write_inline_notes
from tsunagu.importers.markdown.inlines import InlineWriter, PlacePicture
from tsunagu.importers.markdown.line_breaks_shown import break_lines, join_lines
from tsunagu.importers.markdown.loose_signs import escape_loose_signs
from tsunagu.importers.markdown.notations import name_imported_pictures, write_notations
from tsunagu.importers.markdown.outside_code import Edit, apply_edits, find_code
from tsunagu.importers.markdown.raw_html import RawHtml
from tsunagu.importers.markdown.tags import LeaveOut, TagReader
from tsunagu.importers.plan.picture_marks import mark_picture

_BLANK_LINES: Final = re.compile(r"(\n(?:[ \t]*\n){2,})[ \t]*\S")
_HATENA: Final = re.compile(
    r"https?://[\w.-]+\.(?:hatena(?:blog|diary)\.(?:com|jp|org)|hateblo\.jp|hatena\.ne\.jp)/"
)
#: Where Hexo has its posts.
_HEXO: Final = "/source/_posts/"
#: More than any post has of what takes a reader of Markdown the square of its number, each a pattern.
_TOO_MANY: Final = (
    (re.compile(r"\["), 5_000),
    (re.compile(r"^(?:> ?){40}", re.MULTILINE), 0),
    (re.compile(r"^:::", re.MULTILINE), 1_000),
    (re.compile(r"^#", re.MULTILINE), 5_000),
)


class TooComplexError(ValueError):
    """A body that no author typed: to read it would take minutes."""


@dataclass(frozen=True, slots=True)
class TakenBody:
    """A body's Markdown, its pictures, and what was left out."""

    text: str
    images: tuple[BodyImage, ...]
    dropped: tuple[DroppedContent, ...]


def take_over(
    post: Post,
    resolve: Resolve = lambda _: None,
    place: PlacePicture = mark_picture,
    *,
    keeps_lines: bool | None = None,
) -> TakenBody:
    """The body of a post that is Markdown; ``place`` gives what stands for a picture.

    ``keeps_lines``: the page shows each line feed; where the post's own program did otherwise, they change.

    >>> from tsunagu.model import Place
    >>> take_over(Post(Place("x.md"), "題", markdown="# 題\\n\\n[前回](old.md){:target=_blank}")).text
    '前回'

    Raises: TooComplexError.
    """
    if any(_has_more(pattern, post.markdown, most) for pattern, most in _TOO_MANY):
        raise TooComplexError
    mdx = post.place.uri.lower().endswith(".mdx")
    hexo = _HEXO in post.place.uri
    prepared = _prepare(post.markdown, post.title, mdx=mdx, hatena=_is_of_hatena(post), hexo=hexo)
    dropped = list(prepared.dropped)
    inlines = InlineWriter(post, resolve, _list_into(dropped), place)
    text = _squeeze(escape_loose_signs(place_leading_marks(inlines.write(prepared.text))))
    if keeps_lines is not None and keeps_lines != post.shows_breaks:
        text = join_lines(text) if keeps_lines else break_lines(text)
    return TakenBody(text, tuple(inlines.images), tuple(dropped))


@lru_cache(maxsize=2_000)
def _prepare(markdown: str, title: str, *, mdx: bool, hatena: bool, hexo: bool) -> TakenBody:
    """A body but for its links and pictures: those wait until it is known where each post is."""
    dropped: list[DroppedContent] = []
    leave_out = _list_into(dropped)
    text = write_hatena_signs(markdown, leave_out) if hatena else markdown
    text = name_imported_pictures(open_components(quote_values(text))) if mdx else text
    text = TagReader(write_fence_titles(text, hexo=hexo), title, leave_out).write()
    text = write_inline_notes(write_notations(text, leave_out, mdx=mdx))
    text = level_headings(RawHtml(leave_out, mdx=mdx).write(text), title)
    return TakenBody(text, (), tuple(dropped))


def _is_of_hatena(post: Post) -> bool:
    """Whether a text may have Hatena's signs: by its address, or because it has one that is like no other."""
    at_hatena = any(_HATENA.match(address) for address in post.addresses)
    return at_hatena or uses_hatena_signs(post.markdown)


def _list_into(dropped: list[DroppedContent]) -> LeaveOut:
    def leave_out(kind: str, words: str) -> None:
        if said := " ".join(words.split()):
            dropped.append(DroppedContent(kind, said[:300]))

    return leave_out


def _has_more(pattern: re.Pattern[str], text: str, most: int) -> bool:
    return sum(1 for _ in islice(pattern.finditer(text), most + 1)) > most


def _squeeze(text: str) -> str:
    """No more blank lines than one where something was taken out; code keeps its own."""
    if not _BLANK_LINES.search(text):
        return text.strip("\n")
    code = find_code(text)
    gaps = [
        Edit(gap.start(), gap.end(1), "\n\n")
        for gap in _BLANK_LINES.finditer(text)
        if not (gap.start() and code.holds(gap.start() - 1) and code.holds(gap.end() - 1))
    ]
    return apply_edits(text, gaps).strip("\n")
