"""Term links on the sample's essays: many, and not a letter of the text changed by them."""

from __future__ import annotations

from typing import Any

import pytest

from desk import SETTINGS, look
from pages import BuiltSite, text_of
from projects import SAMPLE
from prose_pages import Heard, make_markdown, make_page, read_words
from tsunagu.candidates.comparison import compare_words
from tsunagu.config.clock import read_now
from tsunagu.glossary.term_finder import TermFinder
from tsunagu.model import Essay, Library
from tsunagu.text.page_text import read_page_text


@pytest.fixture(scope="module")
def library() -> Library:
    """The content of the sample."""
    return look(SAMPLE / "docs", now=read_now({}, SETTINGS.zone)).library


@pytest.fixture(scope="module")
def finder(library: Library) -> TermFinder:
    return TermFinder(library.terms)


def convert(essay: Essay, library: Library, finder: TermFinder, *, links: bool) -> tuple[str, Heard]:
    names = {term.id: term.name[essay.language] for term in library.terms}
    values: dict[str, Any] = {
        "uri": essay.uri,
        "keeps_lines": essay.language == "ja",
        "find": finder.find,
        "links_terms": links,
        "skip": essay.skip,
        "term_name": lambda term: names[term],
        "term_href": lambda term: f"../{term}/" if term in names else None,
    }
    heard = Heard()
    return make_markdown(make_page(heard, essay.language, **values)).convert(essay.body.text), heard


def test_links_leave_the_text_of_every_essay_as_it_is(library: Library, finder: TermFinder) -> None:
    linked = 0
    for essay in library.essays:
        plain, _ = convert(essay, library, finder, links=False)
        html, heard = convert(essay, library, finder, links=True)
        assert read_words(html) == read_words(plain), essay.uri
        assert len({mention.target for mention in heard.terms}) == len(heard.terms), essay.uri
        linked += len(heard.terms)
    assert linked > 5 * len(library.essays)


def test_every_sentence_of_a_concordance_stands_in_its_essay(library: Library, finder: TermFinder) -> None:
    """Cut at its ends, it is still the author's, letter for letter, but for blanks."""
    for essay in library.essays:
        html, heard = convert(essay, library, finder, links=True)
        words = "".join(read_page_text(html).split())
        for mention in heard.terms:
            sentence = f"{mention.before.removeprefix('…')}{mention.marked}{mention.after.removesuffix('…')}"
            assert mention.marked
            assert "".join(sentence.split()) in words, f"{essay.uri}: {sentence}"


def test_every_term_an_essay_is_said_to_use_leads_there_and_back(real_site: BuiltSite) -> None:
    """The notes of an essay and the concordances of the terms are the same relation seen from two sides."""
    pairs, back = set(), set()
    for page in real_site.pages.values():
        if page.kind == "essay":
            pairs |= {(page.url, target) for target in page.targets(class_="term")}
        elif page.kind == "term" and page.lang == "ja":
            for use in page.find("div", class_="use"):
                href = next(use.iter("a")).get("href", "")
                back.add((page.url, href.replace("../../", "")))
    named = {(target.removeprefix("en/"), url) for url, target in pairs}
    assert named == back
    assert len(named) > 200


def test_a_term_whose_page_shows_no_use_is_unused_or_stands_where_no_link_may(
    real_site: BuiltSite, library: Library
) -> None:
    """What ``tsunagu terms`` calls unused is nowhere on the site."""
    unused = {term.id for term in compare_words(library).unused}
    empty = {
        page.url.removeprefix("glossary/").strip("/")
        for page in real_site.pages.values()
        if page.kind == "term" and page.lang == "ja" and not list(page.find("div", class_="use"))
    }
    assert unused <= empty
    assert all(text_of(real_site.page(f"glossary/{term}/").first("p", class_="empty")) for term in empty)
