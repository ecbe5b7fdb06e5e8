"""What each program shows of its Markdown is what comes home: breaks, signs, links to headings, languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from imported import NOW, import_text, list_codes, make_settings, read_essays, save, write_export
from imported_prose import convert, read_shown, render, squeeze
from projects import Project
from test_importers_count import write_item, write_wxr
from tsunagu.checks.content_check import read_content
from tsunagu.commands.project import read_project
from tsunagu.importers.formats.post import Post
from tsunagu.importers.html.to_markdown import to_markdown
from tsunagu.importers.markdown.line_breaks_shown import break_lines, join_lines
from tsunagu.importers.markdown.takeover import take_over
from tsunagu.importers.plan.import_run import import_posts
from tsunagu.model import Place

YAML = "---\ntitle: 題\ndate: 2019-04-01\n{}---\n"
WRAPPED = "海を\n渡る。  \n次の行\n"
JOINED, KEPT = "海を渡る。  \n次の行\n", "海を\n渡る。  \n次の行\n"
ENGLISH = "This is what we have, and it was all that\nthere is in the house that we had for you.\n"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return tmp_path / "docs"


@pytest.mark.parametrize(
    ("name", "header", "more", "body"),
    [
        ("content/posts/a.md", YAML.format(""), "", JOINED),
        ("_posts/2019-04-01-a.md", YAML.format("layout: post\n"), "", JOINED),
        ("src/content/blog/a.mdx", YAML.format(""), "", JOINED),
        ("posts/a.md", "+++\ntitle = '題'\ndate = 2019-04-01\n+++\n", "", JOINED),
        ("posts/a.md", YAML.format("lastmod: 2020-01-01\n"), "", JOINED),
        ("posts/a.md", YAML.format(""), "\n{{< youtube abcdefg >}}\n", JOINED),
        ("source/_posts/a.md", YAML.format(""), "", KEPT),
        ("articles/a.md", YAML.format("emoji: 🕰\ntopics: [港]\n"), "", KEPT),
        ("public/a.md", YAML.format("organization_url_name: null\n"), "", KEPT),
        ("Notes/a.md", YAML.format(""), "", KEPT),
    ],
)
def test_a_line_feed_is_what_the_program_made_of_it(
    name: str, header: str, more: str, body: str, docs: Path
) -> None:
    (essay,) = import_text(docs, header + WRAPPED + more, name).essays
    assert body.rstrip("\n") in essay.text


@pytest.mark.parametrize(
    ("config", "said", "body"),
    [
        ("hugo.toml", "[markup.goldmark.renderer]\nhardWraps = true\n", KEPT),
        ("_config.yml", "kramdown:\n  hard_wrap: true\n", KEPT),
        ("hugo.yaml", "title: x\n", JOINED),
    ],
)
def test_the_settings_of_the_generator_have_the_last_word(
    config: str, said: str, body: str, docs: Path
) -> None:
    save(docs.parent / "saved", config, said)
    (essay,) = import_text(docs, YAML.format("") + WRAPPED, "content/posts/a.md").essays
    assert body.rstrip("\n") in essay.text


def test_a_page_that_shows_no_line_feeds_gets_breaks_where_readers_saw_them(docs: Path) -> None:
    """English pages flow: Zenn's line feed needs a backslash there, and so does ``<br>``; Hugo's none."""
    zenn = import_text(docs, YAML.format("emoji: 🕰\ntopics: [x]\n") + ENGLISH, "articles/a.md").essays[0]
    hugo = import_text(docs, YAML.format("").replace("題", "b") + ENGLISH + " More.", "content/b.md").essays[
        0
    ]
    assert "all that\\\nthere is" in zenn.text
    assert "all that\nthere is" in hugo.text
    assert to_markdown(convert("<p>a<br>b</p><p>c<br></p>")[0].html, keeps_lines=False) == "a\\\nb\n\nc"


ODD = (
    "a\n```\nb\nc\n```\n",
    "- a\n  b\n- c\n",
    "> 一\n> 二\n",
    "| a |\n| --- |\n| b |\n",
    "題\n===\n",
    "a `b\nc` d\n",
    "一\n![](a.png)\n二\n",
    "<div>\na\nb\n</div>\n",
    "[a]: b\n\n[a]\nc\n",
    "a\\\nb  \nc\n",
    "1. 一\n   二\n\n   三\n   四\n",
)


@pytest.mark.parametrize("text", ODD)
def test_lines_are_joined_and_broken_without_a_letter_more_or_less(text: str) -> None:
    shown = squeeze(read_shown(render(text)))
    assert squeeze(read_shown(render(join_lines(text)))) == shown
    assert squeeze(read_shown(render(break_lines(text)))) == shown


def take(text: str, address: str = "") -> str:
    """A body taken over."""
    return take_over(Post(Place("x.md"), "題", markdown=text, addresses=(address,) if address else ())).text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("[https://a.example/x:embed:cite]", "<https://a.example/x>"),
        ("[https://a.example/x:title=港の話]へ", "[港の話](<https://a.example/x>)へ"),
        ("[https://a.example/x:title]", "<https://a.example/x>"),
        ("[asin:4000000000:detail]", "<https://www.amazon.co.jp/dp/4000000000>"),
        ("[tex: a_1]", "`a_1`"),
        ("[[港]]と[id:mikami]", "港とid:mikami"),
        ("港((小さい))へ", "港[^hatena-1]へ\n\n[^hatena-1]: 小さい"),
        ("`((a))`", "`((a))`"),
        ("[:contents]\n\n本文", "本文"),
    ],
)
def test_the_signs_of_hatena_are_what_they_showed(text: str, written: str) -> None:
    assert take(text, "https://me.hatenablog.com/entry/2019/04/01/073000") == written


def test_only_a_text_of_hatena_has_its_signs() -> None:
    """Elsewhere two brackets are two brackets."""
    assert take("f((x)) と g((y))") == "f((x)) と g((y))"


def test_a_picture_of_hatena_has_the_address_that_its_number_says() -> None:
    place = "https://cdn-ak.f.st-hatena.com/images/fotolife/m/mikami/20190401/20190401073000.jpg"
    sign = "[f:id:mikami:20190401073000j:plain:w500:alt=港{}]"
    assert take(sign.format(":title=朝の港")) == f"<!-- 画像: {place} 港 朝の港 -->"
    assert take(sign.format("")) == f"<!-- 画像: {place} 港 -->"


@pytest.mark.parametrize("size", [":w300", "", ":w300,h200:right"])
def test_a_picture_of_hatena_by_its_address_is_a_picture(size: str) -> None:
    taken = take_over(Post(Place("a.md"), "題", markdown=f"前\n\n[http://a.example/a.jpg:image{size}]\n\n後"))
    width = "{width=300}" if size else ""
    assert [(one.address, one.width) for one in taken.images] == [("http://a.example/a.jpg", width)]
    assert taken.text == "前\n\n<!-- 画像: http://a.example/a.jpg -->\n\n後"


@pytest.mark.parametrize(
    ("link", "heading", "anchor"),
    [
        ("#はじめに一", "はじめに、一", "はじめに一"),
        ("#two-clocks", "Two Clocks!", "two-clocks"),
        ("#Two_Clocks", "Two Clocks!", "two-clocks"),
        ("#%E4%B8%89", "三", "三"),
        ("#my", "何か {#my}", "何か"),
    ],
)
def test_a_link_to_a_heading_of_the_page_still_leads_there(link: str, heading: str, anchor: str) -> None:
    assert take(f"[行く]({link})\n\n## {heading}").startswith(f"[行く](#{anchor})\n")


def test_a_link_to_no_heading_is_words() -> None:
    assert take("[行く](#nowhere)\n\n## 三") == "行く\n\n## 三"


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="#x">行く</a></p><h2 id="x">時計、二つ</h2>',
        '<p><a href="#x">行く</a></p><a name="x"></a><h2>時計、二つ</h2>',
        '<p><a href="#x">行く</a></p><h2><span id="x">時計、二つ</span></h2>',
        '<h2 id="x">時計、二つ</h2><p><a href="#x">行く</a></p>',
    ],
)
def test_a_link_to_a_heading_of_a_page_of_html_passes_the_check(html: str, project: Project) -> None:
    export = (
        f"TITLE: 題\nDATE: 04/01/2019 07:30:00\nCONVERT BREAKS: 0\n-----\nBODY:\n{html}\n-----\n--------\n"
    )
    (essay,) = import_text(project.docs, export).essays
    assert "[行く](#" in essay.text
    assert read_content(project.docs, read_project(project.folder).settings, NOW).problems == ()


JAPANESE = "皆さまこんにちは。港の話を書きました。"
PAIRS = (
    ("content/ja/posts/a.md", "content/en/posts/a.md"),
    ("content/posts/a.md", "content/posts/a.en.md"),
    ("content/posts/a.ja.md", "content/posts/a.en.md"),
    ("src/content/docs/ja/a.md", "src/content/docs/a.md"),
)


@pytest.mark.parametrize("names", PAIRS)
def test_a_post_in_two_languages_is_an_essay_and_its_translation(
    names: tuple[str, str], project: Project, tmp_path: Path
) -> None:
    links = "[b](b.md)"
    for name, title, body in (
        (names[0], "港", f"{JAPANESE}{links}"),
        (names[1], "Harbour", ENGLISH),
        (names[0].replace("/a.", "/b."), "祭", JAPANESE),
        (names[1].replace("/a.", "/b."), "Feast", f"{ENGLISH}\n\n{links}"),
    ):
        save(tmp_path, f"in/{name}", f"---\ntitle: {title}\ndate: 2019-04-0{len(title)}\n---\n{body}\n")
    report = import_posts([tmp_path / "in"], make_settings(project.docs))
    uris = {essay.title: essay.uri for essay in report.essays}
    assert (uris["Harbour"], uris["Feast"]) == (f"en/{uris['港']}", f"en/{uris['祭']}")
    essays = {essay.title: essay.text for essay in report.essays}
    assert "factors" not in essays["Harbour"].partition("\n---")[0]
    assert read_content(project.docs, read_project(project.folder).settings, NOW).problems == ()
    again = import_posts([tmp_path / "in"], make_settings(project.docs))
    assert (len(again.essays), len(again.already)) == (0, 4)


def test_two_posts_of_one_name_in_one_language_are_two_essays(docs: Path) -> None:
    for folder in ("ja", "x/ja"):
        save(
            docs.parent,
            f"in/{folder}/a.md",
            f"---\ntitle: {folder}題\ndate: 2019-04-01\n---\n{JAPANESE}{folder}",
        )
    report = import_posts([docs.parent / "in"], make_settings(docs))
    assert (len(read_essays(docs)), list_codes(report)) == (2, [])


FEED = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>題</title><published>2019-04-01T07:30:00+09:00'
    '</published><content type="html">本文</content></entry></feed>'
)
FOLDERS = {
    "hugo": (
        "hugo.toml",
        "content/posts/a.md",
        "layouts/index.html",
        "public/posts/a/index.html",
        "content/search.md",
    ),
    "jekyll": ("_config.yml", "_posts/2019-04-01-a.md", "_layouts/post.html", "feed.xml", "404.html"),
    "hexo": (
        "_config.yml",
        "source/_posts/a.md",
        "themes/x/layout.ejs",
        "scaffolds/post.md",
        "source/tags/index.md",
    ),
    "astro": (
        "astro.config.mjs",
        "src/content/blog/a.md",
        "src/layouts/Base.astro",
        "public/x.html",
        "README.md",
    ),
    "blogger": ("theme-layouts.xml", "feed.atom", "theme-classic.html", "settings.csv", "album.html"),
}


@pytest.mark.parametrize("kind", FOLDERS)
def test_of_the_whole_folder_of_a_generator_or_a_service_the_posts_are_read(kind: str, docs: Path) -> None:
    """What a site is made with, and what was made, are no posts, and no mistakes."""
    sign, post, *others = FOLDERS[kind]
    save(docs.parent, f"in/{sign}", "title: x\n")
    save(docs.parent, f"in/{post}", FEED if post == "feed.atom" else YAML.format("") + "本文\n")
    for other in others:
        save(
            docs.parent,
            f"in/{other}",
            "---\nlayout: x\n---\n" if other.endswith(".md") else "<html>{{ x }}</html>",
        )
    report = import_posts([docs.parent / "in"], make_settings(docs))
    assert (len(report.essays), report.failed) == (1, False)


def test_a_sign_within_a_block_of_html_is_html_there() -> None:
    """So Hatena writes pictures with a caption. Markdown, which is not read there, was shown as letters."""
    sign = "[f:id:mikami:20190401073000j:plain:alt=門の写真:w300]"
    text = take(f'<figure class="figure-image" title="門">{sign}<figcaption>門の説明</figcaption></figure>\n')
    address = "https://cdn-ak.f.st-hatena.com/images/fotolife/m/mikami/20190401/20190401073000.jpg"
    assert text == f"<!-- 画像: {address} 門の写真 -->\n*門の説明*"
    assert take("<div>[https://a.example/:title=港]</div>\n") == "[港](https://a.example/)"


def test_a_picture_or_a_link_in_a_block_of_html_is_read_with_the_block() -> None:
    figure = '<figure><img src="a.png" alt="港"><figcaption>朝の<a href="https://a.example/">港</a></figcaption></figure>'
    assert take(f"{figure}\n") == "<!-- 画像: a.png 港 -->\n*朝の[港](https://a.example/)*"


@pytest.mark.parametrize("kind", FOLDERS)
@pytest.mark.parametrize("place", ["", "backup/old/"])
def test_an_export_beside_the_posts_of_a_folder_is_read(kind: str, place: str, docs: Path) -> None:
    """What a generator has built of the posts is not: the feed in its folder."""
    sign, post, *_ = FOLDERS[kind]
    save(docs.parent, f"in/{sign}", "title: x\n")
    save(docs.parent, f"in/{post}", FEED if post == "feed.atom" else YAML.format("") + "本文\n")
    save(docs.parent, f"in/{place}mt.txt", write_export({"title": "二"}))
    save(docs.parent, f"in/{place}wxr.xml", write_wxr(write_item("三つめの本文です。", title="三")))
    save(docs.parent, "in/public/index.xml", FEED.replace("本文", "本文 …"))
    report = import_posts([docs.parent / "in"], make_settings(docs))
    assert (len(report.essays), report.failed, "clash" in list_codes(report)) == (3, False, False)
