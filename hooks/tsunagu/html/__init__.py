"""HTML as a browser reads it: what may be in it, and what is in it that may not.

Used by checks, by a build and by the last look at a finished site, so that all three mean the same.
"""

from __future__ import annotations

from tsunagu.html.active_xml import XML_ENDINGS, find_active
from tsunagu.html.allowed import find_scheme, is_allowed_tag
from tsunagu.html.fault import HtmlFault
from tsunagu.html.page import PageRules, judge_page, list_ids, list_styles, read_policy, read_script_hashes
from tsunagu.html.part import judge_part

__all__ = [
    "XML_ENDINGS",
    "HtmlFault",
    "PageRules",
    "find_active",
    "find_scheme",
    "is_allowed_tag",
    "judge_page",
    "judge_part",
    "list_ids",
    "list_styles",
    "read_policy",
    "read_script_hashes",
]
