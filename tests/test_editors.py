"""The files for editors are current, and say of a header what the checker says."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from desk import SETTINGS, SITE, look, write_site
from projects import SAMPLE, SMALL, Project
from tsunagu.addresses.uris import read_address
from tsunagu.commands.cli import main
from tsunagu.commands.project import read_project
from tsunagu.content.schemas import Ids, list_schemas
from tsunagu.editors.tool_files import list_tool_files
from tsunagu.messages.table import PROBLEMS

FILES = {file.path: file.text for file in list_tool_files(SETTINGS)}


class TextLoader(yaml.SafeLoader):
    """YAML 1.2's idea of a header: dates and ``yes`` are texts."""


TextLoader.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(("timestamp", "bool"))]
    for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
TextLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))


def read_header(path: Path) -> Any:
    text = path.read_text(encoding="utf-8")
    return yaml.load(text[4 : text.index("\n---\n", 4) + 1], TextLoader) if text.startswith("---\n") else {}


def list_headers(docs: Path) -> list[tuple[str, Any]]:
    """The kind and the header of each file that has one."""
    found = []
    for path in sorted(docs.rglob("*.md")):
        address = read_address(path.relative_to(docs).as_posix(), SETTINGS.codes)
        kind = address.kind
        if kind == "essay" and address.language != "ja" and (docs / address.path).exists():
            kind = "translation"
        if f".schemas/{kind}.json" in FILES and (header := read_header(path)):
            found.append((kind, header))
    return found


def is_valid(kind: str, header: Any) -> bool:
    schema = json.loads(FILES[f".schemas/{kind}.json"])
    return bool(Draft202012Validator(schema).is_valid(header))


@pytest.fixture
def equipped(project: Project) -> Project:
    """A project with the files for editors, current."""
    assert project.run("tsunagu.commands.cli", "schema").code == 0
    return project


OLD = [".schemas/essay.json", ".schemas/term.json"]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_check_tells_what_is_old_and_mends_it_when_asked(equipped: Project, language: str) -> None:
    for path in OLD:
        (equipped.folder / path).write_text("{}", encoding="utf-8")
    told = equipped.run("tsunagu.commands.cli", "check", "--lang", language)
    assert told.code == 0
    assert [line.split(" ")[0] for line in told.output.splitlines() if "make site" in line] == OLD
    assert equipped.run("tsunagu.commands.cli", "check", "--fix").code == 0
    assert equipped.run("tsunagu.commands.cli", "schema", "--check").code == 0
    assert "make site" not in equipped.run("tsunagu.commands.cli", "check").output


def test_a_build_leaves_none_that_is_old(equipped: Project) -> None:
    """With other languages, as with an older Tsunagu."""
    equipped.set_config("languages: [ja, en]", "languages: [ja]")
    assert equipped.run("tsunagu.commands.cli", "schema", "--check").code == 1
    shutil.rmtree(equipped.docs)
    equipped.docs.mkdir()
    outcome = equipped.build()
    assert outcome.code == 0, outcome.output
    assert ".schemas/term.json を作りました。" in outcome.output
    assert equipped.run("tsunagu.commands.cli", "schema", "--check").code == 0


def test_what_the_author_took_away_or_made_his_own_stays_so(equipped: Project, tmp_path: Path) -> None:
    """A folder, his settings of VS Code, and a link that leads out."""
    shutil.rmtree(equipped.folder / ".schemas")
    assert equipped.run("tsunagu.commands.cli", "check", "--fix").code == 0
    assert not (equipped.folder / ".schemas").exists()
    settings = equipped.folder / ".vscode" / "settings.json"
    settings.write_text('{"editor.fontSize": 20}', encoding="utf-8")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (equipped.folder / ".schemas").symlink_to(elsewhere)
    assert equipped.run("tsunagu.commands.cli", "check", "--fix").code == 0
    assert "20" in settings.read_text(encoding="utf-8")
    assert list(elsewhere.iterdir()) == []


