"""Each help is wholly in one language, and so is what is said of a command line that is not right."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from projects import ROOT
from sitting import sit_down
from tsunagu.commands.cli import main
from tsunagu.commands.columns import measure_columns
from tsunagu.commands.help_page import find_row, list_names
from tsunagu.commands.spoken import Spoken
from tsunagu.japanese import JAPANESE
from tsunagu.messages import MESSAGES

#: Words side by side that are no name of something, ``make site`` aside.
ENGLISH = re.compile(r"(?!make (?:site|serve))\b[A-Za-z']{2,} [a-z']{2,}")

#: Options, values, arguments and addresses: the same in every language.
NAMED = re.compile(r"--[a-z]+|[a-z]+=[a-z]*|\{\{\w+}}|/_\w+/|\b[A-Z]{3,}\b")


def walk(command: click.Command, parent: click.Context | None = None) -> Iterator[click.Context]:
    """Every command there is, those for machines too."""
    ctx = click.Context(command, info_name=command.name, parent=parent, help_option_names=["-h", "--help"])
    yield ctx
    if isinstance(command, click.Group):
        for name in command.list_commands(ctx):
            below = command.get_command(ctx, name)
            assert below is not None
            yield from walk(below, ctx)


COMMANDS = {list_names(ctx): ctx for ctx in walk(main)}
every_command = pytest.mark.parametrize("path", COMMANDS, ids=lambda path: " ".join(path) or "tsunagu")


def run(*line: str) -> Result:
    return CliRunner().invoke(main, line)


@pytest.fixture(autouse=True)
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site whose first language is Japanese, on a computer that says none."""
    sit_down(tmp_path, monkeypatch)
    monkeypatch.setenv("COLUMNS", "200")
    return tmp_path


def list_options(ctx: click.Context) -> list[click.Option]:
    return [one for one in ctx.command.get_params(ctx) if isinstance(one, click.Option)]


@every_command
def test_every_command_is_spoken_and_has_the_option_of_the_language(path: tuple[str, ...]) -> None:
    ctx = COMMANDS[path]
    assert isinstance(ctx.command, Spoken)
    assert [one.opts for one in list_options(ctx) if one.name == "lang"] == [["--lang"]]
    own = [one for one in ctx.command.params if isinstance(one, click.Option) and one.name != "version"]
    assert [one.help for one in own if one.help] == []  # it stands in the table


def test_every_command_and_option_has_its_row_and_no_row_is_without_one() -> None:
    commands = {find_row(path) for path in COMMANDS}
    options = {find_row(path, option) for path, ctx in COMMANDS.items() for option in list_options(ctx)}
    assert commands | options == {code for code in MESSAGES if code.startswith("help/")}
    assert commands & options == set()


@pytest.mark.parametrize("code", [code for code in MESSAGES if code.startswith("help/")])
def test_both_languages_have_the_same_paragraphs_and_name_the_same_things(code: str) -> None:
    row = MESSAGES[code]
    assert row.ja.count("\n\n") == row.en.count("\n\n")
    named = [set(NAMED.findall(text)) - {"ja=", "en="} for text in (row.ja, row.en)]
    assert named[0] == named[1]


@every_command
def test_help_in_japanese_has_no_sentence_in_english(path: tuple[str, ...]) -> None:
    result = run(*path, "--help", "--lang", "ja")
    usage, _, rest = result.stdout.partition("\n\n")
    assert (result.exit_code, usage.startswith("使い方: tsunagu")) == (0, True)
    assert ENGLISH.findall(rest) == []
    assert "\n指定:\n" in rest


@every_command
def test_help_in_english_has_no_letter_of_japanese(path: tuple[str, ...]) -> None:
    result = run(*path, "--help", "--lang", "en")
    assert (result.exit_code, result.stdout.startswith("Usage: tsunagu")) == (0, True)
    assert re.findall(f"{JAPANESE}|[「」、。（）]", result.stdout) == []
    assert "\nOptions:\n" in result.stdout


