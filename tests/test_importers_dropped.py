"""What is left out of an old body is named, and the lines around it stay as they were."""

from __future__ import annotations

import pytest

from imported_prose import convert
from tsunagu.importers.formats.shortcodes import open_shortcodes
from tsunagu.importers.html.line_breaks import keep_line_breaks

#: What an old body has in it that no essay has.
DROPPED = (
    "<script>ad();</script>",
    "<script>\nad();\n\nad();\n</script>",
    "<style>p {}</style>",
    "<iframe src='https://rcm-fe.amazon-adsystem.com/e/cm'></iframe>",
    "<div class='amazonjs_item'>靴</div>",
    "<ins class='adsbygoogle'></ins>\n<script>ad();</script>",
    "<!-- 広告 -->",
    "<!-- 広告 -->\n<script>ad();</script>\n<!-- /広告 -->",
    "<a href='https://px.a8.net/x'><img src='https://www.a8.net/0.gif'></a>",
    "<a href='https://blog.with2.net/l'>ランキングへ</a>",
    "<div style='display:none'>秘密</div>",
    "<input>",
    "[gallery]",
)


@pytest.mark.parametrize("dropped", DROPPED)
@pytest.mark.parametrize(
    ("before", "after", "between"),
    [("\n", "\n", "\n"), ("\n\n", "\n\n", "\n\n"), ("\n", "\n\n", "\n\n"), ("\n\n", "\n", "\n\n")],
)
def test_lines_around_what_is_dropped_stay_lines_and_paragraphs(
    dropped: str, before: str, after: str, between: str
) -> None:
    html = keep_line_breaks(open_shortcodes(f"一行目です。{before}{dropped}{after}二行目です。"))
    assert convert(html)[1] == f"一行目です。{between}二行目です。"


#: Of these a line has nothing else: the line of text before them is none of theirs.
_WHOLE_LINES = ("<!--", "ランキング", "<ins")


@pytest.mark.parametrize("dropped", [one for one in DROPPED if not any(sign in one for sign in _WHOLE_LINES)])
def test_what_is_dropped_at_the_end_of_a_line_leaves_the_line(dropped: str) -> None:
    assert convert(keep_line_breaks(open_shortcodes(f"一。{dropped}\n二。")))[1] == "一。\n二。"


@pytest.mark.parametrize(
    ("content", "markdown", "dropped"),
    [
        ("あ\n[youtube https://youtu.be/abc]\nい", "あ\n<https://youtu.be/abc>\nい", []),
        ("[youtube=https://youtu.be/abc]", "<https://youtu.be/abc>", []),
        ("[embed width='9']https://youtu.be/abc[/embed]\n\nい", "<https://youtu.be/abc>\n\nい", []),
        ("[caption id='a' width='9']<img src=a.png> 港[/caption]\nい", "![](0)\n*港*\n\nい", []),
        ('[caption caption="港の朝"]<img src=a.png>[/caption]い', "![](0)\n*港の朝*\n\nい", []),
        ('あ\n[gallery ids="1,2"]\nい', "あ\nい", ['[gallery ids="1,2"]']),
        ("[audio mp3='https://a.example/a.mp3'][/audio]い", "<https://a.example/a.mp3>\nい", []),
        ("[video src='a.mp4'][/video]い", "い", ["[video src='a.mp4'][/video]"]),
        ('<!-- wp:block {"ref":9} /-->い', "い", ['wp:block {"ref":9}']),
        ('[su_quote cite="Bob"]言葉[/su_quote]', "言葉", ['[su_quote cite="Bob"]']),
        ("あ[big]い[/big]う", "あいう", ["[big]"]),
        ('あ\n[form-7 id="5" title="問"]\nい', "あ\nい", ['[form-7 id="5" title="問"]']),
        ('[a x="1"]あ[/a]い[a x="2"]う[/a]', "あいう", ['[a x="1"]']),
        ("あ[強調]い[1]う[x]え[note]お[ ]", r"あ\[強調\]い\[1\]う\[x\]え\[note\]お\[ \]", []),
        ("<code>[a x='1']</code>と[[a x='1']]", r"`[a x='1']`と\[\[a x='1'\]\]", []),
        ("<a href='/?a[b c=1]'>あ</a>[/end]", r"あ\[/end\]", ["/?a[b c=1]"]),
        ("[[gallery]]と[youtube id=a]", r"\[\[gallery\]\]と", ["[youtube id=a]"]),
    ],
)
def test_a_shortcode_is_in_the_essay_or_in_the_report(
    content: str, markdown: str, dropped: list[str]
) -> None:
    simple, text = convert(keep_line_breaks(open_shortcodes(content)))
    assert (text, [words for _, words in simple.dropped]) == (markdown, dropped)


