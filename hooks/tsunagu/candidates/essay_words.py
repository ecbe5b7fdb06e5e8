"""The words of an essay as its reader meets them, and the terms among them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from tsunagu.glossary import Found, TermFinder
from tsunagu.markdown import PageContext, open_markdown
from tsunagu.model import Dialect, Essay, Term
from tsunagu.text import read_page_text


@dataclass(frozen=True, slots=True)
class EssayBlock:
    """A paragraph, heading or the like: its text (a line break is ``\\n``), and each term in it."""

    text: str
    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class EssayWords:
    """An essay's blocks, and every term that it names in them or by an explicit link."""

    essay: Essay
    blocks: tuple[EssayBlock, ...]
    terms: frozenset[str]


class EssayReader:
    """Reads essays with one glossary, whose ``link: false`` terms are words like any other."""

    def __init__(self, terms: Iterable[Term], dialect: Dialect) -> None:
        self._terms = {term.id: term for term in terms}
        self._finder = TermFinder([replace(term, link=True) for term in self._terms.values()])
        self._page: PageContext | None = None
        self._markdown = open_markdown(dialect, lambda: self._page)

    def read(self, essay: Essay) -> EssayWords:
        """The words of one essay."""
        linked: set[str] = set()
        self._page = self._make_page(essay, linked)
        text = read_page_text(self._markdown.reset().convert(essay.body.text))
        blocks = tuple(EssayBlock(block, tuple(self._finder.find(block))) for block in text.split("\n\n"))
        found = {one.term for block in blocks for one in block.found}
        return EssayWords(essay, blocks, frozenset(found | linked))

    def _make_page(self, essay: Essay, linked: set[str]) -> PageContext:
        """A page on which nothing is linked but what the author linked himself; ``linked`` hears of it."""
        return PageContext(
            uri=essay.uri,
            language=essay.language,
            keeps_lines=True,
            links_terms=False,
            skip=frozenset(),
            find=lambda _: [],
            term_href=lambda term: "#" if term in self._terms else None,
            term_name=lambda term: self._terms[term].name.get(essay.language, ""),
            essay_uri=lambda _: None,
            own_link=lambda _: None,
            find_picture=lambda _: None,
            note_term=lambda mention: linked.add(mention.target),
            note_essay=lambda _: None,
        )
