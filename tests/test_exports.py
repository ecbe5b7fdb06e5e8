"""The exported glossary, read back by parsers that are not ours: CSV, Turtle, JSON-LD."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SKOS, Namespace

from exported import ROOT, SITE, TERMS, export, make_factor, make_term
from tsunagu.glossary.exports import EXPORTS, list_exports
from tsunagu.model import Term

SCHEMA = Namespace("https://schema.org/")


def _term_iri(term: str, root: str = ROOT) -> URIRef:
    return URIRef(f"{root}glossary/{term}/")


def _read_table(text: str) -> list[dict[str, str]]:
    """Read the table as its docstring says: take one leading quote away."""
    rows = csv.DictReader(io.StringIO(text.encode().decode("utf-8-sig"), newline=""))
    return [{column: cell.removeprefix("'") for column, cell in row.items()} for row in rows]


def _split_list(cell: str) -> list[str]:
    return [re.sub(r"\\(.)", r"\1", item) for item in cell.split(" | ")] if cell else []


def test_every_format_has_its_file_and_the_same_terms_give_the_same_bytes() -> None:
    assert [export.uri for export in EXPORTS] == [
        f"glossary/terms{kind}" for kind in (".csv", ".json", ".ttl", ".tbx", "-v3.tbx")
    ]
    assert export() == export()


# CSV


def test_the_table_has_a_byte_order_mark_crlf_and_the_agreed_columns() -> None:
    text = export()["csv"]
    assert text.startswith("\ufeff")
    assert text.count("\r\n") == len(TERMS) + 1
    assert ",".join(_read_table(text)[0]) == (
        "id,name_ja,reading,name_en,definition_ja,definition_en,aliases_ja,aliases_en,factors,see,status,url"
    )


def test_the_table_read_back_is_the_terms() -> None:
    for term, row in zip(TERMS, _read_table(export()["csv"]), strict=True):
        assert (row["id"], row["reading"], row["status"]) == (term.id, term.reading, term.status)
        assert (row["name_ja"], row["name_en"]) == (term.name["ja"], term.name["en"])
        assert (row["definition_ja"], row["definition_en"]) == (term.definition["ja"], term.definition["en"])
        assert set(_split_list(row["aliases_ja"])) == set(term.aliases.get("ja", ())) - {term.name["ja"]}
        assert _split_list(row["factors"]) == list(term.factors)
        assert _split_list(row["see"]) == list(term.see)
        assert row["url"] == str(_term_iri(term.id))


@pytest.mark.parametrize("sign", list("=+-@＝＋－＠\t\r\n'"))
def test_no_cell_begins_like_a_formula(sign: str) -> None:
    term = make_term(
        "x", sign + "1", sign + "cmd", definition={"ja": sign, "en": sign}, aliases={"ja": (sign + "2",)}
    )
    text = export([term])["csv"]
    cells = [cell for row in csv.reader(io.StringIO(text[1:], newline="")) for cell in row]
    assert [cell for cell in cells if cell.startswith(tuple("=+-@＝＋－＠\t\r\n"))] == []
    assert _read_table(text)[0]["name_ja"] == sign + "1"


# Turtle and JSON-LD


def _read_turtle(site: str = SITE, base: str = "", terms: Iterable[Term] = TERMS) -> Graph:
    return Graph().parse(data=export(terms, site)["ttl"], format="turtle", publicID=base or None)


def _read_json_ld(site: str = SITE, base: str = "", terms: Iterable[Term] = TERMS) -> Graph:
    return Graph().parse(data=export(terms, site)["json"], format="json-ld", publicID=base or None)


def _texts(graph: Graph, subject: URIRef, predicate: URIRef) -> set[tuple[str, str | None]]:
    literals = [item for item in graph.objects(subject, predicate) if isinstance(item, Literal)]
    return {(str(item), item.language) for item in literals}


def _by_language(term: Term) -> tuple[set[tuple[str, str]], ...]:
    aliases = {
        (alias, code) for code, words in term.aliases.items() for alias in words if alias != term.name[code]
    }
    return (
        {(text, code) for code, text in term.name.items()},
        aliases,
        {(text, code) for code, text in term.definition.items()},
    )


def test_turtle_read_back_is_the_terms() -> None:
    graph = _read_turtle()
    scheme = URIRef(f"{ROOT}glossary/")
    assert set(graph.subjects(SKOS.notation)) == {_term_iri(term.id) for term in TERMS}
    for term in TERMS:
        iri = _term_iri(term.id)
        names, aliases, definitions = _by_language(term)
        assert (iri, RDF.type, SKOS.Concept) in graph
        assert (iri, SKOS.inScheme, scheme) in graph
        assert _texts(graph, iri, SKOS.notation) == {(term.id, None)}
        assert _texts(graph, iri, SKOS.prefLabel) == names
        assert _texts(graph, iri, SKOS.altLabel) == aliases
        assert _texts(graph, iri, SKOS.definition) == definitions
        assert _texts(graph, iri, SKOS.hiddenLabel) == {(term.reading, "ja-Hrkt")}
        assert ((iri, OWL.deprecated, Literal(True)) in graph) == (term.status == "deprecated")
        assert set(graph.objects(iri, RDFS.seeAlso)) == {URIRef(f"{ROOT}en/glossary/{term.id}/")}


def test_the_scheme_keeps_the_rules_of_skos() -> None:
    """One preferred label a language; related is symmetric and never broader; broader has its narrower."""
    graph = _read_turtle()
    scheme = URIRef(f"{ROOT}glossary/")
    assert _texts(graph, scheme, DCTERMS.title) == {("用語集", "ja"), ("Glossary", "en")}
    assert set(graph.objects(scheme, SKOS.hasTopConcept)) == set(graph.subjects(SKOS.topConceptOf, scheme))
    assert set(graph.subject_objects(SKOS.related)) == {
        (_term_iri(one), _term_iri(other))
        for pair in (("nemawashi", "ringi"), ("nemawashi", "3c"))
        for one, other in (pair, pair[::-1])
    }
    broader = set(graph.subject_objects(SKOS.broader))
    assert broader == {(term, factor) for factor, term in graph.subject_objects(SKOS.narrower)}
    assert broader == {
        (_term_iri(term.id), URIRef(f"{ROOT}themes/{factor}/")) for term in TERMS for factor in term.factors
    }
    for concept in graph.subjects(RDF.type, SKOS.Concept):
        labels = [
            item.language for item in graph.objects(concept, SKOS.prefLabel) if isinstance(item, Literal)
        ]
        assert len(labels) == len(set(labels))
        assert not set(graph.objects(concept, SKOS.prefLabel)) & set(graph.objects(concept, SKOS.altLabel))


def test_json_ld_read_back_is_the_terms() -> None:
    graph = _read_json_ld()
    term_set = URIRef(f"{ROOT}glossary/")
    assert (term_set, RDF.type, SCHEMA.DefinedTermSet) in graph
    assert _texts(graph, term_set, SCHEMA.name) == {("用語集", "ja"), ("Glossary", "en")}
    assert set(graph.objects(term_set, SCHEMA.hasDefinedTerm)) == {_term_iri(term.id) for term in TERMS}
    for term in TERMS:
        iri = _term_iri(term.id)
        names, aliases, definitions = _by_language(term)
        assert (iri, RDF.type, SCHEMA.DefinedTerm) in graph
        assert (iri, SCHEMA.inDefinedTermSet, term_set) in graph
        assert _texts(graph, iri, SCHEMA.termCode) == {(term.id, None)}
        assert _texts(graph, iri, SCHEMA.name) == names
        assert _texts(graph, iri, SCHEMA.alternateName) == aliases
        assert _texts(graph, iri, SCHEMA.description) == definitions
        assert _texts(graph, iri, SKOS.hiddenLabel) == {(term.reading, "ja-Hrkt")}
        assert set(graph.objects(iri, SCHEMA.url)) == {iri, URIRef(f"{ROOT}en/glossary/{term.id}/")}


def test_turtle_and_json_ld_say_the_same_of_relations() -> None:
    turtle, json_ld = _read_turtle(), _read_json_ld()
    for predicate in (SKOS.related, SKOS.broader, SKOS.hiddenLabel, OWL.deprecated):
        assert set(turtle.subject_objects(predicate)) == set(json_ld.subject_objects(predicate))


def test_without_a_site_address_the_files_are_right_wherever_they_lie() -> None:
    base = "https://elsewhere.test/sub/glossary/terms"
    expected = {_term_iri(term.id, "https://elsewhere.test/sub/") for term in TERMS}
    turtle, json_ld = _read_turtle("", base + ".ttl"), _read_json_ld("", base + ".json")
    assert set(turtle.subjects(SKOS.hiddenLabel)) == expected
    assert set(json_ld.subjects(RDF.type, SCHEMA.DefinedTerm)) >= expected
    assert (None, RDFS.seeAlso, URIRef("https://elsewhere.test/sub/en/glossary/3c/")) in turtle
    assert _read_table(export(site="")["csv"])[0]["url"] == "nemawashi/"


# All of these


def test_a_third_language_is_exported_too() -> None:
    exports = export(TERMS[:3], languages=("ja", "en", "fr"))
    row = _read_table(exports["csv"])[0]
    assert (row["name_fr"], row["definition_fr"]) == ("groundwork (fr)", "Ce qu'est groundwork.")
    for kind, name, predicate in (("ttl", "turtle", RDFS.seeAlso), ("json", "json-ld", SCHEMA.url)):
        graph = Graph().parse(data=exports[kind], format=name)
        assert (_term_iri("3c"), predicate, URIRef(f"{ROOT}fr/glossary/3c/")) in graph


def test_a_glossary_without_terms_is_still_readable() -> None:
    exports = export([])
    assert _read_table(exports["csv"]) == []
    assert set(Graph().parse(data=exports["ttl"], format="turtle").subjects(SKOS.broader)) == set()
    assert (
        set(Graph().parse(data=exports["json"], format="json-ld").objects(None, SCHEMA.hasDefinedTerm))
        == set()
    )


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_any_text_survives(text: str) -> None:
    term = make_term("x", text, text, definition={"ja": text, "en": text})
    exports = export([term])
    row = _read_table(exports["csv"])[0]
    assert (row["name_ja"], row["definition_en"]) == (text, text)
    for graph, predicate in (
        (_read_turtle(terms=[term]), SKOS.prefLabel),
        (_read_json_ld(terms=[term]), SCHEMA.name),
    ):
        assert (text, "en") in _texts(graph, _term_iri("x"), predicate)


def test_a_factor_has_its_short_names_as_other_names_where_they_differ() -> None:
    graph = _read_turtle()
    for name, french in (("customers", "le customers"), ("skills", "le skills")):
        iri = URIRef(f"{ROOT}themes/{name}/")
        assert _texts(graph, iri, SKOS.prefLabel) == {
            *((f"{name}の名", "ja"), (f"the {name}", "en"), (french, "fr")),
        }
        assert _texts(graph, iri, SKOS.altLabel) == {(name, "ja"), (name, "en"), (name, "fr")}


def test_a_factor_whose_short_name_is_its_name_has_no_other() -> None:
    factor = replace(make_factor("customers", 1), short={"ja": "customersの名", "en": "customers"})
    pages = list_exports((), (factor,), SITE, ("ja", "en"), {"ja": "用語集", "en": "Glossary"})
    text = next(page.text for page in pages if page.uri.endswith(".ttl"))
    graph = Graph().parse(data=text, format="turtle")
    assert _texts(graph, URIRef(f"{ROOT}themes/customers/"), SKOS.altLabel) == {("customers", "en")}
