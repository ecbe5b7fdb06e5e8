"""In which language a post comes home, and on which day: those that its readers saw."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from imported import FACTORS, NOW, TERMS, import_text, list_codes, make_settings, save, write_export
from projects import Project
from test_importers_count import write_item, write_wxr
from tsunagu.checks.content_check import read_content
from tsunagu.commands.import_ import import_
from tsunagu.commands.project import read_project
from tsunagu.importers.formats.blog_clocks import BlogClock, Stated
from tsunagu.importers.plan.factor_rules import read_factor_rules
from tsunagu.importers.plan.import_report import write_import_report
from tsunagu.importers.plan.import_run import import_posts
from tsunagu.importers.plan.post_languages import read_language


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return tmp_path / "docs"


ENGLISH = "The meeting had been decided before it began, and that is what I want to tell you about today."
FRENCH = "La réunion était décidée avant de commencer, et c'est de cela que je voudrais vous parler ici même."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("会議は前の日に決まります。", "ja"),
        ("Q&AとPDCAとKPIの話。Excelで作ります。", "ja"),
        (ENGLISH, "en"),
        (f"{ENGLISH} (根回し, nemawashi)", "en"),
        (FRENCH, "?"),
        ("Our office opens at nine.", "en"),
        ("Hello World", ""),
        ("Two clocks hang here.", "en?"),
        ("今天我们在上海开会，讨论了很多问题。", "ja?"),
        (f"{ENGLISH} ある朝の会議で決まったことの話をします。", "ja?"),
        ("", ""),
        ("2019", ""),
    ],
)
def test_the_language_of_a_post_is_read_from_its_text(text: str, language: str) -> None:
    shown = read_language(text)
    assert shown.code + ("" if shown.sure else "?") == language


@pytest.mark.parametrize("form", ["> {}", "```\n{}\n```", "`{}`"])
def test_what_a_post_quotes_is_not_its_language(form: str, docs: Path) -> None:
    text = f"---\ntitle: 英語の勉強\n---\n例文です。\n\n{form.format(ENGLISH * 3)}\n"
    (essay,) = import_text(docs, text, "a.md").essays
    assert essay.uri.startswith("essays/")
    page = f"<p>例文です。</p><blockquote><p>{ENGLISH * 3}</p></blockquote><pre>{ENGLISH}</pre>"
    assert import_text(docs, write_export({"body": page})).essays[0].uri.startswith("essays/")


@pytest.mark.parametrize(
    ("body", "stated", "folder", "codes"),
    [
        (ENGLISH, "en-US", "en/essays/", []),
        (ENGLISH, "ja", "en/essays/", ["other-language"]),
        (f"<p>{TERMS}</p>", "en-US", "essays/", ["other-language"]),
        ("Hello World", "en", "en/essays/", []),
        ("Hello World", "ja", "essays/", []),
        ("Hello World", "", "essays/", []),
        ("Two clocks hang here.", "", "en/essays/", ["unsure-language"]),
        (FRENCH, "fr", "essays/", ["unsure-language"]),
    ],
)
def test_an_english_post_goes_to_the_english_essays(
    body: str, stated: str, folder: str, codes: list[str], docs: Path
) -> None:
    """As the text shows; as the file says where the text is too short; a contradiction is told."""
    export = write_wxr(write_item(body, title="x"), language=stated)
    (essay,) = import_text(docs, export, "x.xml").essays
    assert essay.uri.rpartition("/")[0] + "/" == folder
    assert [doubt.code for doubt in essay.doubts if "language" in doubt.code] == codes
    assert (docs / essay.uri).exists()
    assert (
        len(import_text(docs, write_wxr(write_item(body, title="x"), language=stated), "x.xml").already) == 1
    )


def test_the_author_may_say_the_language(docs: Path) -> None:
    path = [save(docs.parent, "saved.txt", write_export({"body": "会議の話です。"}))]
    report = import_posts(path, replace(make_settings(docs), essay_language="en"))
    assert report.essays[0].uri == "en/essays/2019-04-01-dai.md"
    assert any("en 1" in line for line in write_import_report(report, "en"))


def test_links_lead_from_one_language_to_the_other(project: Project) -> None:
    """And an English essay without an original passes the check of the site."""
    link = "<a href='https://ameblo.jp/me/entry-{}.html'>x</a>"
    posts = [
        {"title": "日本語", "body": f"{TERMS}{link.format(22222222222)}"},
        {
            "title": "English",
            "name": "entry-22222222222",
            "body": ENGLISH + link.format(11111111111),
        },
    ]
    path = save(project.folder, "saved.txt", write_export(*posts))
    rules = read_factor_rules(b"words: {meeting: [skills]}", FACTORS)
    report = import_posts([path], replace(make_settings(project.docs), rules=rules))
    japanese, english = report.essays
    assert f"[x](../{english.uri})" in japanese.text
    assert f"[x](../../{japanese.uri})" in english.text
    content = read_content(project.docs, read_project(project.folder).settings, NOW)
    assert content.problems == ()
    assert [essay.language for essay in content.library.essays if essay.date.year == 2019] == ["en", "ja"]


def test_an_english_essay_never_takes_the_name_of_a_japanese_one(docs: Path) -> None:
    """The same name in both folders would make it a translation."""
    posts = [
        {"title": "Bridge", "body": "橋の話です。"},
        {"title": "Bridge", "name": "entry-22222222222", "body": ENGLISH},
    ]
    names = [essay.uri.rpartition("/")[2] for essay in import_text(docs, write_export(*posts)).essays]
    assert names == ["2019-04-01-bridge.md", "2019-04-01-bridge-2.md"]


def test_the_command_takes_no_language_that_the_site_has_not(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.folder)
    save(project.folder, "saved.txt", write_export({}))
    done = CliRunner().invoke(import_, ["--lang", "en", "--language", "fr", "saved.txt"])
    assert (done.exit_code, "none of this site's languages (ja, en)" in done.output) == (1, True)
    done = CliRunner().invoke(import_, ["--lang", "en", "--language", "en", "saved.txt"])
    assert (done.exit_code, (project.docs / "en/essays/2019-04-01-dai.md").exists()) == (0, True)


@pytest.mark.parametrize(
    ("local", "world", "usual", "moment", "sure"),
    [
        ("2019-04-01 20:00:00", "2019-04-01 18:00:00", None, "2019-04-01T20:00:00+02:00", True),
        ("2019-04-01 08:00:00", "2019-03-31 23:00:00", None, "2019-04-01T08:00:00+09:00", True),
        ("2019-04-01 20:00:00", "2019-04-01 14:30:00", None, "2019-04-01T20:00:00+05:30", True),
        ("2019-04-01 20:00:00", "2019-04-02 03:00:00", None, "2019-04-01T20:00:00-07:00", True),
        ("2019-04-01 20:00:00", "0000-00-00 00:00:00", None, "2019-04-01T20:00:00+09:00", False),
        ("2019-04-01 20:00:00", "0000-00-00 00:00:00", "+02:00", "2019-04-01T20:00:00+02:00", True),
        ("2019-04-01 20:00:00", "2011-01-01 00:00:00", "+02:00", "2019-04-01T20:00:00+02:00", False),
        ("", "2019-04-01 18:00:00", "+02:00", "2019-04-01T20:00:00+02:00", True),
        ("", "2019-04-01 18:00:00", None, "2019-04-02T03:00:00+09:00", False),
        ("", "2019-04-01 01:00:00", None, "2019-04-01T10:00:00+09:00", True),
        ("", "", None, None, True),
    ],
)
def test_the_day_is_the_one_that_readers_saw(
    local: str, world: str, usual: str | None, moment: str | None, sure: bool
) -> None:
    """With the offset between a post's two clocks; else with that of most posts of the file."""
    pattern = Stated("2018-01-01 02:00:00", "2018-01-01 00:00:00")
    clock = BlogClock.of([pattern] * 2 + [Stated("", "")]) if usual else BlogClock.of([])
    shown = clock.read(Stated(local, world))
    assert (shown.moment.isoformat() if shown.moment else None, shown.sure) == (moment, sure)


