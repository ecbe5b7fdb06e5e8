"""Feeds saved to a file, and what Blogger, Medium, Substack and Hatena keep: by their published formats."""

from __future__ import annotations

import json
from datetime import datetime
from html import escape
from pathlib import Path

import pytest

from imported import JAPAN, import_text, list_codes, make_settings, save, write_export
from imported_prose import convert
from tsunagu.importers.formats.post import Post
from tsunagu.importers.formats.saved_files import read_posts
from tsunagu.importers.plan.import_run import import_posts


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return tmp_path / "docs"


def read(folder: Path, name: str, text: str) -> list[Post]:
    """The posts of a file of this name."""
    return list(read_posts(save(folder, name, text), lambda _: None))


MOMENT = datetime(2019, 4, 1, 19, 30, 29, tzinfo=JAPAN)
BODY = "<p>一つめの段落です。</p><p>二つめの<b>段落</b>です。</p>"
ADDRESS = "https://a.example/2019/04/harbor.html"

ATOM = (
    '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">'
    "<entry><title>港の話</title><id>tag:a.example,2019:1</id><published>2019-04-01T19:30:29+09:00</published>"
    '<updated>2020-01-01T00:00:00+09:00</updated><link rel="edit" href="https://a.example/edit/1"/>'
    f'<link rel="alternate" href="{ADDRESS}"/><category term="協働"/>'
    '<content type="html">{}</content></entry></feed>'
)
RSS = (
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
    "<title>b</title><language>ja</language><item><title>港の話</title>"
    f'<link>{ADDRESS}</link><guid isPermaLink="false">1</guid>'
    "<pubDate>Mon, 01 Apr 2019 19:30:29 +0900</pubDate>"
    "<category>協働</category><description>一つめ…</description><content:encoded><![CDATA[{}]]></content:encoded>"
    "</item></channel></rss>"
)
RDF = (
    '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel rdf:about="x"></channel>'
    f'<item rdf:about="{ADDRESS}"><title>港の話</title><link>{ADDRESS}</link>'
    "<dc:date>2019-04-01T19:30:29+09:00</dc:date><dc:subject>協働</dc:subject>"
    "<content:encoded><![CDATA[{}]]></content:encoded></item></rdf:RDF>"
)
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "b",
        "language": "ja",
        "items": [
            {
                "id": "1",
                "url": ADDRESS,
                "title": "港の話",
                "content_html": BODY,
                "date_published": "2019-04-01T19:30:29+09:00",
                "tags": ["協働"],
            }
        ],
    }
)
FEEDS = {
    "atom.xml": ATOM.format(escape(BODY)),
    "xhtml.xml": ATOM.replace('type="html"', 'type="xhtml"').format(
        f'<div xmlns="http://www.w3.org/1999/xhtml">{BODY}</div>'
    ),
    "rss.xml": RSS.format(BODY),
    "rdf.xml": RDF.format(BODY),
    "feed.json": JSON,
}


@pytest.mark.parametrize("name", FEEDS)
def test_a_feed_gives_the_same_post_in_every_form(name: str, tmp_path: Path) -> None:
    (post,) = read(tmp_path, name, FEEDS[name])
    assert (post.title, post.date, post.addresses, post.themes) == ("港の話", MOMENT, (ADDRESS,), ("協働",))
    assert convert(post.html)[1] == "一つめの段落です。\n\n二つめの**段落**です。"
    assert post.summary == ""


@pytest.mark.parametrize("prefix", ["", "x:"])
def test_an_element_without_an_end_is_one_element(prefix: str, tmp_path: Path) -> None:
    """In XHTML ``<br/>`` is a break, of whatever prefix, and a sign in words is none of HTML."""
    space = f"xmlns{':x' * bool(prefix)}='http://www.w3.org/1999/xhtml'"
    tags = "<x:div {}>a &lt; b<x:br/>二行目。<x:br/><x:img src='a.png'/><x:hr/><x:b>後</x:b></x:div>"
    body = tags.format(space).replace("<x:", f"<{prefix}").replace("</x:", f"</{prefix}")
    feed = ATOM.replace('type="html"', 'type="xhtml"').format(body)
    (post,) = read(tmp_path, "atom.xml", feed)
    assert post.html == '<div>a &lt; b<br>二行目。<br><img src="a.png"><hr><b>後</b></div>'


