"""What editors and engines write in their own way is what readers saw of it: verse, notes, folds, code."""

from __future__ import annotations

from pathlib import Path

import pytest

from imported import import_text
from imported_prose import convert
from tsunagu.importers.formats.post import Post
from tsunagu.importers.markdown.takeover import take_over
from tsunagu.model import Place


@pytest.mark.parametrize(
    ("html", "written"),
    [
        ("<pre>a<br>b</pre>", "```\na\nb\n```"),
        ('<pre class="wp-block-verse">春の海\nひねもす</pre><p>次</p>', "春の海\nひねもす\n\n次"),
        ('<div><label class="hide-text">Kept</label><pre class="text">A\nB</pre></div>', "A\nB"),
        (
            "<picture><source srcset='a.webp'><img src='https://a.example/a.png' alt='港'></picture>後",
            "![](0)後",
        ),
        ('<p>本文<a class="footnote-anchor" href="#n">12</a>。</p>', "本文¹²。"),
        ("<p>長い<wbr>言葉</p>", "長い言葉"),
        (
            '<p>前</p><figure data-src="https://note.com/c/n/n1" embedded-service="note"></figure><p>後</p>',
            "前\n\n<https://note.com/c/n/n1>\n\n後",
        ),
        (
            '<figure data-src="https://a.example/x" embedded-service=a><strong>題</strong></figure><p>後</p>',
            "[題](https://a.example/x)\n\n後",
        ),
        ('<p>本文</p><div class="subscription-widget-wrap"><p>Subscribe</p></div>', "本文"),
        ('<p>本文<span class="screen-reader-text">読み上げ</span></p>', "本文"),
    ],
)
def test_what_an_editor_writes_in_its_own_way_is_what_readers_saw(html: str, written: str) -> None:
    assert convert(html)[1] == written


@pytest.mark.parametrize(
    "html",
    ['<div class="subscription-widget-wrap"><p>Subscribe</p></div>', '<i class="hide-text">Subscribe</i>'],
)
def test_what_is_left_out_is_listed(html: str) -> None:
    assert [words for _, words in convert(f"<p>本文</p>{html}")[0].dropped] == ["Subscribe"]


def test_of_a_card_of_note_all_but_its_title_is_listed() -> None:
    card = '<figure data-src="https://a.example/x" embedded-service="a"><strong>題</strong>説明</figure>'
    assert [(kind, words) for kind, words in convert(card)[0].dropped] == [("card", "説明")]


def test_the_notes_of_a_post_of_blocks_are_in_the_essay(tmp_path: Path) -> None:
    """WordPress keeps them beside the post."""
    text = (
        '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>題</title>'
        "<wp:post_date>2019-04-01 07:30:00</wp:post_date><wp:status>publish</wp:status>"
        "<content:encoded><![CDATA[<!-- wp:paragraph --><p>本文。</p><!-- /wp:paragraph -->"
        "<!-- wp:footnotes /-->]]>"
        "</content:encoded><wp:postmeta><wp:meta_key>footnotes</wp:meta_key>"
        '<wp:meta_value><![CDATA[[{"content":"注の文。","id":"a"}]]]></wp:meta_value></wp:postmeta></item>'
        "</channel></rss>"
    )
    (essay,) = import_text(tmp_path / "docs", text, "w.xml").essays
    assert essay.text.endswith("本文。\n\n1. 注の文。\n")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("{% comment %}書きかけ{% endcomment %}本文", "本文"),
        ('{{< details "開く" >}}\n中\n{{< /details >}}', ":::details 開く\n\n中\n\n:::"),
        (
            "<Note>\n触れる**太**と[先](https://a.example)\n- 項\n</Note>",
            "触れる**太**と[先](https://a.example)\n- 項",
        ),
        ("前\n<Tabs>\n    <Tab label='a'>\n      **太**\n    </Tab>\n</Tabs>\n後", "前\n\n**太**\n\n後"),
        ("- 一\n  <Note>\n  **太**\n  </Note>\n- 二", "- 一\n\n  **太**\n\n- 二"),
        ("```js\n<Note>\n  a\n</Note>\n```", "```js\n<Note>\n  a\n</Note>\n```"),
        ("<Note>\n  ```js\n    <A>\n  ```\n</Note>", "```js\n  <A>\n```"),
        ("import a from './b.jpg'\n\n<Image src={a} alt=\"港\" />", "<!-- 画像: ./b.jpg 港 -->"),
        ('{% include figure.html src="a.jpg" caption="朝" %}', "<!-- 画像: a.jpg 朝 -->"),
        ("## 見出し\n{: #x}\n\n[上](#x)", "## 見出し\n\n[上](#見出し)"),
        ("![](https://www.youtube.com/watch?v=abc)", "<https://www.youtube.com/watch?v=abc>"),
    ],
)
def test_what_an_engine_reads_in_its_own_way_is_what_readers_saw(text: str, written: str) -> None:
    assert take_over(Post(Place("x.mdx"), "題", markdown=text)).text == written
