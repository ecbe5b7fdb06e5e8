"""Pictures on pages, in lists, feeds and heads: sized, chosen from, without notes."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from PIL import Image
from turbohtml import Document, Element, parse

from camera_files import SECRET
from pictured import ESSAY, make_pictured
from projects import Project

HEAD = "---\ntitle: 題\ndate: 2026-05-01\nfactors: [skills]\n---\n\n"


@pytest.fixture(scope="module")
def pictured(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = make_pictured(tmp_path_factory.mktemp("pictured") / "project")
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    return project


@pytest.fixture(scope="module")
def prose(pictured: Project) -> Element:
    return _read(pictured, "essays/market/index.html").select_one(
        "[data-kind=essay] .prose, .prose"
    ) or Element("p")


def _read(project: Project, path: str) -> Document:
    return parse((project.site / path).read_text(encoding="utf-8"))


def _list_images(prose: Element) -> list[dict[str, Any]]:
    return [dict(image.attrs) for image in prose.select("img")]


def _read_files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def test_what_no_published_page_shows_is_not_published(pictured: Project) -> None:
    published = {path.name for path in (pictured.site / "images").iterdir()}
    assert {"unused.jpg", "draft.jpg"} & published == set()
    assert {
        "IMG_0001.JPG",
        "IMG_0002.JPG",
        "IMG_0003.JPG",
        "IMG_0004.JPG",
        "moving.gif",
        "plan.svg",
    } < published


def test_an_icon_at_the_root_is_published_though_no_page_names_it(pictured: Project) -> None:
    assert (pictured.site / "favicon.png").is_file()


def test_no_file_of_the_site_has_a_note_of_a_camera_or_a_script_of_a_drawing(pictured: Project) -> None:
    for name, content in _read_files(pictured.site):
        assert SECRET.encode() not in content, name
    assert b"script" not in (pictured.site / "images" / "plan.svg").read_bytes()


def test_an_icon_keeps_all_its_sizes(pictured: Project) -> None:
    with Image.open(pictured.site / "images" / "seal.ico") as icon:
        assert icon.info["sizes"] == {(16, 16), (64, 64)}


def test_every_picture_has_its_size(prose: Element) -> None:
    sizes = {image["alt"]: (image["width"], image["height"]) for image in _list_images(prose)}
    assert sizes == {
        "朝の市場": ("2000", "1333"),
        "並んだ箱": ("2000", "1333"),
        "一": ("480", "720"),
        "二": ("900", "600"),
        "印": ("120", "80"),
        "半分": ("360", "240"),
        "動く": ("200", "100"),
        "図": ("300", "100"),
        "生の HTML": ("480", "720"),
        "二つ目": ("2000", "1333"),
        "同じもの": ("2000", "1333"),
        "札": ("60", "40"),
        "判": ("64", "64"),
    }


def test_braces_behind_a_picture_are_never_shown(prose: Element) -> None:
    assert "絵、半分。" in prose.text


def test_the_first_picture_comes_at_once_and_every_other_when_it_is_scrolled_to(prose: Element) -> None:
    first, *others = _list_images(prose)
    assert "loading" not in first
    assert all((one["loading"], one["decoding"]) == ("lazy", "async") for one in others)


def test_a_phone_gets_no_more_than_twice_the_points_of_its_screen(prose: Element) -> None:
    wide, narrow = prose.select("picture")[0].select("source")
    assert wide.attr("media") == "(min-width: 48em)"
    assert re.findall(r"(\d+)w", str(wide.attr("srcset"))) == ["320", "720", "1200"]
    assert re.findall(r"(\d+)w", str(narrow.attr("srcset"))) == ["320", "720"]
    assert (wide.attr("sizes"), narrow.attr("sizes")) == ("720px", "92vw")


def test_pictures_in_a_row_are_taken_as_small_as_they_are_shown(prose: Element) -> None:
    sources = prose.select(".pictures source")
    assert {one.attr("sizes") for one in sources} == {"240px", "360px", "46vw"}


def test_a_caption_and_a_link_to_the_whole_picture_stand_around_it(prose: Element) -> None:
    figure = prose.select("figure")[0]
    assert figure.text == "まだ誰も開けていない。"
    links = [link.attr("href") for link in prose.select("a.picture")]
    assert "../../images/IMG_0002.JPG" in links
    assert not any("moving" in str(link) for link in links)


def test_every_file_that_a_picture_names_is_there(pictured: Project, prose: Element) -> None:
    page = pictured.site / "essays" / "market"
    named = [
        address.split()[0]
        for one in prose.select("source")
        for address in str(one.attr("srcset")).split(", ")
    ]
    named += [str(image.attr("src")) for image in prose.select("img")]
    assert len(named) > 20
    for address in named:
        assert (page / unquote(address)).resolve().is_file(), address


def test_a_list_shows_a_small_one_and_the_head_names_the_whole(pictured: Project) -> None:
    (small,) = _read(pictured, "essays/index.html").select(".card__picture")
    assert (small.attr("width"), small.attr("height"), small.attr("alt")) == ("320", "213", "")
    head = _read(pictured, "essays/market/index.html")
    tags = {
        str(tag.attr("property")): tag.attr("content") for tag in head.select('meta[property^="og:image"]')
    }
    assert tags == {
        "og:image": "https://tsunagu.example/images/IMG_0001.JPG",
        "og:image:alt": "朝の市場",
        "og:image:type": "image/jpeg",
        "og:image:width": "2000",
        "og:image:height": "1333",
    }
    (data,) = head.select('script[type="application/ld+json"]')
    image = json.loads(data.text)["@graph"][0]["image"]
    assert image == {"@type": "ImageObject", "url": tags["og:image"], "width": 2000, "height": 1333}


def test_the_guard_lets_a_site_with_pictures_out(pictured: Project) -> None:
    outcome = pictured.run("tsunagu.commands.cli", "guard", "site")
    assert outcome.code == 0, outcome.output


def test_a_link_of_html_to_a_picture_leads_to_it(prose: Element) -> None:
    (link,) = [one for one in prose.select("a") if one.text == "HTML"]
    assert link.attr("href") == "../../images/IMG_0004.JPG"


def test_a_feed_has_one_file_of_each_picture_by_its_full_address(pictured: Project) -> None:
    feed = json.loads((pictured.site / "feed.json").read_text(encoding="utf-8"))
    (entry,) = [one for one in feed["items"] if one["title"] == "市場の一日"]
    html = parse(entry["content_html"])
    assert not html.select("source, picture")
    assert {str(image.attr("src")).partition("/images/")[0] for image in html.select("img")} == {
        "https://tsunagu.example"
    }
    assert all(image.attr("width") for image in html.select("img"))
    assert entry["image"] == "https://tsunagu.example/images/IMG_0001.JPG"
    atom = (pictured.site / "feed.xml").read_text(encoding="utf-8")
    size = (pictured.site / "images" / "IMG_0001.JPG").stat().st_size
    assert f'<link rel="enclosure" type="image/jpeg" length="{size}" href="{entry["image"]}"' in atom


def test_a_build_from_the_cache_one_without_and_one_with_a_garbled_cache_are_equal(
    pictured: Project, tmp_path: Path
) -> None:
    before = dict(_read_files(pictured.site))
    copied = Project(tmp_path / "copy")
    shutil.copytree(pictured.folder, copied.folder)
    assert copied.build().code == 0
    assert dict(_read_files(copied.site)) == before
    kept = list((copied.folder / ".cache" / "pictures").iterdir())
    for path in kept:
        path.write_bytes(path.read_bytes()[:-40] + bytes(40))
    assert copied.build().code == 0
    assert dict(_read_files(copied.site)) == before
    shutil.rmtree(copied.folder / ".cache")
    assert copied.build().code == 0
    assert dict(_read_files(copied.site)) == before


def test_a_name_that_may_mean_two_files_is_told(project: Project) -> None:
    folder = project.docs / "images"
    folder.mkdir(exist_ok=True)
    for name in ("A.jpg", "a.JPG"):
        (folder / name).write_bytes(b"")
    project.write({"essays/two.md": f"{HEAD}![絵](../images/a.jpg)\n"})
    outcome = project.build()
    assert "docs/essays/two.md:7:6 broken-link" in outcome.output


def test_the_essay_names_its_pictures_as_an_author_does() -> None:
    assert "../images/IMG_0001.jpg" in ESSAY
    assert "../images/ガラス.png" in ESSAY
