"""What a run of ``tsunagu import`` does to the author's folder, and what it never does."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from imported import CASES, FACTORS, NOW, import_text, make_settings, read_essays, save
from imported_prose import convert, render
from projects import ROOT, Project
from tsunagu.commands.import_ import import_
from tsunagu.commands.project import read_project
from tsunagu.content import read_content
from tsunagu.importers import (
    ImportReport,
    NoFactorsError,
    ThemesError,
    import_posts,
    read_themes,
    write_report,
)
from tsunagu.importers.essay_file import store_new
from tsunagu.model import Library
from tsunagu.problems import write_report as tell_problems

PAGE = "題名その{0}｜ブログ\nブログ\n\nこんにちは。\n{1}\n"
EXPORT = "TITLE: {title}\nDATE: {date}\nBASENAME: {name}\n-----\nBODY:\n{body}\n-----\n--------\n"


def _write(*entries: dict[str, str]) -> str:
    default = {
        "title": "題",
        "date": "04/01/2019 07:30:00",
        "name": "entry-11111111111",
        "body": "本文です。",
    }
    return "".join(EXPORT.format(**{**default, **entry}) for entry in entries)


def _codes(report: ImportReport) -> list[str]:
    return [notice.code for notice in report.notices]


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return tmp_path / "docs"


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_imported_essays_pass_the_check_of_the_site(case: str, project: Project) -> None:
    """Front matter, links and aliases keep section 3: the content has the same problems as before, none."""
    settings = read_project(project.folder).settings
    import_posts([CASES / case / "in"], make_settings(project.docs))
    content = read_content(project.docs, settings, NOW)
    assert content.problems == ()
    assert len(content.library.essays) > len(list((CASES / case / "in").iterdir()))


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_a_second_run_changes_nothing(case: str, docs: Path) -> None:
    folder = [CASES / case / "in"]
    first = import_posts(folder, make_settings(docs))
    before = read_essays(docs)
    second = import_posts(folder, make_settings(docs))
    assert (second.essays, len(second.already)) == ((), len(first.essays))
    assert read_essays(docs) == before


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_a_dry_run_writes_nothing_and_tells_the_same(case: str, tmp_path: Path) -> None:
    folder = [CASES / case / "in"]
    dry = import_posts(folder, replace(make_settings(tmp_path / "docs"), dry_run=True))
    assert not (tmp_path / "docs").exists()
    real = import_posts(folder, make_settings(tmp_path / "docs"))
    assert (dry.essays, dry.notices) == (real.essays, real.notices)
    assert {essay.uri: essay.text for essay in dry.essays} == {
        f"essays/{name}": text for name, text in read_essays(tmp_path / "docs").items()
    }


def test_an_essay_that_is_there_is_never_overwritten(docs: Path) -> None:
    """A title and a date of its own make no claim to a name that another essay has."""
    there = save(docs, "essays/2019-04-01-dai.md", "わたしのエッセイ\n")
    report = import_text(docs, _write({}))
    assert there.read_text(encoding="utf-8") == "わたしのエッセイ\n"
    assert [essay.uri for essay in report.essays] == ["essays/2019-04-01-dai-2.md"]


def test_a_file_that_appears_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = save(tmp_path, "a.md", "先客")
    assert not store_new(path, "新しい")
    assert path.read_text(encoding="utf-8") == "先客"
    assert [one.name for one in tmp_path.iterdir()] == ["a.md"]


def test_what_the_author_changed_after_an_import_stays(docs: Path) -> None:
    """An essay that was renamed, retitled and rewritten is still known by its old address."""
    export = _write({})
    import_text(docs, export)
    old = docs / "essays" / "2019-04-01-dai.md"
    text = (
        old.read_text(encoding="utf-8").replace("title: 題", "title: 新しい題").replace("本文", "新しい本文")
    )
    old.rename(docs / "essays" / "renamed.md").write_text(text, encoding="utf-8")
    report = import_text(docs, export)
    assert [uri for _, uri in report.already] == ["essays/renamed.md"]
    assert read_essays(docs) == {"renamed.md": text}


UNNAMED = _write({"name": ""})

#: Posts whose formats tell no address.
WITHOUT_ADDRESS = (
    UNNAMED,
    UNNAMED.replace("TITLE: 題", "TITLE:"),
    UNNAMED.replace("TITLE: 題", "TITLE: 🎉"),
    UNNAMED.replace("TITLE: 題", "TITLE:").replace("BASENAME:", "BASENAME: some_words"),
    UNNAMED.replace("DATE: 04/01/2019 07:30:00\n", ""),
    UNNAMED.replace("TITLE: 題\nDATE: 04/01/2019 07:30:00\n", "TITLE:\n"),
    PAGE.format(1, "本文です。"),
    PAGE.format(1, "本文です。").replace("\n\n", "\n\n2019年04月01日 07時30分\n", 1),
)


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("saved", WITHOUT_ADDRESS)
def test_a_post_without_address_is_known_again_whatever_its_author_changed(
    saved: str, language: str, docs: Path
) -> None:
    """Its file's name, its title, its date and its text; the stamp in the header tells."""
    path = [save(docs.parent, "saved.txt", saved)]
    essay = import_posts(path, replace(make_settings(docs), language=language)).essays[0]
    title, date = f"title: {essay.title}\n", f"date: {essay.date.isoformat(sep=' ')}\n"
    changed = essay.text.replace(title, "title: 新しい題\n").replace(date, "date: 2020-01-01\n")
    assert changed.count("新しい題") == changed.count("2020-01-01") == 1
    (docs / essay.uri).unlink()
    save(docs, "essays/renamed.md", changed.replace("本文です。", "新しい本文です。"))
    again = import_posts(path, make_settings(docs))
    assert ([uri for _, uri in again.already], again.essays) == (["essays/renamed.md"], ())


