"""Markdown of all constructs, with HTML in all places, and what another parser sees in what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import strategies as st
from lxml import html as lxml_html

from desk import SETTINGS
from tsunagu.checks.active_html import judge_rendered
from tsunagu.html.allowed import ADDRESSES, ALLOWED, find_scheme, is_allowed_attribute
from tsunagu.html.frame_names import find_frame_name
from tsunagu.markdown.forbidden_html import find_odd_comments
from tsunagu.markdown.lone_texts import LoneTexts
from tsunagu.markdown.source_links import list_links
from tsunagu.model import Body
from tsunagu.text.comments import take_out_comments
from tsunagu.text.markdown_mask import mask_unread

#: What does something where it is not shown as text.
ACTIVE = (
    *("<script>a()</script>", "<img src=x onerror=a()>", "<svg/onload=a()>", "<iframe src=//a.example>"),
    *('<meta http-equiv="refresh" content="0;url=//a.example">', "<style>p{}</style>", "<base href=/a>"),
    *('<a href="javascript:a()">b</a>', "[a](javascript:b)", "[a][b]\n\n[b]: javascript:c"),
    *("<b\nonclick=a()>", "<javascript:a>", "[a](java&#115;cript:b)", "<form action=//a.example>"),
    *("<?php a ?>", "<!doctype a>", "<math><mi xlink:href=a>", "<p style='background:url(//a.example)'>"),
    *("<object data=a>", "<details/ontoggle=a>"),
)
WORDS = (
    *("本社", "a", "2 < 3", "&lt;b&gt;", "\\`", "\\<", "(*´ω`*)", "{漢|かん}", "[[a]]", "”あ”", "**b**", "”"),
)
MARKS = (
    *("`", "``", "```", "~~~", "<!--", "-->", "<div>", "</div>", "<div markdown=1>", "<pre>", "</pre>"),
    *("<p>", "<b", "<table><tr><td>", "</table>"),
)
LINES = (
    *("- ", "> ", "# ", "    ", "\t", "1. ", ":   ", "| ", "[^1]: ", "!!! note\n    ", "---\n", "[y]: "),
    *("=== ", "* * *\n"),
)
ENDS = ("\n", "\n\n", " ", "", "[^1]", " |\n|---|\n| ", "`\n", '"', ">", " {: onclick=a }")

_pieces = st.one_of(*(st.sampled_from(row) for row in (ACTIVE, WORDS, MARKS, LINES, ENDS)))
#: Texts made by a grammar of all that Markdown and our rules know.
TEXTS = st.lists(_pieces, min_size=1, max_size=14).map("".join)

_RENDERER = LoneTexts(SETTINGS.dialect)


def render(text: str) -> tuple[str, bool]:
    """What a text becomes, and whether a check tells of it."""
    left, cuts = take_out_comments(text)
    html = _RENDERER.render(left, "essays/x.md", "ja")
    is_told = any(find_scheme(href) for href, _, _ in list_links(left))  # by ``check_links``
    is_told |= any(find_odd_comments(mask_unread(left)))  # as open comments
    if not _RENDERER.is_harmless(left):
        is_told |= any(judge_rendered("essays/x.md", Body(left, 1, cuts), html))
    return html, is_told


def list_outside(html: str) -> Iterator[str]:
    """What lxml's parser, which is not ours, finds in a part of a page that is not on the list."""
    for element in lxml_html.fragment_fromstring(f"{html}<b></b>", create_parent="div").iter():
        if not isinstance(element.tag, str):
            yield str(element)
        elif element.tag not in ALLOWED:
            yield element.tag
        else:
            for name, value in element.attrib.items():
                is_address = name in ADDRESSES and find_scheme(value)
                is_taken = find_frame_name(name, value)
                if is_address or is_taken or not is_allowed_attribute(element.tag, name, value):
                    yield f"{element.tag} {name}={value}"
