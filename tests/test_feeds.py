"""Feeds: read back by a program for feeds, and held against the rules of their formats."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import feedparser
import pytest

from editions import HOSTILE, SITE, make_edition, make_settings
from html_tree import parse_html
from makers import make_essay
from pages import BuiltSite, text_of
from projects import Project
from tsunagu.outputs.feeds import write_feeds
from tsunagu.outputs.feeds.feed_html import simplify_for_feed

PATHS = ("feed", "themes/customers/feed", "themes/skills/feed", "themes/collaboration/feed")
ATOM = "{http://www.w3.org/2005/Atom}"

ESSAYS = (
    make_essay("a", date="2026-05-03T07:30", updated="2026-05-20", summary="要約。"),
    make_essay(
        "b", date="2026-05-01", factors=("customers", "skills"), image="images/b c.jpg", image_alt="絵"
    ),
    make_essay("b", date="2026-05-01", factors=("customers", "skills"), language="en", title="B"),
)
HTML = {"essays/a.md": '<p><a class="term" data-term="t" href="../../glossary/t/">稟議</a></p>'}


def write(*essays: Any, code: str = "ja", html: Mapping[str, str] = HTML, **values: Any) -> dict[str, str]:
    edition = make_edition(*(essays or ESSAYS), code=code, **values)
    return {page.uri: page.text for page in write_feeds(edition, html)}


def check_atom(text: str) -> Element:
    """The rules of RFC 4287 that a feed of ours could break; the parsed feed."""
    root = ElementTree.fromstring(text.encode())
    assert root.tag == f"{ATOM}feed"
    check_element(root)
    ids = [entry.findtext(f"{ATOM}id") for entry in root.iter(f"{ATOM}entry")]
    assert len(ids) == len(set(ids)), "4.1.1: entries of one id"
    hrefs = [link.get("href") for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"]
    assert len(hrefs) == 1
    for entry in root.iter(f"{ATOM}entry"):
        check_element(entry)
        assert entry.find(f"{ATOM}published") is not None
        assert [content.get("type") for content in entry.findall(f"{ATOM}content")] == ["html"]
    return root


def check_element(element: Element) -> None:
    """What feed and entry must both have, once: 4.1.1 and 4.1.2."""
    for name in ("id", "title", "updated"):
        assert len(element.findall(f"{ATOM}{name}")) == 1, name
    assert urlsplit(element.findtext(f"{ATOM}id", "")).scheme, "4.2.6: an absolute IRI"
    for name in ("updated", "published"):
        for date in element.findall(f"{ATOM}{name}"):
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", date.text or ""), "RFC 3339"
    for author in element.findall(f"{ATOM}author"):
        assert author.findtext(f"{ATOM}name"), "4.2.1: a name of at least a character"
    assert element.findall(f"{ATOM}author")
    kinds = [
        (link.get("type"), link.get("hreflang")) for link in element.findall(f"{ATOM}link[@rel='alternate']")
    ]
    assert len(kinds) == len(set(kinds)) == 1, "one alternate of a type and language"
    assert all(urlsplit(link.get("href", "")).netloc for link in element.findall(f"{ATOM}link"))
    assert all(category.get("term") for category in element.findall(f"{ATOM}category"))


def check_json(text: str) -> dict[str, Any]:
    """The rules of JSON Feed 1.1; the parsed feed."""
    feed: dict[str, Any] = json.loads(text)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert isinstance(feed["title"], str)
    assert feed["feed_url"].endswith("/feed.json")
    assert all(author.get("name") for author in feed["authors"])
    ids = [item["id"] for item in feed["items"]]
    assert all(isinstance(one, str) and one for one in ids)
    assert len(ids) == len(set(ids))
    for item in feed["items"]:
        assert "content_html" in item
        assert all(urlsplit(item[key]).netloc for key in ("url", "image") if key in item)
        assert all(
            datetime.fromisoformat(item[key]).utcoffset() for key in ("date_published", "date_modified")
        )
        assert all(isinstance(tag, str) and tag for tag in item.get("tags", []))
    return feed


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("code", ["ja", "en"])
def test_each_language_and_each_factor_has_both_feeds_and_both_are_valid(code: str, path: str) -> None:
    files = write(code=code)
    path = path if code == "ja" else f"en/{path}"
    check_atom(files[f"{path}.xml"])
    check_json(files[f"{path}.json"])


CROSSINGS = tuple(
    f"themes/{name}/feed"
    for name in (
        *("customers-and-skills", "customers-and-collaboration", "skills-and-collaboration"),
        "customers-and-skills-and-collaboration",
    )
)


def test_a_crossing_or_a_series_has_feeds_once_it_has_an_essay() -> None:
    assert {path.removesuffix(".xml") for path in write() if path.endswith(".xml")} == {*PATHS, CROSSINGS[0]}
    every = make_essay("c", factors=("customers", "skills", "collaboration"), series="one", part=1)
    files = write(every)
    assert {path.rpartition(".")[0] for path in files} == {*PATHS, *CROSSINGS, "series/one/feed"}
    for path in (*CROSSINGS, "series/one/feed"):
        check_atom(files[f"{path}.xml"])
        check_json(files[f"{path}.json"])


def test_the_feed_of_a_series_is_named_after_it_with_the_newest_part_first() -> None:
    parts = [make_essay(f"p{part}", date=f"2026-05-0{part}", series="one", part=part) for part in (1, 2)]
    feed = check_json(write(*parts)["series/one/feed.json"])
    assert feed["title"] == "連載 - つなぐ"
    assert [item["title"] for item in feed["items"]] == ["p2", "p1"]


def test_a_feed_reader_finds_what_the_author_wrote() -> None:
    parsed = feedparser.parse(write()["feed.xml"])
    assert not parsed.bozo
    assert (parsed.feed.title, parsed.feed.subtitle, parsed.feed.language) == ("つなぐ", "三つの鍵。", "ja")
    assert (parsed.feed.link, parsed.feed.id) == (SITE, f"{SITE}feed.xml")
    first, second = parsed.entries
    assert (first.id, first.link, first.title, first.summary) == (f"{SITE}essays/a/",) * 2 + ("a", "要約。")
    assert (first.published, first.updated) == ("2026-05-03T07:30:00+09:00", "2026-05-20T00:00:00+09:00")
    assert first.author == "編集部"
    assert first.content[0].value == f'<p><a href="{SITE}glossary/t/">稟議</a></p>'
    assert [(tag.term, tag.label) for tag in second.tags] == [
        ("customers", "customers"),
        ("skills", "skills"),
    ]


def test_a_json_feed_says_the_same_and_names_the_picture() -> None:
    feed = check_json(write()["feed.json"])
    assert (feed["home_page_url"], feed["language"], feed["description"]) == (SITE, "ja", "三つの鍵。")
    first, second = feed["items"]
    assert (first["id"], first["title"], first["summary"]) == (f"{SITE}essays/a/", "a", "要約。")
    assert (first["date_published"], first["date_modified"]) == (
        "2026-05-03T07:30:00+09:00",
        "2026-05-20T00:00:00+09:00",
    )
    assert first["image"] == f"{SITE}assets/cards/essays/a.png"
    assert second["image"] == f"{SITE}images/b%20c.jpg"
    assert second["tags"] == ["customers", "skills"]


def test_a_feed_names_the_sites_icon_and_a_picture_of_each_entry() -> None:
    atom = check_atom(write()["feed.xml"])
    icon = atom.findtext(f"{ATOM}icon", "")
    assert re.fullmatch(rf"{SITE}assets/tsunagu/icon\.[0-9a-f]+\.svg", icon)
    assert atom.findtext(f"{ATOM}logo") == f"{SITE}assets/cards/index.png"
    thumbnails = [row.get("url") for row in atom.iter("{http://search.yahoo.com/mrss/}thumbnail")]
    assert thumbnails == [f"{SITE}assets/cards/essays/a.png", f"{SITE}images/b%20c.jpg"]
    feed = check_json(write()["feed.json"])
    assert (feed["favicon"], feed["icon"]) == (icon, f"{SITE}assets/cards/index.png")


def test_a_feed_says_when_it_changed_by_its_newest_change_and_not_by_the_clock() -> None:
    assert check_atom(write()["feed.xml"]).findtext(f"{ATOM}updated") == "2026-05-20T00:00:00+09:00"
    assert (
        check_atom(write()["themes/skills/feed.xml"]).findtext(f"{ATOM}updated")
        == "2026-05-01T00:00:00+09:00"
    )


def test_a_feed_without_entries_is_valid_and_always_the_same() -> None:
    root = check_atom(write()["themes/collaboration/feed.xml"])
    assert root.findtext(f"{ATOM}updated") == "1970-01-01T00:00:00+00:00"
    assert check_json(write()["themes/collaboration/feed.json"])["items"] == []


def test_a_feed_has_the_twenty_newest() -> None:
    essays = [make_essay(f"e{day:02}", date=f"2026-05-{day:02}") for day in range(1, 26)]
    ids = [item["title"] for item in check_json(write(*essays)["feed.json"])["items"]]
    assert ids == [f"e{day:02}" for day in range(25, 5, -1)]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_arrive_as_text(text: str) -> None:
    """In Atom without what XML can't hold; in JSON as they are."""
    hostile = {"ja": text}
    settings = make_settings(names=hostile, descriptions=hostile, authors=hostile)
    files = write(
        make_essay("a", title=text, summary=text), html={"essays/a.md": "<p>x</p>"}, settings=settings
    )
    root = check_atom(files["feed.xml"])
    shown = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", text)
    entry = next(root.iter(f"{ATOM}entry"))
    assert {root.findtext(f"{ATOM}title"), entry.findtext(f"{ATOM}title")} == {shown}
    feed = check_json(files["feed.json"])
    assert (feed["title"], feed["items"][0]["title"]) == (text, text)


