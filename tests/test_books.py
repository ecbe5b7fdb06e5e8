"""Books: read back as a reading program does."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from books import EPUB_TYPE, XHTML, OpenBook, check_book
from desk import read_settings
from editions import HOSTILE, SITE, make_edition, make_settings
from makers import make_essay, make_term
from tsunagu.model import Essay
from tsunagu.outputs import BookMaker, Cache, list_books
from tsunagu.outputs.books.xhtml import clean

ESSAYS = (
    make_essay("a", date="2026-05-03T07:30", title="二つの時計", series="one", part=1, updated="2026-05-20"),
    make_essay("b", date="2026-05-10", title="第12回!?", series="one", part=2, factors=("skills",)),
    make_essay("c", date="2026-05-01", title="外の話"),
    make_essay("a", date="2026-05-03", title="Two clocks", series="one", part=1, language="en"),
)
TERMS = (make_term("ringi", "稟議", "ringi", reading="りんぎ"), make_term("unused", "未使用", "unused"))
NOTE = (
    '<p>本文<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p>'
    '<div class="footnote"><hr /><ol><li id="fn:1"><p>注の文。'
    '<a class="footnote-backref" href="#fnref:1">↩</a></p></li></ol></div>'
)


def make_books(
    folder: Path, *essays: Essay, html: Mapping[str, str] | None = None, code: str = "ja", **values: Any
) -> dict[str, OpenBook]:
    """The books of a language, each checked."""
    edition = make_edition(*essays, code=code, **{"terms": TERMS, **values})
    maker = BookMaker(Cache(folder / "cache"), folder / "site", lambda *_: None)
    weights = maker.make(list_books(edition, html or {}))
    contents = {uri: (folder / "site" / uri).read_bytes() for uri in weights}
    assert weights == {uri: len(content) for uri, content in contents.items()}
    return {uri: check_book(content) for uri, content in contents.items()}


def make_text(folder: Path, html: str, code: str = "ja") -> str:
    """What an essay's HTML is in a book."""
    essay = make_essay("a", language=code, title="題")
    uri = "tsunagu.epub" if code == "ja" else f"{code}/tsunagu.epub"
    text = make_books(folder, essay, html={essay.uri: html}, code=code)[uri].source("essay-a.xhtml")
    return text.partition('<div class="text">')[2].partition("</div></section>")[0]


def test_a_series_and_the_whole_site_are_books_in_order(tmp_path: Path) -> None:
    books = make_books(tmp_path, *ESSAYS)
    assert list(books) == ["series/one.epub", "tsunagu.epub"]
    assert [words for _, words in books["series/one.epub"].contents] == [
        "第1回　二つの時計",
        "第2回　第12回!?",
        "奥付",
    ]
    assert [place for place, _ in books["tsunagu.epub"].contents][:3] == [
        "essay-c.xhtml",
        "essay-a.xhtml",
        "essay-b.xhtml",
    ]
    assert list(make_books(tmp_path, *ESSAYS, code="en")) == ["en/series/one.epub", "en/tsunagu.epub"]


def test_a_book_says_what_it_is(tmp_path: Path) -> None:
    book = make_books(tmp_path, *ESSAYS)["series/one.epub"]
    told = [book.tell(name) for name in ("title", "language", "creator", "source", "date")]
    assert told == ["連載", "ja", "編集部", f"{SITE}series/one/", "2026-05-20"]
    package = book.source("package.opf")
    assert 'page-progression-direction="rtl"' in package
    assert '"dcterms:modified">2026-05-19T15:00:00Z<' in package
    assert '"schema:accessMode">textual<' in package
    assert book.items["cover.png"].get("properties") == "cover-image"
    english = make_books(tmp_path, *ESSAYS, code="en")["en/series/one.epub"]
    assert 'page-progression-direction="ltr"' in english.source("package.opf")
    assert english.tell("identifier") != book.tell("identifier")


def test_a_theme_is_a_book_where_that_is_set(tmp_path: Path) -> None:
    settings = make_settings(books=("themes",))
    assert list(make_books(tmp_path, *ESSAYS, settings=settings)) == [
        "themes/customers.epub",
        "themes/skills.epub",
    ]


