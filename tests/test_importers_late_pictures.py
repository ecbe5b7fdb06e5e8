"""A picture that was missing in one import and is there in a later one takes its mark's place, no more."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from imported import import_text, make_settings, save, write_export
from test_importers_pictures import ESSAY, LARGE, SMALL
from tsunagu.importers.plan.import_report import ImportReport, write_import_report
from tsunagu.importers.plan.import_run import import_posts

_PICTURES = {"a.jpg": SMALL, "b.jpg": LARGE}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def run(folder: Path, *names: str, dry_run: bool = False, ui: str = "ja") -> ImportReport:
    """Import what is in ``folder`` with the pictures of these names at hand."""
    for name in names:
        save(folder, f"pictures/{name}", _PICTURES[name])
    pictures = [folder / "pictures"] * bool(names)
    settings = replace(make_settings(folder / "docs"), pictures=pictures, language=ui, dry_run=dry_run)
    return import_posts([folder / "in"], settings)


def read_essay(folder: Path) -> str:
    (path,) = (folder / "docs" / "essays").glob("*.md")
    return path.read_bytes().decode()


_SHOWN = {name: f"../images/{ESSAY}/{name}" for name in _PICTURES}
_HTML = {
    "line": ("<p>前。</p><p><img src='a.jpg' alt='港'></p><p>後。</p>", f"![港]({_SHOWN['a.jpg']})"),
    "words": ("<p>前<img src='a.jpg'>後。</p>", f"![]({_SHOWN['a.jpg']})"),
    "caption": (
        "<figure><img src='a.jpg' alt='港'><figcaption>朝</figcaption></figure>",
        f"![港]({_SHOWN['a.jpg']})\n*朝*",
    ),
    "link": (
        "<a href='https://b.example/x_1'><img src='a.jpg' alt='扉'></a><br>あ。",
        f"[![扉]({_SHOWN['a.jpg']})](https://b.example/x_1)\n\nあ。",
    ),
    "twice": (
        "<p><img src='a.jpg'></p><p>間。</p><p><img src='a.jpg'></p>",
        f"![]({_SHOWN['a.jpg']})\n\n間。\n\n![]({_SHOWN['a.jpg']})",
    ),
    "alone": ("<img src='a.jpg' alt='港'>", f"![港]({_SHOWN['a.jpg']})"),
}
_MARKDOWN = {
    "title": ('前。\n\n![港](a.jpg "朝の港")', f'![港]({_SHOWN["a.jpg"]} "朝の港")'),
    "link": ("前。\n\n[![港](a.jpg)](https://b.example/)", f"[![港]({_SHOWN['a.jpg']})](https://b.example/)"),
}


def write_case(folder: Path, name: str, kind: str) -> str:
    """The file of a case, and the Markdown that its picture becomes."""
    body, shown = (_HTML if kind == "html" else _MARKDOWN)[name]
    if kind == "html":
        save(folder, "in/export.txt", write_export({"body": body}))
    else:
        save(folder, "in/dai.md", f"---\ntitle: 題\ndate: 2019-04-01\n---\n{body}\n")
    return shown


_CASES = [*(("html", name) for name in _HTML), *(("md", name) for name in _MARKDOWN)]


@pytest.mark.parametrize(("kind", "name"), _CASES)
@pytest.mark.parametrize("ui", ["ja", "en"])
def test_an_essay_that_nobody_changed_is_as_if_the_picture_had_been_there(
    kind: str, name: str, ui: str, folder: Path
) -> None:
    shown = write_case(folder, name, kind)
    assert run(folder, ui=ui).late == ()
    assert f"<!-- {'画像' if ui == 'ja' else 'image'}: a.jpg" in read_essay(folder)
    report = run(folder, "a.jpg")
    assert [(one.uri, set(one.addresses)) for one in report.late] == [(f"essays/{ESSAY}.md", {"a.jpg"})]
    late = read_essay(folder)
    assert shown in late
    for path in (folder / "docs").rglob("*.*"):
        path.unlink()
    run(folder, "a.jpg", ui=ui)
    assert late == read_essay(folder)
    assert run(folder, "a.jpg").late == ()


_HEADED = "---\ntitle: 題\ndate: 2019-04-01\nimage: a.jpg\nimage_alt: 港\n---\n本文です。{}\n"


@pytest.mark.parametrize("body", ["", "\n\n![朝](b.jpg)"])
@pytest.mark.parametrize("ui", ["ja", "en"])
def test_the_picture_of_a_header_comes_late_as_if_it_had_been_there(body: str, ui: str, folder: Path) -> None:
    save(folder, "in/dai.md", _HEADED.format(body))
    run(folder, ui=ui)
    assert run(folder, ui=ui).late == ()
    report = run(folder, *_PICTURES)
    assert [len(one.addresses) for one in report.late] == [1 + bool(body)]
    assert f"{1 + bool(body)} images ({1 + bool(body)} of them for essays imported before)" in "\n".join(
        write_import_report(report, "en")
    )
    late = read_essay(folder)
    assert "\nimage: images/" in late
    for path in (folder / "docs").rglob("*.*"):
        path.unlink()
    run(folder, *_PICTURES, ui=ui)
    assert late == read_essay(folder)
    assert run(folder, *_PICTURES).late == ()


@pytest.mark.parametrize("own", ["image: images/own.jpg\r\n", "", None])
def test_the_picture_of_a_header_comes_late_only_where_its_author_left_its_place(
    own: str | None, folder: Path
) -> None:
    """Not beside another one, nor where the line that told of it is gone; with the file's own line ends."""
    save(folder, "in/dai.md", _HEADED.format(""))
    run(folder)
    path = next((folder / "docs" / "essays").glob("*.md"))
    text = read_essay(folder).replace("\n", "\r\n").replace("本文", "私の本文")
    missing = next(line for line in text.splitlines(keepends=True) if line.startswith("# 見つからない画像"))
    path.write_bytes(text.replace(missing, "" if own == "" else (own or "") + missing).encode())
    before = read_essay(folder)
    assert len(run(folder, "a.jpg").late) == (own is None)
    after = read_essay(folder)
    assert (after == before) == (own is not None)
    assert after.count("\n") == after.count("\r\n")
    assert own is not None or ("\r\nimage: images/" in after and missing not in after)


