"""No character of the author's prose is lost or changed between the old page and the new one."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from html_tree import parse_html
from imported_prose import convert, read_kept, read_shown, render, squeeze
from tsunagu.importers.formats.post import Post
from tsunagu.importers.html.body_html import simplify_body
from tsunagu.importers.html.line_breaks import keep_line_breaks, text_to_html
from tsunagu.importers.markdown.takeover import take_over
from tsunagu.model import Place

#: Prose that Markdown would take for its own.
SIGNS = (
    "2*3*4 と *強調* と **太字** でない",
    "snake_case_name と _下線_ と __二重__",
    "# 見出しでない",
    "#海外赴任 #日常",
    "###",
    "1. 番号でない\n2. これも\n10. これも",
    "2019.4.1 と 1.5倍",
    "- 箇条書きでない\n- これも",
    "-5度\n+3度\n+ 足す\n* 星",
    "> 引用でない",
    "[言葉](https://example.com/) と [注][1] と [1]: https://example.com/",
    "[[head-office]] と [[本社|ほんしゃ]]",
    "![絵](a.png)",
    "{漢字|かんじ} と {{ jinja }} と {% raw %} と {: .x } と {#id}",
    "`符号` と ``二重`` と ```三重```",
    "```\nfence\n```",
    "~~~\nfence\n~~~",
    "^1 と ^o^ と ^-^",
    "~~消えない~~ と ~下~ と 10~20",
    "<b>太字でない</b> と <script>alert(1)</script> と <!-- 注 --> と a<b>c",
    "AT&T と &amp; と &copy; と &#169; と &nosuch;",
    "\\ と \\* と \\\\ と C:\\new",
    "---",
    "本文\n---\n本文",
    "本文\n===\n本文",
    "- - -\n* * *\n_ _ _",
    "|a|b|\n|-|-|\n|1|2|",
    "a | b\n- | -\n1 | 2",
    ":-:|:-",
    "|\n|",
    "用語\n: 定義でない\n:   これも",
    "!!! note\n    注",
    "??? なぜだろう",
    "???+ もっと\n    注",
    "[^1] と [^1]: 脚注",
    "*[HTML]: 略語",
    "[TOC]",
    "Note: 注のように始まる\nTitle: 題のように",
    "    四つの空白\n\t字下げ",
    "　全角で字下げ",
    "http://example.com/a_b_c*d* と https://example.com/(x)。",
    "https://example.com/日本語/です",
    "me@example.com と <me@example.com>",
    "”顧客” と “顧客” と 「顧客」",
    "…… と ── と 〜 と ↓",
    "😀👨‍👩‍👧 と 𠮷野家",
    "a  b   c",
    "@everyone ](x) \"' ` $x$ \\(y\\)",
    "1986\\. と 5) と (1)",
    "語尾に \\",
    "*",
    "_",
    "`",
    "あ**い**う*え*お",
    "(^_^) と (*^_^*) と m(_ _)m",
    " (´・ω・`) と (*´ω`*) と (>_<) と f(^_^; と *\\(^o^)/* と (\\_/) と \\(^o^)/ と ¯\\_(ツ)_/¯ と |ω・`)",
)


@pytest.mark.parametrize("text", SIGNS)
def test_signs_of_markdown_in_prose_are_shown_as_they_were(text: str) -> None:
    simple, markdown = convert(text_to_html(text))
    assert simple.dropped == ()
    assert read_shown(render(markdown)) == squeeze(text)


@pytest.mark.parametrize("text", SIGNS)
def test_signs_are_shown_within_marks_lists_tables_and_headings_too(text: str) -> None:
    prose = escape(text, quote=False).replace("\n", "<br>")
    html = (
        f"<h3>{prose}</h3><ul><li>{prose}<li><b>{prose}</b></ul><blockquote>{prose}</blockquote>"
        f"<table><tr><th>{prose}</th><th>あ</th></tr><tr><td>{prose}</td><td>い</td></tr></table>"
        f"<p><a href='https://example.com/?a=1'>{prose}</a>と<s>{prose}</s></p>"
    )
    simple, markdown = convert(html)
    assert read_shown(render(markdown)) == read_kept(html, simple)


@pytest.mark.parametrize("text", SIGNS)
def test_the_markdown_of_prose_has_no_raw_html(text: str) -> None:
    _, markdown = convert(text_to_html(text))
    assert "<" not in markdown.replace("<http", "")


_LETTERS = st.sampled_from(
    [
        *"\\`*_{}[]()#+-.!|<>&~^=:;/@\"'$%0123456789 \n\t　あア漢a",
        "&copy",
        "&#65",
        "&T",
        "\n\n",
        "1. ",
        "- ",
        "    ",
        "://",
        "http://",
    ]
)
_PROSE = st.lists(_LETTERS, min_size=1, max_size=30).map("".join)


@settings(max_examples=400, deadline=None)
@given(_PROSE)
def test_any_text_is_shown_as_it_was(text: str) -> None:
    simple, markdown = convert(text_to_html(text))
    assume(not simple.dropped and not simple.rules)
    assert read_shown(render(markdown)) == squeeze(text)


_LEAF = _PROSE.map(escape) | st.sampled_from(["<br>", "&nbsp;", "<img src=a.jpg alt=絵>", "本文", "二行\nめ"])
_INLINE = st.recursive(
    _LEAF,
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag.split()[0]}>",
        st.sampled_from(["b", "i", "s", "u", "code", "font size=7", "a href='https://example.com/a'"]),
        st.lists(inner, max_size=3),
    ),
    max_leaves=6,
)
_LINES = st.lists(_INLINE, max_size=4).map("".join)


def _nest(block: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Blocks within blocks, as HTML allows them."""
    blocks = st.lists(block, max_size=3).map("".join)
    items = st.lists(blocks.map("<li>{}</li>".format), max_size=3).map("".join)
    cells = st.lists(blocks.map("<td>{}</td>".format), min_size=1, max_size=3).map("".join)
    rows = st.lists(cells.map("<tr>{}</tr>".format), min_size=1, max_size=3).map("".join)
    return (
        blocks.map("<div>{}</div>".format)
        | blocks.map("<blockquote>{}</blockquote>".format)
        | items.map("<ul>{}</ul>".format)
        | items.map("<ol>{}</ol>".format)
        | rows.map("<table><tbody>{}</tbody></table>".format)
    )


