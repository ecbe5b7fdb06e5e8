"""The tests are about the generator: they pass in every repository, whatever its author writes in it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from authors import AUTHORS, AuthorsOwnError
from projects import ROOT, SAMPLE, SAMPLE_NOW, Project, make_project


@pytest.mark.parametrize("own", AUTHORS)
def test_a_test_that_reads_what_is_the_authors_fails(own: str) -> None:
    """Whoever writes such a test sees it at once, and not an author who writes an essay."""
    for path in (own, f"{own}/essays/x.md"):
        with pytest.raises(AuthorsOwnError):
            Path(path).read_text(encoding="utf-8")
        with pytest.raises(AuthorsOwnError):
            list(Path(path).iterdir())


@pytest.mark.parametrize("path", [SAMPLE / "mkdocs.yml", ROOT / "README.md"])
def test_what_is_no_authors_is_read_as_ever(path: Path) -> None:
    assert path.read_text(encoding="utf-8")


def add_chinese(hooks: Path) -> None:
    """A third language, as README says it: one file."""
    text = (hooks / "tsunagu/languages/en.py").read_text(encoding="utf-8")
    text = text.replace('code="en"', 'code="zh"').replace('material="en"', 'material="zh"')
    (hooks / "tsunagu/languages/zh.py").write_text(text, encoding="utf-8")


def write_factors(project: Project, count: int, languages: str = "en: key {0}") -> None:
    """Other key factors, an essay and a term of them."""
    shutil.rmtree(project.docs)
    for number in range(1, count + 1):
        names = f"ja: 鍵{number}, {languages.format(number)}".rstrip(", ")
        text = f"---\nname: {{{names}}}\nshort: {{{names}}}\ncolor: '#{number}04070'\norder: {number}\n---\n"
        project.write({f"themes/f{number}.md": text})
    names = f"ja: 稟議, {languages.format('')}".rstrip(", ")
    term = f"---\nname: {{{names}}}\nreading: りんぎ\ndefinition: {{{names}}}\n---\n"
    essay = f"---\ntitle: 題\ndate: 2026-05-20\nfactors: [f1, f{count}]\n---\n\n朝は稟議です。\n"
    project.write({"glossary/ringi.md": term, "essays/mine.md": essay.replace("[f1, f1]", "[f1]")})


def write_nothing(project: Project) -> None:
    """What README's commands leave."""
    for name in ("essays", "series", "glossary", "en/essays", "en/series", "en/glossary"):
        shutil.rmtree(project.docs / name)
    for name in ("index.md", "about.md", "en/index.md", "en/about.md"):
        (project.docs / name).unlink()


def write_chinese(project: Project) -> None:
    add_chinese(project.folder / "hooks")
    project.set_config("languages: [ja, en]", "languages: [ja, en, zh]")
    for key in ("names", "descriptions", "author", "licence"):
        project.set_config(f"    {key}:\n", f"    {key}:\n      zh: 我\n")
    write_factors(project, 3, "en: key {0}, zh: 钥{0}")


def write_japanese(project: Project) -> None:
    project.set_config("languages: [ja, en]", "languages: [ja]")
    path = project.folder / "mkdocs.yml"
    path.write_text(re.sub(r"      en: .*\n", "", path.read_text(encoding="utf-8")), encoding="utf-8")
    write_factors(project, 3, "")


def write_own_name(project: Project) -> None:
    project.set_config("site_name: つなぐ", "site_name: 山田の机")
    project.set_config("  font: false", "  font: false\n  favicon: images/icon.png")
    (project.docs / "images").mkdir()
    shutil.copy(ROOT / ".github" / "site.png", project.docs / "images" / "icon.png")


VARIANTS: dict[str, Callable[[Project], None]] = {
    "nothing but factors": write_nothing,
    "Japanese alone": write_japanese,
    "three languages": write_chinese,
    "two factors": lambda project: write_factors(project, 2),
    "four factors": lambda project: write_factors(project, 4),
    "seven factors": lambda project: write_factors(project, 7),
    "a name and an icon": write_own_name,
}


COMMANDS = (
    ("tsunagu.commands.cli", "check"),
    ("mkdocs", "build", "--strict"),
    ("tsunagu.commands.cli", "guard", "site"),
)


@pytest.mark.parametrize("name", VARIANTS)
def test_whatever_an_author_makes_of_it_is_checked_built_and_let_out(tmp_path: Path, name: str) -> None:
    """What is his is judged by the commands that publish it, not by a test."""
    project = make_project(tmp_path / "own", SAMPLE / "docs")
    VARIANTS[name](project)
    path = str(project.folder / "hooks")
    for arguments in COMMANDS:
        outcome = project.run(*arguments, TSUNAGU_NOW=SAMPLE_NOW, PYTHONPATH=path)
        assert outcome.code == 0, outcome.output


def test_the_tests_that_know_of_languages_pass_where_there_is_a_third(tmp_path: Path) -> None:
    """Run once more, beside a file of a language that an author has added."""
    for name in ("hooks", "overrides", "tests", ".github"):
        shutil.copytree(
            ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("*.pyc.*", "node_modules")
        )
    for path in (*ROOT.glob("*.md"), ROOT / "pyproject.toml", ROOT / "Makefile"):
        shutil.copy(path, tmp_path)
    add_chinese(tmp_path / "hooks")
    files = [f"tests/test_{name}.py" for name in ("mistakes", "editors", "guide", "words", "project")]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *files],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:]