def test_a_post_is_known_again_with_and_without_the_address_of_its_blog(docs: Path) -> None:
    path = [save(docs.parent, "saved.txt", UNNAMED.replace("BASENAME:", "BASENAME: some_words"))]
    site = "https://example.com/archives/{basename}.html"
    essay = import_posts(path, replace(make_settings(docs), site=site)).essays[0]
    save(docs, essay.uri, essay.text.replace("title: 題", "title: 新しい題"))
    assert len(import_posts(path, make_settings(docs)).already) == 1
    save(docs, essay.uri, re.sub("(?m)^(aliases|source): .*\n", "", (docs / essay.uri).read_text("utf-8")))
    assert len(import_posts(path, replace(make_settings(docs), site=site)).already) == 1


def test_two_posts_without_title_or_date_are_two_also_the_second_time(docs: Path) -> None:
    entry = UNNAMED.replace("TITLE: 題", "TITLE:")
    undated = UNNAMED.replace("DATE: 04/01/2019 07:30:00\n", "")
    export = entry + entry.replace("本文", "ほかの文") + undated + undated.replace("本文", "ほかの文")
    assert len(import_text(docs, export).essays) == 4
    again = import_text(docs, export)
    assert (len(again.already), len({uri for _, uri in again.already}), again.essays) == (4, 4, ())


def test_a_post_added_later_is_the_only_one_imported_then(docs: Path) -> None:
    import_text(docs, _write({}))
    later = {"title": "二", "name": "entry-22222222222", "body": "http://ameblo.jp/me/entry-11111111111.html"}
    report = import_text(docs, _write({}, later))
    assert [essay.title for essay in report.essays] == ["二"]
    assert "[題](2019-04-01-dai.md)" in report.essays[0].text


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ({}, {}, 1),
        ({}, {"name": "entry-22222222222"}, 1),
        ({}, {"name": "entry-22222222222", "date": "04/01/2019 07:30:01"}, 2),
        ({}, {"name": "entry-22222222222", "title": "別の題"}, 2),
        ({"name": ""}, {"name": ""}, 1),
        ({"name": "", "date": "?"}, {"name": "", "date": "?"}, 2),
    ],
)
def test_the_same_post_twice_is_one_essay(
    one: dict[str, str], other: dict[str, str], count: int, docs: Path
) -> None:
    """The same address, or the same title at the same second; without a date nothing is the same."""
    report = import_text(docs, _write(one, other))
    assert len(report.essays) == count
    assert ("twice" in _codes(report)) == (count == 1)