SIMPLIFIED = {
    "a term's link stays as a plain link": (
        '<p><a class="term" data-term="t" href="../../glossary/t/">稟議</a></p>',
        f'<p><a href="{SITE}glossary/t/">稟議</a></p>',
    ),
    "a link within the page leads to the page": (
        '<a href="#fn:1">1</a>',
        f'<a href="{SITE}essays/a/#fn:1">1</a>',
    ),
    "ruby becomes the word with its reading behind it": (
        "<ruby>東<rp>（</rp><rt>とう</rt><rp>）</rp>京<rp>（</rp><rt>きょう</rt><rp>）</rp></ruby>は<ruby>雨<rt>あめ</ruby>",
        "東京（とうきょう）は雨（あめ）",
    ),
    "places to break a line, and marks for styles, go": (
        '<h2 id="誰">誰が<wbr />何を</h2><p><span class="quote">”顧客”</span></p>',
        "<h2>誰が何を</h2>\n<p>”顧客”</p>",
    ),
    "the language of a foreign run stays": (
        '<span class="x"><span lang="en">plus <em>alpha</em></span></span>',
        '<span lang="en">plus <em>alpha</em></span>',
    ),
    "a picture keeps its words and gets its full address": (
        '<img src="../../assets/あ.png" alt="&lt;図&gt;" loading="lazy" onerror="x">',
        f'<img src="{SITE}assets/%E3%81%82.png" alt="&lt;図&gt;">',
    ),
    "what could run, or only works on a page, goes with all in it": (
        "<script>a<b</script><style>p{}</style><form><p>x</p></form><svg><a>y</a></svg><p onclick=z>ok</p>",
        "<p>ok</p>",
    ),
    "an address that no reader may follow goes, the words stay": (
        '<a href="javascript:alert(1)">a</a><a href=" JaVaScRiPt:x">b</a><a href="data:text/html,x">c</a>',
        "<a>a</a><a>b</a><a>c</a>",
    ),
    "an address that is none goes": ('<a href="http://[x">a</a>', "<a>a</a>"),
    "text is escaped anew": (
        "<p>a &amp; b &lt;script&gt; ]]&gt;</p>",
        "<p>a &amp; b &lt;script&gt; ]]&gt;</p>",
    ),
    "a fold is its title and its text": (
        "<details><summary>要点</summary><p>本文</p></details>後",
        "<div><p>要点</p>\n<p>本文</p></div>\n後",
    ),
    "a box to tick is a sign": (
        '<ul><li><input type="checkbox" disabled> 牛乳</li><li><input checked type="checkbox"> 卵</li></ul>',
        "<ul><li>☐ 牛乳</li>\n<li>☑ 卵</li></ul>",
    ),
    "elements that no reader knows leave their words": ("<u>下線</u>と<small>小</small>", "下線と小"),
    "an end without a beginning does no harm": ("</span></script>a</rt></ruby>", "a"),
}


