"""Posts that are Markdown already come home as they are, with what must change changed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from imported import JAPAN, NOW, import_text, list_codes, make_settings, save
from imported_prose import read_shown, render, squeeze
from projects import Project
from tsunagu.checks.content_check import read_content
from tsunagu.commands.project import read_project
from tsunagu.importers.formats.post import Post
from tsunagu.importers.formats.saved_files import read_posts
from tsunagu.importers.html.to_markdown import Target
from tsunagu.importers.markdown.front_matter import read_front_matter
from tsunagu.importers.markdown.takeover import take_over
from tsunagu.importers.plan.factor_rules import FactorRules
from tsunagu.importers.plan.import_run import import_posts
from tsunagu.model import Place
from written_essays import write_essays


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return tmp_path / "docs"


def read(folder: Path, name: str, text: str) -> Post:
    """The post of a file of this name."""
    (post,) = read_posts(save(folder, name, text), lambda _: None)
    return post


def take(text: str, name: str = "x.md") -> str:
    """A body taken over; links to a post called "other" find it."""
    other = Target("essays/other.md", "ほか")
    found = {"name:other": other, "name:/posts/other": other, "/old/": Target("essays/old.md", "前")}
    return take_over(Post(Place(name), "題", markdown=text), found.get).text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("![](a.png) 本文 **太**", "<!-- 画像: a.png -->\n本文 **太**"),
        ("前\n![](a.png)横 **太**\n後", "前 <!-- 画像: a.png -->\n横 **太**\n後"),
        ("前\\\n![](a.png)横", "前 <!-- 画像: a.png -->\\\n横"),
        ("- ![](a.png) *一*\n- 二", "- <!-- 画像: a.png -->\n  *一*\n- 二"),
        ("> ![](a.png) **太**", "> <!-- 画像: a.png -->\n> **太**"),
        ("![](a.png) 1. 一", "<!-- 画像: a.png -->\n1\\. 一"),
        ("![](a.png)![](b.png)\n\n後", "<!-- 画像: a.png --><!-- 画像: b.png -->\n\n後"),
        ("![](a.png)[前](other.md)", "<!-- 画像: a.png -->\n[前](essays/other.md)"),
    ],
)
def test_words_behind_the_mark_of_a_missing_picture_stay_markdown(text: str, shown: str) -> None:
    assert take(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("港^[小さい **港**]へ", "港[^note-1]へ\n\n[^note-1]: 小さい **港**"),
        ("港^[[図](https://a.example/)]へ", "港[^note-1]へ\n\n[^note-1]: [図](https://a.example/)"),
        ("`a^[b]`", "`a^[b]`"),
        ("型は ^[a-z] です", "型は ^[a-z] です"),
        ("一^[甲]二^[乙]", "一[^note-1]二[^note-2]\n\n[^note-1]: 甲\n\n[^note-2]: 乙"),
    ],
)
def test_notes_within_a_sentence_are_notes_below_the_text(text: str, shown: str) -> None:
    assert take(text) == shown


@pytest.mark.parametrize("number", range(60))
def test_what_people_write_elsewhere_keeps_every_letter(number: int) -> None:
    """Essays in the habits of Zenn, Qiita, Hugo and Hexo; shortcodes and embeds aside, which become links."""
    text = re.sub(
        r"^(?:\{\{|\{%|@\[|<div|!\[|</div).*$", "", write_essays(number + 1)[number].text, flags=re.M
    )
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)(?:\{[^}]*\})?", "", text)
    assert squeeze(read_shown(render(take(text)))) == squeeze(read_shown(render(text)))


def test_a_hundred_of_them_pass_the_check_of_the_site(project: Project, tmp_path: Path) -> None:
    for number, essay in enumerate(write_essays(40)):
        save(tmp_path, f"posts/{number}.md", f"---\ntitle: 題{number}\ndate: 2020-01-02\n---\n{essay.text}")
    report = import_posts([tmp_path / "posts"], make_settings(project.docs))
    assert (len(report.essays), report.failed) == (40, False)
    assert read_content(project.docs, read_project(project.folder).settings, NOW).problems == ()


HEADERS = (
    "---\ntitle: 題\ndate: 2019-04-01 19:30:00 +0900\ntags: [甲, 乙]\ncategories: 丙\ndraft: true\n---\n本文",
    (
        "+++\ntitle = '題'\ndate = 2019-04-01T19:30:00+09:00\ntags = ['甲', '乙']\ncategories = ['丙']\n"
        "draft = true\n+++\n本文"
    ),
    (
        '{"title": "題", "date": "2019-04-01T19:30:00+09:00", "tags": ["甲", "乙"], "categories": ["丙"], '
        '"draft": true}\n\n本文'
    ),
    "title: 題\ndate: 2019-04-01 19:30:00\ntags: [甲, 乙]\ncategories:\n- [丙]\npublished: false\n---\n本文",
    (
        "---\ntitle: 題\npubDate: 'Apr 1 2019 19:30'\ntags:\n  - 甲\n  - name: 乙\ntopics: [丙]\n"
        "status: draft\n"
        "---\n本文"
    ),
    (
        "+++\ntitle = '題'\ndate = 2019-04-01T19:30:00+09:00\n[taxonomies]\ntags = ['甲', '乙']\n"
        "categories = ['丙']\n[extra]\ndraft = true\n+++\n本文"
    ),
)


@pytest.mark.parametrize("text", HEADERS, ids=range(len(HEADERS)))
def test_a_header_says_the_same_in_every_form(text: str, tmp_path: Path) -> None:
    post = read(tmp_path, "x.md", text)
    assert (post.title, post.date) == ("題", datetime(2019, 4, 1, 19, 30, tzinfo=JAPAN))
    assert (post.tags, post.themes, post.hidden) == (("甲", "乙"), ("丙",), "draft")
    assert post.markdown.strip() == "本文"


@pytest.mark.parametrize(
    "text",
    [
        "---\n本文だけです。\n---\n続き",
        "--- \n\n上の線",
        "+++\nx",
        "{本文}",
        "---\n",
        "---\n- a\n---\nb",
        "{" * 100_000,
        "---\n" + "[" * 50_000 + "\n---\nb",
        "---\n" + "a: &a [*a]\n" * 10 + "---\nb",
    ],
    ids=lambda text: repr(text[:12]),
)
def test_what_is_no_header_is_text_and_no_header_is_followed(text: str) -> None:
    matter = read_front_matter(text)
    assert matter.body == text or matter.broken or not matter.body.strip("b\n")


def test_a_header_that_is_no_yaml_is_read_line_by_line_and_told(docs: Path) -> None:
    path = save(docs.parent, "x.md", "---\ntitle: 題: 二つ: コロン\ndate: 2019-04-01\n  tags: [\n---\n本文")
    (essay,) = import_posts([path], make_settings(docs)).essays
    assert essay.title == "題: 二つ: コロン"
    assert "broken-header" in [doubt.code for doubt in essay.doubts]


@pytest.mark.parametrize(
    ("name", "slug", "day"),
    [
        ("2019-04-01-two-words.md", "two-words", "2019-04-01"),
        ("20190401-two.md", "two", "2019-04-01"),
        ("posts/two/index.md", "two", None),
        ("posts/2019-04-01-two/index.ja.md", "two", "2019-04-01"),
        ("2019/04/01/two.markdown", "two", "2019-04-01"),
        ("2019-04-01.md", "", "2019-04-01"),
        (unicodedata.normalize("NFD", "がぎぐ.md"), "がぎぐ", None),
    ],
)
def test_the_name_of_a_file_tells_its_day_and_its_address(
    name: str, slug: str, day: str | None, tmp_path: Path
) -> None:
    post = read(tmp_path, name, "---\ntitle: 題\n---\n本文")
    assert (post.slug, post.date and f"{post.date:%Y-%m-%d}") == (slug, day)


@pytest.mark.parametrize(
    ("header", "addresses"),
    [
        ("permalink: /a/b/", ("/a/b/",)),
        ("permalink: /:year/:title/", ()),
        ("url: /x.html\naliases: [/old/, relative]", ("/x.html", "/old/")),
        (
            "redirect_from:\n- /old.html\ncanonical_url: https://a.example/x",
            ("https://a.example/x", "/old.html"),
        ),
        ("slug: x", ()),
    ],
)
def test_addresses_are_those_that_a_header_states_and_no_other(
    header: str, addresses: tuple[str, ...], tmp_path: Path
) -> None:
    assert read(tmp_path, "x.md", f"---\ntitle: 題\n{header}\n---\n本文").addresses == addresses


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("{{< youtube dQw4w9WgXcQ >}}", "<https://www.youtube.com/watch?v=dQw4w9WgXcQ>"),
        ('{{< youtube id="dQw4w9WgXcQ" >}}', "<https://www.youtube.com/watch?v=dQw4w9WgXcQ>"),
        ("{% youtube dQw4w9WgXcQ %}", "<https://www.youtube.com/watch?v=dQw4w9WgXcQ>"),
        ("{% include youtube.html id='dQw4w9WgXcQ' %}", "<https://www.youtube.com/watch?v=dQw4w9WgXcQ>"),
        ('{% include video id="123456" provider="vimeo" %}', "<https://vimeo.com/123456>"),
        ("@[youtube](dQw4w9WgXcQ)", "<https://www.youtube.com/watch?v=dQw4w9WgXcQ>"),
        ("@[card](https://a.example/x)", "<https://a.example/x>"),
        ("{{< gist someone 123abc >}}", "<https://gist.github.com/someone/123abc>"),
        ("{% link 港の 話 https://a.example/ %}", "[港の 話](<https://a.example/>)"),
        ("[話]({% link _posts/無い.md %})", "話"),
        ("{% gist 123abc %}", "<https://gist.github.com/123abc>"),
        ('{{< tweet user="a" id="12345" >}}', "<https://twitter.com/a/status/12345>"),
        ('{{< figure src="a.jpg" alt="港" >}}', "<!-- 画像: a.jpg 港 -->"),
        ('{{< figure src="a.jpg" alt="山" caption="山の*説明*" >}}', "<!-- 画像: a.jpg 山 -->\n*山の説明*"),
        ('{{< figure src="a.jpg" alt="山" caption="**太い**話" >}}', "<!-- 画像: a.jpg 山 -->\n***太い**話*"),
        ("{% asset_img a.jpg 港 %}", "<!-- 画像: a.jpg 港 -->"),
        ('{% asset_img left a.jpg 300 200 \'"題" "港の 絵"\' %}', "<!-- 画像: a.jpg 港の 絵 題 -->"),
        ('{% img /b/a.jpg 300 200 \'"題" "港"\' %}', "<!-- 画像: /b/a.jpg 港 題 -->"),
        ("{% img left /b/a.jpg 50% 港の 話 %}", "<!-- 画像: /b/a.jpg 港の 話 -->"),
        ('{% include image.html url="/a.jpg" description="説明" %}', "<!-- 画像: /a.jpg 説明 -->"),
        ("{% quote 孔子, 論語 %}\n一\n\n二\n{% endquote %}\n後", "> 一\n>\n> 二\n>\n> — 孔子, 論語\n\n後"),
        (
            "前{% blockquote 甲 https://a.example/ 題 %}{% raw %}一{% endraw %}{% endblockquote %}後",
            "前\n\n> 一\n>\n> — 甲, [題](<https://a.example/>)\n\n後",
        ),
        ("- {% blockquote %}\n  一\n  {% endblockquote %}", "- > 一"),
        ("> {% blockquote %}\n中\n> {% endblockquote %}", "> > 中"),
        ("{{< highlight go >}}\na\n{{< /highlight >}}", "```go\na\n```"),
        ("{% highlight ruby linenos %}\n```\n{% endhighlight %}", "````ruby\n```\n````"),
        ("{% codeblock 配列の 題 lang:js %}\na\n{% endcodeblock %}", '```js title="配列の 題"\na\n```'),
        ("{% codeblock 題 %}\na\n{% endcodeblock %}", '```text title="題"\na\n```'),
        (
            "{% codeblock lang:js https://b.example/ 出典 %}\na\n{% endcodeblock %}",
            "```js\na\n```\n[出典](<https://b.example/>)",
        ),
        (
            "- 一\n\n    ```js 題の 話 https://b.example/ 出典\n    a\n    ```\n\n後",
            '- 一\n\n    ```js title="題の 話"\n    a\n    ```\n    [出典](<https://b.example/>)\n\n後',
        ),
        ("```js eval\na\n```", "```js eval\na\n```"),
        ('```js title="a b" {1}\na\n```', '```js title="a b" {1}\na\n```'),
        ("{% raw %}{{ x }} {% y %}{% endraw %}", "{{ x }} {% y %}"),
        ("{{ site.baseurl }}{{ page.title }}", "題"),
        ("[a]({{ '/old/' | relative_url }})", "[a](essays/old.md)"),
        ("[a]({{ site.baseurl }}/old/)", "[a](essays/old.md)"),
        (
            '[a]({{< ref "other.md" >}}) [b]({{< relref "/posts/other" >}})',
            "[a](essays/other.md) [b](essays/other.md)",
        ),
        ("[a]({% post_url other %})", "[a](essays/other.md)"),
        ("{% post_link other 言葉 %}", "[言葉](essays/other.md)"),
        ("計画は{% asset_link plan.pdf 工事の 計画書 true %}を", "計画は工事の 計画書を"),
        ("[計画]({% asset_path plan.pdf %})を", "計画を"),
        (
            "次は{% button https://a.example/x, 申し込む, home %}から",
            "次は[申し込む](<https://a.example/x>)から",
        ),
        ("これは{% label primary @大事な %}話", "これは大事な話"),
        ('{{< badge text="New" color="red" >}}の話', "Newの話"),
        ("{{% notice tip %}}\n中\n{{% /notice %}}", ":::message\n\n中\n\n:::"),
        ("前{{< unknown x >}}後", "前後"),
        ("前\n<!-- more -->\n後", "前\n後"),
        ("`{{< x >}}` {{</* x */>}}", "`{{< x >}}` {{< x >}}"),
        ("```\n{{< x >}}\n{% raw %}\n```", "```\n{{< x >}}\n\n```"),
    ],
)
def test_shortcodes_and_liquid_become_what_they_are_or_go(text: str, shown: str) -> None:
    """By a table; what no row has is left out and listed; code stays as it is."""
    assert take(text) == shown


@pytest.mark.parametrize("text", ["{{< unknown a >}}", "{% unknown %}", "@[figma](x)", '<Chart data="x" />'])
def test_what_is_left_out_is_listed(text: str) -> None:
    taken = take_over(Post(Place("x.mdx"), "題", markdown=f"前\n\n{text}\n\n後"))
    assert (taken.text, [kind for kind, _ in taken.dropped]) == ("前\n\n後", ["embed"])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "[[other]]と[[other|言葉]]と[[other#節]]と![[other]]",
            "[other](essays/other.md)と[言葉](essays/other.md)",
        ),
        ("[[無い]]と[[無い|言葉]]", "無いと言葉"),
        ("[[無い#節]]と[[#無い節]]と[[無い#^a1]]", "無い > 節と無い節と無い"),
        ("[[other#章#節]]と[[other^a1]]", "[other > 章 > 節](essays/other.md)と[other](essays/other.md)"),
        ("![[a.png|300]]", "<!-- 画像: a.png -->"),
        (r"[[無い\|言葉]]と[[無い#節\|句]]と![[a.png\|300]]", "言葉と句と<!-- 画像: a.png -->"),
        ("`[[other]]`", "`[[other]]`"),
        (
            "[a](other.md) [b](../other/) [c](/posts/other.html#x)",
            "[a](essays/other.md) [b](essays/other.md)",
        ),
        ("[a](posts\\other.md)", "[a](essays/other.md)"),
        ("[a][1]\n\n[1]: other.md", "[a](essays/other.md)"),
        ("[1]\n\n[1]: https://a.example/", "[1](https://a.example/)"),
        ("[a](無い.md)と[b](x.pdf)と[c](#節)", "aとbとc"),
        ("[a](https://a.example/(x))", "[a](https://a.example/(x))"),
        ("<https://a.example/> https://b.example/", "<https://a.example/> https://b.example/"),
        (
            "[![絵](a.png)](https://a.example/)",
            "[<!-- 画像: a.png 絵 -->https://a.example/](https://a.example/)",
        ),
        ("![絵](a.png){width=300} ![](b.png =250x)", "<!-- 画像: a.png 絵 --> <!-- 画像: b.png -->"),
        (
            "![絵](a.png){漢字|かんじ}と![絵](b.png){.right}",
            "<!-- 画像: a.png 絵 -->\n\\{漢字|かんじ}と<!-- 画像: b.png 絵 -->",
        ),
        ("[a](javascript:alert(1))", "a"),
    ],
)
def test_links_lead_to_essays_or_to_other_sites_or_are_words(text: str, shown: str) -> None:
    assert take(text).startswith(shown)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# 題\n\n本文", "本文"),
        ("# 一\n\n## 二", "## 一\n\n### 二"),
        ("一\n==\n\n二\n--", "## 一\n\n### 二"),
        ("## 一\n\n### 二", "## 一\n\n### 二"),
        ('## 一 {#a}\n\n{: .x}\n本文{:target="_blank"}', "## 一\n\n本文"),
        ("* TOC\n{:toc}\n\n本文", "本文"),
        ("[TOC]\n\n本文", "本文"),
        ("> [!info] 題\n> 中", "> [!NOTE]\n> **題**\n>\n> 中"),
        ("## 節 {.cls}\n\n中", "## 節\n\n中"),
        ("> [!faq]-\n> 中", "> [!IMPORTANT]\n> 中"),
        ("> [!NOTE]\n> 中", "> [!NOTE]\n> 中"),
        (":::tip[題]\n中\n:::", ":::message\n**題**\n\n中\n:::"),
        (":::note warn\n中\n:::", ":::note warn\n中\n:::"),
        (":::danger\n中\n:::", ":::message alert\n中\n:::"),
        ("前%%内緒%%後 ^abc12", "前後"),
        ("a[^1] b[^2]\n\n[^2]: c", "a\\[^1] b[^2]\n\n[^2]: c"),
        ("{漢字|かんじ} {{x}}", "\\{漢字|かんじ} {{x}}"),
        ("一  \n二\\\n三", "一  \n二\\\n三"),
        ("    code\n\n\n    code", "    code\n\n\n    code"),
    ],
)
def test_notations_of_other_programs_become_ours(text: str, shown: str) -> None:
    assert take(text).strip("\n") == shown.strip("\n")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('<div style="x">\n中の<b>字</b>\n</div>', "中の**字**"),
        ("<details><summary>題</summary>\n\n中\n\n</details>", ":::details 題\n\n中\n\n:::"),
        ("本文\n<details><summary>題</summary>\n\n中\n\n</details>", "本文\n\n:::details 題\n\n中\n\n:::"),
        (
            "<p>前</p>\n<details open>\n<summary><b>題</b></summary>\n*中*\n</details>\n後",
            "前\n\n:::details 題\n\n\\*中\\*\n\n:::\n\n後",
        ),
        (
            "<details><summary>外</summary>\n\n<details><summary>内</summary>\n\n中\n\n</details>\n\n</details>",
            "::::details 外\n\n:::details 内\n\n中\n\n:::\n\n::::",
        ),
        (
            "- 項\n  <details><summary>題</summary>\n\n  中\n\n  </details>",
            "- 項\n\n  :::details 題\n\n  中\n\n  :::",
        ),
        ("<p>字</p>\n</details>", "字"),
        ("`<details><summary>題</summary>`", "`<details><summary>題</summary>`"),
        ("<table><tr><th>甲</th><th>乙</th></tr></table>", "| 甲 | 乙 |\n| --- | --- |"),
        ('<font color="red">赤</font><kbd class="x">K</kbd>', "赤<kbd>K</kbd>"),
        ("List<String>と<b>太", "List&lt;String>と太"),
        ('<a href="/old/" target="_blank">前</a>', "[前](essays/old.md)"),
        ('<img src="a.png" alt="絵" width="9">', "<!-- 画像: a.png 絵 -->"),
        ("<script>alert(1)</script>", ""),
        ('<p onclick="x">字</p>', "字"),
        ('字<span onclick="x">字</span><iframe src="https://a.example/"></iframe>', "字字"),
        ("<!-- 注 -->\n\n字", "<!-- 注 -->\n\n字"),
        ("<iframe src='https://www.youtube.com/embed/abc'></iframe>", "<https://www.youtube.com/embed/abc>"),
    ],
)
def test_html_within_markdown_is_what_a_reader_saw_of_it(text: str, shown: str) -> None:
    assert take(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("import A from 'a'\nexport const b = 1\n\n本文", "本文"),
        ("{/* 注 */}本文", "本文"),
        ('<YouTube id="dQw4w9WgXcQ" />', "<https://www.youtube.com/watch?v=dQw4w9WgXcQ>"),
        ("<Aside>\n\n中\n\n</Aside>", "中"),
        ("{'字'}です", "字です"),
        (
            "import p from './a.jpg';\n\n<Picture src={p} formats={['x', 'y']} alt=\"港\" />",
            "<!-- 画像: ./a.jpg 港 -->",
        ),
        ("字<Picture\n  src={import('./a.jpg')}\n  alt={'港'}\n/>", "字<!-- 画像: ./a.jpg 港 -->"),
        ("前\n\n<Chart of={[{a: 'b'}]} on={() => 1} />\n\n後", "前\n\n後"),
        ("`<Chart of={['b']} />`", "`<Chart of={['b']} />`"),
    ],
)
def test_the_plain_parts_of_mdx_stay(text: str, shown: str) -> None:
    assert take(text, "x.mdx").strip("\n") == shown


def test_keys_that_no_essay_has_are_told_once_for_all_files(docs: Path) -> None:
    for name in ("a", "b", "c"):
        save(
            docs.parent, f"posts/{name}.md", f"---\ntitle: {name}\nemoji: 🐣\nlayout: post\n---\n{name}の本文"
        )
    report = import_posts([docs.parent / "posts"], make_settings(docs))
    assert list_codes(report) == ["left-out-keys"]
    assert report.notices[0].values["seen"] == "emoji (3), layout (3)"
    assert not report.failed


def test_what_stands_beside_posts_is_told_once_and_no_error(docs: Path) -> None:
    """Settings and scripts; a section's page and a README are no posts, pictures are told where shown."""
    for name in ("a/index.md", "a/pic.png", "a/b.yml", "_index.md", "README.md", "node_modules/x/readme.md"):
        text = "---\ntitle: 題\n---\n本文" if name.endswith("index.md") else "x"
        save(docs.parent, f"posts/{name}", text)
    report = import_posts([docs.parent / "posts"], make_settings(docs))
    assert (len(report.essays), report.failed) == (1, False)
    assert sorted(list_codes(report)) == ["beside", "other-kind", "other-kind"]


