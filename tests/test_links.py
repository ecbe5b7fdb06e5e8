"""No address that the site gives out leads nowhere: pages, feeds, sitemap, llms.txt, exports, redirects."""

from __future__ import annotations

from pathlib import Path

import pytest

from links import list_addresses, list_broken
from pages import BuiltSite, read_site

SMALL = "https://small.example/sub/"

#: A small site that is all right, but for what each case writes into it.
SITE = {
    "index.html": "<h1 id='top-of-it'>Home</h1><a href='a/'>a</a>",
    "a/index.html": "<h1 id='題'>A</h1><a href='../#top-of-it'>up</a>",
    "404.html": "<a href='/sub/'>home</a>",
}

#: The file that a case writes, what is in it, and what must be said.
BROKEN = [
    ("b/index.html", "<a href='../c/'>c</a>", "b/index.html -> ../c/: has no file"),
    ("b/index.html", "<a href='../a/#gone'>a</a>", "b/index.html -> ../a/#gone: has no #gone"),
    ("b/index.html", "<a href='#gone'>a</a>", "b/index.html -> #gone: has no #gone"),
    ("b/index.html", "<a href='/a/'>a</a>", "b/index.html -> /a/: is outside of the site"),
    ("b/index.html", "<a href='../../a/'>a</a>", "b/index.html -> ../../a/: is outside of the site"),
    ("b/index.html", "<a href='../a'>a</a>", "b/index.html -> ../a: has no file"),
    ("b/index.html", "<img srcset='x.png 1x, y.png 2x'>", "b/index.html -> x.png: has no file"),
    ("b/index.html", "<svg><a href='c/'><path/></a></svg>", "b/index.html -> c/: has no file"),
    (
        "b/index.html",
        "<meta http-equiv='refresh' content='0; url=../c/'>",
        "b/index.html -> ../c/: has no file",
    ),
    (
        "b/index.html",
        f"<meta property='og:image' content='{SMALL}c.png'>",
        f"b/index.html -> {SMALL}c.png: has no file",
    ),
    (
        "b/index.html",
        f"""<script type="application/ld+json">{{"about": [{{"@id": "{SMALL}c/#thing"}}]}}</script>""",
        f"b/index.html -> {SMALL}c/: has no file",
    ),
    (
        "b/index.html",
        f"""<script type="application/ld+json">{{"url": "{SMALL}a/#gone"}}</script>""",
        f"b/index.html -> {SMALL}a/#gone: has no #gone",
    ),
    ("404.html", "<a href='a/'>a</a>", "404.html -> a/: is relative on a page that answers anywhere"),
    ("sitemap.xml", f"<loc>{SMALL}c/</loc>", f"sitemap.xml -> {SMALL}c/: has no file"),
    ("llms.txt", f"- [c]({SMALL}c/): c", f"llms.txt -> {SMALL}c/: has no file"),
    ("terms.json", f'{{"url": "{SMALL}a/#gone"}}', f"terms.json -> {SMALL}a/#gone: has no #gone"),
    ("style.css", "a { background: url('c.png') }", "style.css -> c.png: has no file"),
    (
        "feed.json",
        '{"items": [{"content_html": "<a href=\\"../a/\\">a</a>"}]}',
        "feed.json -> ../a/: is not a whole address",
    ),
    (
        "feed.xml",
        "<content xmlns='http://www.w3.org/2005/Atom' type='html'>&lt;img src='a.png'></content>",
        "feed.xml -> a.png: is not a whole address",
    ),
]


def test_every_address_of_the_repositorys_own_site_is_answered(real_site: BuiltSite) -> None:
    site_url = real_site.page("").first("link", rel="canonical").get("href", "")
    assert list_broken(real_site, site_url) == []


def test_every_address_of_the_fixtures_site_is_answered_below_its_path(small_site: BuiltSite) -> None:
    assert list_broken(small_site, SMALL) == []


@pytest.mark.parametrize(
    "where", ["feed.xml", "feed.json", "themes/skills/feed.xml", "en/feed.json", "sitemap.xml", "llms.txt"]
)
def test_addresses_are_looked_for_in_what_machines_read(small_site: BuiltSite, where: str) -> None:
    assert any(address.where == where for address in list_addresses(small_site, SMALL))


@pytest.mark.parametrize(("where", "text", "told"), BROKEN, ids=[told for _, _, told in BROKEN])
def test_an_address_that_leads_nowhere_is_told_with_its_file(
    tmp_path: Path, where: str, text: str, told: str
) -> None:
    for name, html in {**SITE, where: text}.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(html, encoding="utf-8")
    assert told in list_broken(read_site(tmp_path), SMALL)


def test_a_site_without_fault_is_told_nothing(tmp_path: Path) -> None:
    """Other sites' addresses, mail, anchors in Japanese, and ways up and down are all right."""
    addresses = ("https://other.example/x", "mailto:a@b.example", "a/#%E9%A1%8C")
    fine = "".join(f"<a href='{address}'>x</a>" for address in addresses)
    for name, html in {**SITE, "index.html": SITE["index.html"] + fine}.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(html, encoding="utf-8")
    assert list_broken(read_site(tmp_path), SMALL) == []
