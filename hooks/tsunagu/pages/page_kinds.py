"""What each kind of page shows: its title, its description, the view its template gets. One row a kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from tsunagu.addresses import Address
from tsunagu.model import Series, Term
from tsunagu.pages.edition import Edition
from tsunagu.pages.views.archive_page import title_archive, view_archive
from tsunagu.pages.views.essay_lists import view_all_essays
from tsunagu.pages.views.essay_page import view_essay
from tsunagu.pages.views.glossary_page import view_glossary
from tsunagu.pages.views.home_page import view_home
from tsunagu.pages.views.search_page import view_search
from tsunagu.pages.views.series_pages import view_all_series, view_series, view_series_print
from tsunagu.pages.views.subscribe_page import view_subscribe
from tsunagu.pages.views.term_page import view_term_page
from tsunagu.pages.views.theme_pages import (
    find_theme,
    introduce_crossing,
    title_theme,
    view_theme,
    view_themes,
)
from tsunagu.text import cut_at_sentence, plain_text, summarise


@dataclass(frozen=True, slots=True)
class Page:
    """A page on its way to its template. ``view`` is the view of its kind, None for a plain page."""

    title: str
    description: str
    view: Any


@dataclass(frozen=True, slots=True)
class PageRow:
    """What a kind of page (``addresses/kinds.py``) shows; its template has the kind's name."""

    kind: str
    title: Callable[[Edition, Address], str]
    description: Callable[[Edition, Address], str]
    view: Callable[[Edition, Address], Any]


def _essay(edition: Edition, address: Address) -> Any:
    return edition.relations.by_uri[edition.uri(address.path)]


def _word(name: str) -> Callable[[Edition, Address], str]:
    return lambda edition, _: str(getattr(edition.words, name))


def _plain(edition: Edition, address: Address) -> Any:
    uri = edition.uri(address.path)
    return next((page for page in edition.library.pages if page.uri == uri), None)


def _is_missing(edition: Edition, address: Address) -> bool:
    """True where another language has a text for this page and this one has not."""
    own = edition.library.commentaries.get(edition.uri(address.path))
    return edition.language.code != edition.default and (own is None or not own.text.strip())


def _own_words(edition: Edition, address: Address) -> str:
    body = edition.library.commentaries.get(edition.uri(address.path))
    return summarise(body.text) if body else ""


def _describe_theme(edition: Edition, address: Address) -> str:
    own = _own_words(edition, address)
    return own or introduce_crossing(edition, find_theme(edition, address.id))


def _nothing(edition: Edition, address: Address) -> str:  # noqa: ARG001 - a row of the table
    return ""


_ROWS = (
    PageRow(
        "essay",
        lambda edition, address: str(_essay(edition, address).title),
        lambda edition, address: (
            plain_text(_essay(edition, address).summary) or summarise(_essay(edition, address).body.text)
        ),
        lambda edition, address: view_essay(edition, _essay(edition, address)),
    ),
    PageRow("essays", _word("essays"), _nothing, lambda edition, _: view_all_essays(edition)),
    PageRow(
        "theme",
        lambda edition, address: title_theme(edition, find_theme(edition, address.id)),
        _describe_theme,
        lambda edition, address: view_theme(
            edition, find_theme(edition, address.id), missing=_is_missing(edition, address)
        ),
    ),
    PageRow("themes", _word("themes"), _word("themes_intro"), lambda edition, _: view_themes(edition)),
    PageRow(
        "series",
        lambda edition, address: edition.say(edition.relations.series[address.id].name),
        _own_words,
        lambda edition, address: view_series(
            edition, edition.relations.series[address.id], missing=_is_missing(edition, address)
        ),
    ),
    PageRow(
        "series-print",
        lambda edition, address: edition.words.print_title.format(
            series=edition.say(edition.relations.series[address.id].name)
        ),
        lambda edition, _: edition.words.print_hint,
        lambda edition, address: view_series_print(edition, edition.relations.series[address.id]),
    ),
    PageRow(
        "all-series", _word("series"), _word("series_intro"), lambda edition, _: view_all_series(edition)
    ),
    PageRow(
        "term",
        lambda edition, address: edition.say(edition.relations.terms[address.id].name),
        lambda edition, address: cut_at_sentence(edition.say(edition.relations.terms[address.id].definition)),
        lambda edition, address: view_term_page(edition, edition.relations.terms[address.id]),
    ),
    PageRow(
        "glossary", _word("glossary"), _word("glossary_intro"), lambda edition, _: view_glossary(edition)
    ),
    PageRow("archive", title_archive, _nothing, view_archive),
    PageRow("search", _word("search"), _word("search_hint"), lambda edition, _: view_search(edition)),
    PageRow(
        "home",
        lambda edition, address: (
            getattr(_plain(edition, address), "title", "") or edition.settings.names[edition.language.code]
        ),
        lambda edition, address: getattr(_plain(edition, address), "description", ""),
        lambda edition, _: view_home(edition),
    ),
    PageRow(
        "subscribe",
        _word("subscribe"),
        _word("subscribe_intro"),
        lambda edition, _: view_subscribe(edition),
    ),
    PageRow(
        "page",
        lambda edition, address: getattr(_plain(edition, address), "title", "") or address.id,
        lambda edition, address: getattr(_plain(edition, address), "description", ""),
        lambda *_: None,
    ),
)

_BY_KIND = {row.kind: row for row in _ROWS}

#: The kinds that have a row here.
VIEWED_KINDS: Final = frozenset(_BY_KIND)


def title_page(edition: Edition, address: Address) -> str:
    """The title of the page at an address."""
    return _BY_KIND[address.kind].title(edition, address)


def find_title_language(edition: Edition, address: Address) -> str:
    """The language of a title that is not said in the page's yet; empty otherwise."""
    named: Mapping[str, Mapping[str, Term | Series]] = {
        "term": edition.relations.terms,
        "series": edition.relations.series,
    }
    if found := named.get(address.kind, {}).get(address.id):
        return edition.lang_of(found.name)
    if address.kind == "home":
        return edition.settings.find_name_language(edition.language.code)
    if address.kind != "theme":
        return ""
    languages = {edition.lang_of(factor.name) for factor in find_theme(edition, address.id).factors}
    return languages.pop() if len(languages) == 1 else ""


def view_page(edition: Edition, address: Address) -> Page:
    """What the template of the page at an address gets."""
    row = _BY_KIND[address.kind]
    return Page(row.title(edition, address), row.description(edition, address), row.view(edition, address))
