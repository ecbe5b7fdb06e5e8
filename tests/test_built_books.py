"""Books of sites that were built by the command: where they are offered, and what is not in them."""

from __future__ import annotations

import csv
import math
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image

from books import XHTML, check_book
from camera_files import SECRET
from pages import BuiltSite, read_site, resolve, text_of
from pictured import make_pictured
from projects import Project, make_project

SETTING = "  tsunagu:\n"


def test_a_site_offers_its_books_with_their_size(small_project: Project, small_site: BuiltSite) -> None:
    for page, book in (("", "tsunagu.epub"), ("series/one/", "series/one.epub"), ("en/", "en/tsunagu.epub")):
        (link,) = small_site.page(page).find("a", type="application/epub+zip")
        content = (small_project.site / book).read_bytes()
        assert f"{math.ceil(len(content) / 1000)} kB" in text_of(link)
        assert resolve(page, link.attrib["href"]) == book
        check_book(content)
    assert not any(link.endswith(".epub") for link in small_site.page("themes/customers/").links())


def test_no_list_and_no_search_knows_a_book(small_project: Project) -> None:
    named = [
        path.name
        for path in small_project.site.rglob("*")
        if path.suffix in (".xml", ".json", ".txt") and b".epub" in path.read_bytes()
    ]
    assert named == []


def test_what_is_not_out_is_in_no_book(small_project: Project) -> None:
    book = check_book((small_project.site / "tsunagu.epub").read_bytes())
    hidden = {f"essay-{name}.xhtml" for name in ("draft", "later")}
    assert not hidden & set(book.spine)


def test_the_glossary_is_a_deck_of_cards(small_project: Project, small_site: BuiltSite) -> None:
    text = (small_project.site / "glossary/deck.csv").read_text("utf-8")
    head, rows = text.splitlines()[:3], list(csv.reader(text.splitlines()[3:]))
    assert head == ["#separator:Comma", "#html:false", "#columns:word,reading,meaning,sentence"]
    assert {len(row) for row in rows} == {4}
    card = next(row for row in rows if row[0] == "稟議")
    assert card[1] == "りんぎ"
    assert card[2].startswith("ringi: ")
    assert "稟議" in card[3]
    for page in ("glossary/", "en/glossary/"):
        assert "glossary/deck.csv" in small_site.page(page).targets()


def test_the_guard_looks_into_books(project: Project) -> None:
    assert project.build().code == 0
    book = project.site / "series/one.epub"
    with ZipFile(book, "a") as archive:
        archive.writestr("EPUB/more.xhtml", '<a href="https://tsunagu.example/essays/draft/">x</a>')
    outcome = project.run("tsunagu.commands.cli", "guard", "site")
    assert outcome.code != 0
    assert "series/one.epub" in outcome.output
    book.write_bytes(b"PK no archive")
    outcome = project.run("tsunagu.commands.cli", "guard", "site")
    assert (outcome.code, "series/one.epub unreadable" in outcome.output) == (1, True)


def test_books_can_be_left_out_or_asked_for(project: Project) -> None:
    project.set_config(SETTING, f"{SETTING}    books: off\n")
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    assert not list(project.site.rglob("*.epub"))
    project.set_config("    books: off\n", "    books: [themes]\n")
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    assert "themes/customers.epub" in {
        path.relative_to(project.site).as_posix() for path in project.site.rglob("*.epub")
    }
    assert "../customers.epub" in (project.site / "themes/customers/index.html").read_text("utf-8")


def test_both_directions_are_offered_where_both_are_made(project: Project) -> None:
    project.set_config(SETTING, f"{SETTING}    book_lines: both\n")
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    site = read_site(project.site)
    books = [
        resolve("series/one/", link.attrib["href"])
        for link in site.page("series/one/").find("a", type="application/epub+zip")
    ]
    assert books == ["series/one.epub", "series/one.horizontal.epub"]
    assert not (project.site / "en/series/one.horizontal.epub").exists()


def test_a_file_of_the_author_is_not_overwritten(project: Project) -> None:
    (project.docs / "series/one.epub").write_bytes(b"PK")
    outcome = project.build()
    assert outcome.code != 0
    assert "series/one.epub" in outcome.output


@pytest.fixture(scope="module")
def pictured(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = make_pictured(tmp_path_factory.mktemp("books") / "project")
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    return project


def test_pictures_are_in_the_book_as_published_and_no_larger_than_a_reader(pictured: Project) -> None:
    book = check_book((pictured.site / "tsunagu.epub").read_bytes())
    assert SECRET.encode() not in b"".join(book.files.values())
    kinds = {item.attrib["media-type"] for name, item in book.items.items() if name.startswith("pictures/")}
    assert kinds == {"image/jpeg", "image/png", "image/gif", "image/svg+xml"}
    for name in book.items:
        if name.startswith("pictures/") and not name.endswith(".svg"):
            assert max(Image.open(BytesIO(book.files[f"EPUB/{name}"])).size) <= 1200
    page = book.pages["essay-market.xhtml"]
    assert [image.get("alt") for image in page.iter(f"{XHTML}img")][:2] == ["朝の市場", "並んだ箱"]


def test_a_book_is_the_same_in_another_folder(pictured: Project, tmp_path: Path) -> None:
    other = make_project(tmp_path / "other", docs=pictured.docs)
    outcome = other.build()
    assert outcome.code == 0, outcome.output
    assert (other.site / "tsunagu.epub").read_bytes() == (pictured.site / "tsunagu.epub").read_bytes()
