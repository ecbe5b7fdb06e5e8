"""The way to a site of one's own, walked as the README says it."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from clones import git
from projects import ROOT, SAMPLE, SAMPLE_NOW, Project, make_project

READMES = ("README.md", "README.ja.md")
FENCE = re.compile(r"^ *```(\w+)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)


def read_blocks(name: str, kind: str) -> list[str]:
    """The fenced blocks of one kind in a README."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return [block for fence, block in FENCE.findall(text) if fence == kind]


def read_recipe(name: str) -> list[list[str]]:
    """The git commands that take the sample content out, word by word."""
    lines = [line for block in read_blocks(name, "sh") for line in block.splitlines()]
    return [shlex.split(line)[1:] for line in lines if line.lstrip().startswith("git ")]


@pytest.fixture
def own(tmp_path: Path) -> Project:
    """The sample and the code, committed."""
    project = make_project(tmp_path / "own", SAMPLE / "docs")
    git(project.folder, "init", "--quiet")
    git(project.folder, "add", "--all")
    git(project.folder, "commit", "--quiet", "--message", "First")
    return project


def test_both_readmes_say_the_same_commands() -> None:
    first, second = (read_recipe(name) for name in READMES)
    assert first == second
    assert first


def test_a_site_is_ones_own_by_the_commands_of_the_readme(own: Project) -> None:
    for command in read_recipe("README.md"):
        git(own.folder, *command)
    outcome = own.build(TSUNAGU_NOW=SAMPLE_NOW)
    assert outcome.code == 0, outcome.output
    (essay,) = read_blocks("README.md", "markdown")
    own.write({"essays/first.md": essay})
    outcome = own.build(TSUNAGU_NOW=SAMPLE_NOW)
    assert outcome.code == 0, outcome.output
    assert [page.parent.name for page in own.site.glob("essays/*/index.html")] == ["first"]


@pytest.mark.parametrize("name", READMES)
def test_every_setting_of_the_recipe_is_in_the_file(name: str) -> None:
    text = (
        (ROOT / name).read_text(encoding="utf-8").partition("`mkdocs.yml`")[2].partition("`docs/themes/`")[0]
    )
    config = (SAMPLE / "mkdocs.yml").read_text(encoding="utf-8")
    words: list[str] = re.findall(r"`([a-z_]+)`", text)
    assert len(words) == 6
    assert all(re.search(rf"^ *{word}:", config, re.MULTILINE) for word in words)


@pytest.mark.parametrize("name", READMES)
def test_without_make_the_same_is_installed_as_by_make(name: str) -> None:
    recipe = (ROOT / "Makefile").read_text(encoding="utf-8").partition(".venv/site.stamp:")[2]
    written = re.sub(r"\$\(call GET,(.*)\)", r"$(PIP) --require-hashes -r \1", recipe.partition("\n\n")[0])
    made = re.findall(r"\$\(PIP\) (.*)", written)
    (block,) = read_blocks(name, "powershell")
    assert re.findall(r"pip install (.*)", block) == made
    assert len(made) == 2
