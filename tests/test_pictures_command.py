"""``tsunagu pictures``: who shows what, and names and kinds put right with the texts that have them."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from camera_files import draw, write_exif
from desk import write_site
from odd_pictures import make_picture, save_picture
from projects import ROOT
from tsunagu.commands.cli import main

HEAD = "---\ntitle: 題\ndate: 2026-05-01\nfactors: [skills]\n"
ESSAY = f"""{HEAD}image: "/images/朝 市.png"
image_alt: 朝
---

![](../images/IMG_1.JPG)と![橋](<../images/朝 市.png> "題")。

[全体](../images/scan.tif)、<img src="../images/朝%20市.png" alt="朝">。

![x](../images/text.jpg)
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mkdocs.yml").write_text((ROOT / "tests/sample/mkdocs.yml").read_text("utf-8"), "utf-8")
    for name in ("hooks", "overrides"):
        (tmp_path / name).symlink_to(ROOT / name)
    file = BytesIO()
    draw(size=(30, 20)).save(file, "TIFF", exif=write_exif(6))
    pictures = {
        "images/IMG_1.JPG": save_picture("JPEG"),
        "images/朝 市.png": save_picture("JPEG"),
        "images/scan.tif": file.getvalue(),
        "images/text.jpg": make_picture("text.jpg"),
        "images/unused.gif": save_picture("GIF", draw("P")),
    }
    write_site(tmp_path / "docs", {"essays/photo.md": ESSAY, **pictures})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["pictures", *arguments])


def test_each_picture_is_listed_with_its_size_and_where_it_is_shown(folder: Path) -> None:
    rows = {row["uri"]: row for row in json.loads(run("--json").output)}
    assert set(rows) == {
        path.relative_to(folder / "docs").as_posix() for path in (folder / "docs/images").iterdir()
    }
    one = rows["images/IMG_1.JPG"]
    assert (one["kind"], one["width"], one["height"], one["uses"]) == ("JPEG", 96, 64, ["essays/photo.md:9"])
    assert rows["images/朝 市.png"]["uses"] == [
        "essays/photo.md:9",
        "essays/photo.md:11",
        "essays/photo.md:5",
    ]
    assert rows["images/unused.gif"]["uses"] == []
    assert {uri: row["problem"] for uri, row in rows.items() if row["problem"]} == {
        "images/scan.tif": "picture-kind",
        "images/text.jpg": "picture-is-none",
    }


@pytest.mark.parametrize(
    ("language", "total", "wordless"),
    [
        ("ja", "使われていないもの 1 枚。", "言葉のない写真 1 枚: essays/photo.md:9"),
        ("en", "; 1 of them used nowhere.", "One picture without words: essays/photo.md:9"),
    ],
)
def test_the_list_ends_with_what_is_unused_and_without_words(
    folder: Path, language: str, total: str, wordless: str
) -> None:
    *_, sum_line, last = run("--lang", language).output.splitlines()
    assert sum_line.endswith(total)
    assert last == wordless


def test_fix_renames_and_converts_and_the_texts_follow(folder: Path) -> None:
    result = run("--fix")
    assert result.exit_code == 0, result.output
    images = folder / "docs" / "images"
    assert {path.name for path in images.iterdir()} == {
        *("IMG_1.JPG", "朝-市.jpg", "scan.tif", "scan.jpg", "text.jpg", "unused.gif"),
    }
    text = (folder / "docs/essays/photo.md").read_text(encoding="utf-8")
    assert 'image: "/images/朝-市.jpg"' in text
    assert '![橋](<../images/朝-市.jpg> "題")' in text
    assert '<img src="../images/朝-市.jpg" alt="朝">' in text
    assert "[全体](../images/scan.jpg)" in text
    assert text.count("\n") == ESSAY.count("\n")
    with Image.open(images / "scan.jpg") as made:
        assert (made.format, made.size) == ("JPEG", (20, 30))
    assert run("--fix").output == run().output


def test_fix_overwrites_no_file(folder: Path) -> None:
    taken = folder / "docs/images/朝-市.jpg"
    taken.write_bytes(b"another")
    before = (folder / "docs/essays/photo.md").read_text(encoding="utf-8").count("朝 市")
    run("--fix")
    assert taken.read_bytes() == b"another"
    assert (folder / "docs/essays/photo.md").read_text(encoding="utf-8").count("朝 市") == before
    assert (folder / "docs/images/朝 市.png").exists()


def test_a_site_without_pictures_says_so(folder: Path) -> None:
    for path in (folder / "docs/images").iterdir():
        path.unlink()
    write_site(folder / "docs", {"essays/photo.md": f"{HEAD}---\n\n文。\n"})
    assert run("--lang", "en").output == "There is no picture below docs.\n"


@pytest.mark.parametrize(("language", "told"), [("ja", "まだ公開しません"), ("en", "not published yet")])
def test_a_picture_of_drafts_alone_is_listed_as_not_published_yet(
    folder: Path, language: str, told: str
) -> None:
    draft = f"{HEAD}draft: true\n---\n\n![動く](../images/unused.gif)\n"
    (folder / "docs/essays/later.md").write_text(draft, "utf-8")
    line = next(line for line in run("--lang", language).output.splitlines() if "unused.gif" in line)
    assert "essays/later.md:8" in line
    assert told in line
    rows = {row["uri"]: row["is_published"] for row in json.loads(run("--json").output)}
    assert (rows["images/unused.gif"], rows["images/IMG_1.JPG"]) == (False, True)


def test_a_blank_that_keeps_a_link_from_being_one_is_mended_with_the_name(folder: Path) -> None:
    text = f"{HEAD}---\n\n![橋](../images/朝 市.png)と![橋](<../images/朝 市.png>)。\n"
    (folder / "docs/essays/plain.md").write_text(text, "utf-8")
    assert run("--fix").exit_code == 0
    fixed = (folder / "docs/essays/plain.md").read_text("utf-8")
    assert fixed.endswith("![橋](<../images/朝-市.jpg>)と![橋](<../images/朝-市.jpg>)。\n")