@pytest.mark.parametrize(
    "html",
    [
        "<p>甲</p><p>乙</p>",
        "<ul><li>甲<ul><li>乙</li></ul></li></ul>",
        "<table><tr><th>甲</th><td><b>乙</b></td></tr></table>",
        '<div class="admonition note"><p class="admonition-title">甲</p>乙</div>',
        "<details><summary>甲</summary>乙</details>",
        "<div>甲</div>乙",
        "<dl><dt>甲</dt><dd>乙</dd></dl>",
        "<center>甲</center><b>乙</b>",
        "<p>甲<br>乙</p>",
        "甲<hr>乙",
        "<blockquote><p>甲</p></blockquote>乙",
    ],
)
def test_blocks_stay_apart_where_a_reader_drops_the_tags(html: str) -> None:
    """Words of two blocks are two words, in whatever a program makes of the text."""
    assert re.sub("<[^<>]*>", "", simplify_for_feed(html, SITE)).split() == ["甲", "乙"]


@pytest.mark.parametrize(("html", "expected"), SIMPLIFIED.values(), ids=SIMPLIFIED)
def test_the_text_of_a_feed_is_plain_html(html: str, expected: str) -> None:
    assert simplify_for_feed(html, f"{SITE}essays/a/") == expected


def list_entries(site: BuiltSite) -> Iterator[tuple[str, Any]]:
    for path in sorted(site.folder.rglob("feed.xml")):
        check_atom(path.read_text(encoding="utf-8"))
        check_json(path.with_suffix(".json").read_text(encoding="utf-8"))
        for entry in feedparser.parse(path.read_bytes()).entries:
            yield path.relative_to(site.folder).as_posix(), entry


