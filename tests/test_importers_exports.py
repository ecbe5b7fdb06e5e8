"""What services and generators give to who leaves them comes home whole: no post and no letter is lost."""

from __future__ import annotations

import re
import time
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from exports.columns import SETS, Column
from exports.generators import GENERATORS
from exports.movable_types import Export
from exports.services import SERVICES
from imported import NOW, list_codes, make_settings, save
from imported_prose import read_shown, render, squeeze
from projects import Project
from tsunagu.checks.content_check import find_warnings, read_content
from tsunagu.commands.project import read_project
from tsunagu.importers.plan.import_report import ImportReport
from tsunagu.importers.plan.import_run import import_posts

EXPORTS = {**SERVICES, **GENERATORS}
ALL = [column for columns in SETS.values() for column in columns]
#: What names a picture in the header besides those in the text.
_WITH_HEADER_PICTURE = ("astro",)
#: An embedded film is a link, which shows its address or the title of the film.
_FILM = re.compile(
    r"https://www\.youtube(?:-nocookie)?\.com/\S*?dQw4w9WgXcQ(?:\?(?:rel=0|feature=oembed))?|film"
)


def bring(folder: Path, docs: Path, export: Export, columns: list[Column]) -> ImportReport:
    """Save an export of columns, and import it."""
    for name, text in export(columns).items():
        save(folder, f"export/{name}", text)
    return import_posts([folder / "export"], make_settings(docs))


@pytest.mark.parametrize("columns", SETS.values(), ids=SETS)
@pytest.mark.parametrize("name", EXPORTS)
def test_each_post_comes_home_with_every_letter_and_its_day(
    name: str, columns: tuple[Column, ...], tmp_path: Path
) -> None:
    report = bring(tmp_path, tmp_path / "docs", EXPORTS[name], [*columns])
    assert (report.found, report.left_out, report.failed) == (len(columns), 0, False)
    essays = {essay.title: essay for essay in report.essays}
    for column in columns:
        essay = essays[column.title]
        shown = read_shown(render(essay.text.split("\n---\n", 1)[1]))
        assert squeeze(_FILM.sub("", shown)) == squeeze(column.shown)
        assert abs((essay.date - column.date).total_seconds()) < 60
        pictures = sum(block.kind == "img" for block in column.blocks)
        assert len(essay.images) == pictures + (name in _WITH_HEADER_PICTURE)


@pytest.mark.parametrize("name", EXPORTS)
def test_a_second_run_changes_nothing(name: str, tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    bring(tmp_path, docs, EXPORTS[name], ALL)
    before = {path: path.read_bytes() for path in docs.rglob("*.md")}
    again = bring(tmp_path, docs, EXPORTS[name], ALL)
    assert (len(again.essays), len(again.already), again.failed) == (0, len(ALL), False)
    assert {path: path.read_bytes() for path in docs.rglob("*.md")} == before


@pytest.mark.parametrize("name", EXPORTS)
def test_the_same_as_a_zip_is_the_same(name: str, tmp_path: Path) -> None:
    folder = bring(tmp_path, tmp_path / "a", EXPORTS[name], ALL)
    path = tmp_path / "export.zip"
    with ZipFile(path, "w") as archive:
        for file in sorted((tmp_path / "export").rglob("*.*")):
            archive.write(file, file.relative_to(tmp_path / "export"))
    zipped = import_posts([path], make_settings(tmp_path / "b"))
    assert [essay.text for essay in zipped.essays] == [essay.text for essay in folder.essays]
    assert all(str(essay.place).startswith(str(path)) for essay in zipped.essays)
    assert len(import_posts([path], make_settings(tmp_path / "b")).already) == len(ALL)


@pytest.mark.parametrize("name", EXPORTS)
def test_what_came_home_passes_the_check_of_the_site(name: str, project: Project, tmp_path: Path) -> None:
    """It tells nothing but links to the old blog, whose posts of some exports have no address."""
    before = {path.name for path in project.docs.rglob("*.md")}
    bring(tmp_path, project.docs, EXPORTS[name], ALL)
    settings = read_project(project.folder).settings
    content = read_content(project.docs, settings, NOW)
    assert content.problems == ()
    remarks = [one for one in find_warnings(content, settings) if one.place.uri.split("/")[-1] not in before]
    assert [f"{one.place} {one.code}" for one in remarks if one.code != "http-link"] == []


def test_of_a_zip_nothing_is_unpacked_that_leads_elsewhere_and_the_rest_is_read(tmp_path: Path) -> None:
    """Windows writes Japanese names in its own letters."""
    path = tmp_path / "odd.zip"
    with ZipFile(path, "w") as archive:
        for name in ("../a.md", "/etc/b.md", "C:\\x\\c.md", "XX.md"):
            archive.writestr(name, f"---\ntitle: {name[-4]}題\ndate: 2019-04-01\n---\n本文")
    path.write_bytes(path.read_bytes().replace(b"XX.md", "港.md".encode("cp932")))
    report = import_posts([path], make_settings(tmp_path / "docs"))
    assert [essay.place.uri.rpartition("/")[2] for essay in report.essays] == ["港.md"]
    assert list_codes(report) == ["post-name"] * 3
    assert not (tmp_path / "a.md").exists()


def test_a_zip_that_would_become_gigabytes_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name in ("a.txt", "b.md"):
            archive.writestr(name, b"a" * 60_000_000)
        archive.writestr("c.md", "---\ntitle: 題\ndate: 2019-04-01\n---\n本文")
    start = time.process_time()
    report = import_posts([path], make_settings(tmp_path / "docs"))
    assert (len(report.essays), list_codes(report)) == (1, ["post-entry"] * 2)
    assert time.process_time() - start < 1


def test_a_zip_without_a_post_is_told(tmp_path: Path) -> None:
    path = tmp_path / "pictures.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("a.jpg", b"x")
    assert list_codes(import_posts([path], make_settings(tmp_path / "docs"))) == ["no-posts"]


def test_half_a_zip_is_told(tmp_path: Path) -> None:
    path = tmp_path / "half.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("a.md", "本文" * 1000)
    path.write_bytes(path.read_bytes()[:60])
    report = import_posts([path], make_settings(tmp_path / "docs"))
    assert (report.failed, len(report.essays)) == (True, 0)