@pytest.mark.parametrize(
    ("title", "name", "stem"),
    [
        ("社内にも”顧客”はいる", "", "2019-04-01-shanai-ni-mo-kokyaku-wa-iru"),
        ("My First Column!", "", "2019-04-01-my-first-column"),
        ("題", "a-dummy-title", "2019-04-01-a-dummy-title"),
        ("題", "two_words", "2019-04-01-two-words"),
        ("題", "post_12", "2019-04-01-dai"),
        ("題", "2019/04/01/073000", "2019-04-01-dai"),
        ("🎉", "entry-11111111111", "2019-04-01-honbun-desu"),
        ("ㇰ", "entry-11111111111", "2019-04-01-entry-11111111111"),
        ("ㇰ", "", "2019-04-01-post"),
        ("../../etc/passwd", "../../x", "2019-04-01-etc-passwd"),
        ("index", "", "2019-04-01-index"),
        ("顧客" * 500, "", "2019-04-01-" + "kokyaku-" * 5 + "kokyaku"),
    ],
)
def test_an_id_has_the_date_and_the_words_of_the_title(title: str, name: str, stem: str, docs: Path) -> None:
    report = import_text(docs, _write({"title": title, "name": name}))
    assert [essay.uri for essay in report.essays] == [f"essays/{stem}.md"]


@pytest.mark.parametrize(
    "title",
    [
        "二つの時計: 本社と現地",
        "- 箇条書きの題",
        "# 見出しの題",
        "'引用' と \"引用\"",
        "@everyone ](x) **太字**",
        "{{ x }} と {a: b}",
        "[a, b]",
        "true",
        "null",
        "2019-04-01",
        "0x10",
        "!!python/object/apply:os.system [ls]",
        "&anchor *alias",
        "％と`",
        "---",
        "名前: |",
        "a # b",
        "末尾:",
        "\\n \\u0041",
        "😀",
        "ﾀｲﾄﾙ　全角",
        "x\u2028draft: false",
        "x\x85y",
    ],
)
def test_a_title_is_data_in_the_front_matter(title: str, project: Project) -> None:
    import_text(project.docs, _write({"title": title}))
    content = read_content(project.docs, read_project(project.folder).settings, NOW)
    assert content.problems == ()
    titles = [essay.title for essay in content.library.essays if essay.date.year == 2019]
    shown = " ".join(title.split())
    assert titles == [shown if any(map(str.isalnum, title)) else f"{shown} 本文です。"]


def test_what_stands_in_remarks_cannot_leave_them(project: Project) -> None:
    """Themes, addresses and words of pictures are a stranger's; a YAML comment ends with its line."""
    body = "本文<img src='https://x.example/a\u2028b.jpg' alt='x\ndraft: false\n---\u0085title: x'>"
    export = _write({"body": body}).replace("BASENAME", "CATEGORY: a\u2028factors: [x]\nBASENAME")
    import_text(project.docs, export)
    content = read_content(project.docs, read_project(project.folder).settings, NOW)
    assert content.problems == ()
    assert [essay.draft for essay in content.library.essays if essay.date.year == 2019] == [True]


TERMS = "顧客と顧客開拓、そして対価。"


