"""Each format that old blogs are saved in, by the format's rules."""

from __future__ import annotations

import codecs
import re
from datetime import datetime
from pathlib import Path

import pytest

from imported import CASES, JAPAN, NOW, import_case, import_text, make_settings, read_essays, save
from imported_prose import read_kept, read_shown, render, squeeze
from projects import Project
from tsunagu.checks.content_check import read_content
from tsunagu.commands.project import read_project
from tsunagu.importers.formats.ameba_state import read_state
from tsunagu.importers.formats.encodings import Decoded, decode_bytes
from tsunagu.importers.formats.export_dates import read_date, read_export_date
from tsunagu.importers.formats.movable_type import read_movable_type
from tsunagu.importers.formats.plain_text import read_plain_text
from tsunagu.importers.formats.post import Post
from tsunagu.importers.formats.saved_files import read_posts
from tsunagu.importers.html.body_html import simplify_body
from tsunagu.importers.html.to_markdown import to_markdown
from tsunagu.importers.plan.import_run import import_posts

NAMES = sorted(path.name for path in CASES.iterdir())


@pytest.mark.parametrize("case", NAMES)
def test_saved_files_become_the_essays_of_their_case(case: str, tmp_path: Path) -> None:
    _, report = import_case(case, tmp_path)
    assert report == (CASES / case / "out" / "report.txt").read_text(encoding="utf-8")
    assert read_essays(tmp_path) == read_essays(CASES / case / "out")


#: A video is shown as a link, whose words the old page did not have.
_VIDEO = re.compile(r"<https?://\S*/embed/\S*>")


@pytest.mark.parametrize("case", NAMES)
def test_no_character_of_a_post_is_lost(case: str) -> None:
    """What a browser shows of the old body, less what is listed as left out, it shows of the new one."""
    for post in read_posts(CASES / case / "in", lambda _: None):
        if post.markdown:
            continue
        simple = simplify_body(post.html, post.source or "", lines=post.lines)
        markdown = _VIDEO.sub("", to_markdown(simple.html))
        assert squeeze(read_shown(render(markdown))) == read_kept(post.html, simple)


@pytest.mark.parametrize("case", NAMES)
def test_a_case_has_no_error(case: str, tmp_path: Path) -> None:
    assert not import_case(case, tmp_path)[0].failed


@pytest.mark.parametrize("case", NAMES)
def test_the_essays_of_a_case_pass_the_check_of_the_site(case: str, project: Project) -> None:
    import_posts([CASES / case / "in"], make_settings(project.docs))
    assert read_content(project.docs, read_project(project.folder).settings, NOW).problems == ()


MOMENT = datetime(2019, 4, 1, 19, 30, 29, tzinfo=JAPAN)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("04/01/2019 07:30:29 PM", MOMENT),
        ("04/01/2019 07:30:29 pm", MOMENT),
        ("04/01/2019 19:30:29", MOMENT),
        ("04/01/2019 19:30:29 PM", MOMENT),
        ("4/1/2019 19:30:29", MOMENT),
        ("04/01/2019 12:00:00 AM", datetime(2019, 4, 1, tzinfo=JAPAN)),
        ("04/01/2019 12:00:00 PM", datetime(2019, 4, 1, 12, tzinfo=JAPAN)),
        ("04/01/2019", datetime(2019, 4, 1, tzinfo=JAPAN)),
        ("2019/04/01 19:30:29", MOMENT),
        ("2019-04-01T10:30:29Z", MOMENT),
        ("13/01/2019 00:00:00", None),
        ("02/30/2019 00:00:00", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_export_dates_are_read_in_12_and_24_hours(text: str, moment: datetime | None) -> None:
    assert read_export_date(text) == moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2019年04月01日(月) 19時30分29秒", MOMENT),
        ("NEW !\n2019-04-01 19:30:29", MOMENT),
        ("2019年04月01日 19時30分", MOMENT.replace(second=0)),
        ("2019.4.1", datetime(2019, 4, 1, tzinfo=JAPAN)),
        ("2019-04-01T19:30:29.000+09:00", MOMENT),
        ("2019-04-01T05:30:29-05:00", MOMENT),
        ("１２３", None),
        ("2019-13-01", None),
    ],
)
def test_dates_of_pages_are_read_by_japans_clock(text: str, moment: datetime | None) -> None:
    assert read_date(text) == moment


