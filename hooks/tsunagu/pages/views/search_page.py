"""The page of search: what its script needs to know of the site, and what it says."""

from __future__ import annotations

import json
from dataclasses import dataclass

from tsunagu.addresses import FOLDERS, LONGEST_QUERY, search_path
from tsunagu.pages.edition import Edition


@dataclass(frozen=True, slots=True)
class SearchView:
    """``url`` is the page's own address. ``texts`` are the words of its script, as JSON.

    Its filters name the kinds of pages by their folder (``essays``), the factors by their id (by language
    code, since a result has the names in its own) and the languages by their code.
    """

    url: str
    texts: str


def view_search(edition: Edition) -> SearchView:
    """The page of search in a language."""
    words = edition.words
    texts = {
        "any": words.search_any,
        "cut": words.search_cut.format(number=LONGEST_QUERY),
        "filters": {"kind": words.search_kind, "factor": words.themes, "lang": words.language},
        "factors": {factor.id: dict(factor.short) for factor in edition.library.factors},
        "kinds": {folder: getattr(words, folder) for folder in FOLDERS} | {"": words.search_other_pages},
        "languages": {language.code: language.name for language in edition.settings.languages},
    }
    return SearchView(edition.url(search_path()), json.dumps(texts, ensure_ascii=False))