@pytest.mark.parametrize(
    ("body", "themes", "factors", "draft"),
    [
        (TERMS, {}, ("customers",), False),
        ("顧客と対価。", {}, ("customers",), True),
        ("何もない。", {}, ("customers",), True),
        ("専門スキル。", {}, ("skills",), True),
        ("顧客と協働。", {}, ("customers", "collaboration"), True),
        ("何もない。", {"営業": ("skills", "customers")}, ("customers", "skills"), False),
        (TERMS, {"営業": ("skills",)}, ("skills",), False),
        ("顧客。", {"営業": ()}, ("customers",), True),
        ("何もない。", {"ほか": ("skills",)}, ("customers",), True),
    ],
)
def test_factors_come_from_themes_else_from_terms_and_a_guess_is_a_draft(
    body: str, themes: dict[str, tuple[str, ...]], factors: tuple[str, ...], draft: bool, docs: Path
) -> None:
    path = save(
        docs.parent, "saved.txt", _write({"body": body}).replace("BASENAME", "CATEGORY: 営 業\nBASENAME")
    )
    essay = import_posts([path], replace(make_settings(docs), themes=themes)).essays[0]
    assert (essay.factors, essay.draft) == (factors, draft)
    assert ("draft: true" in essay.text) == draft
    assert all(f"# キーファクターの根拠: {line}" in essay.text for line in essay.evidence)


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("営業: [customers, skills]\nブログ: []\n", {"営業": ("customers", "skills"), "ブログ": ()}),
        ("営 業: skills", {"営業": ("skills",)}),
        ("", {}),
        ("2019: [skills]", {"2019": ("skills",)}),
        ("ＮＥＷＳ　速報: [skills]  # 古い\nブログ:", {"news速報": ("skills",), "ブログ": ()}),
    ],
)
def test_themes_are_read_from_a_small_table(text: str, themes: dict[str, tuple[str, ...]]) -> None:
    assert read_themes(text.encode(), FACTORS) == themes


@pytest.mark.parametrize(
    "text", ["営業: [customer]", "営業: 1", "営業: {a: b}", "- 営業", "営業: [", "a: !!python/name:x"]
)
def test_a_table_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ThemesError):
        read_themes(text.encode(), FACTORS)


def test_the_slips_of_a_table_are_told_like_those_of_a_header() -> None:
    text = "海外 赴任：［skills、customers］\n営業: [custommers, x]\n日記　：　[skills]\n"
    with pytest.raises(ThemesError) as refused:
        read_themes(text.encode(), FACTORS)
    assert [line.split("。")[0] for line in tell_problems(refused.value.problems, "ja", "")] == [
        "themes.yml:1:6 full-width 全角の「：」は、ここでは使えません",
        "themes.yml:1:7 full-width 全角の「［」は、ここでは使えません",
        "themes.yml:1:14 full-width 全角の「、」は、ここでは使えません",
        "themes.yml:1:24 full-width 全角の「］」は、ここでは使えません",
        "themes.yml:2:6 unknown-reference 「営業」の「custommers」がありません",
        "themes.yml:2:18 unknown-reference 「営業」の「x」がありません",
        "themes.yml:3:4 full-width 全角の「：」は、ここでは使えません",
    ]


def test_a_site_without_factors_is_told_so(docs: Path) -> None:
    with pytest.raises(NoFactorsError):
        import_posts([], replace(make_settings(docs), library=Library(("ja", "en"))))


LINKS = (
    "https://ameblo.jp/me/entry-11111111111.html",
    "http://ameblo.jp/me/entry-11111111111.html",
    "https://s.ameblo.jp/me/entry-11111111111.html?frm=theme#cbox",
    "//ameblo.jp/me/amemberentry-11111111111.html",
    "https://gamp.ameblo.jp/me/entry-11111111111.html",
)


@pytest.mark.parametrize("link", LINKS)
def test_links_between_imported_posts_become_links_between_essays(link: str, docs: Path) -> None:
    body = f"<p>前回は<a href='{link}'>こちら</a>です。</p>"
    here = {"title": "今回", "name": "entry-22222222222", "body": body, "date": "04/02/2019 07:30:00"}
    path = save(docs.parent, "saved.txt", _write({}, here))
    report = import_posts([path], replace(make_settings(docs), site="https://ameblo.jp/me/"))
    assert "前回は[こちら](2019-04-01-dai.md)です。" in report.essays[1].text
    assert [essay.text.count("source: https://ameblo.jp/me/entry-") for essay in report.essays] == [1, 1]


