"""The built site of the fixture, page by page, as a browser would parse it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from pages import BuiltPage, BuiltSite, resolve, text_of

KINDS = {
    "": "home",
    "essays/": "essays",
    "essays/alpha/": "essay",
    "themes/": "themes",
    "themes/customers/": "theme",
    "themes/customers-and-skills/": "theme",
    "themes/customers-and-collaboration/": "theme",
    "themes/skills-and-collaboration/": "theme",
    "themes/customers-and-skills-and-collaboration/": "theme",
    "series/": "series",
    "series/one/": "series",
    "glossary/": "glossary",
    "glossary/ringi/": "term",
}


@pytest.mark.parametrize(("url", "kind"), KINDS.items())
@pytest.mark.parametrize("language", ["ja", "en"])
def test_each_kind_of_page_is_there_in_both_languages(
    small_site: BuiltSite, language: str, url: str, kind: str
) -> None:
    page = small_site.page(url if language == "ja" else f"en/{url}")
    assert (page.lang, page.kind) == (language, kind)


def test_every_page_says_its_kind_and_has_one_title_and_one_main_heading(small_site: BuiltSite) -> None:
    for page in small_site.pages.values():
        if page.kind == "redirect":
            continue
        assert page.title, page.url
        assert len(list(page.find("h1"))) == 1, page.url
        assert len(list(page.find("main"))) == 1, page.url


def test_nothing_on_a_page_comes_from_another_site(small_site: BuiltSite) -> None:
    for page in small_site.pages.values():
        loaded = [*page.find("script"), *page.find("img"), *page.find("link", rel="stylesheet")]
        addresses = [element.get("src") or element.get("href") or "" for element in loaded]
        assert not [address for address in addresses if urlsplit(address).netloc], page.url


def test_the_essays_text_and_nothing_else_is_within_its_handle(small_site: BuiltSite) -> None:
    page = small_site.page("essays/alpha/")
    assert len([element for element in page.root.iter() if element.get("data-kind") == "essay"]) == 1
    text = text_of(page.first("div", data_kind="essay"))
    assert text.startswith("本社の時計は早い。")
    assert text.endswith("つぎの話へ。")


def test_the_first_occurrence_of_a_term_is_linked_and_no_other(small_site: BuiltSite) -> None:
    """Not in headings, not in code, not in another link."""
    links = list(small_site.page("essays/alpha/").find("a", class_="term"))
    assert [(link.get("data-term"), text_of(link)) for link in links] == [
        ("head-office", "本社"),
        ("ringi", "稟議"),
    ]


def test_a_term_is_linked_by_the_longest_name_and_never_inside_a_longer_word(small_site: BuiltSite) -> None:
    """日本社会 holds 本社 and is not about it; ``glossary: skip`` keeps 稟議 as it is."""
    links = list(small_site.page("essays/gamma/").find("a", class_="term"))
    assert [link.get("data-term") for link in links] == ["head-office"]


def test_an_english_essay_links_to_the_english_page_of_a_term(small_site: BuiltSite) -> None:
    page = small_site.page("en/essays/only-english/")
    assert page.targets(class_="term") == ["en/glossary/head-office/"]


def test_single_line_breaks_of_a_japanese_essay_are_kept(small_site: BuiltSite) -> None:
    assert "早い。<br" in small_site.page("essays/alpha/").html


def test_dates_are_written_in_the_pages_language(small_site: BuiltSite) -> None:
    assert "2025年4月1日" in small_site.page("essays/alpha/").html
    assert "1 April 2025" in small_site.page("en/essays/alpha/").html


def test_a_page_is_free_of_the_other_languages_chrome(small_site: BuiltSite) -> None:
    """What is not in the page's language says so by ``lang``: no bare Japanese on an English page."""
    japanese = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
    for url in ("en/", "en/essays/", "en/themes/", "en/series/", "en/glossary/"):
        foreign = [
            text for text, lang in walk_text(small_site.page(url)) if lang == "en" and japanese.search(text)
        ]
        assert foreign == [], url


