"""The place in another essay that a link led to: the heading of that name there, by our name for it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from urllib.parse import unquote

from tsunagu.html import parse_strange_part
from tsunagu.importers.html.anchors import name_ids
from tsunagu.importers.html.to_markdown import to_markdown
from tsunagu.importers.markdown.heading_anchors import find_anchor, list_headings, list_stated, name_anchors
from tsunagu.importers.markdown.takeover import take_over
from tsunagu.importers.plan.existing_posts import ExistingPost
from tsunagu.importers.plan.post_bodies import read_body


class AnchorsThere:
    """The headings of an essay that is there, or that this run writes."""

    def __init__(self, essay: ExistingPost) -> None:
        self._essay = essay

    def find(self, fragment: str) -> str:
        """Our name of the heading that a fragment of an old address leads to; nothing where none is known.

        >>> AnchorsThere(ExistingPost("a", "題", None)).find("comments")
        ''
        """
        return self._ids.get(unquote(fragment), "") or find_anchor(fragment, self._stated, self._names)

    @cached_property
    def _ids(self) -> Mapping[str, str]:
        post = self._essay.origin
        return name_ids(parse_strange_part(post.html)) if post and post.html else {}

    @cached_property
    def _stated(self) -> Mapping[str, str]:
        post = self._essay.origin
        return list_stated(post.markdown) if post else {}

    @cached_property
    def _names(self) -> Mapping[str, str]:
        post = self._essay.origin
        if post is None:
            return name_anchors(list_headings(self._essay.read_body()))
        if post.markdown:
            return name_anchors(list_headings(take_over(post).text))
        return name_anchors(list_headings(to_markdown(read_body(post).html, place=lambda _: "")))
