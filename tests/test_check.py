"""``tsunagu check`` as the author and CI use it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from desk import write_site
from projects import ROOT
from tsunagu.commands.cli import main
from tsunagu.messages.annotations import write_annotation
from tsunagu.messages.findings import Finding, write_findings
from tsunagu.messages.ui_language import choose_ui_language
from tsunagu.model import Place, Problem

Run = Callable[..., Result]

WRONG = {
    "essays/new-story.md": "---\ntitle：新しい話\ndate: 2026/5/3\nfactors: [customers]\n---\n\n本文です。\n"
}


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project's content; the current folder is the project's."""
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: つなぐ\nsite_url: https://tsunagu.example/\nhooks: !ENV HOOKS\n", encoding="utf-8"
    )
    write_site(tmp_path / "docs", {})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TSUNAGU_NOW", "2026-06-01T12:00")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "docs"


def check(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", *arguments])


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


SLOPPY = (
    "\ufeff---  \r\n"
    "title： ”新しい” \u200b話 \r\n"
    "date: ２０２６－０５－０３\r\n"
    "factors: [“customers”, ’skills’]\r\n"
    "summary: |\r\n"
    "  行末の空白  \r\n"
    "draft：true\r\n"
    "---\r\n"
    "\r\n"
    "行末の空白  \r\n"
    "か\u3099く\u200b：２ “quotes” と﨑 神\ufeff\r\n"
)
TIDY = (
    "---\n"
    "title: ”新しい” 話\n"
    "date: 2026-05-03\n"
    "factors: [customers, skills]\n"
    "summary: |\n"
    "  行末の空白  \n"
    "draft: true\n"
    "---\n"
    "\n"
    "行末の空白  \n"
    "がく：２ “quotes” と﨑 神\n"
)


def test_fix_mends_what_is_safe_and_nothing_else(docs: Path) -> None:
    path = docs / "essays" / "new-story.md"
    path.write_bytes(SLOPPY.encode())
    before = {other: other.read_bytes() for other in docs.rglob("*.md") if other != path}
    result = check("--fix", "--lang", "en")
    assert (result.exit_code, result.stderr) == (0, "")
    assert path.read_bytes() == TIDY.replace("\n", "\r\n").encode()  # the ends of lines stay
    assert before == {other: other.read_bytes() for other in before}
    assert "-title： ”新しい” <U+200B>話 \n" in result.stdout
    assert "+title: ”新しい” 話\n" in result.stdout
    assert sorted(docs.parent.rglob(".*")) == []


def test_a_second_fix_changes_nothing(docs: Path) -> None:
    path = docs / "essays" / "new-story.md"
    path.write_bytes(SLOPPY.encode())
    check("--fix")
    stamp = path.stat().st_mtime_ns
    result = check("--fix", "--lang", "en")
    assert path.stat().st_mtime_ns == stamp
    assert "nothing that can be fixed by itself" in result.stdout


def test_fix_leaves_what_it_does_not_understand_and_tells_it(docs: Path) -> None:
    wrong = WRONG["essays/new-story.md"].replace("2026/5/3", "きのう")
    write_site(docs, {"essays/new-story.md": wrong})
    result = check("--fix", "--lang", "en")
    assert result.exit_code == 1
    assert [line.split()[1] for line in result.stderr.splitlines()] == ["not-date"]
    text = (docs / "essays/new-story.md").read_text(encoding="utf-8")
    assert text == wrong.replace("title：", "title: ")


def test_fix_mends_a_header_all_in_full_width_signs(docs: Path) -> None:
    path = docs / "essays" / "new-story.md"
    keys = (
        "ｔｉｔｌｅ：新しい話",
        "ｄａｔｅ：２０２６－０５－０３",
        "ｆａｃｔｏｒｓ：［ｃｕｓｔｏｍｅｒｓ、skills］",
    )
    wide = "\n".join(("－－－", *keys, "－－－", "", "本文です。", ""))
    path.write_text(wide, encoding="utf-8")
    assert check("--fix").exit_code == 0
    plain = "---\ntitle: 新しい話\ndate: 2026-05-03\nfactors: [customers, skills]\n---\n\n本文です。\n"
    assert path.read_text(encoding="utf-8") == plain


def test_fix_takes_out_any_number_of_byte_order_marks_in_one_run(docs: Path) -> None:
    path = docs / "essays" / "new-story.md"
    path.write_bytes(("\ufeff\ufeff" + TIDY).encode())
    assert check("--fix").exit_code == 0
    assert path.read_bytes() == TIDY.encode()


@pytest.mark.parametrize(
    "content", [b"\xff\xfe-\x00", "---\ntitle：文字\n---\n".encode("cp932"), b"---\r\ntitle\x00\r\n---\r\n"]
)
def test_fix_never_touches_a_file_it_can_not_read(docs: Path, content: bytes) -> None:
    path = docs / "essays" / "new-story.md"
    path.write_bytes(content)
    check("--fix")
    assert path.read_bytes() == content


def test_fix_keeps_the_mode_of_a_file_and_only_of_those_named(docs: Path) -> None:
    write_site(docs, {**WRONG, "essays/other.md": WRONG["essays/new-story.md"]})
    path = docs / "essays" / "new-story.md"
    path.chmod(0o640)
    check("--fix", "docs/essays/new-story.md")
    assert path.stat().st_mode & 0o777 == 0o640
    assert (docs / "essays/other.md").read_text(encoding="utf-8") == WRONG["essays/new-story.md"]


def test_when_writing_fails_the_old_file_stays(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_site(docs, WRONG)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    result = check("--fix")
    assert (result.exit_code, result.stderr) == (
        1,
        "Error: docs/essays/new-story.md: No space left on device\n",
    )
    assert (docs / "essays/new-story.md").read_text(encoding="utf-8") == WRONG["essays/new-story.md"]
    assert list((docs / "essays").glob(".*")) == []


def test_the_mistakes_of_mkdocs_yml_are_told_with_those_of_the_content(docs: Path) -> None:
    write_site(docs, WRONG)
    docs.with_name("mkdocs.yml").write_text(
        "site_name：つなぐ\nsite_url: https://tsunagu.example/\nextra:\n  tsunagu: {timezone: JST}\n",
        encoding="utf-8",
    )
    for arguments in ((), ("docs/essays/new-story.md",)):
        result = check("--lang", "en", *arguments)
        assert (result.exit_code, result.stdout.splitlines()[-1]) == (1, "To fix: 4")
        first, second, third, _ = result.stderr.splitlines()
        assert first.startswith("mkdocs.yml:1:10 full-width The full-width")
        assert second.startswith(
            "mkdocs.yml:4:23 not-zone 'extra.tsunagu.timezone': there is no time zone 'JST'."
        )
        assert third.startswith("docs/essays/new-story.md:2:6 full-width")
    places = [(row["path"], row["line"], row["field"]) for row in json.loads(check("--json").stdout)]
    assert places[:2] == [("mkdocs.yml", 1, "site_name"), ("mkdocs.yml", 4, "extra.tsunagu.timezone")]


@pytest.mark.parametrize(
    "settings",
    [
        b"site_name: x\nsite_url: y\nextra:\n  tsunagu: {languages: [ja, english], timezone: JST}\n",
        b"site_name: x\nsite_url: https://x.example/\nextra: {tsunagu: ja}\n",
        b"site_name: x\nsite_url: https://x.example/\nextra: {tsunagu: {languages: ja}}\n",
        b"site_name: x\n  ? [\n",
        b"site_name: x\nsite_url: https://x.example/\ntsunagu: {timezone: Asia/Tokyo}\n",
        "site_name: 文字\n".encode("cp932"),
        b"",
    ],
)
@pytest.mark.parametrize("shown", ["ja", "ja, en in terms", "ja, en"])
def test_nothing_is_told_of_the_content_that_is_wrong_in_mkdocs_yml_alone(
    docs: Path, settings: bytes, shown: str
) -> None:
    """The folders of a site and its terms say in which languages it is."""
    if shown != "ja, en":
        (docs / "en/essays/two-clocks.md").unlink()
        (docs / "en/essays").rmdir()
        (docs / "en").rmdir()
    if shown == "ja":
        for path in docs.rglob("*.md"):
            text = re.sub(r", en: [^{}]*?(?=\})", "", path.read_text(encoding="utf-8"))
            path.write_text(text, encoding="utf-8")
    docs.with_name("mkdocs.yml").write_bytes(settings)
    told = check().stderr.splitlines()
    assert told
    assert all(line.startswith("mkdocs.yml:") for line in told)


def test_a_language_that_is_not_named_is_told_once(docs: Path) -> None:
    settings = b"site_name: x\nsite_url: https://x.example/\nextra: {tsunagu: {languages: [ja]}}\n"
    docs.with_name("mkdocs.yml").write_bytes(settings)
    assert [line.split(" ")[:2] for line in check().stderr.splitlines()] == [
        ["mkdocs.yml:3:30", "language-not-named"]
    ]


def test_fix_mends_mkdocs_yml_too(docs: Path) -> None:
    path = docs.with_name("mkdocs.yml")
    tidy = path.read_text(encoding="utf-8") + "copyright: |\n  すべて  \n  著者のもの\n"
    wrong = tidy.replace("site_name: ", "site_name： ").replace("HOOKS\n", "HOOKS  \n").replace("\n", "\r\n")
    path.write_bytes(("\ufeff" + wrong).encode())
    assert check("--fix", "docs/essays").exit_code == 1
    assert path.read_bytes() == ("\ufeff" + wrong).encode()
    result = check("--fix")
    assert (result.exit_code, path.read_text(encoding="utf-8")) == (0, tidy)
    assert "+site_name: つなぐ\n" in result.stdout
    assert "mkdocs.yml を直しました。" in result.stdout
    assert "自動で直せるところはありません。" in check("--fix").stdout


def test_a_moment_that_is_none_is_one_line(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert docs.is_dir()
    monkeypatch.setenv("TSUNAGU_NOW", "明日")
    for command in (["check"], ["terms"], ["new", "essay", "--title", "x", "--id", "x"], ["guard", "."]):
        result = CliRunner().invoke(main, command)
        assert result.exit_code == 2, command
        assert result.stderr == (
            "TSUNAGU_NOW には「2026-05-03T07:30」のような日時を書いてください（今は「明日」）。\n"
        )


def test_the_mistakes_of_mkdocs_yml_stand_beside_its_lines_in_ci(
    docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    docs.with_name("mkdocs.yml").write_text("site_name: x\nsite_url:\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert "::error file=mkdocs.yml,line=2,col=10,title=empty-required::" in check().stdout


def test_mkdocs_yml_alone_is_checked_where_it_is_named(docs: Path) -> None:
    """As ``make site`` and ``make serve`` begin: MkDocs would tell its mistakes in the words of a parser."""
    write_site(docs, WRONG)
    result = check("--quiet", "mkdocs.yml")
    assert (result.exit_code, result.output) == (0, "")
    assert "1 個のファイルに、直すところはありません。" in check("mkdocs.yml").stdout
    rules = (ROOT / "Makefile").read_text(encoding="utf-8")
    for name in ("site", "serve", "preview"):
        rule = rules.partition(f"\n{name}: ")[2].partition("\n\n")[0].splitlines()
        assert rule[1] == "\t@$(BIN)/tsunagu check --quiet mkdocs.yml"


def test_another_command_tells_the_mistakes_of_mkdocs_yml_too(docs: Path) -> None:
    docs.with_name("mkdocs.yml").write_text("site_name: x\nsite_url:\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["terms"])
    assert result.exit_code == 1
    assert result.stderr.startswith("mkdocs.yml:2:10 empty-required 「site_url」の値が空です。")


def test_of_one_file_twenty_lines_are_told_and_how_many_more_there_are() -> None:
    problems = [Problem("empty-file", Place("a.md", line)) for line in range(1, 31)]
    problems.append(Problem("empty-file", Place("b.md")))
    told = write_findings(problems, "en")
    assert [line.split()[0] for line in told[19:]] == ["docs/a.md:20:1", "docs/a.md:21:1", "docs/b.md:1:1"]
    assert told[20].endswith("more And 10 more in this file.")
