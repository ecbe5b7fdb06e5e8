"""Tags of Hexo and Hugo, shortcodes of WordPress and signs of Hatena are what they showed."""

from __future__ import annotations

from pathlib import Path

import pytest

from imported import TERMS, import_text, make_settings, read_essays, save, write_export
from imported_prose import convert
from tsunagu.importers.formats.post import Post
from tsunagu.importers.formats.shortcodes import open_shortcodes
from tsunagu.importers.html.line_breaks import keep_line_breaks
from tsunagu.importers.html.replacements import BodyImage
from tsunagu.importers.markdown.takeover import take_over
from tsunagu.importers.plan.import_run import import_posts
from tsunagu.importers.plan.picture_marks import write_picture
from tsunagu.model import Place


def take(text: str, name: str = "source/_posts/a.md") -> tuple[str, list[str]]:
    """A body taken over with its pictures, and the kinds of what was left out."""
    taken = take_over(Post(Place(name), "題", markdown=text), place=_place)
    return taken.text, [kind for kind, _ in taken.dropped]


def _place(image: BodyImage) -> str:
    return write_picture(image, image.address)


@pytest.mark.parametrize(
    ("tag", "shown"),
    [
        ('{% img left /a.jpg 200 300 "題字" "代わり" %}', '![代わり](/a.jpg "題字"){width=200}'),
        ("{% img /a.jpg 'a title' 'an alt' %}", '![an alt](/a.jpg "a title")'),
        ('{% img /a.jpg \'"a title" "an alt"\' %}', '![an alt](/a.jpg "a title")'),
        ("{% img /a.jpg words alone %}", "![words alone](/a.jpg)"),
        (
            '{{< figure src="a.jpg" link="https://x.example/" title="説" >}}',
            "[![説](a.jpg)](<https://x.example/>)",
        ),
        ('{{< figure src="a.jpg" link="a-large.jpg" title="説" >}}', "![説](a.jpg)"),
    ],
)
def test_a_tag_of_a_picture_says_its_title_and_its_words_apart(tag: str, shown: str) -> None:
    assert take(tag) == (shown, [])


@pytest.mark.parametrize(
    ("text", "shown", "dropped"),
    [
        ("{% note info %}\n文\n{% endnote %}", ":::message\n\n文\n\n:::", []),
        ("{% note warning 大事 %}\n文\n{% endnote %}", ":::message alert\n**大事**\n\n文\n\n:::", []),
        ('{{< notice tip "A title" >}}\n文\n{{< /notice >}}', ":::message\n**A title**\n\n文\n\n:::", []),
        ("前{% note %}文{% endnote %}", "前\n:::message\n文\n:::", []),
        ("{% note info %}\n文", "文", ["embed"]),
        ("文{% endnote %}", "文", []),
        (
            "{% details 外 %}\n{% details 内 %}\n文\n{% enddetails %}\n{% enddetails %}",
            "::::details 外\n\n:::details 内\n\n文\n\n:::\n\n::::",
            [],
        ),
        (
            "{% details 外 %}\n::::message\n文\n::::\n{% enddetails %}",
            ":::::details 外\n\n::::message\n文\n::::\n\n:::::",
            [],
        ),
        ("{% tabs a %}\n<!-- tab 一 -->\n文\n<!-- endtab -->\n{% endtabs %}", "**一**\n\n文", []),
    ],
)
def test_what_stands_between_two_tags_is_a_box_or_a_fold(text: str, shown: str, dropped: list[str]) -> None:
    assert take(text) == (shown, dropped)


@pytest.mark.parametrize("path", ["/posts/b/index.md", "posts/b/index.md", "../b/index.md", "/posts/b"])
def test_a_link_to_the_index_of_a_folder_leads_to_its_post(path: str, tmp_path: Path) -> None:
    save(tmp_path, "in/hugo.toml", "")
    for name, day, words in (("a", 1, f'[乙]({{{{< ref "{path}" >}}}})'), ("b", 2, "")):
        header = f"title: {name}\ndate: 2023-01-0{day}\ndraft: false"
        save(tmp_path, f"in/content/posts/{name}/index.md", f"---\n{header}\n---\n{TERMS}{words}\n")
    import_posts([tmp_path / "in"], make_settings(tmp_path / "docs"))
    (text,) = (text for text in read_essays(tmp_path / "docs").values() if "title: a" in text)
    assert "](2023-01-02-b.md)" in text


@pytest.mark.parametrize(
    ("shortcode", "shown"),
    [
        ('[youtube id="abc12345678"]', "<https://www.youtube.com/watch?v=abc12345678>"),
        ("[youtube abc12345678]", "<https://www.youtube.com/watch?v=abc12345678>"),
        ("[youtube]https://youtu.be/x1[/youtube]", "<https://youtu.be/x1>"),
        ("[vimeo 123456]", "<https://vimeo.com/123456>"),
        ('[su_youtube url="https://youtu.be/x1"]', "<https://youtu.be/x1>"),
        ('[blogcard url="https://a.example/" title="題"]', "[題](https://a.example/)"),
    ],
)
def test_a_shortcode_with_an_address_is_a_link_to_it(shortcode: str, shown: str) -> None:
    simple, text = convert(keep_line_breaks(open_shortcodes(f"前\n{shortcode}\n後")))
    assert (text, simple.dropped) == (f"前\n{shown}\n後", ())


_FOTOLIFE = "https://cdn-ak.f.st-hatena.com/images/fotolife/n/naoya/20040101/20040101120000"


@pytest.mark.parametrize(
    ("sign", "address", "width"),
    [
        ("[f:id:naoya:20040101120000p:plain]", f"{_FOTOLIFE}.png", ""),
        ("[f:id:naoya:20040101120000:image:w200]", f"{_FOTOLIFE}.jpg", "{width=200}"),
        ("[IMAGE:https://a.example/b.jpg]", "https://a.example/b.jpg", ""),
        ("[https://a.example/b.jpg:image]", "https://a.example/b.jpg", ""),
    ],
)
def test_a_sign_of_hatena_for_a_picture_is_one_in_both_kinds_of_text(
    sign: str, address: str, width: str, tmp_path: Path
) -> None:
    assert take(f"前\n\n{sign}")[0] == f"前\n\n![]({address}){width}"
    body = f"<p>前</p><p>{sign}</p><pre>{sign}</pre>"
    (essay,) = import_text(tmp_path / "docs", write_export({"body": body})).essays
    assert [image.address for image in essay.images] == [address]
    assert f"```\n{sign}\n```" in essay.text


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        (
            "<p><ruby><a href='https://x.example/'>漢字</a><rt>かんじ</rt></ruby></p>",
            "[{漢字|かんじ}](https://x.example/)",
        ),
        (
            "<p><a href='https://x.example/'><ruby>漢字<rt>かんじ</rt></ruby></a></p>",
            "[{漢字|かんじ}](https://x.example/)",
        ),
        (
            (
                "<iframe src='https://hatenablog-parts.com/embed?url=https://a.example/' title='題'></iframe>"
                "<cite class='hatena-citation'><a href='https://a.example/'>a.example</a></cite>"
            ),
            "[題](https://a.example/)",
        ),
    ],
)
def test_a_link_stays_and_stands_once(html: str, shown: str) -> None:
    """Around ruby, within it, and in a card of Hatena, which has the same link below it."""
    assert convert(html)[1] == shown