JAPANESE = "本社の時計、現地の時計。顧客開拓の話をします。ｺﾗﾎﾞ①も。"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (JAPANESE.encode(), "utf-8"),
        (codecs.BOM_UTF8 + JAPANESE.encode(), "utf-8-sig"),
        (JAPANESE.encode("cp932"), "cp932"),
        (JAPANESE.replace("①", "").encode("euc_jp"), "euc_jp"),
        (JAPANESE.encode("euc_jis_2004"), "euc_jis_2004"),
        (JAPANESE.replace("①", "").replace("ｺﾗﾎﾞ", "").encode("iso2022_jp"), "iso2022_jp"),
        (JAPANESE.encode("utf-16"), "utf-16"),
        (b"plain ascii", "utf-8"),
        (b"", "utf-8"),
    ],
)
def test_the_encoding_is_found_by_trying(content: bytes, encoding: str) -> None:
    decoded = decode_bytes(content)
    assert decoded is not None
    assert (decoded.encoding, decoded.broken) == (encoding, 0)
    assert decoded.text.startswith("本社の時計") or content.isascii()


@pytest.mark.parametrize("codec", ["cp932", "euc_jp"])
@pytest.mark.parametrize(
    "text", ["はい", "顧客", "カタカナ", "ー", "。", "abcと", "第1回", "春、夏。", "漢字仮名交じり文"]
)
def test_even_a_few_japanese_characters_tell_the_encoding(codec: str, text: str) -> None:
    decoded = decode_bytes(text.encode(codec))
    assert decoded is not None
    assert decoded.text == text


def test_a_few_broken_bytes_are_counted_and_many_are_no_text() -> None:
    broken = JAPANESE.encode() * 10 + b"\xe3\x81"
    decoded = decode_bytes(broken + JAPANESE.encode())
    assert decoded is not None
    assert (decoded.encoding, decoded.broken, decoded.cut) == ("utf-8", 1, False)
    assert decode_bytes(broken) == Decoded(JAPANESE * 10, "utf-8", cut=True)
    assert decode_bytes(bytes(range(256)) * 50) is None
    assert decode_bytes(b"\x89PNG" + bytes(1000)) is None


def _read_export(text: str) -> list[Post]:
    return list(read_movable_type(text, "export.txt"))


ENTRY = "TITLE: {}\nDATE: 04/01/2019 07:30:00\n-----\nBODY:\n{}\n-----\n--------\n"


@pytest.mark.parametrize(
    "body",
    [
        "上\n-----\n下",
        "上\n--------\n下",
        "上\n\n--------\n\n-----\n\n下",
        "-----\n下",
        "上\n-----\nBODYではない:\n下",
        "上\n-----\nBODY:\n下",
        "上\n-----\nCOMMENT:\n下",
        "上\n--------\nTITLE: 題のような行\n下",
        "上\n--------\nTITLE: 題\nでもヘッダーではない\n-----\n下",
        "TITLE: 題\nDATE: 日付",
    ],
)
def test_separators_inside_a_body_belong_to_it(body: str) -> None:
    posts = _read_export(ENTRY.format("一", body) + ENTRY.format("二", "次"))
    assert [(post.title, post.html) for post in posts] == [("一", body.replace("\n", "<br>")), ("二", "次")]


@pytest.mark.parametrize(
    "text",
    [
        ENTRY.format("題", "本文").replace("\n-----\n--------", "\n--------"),
        ENTRY.format("題", "本文").replace("--------\n", ""),
        ENTRY.format("題", "本文").removesuffix("-----\n--------\n"),
        "\n\n" + ENTRY.format("題", "本文") + "\n\n",
        ENTRY.format("題", "本文").replace("\n", " \n"),
        ENTRY.format("題", "\n\n本文\n\n"),
        ENTRY.format("題", "本文\n-----\nEXTENDED BODY:\n\n-----\nEXCERPT:\n\n-----\nKEYWORDS:\n"),
        ENTRY.format("題", "本文").replace("TITLE: 題", "TITLE:題\nALLOW COMMENTS: 1\nNEW KEY: ?"),
    ],
)
def test_exports_that_differ_a_little_are_read_the_same(text: str) -> None:
    assert [(post.title, post.html.strip()) for post in _read_export(text)] == [("題", "本文")]


