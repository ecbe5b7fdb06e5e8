"""``tsunagu check`` tells the mistakes of mkdocs.yml beside those of the content."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from desk import write_site
from projects import ROOT
from sitting import WRONG, check, sit_down
from tsunagu.commands.cli import main
from tsunagu.messages.findings import write_findings
from tsunagu.model import Place, Problem


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project's content; the current folder is the project's."""
    return sit_down(tmp_path, monkeypatch)


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
