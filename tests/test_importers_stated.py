"""What Substack says of an embed in ``data-attrs`` alone is in the essay; buttons to subscribe are told."""

from __future__ import annotations

import json
from html import escape
from typing import Any

import pytest

from imported_prose import convert, render


def _write(name: str, attributes: dict[str, Any], inner: str = "", tag: str = "div") -> str:
    return f'<{tag} class="{name}" data-attrs="{escape(json.dumps(attributes))}">{inner}</{tag}>'


_FRAME = '<iframe src="https://www.youtube-nocookie.com/embed/a1?rel=0"></iframe>'
_POST = {"title": "The Title", "canonical_url": "https://a.example/p/x", "cta": "Read full story"}
_TWEET = {
    "url": "https://twitter.com/a/status/1",
    "full_text": 'Hello <a href="https://x.example">x</a>\nthere',
    "username": "abc",
    "name": "A Name",
}
_LINK = '<a class="button" href="https://shop.example/"><span>Buy it</span></a>'
_CARD = '<a href="https://a.example/p/y"><div>T2</div><div>Body</div></a>'
_CASES = {
    "film": (_write("youtube-wrap", {"videoId": "a1"}, _FRAME), "<https://www.youtube.com/watch?v=a1>"),
    "film-from": (
        _write("youtube-wrap", {"videoId": "a1", "startTime": "27s"}),
        "<https://www.youtube.com/watch?v=a1&t=27s>",
    ),
    "post": (_write("digest-post-embed", _POST), "[The Title](https://a.example/p/x)"),
    "card": (
        _write("embedded-post-wrap", {"url": "https://a.example/p/y", "title": "T2"}, _CARD),
        "[T2](https://a.example/p/y)",
    ),
    "saying": (
        _write("tweet", _TWEET),
        "> Hello x\n> there\n> [A Name (@abc)](https://twitter.com/a/status/1)",
    ),
    "comment": (
        _write("comment", {"url": "https://a.example/c", "comment": {"body": "So it is.", "name": "Casey"}}),
        "> So it is.\n> [Casey](https://a.example/c)",
    ),
    "button": (
        _write("button-wrapper", {"url": "https://shop.example/", "text": "Buy it"}, _LINK, "p"),
        "[Buy it](https://shop.example/)",
    ),
    "formula": (_write("latex-rendered", {"persistentExpression": r"\log_{10}"}), r"`\log_{10}`"),
    "gallery": (
        _write(
            "image-gallery-embed", {"gallery": {"images": [{"src": "https://c.example/1.jpg"}, {"src": 2}]}}
        ),
        "![](0)",
    ),
    "picture": (_write("image2", {"src": "https://c.example/1.jpg"}, "", "img"), "![](0)"),
    "no-json": ('<div data-attrs="{">Words.</div>', "Words."),
}


@pytest.mark.parametrize("name", _CASES)
def test_what_an_element_says_of_itself_stands_in_its_place(name: str) -> None:
    html, markdown = _CASES[name]
    assert convert(f"<p>Before.</p>{html}<p>After.</p>")[1] == f"Before.\n\n{markdown}\n\nAfter."


def test_a_word_of_a_sentence_stays_in_it() -> None:
    names = _write("mention-wrap", {"name": "Casey", "url": None}, "", "span")
    symbol = _write("cashtag-wrap", {"symbol": "$AB"}, "", "span")
    assert convert(f"<p>As {names} says of {symbol}.</p>")[1] == "As Casey says of $AB."


@pytest.mark.parametrize(
    "address", ["https://x.example/subscribe?", "%%checkout_url%%", "https://x.example/p/a?action=share"]
)
def test_what_asks_readers_to_subscribe_is_told_once(address: str) -> None:
    button = _write(
        "button-wrapper", {"url": address, "text": "Subscribe"}, f"<a href='{address}'>Subscribe</a>", "p"
    )
    simple, markdown = convert(f"<p>Before.</p>{button}<p>Between.</p>{button}")
    assert (markdown, simple.dropped) == ("Before.\n\nBetween.", (("advertising", "Subscribe"),))


def test_what_says_nothing_that_can_stay_is_told() -> None:
    simple, _ = convert(_write("poll-embed", {"id": 1}))
    assert simple.dropped == (("embed", "poll-embed"),)


@pytest.mark.parametrize(
    "verse", ['<pre class="text">{}</pre>', '<div class="preformatted-block"><pre>{}</pre></div>']
)
def test_verse_keeps_its_lines_and_indents(verse: str) -> None:
    html = render(convert(verse.format("One\n    two\n\tthree\n\n  four"))[1])
    indent = "\u2002" * 4
    assert html == f"<p>One<br>{indent}two<br>{indent}three</p>\n<p>{indent[:2]}four</p>"