@pytest.mark.parametrize("columns", ["80", "200"])
@pytest.mark.parametrize("lang", ["ja", "en"])
@every_command
def test_no_line_is_too_wide_or_begins_where_none_may(
    path: tuple[str, ...], lang: str, columns: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    for line in run(*path, "--help", "--lang", lang).stdout.splitlines():
        assert measure_columns(line) <= 80, line
        assert line == line.rstrip()
        assert not line.lstrip().startswith(tuple("、。」）』")), line


@pytest.mark.parametrize(
    ("line", "begins"),
    [
        (["move", "--help"], "使い方:"),
        (["move", "--help", "--lang", "en"], "Usage:"),
        (["move", "--lang", "en", "--help"], "Usage:"),
        (["move", "--lang=en", "-h"], "Usage:"),
        (["--lang", "en", "move", "--help"], "Usage:"),
        (["--lang", "en", "move", "--help", "--lang", "ja"], "使い方:"),
        (["new", "essay", "-h", "--lang", "en"], "Usage:"),
        (["new", "--lang", "en", "essay", "-h"], "Usage:"),
        (["new", "-h", "--lang", "en"], "Usage:"),
        (["--help", "--lang", "en"], "Usage:"),
        (["--lang", "en", "--help"], "Usage:"),
        (["move", "--help", "--", "--lang", "en"], "使い方:"),
    ],
)
def test_the_language_is_the_one_named_anywhere_on_the_line(line: list[str], begins: str) -> None:
    assert run(*line).stdout.startswith(begins)


def test_else_it_is_that_of_the_computer_or_of_the_site(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = site / "mkdocs.yml"
    config.write_text(config.read_text() + "extra: {tsunagu: {languages: [en, ja]}}\n", encoding="utf-8")
    assert run("move", "--help").stdout.startswith("Usage:")
    monkeypatch.setenv("LANG", "ja_JP.UTF-8")
    assert run("move", "--help").stdout.startswith("使い方:")


def test_help_is_given_where_there_is_no_site_and_where_its_settings_are_wrong(
    site: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    (site / "mkdocs.yml").write_text("site_name: [\n", encoding="utf-8")
    assert run("check", "--help").stdout.startswith("使い方:")
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert run("check", "--help").stdout.startswith("使い方:")


def test_a_group_without_a_command_gives_its_help() -> None:
    for line in ([], ["new"]):
        result = run(*line)
        assert (result.exit_code, result.stderr.startswith("使い方:")) == (2, True)


def test_what_was_said_of_the_language_before_the_command_is_meant_for_it() -> None:
    assert "nothing to fix" in run("--lang", "en", "check", "mkdocs.yml").stdout


@pytest.mark.parametrize(
    ("line", "ja", "en"),
    [
        ("chekc", "「chekc」というコマンドはありません。「check」ではありませんか。", "Did you mean check?"),
        ("xyzzy", "「xyzzy」というコマンドはありません。--help で", "there is no command xyzzy."),
        ("new esay", "「esay」というコマンドはありません。「essay」では", "Did you mean essay?"),
        ("--lagn", "「--lagn」という指定はありません。「--lang」では", "Did you mean --lang?"),
        ("check --jsn", "「--jsn」という指定はありません。「--json」では", "Did you mean --json?"),
        ("digest --liv x", "「--liv」という指定はありません。「--live」では", "Did you mean --live?"),
        ("move", "「OLD」がありません。", "OLD is missing."),
        ("book --essays a", "「--title」がありません。", "--title is missing."),
        ("terms --words", "「--words」のあとに値が要ります。", "--words needs a value after it."),
        ("terms --words x", "0 からの数で書いてください。", "It is a number from 0 on."),
        ("import --accept x", "数で書いてください。", "It is a number."),
        ("schema docs", "このようには使えません。", "it is not used like this"),
        (
            "check nowhere",
            "「nowhere」というファイルやフォルダーはありません。",
            "no file or folder 'nowhere'",
        ),
        (
            "guard nowhere",
            "「nowhere」というファイルやフォルダーはありません。",
            "no file or folder 'nowhere'",
        ),
        ("guard mkdocs.yml", "「mkdocs.yml」はフォルダーではありません。", "'mkdocs.yml' is no folder"),
        ("unpack docs x", "「docs」はフォルダーです。", "'docs' is a folder"),
        (
            "report docs docs --url x",
            "「--url」には https://example.com/ のような",
            "an address like https://",
        ),
        ("book --essays a --title= ", "本の題", "title"),
    ],
)
def test_a_line_that_is_not_right_is_told_in_the_same_language(line: str, ja: str, en: str) -> None:
    for lang, told, before in (("ja", ja, "エラー: "), ("en", en, "Error: ")):
        result = run("--lang", lang, *line.split())
        assert result.exit_code in (1, 2)
        assert result.stderr.startswith(before)
        assert told in result.stderr
        assert len(result.stderr.splitlines()) == 1
    assert re.findall(JAPANESE, result.stderr) == []


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_no_site_and_wrong_settings_are_told_in_the_language_of_the_line(
    lang: str, site: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    (site / "mkdocs.yml").write_text("site_name: [\n", encoding="utf-8")
    wrong = run("terms", "--lang", lang).stderr
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    nowhere = run("terms", "--lang", lang).stderr
    for told in (wrong, nowhere):
        assert told.strip()
        assert bool(re.search(JAPANESE, told)) is (lang == "ja")
    assert nowhere.startswith("エラー: " if lang == "ja" else "Error: ")


@pytest.mark.parametrize(
    ("line", "read"),
    [("--help", set()), ("chekc", set()), ("check mkdocs.yml", {"check"}), ("check --help", {"check"})],
)
def test_no_command_is_read_but_the_one_that_is_run(line: str, read: set[str]) -> None:
    code = f"""
import sys
sys.path[:0] = {sys.path}
from tsunagu.commands.cli import _COMMANDS, main
try:
    main({line.split()})
finally:
    print(*(name for name in _COMMANDS.values() if f"tsunagu.commands.{{name}}" in sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    assert set(done.stdout.splitlines()[-1].split()) == read


@pytest.mark.parametrize(
    ("locale", "is_japanese"), [("ja_JP.UTF-8", True), ("en_GB.UTF-8", False), ("C", False)]
)
def test_the_list_of_what_make_does_is_in_one_language(locale: str, is_japanese: bool) -> None:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    environ = {**inherited, "LC_ALL": locale}
    done = subprocess.run(["make", "help"], cwd=ROOT, env=environ, capture_output=True, check=True)
    lines = done.stdout.decode().splitlines()
    assert len(lines) > 15
    assert {bool(re.search(JAPANESE, line)) for line in lines} == {is_japanese}