@pytest.mark.parametrize("name", FEEDS)
def test_a_feed_is_imported_whole_and_known_again(name: str, docs: Path) -> None:
    first = import_text(docs, FEEDS[name], name)
    assert (len(first.essays), list_codes(first)) == (1, [])
    assert len(import_text(docs, FEEDS[name], name).already) == 1


_ITEM = (
    '<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><item><title>題</title>'
    "<description>{body}</description>{beside}</item></channel></rss>"
)
_ENTRY = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry>'
    "<title>題</title><content>{body}</content>{beside}</entry></feed>"
)
_LINK = '<link rel="enclosure" type="image/x" href="{}"/>'
_FIRST, _SECOND = "https://a.example/1.jpg", "https://a.example/2.png?w=8"


@pytest.mark.parametrize(
    ("feed", "beside"),
    [
        (_ITEM, '<enclosure url="{0}" type="image/jpeg" length="1"/><media:content url="{1}"/>'),
        (
            _ITEM,
            '<media:group><media:content url="{0}" medium="image"/></media:group><media:content url="{1}"/>',
        ),
        (_ENTRY, "".join(map(_LINK.format, ("{0}", "{1}")))),
    ],
)
def test_pictures_beside_a_body_are_those_of_the_post(feed: str, beside: str, tmp_path: Path) -> None:
    beside = beside.format(_FIRST, _SECOND) + '<enclosure url="https://a.example/a.mp3" type="audio/mpeg"/>'
    (post,) = read(tmp_path, "feed.xml", feed.format(body="本文です。", beside=beside))
    assert post.picture
    assert (post.picture.address, post.html) == (_FIRST, f'本文です。<p><img src="{_SECOND}"></p>')


@pytest.mark.parametrize(
    ("body", "picture", "html"),
    [
        ("本文<img src='https://b.example/s320/1.jpg'>", "", "本文<img src='https://b.example/s320/1.jpg'>"),
        ("", "", f'<p><img src="{_FIRST}"></p>'),
        ("本文", _FIRST, "本文"),
    ],
)
def test_a_picture_beside_a_body_is_said_once(body: str, picture: str, html: str, tmp_path: Path) -> None:
    beside = (
        f'<media:content url="{_FIRST}"/><media:content medium="image" url="https://gravatar.com/avatar/1"/>'
    )
    (post,) = read(tmp_path, "feed.xml", _ITEM.format(body=escape(body), beside=beside))
    assert (post.picture.address if post.picture else "", post.html) == (picture, html)


def test_a_json_feed_names_its_pictures(tmp_path: Path) -> None:
    attached = [
        {"url": "https://a.example/3.gif", "mime_type": "image/gif"},
        {"url": "x.mp3", "mime_type": "audio/x"},
    ]
    item = {
        "title": "題",
        "content_html": "本文",
        "image": _FIRST,
        "banner_image": _FIRST,
        "attachments": attached,
    }
    feed = {"version": "https://jsonfeed.org/version/1.1", "items": [item]}
    (post,) = read(tmp_path, "feed.json", json.dumps(feed))
    assert post.picture
    assert (post.picture.address, post.html) == (_FIRST, '本文<p><img src="https://a.example/3.gif"></p>')


@pytest.mark.parametrize("end", ["…", "...", "[&#8230;]", '<a href="x">続きを読む</a>'])
def test_a_feed_of_beginnings_says_so(end: str, docs: Path) -> None:
    text = RSS.replace("一つめ…", f"<![CDATA[港の話のはじめです{end}]]>").replace(
        "<content:encoded><![CDATA[{}]]></content:encoded>", ""
    )
    (essay,) = import_text(docs, text, "rss.xml").essays
    assert "only-beginning" in [doubt.code for doubt in essay.doubts]


def test_a_feed_that_is_cut_gives_what_can_be_read_and_counts_the_rest(docs: Path) -> None:
    text = RSS.format(BODY)
    item = text[text.index("<item>") : text.index("</item>") + 7]
    whole = text.replace(item, item + item.replace("港の話", "二").replace("harbor", "two"))
    report = import_text(docs, whole[: whole.rindex("<content:encoded>")], "rss.xml")
    assert report.failed
    assert report.agrees
    assert [essay.title for essay in report.essays][:1] == ["港の話"]


@pytest.mark.parametrize(
    "text", ['{"version": "https://jsonfeed.org/version/1", "items": [', '{"a": ' * 90_000]
)
def test_a_broken_json_feed_is_told(text: str, docs: Path) -> None:
    assert import_text(docs, text, "feed.json").failed


