"""Addresses: what a uri says, where a page is, how one page links to another."""

from __future__ import annotations

import pytest

from tsunagu.addresses.uris import Address, read_address, relative_href, uri_of, url_of
from tsunagu.content.redirect_pages import redirect_uri

LANGUAGES = ("ja", "en")


@pytest.mark.parametrize(
    ("uri", "address"),
    [
        ("index.md", Address("ja", "home", "index", "index.md")),
        ("en/index.md", Address("en", "home", "index", "index.md")),
        ("about.md", Address("ja", "page", "about", "about.md")),
        ("essays/a.md", Address("ja", "essay", "a", "essays/a.md")),
        ("en/essays/a.md", Address("en", "essay", "a", "essays/a.md")),
        ("essays/index.md", Address("ja", "essays", "index", "essays/index.md")),
        ("themes/a-and-b.md", Address("ja", "theme", "a-and-b", "themes/a-and-b.md")),
        ("series/index.md", Address("ja", "all-series", "index", "series/index.md")),
        ("en/series/x.md", Address("en", "series", "x", "series/x.md")),
        ("en/glossary/x.md", Address("en", "term", "x", "glossary/x.md")),
        ("en.md", Address("ja", "page", "en", "en.md")),
        ("notes/deep/x.md", Address("ja", "page", "x", "notes/deep/x.md")),
    ],
)
def test_a_uri_tells_language_kind_and_id(uri: str, address: Address) -> None:
    assert read_address(uri, LANGUAGES) == address


@pytest.mark.parametrize(
    ("uri", "url"),
    [
        ("index.md", ""),
        ("en/index.md", "en/"),
        ("essays/a.md", "essays/a/"),
        ("en/essays/index.md", "en/essays/"),
        ("reindex.md", "reindex/"),
    ],
)
def test_a_page_is_a_folder_with_an_index(uri: str, url: str) -> None:
    assert url_of(uri) == url


def test_the_default_language_is_at_the_root_and_the_others_in_their_folders() -> None:
    assert uri_of("essays/a.md", "ja", "ja") == "essays/a.md"
    assert uri_of("essays/a.md", "en", "ja") == "en/essays/a.md"


@pytest.mark.parametrize(
    ("here", "there", "href"),
    [
        ("", "essays/a/", "essays/a/"),
        ("essays/a/", "", "../../"),
        ("essays/a/", "essays/b/", "../b/"),
        ("essays/a/", "essays/a/", "./"),
        ("en/essays/a/", "glossary/x/", "../../../glossary/x/"),
        ("entry-1.html", "essays/a/", "essays/a/"),
        ("old/entry.html", "essays/a/", "../essays/a/"),
    ],
)
def test_a_relative_link_leads_from_one_address_to_another(here: str, there: str, href: str) -> None:
    assert relative_href(here, there) == href


@pytest.mark.parametrize(
    ("alias", "file"),
    [
        ("/entry-1.html", "entry-1.html"),
        ("/2019/04/", "2019/04/index.html"),
        ("/entry-1", "entry-1/index.html"),
        ("/entry-1.HTML", "entry-1.HTML"),
        ("/%E6%97%A5.html", "日.html"),
        ("/", "index.html"),
    ],
)
def test_an_old_address_is_answered_by_a_file(alias: str, file: str) -> None:
    assert redirect_uri(alias) == file