def test_other_links_stay_as_they_are(docs: Path) -> None:
    body = "https://ameblo.jp/me/entry-99999999999.html と https://example.com/entry-11111111111.html"
    text = import_text(docs, _write({"body": body})).essays[0].text
    assert (
        "<https://ameblo.jp/me/entry-99999999999.html> と <https://example.com/entry-11111111111.html>"
        in text
    )


def test_a_published_essay_never_links_to_one_that_readers_cannot_see(project: Project) -> None:
    """Its old link is kept, and the report says so; a draft may link to a draft."""
    sure = {"title": "公開", "name": "entry-22222222222", "body": f"{TERMS}<a href='{LINKS[0]}'>次</a>"}
    unsure = {"title": "下書き", "name": "entry-33333333333", "body": f"<a href='{LINKS[0]}'>次</a>"}
    report = import_text(project.docs, _write({}, sure, unsure))
    assert [essay.draft for essay in report.essays] == [True, False, True]
    assert f"[次]({LINKS[0]})" in report.essays[1].text
    assert "[次](2019-04-01-dai.md)" in report.essays[2].text
    assert _codes(report) == ["link-kept"]
    assert read_content(project.docs, read_project(project.folder).settings, NOW).problems == ()


def test_an_essay_dated_later_is_scheduled_and_not_linked_to(docs: Path) -> None:
    later = (NOW + timedelta(days=1)).strftime("%m/%d/%Y %H:%M:%S")
    sure = {"title": "公開", "name": "entry-22222222222", "body": f"{TERMS}<a href='{LINKS[0]}'>次</a>"}
    report = import_text(docs, _write({"date": later, "body": TERMS}, sure))
    assert [essay.draft for essay in report.essays] == [False, False]
    assert f"[次]({LINKS[0]})" in report.essays[1].text


@pytest.mark.parametrize(
    ("field", "aliases"),
    [
        ("UNIQUE URL: https://ameblo.jp/me/entry-12345678901.html", "/entry-12345678901.html"),
        ("UNIQUE URL: http://blog.livedoor.jp/me/archives/1.html", "/archives/1.html"),
        ("UNIQUE URL: https://example.com/2019/04/hello/", "/2019/04/hello/"),
        ("UNIQUE URL: https://example.com/%E3%81%82/", "/あ/"),
        ("UNIQUE URL: https://example.com/?p=12", None),
        ("UNIQUE URL: https://example.com/essays/two-clocks/", None),
        ("UNIQUE URL: https://example.com/../../x", None),
        ("UNIQUE URL: https://example.com/a%20b", None),
        ("UNIQUE URL: https://example.com/a%0Ab", None),
        ("UNIQUE URL: https://example.com/a%22b", None),
        ("UNIQUE URL: https://example.com/wiki/a:b", None),
    ],
)
def test_old_addresses_become_aliases_where_they_can(field: str, aliases: str | None, docs: Path) -> None:
    text = import_text(docs, _write({"name": ""}).replace("BASENAME", f"{field}\nBASENAME")).essays[0].text
    assert (f"aliases: [{aliases}]" in text) if aliases else ("aliases" not in text)


def test_an_alias_is_given_once(docs: Path) -> None:
    one = {"name": "", "title": "一"}
    export = _write(one, {**one, "title": "二"}).split("BASENAME")
    export[0] += "UNIQUE URL: https://a.example.com/x.html\n"
    export[1] += ""
    text = "BASENAME".join(export)
    second = text.rindex("BASENAME")
    text = text[:second] + "UNIQUE URL: https://b.example.com/x.html\n" + text[second:]
    report = import_text(docs, text)
    assert [("/x.html" in essay.text.partition("source")[0]) for essay in report.essays] == [True, False]
    assert _codes(report) == ["alias-dropped"]


def test_an_undated_post_is_a_draft_with_the_date_of_its_file(docs: Path) -> None:
    essay = import_text(docs, PAGE.format(1, TERMS)).essays[0]
    assert essay.date.isoformat() == "2022-02-02T22:22:22+09:00"
    assert essay.draft