_BLOCK = st.one_of(
    _LINES, *(_LINES.map(f"<{tag}>{{}}</{tag}>".format) for tag in ("p", "div", "h3", "h5")), st.just("<hr>")
)
_PAGES = st.lists(st.recursive(_BLOCK, _nest, max_leaves=10), max_size=5).map("".join)


@settings(max_examples=500, deadline=None)
@given(_PAGES, st.booleans())
def test_any_page_keeps_all_its_words_in_order(html: str, lines: bool) -> None:
    simple, markdown = convert(html, lines=lines)
    assume(all(kind == "code" for kind, _ in simple.dropped) and not simple.rules)
    assert read_shown(render(markdown)) == read_shown(html)


_TAGS = (
    "p",
    "div",
    "b",
    "i",
    "ul",
    "li",
    "table",
    "tr",
    "td",
    "a",
    "h2",
    "blockquote",
    "center",
    "font",
    "ol",
)
_TAG_SOUP = st.lists(
    _PROSE.map(escape)
    | st.sampled_from([*(f"<{tag}>" for tag in _TAGS), *(f"</{tag}>" for tag in (*_TAGS, "body")), "<br>"]),
    max_size=14,
).map("".join)


@settings(max_examples=400, deadline=None)
@given(_TAG_SOUP)
def test_no_character_of_a_broken_page_is_lost(html: str) -> None:
    """Parsers disagree where text goes that stands in a table but in no cell: the order may differ."""
    simple, markdown = convert(html)
    assume(not simple.dropped and not simple.rules)
    assert sorted(read_shown(render(markdown))) == sorted(read_shown(html))


