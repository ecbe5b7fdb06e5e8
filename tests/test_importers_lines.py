"""No line is lost: what of a body's line feeds is a break or a paragraph, and what of its code is text."""

from __future__ import annotations

import pytest

from imported_prose import convert
from tsunagu.importers.formats.movable_type import read_movable_type
from tsunagu.importers.formats.plain_text import read_plain_text
from tsunagu.importers.formats.wordpress_bodies import read_content
from tsunagu.importers.html.body_html import simplify_body
from tsunagu.importers.html.line_breaks import means_line_feeds
from tsunagu.importers.html.to_markdown import to_markdown

LINES = "一\n\n二\n三\n\n{}\n\n四\n\n五"
KEPT = "一\n\n二\n三\n\n{}\n\n四\n\n五"


@pytest.mark.parametrize(
    ("tag", "shown"),
    [
        ('<p style="text-align: center;">中</p>', "中"),
        ("<div>中</div>", "中"),
        ("<h3>中</h3>", "## 中"),
        ("<blockquote>中</blockquote>", "> 中"),
        ("<ul>\n<li>中</li>\n<li>下</li>\n</ul>", "- 中\n- 下"),
        ("<table><tr><th>甲</th><th>乙</th></tr></table>", "| 甲 | 乙 |\n| --- | --- |"),
        ("<hr />", "---"),
        ("<p>中</p>\n\n<p>下</p>", "中\n\n下"),
        ("<!-- 注 -->\n中", "中"),
        ("<b>中</b>\n下", "**中**\n下"),
        ("[caption]中[/caption]", "中"),
        ("<pre>a\n\nb</pre>", "```\na\n\nb\n```"),
    ],
)
def test_wordpress_makes_paragraphs_whatever_tags_stand_in_a_post(tag: str, shown: str) -> None:
    assert convert(read_content(LINES.format(tag)))[1] == KEPT.format(shown)


def test_what_was_written_before_the_first_block_keeps_its_paragraphs() -> None:
    blocks = "<!-- wp:paragraph -->\n<p>塊\nの中</p>\n<!-- /wp:paragraph -->"
    assert (
        convert(read_content(f"一\n二\n\n三\n\n{blocks}\n\n四\n五"))[1] == "一\n二\n\n三\n\n塊の中\n\n四\n五"
    )


@pytest.mark.parametrize(
    ("body", "meant"),
    [
        ("一\n二", True),
        ("一\n二\n<div>三</div>\n四\n五", True),
        ("一\n二\n<blockquote>三</blockquote>\n四\n五", True),
        ("<div>\n一\n二\n</div>", True),
        ("一\n二<br>三\n四\n五", True),
        ("一\n<p>二</p>\n三\n四", True),
        ("<p>一\n二</p>\n<p>三\n四</p>", False),
        ("一<br>\n二<br>\n三", False),
        ("一<br>\n二\n三<br>\n四<br>", False),
        ("<ul>\n<li>一\n二</li>\n</ul>", False),
        ("<table>\n<tr><td>一\n二</td></tr>\n</table>", False),
        ("<div>一</div>\n<div>二</div>", False),
        ("<pre>一\n二</pre>\n", False),
    ],
)
def test_line_feeds_are_meant_where_no_tag_ends_the_lines(body: str, meant: bool) -> None:
    assert means_line_feeds(body) == meant


@pytest.mark.parametrize("form", ["0", "", "richtext", "1", "__default__"])
def test_movable_type_keeps_the_lines_that_a_text_shows(form: str) -> None:
    body = '一行目です。\n二行目です。\n<div align="center">中央の行</div>\n三行目です。\n\n四行目です。'
    text = f"TITLE: 題\nCONVERT BREAKS: {form}\n-----\nBODY:\n{body}\n-----\n--------\n"
    (post,) = read_movable_type(text, "x.txt")
    assert convert(post.html)[1] == "一行目です。\n二行目です。\n中央の行\n三行目です。\n\n四行目です。"


