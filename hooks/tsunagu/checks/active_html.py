"""What a text becomes is judged, not what it looks like: the HTML that Markdown makes of it passes a list.

The source is only searched for the place of what was found in the result (``html_places.py``).
"""

from __future__ import annotations

from collections.abc import Iterator

from tsunagu.addresses import read_address
from tsunagu.checks.context import CheckContext
from tsunagu.checks.html_places import tell_faults
from tsunagu.checks.markdown_text import MarkdownText
from tsunagu.checks.nesting import check_depth
from tsunagu.html import judge_part
from tsunagu.markdown import LoneTexts, find_odd_comments
from tsunagu.model import Body, Problem
from tsunagu.text import mask_unread


def check_markup(context: CheckContext) -> Iterator[Problem]:
    """Raw HTML only draws text and pictures: nothing in it runs, loads, frames or sends."""
    texts: LoneTexts | None = None
    deep: frozenset[str] | None = None
    for passage in context.passages:
        yield from _find_open_comments(passage)
        texts = texts or LoneTexts(context.dialect)
        text = passage.body.text
        if not texts.is_harmless(text):
            deep = frozenset(one.place.uri for one in check_depth(context)) if deep is None else deep
            if passage.uri not in deep:  # of these Markdown would make nothing, or need minutes for it
                language = read_address(passage.uri, context.library.languages).language
                html = texts.render(text, passage.uri, language)
                yield from judge_rendered(passage.uri, passage.body, html)


def _find_open_comments(passage: MarkdownText) -> Iterator[Problem]:
    """A comment that has no end, or one of which nobody can say where it ends."""
    text = passage.body.text
    for found in find_odd_comments(mask_unread(text)) if "<!--" in text or "--!>" in text else ():
        place = passage.find_place(found.start())
        if found[0] == "<!--":
            yield Problem("unclosed-comment", place, {"seen": "<!--"})
        else:
            yield Problem("forbidden-html", place, {"seen": found[0].strip("<>")})


def judge_rendered(uri: str, body: Body, html: str) -> Iterator[Problem]:
    """What may not be in the HTML that a text became, each where it was typed."""
    if faults := list(judge_part(html)):
        yield from tell_faults(MarkdownText(uri, body), faults)