def test_the_feeds_of_the_site_have_each_essays_full_text(small_site: BuiltSite) -> None:
    root = "https://small.example/sub/"
    entries = {
        entry.id.removeprefix(root): entry for path, entry in list_entries(small_site) if path == "feed.xml"
    }
    assert entries.keys() == {"essays/alpha/", "essays/beta/", "essays/gamma/"}
    for url, entry in entries.items():
        text = text_of(parse_html(entry.content[0].value))
        shown = text_of(small_site.page(url).first("div", data_kind="essay"))
        assert "".join(text.split()) == "".join(shown.split())
    assert entries["essays/beta/"].title == '稟議を待つ"朝" <b>&'


def test_every_link_of_a_feed_leads_to_a_page_of_the_site(real_site: BuiltSite) -> None:
    home = real_site.page("").first("link", rel="canonical").get("href", "")
    for _, entry in list_entries(real_site):
        tree = parse_html(entry.content[0].value)
        for link in [*(one.get("href", "") for one in tree.iter("a")), entry.link]:
            assert urlsplit(link).netloc, link
            if link.startswith(home):
                assert real_site.has(urlsplit(link.removeprefix(home)).path), link


def test_every_page_names_its_feeds_and_they_are_there(small_site: BuiltSite) -> None:
    for page in small_site.pages.values():
        if page.kind in ("redirect", "error"):
            continue
        for kind in ("application/atom+xml", "application/feed+json"):
            links = page.targets("link", rel="alternate", type=kind)
            assert links, page.url
            assert all(small_site.has(link) for link in links), page.url
    own = small_site.page("en/themes/customers/").targets(
        "link", rel="alternate", type="application/atom+xml"
    )
    assert own == ["en/feed.xml", "en/themes/customers/feed.xml"]


def test_a_draft_is_in_no_feed(small_project: Project) -> None:
    for path in small_project.site.rglob("feed.*"):
        assert "下書きの題" not in path.read_text(encoding="utf-8")
