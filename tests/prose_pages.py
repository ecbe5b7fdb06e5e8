"""Pages of prose for tests: a small glossary, a plain finder, and Markdown with the rules hung in."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from markdown import Extension, Markdown

from tsunagu.glossary.term_finder import Found
from tsunagu.markdown.building.blocks import ReadBlocks
from tsunagu.markdown.extensions import list_extensions
from tsunagu.markdown.page_context import KnownPicture, PageContext
from tsunagu.model import Mention

#: id -> name in Japanese, name in English, other words found for it
GLOSSARY = {
    "customer": ("顧客", "customer", "ｺｷｬｸ"),
    "customer-development": ("顧客開拓", "customer development", "開拓"),
    "head-office": ("本社", "head office", "HQ"),
    "added-value": ("協働の付加価値", "added value of collaboration", "付加価値"),
    "skill": ("専門スキル", "professional skill", "スキル"),
    "ma": ("間", "ma", "間合い"),
    "r-and-d": ("研究開発", "R&D", "研究と開発"),
}

_IDS = {word: term for term, words in GLOSSARY.items() for word in words}
_WORDS = re.compile("|".join(re.escape(word) for word in sorted(_IDS, key=len, reverse=True)), re.IGNORECASE)

#: The extensions of the site, and those that an author may well ask for.
OTHERS: dict[str, dict[str, Any]] = {
    "toc": {},
    "tables": {},
    "footnotes": {},
    "def_list": {},
    "sane_lists": {},
    "admonition": {},
    "pymdownx.highlight": {},
    "pymdownx.superfences": {},
    "pymdownx.tilde": {"subscript": False},
    "attr_list": {},
    "md_in_html": {},
    "abbr": {},
}


def find(text: str) -> list[Found]:
    """The longest words of the glossary, wherever they stand; none is found twice over."""
    ids = {word.lower(): term for word, term in _IDS.items()}
    return [Found(one.start(), one.end(), ids[one[0].lower()]) for one in _WORDS.finditer(text)]


@dataclass
class Heard:
    """What a page was told while it was rendered."""

    terms: list[Mention] = field(default_factory=list)
    essays: list[Mention] = field(default_factory=list)


def make_page(heard: Heard, language: str = "ja", **other: Any) -> PageContext:
    """A page ``essays/here.md`` that knows the glossary; links to ``*.md`` are essays."""
    values: dict[str, Any] = {
        "uri": "essays/here.md",
        "language": language,
        "keeps_lines": language == "ja",
        "links_terms": True,
        "skip": frozenset(),
        "find": find,
        "term_href": lambda term: f"../{term}/" if term in GLOSSARY else None,
        "term_name": lambda term: GLOSSARY[term][0 if language == "ja" else 1],
        "essay_uri": _find_essay,
        "own_link": _find_own,
        "find_picture": _find_picture,
        "note_term": heard.terms.append,
        "note_essay": heard.essays.append,
    }
    return PageContext(**{**values, **other})


def _find_essay(href: str) -> str | None:
    path = href.partition("#")[0]
    return f"essays/{path}" if path.endswith(".md") else None


def _find_picture(src: str) -> KnownPicture | None:
    """A small picture and a wide one; however the first is spelt, it is meant."""
    known = {"../images/small.png": False, "../images/wide.jpg": True}
    path = src.lower()
    return KnownPicture(path, known[path]) if path in known else None


def _find_own(href: str) -> str | None:
    address = href.removeprefix("https://tsunagu.example/essays/")
    return None if address == href else address.replace("/", ".md", 1)


def make_markdown(page: PageContext | None, hang_in: Callable[[Markdown], None] | None = None) -> Markdown:
    """A Markdown instance with the extensions of the site and the rules for one page."""
    extensions: list[str | Extension] = [*OTHERS, *list_extensions(lambda: page)]
    md = Markdown(extensions=extensions, extension_configs=OTHERS, output_format="html")
    if hang_in:
        hang_in(md)
    return md


def make_plain_markdown() -> Markdown:
    """A Markdown instance without any rule of ours but the reading of blocks and links."""
    extensions: list[str | Extension] = [*OTHERS, ReadBlocks(lambda: None)]
    return Markdown(extensions=extensions, extension_configs=OTHERS, output_format="html")


def read_words(html: str) -> str:
    """The text of HTML, tags taken away."""
    return re.sub(r"<[^>]*>", "", html)


def say(mention: Mention) -> str:
    """A mention in one line: ``head-office: 春です。【本社】の時計``."""
    return f"{mention.target}: {mention.before}【{mention.marked}】{mention.after}"
