"""The table of kinds of pages is whole: a row that lacks something is told by what it lacks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desk import SETTINGS
from projects import ROOT
from tsunagu.addresses.kinds import PAGE_KINDS, PageKind
from tsunagu.addresses.uris import index_uri, read_address
from tsunagu.content.generated_pages import list_wanted
from tsunagu.content.schemas import Ids, list_schemas
from tsunagu.languages.words import Words
from tsunagu.model import Library
from tsunagu.pages.linked_data import DESCRIBED_TYPES
from tsunagu.pages.page_kinds import VIEWED_KINDS


def find_gaps(kind: PageKind) -> Iterator[str]:
    """What a kind still lacks, as a newcomer has to add it."""
    if kind.name == "error":
        return  # the page for wrong addresses is no Markdown: overrides/404.html
    if kind.name not in VIEWED_KINDS:
        yield "its row in hooks/tsunagu/pages/page_kinds.py: title, description and view"
    if not (ROOT / "overrides" / f"{kind.name}.html").is_file():
        yield f"its template overrides/{kind.name}.html"
    if kind.is_index and kind.folder and kind.folder not in Words.__annotations__:
        yield f"the word {kind.folder} in hooks/tsunagu/languages/words.py"
    if kind.schema and kind.schema not in DESCRIBED_TYPES:
        yield f"what is said of a {kind.schema} in hooks/tsunagu/pages/linked_data.py"
    if kind.written and kind.name not in list_schemas(SETTINGS, Ids()):
        yield "the keys of its header in hooks/tsunagu/content/schemas.py"
    if not kind.report:
        yield "its place in the order of a report"


@pytest.mark.parametrize("kind", PAGE_KINDS, ids=lambda kind: kind.name)
def test_a_kind_lacks_nothing(kind: PageKind) -> None:
    assert list(find_gaps(kind)) == []


def test_what_a_new_index_page_lacks_is_told() -> None:
    new = PageKind("tests-only", "tests-only", "tests-only", is_index=True)
    assert list(find_gaps(new)) == [
        "its row in hooks/tsunagu/pages/page_kinds.py: title, description and view",
        "its template overrides/tests-only.html",
        "the word tests-only in hooks/tsunagu/languages/words.py",
        "its place in the order of a report",
    ]


def test_a_hidden_kind_has_an_address_by_which_the_guard_knows_it() -> None:
    hidden = [kind for kind in PAGE_KINDS if kind.is_hidden]
    assert hidden
    assert [kind.name for kind in hidden if not kind.leaf or kind.search] == []


def test_search_finds_each_kind_at_a_place_of_its_own() -> None:
    places = [kind.search for kind in PAGE_KINDS if kind.search]
    assert len(places) == len(set(places))


def test_every_index_page_is_made_and_read_as_its_kind() -> None:
    """A row is enough: the menu leads to the page, so it must be there."""
    wanted = set(list_wanted(Library(("ja", "en"))))
    for kind in PAGE_KINDS:
        if kind.is_index:
            uri = index_uri(kind.folder, "en", "ja")
            assert uri in wanted
            assert read_address(uri, ("ja", "en")).kind == kind.name
