"""The glossary as a SKOS concept scheme in Turtle.

A term is a ``skos:Concept``: ``prefLabel``, ``altLabel`` (aliases) and ``definition`` by language, the
reading as ``hiddenLabel`` in ``ja-Hrkt``, ``notation`` for its id, ``related`` for ``see`` (both ways),
``broader`` for its factors, which are the scheme's top concepts, and ``owl:deprecated`` where its status
says so.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from tsunagu.glossary.exports.export_source import READING_TAG, Glossary, other_names
from tsunagu.model import Factor, Names, Term

_PREFIXES = """\
@prefix dct: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""

# One property of a subject: predicate and object, as Turtle writes them.
_Row = tuple[str, str]


def write_turtle(glossary: Glossary) -> str:
    """Return the file's text: the scheme, then each factor, then each term."""
    related = glossary.related()
    subjects = [
        _write_subject(glossary.scheme, "skos:ConceptScheme", _list_scheme_rows(glossary)),
        *(
            _write_subject(
                glossary.factor_address(factor.id), "skos:Concept", _list_factor_rows(glossary, factor)
            )
            for factor in glossary.factors
        ),
        *(
            _write_subject(
                glossary.term_address(term.id),
                "skos:Concept",
                _list_term_rows(glossary, term, related[term.id]),
            )
            for term in glossary.terms
        ),
    ]
    return "\n".join([_PREFIXES, *subjects])


def _write_subject(address: str, kind: str, rows: Iterable[_Row]) -> str:
    lines = [f"<{address}> a {kind}", *(f"    {predicate} {value}" for predicate, value in rows)]
    return " ;\n".join(lines) + " .\n"


def _list_scheme_rows(glossary: Glossary) -> Iterator[_Row]:
    yield from _list_texts("dct:title", glossary.titles)
    for factor in glossary.factors:
        yield "skos:hasTopConcept", f"<{glossary.factor_address(factor.id)}>"


def _list_factor_rows(glossary: Glossary, factor: Factor) -> Iterator[_Row]:
    yield "skos:topConceptOf", f"<{glossary.scheme}>"
    yield "skos:inScheme", f"<{glossary.scheme}>"
    yield from _list_texts("skos:prefLabel", factor.name)
    yield from _list_texts(
        "skos:altLabel", {code: text for code, text in factor.short.items() if text != factor.name.get(code)}
    )
    for term in glossary.terms:
        if factor.id in term.factors:
            yield "skos:narrower", f"<{glossary.term_address(term.id)}>"


def _list_term_rows(glossary: Glossary, term: Term, related: Sequence[str]) -> Iterator[_Row]:
    yield "skos:inScheme", f"<{glossary.scheme}>"
    yield "skos:notation", _quote(term.id)
    yield from _list_texts("skos:prefLabel", term.name)
    for code in glossary.languages:
        for alias in other_names(term, code):
            yield "skos:altLabel", _quote(alias, code)
    yield from _list_texts("skos:hiddenLabel", {READING_TAG: term.reading})
    yield from _list_texts("skos:definition", term.definition)
    for factor in term.factors:
        yield "skos:broader", f"<{glossary.factor_address(factor)}>"
    for other in related:
        yield "skos:related", f"<{glossary.term_address(other)}>"
    if term.status == "deprecated":
        yield "owl:deprecated", "true"
    for page in glossary.term_pages(term.id)[1:]:
        yield "rdfs:seeAlso", f"<{page}>"


def _list_texts(predicate: str, texts: Names) -> Iterator[_Row]:
    return ((predicate, _quote(text, code)) for code, text in texts.items() if text)


def _quote(text: str, language: str = "") -> str:
    r"""Write a literal: the escapes of JSON are all among those of Turtle.

    >>> print(_quote('say "hi"\n', "en"))
    "say \"hi\"\n"@en
    """
    return json.dumps(text, ensure_ascii=False) + (f"@{language}" if language else "")
