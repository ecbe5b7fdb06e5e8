"""JSON-LD: parsed by an independent program, true to the page it stands on, and shut in its element."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef

from editions import HOSTILE, SITE, make_edition, make_settings
from html_tree import parse_html
from makers import make_essay, make_term
from pages import BuiltPage, BuiltSite
from tsunagu.addresses.uris import read_address, url_of
from tsunagu.model import Mention
from tsunagu.pages.edition import Edition
from tsunagu.pages.essay_image import EssayImage
from tsunagu.pages.linked_data import Subject, write_linked_data
from tsunagu.pages.views.components import Link

SCHEMA = Namespace("https://schema.org/")

#: rdflib's own parser still uses what rdflib deprecates.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

TERM = make_term("ringi", "稟議", "ringi", aliases={"ja": ("稟議書",)})
SHARED: dict[str, Any] = {"factors": ("customers", "skills"), "series": "one", "part": 2}
ORIGINAL = make_essay("a", title="題", updated="2026-05-20", **SHARED)
TRANSLATION = make_essay("a", title="Title", language="en", **SHARED)


def write(uri: str, code: str = "ja", edition: Edition | None = None, title: str = "題") -> str:
    mentions = [Mention("essays/a.md", "ringi", "", "稟議", "")]
    made = edition or make_edition(ORIGINAL, TRANSLATION, code=code, mentions=mentions, terms=(TERM,))
    crumbs = [Link("ホーム", ""), Link(title, url_of(uri), current=True)]
    subject = Subject(
        read_address(uri, ("ja", "en")),
        SITE + url_of(uri),
        title,
        "説明。",
        EssayImage(f"{SITE}x.png"),
        crumbs,
    )
    return write_linked_data(made, subject)


def read_graph(text: str) -> Graph:
    """The triples, as rdflib reads them; schema.org's context is stood in for, so that nothing is fetched."""
    data = json.loads(text)
    assert data["@context"] == "https://schema.org"
    data["@context"] = {"@vocab": str(SCHEMA)}
    return Graph().parse(data=json.dumps(data), format="json-ld")


def find_one(graph: Graph, kind: str) -> Any:
    """The node of a type that is the page's own: the one with most said about it."""
    return max(
        graph.subjects(RDF.type, SCHEMA[kind]), key=lambda node: len(list(graph.predicate_objects(node)))
    )


def list_names(graph: Graph, node: Any, predicate: str) -> set[str]:
    return {str(value) for value in graph.objects(node, SCHEMA[predicate])}


def test_an_essay_says_what_it_is_about_where_it_belongs_and_who_translated_it() -> None:
    graph = read_graph(write("essays/a.md"))
    essay = find_one(graph, "BlogPosting")
    assert essay == URIRef(f"{SITE}essays/a/")
    assert list_names(graph, essay, "headline") == {"題"}
    assert list_names(graph, essay, "inLanguage") == {"ja"}
    assert list_names(graph, essay, "datePublished") == {"2026-05-03T00:00:00+09:00"}
    assert list_names(graph, essay, "dateModified") == {"2026-05-20T00:00:00+09:00"}
    assert list_names(graph, essay, "mainEntityOfPage") == {f"{SITE}essays/a/"}
    assert list_names(graph, essay, "about") == {
        f"{SITE}themes/customers/",
        f"{SITE}themes/skills/",
        f"{SITE}glossary/ringi/",
    }
    for topic in graph.objects(essay, SCHEMA.about):
        assert (topic, RDF.type, SCHEMA.DefinedTerm) in graph
    (series,) = graph.objects(essay, SCHEMA.isPartOf)
    assert (series, RDF.type, SCHEMA.CreativeWorkSeries) in graph
    assert (essay, SCHEMA.position, Literal(2)) in graph
    (author,) = graph.objects(essay, SCHEMA.author)
    assert (author, RDF.type, SCHEMA.Organization) in graph
    assert list_names(graph, author, "name") == {"編集部"}


def test_original_and_translation_name_each_other() -> None:
    """Together their graphs say it both ways, and no text is a translation of itself."""
    graph = read_graph(write("essays/a.md")) + read_graph(write("en/essays/a.md", "en"))
    original, translation = URIRef(f"{SITE}essays/a/"), URIRef(f"{SITE}en/essays/a/")
    assert list(graph.subject_objects(SCHEMA.workTranslation)) == [(original, translation)]
    assert list(graph.subject_objects(SCHEMA.translationOfWork)) == [(translation, original)]