def test_one_bad_post_does_not_keep_the_others_from_coming(docs: Path) -> None:
    deep = "<div>" * 5_000 + "深い"
    posts = [{"title": "空", "body": " "}, {"title": "深", "body": deep}, {"title": "良"}]
    named = [{**post, "name": f"entry-{number}0000000000"} for number, post in enumerate(posts, 1)]
    report = import_text(docs, _write(*named))
    assert [essay.title for essay in report.essays] == ["良"]
    assert _codes(report) == ["no-body", "too-deep"]
    assert report.failed


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_the_report_can_be_written_in_both_languages(case: str, language: str, docs: Path) -> None:
    report = import_posts(
        [CASES / case / "in"], replace(make_settings(docs), language=language, dry_run=True)
    )
    assert all(line and "\n" not in line and "{" not in line for line in write_report(report, language))


def test_the_command_imports_into_the_site_and_says_so(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.folder)
    saved = str(CASES / "ameba-state" / "in")
    dry = CliRunner().invoke(import_, ["--dry-run", "--lang", "en", saved])
    assert (dry.exit_code, dry.output.count("nothing was written")) == (0, 1)
    done = CliRunner().invoke(import_, ["--lang", "ja", saved])
    assert (done.exit_code, done.output.count("新しい記事 1 件")) == (0, 1)
    assert (project.docs / "essays" / "2020-05-05-tsuyoi-kyoten-yowai-kyoten.md").exists()
    again = CliRunner().invoke(import_, ["--lang", "ja", saved])
    assert (again.exit_code, again.output.count("取り込み済みです")) == (0, 1)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--site", "ameblo.jp/me"], "--site"),
        (["--themes", "themes.yml"], "customers"),
        ([], "unknown-format"),
    ],
)
def test_the_command_says_what_is_wrong_and_fails(
    arguments: list[str], words: str, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.folder)
    save(project.folder, "saved.txt", "ただの文字")
    save(project.folder, "themes.yml", "営業: [custommers]")
    done = CliRunner().invoke(import_, ["--lang", "ja", *arguments, "saved.txt"])
    assert done.exit_code == 1
    assert words in done.output


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere.txt"], "nowhere.txt というファイルやフォルダは開けません"),
        (["--themes", "nowhere.yml", "saved.txt"], "nowhere.yml というファイルやフォルダは開けません"),
        ([], "「paths」がありません"),
        (["--dryrun", "saved.txt"], "「--dry-run」ではありませんか"),
        (["--site"], "「--site」のあとに値が要ります"),
    ],
)
def test_the_command_refuses_in_the_authors_language(
    arguments: list[str], words: str, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.folder)
    save(project.folder, "saved.txt", PAGE.format(1, "本文です。"))
    done = CliRunner().invoke(import_, ["--lang", "ja", *arguments])
    assert done.exit_code == 2
    assert words in done.output
    assert "Usage" not in done.output


def test_an_import_that_is_stopped_says_so(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.chdir(project.folder)
    monkeypatch.setattr("tsunagu.importers.import_posts", stop)
    done = CliRunner().invoke(import_, ["--lang", "ja", str(CASES / "hatena" / "in")])
    assert (done.exit_code, done.output.strip()) == (1, "エラー: 途中でやめました。")


def test_the_command_imports_into_another_folder_with_the_factors_of_the_site(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.folder)
    there = tmp_path / "elsewhere"
    done = CliRunner().invoke(import_, ["--to", str(there), str(CASES / "hatena" / "in")])
    assert done.exit_code == 0, done.output
    assert len(read_essays(there)) == 2


@pytest.mark.parametrize("path", sorted((ROOT / "docs" / "essays").glob("*.md")), ids=lambda path: path.stem)
def test_the_authors_own_essays_come_back_from_a_blog_as_they_were(path: Path) -> None:
    """A page of this site, as if it were the old blog: every line, blank line and mark comes home."""
    body = path.read_text(encoding="utf-8").split("---\n", 2)[2].strip("\n")
    links = re.compile(r"\[([^]]*)\]\([^)]*\)")
    assert convert(links.sub(r"\1", render(body)))[1] == links.sub(r"\1", body)
