"""``tsunagu replace`` and ``tsunagu rename-term``: other words, each place seen before, nothing broken."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from desk import NOW, SITE, write_site
from projects import ROOT, SAMPLE
from tsunagu.commands.cli import main
from tsunagu.commands.term_names import rename_in_header
from tsunagu.model import Source

HEADER = "---\ntitle: 本社の朝\ndate: 2026-05-03\nfactors: [customers]\n---\n"
ESSAY = f"{HEADER}\n本社の朝は、`本社` の[[head-office]]です。\n"
RINGI = "---\nname: {ja: 稟議, en: ringi}\nreading: りんぎ\ndefinition: {ja: 回すこと。, en: A round.}\n---\n"


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with one more essay; the current folder is the project's."""
    config = (SAMPLE / "mkdocs.yml").read_text(encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    for name in ("hooks", "overrides"):
        (tmp_path / name).symlink_to(ROOT / name)
    write_site(tmp_path / "docs", {**SITE, "essays/morning.md": ESSAY, "glossary/ringi.md": RINGI})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TSUNAGU_NOW", f"{NOW:%Y-%m-%dT%H:%M}")
    return tmp_path / "docs"


def run(*arguments: str, answer: str = "") -> Result:
    return CliRunner().invoke(main, [*arguments, "--lang", "en"], input=answer)


def test_each_place_is_shown_and_nothing_is_written_without_a_yes(docs: Path) -> None:
    result = run("replace", "朝", "夜", "docs/essays/morning.md", answer="n\n")
    lines = result.stdout.splitlines()
    assert lines[:2] == [
        "docs/essays/morning.md:2:11 title: 本社の[朝 → 夜]",
        "docs/essays/morning.md:7:4 本社の[朝 → 夜]は、`本社` の[[head-office]]で…",
    ]
    assert "Change 2 places in 1 files" in result.stdout
    assert (docs / "essays/morning.md").read_text(encoding="utf-8") == ESSAY


def test_with_a_yes_every_place_is_changed_and_no_other_byte(docs: Path) -> None:
    path = docs / "essays/morning.md"
    path.write_bytes(ESSAY.replace("\n", "\r\n").encode())
    assert run("replace", "朝", "夜", answer="y\n").exit_code == 0
    assert path.read_bytes() == ESSAY.replace("朝", "夜").replace("\n", "\r\n").encode()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[[head-office]]", "[[no-such-term]]", "unknown-term"),
        ("factors: [customers]", "factors: [nobody]", "unknown-reference"),
        ("ここにない言葉", "x", "is nowhere"),
        ("", "x", "write the words"),
    ],
)
def test_what_would_be_a_mistake_is_refused_and_nothing_changes(
    docs: Path, old: str, new: str, told: str
) -> None:
    before = {path: path.read_bytes() for path in docs.rglob("*.md")}
    result = run("replace", old, new, "--yes")
    assert result.exit_code == 1
    assert told in result.output
    assert {path: path.read_bytes() for path in docs.rglob("*.md")} == before


def test_a_term_with_another_name_keeps_its_id_and_finds_its_old_uses(docs: Path) -> None:
    result = run("rename-term", "本社", "本部")
    assert result.exit_code == 0, result.output
    text = (docs / "glossary/head-office.md").read_text(encoding="utf-8")
    assert "ja: 本部" in text
    assert "reading: ほんぶ" in text
    assert "本社" in text.partition("aliases:")[2].partition("\n")[0]
    assert "tsunagu replace '本社' '本部'" in result.output
    assert run("check").exit_code == 0


def test_a_dry_run_of_another_name_writes_nothing(docs: Path) -> None:
    before = (docs / "glossary/head-office.md").read_bytes()
    assert "+name:" in run("rename-term", "head-office", "HQ", "--dry-run").output
    assert (docs / "glossary/head-office.md").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("no-such-term", "x"), "'no-such-term' is not the id or name of one term."),
        (("head-office", "Zentrale", "--language", "de"), "the term has no name in 'de', only in ja, en."),
        (("本社", "鿃"), "how is '鿃' read? Say it in kana with --reading."),
        (("本社", "稟議"), "name-taken"),
        (("本社", "本社"), "'本社' is its name already"),
    ],
)
def test_a_name_that_cannot_be_is_refused(docs: Path, arguments: tuple[str, ...], told: str) -> None:
    before = {path: path.read_bytes() for path in docs.rglob("*.md")}
    result = run("rename-term", *arguments)
    assert result.exit_code == 1
    assert told in result.output
    assert {path: path.read_bytes() for path in docs.rglob("*.md")} == before


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("aliases: {ja: [本店], en: [HQ]}  # 別名", "aliases: {ja: [本社, 本店], en: [HQ]}  # 別名"),
        ("aliases:\n  ja:\n    - 本店\n  en: [HQ]", "aliases: {ja: [本社, 本店], en: [HQ]}"),
        ("aliases: {en: [HQ]}", "aliases: {en: [HQ], ja: [本社]}"),
        ("aliases: {ja: [本部]}", "aliases: {ja: [本社]}"),
    ],
)
def test_the_old_name_comes_first_among_the_aliases_however_they_are_written(before: str, after: str) -> None:
    text = "---\nname: {{ja: {}, en: head office}}\nreading: {}\n{}\n---\n"
    source = Source("glossary/head-office.md", text.format("本社", "ほんしゃ", before))
    assert rename_in_header(source, "ja", "本社", "本部", "ほんぶ") == text.format("本部", "ほんぶ", after)
