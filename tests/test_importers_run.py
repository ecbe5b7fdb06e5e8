"""What a run of ``tsunagu import`` does to the author's folder, and what it never does."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from imported import (
    CASES,
    NOW,
    PAGE,
    TERMS,
    import_text,
    list_codes,
    make_settings,
    read_essays,
    save,
    write_export,
)
from imported_prose import convert, render
from projects import SAMPLE, Project
from tsunagu.checks.content_check import read_content
from tsunagu.commands.import_ import import_
from tsunagu.commands.project import read_project
from tsunagu.importers.plan.import_report import write_import_report
from tsunagu.importers.plan.import_run import import_posts
from tsunagu.text import create_file


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
    assert {essay.uri.rpartition("/")[2]: essay.text for essay in dry.essays} == read_essays(
        tmp_path / "docs"
    )


def test_an_essay_that_is_there_is_never_overwritten(docs: Path) -> None:
    """A title and a date of its own make no claim to a name that another essay has."""
    there = save(docs, "essays/2019-04-01-dai.md", "わたしのエッセイ\n")
    report = import_text(docs, write_export({}))
    assert there.read_text(encoding="utf-8") == "わたしのエッセイ\n"
    assert [essay.uri for essay in report.essays] == ["essays/2019-04-01-dai-2.md"]


def test_a_file_that_appears_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = save(tmp_path, "a.md", "先客")
    assert not create_file(path, "新しい".encode())
    assert path.read_text(encoding="utf-8") == "先客"
    assert [one.name for one in tmp_path.iterdir()] == ["a.md"]


def test_what_the_author_changed_after_an_import_stays(docs: Path) -> None:
    """An essay that was renamed, retitled and rewritten is still known by its old address."""
    export = write_export({})
    import_text(docs, export)
    old = docs / "essays" / "2019-04-01-dai.md"
    text = (
        old.read_text(encoding="utf-8").replace("title: 題", "title: 新しい題").replace("本文", "新しい本文")
    )
    old.rename(docs / "essays" / "renamed.md").write_text(text, encoding="utf-8")
    report = import_text(docs, export)
    assert [uri for _, uri in report.already] == ["essays/renamed.md"]
    assert read_essays(docs) == {"renamed.md": text}


UNNAMED = write_export({"name": ""})

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
    import_text(docs, write_export({"body": TERMS}))
    later = {"title": "二", "name": "entry-22222222222", "body": "http://ameblo.jp/me/entry-11111111111.html"}
    report = import_text(docs, write_export({"body": TERMS}, later))
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
    report = import_text(docs, write_export(one, other))
    assert len(report.essays) == count
    assert ("twice" in list_codes(report)) == (count == 1)


def test_an_undated_post_is_a_draft_with_the_date_of_its_file(docs: Path) -> None:
    essay = import_text(docs, PAGE.format(1, TERMS)).essays[0]
    assert essay.date.isoformat() == "2022-02-02T22:22:22+09:00"
    assert essay.draft


def test_one_bad_post_does_not_keep_the_others_from_coming(docs: Path) -> None:
    deep = "<div>" * 5_000 + "深い"
    posts = [{"title": "空", "body": " "}, {"title": "深", "body": deep}, {"title": "良"}]
    named = [{**post, "name": f"entry-{number}0000000000"} for number, post in enumerate(posts, 1)]
    report = import_text(docs, write_export(*named))
    assert [essay.title for essay in report.essays] == ["良"]
    assert list_codes(report) == ["no-body", "too-deep"]
    assert report.failed


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_the_report_can_be_written_in_both_languages(case: str, language: str, docs: Path) -> None:
    report = import_posts(
        [CASES / case / "in"], replace(make_settings(docs), language=language, dry_run=True)
    )
    assert all(
        line and "\n" not in line and not re.search(r"\{(?:seen|known|other)\}", line)
        for line in write_import_report(report, language)
    )


def test_the_command_imports_into_the_site_and_says_so(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.folder)
    saved = str(CASES / "ameba-state" / "in")
    dry = CliRunner().invoke(import_, ["--dry-run", "--lang", "en", saved])
    assert (dry.exit_code, dry.output.count("nothing was written")) == (0, 1)
    done = CliRunner().invoke(import_, ["--lang", "ja", saved])
    assert (done.exit_code, done.output.count("新しいエッセイ 1 件のうち")) == (0, 1)
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
        ([], "取り込むファイルかフォルダー"),
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


@pytest.mark.parametrize(
    "path", sorted((SAMPLE / "docs" / "essays").glob("*.md")), ids=lambda path: path.stem
)
def test_the_authors_own_essays_come_back_from_a_blog_as_they_were(path: Path) -> None:
    """A page of this site, as if it were the old blog: every line, blank line and mark comes home."""
    body = path.read_text(encoding="utf-8").split("---\n", 2)[2].strip("\n")
    links = re.compile(r"\[([^]]*)\]\([^)]*\)")
    assert convert(links.sub(r"\1", render(body)))[1] == links.sub(r"\1", body)


def test_a_whole_file_after_one_that_was_cut_is_told(docs: Path) -> None:
    """What was lost stays lost where the post is only said to be known."""
    whole = write_export({"body": "<p>始めの話。<img src='a.jpg' alt='港'></p><p>最後の一文です。</p>"})
    cut = whole.encode()[: whole.encode().index("後の一文".encode()) + 1]
    (essay,) = import_text(docs, cut).essays
    assert "\ufffd" not in essay.text
    assert {"cut-short", "cut-character"} <= {doubt.code for doubt in essay.doubts}
    again = import_text(docs, whole)
    assert (list_codes(again), again.failed, again.left_out) == (["goes-on"], True, 1)
    assert essay.uri in "\n".join(write_import_report(again, "ja"))
    path = docs / essay.uri
    path.write_text(essay.text.replace("始めの話", "始まりの話"), "utf-8")
    assert len(import_text(docs, whole).already) == 1
    path.unlink()
    assert "最後の一文です。" in import_text(docs, whole).essays[0].text
    assert len(import_text(docs, whole).already) == 1


def test_a_text_that_ends_within_a_character_loses_that_alone(docs: Path) -> None:
    content = f"---\ntitle: 題\n---\n{TERMS}最後".encode()
    (essay,) = import_text(docs, content[:-1], "a.md").essays
    assert (essay.draft, essay.text.endswith(f"{TERMS}最\n")) == (True, True)


@pytest.mark.parametrize(
    "body",
    [
        "<p>前の文。</p><pre>def a():\n    pass\n\n\ndef b():\n    pass</pre>",
        "<blockquote><p>先輩のメモ。</p><pre>a = 1\n\nb = 2</pre></blockquote>",
        "<p>前の文。</p><p>??? 何ですか</p>",
        "<p>前の文。</p><p>!!! 何ですか</p><p>    字下げ</p>",
        "<p>前の文。</p><p>[^1]: 注でない</p><p>[a]: b</p>",
        "<p>前の文。</p><ul><li>一<pre>二</pre></li></ul><p>&lt;!-- 三 --&gt;</p>",
        "<p>前の文。<a href='/entry-11111111111.html'>/entry-11111111111.html</a></p>",
        "<p>前の文。</p><p><img src='a.jpg' alt='港'></p>",
    ],
)
def test_of_a_post_that_has_not_changed_nothing_is_said_to_be_missing(docs: Path, body: str) -> None:
    """Who follows the advice to delete the essay loses his work."""
    export = write_export({"body": body})
    (essay,) = import_text(docs, export).essays
    again = import_text(docs, export)
    assert (list_codes(again), again.failed, len(again.already)) == ([], False, 1), essay.text


@pytest.mark.parametrize("name", ["code.md", "code.txt"])
def test_a_text_that_ends_within_code_is_known_to_go_on(docs: Path, name: str) -> None:
    code, more = "前の文。\n\n```\na = 1\n", "\nb = 2\n```\n"
    if name == "code.md":
        cut, whole = f"# 題\n\n{code}```\n", f"# 題\n\n{code}{more}"
    else:
        cut, whole = (
            write_export({"body": f"<p>前の文。</p><pre>{lines}</pre>"})
            for lines in ("a = 1", "a = 1\n\nb = 2")
        )
    import_text(docs, cut, name)
    assert list_codes(import_text(docs, whole, name)) == ["goes-on"]