RHYTHMS = (
    # a body, whether each <p> is a line, and the Markdown
    ("あ<br>い", False, "あ\nい"),
    ("あ<br><br>い", False, "あ\n\nい"),
    ("あ<br><br><br><br><br>い", False, "あ\n\nい"),
    ("<p>あ</p><p>い</p>", False, "あ\n\nい"),
    ("<p>あ</p><p>い</p>", True, "あ\nい"),
    ("<p>あ</p><p>&nbsp;</p><p>い</p>", True, "あ\n\nい"),
    ("<p>あ</p><p><br></p><p><br></p><p>い</p>", True, "あ\n\nい"),
    ("<p>あ</p><p> </p><p>い</p>", True, "あ\n\nい"),
    ("<p>あ</p><p></p><p>い</p>", True, "あ\nい"),
    ("<p>あ<br></p><p>い</p>", True, "あ\nい"),
    ("<p>あ<br>&nbsp;</p><p>い</p>", True, "あ\n\nい"),
    ("<div>あ</div><div>い</div>", False, "あ\nい"),
    ("<div>あ</div><div><br></div><div>い</div>", False, "あ\n\nい"),
    ("<div>あ</div><div>&nbsp;</div><div>い</div>", False, "あ\n\nい"),
    ("<div>あ<div>い</div>う</div>", False, "あ\nい\nう"),
    ("<b>あ<br><br>い</b>", False, "**あ**\n\n**い**"),
    ("<b>あ</b><b>い</b>", False, "**あい**"),
    ("<b>あ<i>い</i></b><i>う</i>", False, "**あい**う"),
    ("<b>　あ　</b>い<a href='//example.com/'>　う</a>", False, "　**あ**　い　[う](https://example.com/)"),
    (
        "<span style='text-decoration: line-through'>あ</span>い<span style='font-style:italic'>う</span>",
        False,
        "~~あ~~い*う*",
    ),
    ("<b> あ </b>い", False, "**あ** い"),
    ("<b><div>あ</div><div>い</div></b>", False, "**あ**\n**い**"),
    ("あ\nい", False, "あい"),
    ("a\nb", False, "a b"),
    ("　あ", False, "　あ"),
    ("<p>あ</p><img src=a.png><p>い</p>", True, "あ\n\n![](0)\n\nい"),
    (
        "<figure><img src=a.png><figcaption>港の<i>朝</i></figcaption></figure>い",
        False,
        "![](0)\n*港の朝*\n\nい",
    ),
    (
        "<img src=a.png><table class=tr-caption-container><tr><td><img><tr><td class=tr-caption>港</table>",
        False,
        "![](0)\n\n![](1)\n*港*",
    ),
    ("<div><img src=a.png><p class=wp-caption-text>港</p></div><p>い</p>", False, "![](0)\n*港*\n\nい"),
    ("<figure>あ<figcaption>港</figcaption></figure>", False, "あ\n\n港"),
    (
        "<details><summary>詳<b>しく</b></summary><p>中</p><ul><li>一</ul></details>後",
        False,
        ":::details 詳しく\n\n中\n\n- 一\n\n:::\n\n後",
    ),
    ("<details><p>中</p></details>後", False, "中\n\n後"),
    (
        "<details><summary>外</summary><details><summary>内</summary>中</details></details>",
        False,
        "::::details 外\n\n:::details 内\n\n中\n\n:::\n\n::::",
    ),
    (
        "<figure><img src=a.png></figure><figure><audio></audio><figcaption>波</figcaption></figure>",
        False,
        "![](0)\n\n波",
    ),
    (
        (
            "<figure><figure><img src=a.png></figure>"
            "<figure><img src=b.png><figcaption>貝</figcaption></figure>"
            "<figcaption>市場で</figcaption></figure>い"
        ),
        False,
        "![](0)\n\n![](1)\n*貝*\n\n市場で\n\nい",
    ),
    ("<p>あ<img src=a.png>い</p><p>う</p>", True, "あ![](0)い\nう"),
    ("<ul><li><img src=a.png>い</li></ul>", False, "- ![](0)い"),
    ("<a href='https://x.example/a.png'><img src=a.png></a>", False, "![](0)"),
    ("<a href='https://x.example/a'><img src=a.png></a>", False, "[![](0)](https://x.example/a)"),
    ("あ<hr>い<hr><hr>", False, "あ\n\n---\n\nい\n\n---"),
    ("あ<br>━━━━━━━━<br>い", False, "あ\n\n---\n\nい"),
    ("<h4>甲</h4>あ<h6>乙</h6>い<h4>丙</h4>う", False, "## 甲\n\nあ\n\n### 乙\n\nい\n\n## 丙\n\nう"),
    ("<ol start=5><li>あ<li>い</ol>", False, "5. あ\n6. い"),
    ("<ul><li>あ<br>い</li></ul>", False, "- あ\n    い"),
    ("<blockquote><p>あ</p><p>い</p></blockquote>う", False, "> あ\n>\n> い\n\nう"),
    ("<table><tr><td>あ<br>い</td></tr></table>", False, "あ\nい"),
    (
        "<table><tr><td rowspan=2>あ<td>い<tr><td>う<tr><td colspan=2>え<tr><td>お<td>か</table>",
        False,
        "|  |  |\n| --- | --- |\n| あ | い |\n|  | う |\n| え |  |\n| お | か |",
    ),
    ("<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>だ", False, "{漢字|かんじ}だ"),
    ("<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>", False, "{漢|かん}{字|じ}"),
    ("<ruby>R&amp;D<rt>アール</rt></ruby>", False, "R&D（アール）"),
    (
        "<table><tr><th><ruby>鍵<rt>key</rt></ruby>の町<th>右<tr><td><ruby>強敵<rt>友</rt></ruby><td>左</table>",
        False,
        "| {鍵\\|key}の町 | 右 |\n| --- | --- |\n| {強敵\\|友} | 左 |",
    ),
    ("10<sup>2</sup>とH<sub>2</sub>O", False, "10²とH₂O"),
    ("<span style='font-weight: bold'>あ</span><b style='font-weight:normal'>い</b>", False, "**あ**い"),
    ("<font color=red size=7><u>あ</u></font>", False, "あ"),
    ("<code>a &lt; b &amp;&amp; c</code>と<kbd>`</kbd>", False, "`a < b && c`と`` ` ``"),
    ("<a href='https://example.com/'>]: あ</a>", False, r"[\]&#58; あ](https://example.com/)"),
    ("<pre>x = 1\n\n\n  y</pre>", False, "```\nx = 1\n\n\n  y\n```"),
    ("<ul><li>あ<pre>い\n  う</pre></ul>", False, "- あ\n\n    ```\n    い\n      う\n    ```"),
    (
        "<ol start=99><li><pre>い\n\n\n  う</pre><li>あ<pre>い\n  う</pre></ol>え",
        False,
        "99. ```\n    い\n\n\n      う\n    ```\n\n100. あ\n\n     ```\n     い\n       う\n     ```\n\nえ",
    ),
    (
        "<ul><li>あ<blockquote>い<br>う</blockquote>え<li><blockquote>お</blockquote></ul>",
        False,
        "- あ\n\n    > い\n    > う\n\n    え\n\n-   > お",
    ),
    (
        "<ul><li>あ<ul><li>い<table><tr><th>う<th>え<tr><td>お<td>か</table></ul></ul>",
        False,
        "- あ\n    - い\n\n        | う | え |\n        | --- | --- |\n        | お | か |",
    ),
    (
        "<ul><li><details><summary>い</summary>う<pre>え\n お</pre></details></ul>",
        False,
        "-   :::details い\n\n    う\n\n    ```\n    え\n     お\n    ```\n\n    :::",
    ),
    ('<pre class="code lang-php" data-lang="php"><span>a</span></pre>', False, "```php\na\n```"),
    ('<pre class="wp-block-code"><code lang="php">a</code></pre>', False, "```php\na\n```"),
    ('<pre class="brush: php; title: x">a</pre>', False, "```php\na\n```"),
    ('<pre><code class="hljs language-c++">a</code></pre>', False, "```c++\na\n```"),
    ('<pre class="prettyprint lang-php">a</pre>', False, "```php\na\n```"),
    (
        '<div class="language-ruby highlighter-rouge"><div class="highlight"><pre>a</pre></div></div>',
        False,
        "```ruby\na\n```",
    ),
    ('<pre class="language-plaintext">a</pre>', False, "```\na\n```"),
    ('<pre lang="ja">a</pre>', False, "```\na\n```"),
    ("<ul><li>一<ul><li>二</li></ul></li><li>三</li></ul>", False, "- 一\n    - 二\n- 三"),
    (
        "<ul><li>一\n<ol><li>二<ul><li>三</ul></ol></li><li>四</li></ul>",
        False,
        "- 一\n    1. 二\n        - 三\n- 四",
    ),
    ("<ul><li><p>一</p><p>二</p></li><li>三</li></ul>", False, "- 一\n\n    二\n\n- 三"),
    ('<ul><li>一<ol start="3"><li>二</ol></li><li>三</li></ul>', False, "- 一\n\n    3. 二\n\n- 三"),
    (
        "前<dl><dt>朝<b>礼</b><dd>朝の<br>集まり。<dt>終礼<dd><p>帰りの。</p></dl>後",
        False,
        "前\n\n朝**礼**\n: 朝の\n    集まり。\n\n終礼\n: 帰りの。\n\n後",
    ),
    ("<ul><li><dl><dt>1. あ<dd>- い</dl>う</ul>", False, "-   1\\. あ\n    : \\- い\n\n    う"),
    ("<dl><dt>あ<dt>い<dd>う</dl>", False, "あ\nい\nう"),
    ("<dl><dt>あ<dd>い<dd>う</dl>", False, "あ\nい\nう"),
    ("<dl><dt>あ<dd>い<ul><li>う</ul></dl>", False, "あ\nい\n\n- う"),
    ("<dl><dt><dd>い</dl>", False, "い"),
    ("<dl><dt hidden>秘<dd>い<dt>う<dd hidden>秘</dl>", False, "い\nう"),
    ("あ<br><script>x</script><br>い", False, "あ\nい"),
    ("あ<script>x</script><br>い", False, "あ\nい"),
    ("あ<br><br><style>x</style><br>い", False, "あ\n\nい"),
    ("あ<br><script>x</script><br><br>い", False, "あ\n\nい"),
    ("<p>あ</p><p><script>x</script></p><p>い</p>", True, "あ\nい"),
    ("<p>あ</p><p>&nbsp;<script>x</script></p><p>い</p>", True, "あ\n\nい"),
    ("<p>あ</p><script>x</script><p>い</p>", False, "あ\n\nい"),
    ("あ<div class=adsbygoogle>靴</div>い", False, "あ\nい"),
    ("あ<div style='display:none'>秘</div>い", False, "あ\nい"),
    ("あ<s>。</s><br><br>い", False, "あ~~。~~\n\nい"),
    ("a<s>.</s>b and <s>.</s>", False, "a<del>.</del>b and ~~.~~"),
    (
        "前<table><caption>時差の<b>表</b></caption><tr><th>国<th>時</tr><tr><td>独<td>8</tr></table>後",
        False,
        "前\n\n時差の**表**\n\n| 国 | 時 |\n| --- | --- |\n| 独 | 8 |\n\n後",
    ),
    (
        "<img src=a.png><table><caption>表</caption><tr><td>独<td>8</tr></table>",
        False,
        "![](0)\n\n表\n\n|  |  |\n| --- | --- |\n| 独 | 8 |",
    ),
    ("<ruby><rb>漢</rb><rb>字</rb><rt>かん</rt><rt>じ</rt></ruby>", False, "{漢|かん}{字|じ}"),
    (
        "<ruby><rb>漢</rb> <rb>字</rb><rp>(</rp><rt>かん</rt> <rt>じ</rt><rp>)</rp></ruby>。",
        False,
        "{漢|かん}{字|じ}。",
    ),
    ("<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>", False, "{漢|かん}{字|じ}"),
    ("<ruby><rb>今日</rb><rtc><rt>きょう</rt></rtc></ruby>は", False, "{今日|きょう}は"),
    ("<ruby><rb>今</rb><rb>日</rb><rt>きょう</rt></ruby>は", False, "{今日|きょう}は"),
    ("<ruby>漢<b>字</b><rt>かんじ</rt>の</ruby>話", False, "{漢字|かんじ}の話"),
    ("<ruby><rt>かん</rt></ruby>話", False, "かん話"),
    (
        "<code><ruby>漢<rp>(</rp><rt>かん</rt></ruby>=1</code>と<kbd><ruby>改行<rt>かいぎょう</rt></ruby></kbd>",
        False,
        "`漢（かん）=1`と`改行（かいぎょう）`",
    ),
    ("<pre><ruby>漢<rt>かん</rt></ruby>=1</pre>", False, "```\n漢（かん）=1\n```"),
    ("10時~<s>11時</s>12時", False, "10時~<del>11時</del>12時"),
    ("<s>11時</s>~12時", False, "<del>11時</del>~12時"),
    ("<a href=//example.com/#n>^1</a>", False, "[&#94;1](https://example.com/#n)"),
    ("x == y", False, "x &#61;&#61; y"),
    (
        "あ<br><iframe src='https://www.youtube.com/embed/x'></iframe><br>い",
        False,
        "あ\n<https://www.youtube.com/embed/x>\nい",
    ),
    ("</div></body></html>あとの<p>文", False, "あとの\n\n文"),
)