def test_the_same_essays_are_the_same_bytes(tmp_path: Path) -> None:
    html = {"essays/a.md": NOTE}
    first = make_books(tmp_path / "one", *ESSAYS, html=html)
    assert make_books(tmp_path / "other", *ESSAYS, html=html) == first
    assert make_books(tmp_path / "one", *ESSAYS, html=html) == first, "from the cache"
    assert make_books(tmp_path / "one", *ESSAYS, html={"essays/a.md": "<p>新</p>"}) != first


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("code", ["ja", "en"])
def test_a_title_may_be_anything(text: str, code: str, tmp_path: Path) -> None:
    essay = make_essay("a", title=text, language=code, summary=text)
    names = {"ja": text, "en": text}
    settings = make_settings(names=names, authors=names, licences=names, descriptions=names)
    book = next(iter(make_books(tmp_path, essay, code=code, settings=settings).values()))
    heading = book.pages["essay-a.xhtml"].find(f".//{XHTML}h1")
    assert heading is not None
    assert not [one.tag for one in heading if one.tag != f"{XHTML}span"]
    assert code == "ja" or "".join(heading.itertext()) == clean(text)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>a<br>b&nbsp;c<p>d", "<p>a<br />b\xa0c</p><p>d</p>"),
        ("<p>a <b>b <i>c</b> d</i>", "<p>a <b>b <i>c</i></b><i> d</i></p>"),
        ("<center>a</center><h1>b</h1>", "<div>a</div><h2>b</h2>"),
        ("<span><div>a</div></span>", '<span><span class="block">a</span></span>'),
        ("<ul>a<b>b</b><li>c</ul><li>d", "<ul><li>a</li><li><b>b</b></li><li>c</li></ul><div>d</div>"),
        ("<ul><dt>a</dt></ul>", "<ul><li><div>a</div></li></ul>"),
        ("<dl><dd>a</dd><dt>b</dt></dl>", "<div><div>a</div><div>b</div></div>"),
        ("<ruby>漢</ruby>", "<span>漢</span>"),
        (
            "<figure>a<figcaption>b</figcaption>c<b>d</b></figure>",
            "<figure>a<div>b</div>c<b>d</b></figure>",
        ),
        ("<details><summary>a</summary>b</details>", "<div><p>a</p>b</div>"),
        ('<li><input type="checkbox" checked> a', "<div>☑  a</div>"),
        (
            "<table><tr><td align=right colspan=x>a",
            '<table><tbody><tr><td colspan="1">a</td></tr></tbody></table>',
        ),
        ('<p id="1 x">a</p><p id="1 x">b</p>', '<p id="id-1-x">a</p><p id="id-1-x_">b</p>'),
        ("<!-- a --><script>b</script><p>c", "<p>c</p>"),
        ("<ruby>漢<rp>（<rt>かん</ruby>", "<ruby>漢<rp>（</rp><rt>かん</rt></ruby>"),
        ('<p lang="en" class="menu quote">a', '<p class="quote" lang="en" xml:lang="en">a</p>'),
    ],
)
def test_html_that_is_no_xhtml_becomes_some(html: str, text: str, tmp_path: Path) -> None:
    assert make_text(tmp_path, html) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>”顧客”と“顧客”</p>", "<p>〝顧客〟と〝顧客〟</p>"),
        (
            "<p>2026年!?</p>",
            '<p><span class="upright">2026</span>年<span class="tcy">!?</span></p>',
        ),
        ("<p>30%の客?</p>", '<p><span class="tcy">30</span>％の客？</p>'),
        ("<p><code>12</code>A4 1,000 3.5</p>", "<p><code>12</code>A4 1,000 3.5</p>"),
        ("<pre>”a”</pre>", "<pre>”a”</pre>"),
    ],
)
def test_signs_stand_upright_in_vertical_lines(html: str, text: str, tmp_path: Path) -> None:
    assert make_text(tmp_path, html) == text


def test_lines_across_are_left_as_they_are(tmp_path: Path) -> None:
    assert make_text(tmp_path, "<p>“a” 12 5”?", "en") == "<p>“a” 12 5”?</p>"


def test_titles_have_the_marks_of_vertical_lines_too(tmp_path: Path) -> None:
    book = make_books(tmp_path, make_essay("a", title="”顧客”の話"))["tsunagu.epub"]
    assert "〝顧客〟の話" in book.source("essay-a.xhtml")
    assert next(words for _, words in book.contents) == "〝顧客〟の話"


def test_marks_are_kept_where_that_is_set(tmp_path: Path) -> None:
    essay = make_essay("a", title="”題”")
    settings = read_settings({"book_quotes": "keep"}, "つなぐ", SITE)
    html = {essay.uri: "<p>”顧客”</p>"}
    page = make_books(tmp_path, essay, html=html, settings=settings)["tsunagu.epub"].source("essay-a.xhtml")
    assert "”題”" in page
    assert "<p>”顧客”</p>" in page


@pytest.mark.parametrize(
    ("lines", "directions"),
    [
        ("vertical", {"tsunagu.epub": "rtl"}),
        ("horizontal", {"tsunagu.epub": "ltr"}),
        ("both", {"tsunagu.epub": "rtl", "tsunagu.horizontal.epub": "ltr"}),
    ],
)
def test_how_lines_run_is_a_setting(lines: str, directions: dict[str, str], tmp_path: Path) -> None:
    html = {"essays/a.md": "<p>”顧客”が12人"}
    settings = make_settings(books=("all",), book_lines=lines)
    books = make_books(tmp_path, make_essay("a"), html=html, settings=settings)
    assert list(books) == list(directions)
    for uri, direction in directions.items():
        assert f'page-progression-direction="{direction}"' in books[uri].source("package.opf")
        text = "<p>”顧客”が12人</p>"
        assert (text in books[uri].source("essay-a.xhtml")) == (direction == "ltr")
    assert len({book.tell("identifier") for book in books.values()}) == len(books)
    essay = make_essay("a", language="en")
    assert list(make_books(tmp_path, essay, code="en", settings=settings)) == ["en/tsunagu.epub"]