def test_themes_and_tags_pass_through_the_same_table(docs: Path) -> None:
    path = save(docs.parent, "x.md", "---\ntitle: 題\ndate: 2019-04-01\ntopics: [営業]\n---\n本文")
    settings = replace(make_settings(docs), rules=FactorRules({"営業": ("skills",)}))
    (essay,) = import_posts([path], settings).essays
    assert (essay.factors, essay.draft) == (("skills",), False)


def test_links_in_a_circle_and_to_two_files_of_one_name(docs: Path) -> None:
    """Posts may link to each other; a name that two posts have leads to neither."""
    bodies = {"a": "[b](b.md) [x](same.md)", "b": "[a](a.md)", "c/same": "一", "d/same": "二"}
    for name, body in bodies.items():
        save(docs.parent, f"posts/{name}.md", f"---\ntitle: {name}\ndate: 2019-04-01\n---\n{body}")
    essays = {
        essay.title: essay.text for essay in import_posts([docs.parent / "posts"], make_settings(docs)).essays
    }
    assert "<!-- [ -->b<!-- ](2019-04-01-b.md) --> x\n" in essays["a"]
    assert "<!-- [ -->a<!-- ](2019-04-01-a.md) -->\n" in essays["b"]


@pytest.mark.parametrize(
    ("link", "waiting"),
    [
        ("[次](b.md)と[その次](../posts/b/)", "<!-- [ -->次<!-- ](B) -->と<!-- [ -->その次<!-- ](B) -->"),
        ("[[b]]と[[b|言葉]]", "<!-- [ -->b<!-- ](B) -->と<!-- [ -->言葉<!-- ](B) -->"),
        ('[次]({{< ref "b.md" >}})', "<!-- [ -->次<!-- ](B) -->"),
        ("{% post_link b 次 %}", "<!-- [ -->次<!-- ](B) -->"),
        ("[次][1]\n\n[1]: b.md", "<!-- [ -->次<!-- ](B) -->"),
        (
            "- [1. 次](b.md)\n- [# 次](b.md)",
            "- <!-- [ -->1\\. 次<!-- ](B) -->\n- <!-- [ -->\\# 次<!-- ](B) -->",
        ),
        ("| a |\n| - |\n| [x \\| y](b.md) |", "| a |\n| - |\n| <!-- [ -->x \\| y<!-- ](B) --> |"),
        ("`[次](b.md)`", "`[次](b.md)`"),
    ],
)
def test_a_link_between_files_to_an_essay_that_is_not_out_waits(docs: Path, link: str, waiting: str) -> None:
    """The words stay as readers saw them, and nothing keeps either page from being published alone."""
    save(docs.parent, "posts/b.md", "---\ntitle: b\ndate: 2019-04-02\n---\n二")
    save(docs.parent, "posts/a.md", f"---\ntitle: a\ndate: 2019-04-01\n---\n{link}\n")
    report = import_posts([docs.parent / "posts"], make_settings(docs))
    text = next(essay.text for essay in report.essays if essay.title == "a")
    assert text.partition("---\n\n")[2].strip() == waiting.replace("(B)", "(2019-04-02-b.md)")


