"""``tsunagu book``: some essays of a built site, to hand out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from books import XHTML, OpenBook, check_book
from pictured import make_pictured
from projects import Outcome, Project


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = make_pictured(tmp_path_factory.mktemp("handout") / "project")
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    return project


def run(project: Project, *arguments: str) -> Outcome:
    return project.run("tsunagu.commands.cli", "book", "--lang", "en", *arguments)


def make(project: Project, *arguments: str) -> OpenBook:
    out = project.folder / "out.epub"
    outcome = run(project, "--out", str(out), *arguments)
    assert outcome.code == 0, outcome.output
    return check_book(out.read_bytes())


def test_a_handout_has_the_essays_in_their_order_and_what_the_site_shows(built: Project) -> None:
    book = make(built, "--essays", "market、beta,alpha", "--title", "研修 <1>")
    assert book.tell("title") == "研修 <1>"
    names = ["essay-market.xhtml", "essay-beta.xhtml", "essay-alpha.xhtml"]
    assert [name for name in book.spine if name.startswith("essay-")] == names
    images = [image.get("alt") for image in book.pages["essay-market.xhtml"].iter(f"{XHTML}img")]
    assert images[:2] == ["朝の市場", "並んだ箱"]
    site = OpenBook((built.site / "tsunagu.epub").read_bytes())
    assert book.source(names[0]) == site.source(names[0]), "a text is as in the books of the site"


def test_a_handout_may_be_in_another_language(built: Project) -> None:
    assert make(built, "--essays", "alpha", "--title", "Day 1", "--language", "en").tell("language") == "en"


@pytest.mark.parametrize(
    ("ids", "told"),
    [("alhpa", "(the nearest one: alpha)"), ("draft", "no essay of the id 'draft'"), (",", "''")],
)
def test_what_is_not_out_is_in_no_handout(ids: str, told: str, built: Project) -> None:
    outcome = run(built, "--essays", ids, "--title", "x")
    assert outcome.code != 0
    assert told in outcome.output


def test_without_a_built_site_it_says_what_to_do(project: Project, tmp_path: Path) -> None:
    shutil.rmtree(project.site, ignore_errors=True)
    outcome = run(project, "--essays", "alpha", "--title", "x", "--out", str(tmp_path / "x.epub"))
    assert outcome.code != 0
    assert "make site" in outcome.output
    assert not (tmp_path / "x.epub").exists()