def test_a_blog_from_abroad_keeps_its_days_on_the_site(project: Project) -> None:
    """What was written in the evening there is not of the next day, though it is in Japan."""
    item = write_item(wp_post_date="2019-04-01 20:00:00", wp_post_date_gmt="2019-04-01 18:00:00")
    (essay,) = import_text(project.docs, write_wxr(item), "x.xml").essays
    assert "date: 2019-04-01 20:00:00+02:00\n" in essay.text
    content = read_content(project.docs, read_project(project.folder).settings, NOW)
    assert [f"{one.date:%m-%d}" for one in content.library.essays if one.date.year == 2019] == ["04-01"]


@pytest.mark.parametrize(("language", "told"), [("ja", []), ("en-US", ["guessed-clock"])])
def test_where_nothing_tells_the_clock_the_author_is_asked(
    language: str, told: list[str], docs: Path
) -> None:
    """But not the author of a Japanese blog: Japan has one clock. It is a remark, and makes no draft."""
    report = import_text(docs, write_wxr(write_item(TERMS), language=language), "x.xml")
    (essay,) = report.essays
    assert [doubt.code for doubt in essay.doubts if "clock" in doubt.code] == told
    assert not essay.draft
    assert list_codes(report) == []


def test_the_languages_of_a_post_never_clash_by_the_pattern_of_an_address(tmp_path: Path) -> None:
    """The address is that of the original, whichever file comes first."""
    posts = {"en": ("Bridge", "Short."), "ja": ("橋", "橋の話です。")}
    for language, (title, body) in posts.items():
        text = f"---\ntitle: {title}\ndate: 2019-05-01\n---\n{body}"
        save(tmp_path / "in", f"content/{language}/posts/bridge.md", text)
    site = "https://h.example/posts/{basename}/"
    settings = replace(make_settings(tmp_path / "docs"), site=site)
    report = import_posts([tmp_path / "in"], settings)
    assert (list_codes(report), sorted(essay.language for essay in report.essays)) == ([], ["en", "ja"])
    sources = {
        essay.language: "source: https://h.example/posts/bridge/" in essay.text for essay in report.essays
    }
    assert sources == {"ja": True, "en": False}
    again = import_posts([tmp_path / "in"], settings)
    assert (len(again.essays), len(again.already), list_codes(again)) == (0, 2, [])


