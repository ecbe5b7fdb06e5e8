"""A file that a post links to, and that is at hand, comes home with it; else the link stays, or is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from imported import make_settings, save, write_export
from tsunagu.importers.plan.import_report import ImportReport
from tsunagu.importers.plan.import_run import import_posts

_PDF = b"%PDF-1.4 one"
_OTHER = b"%PDF-1.4 two"
_WEB = "https://b.example/up/2019/04/paper.pdf"


def run(folder: Path, *pictures: Path) -> tuple[ImportReport, str, dict[str, bytes]]:
    """Import what is in a folder: the report, the text of the one essay, and the files that came along."""
    docs = folder / "docs"
    report = import_posts([folder / "in"], replace(make_settings(docs), pictures=pictures))
    (essay,) = report.essays
    files = {path.relative_to(docs).as_posix(): path.read_bytes() for path in docs.rglob("files/**/*.*")}
    return report, essay.text.partition("\n---\n")[2].strip(), files


@pytest.mark.parametrize("name", ["up/2019/04/paper.pdf", "paper.PDF"])
def test_a_file_at_an_address_of_the_old_blog_is_taken_from_where_the_author_says(
    name: str, tmp_path: Path
) -> None:
    save(tmp_path, "in/export.txt", write_export({"body": f"<a href='{_WEB}?x=1'>紙</a>。"}))
    save(tmp_path, f"kept/{name}", _PDF)
    _, text, files = run(tmp_path, tmp_path / "kept")
    assert (text, files) == (
        "[紙](../files/2019-04-01-dai/paper.pdf)。",
        {"files/2019-04-01-dai/paper.pdf": _PDF},
    )


@pytest.mark.parametrize(
    "link", ["[紙](../資料/paper%20%281%29.pdf)", "[紙](<../資料/paper (1).pdf>)", "[[paper (1).pdf|紙]]"]
)
def test_a_file_beside_markdown_comes_along(link: str, tmp_path: Path) -> None:
    save(tmp_path, "in/posts/dai.md", f"---\ntitle: 題\ndate: 2019-04-01\n---\n{link}。")
    save(tmp_path, "in/資料/paper (1).pdf", _PDF)
    report, text, files = run(tmp_path)
    assert [notice.code for notice in report.notices] == []
    assert (text.startswith("[紙](../files/"), list(files.values())) == (True, [_PDF])


@pytest.mark.parametrize(
    "kept",
    [
        {},
        {"paper.jpg": _PDF},
        {"paper.pdf": b"<html>404"},
        {"2019/05/paper.pdf": _PDF},
        {"a/paper.pdf": _PDF, "b/paper.pdf": _OTHER},
    ],
)
def test_what_is_not_surely_the_file_is_not_taken(kept: dict[str, bytes], tmp_path: Path) -> None:
    save(tmp_path, "in/export.txt", write_export({"body": f"<a href='{_WEB}'>紙</a>。"}))
    for name, content in kept.items():
        save(tmp_path, f"kept/{name}", content)
    _, text, files = run(tmp_path, *[tmp_path / "kept"] * bool(kept))
    assert (text, files) == (f"[紙]({_WEB})。", {})


def test_a_file_of_markdown_that_is_missing_is_told(tmp_path: Path) -> None:
    save(tmp_path, "in/posts/dai.md", "---\ntitle: 題\ndate: 2019-04-01\n---\n[紙](paper.pdf)。")
    report, text, _ = run(tmp_path)
    assert (text, report.essays[0].dropped) == ("紙。", (("link", "paper.pdf"),))


def test_a_file_to_which_no_post_links_is_told(tmp_path: Path) -> None:
    save(tmp_path, "in/posts/dai.md", "---\ntitle: 題\ndate: 2019-04-01\n---\n文。")
    save(tmp_path, "in/posts/paper.pdf", _PDF)
    save(tmp_path, "in/posts/table.xlsx", _OTHER)
    report, _, files = run(tmp_path)
    (told,) = report.notices
    assert (told.code, told.values, files) == ("beside", {"seen": "2", "known": "pdf, xlsx"}, {})
