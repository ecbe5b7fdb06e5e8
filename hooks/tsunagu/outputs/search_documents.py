"""What search may find: essays, terms, themes, series and plain pages, as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tsunagu.addresses import KINDS, Address, index_uri, url_of
from tsunagu.config import Settings
from tsunagu.model import Term
from tsunagu.outputs.search.search_pages import SearchPage, SearchTexts, SearchWord
from tsunagu.pages import Edition, title_page
from tsunagu.text import read_page_text


def list_search_pages(
    pages: Iterable[tuple[str, Address]], editions: Mapping[str, Edition], rendered: Mapping[str, str]
) -> list[SearchPage]:
    """Every page with a text of its own, essays first and newest first among them."""
    found = []
    for uri, address in pages:
        edition = editions[address.language]
        if KINDS[address.kind].search and not _is_crossing(edition, address):
            text = read_page_text(rendered.get(uri, ""))
            found.append((_rank(edition, uri, address), _make(edition, uri, address, text)))
    return [page for _, page in sorted(found, key=lambda row: (row[0], row[1].location))]


def _is_crossing(edition: Edition, address: Address) -> bool:
    """Whether a theme's page is a crossing, which only lists essays."""
    return address.kind == "theme" and all(factor.id != address.id for factor in edition.library.factors)


def _rank(edition: Edition, uri: str, address: Address) -> tuple[int, float]:
    essay = edition.relations.by_uri.get(uri)
    return (KINDS[address.kind].search, -essay.date.timestamp() if essay else 0.0)


def _make(edition: Edition, uri: str, address: Address, text: str) -> SearchPage:
    essay, term = edition.relations.by_uri.get(uri), edition.relations.terms.get(address.id)
    ids: Iterable[str] = ()
    if essay:
        ids, text = essay.factors, f"{text}\n\n{essay.summary}".strip()
    elif term and address.kind == "term":
        ids, text = term.factors, _write_term(edition, term, text)
    names = [edition.say(factor.short) for factor in edition.library.factors if factor.id in ids]
    return SearchPage(
        location=url_of(uri),
        language=address.language,
        kind=address.kind,
        title=title_page(edition, address),
        text=text,
        date=edition.write_date(essay.date) if essay else _name_kind(edition, address),
        factors=tuple(names),
    )


def _name_kind(edition: Edition, address: Address) -> str:
    """What a result is, where it is no essay: a term and a theme may have one name."""
    words = edition.words
    return {"term": words.term, "theme": words.themes, "series": words.series}.get(address.kind, "")


def _write_term(edition: Edition, term: Term, text: str) -> str:
    """A term's page in words: its names in the other languages, its definition, the remarks on it."""
    others = [name for code, name in term.name.items() if code != edition.language.code]
    return "\n\n".join(part for part in (" / ".join(others), edition.say(term.definition), text) if part)


def list_search_words(terms: Iterable[Term]) -> list[SearchWord]:
    """The glossary as search uses it: a reader may type any name, alias or reading."""
    return [
        SearchWord(
            {code: (name, *term.aliases.get(code, ())) for code, name in term.name.items()}, (term.reading,)
        )
        for term in terms
    ]


def list_search_texts(settings: Settings) -> dict[str, SearchTexts]:
    """What search says in each language when it can't be loaded, and where to go then."""
    default = settings.codes[0]
    return {
        language.code: SearchTexts(
            name=language.name,
            failed_title=language.words.search_failed,
            failed_text=language.words.search_failed_text,
            failed_location=url_of(index_uri("essays", language.code, default)),
        )
        for language in settings.languages
    }
