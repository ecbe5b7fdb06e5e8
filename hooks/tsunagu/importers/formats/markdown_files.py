"""Files of Markdown: Hugo, Hexo, Jekyll, Zenn, Qiita, Astro and Starlight, Obsidian, notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath
from typing import Final

from tsunagu.importers.formats.post import NoteNotice, Post
from tsunagu.importers.generators.sites import find_site
from tsunagu.importers.markdown.expressions import Expression, list_expressions
from tsunagu.importers.markdown.front_matter import FrontMatter, read_front_matter
from tsunagu.importers.markdown.header_aliases import OLD, list_relative_aliases
from tsunagu.importers.markdown.header_fields import SUMMARY, TITLE, list_left_out, make_post
from tsunagu.importers.markdown.line_breaks_shown import shows_line_breaks
from tsunagu.model import Place, Problem

_ENDINGS: Final = (".md", ".markdown", ".mdx", ".mdown", ".mkd")
#: Files that stand beside posts and are none, where they have no header.
_ABOUT: Final = ("readme", "license", "changelog", "contributing", "code_of_conduct")
#: Hugo's page of a section, which lists its posts. (A file with a header alone is a page like that, too.)
_SECTION: Final = "_index"
#: Doubts of which the line in the old file is told, too.
_TOLD_BY_LINE: Final = (
    *("unclosed-header", "bad-date", "bad-date-replaced", "unknown-permalink", "unknown-timezone"),
    "kept-expressions",
)
#: Generators that write a value for all that stands in ``{{ }}``.
_FILLING: Final = ("jekyll", "hexo")
#: So many expressions of a file are named.
_MOST_NAMED: Final = 3


def is_markdown(_: str, uri: str) -> bool:
    """Whether a file is Markdown: its name alone says that of a text."""
    return uri.lower().endswith(_ENDINGS)


def read_headed_file(text: str, uri: str, note: NoteNotice) -> Iterator[Post]:
    """The post of a file; none of a page that a generator fills, and of what only tells about a folder."""
    matter = read_front_matter(text)
    stem = PurePath(uri.replace("\\", "/")).stem.partition(".")[0].lower()
    is_page = bool(matter.values) and not matter.body.strip()
    if stem == _SECTION or is_page or (stem in _ABOUT and not matter.values):
        note(Problem("other-kind", Place(uri), {"seen": "1", "known": stem}))
        return
    for key in list_left_out(matter, uri):
        note(Problem("left-out-key", Place(uri), {"seen": key}))
    post = make_post(matter, uri)
    post = replace(post, doubts=(*post.doubts, *_list_expressions(matter, uri)))
    for alias, path in list_relative_aliases(matter, find_site(uri).generator, "".join(post.aliases[:1])):
        if not path:
            note(Problem("unplaced-alias", Place(uri, matter.find_line(*OLD)), {"seen": alias}))
    for doubt in post.doubts:
        if doubt.code in _TOLD_BY_LINE:
            note(doubt)
    doubts = tuple(doubt for doubt in post.doubts if doubt.place.uri == uri)
    yield replace(post, doubts=doubts, shows_breaks=shows_line_breaks(text, matter, uri))


def _list_expressions(matter: FrontMatter, uri: str) -> Iterator[Problem]:
    """That a title, a summary or a text has expressions in it, once, at the line of the first."""
    fills = find_site(uri).generator in _FILLING
    found = [
        Expression(one.words, matter.find_line(*names))
        for names in (TITLE, SUMMARY)
        for one in list_expressions(matter.word(*names), fills=fills, mdx=False)
    ]
    mdx = uri.lower().endswith(".mdx")
    for one in list_expressions(matter.body, fills=fills, mdx=mdx):
        found.append(Expression(one.words, matter.line + one.line - 1))
    if found:
        words = list(dict.fromkeys(one.words for one in found))
        seen = ", ".join(words[:_MOST_NAMED]) + (" …" if len(words) > _MOST_NAMED else "")
        yield Problem("kept-expressions", Place(uri, found[0].line), {"seen": seen})