def test_a_second_run_knows_all_files_and_later_links_find_them(docs: Path) -> None:
    save(docs.parent, "posts/a.md", "---\ntitle: a\ndate: 2019-04-01\n---\n一")
    import_posts([docs.parent / "posts"], make_settings(docs))
    save(docs.parent, "posts/b.md", "---\ntitle: b\ndate: 2019-04-02\n---\n[a](a.md)")
    report = import_posts([docs.parent / "posts"], make_settings(docs))
    assert (len(report.already), [essay.title for essay in report.essays]) == (1, ["b"])
    assert "<!-- [ -->a<!-- ](2019-04-01-a.md) -->" in report.essays[0].text


@pytest.mark.parametrize(
    "text",
    [
        *(
            "[[" * 50_000,
            "{{<" * 50_000,
            "{% highlight x %}" * 20_000,
            "<div>" * 50_000,
            "![" * 50_000,
            "%%" * 50_000,
        ),
        *(
            "{% raw %}" * 20_000,
            "[a](b)" * 20_000,
            "[^1]" * 50_000,
            "<!--" * 50_000,
            "> " * 50_000,
            "# a\n" * 20_000,
        ),
        *(
            ":::tip\n" * 20_000,
            "{:" * 50_000,
            "<a href=x>" * 20_000,
            "<details><summary>" * 10_000,
            "\n" * 200_000 + "x",
        ),
    ],
    ids=lambda text: repr(text[:10]),
)
def test_endless_repetition_ends(text: str, docs: Path) -> None:
    path = save(docs.parent, "x.md", text)
    report = import_posts([path], make_settings(docs))
    assert report.agrees
    assert report.essays or report.notices


def test_a_header_of_multimarkdown_is_one_and_a_text_that_says_title_is_not(tmp_path: Path) -> None:
    post = read(tmp_path, "x.md", "Title: 二つの時計\nDate: 2019-04-01\nBase Header Level: 2\n\n本文です。\n")
    assert (post.title, f"{post.date:%Y-%m-%d}", post.markdown) == (
        "二つの時計",
        "2019-04-01",
        "本文です。\n",
    )
    assert read(tmp_path, "y.md", "Title: と書いてから\n本文です。\n").markdown.startswith("Title: ")


def test_a_key_that_stands_twice_is_told_with_the_value_that_was_taken(docs: Path) -> None:
    report = import_text(docs, "---\ntitle: 一\ndate: 2019-04-01\ntitle: 二\n---\n本文です。", "x.md")
    (doubt,) = (doubt for doubt in report.essays[0].doubts if doubt.code == "doubled-key")
    assert (report.essays[0].title, doubt.values) == ("二", {"seen": "title", "known": "二"})
