"""The words of a body as a reader saw them, and of its Markdown: by another parser than the importer's."""

from __future__ import annotations

import re
import unicodedata
from xml.etree.ElementTree import Element

from html_tree import parse_html
from prose_pages import Heard, make_markdown, make_page
from tsunagu.importers.html.body_html import SimpleBody, simplify_body
from tsunagu.importers.html.code_texts import show_instructions
from tsunagu.importers.html.to_markdown import to_markdown

_UNSEEN = frozenset(["head", "noscript", "rp", "script", "style", "template", "title"])
_WORDS_KEPT = frozenset(["code", "link", "strike"])
_INVISIBLE = re.compile("[\u200b\u2060\ufeff\u00ad\x00-\x1f\x7f\ud800-\udfff\ufffd]")


def read_shown(html: str) -> str:
    """The characters that a browser shows of a body, blanks aside."""
    root = parse_html(f"<!doctype html><body>{html}")
    return squeeze("".join(_list_shown(root)))


def _list_shown(element: Element) -> list[str]:
    if element.tag in _UNSEEN or not isinstance(element.tag, str):
        return [element.tail or ""]
    inner = [text for child in element for text in _list_shown(child)]
    return [element.text or "", *inner, element.tail or ""]


def squeeze(text: str) -> str:
    """A text without blanks and invisible characters, in one form of each character."""
    folded = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text))
    return "".join(folded.split())


def convert(html: str, *, lines: bool = False) -> tuple[SimpleBody, str]:
    """A body simplified, and its Markdown."""
    simple = simplify_body(html, lines=lines)
    return simple, to_markdown(simple.html)


def render(markdown: str) -> str:
    """Markdown as the site shows it on a Japanese page, every rule of prose at work (but no term linked)."""
    page = make_page(Heard(), links_terms=False, find=lambda _: [])
    return make_markdown(page).convert(markdown)


def read_kept(html: str, simple: SimpleBody) -> str:
    """The characters that a browser shows of a body, less what the importer left out or made a rule of.

    ``<?php`` in code is a comment for a browser; for the author, and for most blogs' programs, it is text.
    """
    shown = read_shown(show_instructions(html))
    for text in (*simple.rules, *(text for kind, text in simple.dropped if kind not in _WORDS_KEPT)):
        shown = shown.replace(squeeze(text), "", 1)
    return shown