def test_the_command_writes_what_is_not_current(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = "site_name: つなぐ\nsite_url: https://tsunagu.example/\n"
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    runner = CliRunner()
    assert runner.invoke(main, ["schema", "--check"]).exit_code == 1
    assert not (tmp_path / ".schemas").exists()
    assert runner.invoke(main, ["schema"]).exit_code == 0
    assert runner.invoke(main, ["schema", "--check"]).output == ""


def test_the_command_tells_of_each_file_that_is_not_current_and_writes_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = "site_name: つなぐ\nsite_url: https://tsunagu.example/\n"
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    runner = CliRunner()
    files = [file.path for file in list_tool_files(read_project(tmp_path).settings)]
    assert len(files) > 2
    told = runner.invoke(main, ["schema", "--check"]).output.splitlines()
    assert [sum(path in line for path in files) for line in told] == [1] * len(files)
    runner.invoke(main, ["schema"])
    (tmp_path / files[0]).write_text("old", encoding="utf-8")
    (tmp_path / files[-1]).write_text("old", encoding="utf-8")
    (first, last) = runner.invoke(main, ["schema"]).output.splitlines()
    assert files[0] in first
    assert files[-1] in last


@pytest.mark.parametrize(
    "docs",
    [SAMPLE / "docs", SMALL],
    ids=["repository", "fixture"],
)
def test_a_right_header_is_valid(docs: Path) -> None:
    headers = list_headers(docs)
    assert {kind for kind, _ in headers} >= {"essay", "translation", "term", "series", "theme"}
    assert [header for kind, header in headers if not is_valid(kind, header)] == []


ESSAY = {"title": "題", "date": "2026-05-03", "factors": ["customers"]}


@pytest.mark.parametrize(
    "change",
    [
        {"title": ""},
        {"date": "2026/5/3"},
        {"factors": []},
        {"factors": "customers"},
        {"factors": ["customers", "customers"]},
        {"factors": ["Customers"]},
        {"part": 0},
        {"part": "1"},
        {"draft": "yes"},
        {"aliases": ["entry.html"]},
        {"source": "blog"},
        {"glossary": {"skips": []}},
        {"tags": ["x"]},
    ],
)
def test_a_wrong_header_is_not(change: dict[str, Any]) -> None:
    assert is_valid("essay", ESSAY)
    assert not is_valid("essay", {**ESSAY, **change})


@pytest.mark.parametrize("missing", ["title", "date", "factors"])
def test_a_key_that_is_needed_is_needed(missing: str) -> None:
    assert not is_valid("essay", {key: value for key, value in ESSAY.items() if key != missing})
    assert is_valid("translation", {key: value for key, value in ESSAY.items() if key in ("title", missing)})


def fill_in(body: list[str]) -> str:
    """A snippet as it is when the author types a factor and presses Tab until the end."""
    text = re.sub(r"\[\$\d\]", "[customers]", "\n".join(body).replace("$0", "本文です。\n"))
    text = re.sub(r"\$\{\d+\|([^,|]*)[^|]*\|\}", r"\1", text)
    text = re.sub(r"\$\{\d+:((?:\\.|[^}\\])*)\}", r"\1", text)
    return re.sub(r"\\(.)", r"\1", text)


@pytest.mark.parametrize(
    ("prefix", "uri"),
    [
        ("エッセイ", "essays/new-story.md"),
        ("term", "glossary/main-office.md"),
        ("連載", "series/next-steps.md"),
        ("theme", "themes/more.md"),
    ],
)
def test_a_snippet_makes_a_file_without_mistakes(prefix: str, uri: str, tmp_path: Path) -> None:
    snippets = json.loads(FILES[".vscode/tsunagu.code-snippets"]).values()
    body = next(one["body"] for one in snippets if prefix in one["prefix"])
    site = {name: text for name, text in SITE.items() if name != "glossary/head-office.md"}
    write_site(tmp_path, {**site, uri: fill_in(body)})
    (tmp_path / "glossary" / "head-office.md").unlink()
    assert look(tmp_path).problems == ()


def test_a_snippet_offers_no_language_that_the_site_has_not() -> None:
    files = {
        file.path: file.text for file in list_tool_files(replace(SETTINGS, languages=SETTINGS.languages[:1]))
    }
    assert "en:" not in files[".vscode/tsunagu.code-snippets"]


def test_each_key_can_be_completed() -> None:
    snippets = json.loads(FILES[".vscode/tsunagu.code-snippets"]).values()
    completed = {one["prefix"][0].removesuffix(":") for one in snippets if len(one["prefix"]) == 1}
    rows = [
        row
        for kind, rows in list_schemas(SETTINGS, Ids()).items()
        if kind not in ("home", "page")
        for row in rows
    ]
    assert completed == {row.name for row in rows}


def test_nothing_for_editors_is_part_of_the_site() -> None:
    assert not any(path.startswith("docs/") for path in FILES)


@pytest.mark.parametrize("code", PROBLEMS)
def test_vs_code_shows_each_line_of_a_report_once_as_mistake_or_remark(code: str) -> None:
    matchers = json.loads(FILES[".vscode/tasks.json"])["tasks"][0]["problemMatcher"]
    line = f"docs/essays/My Story.md:4:10 {code} 「title」の値が空です。"
    found = [(one, match) for one in matchers if (match := re.fullmatch(one["pattern"]["regexp"], line))]
    assert [one["severity"] for one, _ in found] == [PROBLEMS[code].severity]
    pattern, match = found[0][0]["pattern"], found[0][1]
    places = [match[pattern[key]] for key in ("file", "line", "column", "code", "message")]
    assert places == ["docs/essays/My Story.md", "4", "10", code, "「title」の値が空です。"]


def test_vs_code_shows_the_mistakes_of_mkdocs_yml() -> None:
    mistakes, _ = json.loads(FILES[".vscode/tasks.json"])["tasks"][0]["problemMatcher"]
    assert re.fullmatch(mistakes["pattern"]["regexp"], "mkdocs.yml:2:10 full-width 全角の「：」は")