def walk_text(page: BuiltPage) -> list[tuple[str, str]]:
    """Each piece of text of the body, with the language it is said to be in."""
    found: list[tuple[str, str]] = []

    def walk(element: object, lang: str) -> None:
        tag = getattr(element, "tag", "")
        if not isinstance(tag, str) or tag in ("script", "style"):
            return
        own = element.get("lang") or lang  # type: ignore[attr-defined]
        if element.text and element.text.strip():  # type: ignore[attr-defined]
            found.append((element.text.strip(), own))  # type: ignore[attr-defined]
        for child in element:  # type: ignore[attr-defined]
            walk(child, own)
            if child.tail and child.tail.strip():
                found.append((child.tail.strip(), own))

    walk(page.first("body"), page.lang)
    return found


def test_the_language_switch_leads_to_the_same_page(small_site: BuiltSite) -> None:
    assert small_site.page("essays/alpha/").targets(class_="language") == ["en/essays/alpha/"]
    assert small_site.page("en/glossary/ringi/").targets(class_="language") == ["glossary/ringi/"]


def test_an_essay_without_translation_says_so_in_the_other_language(small_site: BuiltSite) -> None:
    page = small_site.page("essays/beta/")
    switch = page.first("a", class_="language")
    assert switch.get("href") == "#__no-en"
    notice = next(element for element in page.root.iter() if element.get("id") == "__no-en")
    assert notice.get("lang") == "en"
    assert text_of(notice).startswith("There is no English version")


def test_a_translation_older_than_its_original_says_so(small_site: BuiltSite) -> None:
    notices = [text_of(notice) for notice in small_site.page("en/essays/alpha/").find("p", class_="notice")]
    assert notices == ["The original (Japanese) has been updated since this translation."]


def test_hreflang_names_real_pairs_only_and_is_the_same_on_both_sides(small_site: BuiltSite) -> None:
    def alternates(url: str) -> dict[str, str]:
        return {
            link.get("hreflang", ""): link.get("href", "")
            for link in small_site.page(url).find("link", rel="alternate")
            if link.get("hreflang") in ("ja", "en")
        }

    both = {
        "ja": "https://small.example/sub/essays/alpha/",
        "en": "https://small.example/sub/en/essays/alpha/",
    }
    assert alternates("essays/alpha/") == alternates("en/essays/alpha/") == both
    assert alternates("essays/beta/") == {}


def test_a_title_with_signs_of_html_is_shown_as_written(small_site: BuiltSite) -> None:
    page = small_site.page("essays/beta/")
    assert page.title.startswith('稟議を待つ"朝" <b>&')
    assert text_of(page.first("h1")) == '稟議を待つ"朝" <b>&'
    assert not [bold for url in ("", "essays/") for bold in small_site.page(url).find("b")]


def test_the_list_of_essays_is_by_year_newest_first(small_site: BuiltSite) -> None:
    page = small_site.page("essays/")
    assert [text_of(year) for year in page.find("h2", class_="year__label")] == ["2026", "2025"]
    titles = [text_of(title) for title in page.find("h3", class_="card__title")]
    assert titles[:3] == ["三つとも", '稟議を待つ"朝" <b>&', "本社の時計"]


def test_an_essay_written_only_in_the_other_language_is_shown_apart(small_site: BuiltSite) -> None:
    details = small_site.page("essays/").first("details", class_="elsewhere")
    assert "Only in English" in text_of(details)
    assert text_of(next(details.iter("summary"))).startswith("英語だけの文章")


def test_a_crossing_without_essays_is_there_and_says_so(small_site: BuiltSite) -> None:
    page = small_site.page("en/themes/customers-and-skills/")
    assert text_of(page.first("p", class_="empty")) == "There is no essay here yet."


def test_theme_pages_essays_and_terms_link_to_each_other_both_ways(small_site: BuiltSite) -> None:
    theme, essay = small_site.page("themes/customers/"), small_site.page("essays/alpha/")
    term = small_site.page("glossary/head-office/")
    assert "essays/alpha/" in theme.targets()
    assert "themes/customers/" in essay.targets()
    assert "glossary/head-office/" in theme.targets()
    assert "themes/customers/" in term.targets()
    assert "glossary/head-office/" in essay.targets()
    assert "essays/alpha/" in term.targets()
    assert "themes/customers-and-skills/" in theme.targets()


