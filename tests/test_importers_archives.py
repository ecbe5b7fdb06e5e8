"""ZIPs in a folder, within each other, broken; and a name that is none."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, ZipInfo

import pytest
from click.testing import CliRunner

from camera_files import draw
from imported import list_codes, make_settings, read_essays, save
from odd_pictures import save_picture
from projects import Project
from tsunagu.commands.cli import main
from tsunagu.importers.plan.import_report import ImportReport
from tsunagu.importers.plan.import_run import import_posts

POST = "---\ntitle: 題{0}\ndate: 2019-04-01\n---\n本文その{0}です。\n\n![門](門.jpg)\n"
PICTURE = save_picture("JPEG", draw(size=(30, 20)))


def pack(**members: str | bytes) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "."), content)
    return file.getvalue()


def bring(tmp_path: Path, name: str = "") -> ImportReport:
    return import_posts([tmp_path / "in" / name], make_settings(tmp_path / "docs"))


def test_a_zip_in_a_folder_is_read_as_if_it_had_been_named(tmp_path: Path) -> None:
    save(tmp_path / "in", "sub/all.zip", pack(a__md=POST.format(1), 門__jpg=PICTURE))
    save(tmp_path / "in", "b.md", POST.format(2))
    report = bring(tmp_path)
    assert (list_codes(report), report.failed, len(report.essays)) == ([], False, 2)
    assert sum(essay.placed for essay in report.essays) == 2
    assert any(essay.place.uri.endswith("sub/all.zip/a.md") for essay in report.essays)


def test_a_zip_of_pictures_in_a_folder_is_no_mistake(tmp_path: Path) -> None:
    save(tmp_path / "in", "uploads.zip", pack(門__jpg=PICTURE))
    save(tmp_path / "in", "a.md", POST.format(1))
    report = bring(tmp_path)
    assert (list_codes(report), report.essays[0].placed) == ([], 1)


def test_a_zip_within_a_zip_stays_closed_and_is_told(tmp_path: Path) -> None:
    save(tmp_path / "in", "out.zip", pack(in__zip=pack(a__md=POST.format(1)), b__md=POST.format(2)))
    report = bring(tmp_path)
    assert (list_codes(report), report.failed, len(report.essays)) == (["archive-within"], True, 1)


@pytest.mark.parametrize("name", ["", "half.zip"], ids=["in a folder", "named"])
@pytest.mark.parametrize("size", [20, 60, -30])
def test_a_broken_zip_is_told_once_as_that(name: str, size: int, tmp_path: Path) -> None:
    save(tmp_path / "in", "half.zip", pack(a__md=POST.format(1) * 9)[:size])
    report = bring(tmp_path, name)
    assert (list_codes(report), report.failed) == (["broken-archive"], True)
    assert report.notices[0].place.uri.endswith("half.zip")


def test_a_document_of_an_office_is_no_export(tmp_path: Path) -> None:
    save(tmp_path / "in", "letter.docx", pack(word__xml="<w>" * 9))
    assert list_codes(bring(tmp_path)) == ["not-text"]
    assert read_essays(tmp_path / "docs") == {}


@pytest.mark.parametrize("arguments", [[""], ["a.txt", "--pictures", ""], ["a.txt", "--to", ""]])
def test_an_empty_name_is_told(
    arguments: list[str], project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.folder)
    done = CliRunner().invoke(main, ["import", *arguments, "--lang", "ja"])
    assert (done.exit_code, "が空（''）です" in done.output) == (2, True)


def test_a_post_that_a_zip_cannot_give_is_counted_as_left_out_and_the_run_fails(tmp_path: Path) -> None:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        link = ZipInfo("link.md")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "a.md")
        for name in ("a.md", "../b.md", "C:/c.md"):
            archive.writestr(name, POST.format(name))
        archive.writestr("../style.css", "a {}")
    save(tmp_path / "in", "posts.zip", file.getvalue())
    report = bring(tmp_path, "posts.zip")
    assert list_codes(report) == ["post-link", "post-name", "post-name", "archive-name"]
    assert (len(report.essays), report.found, report.left_out, report.failed) == (1, 4, 3, True)
