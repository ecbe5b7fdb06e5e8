"""The head of a page: its one address, its other languages, and how it looks when it is shared."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

import pytest
from PIL import Image

from pages import BuiltPage, BuiltSite, read_site
from projects import make_project

ROOT = "https://small.example/sub/"


def list_shown(site: BuiltSite) -> list[BuiltPage]:
    return [page for page in site.pages.values() if page.kind not in ("redirect", "error")]


def read_meta(page: BuiltPage) -> Mapping[str, str]:
    """Open Graph's and Twitter's values by name."""
    rows = ((meta.get("property") or meta.get("name") or "", meta) for meta in page.find("meta"))
    return {name: meta.get("content", "") for name, meta in rows}


def list_alternates(page: BuiltPage) -> dict[str, str]:
    links = page.find("link", rel="alternate")
    return {link.get("hreflang", ""): link.get("href", "") for link in links if link.get("hreflang")}


def test_every_page_has_its_own_address_as_canonical(small_site: BuiltSite) -> None:
    for page in list_shown(small_site):
        assert [link.get("href") for link in page.find("link", rel="canonical")] == [ROOT + page.url]


def test_an_old_address_names_the_full_address_of_the_essay_of_today(small_site: BuiltSite) -> None:
    redirects = [page for page in small_site.pages.values() if page.kind == "redirect"]
    assert redirects
    for page in redirects:
        (canonical,) = [link.get("href", "") for link in page.find("link", rel="canonical")]
        assert small_site.page(canonical.removeprefix(ROOT)).kind == "essay"
        assert canonical.startswith(ROOT)


def test_the_page_for_lost_addresses_has_none(small_site: BuiltSite) -> None:
    page = small_site.page("404.html")
    assert not list(page.find("link", rel="canonical"))
    assert "og:url" not in read_meta(page)


def test_languages_name_each_other_and_the_default_for_everyone_else(small_site: BuiltSite) -> None:
    """Every alternate is a page that has the very same alternates, itself among them."""
    pairs = 0
    for page in list_shown(small_site):
        alternates = list_alternates(page)
        if not alternates:
            continue
        pairs += 1
        assert alternates.keys() == {"ja", "en", "x-default"}, page.url
        assert alternates[page.lang] == ROOT + page.url
        assert alternates["x-default"] == alternates["ja"]
        for address in alternates.values():
            assert list_alternates(small_site.page(address.removeprefix(ROOT))) == alternates
    assert pairs > 20


def test_a_page_in_one_language_only_has_no_alternate(small_site: BuiltSite) -> None:
    for url in ("essays/beta/", "en/essays/only-english/"):
        assert list_alternates(small_site.page(url)) == {}


def test_an_essay_says_how_it_is_shared(small_site: BuiltSite) -> None:
    assert (
        read_meta(small_site.page("en/essays/alpha/")).items()
        >= {
            "og:type": "article",
            "og:site_name": "Tsunagu",
            "og:title": "The clock at head office",
            "og:description": "About clocks.",
            "og:url": f"{ROOT}en/essays/alpha/",
            "og:locale": "en_GB",
            "og:locale:alternate": "ja_JP",
            "og:image": f"{ROOT}assets/cards/en/essays/alpha.png",
            "og:image:width": "1200",
            "og:image:height": "630",
            "og:image:alt": "The clock at head office",
            "article:published_time": "2025-04-01T00:00:00+09:00",
            "twitter:card": "summary_large_image",
        }.items()
    )


def test_every_other_page_is_a_website_with_title_text_and_picture(small_site: BuiltSite) -> None:
    for page in list_shown(small_site):
        meta = read_meta(page)
        assert meta["og:type"] == ("article" if page.kind == "essay" else "website"), page.url
        assert meta["og:title"], page.url
        assert meta["og:description"], page.url
        assert meta["description"] == meta["og:description"], page.url


def test_the_picture_of_every_page_is_there_in_the_size_it_says(small_site: BuiltSite) -> None:
    cards = set()
    for page in small_site.pages.values():
        if page.kind == "redirect":
            continue
        meta = read_meta(page)
        path = meta["og:image"].removeprefix(ROOT)
        cards.add(path)
        with Image.open(small_site.folder / path) as card:
            assert (card.format, str(card.width), str(card.height)) == (
                "PNG",
                meta["og:image:width"],
                meta["og:image:height"],
            )
    drawn = {file.relative_to(small_site.folder).as_posix() for file in small_site.folder.rglob("*.png")}
    assert {card for card in drawn if card.startswith("assets/cards/")} == cards


HOSTILE = '</title><script>alert("1")</script> & "><meta name=x content=\'y'


@pytest.fixture(scope="module")
def hostile_page(tmp_path_factory: pytest.TempPathFactory) -> BuiltPage:
    """An essay with a picture of its own and a title made of signs."""
    project = make_project(tmp_path_factory.mktemp("hostile") / "project")
    (project.docs / "images").mkdir()
    Image.new("RGB", (40, 20)).save(project.docs / "images/絵 1.png")
    quoted = HOSTILE.replace("'", "''")
    header = f"title: '{quoted}'\nsummary: 'a \"b\" & c > d'\ndate: 2026-05-20\nfactors: [skills]\n"
    picture = f"image: /images/絵 1.png\nimage_alt: '{quoted}'\n"
    project.write({"essays/hostile.md": f"---\n{header}{picture}---\n\n本文。\n"})
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    assert not (project.site / "assets/cards/essays/hostile.png").exists()
    assert (project.site / "images/絵 1.png").exists()
    return read_site(project.site).page("essays/hostile/")


def test_signs_of_html_stay_signs_everywhere_in_the_head(hostile_page: BuiltPage) -> None:
    meta = read_meta(hostile_page)
    assert (meta["og:title"], meta["og:image:alt"]) == (HOSTILE, HOSTILE)
    assert meta["og:description"] == meta["description"] == 'a "b" & c > d'
    assert hostile_page.title.startswith(HOSTILE)
    assert "x" not in meta
    run = [script for script in hostile_page.find("script") if script.get("type") != "application/ld+json"]
    assert not [script for script in run if "alert" in (script.text or "")]


def test_an_essays_own_picture_takes_the_place_of_its_card(hostile_page: BuiltPage) -> None:
    meta = read_meta(hostile_page)
    assert urlsplit(meta["og:image"]).path == "/images/%E7%B5%B5%201.png"
    assert (meta["og:image:width"], meta["og:image:height"]) == ("40", "20")