@pytest.mark.parametrize(("html", "lines", "markdown"), RHYTHMS)
def test_lines_and_blank_lines_are_the_authors(html: str, lines: bool, markdown: str) -> None:
    assert convert(html, lines=lines)[1] == markdown


@pytest.mark.parametrize("text", SIGNS)
def test_terms_and_meanings_by_turns_are_those_of_the_site(text: str) -> None:
    prose = escape(text, quote=False).replace("\n", "<br>")
    html = f"<p>あ</p><dl><dt>{prose}<dd>{prose}<dt>い<dd>{prose}</dl><p>う</p>"
    simple, markdown = convert(html)
    shown = render(markdown)
    assert read_shown(shown) == read_kept(html, simple)
    tags = [one.tag for one in parse_html(shown).iter() if one.tag in ("dl", "dt", "dd")]
    assert tags == ["dl", "dt", "dd", "dt", "dd"]


@pytest.mark.parametrize("number", ["1", "98", "999"])
@pytest.mark.parametrize(
    ("block", "tag"),
    [
        ("<pre>い\n\n  う</pre>", "pre"),
        ("<blockquote><p>い</p><p>う</p></blockquote>", "blockquote"),
        ("<table><tr><th>い<th>う<tr><td>え<td>お</table>", "table"),
        ("<details><summary>い</summary><p>う</p></details>", "details"),
    ],
)
def test_a_block_in_an_item_is_that_block_in_that_item(block: str, tag: str, number: str) -> None:
    html = f"<ol start={number}><li>{block}<li>あ{block}か<li>き<ul><li>{block}<li>く{block}</ul></ol>け"
    shown = parse_html(render(convert(html)[1]))
    items = [
        one for one in shown.iter("li") if one.find(tag) is not None or one.find(f"div/{tag}") is not None
    ]
    assert (len(list(shown.iter("ol"))), len(list(shown.iter("li"))), len(items)) == (1, 5, 4)
    if tag == "pre":
        assert ["".join(one.itertext()).strip() for one in shown.iter(tag)] == ["い\n\n  う"] * 4
    assert read_shown(render(convert(html)[1])) == read_shown(html)


