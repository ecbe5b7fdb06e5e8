"""The notes of an old page are notes of the essay, by the markup of each system; all else stays text."""

from __future__ import annotations

import pytest

from imported_prose import convert
from tsunagu.importers.formats.markdown_bodies import read_markdown
from tsunagu.importers.formats.wordpress_bodies import read_content
from tsunagu.importers.html.body_html import simplify_body
from tsunagu.importers.html.to_markdown import to_markdown

_HATENA = "<p>{0}。<a href='#f-1' id='fn-1' title='注'>*1</a></p><div class=footnote>{1}</div>"
_OF_HATENA = (
    "<p class=footnote><a href='#fn-{0}' id='f-{0}' class=footnote-number>*{0}</a>"
    "<span class=footnote-delimiter>:</span><span class=footnote-text>注の<b>文{0}</b></span></p>"
)
_SUBSTACK = (
    "<p>Text.<a class=footnote-anchor id=footnote-anchor-1 href='#footnote-1'>1</a></p>"
    "<div class=footnote><a id=footnote-1 href='#footnote-anchor-1' class=footnote-number>1</a>"
    "<div class=footnote-content><p>One.</p><p>Two.</p></div></div>"
)
_WORDPRESS = (
    "<p>船<sup data-fn=a class=fn><a href='#a' id=a-link>1</a></sup>と港"
    "<sup class=fn><a href='#b'>2</a></sup></p>"
    "<ol class=wp-block-footnotes><li id=a>一。 <a href='#a-link'>↩︎</a></li><li id=b>二。</li></ol>"
)
_CASES = {
    "hatena": (_HATENA.format("港", _OF_HATENA.format(1)), "港。[^1]\n\n[^1]: 注の**文1**"),
    "hatena-by-name": (
        _HATENA.format("港", _OF_HATENA.format(1)).replace(" id=", " name="),
        "港。[^1]\n\n[^1]: 注の**文1**",
    ),
    "substack": (_SUBSTACK, "Text.[^1]\n\n[^1]: One.\n\n    Two."),
    "wordpress": (_WORDPRESS, "船[^1]と港[^2]\n\n[^1]: 一。\n\n[^2]: 二。"),
    "word": (
        (
            "<p>港<a href='#_ftn1' name=_ftnref1>[1]</a>と船<a href='#_ftn2' name=_ftnref2>[2]</a></p>"
            "<div><br><hr><div id=ftn1><p><a href='#_ftnref1' name=_ftn1>[1]</a> 一。</p><p>続。</p></div>"
            "<div id=ftn2><p><a href='#_ftnref2' name=_ftn2>[2]</a> <b>二</b>。</p></div></div>"
        ),
        "港[^1]と船[^2]\n\n[^1]: 一。\n\n    続。\n\n[^2]: **二**。",
    ),
    "word-pasted": (
        (
            "<p>港<a href='file:///C:/x.doc#_edn1' name=_ednref1><sup>i</sup></a></p>"
            "<p><a href='file:///C:/x.doc#_ednref1' name=_edn1><sup>i</sup></a> 一。</p>"
        ),
        "港[^1]\n\n[^1]: 一。",
    ),
    "google-docs": (
        (
            "<p>港<sup><a href='#ftnt1' id=ftnt_ref1>[1]</a></sup></p><hr>"
            "<div><p><a href='#ftnt_ref1' id=ftnt1>[1]</a><span> 一。</span></p></div>"
        ),
        "港[^1]\n\n[^1]: 一。",
    ),
    "hatena-of-old": (
        (
            "<p>港<span class=footnote><a href='/20050101#f1' name=fn1>*1</a></span></p><div class=footnote>"
            "<p class=footnote><a href='/20050101#fn1' name=f1>*1</a>：注の文</p></div>"
        ),
        "港[^1]\n\n[^1]: 注の文",
    ),
    "headings-that-lead-back": (
        "<p><a href='#s' id=t>1</a></p><h2><a href='#t' id=s>1</a> 章</h2>",
        '<span id="t"></span>[1](#1-章)\n\n## [1](#t) 章',
    ),
    "full-address": (
        _HATENA.format("港", _OF_HATENA.format(1)).replace("'#f-1'", "'https://a.example/x#f-1'"),
        "港。[^1]\n\n[^1]: 注の**文1**",
    ),
    "asked-by-nobody": (
        _HATENA.format("港", _OF_HATENA.format(1) + _OF_HATENA.format(2)),
        "港。[^1]\n\n[^1]: 注の**文1**\n\n\\*2:注の**文2**",
    ),
    "twice-asked": (
        _WORDPRESS.replace("'#b'", "'#a'"),
        "船[^1]と港[^1]\n\n[^1]: 一。\n\n1. 二。",
    ),
    "a-list-that-links-lead-to": (
        "<p><a href='#a'>一</a></p><ol><li id=a>項</li></ol>",
        '[一](#a)\n\n1. <span id="a"></span>項',
    ),
    "within-code": (
        "<code><a href='#a'>1</a></code><ol class=footnotes><li id=a>項</li></ol>",
        '[`1`](#a)\n\n1. <span id="a"></span>項',
    ),
}


@pytest.mark.parametrize("name", _CASES)
def test_a_note_is_one_where_the_text_has_its_number(name: str) -> None:
    html, markdown = _CASES[name]
    simple = simplify_body(html, "https://a.example/x")
    assert to_markdown(simple.html) == markdown
    assert ("注の" in html) == ("注の" in simple.words)


def test_the_notes_of_a_text_in_markdown_are_notes() -> None:
    html = read_markdown("港[^a]と船\n\n[^a]: 小さい\n")
    assert convert(html or "")[1] == "港[^1]と船\n\n[^1]: 小さい"


@pytest.mark.parametrize("name", ["efn_note", "footnote", "ref", "mfn", "fn"])
def test_a_note_of_a_plugin_of_wordpress_is_a_note(name: str) -> None:
    content = f"港[{name}]小<b>さ</b>い。[/{name}]と船。\n\n二段。[{name}]次[/{name}]\n\n[efn_reference]"
    markdown = "港[^1]と船。\n\n二段。[^2]\n\n[^1]: 小**さ**い。\n\n[^2]: 次"
    assert convert(read_content(content))[1] == markdown


@pytest.mark.parametrize(
    ("content", "markdown"),
    [
        ("港 ((小さい港です。))と船。", "港[^1]と船。\n\n[^1]: 小さい港です。"),
        ("港 ((二つ（あ）。))と ((笑))。", "港 ((二つ（あ）。))と ((笑))。"),
        ("<p>a</p><pre>x ((b c.))</pre>", "a\n\n```\nx ((b c.))\n```"),
        ("[[ref]港[/ref]]", "\\[\\[ref\\]港\\[/ref\\]\\]"),
        ("<!-- wp:paragraph --><p>港[ref]小[/ref]</p><!-- /wp:paragraph -->", "港[^1]\n\n[^1]: 小"),
    ],
)
def test_two_brackets_are_a_note_only_where_all_of_them_hold_a_sentence(content: str, markdown: str) -> None:
    """And what an author shows, as code or as a shortcode, is none."""
    assert convert(read_content(content))[1] == markdown
