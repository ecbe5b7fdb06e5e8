"""The glossary as JSON-LD: a schema.org DefinedTermSet, with SKOS where schema.org has no word.

The context is in the file (schema.org's own would have to be fetched). Names, definitions and aliases are
maps by language: ``"name": {"ja": "顧客開拓", "en": "customer development"}``. The reading is a
``skos:hiddenLabel``, ``see`` is ``skos:related`` (both ways) and a factor is ``skos:broader``.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from tsunagu.glossary.exports.export_source import READING_TAG, Glossary, other_names
from tsunagu.model import Factor, Term

_BY_LANGUAGE = {"@container": "@language"}
_ADDRESS = {"@type": "@id"}
_CONTEXT = {
    "@vocab": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "name": _BY_LANGUAGE,
    "description": _BY_LANGUAGE,
    "alternateName": _BY_LANGUAGE,
    "url": _ADDRESS,
    "inDefinedTermSet": _ADDRESS,
    "reading": {"@id": "skos:hiddenLabel", **_BY_LANGUAGE},
    "related": {"@id": "skos:related", **_ADDRESS},
    "factor": {"@id": "skos:broader", **_ADDRESS},
    "deprecated": {"@id": "owl:deprecated"},
}


def write_json_ld(glossary: Glossary) -> str:
    """Return the file's text. What is empty is left out; ``deprecated`` is there only where it is true."""
    related = glossary.related()
    term_set = {
        "@context": _CONTEXT,
        "@id": glossary.scheme,
        "@type": "DefinedTermSet",
        "name": glossary.titles,
        "about": [_describe_factor(glossary, factor) for factor in glossary.factors],
        "hasDefinedTerm": [_describe_term(glossary, term, related[term.id]) for term in glossary.terms],
    }
    return json.dumps(_drop_empty(term_set), ensure_ascii=False, indent=2) + "\n"


def _describe_factor(glossary: Glossary, factor: Factor) -> dict[str, Any]:
    return {
        "@id": glossary.factor_address(factor.id),
        "@type": "DefinedTerm",
        "termCode": factor.id,
        "name": dict(factor.name),
    }


def _describe_term(glossary: Glossary, term: Term, related: Sequence[str]) -> dict[str, Any]:
    aliases = {code: other_names(term, code) for code in glossary.languages}
    return _drop_empty(
        {
            "@id": glossary.term_address(term.id),
            "@type": "DefinedTerm",
            "termCode": term.id,
            "name": dict(term.name),
            "reading": _drop_empty({READING_TAG: term.reading}),
            "description": dict(term.definition),
            "alternateName": _drop_empty(aliases),
            "factor": [glossary.factor_address(factor) for factor in term.factors],
            "related": [glossary.term_address(other) for other in related],
            "deprecated": term.status == "deprecated",
            "inDefinedTermSet": glossary.scheme,
            "url": glossary.term_pages(term.id),
        }
    )


def _drop_empty(table: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in table.items() if value}