@pytest.mark.parametrize(
    "cut", ["二の本文です\n-----\n", "二の本文", "\n-----\nBODY:\n", "07:30:00\n", "DATE: 04", "E: 二"]
)
def test_an_export_that_is_cut_says_so(cut: str, tmp_path: Path) -> None:
    """Wherever it ends: in the text, before the line that ends a post, or in a header."""
    whole = ENTRY.format("一", "一の本文") + ENTRY.format("二", "二の本文です")
    report = import_text(tmp_path / "docs", whole[: whole.rindex(cut) + len(cut)])
    told = [doubt.code for essay in report.essays for doubt in essay.doubts]
    assert [essay.title for essay in report.essays][:1] == ["一"]
    assert "一の本文\n" in report.essays[0].text + "\n"
    assert "TITLE" not in report.essays[0].text
    assert "cut-short" in told or [notice.code for notice in report.notices] == ["no-body"]


@pytest.mark.parametrize(
    ("stated", "moment"),
    [
        ('{"datePublished":"2019-04-01T19:30:29+09:00"}', MOMENT),
        ('[1,{"@graph":[{"datePublished":"2019-04-01T10:30:29Z"}]}]', MOMENT),
        ('{"datePublished":', datetime(2019, 4, 1, tzinfo=JAPAN)),
        ('{"datePublished":[1]}', datetime(2019, 4, 1, tzinfo=JAPAN)),
        ("[" * 100_000, datetime(2019, 4, 1, tzinfo=JAPAN)),
    ],
)
def test_a_page_may_tell_the_time_to_machines_alone(stated: str, moment: datetime, tmp_path: Path) -> None:
    page = (
        f'<html><script type="application/ld+json">{stated}</script><h1 class=skin-entryTitle>題</h1>'
        "<p class=skin-entryPubdate>2019年04月01日</p><div class=skin-entryBody>本文です。</div></html>"
    )
    assert [post.date for post in read_posts(save(tmp_path, "saved.html", page), lambda _: None)] == [moment]


@pytest.mark.parametrize(
    ("form", "body", "html"),
    [
        ("0", "<p>あ</p>\n<p>い</p>", "<p>あ</p>\n<p>い</p>"),
        ("0", "あ\nい", "あ<br>い"),
        ("1", "あ\n<b>い</b>", "あ<br><b>い</b>"),
        ("__default__", "あ\n\nい", "あ<br><br>い"),
        ("richtext", "<div>あ</div>", "<div>あ</div>"),
        ("markdown", "**あ**", "<p><strong>あ</strong></p>"),
        ("markdown", "あ\n<script>ad()</script>\nい", "<p>あ<script>ad()</script><br />\nい</p>"),
        ("", "あ<br>い", "あ<br>い"),
    ],
)
def test_convert_breaks_says_what_line_breaks_mean(form: str, body: str, html: str) -> None:
    text = ENTRY.format("題", body).replace("TITLE", f"CONVERT BREAKS: {form}\nTITLE")
    assert _read_export(text)[0].html == html


@pytest.mark.parametrize("form", ["markdown", "markdown_with_smartypants"])
@pytest.mark.parametrize(
    "body",
    [
        "一行目です。\n二行目です。",
        "> 引用\n> 二行",
        "- 一\n- 二\n\n1. 一\n2. 二",
        "3. 三\n4. 四",
        "```\n一行目\n二行目\n```",
        "| 一 | 二 |\n| --- | --- |\n| 三 | 四 |",
        "## 見出し\n\n**強い**言葉",
    ],
)
def test_a_body_in_markdown_comes_home_as_it_was_written(form: str, body: str, tmp_path: Path) -> None:
    text = ENTRY.format("題", body).replace("TITLE", f"CONVERT BREAKS: {form}\nTITLE")
    essay = import_text(tmp_path / "docs", text).essays[0]
    assert essay.text.partition("---\n\n")[2] == body + "\n"


def test_notes_of_a_body_in_markdown_keep_their_words(tmp_path: Path) -> None:
    body = "本文[^1]です。\n\n[^1]: これは注。"
    text = ENTRY.format("題", body).replace("TITLE", "CONVERT BREAKS: markdown\nTITLE")
    essay = import_text(tmp_path / "docs", text).essays[0]
    assert essay.text.partition("---\n\n")[2] == "本文[^1]です。\n\n[^1]: これは注。\n"