@pytest.mark.parametrize(
    ("html", "language", "code"),
    [
        ('<pre lang="php"><?php\necho $a->b;\n?></pre>', "php", "<?php\necho $a->b;\n?>"),
        (
            "<pre><code><?xml version='1.0'?>\n<!-- 注 --></code></pre>",
            "",
            "<?xml version='1.0'?>\n<!-- 注 -->",
        ),
        ("<pre><%= erb %></pre>", "", "<%= erb %>"),
        ("<pre><!DOCTYPE html>\n<html><body></pre>", "", "<!DOCTYPE html>\n<html><body>"),
        ('<pre class="brush: html"><section>a</section></pre>', "html", "<section>a</section>"),
        ("<pre>&lt;?php ?&gt;</pre>", "", "<?php ?>"),
        ('[code lang="php"]<?php echo "<b>"; ?>[/code]', "php", '<?php echo "<b>"; ?>'),
        ("[php]\n\n$a = 1;\n\n$b = 2;\n[/php]", "php", "$a = 1;\n\n$b = 2;"),
    ],
)
def test_instructions_in_code_are_its_text(html: str, language: str, code: str) -> None:
    assert convert(read_content(html))[1] == f"```{language}\n{code}\n```"


@pytest.mark.parametrize(
    "shown",
    [
        "[caption] と",
        "[gallery ids='1']",
        "[embed]x[/embed]",
        "[youtube https://youtu.be/abc]",
        "[vimeo 12345]",
    ],
)
@pytest.mark.parametrize("frame", ["[code]{}[/code]", "[sourcecode]{}[/sourcecode]", "<pre>{}</pre>"])
def test_a_shortcode_in_code_is_its_text(shown: str, frame: str) -> None:
    simple, markdown = convert(read_content(f"前\n\n{frame.format(shown)}"))
    assert (markdown, simple.dropped) == (f"前\n\n```\n{shown}\n```", ())


@pytest.mark.parametrize("html", ["<code><?php ?></code>", "<p>書く：<code><?= $x ?></code>です</p>"])
def test_instructions_in_a_line_of_code_are_its_text(html: str) -> None:
    assert "`<?" in convert(html)[1]


@pytest.mark.parametrize("name", ["<pre>", "<code>", "[code]", "<pre></code>", "[php][/code]"])
def test_code_that_never_ends_is_read_once(name: str) -> None:
    assert read_content(name * 20_000)


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("一\n\n二、\n\n三。\n\n\n四\n\n\n\n五", "一\n二、\n三。\n\n四\n\n五"),
        ("一\n二\n\n三\n\n\n四", "一\n二\n\n三\n\n四"),
        ("一\n\n二\n\n三", "一\n\n二\n\n三"),
        ("一\n\n\n二\n\n\n三", "一\n\n二\n\n三"),
    ],
)
def test_a_copy_in_which_no_lines_touch_has_a_blank_line_for_each_break(body: str, shown: str) -> None:
    """Where lines touch, or where no gap is wider than the others, a blank line is a blank line."""
    post = read_plain_text(f"題｜記\n\n記\n\n題\n2019-04-01 07:30:00\n\n{body}\n", "x.txt")
    assert convert(post.html)[1] == shown


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ('前<br><img src="a.png">横 <b>太</b><br>後', "前 <!-- 画像: a.png -->\n横 **太**\n後"),
        ('<p><img src="a.png"><b>太</b></p>', "<!-- 画像: a.png -->\n**太**"),
        (
            '<a href="https://a.example/"><img src="a.png">字</a>',
            "[<!-- 画像: a.png -->字](https://a.example/)",
        ),
    ],
)
def test_words_behind_a_missing_picture_keep_their_line_and_their_marks(html: str, shown: str) -> None:
    assert to_markdown(simplify_body(html, "").html, place=lambda _: "<!-- 画像: a.png -->") == shown


def test_where_line_feeds_mean_nothing_the_break_before_a_missing_picture_stays() -> None:
    html = simplify_body('One<br><img src="a.png">two<br>three', "").html
    mark = "<!-- image: a.png -->"
    assert to_markdown(html, place=lambda _: mark, keeps_lines=False) == f"One {mark}\\\ntwo\\\nthree"
