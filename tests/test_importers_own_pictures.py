"""Pictures that a file has within itself come home like those that lie beside it."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import quote

import pytest

from camera_files import draw
from imported import list_codes, make_settings, save, write_export
from odd_pictures import save_picture
from tsunagu.importers.plan.import_report import ImportReport
from tsunagu.importers.plan.import_run import import_posts

PICTURE = save_picture("PNG", draw(size=(300, 200)))
DATA = f"data:image/png;base64,{b64encode(PICTURE).decode()}"
DRAWING = (
    "<svg xmlns='http://www.w3.org/2000/svg' width='30' height='20' viewBox='0 0 30 20'>"
    "<circle cx='9' cy='9' r='8' fill='red'/></svg>"
)
BLANK = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
MARKDOWN = "---\ntitle: 題\ndate: 2019-04-01\n---\n\n"


def run(tmp_path: Path, name: str, content: str | bytes) -> tuple[ImportReport, list[bytes]]:
    """Import one file; the pictures that are in the project then."""
    report = import_posts([save(tmp_path, name, content)], make_settings(tmp_path / "docs"))
    return report, [path.read_bytes() for path in sorted((tmp_path / "docs").rglob("images/**/*.*"))]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("export.txt", write_export({"body": f'あ。<img alt="港" src="{DATA}">い。'})),
        ("export.txt", write_export({"body": f"あ。<img src={DATA} alt=港>い。"})),
        ("export.txt", write_export({"body": f"あ。<img src='{quote(DATA, safe=':;,/')}' alt='港'>い。"})),
        ("a.md", f"{MARKDOWN}あ。\n\n![港]({DATA})\n\nい。"),
        ("a.md", f'{MARKDOWN}あ。\n\n<img src="{DATA}" alt="港">\n\nい。'),
    ],
)
def test_a_picture_within_a_post_is_placed_where_it_stood(tmp_path: Path, name: str, content: str) -> None:
    report, pictures = run(tmp_path, name, content)
    assert (list_codes(report), pictures, report.essays[0].images) == ([], [PICTURE], ())
    assert "![港](../images/2019-04-01-dai/picture-" in report.essays[0].text
    assert "base64" not in report.essays[0].text


def test_a_drawing_may_be_written_in_percents(tmp_path: Path) -> None:
    body = f'あ。<img src="data:image/svg+xml,{quote(DRAWING)}">'
    assert run(tmp_path, "export.txt", write_export({"body": body}))[1] == [DRAWING.encode()]


def test_a_post_is_no_larger_for_the_pictures_in_it(tmp_path: Path) -> None:
    path = save(tmp_path, "export.txt", write_export({"body": f'あ。<img src="{DATA}">い。'}))
    settings = replace(make_settings(tmp_path / "docs"), most_bytes=len(DATA) // 2)
    assert [essay.placed for essay in import_posts([path], settings).essays] == [1]


@pytest.mark.parametrize(
    "written", [b64encode(PICTURE[:-200]).decode(), "A" * 401, b64encode(bytes(400)).decode()]
)
def test_a_broken_picture_is_told_in_a_short_line(tmp_path: Path, written: str) -> None:
    body = f'あ。<img src="data:image/png;base64,{written}" alt="港">'
    report, pictures = run(tmp_path, "export.txt", write_export({"body": body}))
    assert (len(report.notices), pictures) == (1, [])
    assert report.notices[0].code in ("not-a-picture", "broken-picture")
    (missing,) = report.essays[0].images
    assert (missing.address[:12], missing.words, len(missing.address)) == ("cid:picture-", "港", 24)


@pytest.mark.parametrize("name", ["data-src", "data-lazy-src", "data-original"])
def test_what_keeps_the_place_of_a_picture_is_none(tmp_path: Path, name: str) -> None:
    save(tmp_path / "export_files", "a.png", PICTURE)
    body = f"あ。<img src='{BLANK}' {name}='https://b.example/a.png'>い。<img src='{BLANK}' alt='白'>"
    report, pictures = run(tmp_path, "export.txt", write_export({"body": body}))
    assert (list_codes(report), pictures, report.essays[0].images) == ([], [PICTURE], ())
    assert [(one.kind, len(one.text) < 60) for one in report.essays[0].dropped] == [("decoration", True)]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("![[a.png|山|200]]", "![山]({}){{width=200}}"),
        ("![[a.png|200x100]]", "![]({}){{width=200}}"),
        ("![山|200](a.png)", "![山]({}){{width=200}}"),
        ("![200](a.png)", "![]({}){{width=200}}"),
        ("![山|川](a.png)", "![山|川]({})"),
    ],
)
def test_a_size_behind_the_words_of_a_note_s_picture_is_its_width(
    tmp_path: Path, written: str, shown: str
) -> None:
    save(tmp_path / "notes", "a.png", PICTURE)
    save(tmp_path / "notes", "a.md", f"{MARKDOWN}字\n\n{written}")
    (essay,) = import_posts([tmp_path / "notes"], make_settings(tmp_path / "docs")).essays
    assert essay.text.strip().endswith(shown.format("../images/2019-04-01-dai/a.png"))


def test_a_picture_in_code_is_code(tmp_path: Path) -> None:
    report, pictures = run(tmp_path, "a.md", f"{MARKDOWN}あ。\n\n```html\n<img src='{DATA}'>\n```\n")
    assert (DATA in report.essays[0].text, pictures) == (True, [])


@pytest.mark.parametrize("location", ["cid:pic2@mhtml.blink", "", "https://b.example/x"])
def test_a_page_in_one_file_calls_its_pictures_by_names_of_its_own(tmp_path: Path, location: str) -> None:
    html = (
        '<html><head><title>題</title><meta property="og:type" content="article">'
        '<meta property="article:published_time" content="2020-05-06T23:30:00+09:00"></head><body><article>'
        "<h1>題</h1><p>朝の橋を渡りました。長い橋です。</p>"
        '<img src="cid:pic2@mhtml.blink" alt="橋"></article></body></html>'
    )
    page = EmailMessage()
    page["Snapshot-Content-Location"] = "https://b.example/1"
    page.set_content(html, subtype="html", charset="utf-8", cte="quoted-printable")
    headers = ["Content-ID: <pic2@mhtml.blink>", *([f"Content-Location: {location}"] if location else [])]
    page.add_related(PICTURE, "image", "png", headers=headers)
    report, pictures = run(tmp_path, "page.mht", page.as_bytes())
    assert (list_codes(report), pictures) == ([], [PICTURE])