def test_the_concordance_shows_the_sentence_with_the_term_marked(small_site: BuiltSite) -> None:
    quotes = [
        text_of(quote) for quote in small_site.page("glossary/ringi/").find("blockquote", class_="quote-line")
    ]
    assert "稟議はまだ回っている。" in quotes
    marks = {text_of(mark) for mark in small_site.page("glossary/ringi/").find("mark")}
    assert marks == {"稟議", "ringi"}


def test_an_essay_shows_who_links_to_it_with_the_sentence(small_site: BuiltSite) -> None:
    page = small_site.page("essays/alpha/")
    quotes = [text_of(quote) for quote in page.find("blockquote", class_="quote-line")]
    assert quotes == ["前は本社の時計を見ていました。"]


def test_the_glossary_is_in_the_order_of_each_language(small_site: BuiltSite) -> None:
    """五十音 by reading first on Japanese pages, A-Z first on English ones; the other follows as an index."""

    def names(url: str) -> list[str]:
        rows = small_site.page(url).find("dt", class_="term-row__names")
        return [text_of(next(row.iter("a"))) for row in rows]

    assert names("glossary/")[:3] == ["駐在員", "本社", "稟議"]
    assert names("en/glossary/")[:3] == ["expatriate", "head office", "ringi"]
    assert len(names("glossary/")) == len(names("en/glossary/")) == 3
    index = small_site.page("glossary/").find("ul", class_="index")
    assert [text_of(next(row.iter("a"))) for row in index] == ["expatriate", "head office", "ringi"]


def test_a_draft_and_a_scheduled_essay_leave_no_trace(small_site: BuiltSite) -> None:
    for path in small_site.folder.rglob("*"):
        if path.is_file() and path.suffix in {".html", ".xml", ".json", ".txt", ".js", ".css"}:
            text = path.read_text(encoding="utf-8")
            assert "下書きの題" not in text, path
            assert "先の日付の題" not in text, path


def test_an_old_address_leads_to_the_essay(small_site: BuiltSite) -> None:
    for url in ("entry-1.html", "2019/04/"):
        page = small_site.page(url)
        refresh = page.first("meta", http_equiv="refresh").get("content", "")
        assert resolve(page.url, refresh.partition("url=")[2]) == "essays/alpha/"


def test_the_sitemap_has_every_page_once_and_pairs_only_where_they_are(small_site: BuiltSite) -> None:
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    rows = ElementTree.parse(small_site.folder / "sitemap.xml").getroot().findall("s:url", space)
    listed = [row.findtext("s:loc", "", space).removeprefix("https://small.example/sub/") for row in rows]
    unlisted = ("redirect", "error", "search", "series-print")
    pages = [page.url for page in small_site.pages.values() if page.kind not in unlisted]
    assert sorted(listed) == sorted(pages)
    beta = rows[listed.index("essays/beta/")]
    alpha = rows[listed.index("essays/alpha/")]
    assert len(beta.findall("x:link", space)) == 0
    assert {link.get("hreflang") for link in alpha.findall("x:link", space)} >= {"ja", "en"}
    assert alpha.findtext("s:lastmod", "", space) == "2025-06-01"


def test_the_404_page_speaks_both_languages_from_the_sites_root(small_site: BuiltSite) -> None:
    page = small_site.page("404.html")
    assert page.kind == "error"
    said = [section.get("lang", page.root.get("lang")) for section in page.find("section", class_="lost")]
    assert said == ["ja", "en"]
    assert {"sub/", "sub/en/"} <= set(page.targets())


def test_a_plain_page_keeps_a_first_line_that_looks_like_a_header(small_site: BuiltSite) -> None:
    """MkDocs would take ``Note: ...`` for metadata and lose it."""
    assert "Note: 普通のページです。" in text_of(small_site.page("about/").first("main"))
