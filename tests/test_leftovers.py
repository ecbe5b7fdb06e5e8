"""What editors and systems leave in docs/ is not published: a copy of a draft would be read by all."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk import look, write_site
from projects import Project
from tsunagu.content.leftover_files import is_leftover

LEFTOVERS = (
    "essays/draft.md~",
    "essays/#draft.md#",
    "essays/.#draft.md",
    "essays/.draft.md.swp",
    "essays/draft.md.swp",
    "essays/draft.md.bak",
    "essays/draft.bak",
    "essays/draft.md.orig",
    "essays/draft.md.old",
    "essays/draft.md.tmp",
    "essays/~$draft.docx",
    "images/Thumbs.db",
    "images/desktop.ini",
    "images/.DS_Store",
    "__MACOSX/essays/draft.md",
)


def test_leftovers_are_not_published(project: Project) -> None:
    project.write(dict.fromkeys(LEFTOVERS, "まだ書いています。") | {"images/kept.txt": "x"})
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    files = {path.relative_to(project.site).as_posix() for path in project.site.rglob("*") if path.is_file()}
    odd = {name for name in files if "draft" in name or name.startswith(("images/", "__"))}
    assert odd == {"images/kept.txt"}


def test_leftovers_are_no_mistakes(tmp_path: Path) -> None:
    write_site(tmp_path, dict.fromkeys(LEFTOVERS, "x"))
    content = look(tmp_path)
    assert content.problems == ()
    assert not content.folder.uris & set(LEFTOVERS)


@pytest.mark.parametrize(
    "uri", ["essays/x.md", "images/old.png", "files/bak", "a-b.html", "images/part.svg", "x.swf"]
)
def test_an_authors_file_is_none(uri: str) -> None:
    assert not is_leftover(uri)