@pytest.mark.parametrize(
    ("links", "ja", "en"),
    [
        (
            "[a](/posts/kawa/) [b](/en/posts/kawa/)",
            "[a](k.md) [b](../en/essays/k.md)",
            "[a](../../essays/k.md) [b](k.md)",
        ),
        (
            '[a]({{< ref path="kawa" lang="ja" >}}) [b]({{< relref path="kawa" lang="en" >}})',
            "[a](k.md) [b](../en/essays/k.md)",
            "[a](../../essays/k.md) [b](k.md)",
        ),
        ('[a]({{< ref "/posts/kawa" >}}) [b](kawa)', "[a](k.md) [b](k.md)", "[a](k.md) [b](k.md)"),
    ],
)
def test_a_link_keeps_the_language_of_the_post_that_it_named(
    links: str, ja: str, en: str, tmp_path: Path
) -> None:
    """By address or as Hugo's ``lang`` says; what names a post in all languages is of the link's own."""
    languages = "defaultContentLanguage = 'ja'\n[languages.ja]\nweight = 1\n[languages.en]\nweight = 2\n"
    save(tmp_path / "in", "hugo.toml", f"baseURL = 'https://h.example/'\n{languages}")
    for language, body in (("ja", "本文の日本語です。"), ("en", ENGLISH)):
        text = f"---\ntitle: {language}\ndate: 2020-01-02\n---\n{body}\n\n{links}"
        save(tmp_path / "in", f"content/{language}/posts/kawa.md", text)
    essays = import_posts([tmp_path / "in"], make_settings(tmp_path / "docs")).essays
    # They wait, since both essays are drafts.
    last = {one.language: re.sub("<!-- | -->", "", one.text.splitlines()[-1]) for one in essays}
    last = {
        language: line.replace("2020-01-02-kawa", "k").replace("[ ", "[") for language, line in last.items()
    }
    assert last == {"ja": ja, "en": en}


@pytest.mark.parametrize("reverse", [False, True])
def test_two_posts_that_polylang_put_together_are_an_essay_and_its_translation(
    reverse: bool, docs: Path
) -> None:
    """Under one id, whichever comes first; the language is that of the post, not of the blog."""
    pair = '<category domain="post_translations" nicename="pll_5f"><![CDATA[pll_5f]]></category>'
    items = [
        write_item(body, title=title).replace(
            "</item>", f'<category domain="language">{language}</category>{pair}</item>'
        )
        for language, title, body in (("ja", "時計の話", "本文の日本語です。"), ("en", "On clocks", ENGLISH))
    ]
    text = write_wxr(*(reversed(items) if reverse else items), language="ja")
    essays = {essay.language: essay for essay in import_text(docs, text, "x.xml").essays}
    assert essays["en"].uri == f"en/{essays['ja'].uri}"
    assert ("date: " in essays["en"].text, list(essays["en"].doubts)) == (False, [])
    assert len(import_text(docs, text, "x.xml").already) == 2