LEFT_OUT: tuple[tuple[str, list[tuple[str, str]], str], ...] = (
    ("<a href='//px.a8.net/x'><img src='//www.a8.net/0.gif'></a>", [("advertising", "//px.a8.net/x")], ""),
    ("あ<br><a href='https://blog.with2.net/l'>ランキングへ</a>", [("advertising", "ランキングへ")], "あ"),
    (
        "本は<a href='https://hb.afl.rakuten.co.jp/x'>これ</a>だ",
        [("link", "https://hb.afl.rakuten.co.jp/x")],
        "本はこれだ",
    ),
    ("<div class='pickCreative_root'>靴 980円</div>あ", [("advertising", "靴 980円")], "あ"),
    ("<img class=emoji alt=音符 src=x>あ", [("decoration", "音符")], "あ"),
    ("<img class=emoji alt=😀 src=x>あ", [], "😀あ"),
    (
        "あ<img width=1 height=1 src='https://count.example.com/x'>",
        [("advertising", "https://count.example.com/x")],
        "あ",
    ),
    ("<p style='display:none'>秘密</p>あ", [("hidden", "秘密")], "あ"),
    ("<button>押す</button>あ", [("form", "押す")], "あ"),
    ("<input type=submit value=検索><input type=hidden value=x>あ", [("form", "検索")], "あ"),
    ("<iframe src='https://maps.example.com/'></iframe>あ", [("embed", "https://maps.example.com/")], "あ"),
    (
        "<video><source src='https://example.com/a.mp4'></video>あ",
        [],
        "<https://example.com/a.mp4>\nあ",
    ),
    ("<audio src='a.mp3' title=波></audio>あ", [("embed", "a.mp3")], "あ"),
    (
        (
            "<div class=wp-block-file><a href='https://a.example/x.pdf'>図面</a>"
            "<a class=wp-block-file__button href='https://a.example/x.pdf'>保存</a></div>あ"
        ),
        [("form", "保存")],
        "[図面](https://a.example/x.pdf)\nあ",
    ),
    ("<math><mi>x</mi><annotation>\\pi</annotation></math>", [("hidden", "\\pi")], "x"),
    ("<iframe src='//maps.example.com/'></iframe>あ", [("embed", "https://maps.example.com/")], "あ"),
    (
        "<iframe src='/map.html'></iframe><script src='/a.js'></script>あ",
        [("embed", "/map.html"), ("script", "/a.js")],
        "あ",
    ),
    ("<object>動画です</object>あ", [], "動画ですあ"),
    (
        "<object><param name=movie value=x><embed src='https://x.example/y.swf'>古い<b>言葉</b></object>",
        [("embed", "https://x.example/y.swf")],
        "古い言葉",
    ),
    ("<object><param name=movie value=x></object>あ", [("embed", "x")], "あ"),
    (
        "<video src='https://example.com/a.mp4'>見えません</video>あ",
        [("embed", "見えません")],
        "<https://example.com/a.mp4>\nあ",
    ),
    (
        "<object><param name=movie value='https://www.youtube.com/v/x'></object>",
        [],
        "<https://www.youtube.com/v/x>",
    ),
    ("<a href='javascript:alert(1)'>あ</a>", [("link", "javascript:alert(1)")], "あ"),
    ("<a href='data:text/html,x'>あ</a>", [("link", "data:text/html,x")], "あ"),
    ("<a href='#top'>あ</a>", [], "あ"),
    ("あ<script>x</script><style>y</style><!-- z -->い", [("script", "x")], "あい"),
    (
        "<script src='https://example.com/a.js'></script>あ<noscript>動かないとき</noscript>",
        [("script", "https://example.com/a.js"), ("hidden", "動かないとき")],
        "あ",
    ),
    (f"<script>{'x' * 200}</script>あ", [("script", "x" * 99 + "…")], "あ"),
    ("あ<code>&amp;#12;</code>", [("code", "&#12;")], "あ&amp;#12;"),
    ("あ<br>☆☆☆☆☆<br>い", [("decoration", "☆☆☆☆☆")], "あ\n\n---\n\nい"),
    ("あ<br>-----<br>い", [], "あ\n\n---\n\nい"),
    ("━━━━━<br>あ", [("decoration", "━━━━━")], "あ"),
)


@pytest.mark.parametrize(("html", "dropped", "markdown"), LEFT_OUT)
def test_what_is_no_prose_is_dropped_and_listed(
    html: str, dropped: list[tuple[str, str]], markdown: str
) -> None:
    simple, text = convert(html.replace("href='//", "href='https://"))
    listed = [(kind, words.replace("https://px", "//px")) for kind, words in simple.dropped]
    assert (listed, text) == (dropped, markdown)