@pytest.mark.parametrize(
    ("status", "hidden"),
    [("Publish", ""), ("publish", ""), ("Future", ""), ("Draft", "Draft"), ("Review", "Review")],
)
def test_what_readers_could_not_see_becomes_a_draft(status: str, hidden: str, tmp_path: Path) -> None:
    text = ENTRY.format("題", "本文").replace("TITLE", f"STATUS: {status}\nTITLE")
    assert _read_export(text)[0].hidden == hidden
    essay = import_text(tmp_path / "docs", text).essays[0]
    assert any(doubt.code == "was-hidden" for doubt in essay.doubts) == bool(hidden)


@pytest.mark.parametrize(
    ("fields", "addresses"),
    [
        ("BASENAME: 2019/04/01/073000", ("/entry/2019/04/01/073000",)),
        ("BASENAME: entry-12345678901", ("/entry-12345678901.html",)),
        ("UNIQUE URL: http://a.example.com/x.html", ("http://a.example.com/x.html",)),
        ("BASENAME: some_words", ()),
    ],
)
def test_an_export_tells_the_old_address_where_it_can(fields: str, addresses: tuple[str, ...]) -> None:
    assert (
        _read_export(ENTRY.format("題", "本文").replace("TITLE", f"{fields}\nTITLE"))[0].addresses
        == addresses
    )


@pytest.mark.parametrize(
    ("text", "body", "codes"),
    [
        ("題｜記\n記\n説明\n\nこんにちは。\n本文", "こんにちは。<br>本文", ["no-date"]),
        ("題｜記\n記\n\n説明\n\n説明の二\n\nおはようございます。", "おはようございます。", ["no-date"]),
        ("題｜記\n\n記\n説明\n題\n2019-04-01 07:30:00\n本文", "本文", []),
        ("題｜記\n記\n説明\n\n2019年04月01日 07時30分\n本文", "本文", []),
        ("題 | 記\n本文だけ\n続き", "本文だけ<br>続き", ["no-date"]),
        ("題｜記\n記\n説明\n\n本文", "本文", ["no-date", "guessed-head"]),
        ("題｜記\n記\n本文しかない", "本文しかない", ["no-date"]),
        ("題｜副題｜記\n記\n説明\n\nこんばんは", "こんばんは", ["no-date"]),
        ("題｜記\nコメント\nの話", "コメント<br>の話", ["no-date"]),
        ("題｜記\nコメント\nの話\nいいね！した人", "", ["no-date"]),
        ("題｜記\n\n記\n説明\n題\n2019-04-01 07:30:00\n本文\nいいね！\nコメント(2)\n記事一覧", "本文", []),
        (
            "題｜記\n\n記\n説明\n題\n2019-04-01 07:30:00\n本文\nいいね！\n終わり",
            "本文<br>いいね！<br>終わり",
            [],
        ),
        ("題｜記\n\n記\n説明\n題\n2019-04-01 07:30:00\n本文\nシェア\nコメント", "本文", []),
    ],
)
def test_the_head_of_a_plain_page_is_told_from_the_post(text: str, body: str, codes: list[str]) -> None:
    post = read_plain_text(text, "saved.txt")
    assert (post.html.strip("<br>"), [doubt.code for doubt in post.doubts]) == (body, codes)


def test_a_plain_page_may_be_dated_by_its_file_name() -> None:
    assert read_plain_text("題｜記\n本文", "old/2019-04-01 x.txt").date == datetime(2019, 4, 1, tzinfo=JAPAN)


@pytest.mark.parametrize(
    "page",
    [
        "",
        "<script>window.INIT_DATA=</script>",
        "<script>window.INIT_DATA={</script>",
        "<script>window.INIT_DATA=[1]</script>",
        '<script>window.INIT_DATA={"entryState":[]};window.x</script>',
        '<script>window.INIT_DATA={"entryState":{"entryMap":{"1":null,"x":{"entry_text":"a"}}}}</script>',
        "<script>window.INIT_DATA=" + '{"a":' * 100_000,
    ],
)
def test_a_state_that_cannot_be_read_is_none(page: str) -> None:
    assert read_state(page).entries == ()