def write_blogger(kind: str, *more: str) -> str:
    """An entry of Blogger's export."""
    return (
        f"<entry><id>tag:blogger.com,1999:blog-1.post-{kind}</id><published>2019-04-01T05:30:29.001-05:00</published>"
        "<category scheme='http://schemas.google.com/g/2005#kind' "
        f"term='http://schemas.google.com/blogger/2008/kind#{kind}'/><title type='text'>港の話</title>"
        "<category scheme='http://www.blogger.com/atom/ns#' term='協働'/>"
        f"<content type='html'>{escape(BODY)}</content>"
        f"<link rel='alternate' type='text/html' href='{ADDRESS}' title='x'/>{''.join(more)}</entry>"
    )


def test_bloggers_export_has_posts_among_other_things(docs: Path) -> None:
    entries = "".join(write_blogger(kind) for kind in ("settings", "template", "post", "comment", "page"))
    text = f"<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'>{entries}</feed>"
    report = import_text(docs, text, "blog.xml")
    (essay,) = report.essays
    assert f"{essay.date.isoformat()}" == "2019-04-01T05:30:29-05:00"
    assert sorted(list_codes(report)) == ["other-kind"] * 4
    assert not report.failed


@pytest.mark.parametrize(
    "draft",
    [
        "<app:control xmlns:app='http://purl.org/atom/app#'><app:draft>yes</app:draft></app:control>",
        "<b:status xmlns:b='http://schemas.google.com/blogger/2018'>DRAFT</b:status>",
    ],
)
def test_bloggers_drafts_are_drafts(draft: str, tmp_path: Path) -> None:
    text = f"<feed xmlns='http://www.w3.org/2005/Atom'>{write_blogger('post', draft)}</feed>"
    assert [post.hidden for post in read(tmp_path, "x.atom", text)] == ["draft"]


MEDIUM = (
    '<!DOCTYPE html><html><head><title>x</title></head><body><article class="h-entry"><header>'
    '<h1 class="p-name">The harbor</h1></header><section data-field="subtitle" class="p-summary">S</section>'
    '<section data-field="body" class="e-content"><h3 class="graf graf--h3 graf--title">The harbor</h3>'
    '<h4 class="graf graf--h4 graf--subtitle">S</h4>'
    '<p class="graf">The first.</p><pre class="graf">code &lt;b&gt;</pre></section><footer>'
    '<a class="p-author h-card">x</a><time class="dt-published" datetime="2019-04-01T10:30:29Z">x</time>'
    '<a href="https://medium.example/@x/harbor-1" class="p-canonical">x</a></footer></article></body></html>'
)
HATOM = (
    '<!doctype html><html lang="ja"><body><article class="entry hentry"><h1 class="entry-title">'
    '<a href="https://a.example/entry/1" rel="bookmark">港の話</a></h1>'
    '<time class="updated" datetime="2019-04-01T10:30:29Z">x</time>'
    '<div class="entry-content"><p>本文です。</p></div></article></body></html>'
)


@pytest.mark.parametrize(
    ("page", "title", "address", "text"),
    [
        (MEDIUM, "The harbor", "https://medium.example/@x/harbor-1", "The first.\n\n```\ncode <b>\n```"),
        (HATOM, "港の話", "https://a.example/entry/1", "本文です。"),
    ],
)
def test_a_page_that_marks_its_post_is_read_by_its_marks(
    page: str, title: str, address: str, text: str, tmp_path: Path
) -> None:
    (post,) = read(tmp_path, "x.html", page)
    assert (post.title, post.addresses, post.date) == (title, (address,), MOMENT)
    assert convert(post.html)[1] == text
    assert post.summary == ("S" if page == MEDIUM else "")


def test_a_draft_of_medium_is_a_draft(tmp_path: Path) -> None:
    assert read(tmp_path, "draft_harbor-1.html", MEDIUM)[0].hidden == "draft"