def test_code_that_looks_like_a_link_of_a_book_is_code(tmp_path: Path) -> None:
    html = '<p><code>&lt;img src="picture:x" href="own:y"&gt;</code></p>'
    assert 'src="picture:x" href="own:y"' in make_text(tmp_path, html)


def test_a_note_is_shown_where_it_is_called(tmp_path: Path) -> None:
    book = make_books(tmp_path, make_essay("a"), html={"essays/a.md": NOTE})["tsunagu.epub"]
    page = book.pages["essay-a.xhtml"]
    (call,) = [one for one in page.iter(f"{XHTML}a") if one.get(EPUB_TYPE) == "noteref"]
    (note,) = page.iter(f"{XHTML}aside")
    assert call.get("href") == f"#{note.get('id')}"
    assert note.get(EPUB_TYPE) == "footnote"
    assert "".join(note.itertext()) == "1. 注の文。"


def test_links_stay_in_the_book_where_they_can(tmp_path: Path) -> None:
    html = (
        '<p id="x"><a href="../b/#見出し">b</a><a href="../b/#none">b</a><a href="../c/">c</a>'
        '<a href="../../about/?q=あ#x">d</a><a href="https://a.example/ x">e</a><a href="#none">f</a>'
        '<a href="javascript:x">g</a><a href="http://[">h</a><a href="mailto:a@b.example">i</a></p>'
    )
    texts = {"essays/a.md": html, "essays/b.md": '<h2 id="見出し">見</h2>'}
    page = make_books(tmp_path, *ESSAYS, html=texts)["series/one.epub"].pages["essay-a.xhtml"]
    assert [link.get("href") for link in page.iter(f"{XHTML}a")] == [
        "essay-b.xhtml#%E8%A6%8B%E5%87%BA%E3%81%97",
        "essay-b.xhtml",
        f"{SITE}essays/c/",
        f"{SITE}about/?q=%E3%81%82#x",
        "https://a.example/%20x",
        None,
        None,
        None,
        "mailto:a@b.example",
    ]


def test_terms_lead_to_a_glossary_at_the_back(tmp_path: Path) -> None:
    html = {"essays/a.md": '<p><a class="term" data-term="ringi" href="../../glossary/ringi/">稟議</a></p>'}
    book = make_books(tmp_path, *ESSAYS, html=html)["series/one.epub"]
    link = next(book.pages["essay-a.xhtml"].iter(f"{XHTML}a"))
    assert (link.get("href"), link.get(EPUB_TYPE)) == ("glossary.xhtml#term-ringi", "glossref")
    glossary = book.pages["glossary.xhtml"]
    assert ["".join(term.itertext()) for term in glossary.iter(f"{XHTML}dt")] == ["稟議（りんぎ）　ringi"]
    assert next(glossary.iter(f"{XHTML}a")).get("href") == "essay-a.xhtml#use-ringi"


def test_a_picture_that_is_missing_is_its_words(tmp_path: Path) -> None:
    assert make_text(tmp_path, '<p><img src="x.jpg" alt="壁の時計">を') == "<p>壁の時計を</p>"


def test_without_essays_there_is_no_book(tmp_path: Path) -> None:
    assert make_books(tmp_path) == {}
    assert make_books(tmp_path, *ESSAYS, settings=make_settings(books=())) == {}


def test_a_book_of_300_essays_is_whole(tmp_path: Path) -> None:
    essays = [
        make_essay(f"e{number}", date=f"{2000 + number // 12}-{number % 12 + 1:02}-01")
        for number in range(300)
    ]
    html = {
        essay.uri: f'<p><a href="../{other.id}/">次</a>'
        '<a class="term" data-term="ringi" href="../../glossary/ringi/">稟議</a></p>'
        for essay, other in zip(essays, [*essays[1:], essays[0]], strict=True)
    }
    book = make_books(tmp_path, *essays, html=html)["tsunagu.epub"]
    assert len(book.contents) == 302


@pytest.mark.parametrize(
    ("written", "books"),
    [("on", ("series", "all")), ("off", ()), ("Off", ()), ([], ()), (["themes", "all"], ("themes", "all"))],
)
def test_what_books_there_are_is_a_setting(written: object, books: tuple[str, ...]) -> None:
    assert read_settings({"books": written}, "つなぐ", SITE).books == books