@pytest.mark.parametrize(
    ("base", "reading"),
    [
        ("鍵", "key"),
        ("北京", "Běijīng"),
        ("強敵", "友"),
        ("語12号", "よみ"),
        ("key", "鍵"),
        ("漢字", "かんじ"),
    ],
)
def test_a_cell_with_ruby_of_any_reading_is_one_cell(base: str, reading: str) -> None:
    ruby = f"<ruby>{base}<rt>{reading}</rt></ruby>"
    shown = render(convert(f"<table><tr><td>{ruby}の町<td>右<tr><td>左<td>{ruby}</table>")[1])
    cells = parse_html(shown).iter("td")
    assert [squeeze("".join(one.itertext())) for one in cells] == [
        f"{base}({reading})の町",
        "右",
        "左",
        f"{base}({reading})",
    ]
    assert shown.count("<ruby>") == 2


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("あ\nい", "あ<br>い"),
        ("あ\n\nい", "あ<br><br>い"),
        ("<p>あ</p>\n<p>い</p>", "<p>あ</p>\n<p>い</p>"),
        ("あ<br />\nい", "あ<br />い"),
        ("あ\n<b>い</b>\nう", "あ<br><b>い</b><br>う"),
        ("<a\nhref=x>あ</a>", "<a\nhref=x>あ</a>"),
        ("<b>あ</b>\n<ul><li>い</ul>", "<b>あ</b>\n<ul><li>い</ul>"),
        ("<b>あ</b>\n\n<ul><li>い</ul>", "<b>あ</b><br><br><ul><li>い</ul>"),
        ("あ\n<ul><li>い</ul>", "あ<ul><li>い</ul>"),
        ("あ\n\n<ul><li>い</ul>", "あ<br><br><ul><li>い</ul>"),
        ("</ul>\n<b>あ</b>", "</ul>\n<b>あ</b>"),
        ("</ul>\n\n<b>あ</b>", "</ul><br><b>あ</b>"),
        ("<pre>a\nb</pre>\nあ", "<pre>a\nb</pre>あ"),
        ("1 < 2\n3 > 2", "1 < 2<br>3 > 2"),
        ("あ\n<!--more-->\nい", "あ<br><!--more--><br>い"),
        ("あ<!--more-->い", "あ<!--more-->い"),
    ],
)
def test_meant_line_breaks_are_kept_and_no_break_is_made_twice(text: str, html: str) -> None:
    assert keep_line_breaks(text) == html