def test_substack_keeps_bodies_and_titles_apart(docs: Path) -> None:
    folder = docs.parent / "export"
    save(
        folder, "posts/12345.harbor.html", "<p>Hello everyone.</p><p>That is the harbor of which I wrote.</p>"
    )
    save(folder, "posts/12346.secret.html", "<p>For those who pay.</p>")
    header = "post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url\n"
    rows = (
        '12345.harbor,2019-04-01T10:30:29.000Z,true,,newsletter,everyone,"The harbor, again",Sub,\n'
        "12346.secret,2019-04-02T10:30:29.000Z,true,,podcast,only_paid,Secret,,https://a.example/1.mp3\n"
    )
    save(folder, "posts.csv", header + rows)
    report = import_posts([folder], make_settings(docs))
    assert [(essay.title, essay.date) for essay in report.essays][:1] == [("The harbor, again", MOMENT)]
    assert "summary: Sub" in report.essays[0].text
    assert "<https://a.example/1.mp3>" in report.essays[1].text
    assert [notice.code for notice in report.notices] == []
    assert [any(doubt.code == "was-hidden" for doubt in essay.doubts) for essay in report.essays] == [
        False,
        True,
    ]


@pytest.mark.parametrize(
    "link",
    [
        '<a class="keyword" href="http://d.hatena.ne.jp/keyword/x">語</a>',
        '<a class="okeyword" href="http://d.hatena.ne.jp/keyword/x">語</a>',
        '<a href="https://d.hatena.ne.jp/keyword/x">語</a>',
    ],
)
def test_links_that_a_program_made_of_words_are_words(link: str) -> None:
    simple, text = convert(f"<p>その{link}です。</p>")
    assert (text, simple.dropped) == ("その語です。", ())


def test_the_card_of_a_book_is_a_link_with_its_title() -> None:
    card = (
        '<div class="hatena-asin-detail"><a href="https://shop.example/1"><img src="a.jpg"></a><div '
        'class="hatena-asin-detail-info"><p class="hatena-asin-detail-title"><a href="https://shop.example/1">本の題</a>'
        "</p><ul><li>作者: 甲</li></ul></div></div>"
    )
    simple, text = convert(f"<p>前</p>{card}<p>後</p>")
    assert text == "前\n\n[本の題](https://shop.example/1)\n\n後"
    assert [kind for kind, _ in simple.dropped] == ["card"]


#: How each service writes Movable Type's format, where they differ: a header, and its moment.
_NAMED = "AUTHOR: a\nTITLE: 港の話\n"
_THEMES = "PRIMARY CATEGORY: 協働\nCATEGORY: 海外\n"
_DAY = "DATE: 04/01/2019 19:30:29\n"
_OPEN = "STATUS: Publish\nALLOW COMMENTS: 1\nALLOW PINGS: 1\n"
SERVICES = {
    "livedoor": f"{_NAMED}{_OPEN}CONVERT BREAKS: 0\n{_THEMES}\n{_DAY}",
    "fc2": f"{_NAMED}STATUS: publish\nCONVERT BREAKS: default\n{_THEMES}{_DAY}",
    "jugem": f"{_NAMED}DATE: 2019/04/01 19:30:29\n{_THEMES}{_OPEN}UNIQUE URL: http://a.example/?eid=1\n",
    "seesaa": f"{_NAMED}DATE: 04/01/2019 07:30:29 PM\n{_THEMES}{_OPEN}CONVERT BREAKS: __default__\n",
    "gooblog": f"{_NAMED}BASENAME: 0123456789abcdef0123456789abcdef\n{_DAY}{_THEMES}"
    "IMAGE: https://a.example/1.jpg\nSTATUS: Publish\nALLOW COMMENTS: 2\n",
    "hatena": f"{_NAMED}BASENAME: 2019/04/01/193029\n{_OPEN}CONVERT BREAKS: 0\n{_DAY}{_THEMES}",
}
SECTIONS = (
    "-----\nBODY:\n{}\n-----\nEXTENDED BODY:\n追記です。\n-----\nEXCERPT:\n\n-----\nKEYWORDS:\n\n-----\n"
)
REMARK = "COMMENT:\nAUTHOR: 甲\nEMAIL: \nIP: 0.0.0.0\nURL: \nDATE: 04/02/2019 00:00:00\nよい話です。\n-----\n"


@pytest.mark.parametrize(
    "body", ["一行め。\n二行め。\n\n次の段落。", "一行め。<br>\n二行め。<br>\n<br>\n次の段落。"]
)
@pytest.mark.parametrize("service", SERVICES)
def test_each_service_writes_the_format_in_its_own_way(service: str, body: str, docs: Path) -> None:
    """Two posts, comments and all: none is lost, no letter of it, and its lines are where they were."""
    one = SERVICES[service] + SECTIONS.format(body) + REMARK + "--------\n"
    other = one.replace("港の話", "駅の話").replace("eid=1", "eid=2").replace("0123456789a", "1123456789a")
    other = other.replace("193029", "193030").replace("一行め", "別の行")
    report = import_text(docs, one + other)
    assert ([essay.title for essay in report.essays], report.failed) == (["港の話", "駅の話"], False)
    assert report.essays[0].date == MOMENT
    assert report.essays[0].text.endswith("\n\n一行め。\n二行め。\n\n次の段落。\n\n追記です。\n")
    assert "テーマとタグ: 協働, 海外" in report.essays[0].text


