"""The author's Markdown: the rules by which it becomes what a reader sees, and what is read from its source.

Used by checks, by candidates, by imports and by a build.
"""

from __future__ import annotations

from tsunagu.markdown.anchors import list_anchors
from tsunagu.markdown.dialect import complete_options, open_markdown
from tsunagu.markdown.explicit_terms import find_odd_brackets, find_open_brackets, list_explicit_terms
from tsunagu.markdown.extensions import list_extensions
from tsunagu.markdown.forbidden_html import find_odd_comments
from tsunagu.markdown.heading_ids import name_heading
from tsunagu.markdown.less_than_signs import cut_less_than, is_less_than
from tsunagu.markdown.lone_texts import LoneTexts
from tsunagu.markdown.page_context import KnownPicture, PageContext
from tsunagu.markdown.sentence import cut_sentence
from tsunagu.markdown.source_links import list_html_links, list_links, list_pictures

__all__ = [
    "KnownPicture",
    "LoneTexts",
    "PageContext",
    "complete_options",
    "cut_less_than",
    "cut_sentence",
    "find_odd_brackets",
    "find_odd_comments",
    "find_open_brackets",
    "is_less_than",
    "list_anchors",
    "list_explicit_terms",
    "list_extensions",
    "list_html_links",
    "list_links",
    "list_pictures",
    "name_heading",
    "open_markdown",
]