@pytest.mark.parametrize(
    ("address", "markdown"),
    [
        ("https://example.com/a(b)", "[あ](https://example.com/a%28b%29)"),
        ("https://example.com/a b", "[あ](https://example.com/a%20b)"),
        ('https://example.com/"x"', "[あ](https://example.com/%22x%22)"),
        ("https://example.com/日本", "[あ](https://example.com/%E6%97%A5%E6%9C%AC)"),
        ("https://example.com/%E6%97%A5", "[あ](https://example.com/%E6%97%A5)"),
        ("mailto:me@example.com", "[あ](mailto:me@example.com)"),
        ("  https://example.com/\n", "[あ](https://example.com/)"),
        ("http://[::1", "あ"),
    ],
)
def test_a_link_is_written_so_that_markdown_reads_it_whole(address: str, markdown: str) -> None:
    assert convert(f'<a href="{escape(address)}">あ</a>')[1] == markdown


@pytest.mark.parametrize("base", ["", "https://example.com/1/"])
def test_a_link_within_the_old_page_is_none_in_the_essay(base: str) -> None:
    simple = simplify_body("本文<a href='#note'>*1</a>", base)
    assert (simple.html, simple.dropped) == ("<p>本文*1</p>", ())


@pytest.mark.parametrize(
    ("alt", "words"),
    [("IMG_1.JPG", ""), ("f:id:a:20200105083000j:plain", ""), ("画像", ""), ("港の朝", "港の朝")],
)
def test_the_name_of_a_picture_is_none_of_its_words(alt: str, words: str) -> None:
    """So the author is asked for some, as where there are none."""
    of_html = simplify_body(f"<img src='/up/IMG_1.jpg' alt='{alt}'>").images
    of_markdown = take_over(Post(Place("a.md"), "題", markdown=f"![{alt}](/up/IMG_1.jpg)")).images
    assert [image.words for image in (*of_html, *of_markdown)] == [words, words]
