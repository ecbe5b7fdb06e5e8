"""Saved pages of any blog: what they say of themselves to machines tells that they are a post, and which."""

from __future__ import annotations

from pathlib import Path

import pytest

from imported import import_text, list_codes

OPEN_GRAPH = """<meta property='og:type' content='article'><meta property='og:title' content='橋の話'>
<meta property='og:url' content='https://e.example/2.html'>
<meta property='article:published_time' content='2017-02-03T08:00:00+09:00'>"""
LINKED_DATA = """<link rel=canonical href='https://e.example/2.html'><script type='application/ld+json'>
{"@graph": [{"@type": ["BlogPosting"], "headline": "橋の話", "datePublished": "2017-02-03T08:00:00+09:00"}]}
</script>"""
TYPE = """<meta property='og:type' content='article'><link rel=canonical href='https://e.example/2.html'>"""
TIME = "<time datetime='2017-02-03T08:00:00+09:00'>2017年2月3日</time>"
WORDS = "<p>橋を架けるのは、渡る人です。</p><p>会は<time>朝</time>に。</p>"
PAGE = "<!DOCTYPE html><html lang=ja><head><title>橋の話 | 古い会社</title>{0}</head>"
PAGE += "<body><nav>目次</nav>{1}</body></html>"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (OPEN_GRAPH, f"<article><h1>橋の話</h1>{WORDS}</article>"),
        (OPEN_GRAPH, f"<article>{WORDS}</article>"),
        (LINKED_DATA, f"<article><header><h1>橋の話</h1>{TIME}</header>{WORDS}</article>"),
        (LINKED_DATA, f"<h1>橋の話</h1><div itemprop='articleBody'>{WORDS}</div>"),
        (TYPE, f"<article><h1>橋の話</h1><div>{TIME}</div>{WORDS}</article>"),
        (TYPE, f"<article><h1>橋の話</h1>{TIME}{WORDS}</article><article><h2>次の話</h2></article>"),
    ],
)
def test_a_page_that_says_that_it_is_a_post_is_one(head: str, body: str, tmp_path: Path) -> None:
    (essay,) = import_text(tmp_path, PAGE.format(head, body), "a.html").essays
    assert (essay.title, essay.date.isoformat()) == ("橋の話", "2017-02-03T08:00:00+09:00")
    assert "source: https://e.example/2.html\n" in essay.text
    assert essay.text.endswith("---\n\n橋を架けるのは、渡る人です。\n\n会は朝に。\n")


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", f"<article><h1>橋の話</h1>{WORDS}</article>"),
        ("<meta property='og:type' content='website'>", f"<article>{WORDS}</article>"),
        ('<script type=\'application/ld+json\'>{"@type": "Product"}</script>', f"<article>{WORDS}</article>"),
        (OPEN_GRAPH, f"<div>{WORDS}</div>"),
        (OPEN_GRAPH, f"<article><h1>一</h1>{WORDS}</article><article><h1>二</h1>{WORDS}</article>"),
    ],
)
def test_a_page_that_does_not_is_refused(head: str, body: str, tmp_path: Path) -> None:
    report = import_text(tmp_path, PAGE.format(head, body), "a.html")
    assert (report.essays, list_codes(report)) == ((), ["unknown-format"])