def test_where_the_author_has_worked_the_mark_alone_is_replaced(folder: Path) -> None:
    write_case(folder, "line", "html")
    run(folder)
    path = folder / "docs" / "essays" / f"{ESSAY}.md"
    changed = read_essay(folder).replace("前。", "書き直した前。").replace("\n", "\r\n")
    path.write_bytes(changed.encode())
    run(folder, "a.jpg")
    assert read_essay(folder) == changed.replace("<!-- 画像: a.jpg 港 -->", f"![港]({_SHOWN['a.jpg']})")


def test_a_mark_that_the_author_took_away_stays_away(folder: Path) -> None:
    write_case(folder, "line", "html")
    run(folder)
    path = folder / "docs" / "essays" / f"{ESSAY}.md"
    changed = read_essay(folder).replace("<!-- 画像: a.jpg 港 -->\n\n", "")
    path.write_bytes(changed.encode())
    assert (run(folder, "a.jpg").late, read_essay(folder)) == ((), changed)
    assert not (folder / "docs" / "images").exists()


def test_only_what_is_there_comes_in_and_is_told(folder: Path) -> None:
    save(folder, "in/export.txt", write_export({"body": "<img src='a.jpg'>あ。<img src='b.jpg'>い。"}))
    run(folder)
    before = read_essay(folder)
    report = run(folder, "b.jpg", dry_run=True)
    assert (len(report.late), read_essay(folder)) == (1, before)
    report = run(folder, "b.jpg")
    assert f"docs/essays/{ESSAY}.md has 1 pictures now that were missing: b.jpg" in list(
        write_import_report(report, "en")
    )
    text = read_essay(folder)
    assert ("<!-- 画像: a.jpg -->" in text, "見つからない画像: a.jpg" in text) == (True, True)
    assert ("<!-- 画像: b.jpg -->" in text, "見つからない画像: b.jpg" in text) == (False, False)


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (
            "<a href='https://b.example/x'><img src='a.jpg'></a>",
            "[<!-- 画像: a.jpg -->https://b.example/x](https://b.example/x)",
        ),
        (
            "<a href='https://b.example/x'><img src='a.jpg'>扉</a>",
            "[<!-- 画像: a.jpg -->扉](https://b.example/x)",
        ),
        ("<a href='https://b.example/a.jpg'><img src='a-s.jpg'></a>い", "あ。 <!-- 画像: a-s.jpg -->"),
    ],
)
def test_a_missing_picture_keeps_the_link_that_it_was(body: str, shown: str, folder: Path) -> None:
    """(A link to the whole of itself is none.)"""
    (essay,) = import_text(folder / "docs", write_export({"body": f"あ。<br>{body}"})).essays
    assert f"\n{shown}\n" in essay.text