def test_an_essay_in_one_language_has_no_translation() -> None:
    graph = read_graph(write("essays/a.md", edition=make_edition(ORIGINAL)))
    assert not list(graph.subject_objects(SCHEMA.workTranslation))
    assert not list(graph.subject_objects(SCHEMA.translationOfWork))


def test_a_term_is_one_thing_in_both_languages() -> None:
    japanese, english = (
        read_graph(write("glossary/ringi.md")),
        read_graph(write("en/glossary/ringi.md", "en")),
    )
    term = find_one(japanese, "DefinedTerm")
    assert term == find_one(english, "DefinedTerm") == URIRef(f"{SITE}glossary/ringi/")
    assert list_names(japanese, term, "name") == {"稟議"}
    assert list_names(japanese, term, "alternateName") == {"ringi", "稟議書"}
    assert list_names(english, term, "url") == {f"{SITE}en/glossary/ringi/"}
    (glossary,) = japanese.objects(term, SCHEMA.inDefinedTermSet)
    assert glossary == URIRef(f"{SITE}glossary/")
    assert (glossary, RDF.type, SCHEMA.DefinedTermSet) in japanese


@pytest.mark.parametrize(
    ("uri", "kind"),
    [
        ("index.md", "WebSite"),
        ("themes/customers-and-skills.md", "CollectionPage"),
        ("series/one.md", "CreativeWorkSeries"),
        ("glossary/index.md", "DefinedTermSet"),
    ],
)
def test_each_other_kind_of_page_says_what_it_is(uri: str, kind: str) -> None:
    graph = read_graph(write(uri))
    assert list_names(graph, find_one(graph, kind), "name")


def test_breadcrumbs_are_numbered_and_have_full_addresses() -> None:
    graph = read_graph(write("essays/a.md"))
    items = {
        int(str(next(graph.objects(item, SCHEMA.position)))): next(graph.objects(item, SCHEMA.item))
        for item in graph.subjects(RDF.type, SCHEMA.ListItem)
    }
    assert {number: str(item) for number, item in items.items()} == {1: SITE, 2: f"{SITE}essays/a/"}


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_can_end_the_element_or_change_a_value(text: str) -> None:
    essay = make_essay("a", title=text)
    settings = make_settings(authors={"ja": text})
    written = write("essays/a.md", edition=make_edition(essay, settings=settings), title=text)
    page = parse_html(f'<script type="application/ld+json">{written}</script><p id="after">')
    scripts = list(page.iter("script"))
    assert len(scripts) == 1
    assert [one.get("id") for one in page.iter("p")] == ["after"]
    data = json.loads("".join(scripts[0].itertext()))
    assert data["@graph"][0]["headline"] == text
    assert data["@graph"][0]["author"]["name"] == text
    assert not set(written) & set("<>&\u2028\u2029")


def list_blocks(page: BuiltPage) -> Iterator[str]:
    for script in page.find("script", type="application/ld+json"):
        yield "".join(script.itertext())


def test_every_page_with_an_address_has_one_block_that_parses(small_site: BuiltSite) -> None:
    kinds: set[Any] = set()
    for page in small_site.pages.values():
        blocks = list(list_blocks(page))
        assert len(blocks) == (0 if page.kind in ("redirect", "error") else 1), page.url
        kinds |= {
            str(kind).removeprefix(SCHEMA)
            for block in blocks
            for kind in read_graph(block).objects(None, RDF.type)
        }
    assert kinds >= {
        "WebSite",
        "BlogPosting",
        "BreadcrumbList",
        "DefinedTerm",
        "CreativeWorkSeries",
        "CollectionPage",
    }


def test_whatever_a_block_names_on_the_site_is_there(real_site: BuiltSite) -> None:
    home = real_site.page("").first("link", rel="canonical").get("href", "")
    for page in real_site.pages.values():
        for block in list_blocks(page):
            named = {
                str(node) for triple in read_graph(block) for node in triple if str(node).startswith(home)
            }
            missing = [url for url in named if not real_site.has(url.removeprefix(home).partition("#")[0])]
            assert missing == [], page.url
