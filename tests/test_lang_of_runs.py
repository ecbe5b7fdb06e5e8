"""Every text of a page is in the language that its ``lang`` says: voices, fonts and line breaks go by it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest

from html_tree import parse_html
from pages import BuiltSite

#: Letters that only Japanese has, and words that only other languages have. An address has no language.
_JAPANESE = re.compile(r"[\u3001-\u30ff\u3400-\u9fff]")
_WORD = re.compile(r"[A-Za-z]{2,}")
_ADDRESS = re.compile(r"^(?:https?|mailto):\S+$")

#: What no reader reads as words.
_UNREAD = {"script", "style", "code", "pre"}
_NAMES = ("aria-label", "alt", "title", "placeholder")


def list_texts(element: Element, lang: str) -> Iterator[tuple[str, str]]:
    """Each text below an element, and each name that a voice reads out, with the language it says."""
    if element.tag in _UNREAD:
        return
    lang = element.get("lang", lang)
    yield from ((lang, text) for text in (element.text, *map(element.get, _NAMES)) if text)
    for child in element:
        yield from list_texts(child, lang)
        if child.tail:
            yield lang, child.tail


def is_in(lang: str, text: str) -> bool:
    """Whether the letters of a text can be of a language. Japanese may have foreign words among its own."""
    if lang == "ja":
        return bool(_JAPANESE.search(text) or not _WORD.search(text) or _ADDRESS.match(text.strip()))
    return not _JAPANESE.search(text)


def list_wrong(body: Element, lang: str) -> list[str]:
    """What is said to be in a language that it is not in, as in ``en: 2025年10月22日``."""
    return [f"{said}: {text.strip()[:40]}" for said, text in list_texts(body, lang) if not is_in(said, text)]


def test_every_run_of_every_page_is_in_the_language_it_says(real_site: BuiltSite) -> None:
    pages = [page for page in real_site.pages.values() if page.kind != "redirect"]
    wrong = {page.url: list_wrong(page.first("body"), page.lang) for page in pages}
    assert {url: told for url, told in wrong.items() if told} == {}
    assert {page.kind for page in pages if page.lang == "en"} >= {"essay", "term", "theme", "glossary"}


def list_idle(element: Element, lang: str) -> Iterator[str]:
    """Each element that says the language which is in force around it, as in ``<span lang="ja">鍵``."""
    said = element.get("lang")
    if said == lang:
        yield f'<{element.tag} lang="{said}">{"".join(element.itertext()).strip()[:20]}'
    for child in element:
        yield from list_idle(child, said or lang)


def test_no_element_says_the_language_that_is_in_force_already(real_site: BuiltSite) -> None:
    pages = [page for page in real_site.pages.values() if page.kind != "redirect"]
    idle = {page.url: list(list_idle(page.first("body"), page.lang)) for page in pages}
    assert {url: told for url, told in idle.items() if told} == {}


def test_a_language_said_twice_is_told() -> None:
    body = parse_html('<p lang="ja">鍵</p><h3 lang="en"><a><b lang="en">key</b> <b lang="ja">鍵</b></a></h3>')
    assert list(list_idle(body, "ja")) == ['<p lang="ja">鍵', '<b lang="en">key']


@pytest.mark.parametrize(
    ("html", "wrong"),
    [
        ('<p lang="en">2025年10月22日</p>', ["en: 2025年10月22日"]),
        ('<p lang="ja">22 October 2025</p>', ["ja: 22 October 2025"]),
        ('<p lang="en">A <b lang="ja">鍵</b> 鍵</p>', ["en: 鍵"]),
        ('<p>本社と<span lang="en">head office</span>、API、2025</p>', []),
        ("<p>https://example.com/ </p><code>go</code>", []),
        ('<button aria-label="Close">×</button>', ["ja: Close"]),
    ],
)
def test_a_run_in_another_language_is_told(html: str, wrong: list[str]) -> None:
    assert list_wrong(parse_html(html), "ja") == wrong
