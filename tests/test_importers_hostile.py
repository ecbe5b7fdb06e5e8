"""Files that no blog ever wrote, by accident or with intent: no hang, no traceback, nothing in silence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from html_tree import parse_html
from imported import NOW, import_text, make_settings, read_essays, save
from imported_prose import convert, render
from projects import Project
from tsunagu.checks.content_check import read_content
from tsunagu.commands.project import read_project
from tsunagu.importers.formats.saved_files import MAX_EXPORT_BYTES
from tsunagu.importers.html.to_markdown import to_markdown
from tsunagu.importers.plan.import_run import import_posts
from tsunagu.importers.plan.picture_marks import mark_picture
from tsunagu.messages.findings import describe_notice

ENTRY = "TITLE: 題\nDATE: 04/01/2019 07:30:00\n-----\nBODY:\n{}\n-----\n--------\n"
RSS = (
    '<?xml version="1.0"?>{}<rss xmlns:wp="http://wordpress.org/export/1.2/" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>題</title>'
    "<content:encoded>{}</content:encoded><wp:post_date>2019-04-01 07:30:00</wp:post_date>"
    "</item></channel></rss>"
)


@pytest.mark.parametrize(
    "body",
    [
        "-----\n" * 100_000,
        "--------\n" * 100_000,
        "--------\nTITLE: a\n" * 20_000,
        "x\n-----\n" + "COMMENT:\nAUTHOR: a\n-----\n" * 20_000,
        "<" * 500_000,
        "<br>" * 100_000,
        "<a " * 100_000,
        "<!--" * 100_000,
        "<pre>" * 100_000,
        "<script>" * 50_000,
        "<ruby>" * 1_500 + "x",
        "<table>" * 1_500 + "x",
        "<table><tr>" + "<td>x" * 10_000,
        "<ul>" + "<li>x<p>y" * 3_000,
        "<div>" * 100_000 + "x",
        "<b>!</b>a" * 15_000,
        "[" * 100_000,
        "`" * 100_000,
        "&" * 100_000,
        "#" * 100_000 + "x",
        "<h2>" + "#" * 100_000 + "x</h2>",
        "http://" * 50_000,
        "https://a.b/" + "." * 100_000 + "x",
        "https://a.b/" + "(" * 100_000,
        " " * 500_000 + "x",
        "\n" * 500_000 + "x",
        "\n \n" * 100_000 + "x",
        "☆" * 100_000,
        "- " * 100_000 + "x",
        "[caption]" * 50_000,
        "字" * 900_000,
    ],
    ids=lambda body: repr(body[:12]),
)
def test_endless_repetition_ends(body: str, tmp_path: Path) -> None:
    """Each of these once took minutes in some program: a body of it is an essay, or is refused by name."""
    report = import_text(tmp_path / "docs", ENTRY.format(body))
    known = {"no-body", "too-deep", "post-too-large", "comments", "twice"}
    assert report.essays or {notice.code for notice in report.notices} <= known
    assert report.essays or report.notices


@pytest.mark.parametrize(
    "page",
    [
        "<html><body>window.INIT_DATA={" + "[" * 500_000,
        "<html><script>window.INIT_DATA=" + '{"a":' * 100_000,
        "<html>" + "<div class='skin-entryBody'>x" * 1_900,
        "<html>" + "<div class='articleText'>x</div><h1 class=skinArticleTitle>a</h1>" * 1_000,
        "題｜記\n" + "記\n" * 100_000,
        "題" + "|" * 290 + "\nx",
        "\x00" * 10_000,
        "題\x00名｜記\n本\x00文",
        "<html><head><title>ほかのページ</title></head><body>" + "x" * 10_000,
        "",
        "\n",
        "-",
        "<?xml version='1.0'?>",
        "TITLE:",
        "TITLE: a\n-----\n",
    ],
    ids=lambda page: repr(page[:16]),
)
def test_odd_files_are_told_of_or_read(page: str, tmp_path: Path) -> None:
    report = import_text(tmp_path / "docs", page)
    assert report.essays or report.notices


BOMBS = {
    "billion laughs": RSS.format(
        "<!DOCTYPE lolz [<!ENTITY a 'lol'>"
        + "".join(f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9))
        + "]>",
        "&j;",
    ),
    "file of the machine": RSS.format("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>", "&e;"),
    "address of another": RSS.format("<!DOCTYPE x [<!ENTITY e SYSTEM 'http://127.0.0.1:9/'>]>", "&e;"),
    "parameter entity": RSS.format("<!DOCTYPE x [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]>", "x"),
    "external subset": RSS.format("<!DOCTYPE rss SYSTEM 'file:///etc/passwd'>", "x"),
    "behind a comment": RSS.format("<!-- <channel --><!DOCTYPE x [<!ENTITY e SYSTEM '/etc/passwd'>]>", "&e;"),
    "undefined entity": RSS.format("", "本文&nosuch;"),
    "inclusion": RSS.format(
        "", "<x:include xmlns:x='http://www.w3.org/2001/XInclude' href='/etc/passwd'/>本文"
    ),
}


@pytest.mark.parametrize("name", BOMBS)
def test_xml_expands_and_fetches_nothing(name: str, tmp_path: Path) -> None:
    report = import_text(tmp_path / "docs", BOMBS[name])
    assert report.notices
    assert not any("root:" in essay.text or "lollol" in essay.text for essay in report.essays)


def test_a_broken_export_gives_what_can_be_read_and_says_where_it_breaks(tmp_path: Path) -> None:
    """A file cut short, or with a character that XML forbids."""
    whole = RSS.format("", "&lt;p&gt;一つめ\x08です。&lt;/p&gt;")
    assert not import_text(tmp_path / "a" / "docs", whole).notices
    cut = whole.replace("</channel></rss>", "<item><title>二つめ")
    report = import_text(tmp_path / "b" / "docs", cut)
    assert [notice.code for notice in report.notices if notice.code != "no-body"] == ["broken-xml"]
    assert [essay.title for essay in report.essays] == ["題"]


def test_the_place_where_xml_breaks_is_told_in_letters(tmp_path: Path) -> None:
    broken = RSS.format("", "<![CDATA[" + "途中で切れた文章。" * 9).partition("</content")[0]
    notices = import_text(tmp_path / "docs", broken).notices
    told = describe_notice(next(notice for notice in notices if notice.code == "broken-xml"), "ja")
    assert "途中で切れた" in told
    assert "\\x" not in told


@pytest.mark.parametrize("body", ["<div class='skin-entryBody'>{}</div>", "{}"])
def test_a_page_nested_too_deep_is_told_as_that(body: str, tmp_path: Path) -> None:
    page = "<html><head><title>題</title></head><body>" + body.format("<div>" * 20_000 + "本文")
    report = import_text(tmp_path / "docs", page)
    assert ([notice.code for notice in report.notices], report.failed) == (["too-deep"], True)


@pytest.mark.parametrize("content", [bytes(range(256)) * 20, "どの形式でもない文字"])
def test_a_file_that_cannot_be_read_is_an_error_whatever_is_in_it(
    content: str | bytes, tmp_path: Path
) -> None:
    assert import_text(tmp_path / "docs", content).failed


def test_links_to_elsewhere_are_not_followed(tmp_path: Path) -> None:
    secret = save(tmp_path, "secret/秘密.txt", "秘密｜記\n本文")
    folder = tmp_path / "saved"
    folder.mkdir()
    (folder / "file.txt").symlink_to(secret)
    (folder / "folder").symlink_to(secret.parent)
    (folder / "loop").symlink_to(folder)
    report = import_posts([folder], make_settings(tmp_path / "docs"))
    assert report.essays == ()
    assert [notice.code for notice in report.notices] == ["symlink"] * 3


def test_what_is_no_ordinary_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "saved")
    report = import_posts([tmp_path / "saved", tmp_path / "nowhere"], make_settings(tmp_path / "docs"))
    assert [notice.code for notice in report.notices] == ["not-a-file", "not-a-file"]


def test_a_file_beyond_all_measure_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "saved.txt"
    with path.open("wb") as file:
        file.truncate(MAX_EXPORT_BYTES + 1)
    report = import_posts([path], make_settings(tmp_path / "docs"))
    assert [notice.code for notice in report.notices] == ["too-large"]


def test_hidden_files_pictures_and_parts_of_saved_pages_are_no_posts(tmp_path: Path) -> None:
    for name in (".hidden.txt", "page_files/ad.html", "page_files/a.js", "ページ_ファイル/a.css"):
        save(tmp_path / "saved", name, "題｜記\n本文")
    save(tmp_path / "saved", "picture.jpg", b"\xff\xd8\xff\xe0" + bytes(range(256)) * 20)
    save(tmp_path / "saved", "tune.mp3", b"ID3\x03" + bytes(range(256)) * 20)
    report = import_posts([tmp_path / "saved"], make_settings(tmp_path / "docs"))
    assert [notice.code for notice in report.notices] == ["beside"]


def test_nothing_is_written_outside_the_folder_of_essays(tmp_path: Path) -> None:
    names = ("../../x", "/etc/passwd", "..\\..\\x", "con", "a/../../b", "%2e%2e%2fx", ".hidden", "index")
    entries = "".join(ENTRY.format("本文").replace("DATE", f"BASENAME: {name}\nDATE") for name in names)
    titled = entries.replace("TITLE: 題", "TITLE: ../../{}/題")
    import_text(tmp_path / "site" / "docs", "".join(titled.format(*[""] * titled.count("{}"))))
    written = [path for path in tmp_path.rglob("*") if path.is_file() and "saved" not in path.parts]
    assert written
    assert all(path.parent == tmp_path / "site" / "docs" / "essays" for path in written)
    assert all(name[0].isalnum() for name in read_essays(tmp_path / "site" / "docs"))


PAYLOADS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='JaVaScRiPt:alert(1)'>x</a>",
    "<a href='java\tscript:alert(1)'>x</a>",
    "<a href='&#106;avascript:alert(1)'>x</a>",
    "<a href=' javascript:alert(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href='vbscript:x'>x</a>",
    "<a href='https://x.example/\"onmouseover=alert(1)//'>x</a>",
    "<a href='https://x.example/)<script>alert(1)</script>'>x</a>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&lt;img src=x onerror=alert(1)&gt;",
    "[x](javascript:alert(1))",
    '![x](x "onerror=alert(1)")',
    "[x]: javascript:alert(1)\n\n[x]",
    "<div style='background:url(javascript:alert(1))'>x</div>",
    "<iframe src=javascript:alert(1)></iframe>x",
    "<iframe src='https://www.youtube.com/embed/x\"><script>alert(1)</script>'></iframe>x",
    "<form action=javascript:alert(1)><input type=submit>x</form>",
    "<base href='https://evil.example/'>x",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>x",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>x",
    "<pre></pre><pre>```\n<script>alert(1)</script></pre>",
    "<code>`<script>alert(1)</script>`</code>",
    "<ruby>x<rt><script>alert(1)</script></rt></ruby>",
    "<h2 id='x' onclick=alert(1)>x</h2>",
    "<table><tr><td onclick=alert(1)>|<td><img src=x onerror=alert(1)></table>",
    "{: onclick=alert(1) }",
    "x {: .a onclick='alert(1)' }",
    "<a href='https://x.example/' title='x\" onclick=\"alert(1)'>x</a>",
    "<div class=ogpCard_root><a href='javascript:x'><span class=ogpCard_title>x</span></a></div>",
    "\x02wzxhzdk:0\x03x",
    "<!--><script>alert(1)</script>-->",
)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_that_runs_comes_along(payload: str) -> None:
    """An imported essay, rendered by the site, has no script, no handler, and no address but of the web."""
    simple, _ = convert(payload)
    markdown = to_markdown(simple.html, place=lambda at: mark_picture(simple.images[at]))
    tree = parse_html(render(markdown))
    assert not {"script", "iframe", "img", "svg", "form", "base", "object"} & {one.tag for one in tree.iter()}
    names = {name for one in tree.iter() for name in one.attrib}
    assert not {name for name in names if name.startswith("on") or name == "style"}
    links = [one.get("href", "") for one in tree.iter("a")]
    assert all(link.startswith(("https://", "http://", "#")) for link in links)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_hostile_post_passes_the_check_of_the_site(payload: str, project: Project) -> None:
    entry = ENTRY.format(f"本文\n{payload}").replace("TITLE: 題", f"TITLE: 題 {' '.join(payload.split())}")
    report = import_text(project.docs, entry)
    assert [essay.uri.startswith("essays/2019-04-01-") for essay in report.essays] == [True]
    errors = read_content(project.docs, read_project(project.folder).settings, NOW).problems
    assert errors == ()
