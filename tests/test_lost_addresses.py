"""``tsunagu check`` tells each address that was published last and would lead nowhere."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from clones import git
from desk import NOW, SITE, write_site
from histories import save
from projects import ROOT, SAMPLE
from tsunagu.commands.cli import main

CASES_FOLDER = Path(__file__).parent / "cases"

#: What is done to the published site, and the addresses that are told. An essay has its translation.
CASES = {
    "nothing": ([], []),
    "an essay is renamed": (
        [
            ("mv", "essays/two-clocks.md", "essays/clocks.md"),
            ("mv", "en/essays/two-clocks.md", "en/essays/clocks.md"),
        ],
        ["/en/essays/two-clocks/", "/essays/two-clocks/"],
    ),
    "a term is taken away": (
        [("rm", "glossary/head-office.md", "")],
        ["/en/glossary/head-office/", "/glossary/head-office/"],
    ),
    "a page is written": ([("write", "notes.md", "---\ntitle: 覚え書き\n---\n\n本文。\n")], []),
    "a draft goes": ([("rm", "essays/half-written.md", "")], []),
    "an essay that waits goes": ([("rm", "essays/next-month.md", "")], []),
    "an essay is a draft again": ([("edit", "essays/two-clocks.md", "title:|draft: true\ntitle:")], []),
    "a text is changed": ([("edit", "essays/two-clocks.md", "。|。そして。")], []),
    "a former id is forgotten": (
        [("edit", "essays/two-clocks.md", "aliases: [/old.html]\n|")],
        ["/old.html"],
    ),
}


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A committed site; the current folder is the project's."""
    config = (SAMPLE / "mkdocs.yml").read_text(encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    for name in ("hooks", "overrides"):
        (tmp_path / name).symlink_to(ROOT / name)
    essay = SITE["essays/two-clocks.md"].replace("title:", "aliases: [/old.html]\ntitle:", 1)
    write_site(tmp_path / "docs", {**SITE, "essays/two-clocks.md": essay})
    for arguments in (("init", "-q"), ("add", "docs"), ("commit", "-qm", "First")):
        git(tmp_path, *arguments)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TSUNAGU_NOW", f"{NOW:%Y-%m-%dT%H:%M}")
    return tmp_path / "docs"


def change(docs: Path, kind: str, uri: str, value: str) -> None:
    path = docs / uri
    if kind == "mv":
        path.rename(docs / value)
    elif kind == "rm":
        path.unlink()
    elif kind == "write":
        path.write_text(value, encoding="utf-8")
    else:
        old, _, new = value.partition("|")
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")


def told() -> list[str]:
    output = CliRunner().invoke(main, ["check", "--lang", "en"]).output
    lines = [line for line in output.splitlines() if " lost-address " in line]
    return sorted(line.partition(" lost-address ")[2].partition(",")[0] for line in lines)


@pytest.mark.parametrize(("steps", "lost"), CASES.values(), ids=CASES)
def test_an_address_that_would_lead_nowhere_is_told(
    docs: Path, steps: list[tuple[str, str, str]], lost: list[str]
) -> None:
    for step in steps:
        change(docs, *step)
    assert told() == lost


def test_a_page_that_was_moved_by_the_command_is_not_told(docs: Path) -> None:
    for old, new in (("two-clocks", "clocks"), ("head-office", "headquarters"), ("customers", "clients")):
        assert CliRunner().invoke(main, ["move", old, new]).exit_code == 0
    assert told() == []


def test_what_is_pushed_counts_not_what_is_committed(docs: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--bare", ".", "origin.git")
    git(tmp_path, "remote", "add", "origin", "origin.git")
    git(tmp_path, "fetch", "-q", "origin")
    git(
        tmp_path,
        "branch",
        "-q",
        "--set-upstream-to",
        f"origin/{git(tmp_path, 'branch', '--show-current').strip()}",
    )
    change(docs, "rm", "glossary/head-office.md", "")
    git(tmp_path, "commit", "-qam", "Away")
    assert told() == ["/en/glossary/head-office/", "/glossary/head-office/"]
    git(tmp_path, "push", "-q")
    assert told() == []


def test_addresses_are_those_of_the_languages_that_were_published(docs: Path, tmp_path: Path) -> None:
    """Of a site in two languages one is left, and the pages of the other are told; then it comes again."""
    alone = yaml.safe_load((CASES_FOLDER / "japanese_only.yml").read_text(encoding="utf-8"))
    both = {uri: text.replace("}", ", en: Key}") for uri, text in alone.items() if "essays" not in uri}
    config = tmp_path / "mkdocs.yml"
    two = config.read_text(encoding="utf-8")
    one = re.sub(r"(?m)^ +en: .*\n", "", two).replace("languages: [ja, en]", "languages: [ja]")
    shutil.rmtree(docs)
    save(docs, {**alone, **both})
    git(tmp_path, "add", "-A", "docs", "mkdocs.yml")
    git(tmp_path, "commit", "-qm", "Both")
    assert told() == []
    save(docs, alone)
    config.write_text(one, encoding="utf-8")
    assert told()[:2] == ["/en/", "/en/essays/"]
    git(tmp_path, "commit", "-qam", "One")
    assert told() == []
    save(docs, both)
    config.write_text(two, encoding="utf-8")
    (docs / "glossary/ringi.md").rename(docs / "glossary/round.md")
    assert told() == ["/glossary/ringi/"]
