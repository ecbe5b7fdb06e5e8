"""What only a script of another site would show is a link to it."""

from __future__ import annotations

import pytest

from imported_prose import convert
from tsunagu.importers.html.to_markdown import to_markdown

_TWEET = "https://twitter.com/a/status/1"
_CASES = {
    "gist": (
        "<script src='https://gist.github.com/someone/1a2b.js'></script>",
        "https://gist.github.com/someone/1a2b",
    ),
    "tweet": (f"<blockquote class=twitter-tweet><a href='{_TWEET}'></a></blockquote>", _TWEET),
    "instagram": (
        "<blockquote class=instagram-media data-instgrm-permalink='https://www.instagram.com/p/x/'></blockquote>",
        "https://www.instagram.com/p/x/",
    ),
    "facebook": (
        "<div class=fb-post data-href='https://www.facebook.com/x/1'></div>",
        "https://www.facebook.com/x/1",
    ),
}


@pytest.mark.parametrize("name", _CASES)
def test_what_is_empty_in_the_file_is_a_link(name: str) -> None:
    html, address = _CASES[name]
    assert convert(f"<p>前</p>{html}<p>後</p>")[1] == f"前\n\n<{address}>\n\n後"


def test_what_has_its_words_in_the_file_keeps_them() -> None:
    html = f"<blockquote class=twitter-tweet><p>港です。</p>— 甲 <a href='{_TWEET}'>2019</a></blockquote>"
    assert convert(html)[1] == f"> 港です。\n>\n> — 甲 [2019]({_TWEET})"


def test_a_card_of_medium_is_a_link_with_its_title() -> None:
    card = (
        "<div class='graf graf--mixtapeEmbed'><a href='https://a.example/p'><strong "
        "class='markup--mixtapeEmbed-strong'>Title</strong><br><em>About</em>a.example</a></div>"
    )
    simple, markdown = convert(f"<p>前</p>{card}<p>後</p>")
    assert (markdown, [kind for kind, _ in simple.dropped]) == (
        "前\n\n[Title](https://a.example/p)\n\n後",
        ["card"],
    )


def test_the_caption_of_a_missing_picture_stands_below_its_mark_in_english_too() -> None:
    simple, _ = convert("<figure><img src=a.png><figcaption>By X</figcaption></figure>")
    mark = "<!-- image: a.png -->"
    assert to_markdown(simple.html, place=lambda _: mark, keeps_lines=False) == f"{mark}\n*By X*"
