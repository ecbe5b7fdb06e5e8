"""What no preview has is refused, whoever says that it is one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from time import process_time

import pytest

from tsunagu.html.active_xml import find_active
from tsunagu.release.leaks import _find_marks, guard_preview, say_preview
from tsunagu.release.preview import NOINDEX, ROBOTS, is_marked, mark_page

WORDS = {"ja": "下見です。", "en": "A <preview>."}
PREVIEW = say_preview("ja") or ""


MARKED = mark_page("<!doctype html><html><head><title>x</title></head><body>x</body></html>", {"ja": PREVIEW})
HEAD, TAIL = MARKED.split("<aside ")
TAIL = f"<aside {TAIL}"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}>{}</svg>'

#: What is no preview's, though it is a site's file, or looks like a page with its marks.
FAKES: Mapping[str, tuple[str, str | bytes, str]] = {
    "no mark": ("a.html", "<p>x", "no-noindex"),
    "noindex in a comment": ("a.html", f"<!--{NOINDEX}--><body>{TAIL}", "no-noindex"),
    "all of it in a comment": ("a.html", f"<!--{MARKED}--><p>x", "no-banner"),
    "a comment that begins early": ("a.html", f"<!--!>{MARKED}-->", "no-banner"),
    "noindex in a value": ("a.html", f"<html a='><head>{NOINDEX}<body>'>{TAIL}", "no-noindex"),
    "noindex behind other text": ("a.html", f"x{MARKED}", "no-noindex"),
    "noindex in capitals only": ("A.HTML", MARKED.replace(NOINDEX, NOINDEX.upper()), "no-noindex"),
    "the banner in a template": ("a.html", f"{HEAD}<template>{TAIL}</template>", "no-banner"),
    "a body in a template": ("a.html", MARKED.replace("<body>", "<template><body>"), "no-banner"),
    "a body in a noscript": ("a.html", MARKED.replace("<body>", "<noscript><body>"), "no-banner"),
    "a body in a title": ("a.html", MARKED.replace("</title></head>", ""), "no-banner"),
    "a body in a script": ("a.html", MARKED.replace("<body>", "<script></scriptx><body>"), "no-banner"),
    "a body in a script in a script": (
        "a.html",
        MARKED.replace("<body>", "<script><!--<script></script><body>"),
        "no-banner",
    ),
    "a hidden banner": ("a.html", MARKED.replace("padding", "display:none;padding"), "no-banner"),
    "a hidden banner too": ("a.html", MARKED.replace("<aside ", "<aside hidden "), "no-banner"),
    "the banner of another": ("a.html", MARKED.replace("プレビュー", "サイト"), "no-banner"),
    "the banner of no language": (
        "a.html",
        MARKED.replace('aside data-preview lang="ja', 'aside lang="'),
        "no-banner",
    ),
    "the banner at the end": ("a.html", f"{HEAD}x{TAIL}", "no-banner"),
    "the banner within an element": ("a.html", f"{HEAD}<div hidden>{TAIL}", "no-banner"),
    "a page in capitals": ("sub/PHISH.HTML", "<p>x", "no-noindex"),
    "a page of old": ("a.HtM", "<p>x", "no-banner"),
    "XHTML": ("a.xhtml", MARKED, "other-kind"),
    "a page with parts of the server": ("a.shtml", MARKED, "other-kind"),
    "XML": ("a.xml", "<x/>", "other-kind"),
    "XML in capitals": ("FEED.XML", "<feed/>", "other-kind"),
    "a program": ("a.exe", "x", "other-kind"),
    "an archive": ("a.zip", "x", "other-kind"),
    "no ending": ("page", MARKED, "other-kind"),
    "two endings": ("a.html.en", MARKED, "other-kind"),
    "a page too large": ("a.html", MARKED + " " * (4 << 20), "too-large"),
    "a picture too large": ("a.svg", SVG.format("", " " * (4 << 20)), "too-large"),
    "another encoding": ("a.html", MARKED.encode("utf-16"), "no-utf-8"),
    "bytes that are no text": ("a.html", MARKED.encode() + b"\xff", "no-utf-8"),
    "an encoding that turns tags into 漢字": ("a.html", MARKED.replace("x", "\x1b$B", 1), "no-utf-8"),
    "a picture with a script": ("a.svg", SVG.format("", "<script>x</script>"), "active"),
    "a script by another name": ("A.SVG", SVG.format('xmlns:s="http://x"', "<s:script/>"), "active"),
    "a picture with HTML": ("a.svg", SVG.format("", "<foreignObject/>"), "active"),
    "a picture of HTML": ("a.svg", '<svg:p xmlns:svg="http://www.w3.org/1999/xhtm&#108;"/>', "active"),
    "a picture that acts": ("a.svg", SVG.format("onload = 'x'", ""), "active"),
    "a picture that acts, by a quote": ("a.svg", SVG.format("x='>'onclick='x'", ""), "active"),
    "a picture that leads to a script": ("a.svg", SVG.format("", '<a href="java&#x73;cript:x"/>'), "active"),
    "a picture with a sheet": ("a.svg", "<?xml-stylesheet href='x.xsl'?>" + SVG.format("", ""), "active"),
    "a picture with its own words": (
        "a.svg",
        "<!DOCTYPE x [<!ENTITY x 'y'>]>" + SVG.format("", ""),
        "active",
    ),
    "a feed of HTML": ("feed.xml", '<html xmlns="http://www.w3.org/1999/xhtml"/>', "active"),
    "a feed of HTML by name": ("en/feed.xml", '<feed xmlns="http://www.w3.org/1999/xhtml"/>', "active"),
    "a feed with a script": ("feed.xml", "<feed><content><script/></content></feed>", "active"),
    "a sitemap that acts": ("sitemap.xml", '<urlset><xhtml:link onload="x"/></urlset>', "active"),
}

REAL: Mapping[str, str] = {
    "a.html": MARKED,
    "A.HTM": MARKED.replace("<title>", "\n<!-- c --><script>a<b</script><STYLE>a</STYLE >\r\n<title>"),
    "b.html": "\ufeff<!-- c -->" + MARKED,
    "images/a.svg": SVG.format(
        "id='a>b'", "<title>one = on &lt;script&gt;</title><style>a{}</style><use href='#a'/>"
    ),
    "images/PHOTO.JPG": "<p>x",
    "paper.pdf": "%PDF",
    "CNAME": "x.example",
    "_headers": "/*\n  X-Robots-Tag: noindex\n",
    "feed.xml": '<feed xmlns="http://www.w3.org/2005/Atom"><title>&lt;p&gt; on = javascript:</title></feed>',
}


@pytest.mark.parametrize("name", FAKES)
def test_what_no_preview_has_is_refused(tmp_path: Path, name: str) -> None:
    path, content, code = FAKES[name]
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_bytes(content if isinstance(content, bytes) else content.encode())
    (tmp_path / "robots.txt").write_text(ROBOTS, encoding="utf-8")
    assert code in {leak.code for leak in guard_preview(tmp_path) if leak.path == path}


def test_what_a_preview_has_passes(tmp_path: Path) -> None:
    for path, content in {**REAL, "robots.txt": ROBOTS}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content.encode())
    assert list(guard_preview(tmp_path)) == []


def test_an_open_robots_txt_is_told_whatever_else_it_says(tmp_path: Path) -> None:
    (tmp_path / "robots.txt").write_text(f"{ROBOTS}Allow: /\n", encoding="utf-8")
    assert [leak.code for leak in guard_preview(tmp_path)] == ["open"]


@pytest.mark.parametrize(
    "piece", ["<a ", "<a '", "<!--", "<script>", "<", "<title>", "<head>", "<meta x>", "on=", "<x "]
)
def test_the_time_of_a_look_grows_with_the_length_of_the_page_alone(piece: str) -> None:
    """A megabyte of anything, in about a second: what tries each place twice would take hours."""
    html = piece * ((1 << 20) // len(piece))
    begun = process_time()
    assert is_marked(html, WORDS.get) == (False, False)
    assert find_active(html, ("x",)) is not None
    assert list(_find_marks("a.html", html)) == []
    assert process_time() - begun < 60
