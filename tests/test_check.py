"""``tsunagu check`` as the author and CI use it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from desk import write_site
from sitting import WRONG, check, sit_down
from tsunagu.messages.annotations import write_annotation
from tsunagu.messages.findings import Finding
from tsunagu.messages.ui_language import choose_ui_language

Run = Callable[..., Result]


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project's content; the current folder is the project's."""
    return sit_down(tmp_path, monkeypatch)


def test_a_site_without_mistakes_is_quiet_on_stderr_and_exits_0(docs: Path) -> None:
    result = check()
    assert (result.exit_code, result.stderr) == (0, "")
    assert "8 個のファイルに、直すところはありません。" in result.stdout


def test_each_error_is_one_line_on_stderr_and_the_command_exits_1(docs: Path) -> None:
    write_site(docs, WRONG)
    result = check("--lang", "en")
    assert result.exit_code == 1
    first, second = result.stderr.splitlines()
    assert first.startswith("docs/essays/new-story.md:2:6 full-width The full-width '：' does not work here.")
    assert second.startswith("docs/essays/new-story.md:3:7 not-date 'date' must be like 2026-05-03")


def test_only_the_paths_named_are_told_of(docs: Path) -> None:
    write_site(docs, {**WRONG, "essays/other.md": "text"})
    assert "other.md" not in check("docs/essays/new-story.md").stderr
    assert check("docs/essays/two-clocks.md").exit_code == 0
    assert check("docs/glossary").exit_code == 0
    assert len(check("docs/essays").stderr.splitlines()) == 3


def test_it_can_be_run_in_any_folder_of_the_project(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_site(docs, WRONG)
    monkeypatch.chdir(docs / "essays")
    assert check("new-story.md").stderr.startswith("docs/essays/new-story.md:2:6 full-width")


def test_what_waits_for_its_day_and_what_is_a_draft_is_listed(docs: Path) -> None:
    output = check("--lang", "en").stdout
    assert "Waiting for their day:\n  2026-07-01 07:30  docs/essays/next-month.md  来月の話\n" in output
    assert "Drafts (never published):\n  docs/essays/half-written.md  書きかけの話\n" in output


def test_json_is_a_list_of_objects_and_nothing_else(docs: Path) -> None:
    write_site(docs, WRONG)
    result = check("--json", "--lang", "en")
    assert (result.exit_code, result.stderr) == (1, "")
    first = json.loads(result.stdout)[0]
    assert first == {
        "path": "docs/essays/new-story.md",
        "line": 2,
        "column": 6,
        "code": "full-width",
        "severity": "error",
        "field": "title",
        "message": "The full-width '：' does not work here. Type the plain ': '.",
    }


def test_on_github_each_problem_is_also_an_annotation(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_site(docs, WRONG)
    assert "::error" not in check().stdout
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    lines = check("--lang", "en").stdout.splitlines()
    assert lines[0].startswith(
        "::error file=docs/essays/new-story.md,line=2,col=6,title=full-width::The full"
    )


def test_an_annotation_can_not_be_broken_out_of() -> None:
    finding = Finding("docs/a,b:%\n.md", 1, 2, "empty", "error", "title", "100%\n::error::x")
    assert write_annotation(finding) == (
        "::error file=docs/a%2Cb%3A%25%0A.md,line=1,col=2,title=empty::100%25%0A::error::x"
    )


@pytest.mark.parametrize(
    ("wanted", "environ", "default", "ui_language"),
    [
        ("en", {"LC_ALL": "ja_JP.UTF-8"}, "ja", "en"),
        (None, {"LC_ALL": "ja_JP.UTF-8", "LANG": "en_US.UTF-8"}, "en", "ja"),
        (None, {"LC_MESSAGES": "en_GB", "LANG": "ja_JP"}, "ja", "en"),
        (None, {"LC_ALL": "", "LANG": "ja"}, "en", "ja"),
        (None, {"LANG": "C.UTF-8"}, "ja", "ja"),
        (None, {"LANG": "POSIX"}, "en", "en"),
        (None, {}, "ja", "ja"),
        (None, {"LANG": "fr_FR.UTF-8"}, "ja", "en"),
        (None, {}, "fr", "en"),
    ],
)
def test_the_language_is_the_one_asked_for_or_the_locales_or_the_sites(
    wanted: str | None, environ: dict[str, str], default: str, ui_language: str
) -> None:
    assert choose_ui_language(wanted, environ, default) == ui_language


def test_remarks_hold_nothing_back_and_are_counted_apart(docs: Path) -> None:
    write_site(docs, {"about.md": "本社に  行く。\ue000\n"})
    ja, en = check("--lang", "ja", "docs/about.md"), check("--lang", "en", "docs/about.md")
    assert (ja.exit_code, en.exit_code) == (0, 0)
    assert ja.stdout.splitlines()[-2:] == [
        "1 個のファイルに、公開を止める間違いはありません。",
        "気になるところ: 2（直さなくても公開できます）",
    ]
    assert en.stdout.splitlines()[-2:] == [
        "1 file, and nothing holds the site back.",
        "Remarks: 2 (yours to judge; nothing is held back for them)",
    ]


def test_mistakes_come_before_remarks_and_each_has_its_count(docs: Path) -> None:
    write_site(docs, {**WRONG, "about.md": "本社に  行く。\ue000\n"})
    result = check("--lang", "ja")
    codes = [line.split(" ")[1] for line in result.stderr.splitlines()]
    assert codes == ["full-width", "not-date", "double-space", "machine-character"]
    assert result.stdout.splitlines()[-2:] == [
        "直すところ: 2",
        "気になるところ: 2（直さなくても公開できます）",
    ]
    english = check("--lang", "en").stdout.splitlines()[-2:]
    assert [line.partition(" (")[0] for line in english] == ["To fix: 2", "Remarks: 2"]


def test_on_github_a_remark_is_a_warning(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_site(docs, {**WRONG, "about.md": "本社に  行く。\n"})
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    lines = [line for line in check().stdout.splitlines() if line.startswith("::")]
    assert [line.partition(" ")[0] for line in lines] == ["::error", "::error", "::warning"]
    assert "::warning file=docs/about.md,line=1,col=4,title=double-space::" in lines[2]


@pytest.mark.parametrize(
    ("ui_language", "words"), [("ja", "というファイルやフォルダーはありません"), ("en", "there is no file")]
)
def test_a_path_that_is_not_there_is_told_in_the_authors_language(
    docs: Path, ui_language: str, words: str
) -> None:
    result = check("--lang", ui_language, str(docs / "nothing.md"))
    assert result.exit_code == 2
    assert words in result.stderr


def test_outside_a_project_it_says_so_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    result = check()
    assert result.exit_code == 1
    assert "no mkdocs.yml" in result.stderr
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    assert "mkdocs.yml がありません" in check().stderr
    assert "Traceback" not in result.output