@pytest.mark.parametrize(
    ("feed", "entry", "content", "target"),
    [
        ("", "", "", "https://a.example/2019/x.html"),
        ("https://b.example/blog/", "", "", "https://b.example/blog/x.html"),
        ("https://b.example/blog/", "2019/", "04/", "https://b.example/blog/2019/04/x.html"),
        ("https://b.example/", "https://c.example/deep/", "", "https://c.example/deep/x.html"),
    ],
)
def test_relative_addresses_are_read_by_the_base_that_an_atom_feed_states(
    feed: str, entry: str, content: str, target: str, docs: Path
) -> None:
    """``xml:base``: of the feed, of the entry, of the content, each by the one above it."""

    def state(base: str) -> str:
        return f' xml:base="{base}"' if base else ""

    address = "https://a.example/2019/harbor.html" if not feed else "harbor.html"
    text = (
        f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"{state(feed)}><entry{state(entry)}>'
        f'<title>港の話</title><published>2019-04-01T19:30:29+09:00</published><link href="{address}"/>'
        f'<content type="html"{state(content)}>{escape("<a href=x.html>次</a><img src=x.html>")}'
        "</content></entry></feed>"
    )
    (essay,) = import_text(docs, text, "feed.xml").essays
    assert f"[次]({target})" in essay.text
    assert [image.address for image in essay.images] == [target]
    assert "source: https://" in essay.text


_RSS = (
    "<rss><channel><language>{0}</language><item><title>Boats</title><pubDate>{1}</pubDate>"
    "<description>The boats of the harbour came home in the evening.</description></item></channel></rss>"
)


@pytest.mark.parametrize(
    ("language", "stated", "shown", "told"),
    [
        ("en-GB", "Mon, 02 Mar 2020 21:45:00 GMT", "2020-03-02 21:45:00+00:00", True),
        ("ja", "Mon, 02 Mar 2020 21:45:00 GMT", "2020-03-03 06:45:00+09:00", False),
        ("en", "Mon, 02 Mar 2020 21:45:00 -0500", "2020-03-02 21:45:00-05:00", False),
        ("", "2020-03-02T21:45:00Z", "2020-03-02 21:45:00+00:00", True),
        ("en", "2020-03-02 23:50:00", "2020-03-02 23:50:00+09:00", True),
        ("en", "2020-03-02", "2020-03-02 00:00:00+09:00", False),
    ],
)
def test_the_day_of_a_feed_that_is_not_japanese_is_kept_as_it_states_it(
    language: str, stated: str, shown: str, told: bool, tmp_path: Path
) -> None:
    report = import_text(tmp_path / "docs", _RSS.format(language, stated), "feed.xml")
    (essay,) = report.essays
    assert f"\ndate: {shown}\n" in essay.text
    assert ("guessed-clock" in [doubt.code for doubt in essay.doubts]) == told


def test_an_english_export_without_a_clock_says_so(tmp_path: Path) -> None:
    body = "The boats of the harbour came home in the evening."
    export = write_export({"title": "Boats", "body": body, "date": "12/31/2015 23:50:00"})
    (essay,) = import_text(tmp_path / "docs", export).essays
    assert f"{essay.date:%Y-%m-%d}" == "2015-12-31"
    assert "guessed-clock" in [doubt.code for doubt in essay.doubts]


@pytest.mark.parametrize("query", ["?utm_source=rss", "?utm_source=rss&utm_medium=rss#more", "?ref=top"])
@pytest.mark.parametrize("name", [name for name in FEEDS if ADDRESS in FEEDS[name]])
def test_what_a_reader_s_program_adds_to_an_address_is_no_part_of_an_id(
    name: str, query: str, docs: Path
) -> None:
    query = query if name.endswith(".json") else query.replace("&", "&amp;")
    (essay,) = import_text(docs, FEEDS[name].replace(ADDRESS, ADDRESS + query), name).essays
    assert essay.uri == "essays/2019-04-01-harbor.md"
    assert "utm_" not in essay.text
