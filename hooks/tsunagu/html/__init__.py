"""HTML as a browser reads it: what may be in it, and what is in it that may not.

Used by checks, by a build and by the last look at a finished site, so that all three mean the same.
"""

from __future__ import annotations

from tsunagu.html.active_xml import find_active, find_active_bytes, is_markup
from tsunagu.html.allowed import find_scheme, is_allowed_tag
from tsunagu.html.fault import HtmlFault
from tsunagu.html.frame_names import is_frame_class, is_frame_id
from tsunagu.html.letters import judge_letters
from tsunagu.html.page import (
    PageRules,
    judge_page,
    list_ids,
    list_tags,
    read_policy,
    read_script_hashes,
)
from tsunagu.html.page_tree import HtmlPage, parse_page
from tsunagu.html.part import judge_part
from tsunagu.html.part_tree import (
    TooDeepError,
    find_class,
    find_inner,
    parse_part,
    parse_strange_part,
    text_content,
)
from tsunagu.html.svg import Drawing, SvgError, clean_svg
from tsunagu.html.tags import Attributes, list_addresses, replace_tags

__all__ = [
    "Attributes",
    "Drawing",
    "HtmlFault",
    "HtmlPage",
    "PageRules",
    "SvgError",
    "TooDeepError",
    "clean_svg",
    "find_active",
    "find_active_bytes",
    "find_class",
    "find_inner",
    "find_scheme",
    "is_allowed_tag",
    "is_frame_class",
    "is_frame_id",
    "is_markup",
    "judge_letters",
    "judge_page",
    "judge_part",
    "list_addresses",
    "list_ids",
    "list_tags",
    "parse_page",
    "parse_part",
    "parse_strange_part",
    "read_policy",
    "read_script_hashes",
    "replace_tags",
    "text_content",
]
