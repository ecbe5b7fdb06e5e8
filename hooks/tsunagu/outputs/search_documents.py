"""What search may find: essays, terms, themes, series and plain pages, as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tsunagu.addresses import KINDS, Address, url_of
from tsunagu.config import Settings
from tsunagu.model import Essay, Factor, Term
from tsunagu.outputs.search.search_pages import SearchPage, SearchWord
from tsunagu.pages import Edition, title_page
from tsunagu.relations import find_crossing
from tsunagu.text import Memo, read_page_text


def list_search_pages(
    pages: Iterable[tuple[str, Address]],
    editions: Mapping[str, Edition],
    rendered: Mapping[str, str],
    memo: Memo,
) -> list[SearchPage]:
    """Every page with a text of its own, essays first and newest first among them.

    ``rendered`` has the HTML of each page by its uri, ``memo`` knows what was read in it before.
    """
    found = []
    for uri, address in pages:
        edition = editions[address.language]
        if KINDS[address.kind].search:
            text = _read_text(memo, rendered.get(uri, ""))
            found.append((_rank(edition, uri, address), _make(edition, uri, address, text)))
    return [page for _, page in sorted(found, key=lambda row: (row[0], row[1].location))]


def _read_text(memo: Memo, html: str) -> str:
    key = memo.write_key("text", html)
    text: str | None = memo.recall(key)
    if text is None:
        text = read_page_text(html)
        memo.keep(key, text)
    return text


def _rank(edition: Edition, uri: str, address: Address) -> tuple[int, float]:
    essay = edition.relations.by_uri.get(uri)
    if address.kind == "theme":
        return (KINDS[address.kind].search, float(len(_list_crossed(edition, address))))
    return (KINDS[address.kind].search, -essay.date.timestamp() if essay else 0.0)


def _list_crossed(edition: Edition, address: Address) -> Sequence[Factor]:
    """The factors of a theme's page where it is a crossing of several."""
    crossing = find_crossing(edition.library.factors, address.id)
    return crossing.factors if crossing and len(crossing.factors) > 1 else ()


def _number_part(edition: Edition, essay: Essay) -> int:
    """The place of an essay in its series as a reader counts, from 1."""
    parts = edition.relations.by_series.get((edition.language.code, essay.series or ""), ())
    return next((at for at, part in enumerate(parts, 1) if part.id == essay.id), 0)


def _make(edition: Edition, uri: str, address: Address, text: str) -> SearchPage:
    essay, term = edition.relations.by_uri.get(uri), edition.relations.terms.get(address.id)
    ids: Iterable[str] = ()
    if essay:
        ids, text = essay.factors, f"{text}\n\n{essay.summary}".strip()
    elif term and address.kind == "term":
        ids, text = term.factors, _write_term(edition, term, text)
    elif address.kind == "theme":
        crossed = _list_crossed(edition, address)
        ids = [factor.id for factor in crossed]
        text = "\n\n".join(filter(None, (" × ".join(edition.say(factor.short) for factor in crossed), text)))
    names = [edition.say(factor.short) for factor in edition.library.factors if factor.id in ids]
    return SearchPage(
        location=url_of(uri),
        language=address.language,
        kind=address.kind,
        title=title_page(edition, address),
        text=text,
        date=edition.write_date(essay.date) if essay else _name_kind(edition, address),
        factors=tuple(names),
        series=edition.say(edition.relations.series[essay.series].name) if essay and essay.series else "",
        part=_number_part(edition, essay) if essay else 0,
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


def name_languages(settings: Settings) -> dict[str, str]:
    """The languages that search reads, each by its own name: ``{"ja": "日本語", "en": "English"}``."""
    return {language.code: language.name for language in settings.languages}
