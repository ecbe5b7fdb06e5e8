"""What search may find: every page with words of its own, whatever its id."""

from __future__ import annotations

from editions import make_edition
from makers import make_essay, make_term
from pages import read_site
from projects import Project
from tsunagu.addresses.uris import read_address, url_of
from tsunagu.model import Body, PlainPage
from tsunagu.outputs.search.search_pages import SearchPage
from tsunagu.outputs.search_documents import list_search_pages
from tsunagu.text.memo import Memo

ESSAY = "---\ntitle: {title}\ndate: 2025-01-02\nfactors: [skills]\n---\n\n{text}\n"
TERM = """---
name: {ja: 師弟, en: master and apprentice}
reading: してい
definition: {ja: 教わる形。, en: A bond.}
---
"""


def read_texts(project: Project) -> str:
    """Everything the worker may load."""
    return "".join(path.read_text("utf-8") for path in project.site.glob("assets/tsunagu/search/*.json"))


def test_an_id_that_looks_like_a_crossing_hides_nothing(project: Project) -> None:
    project.write(
        {
            "essays/promise-and-handshake.md": ESSAY.format(title="約束と握手", text="握った手の話。"),
            "glossary/master-and-apprentice.md": TERM,
        }
    )
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    texts = read_texts(project)
    assert '"essays/promise-and-handshake/"' in texts
    assert '"glossary/master-and-apprentice/"' in texts
    assert '"themes/customers-and-skills/"' in texts


def test_every_page_of_the_site_with_words_of_its_own_is_found(real_project: Project) -> None:
    texts = read_texts(real_project)
    kinds = {"essay", "term", "page"}
    pages = [url for url, page in read_site(real_project.site).pages.items() if page.kind in kinds]
    assert len(pages) > 250
    assert [url for url in pages if f'"{url}"' not in texts] == []


#: The site of ``search_pages``: by uri, what a result says of its page, and the factors it names.
FOUND = {
    "essays/b.md": ("b", "2026年5月4日", ("customers", "skills")),
    "essays/a.md": ("a", "2026年5月3日", ("customers",)),
    "glossary/ringi.md": ("稟議", "用語", ("skills",)),
    "themes/customers.md": ("Customers", "テーマ", ()),
    "themes/customers-and-skills.md": ("Customers × skills", "テーマ", ("customers", "skills")),
    "series/one.md": ("連載", "連載", ()),
    "about.md": ("このサイト", "", ()),
}


def search_pages() -> list[SearchPage]:
    """What may be found on a small site in Japanese."""
    edition = make_edition(
        make_essay("a"),
        make_essay("b", date="2026-05-04", factors=("customers", "skills"), summary="要約。"),
        terms=(make_term("ringi", "稟議", "ringi", factors=("skills",)),),
        pages=(PlainPage("about.md", "ja", "このサイト", Body("")),),
    )
    uris = [*reversed(FOUND), "themes/index.md"]
    addresses = [(uri, read_address(uri, ("ja", "en"))) for uri in uris]
    return list_search_pages(addresses, {"ja": edition}, {uri: f"<p>{uri}の本文。" for uri in uris}, Memo())


def test_essays_are_found_first_newest_first_then_terms_themes_series_and_pages() -> None:
    assert [page.location for page in search_pages()] == [url_of(uri) for uri in FOUND]


def test_a_result_says_its_date_or_what_it_is_and_names_its_factors() -> None:
    assert [(page.title, page.date, page.factors) for page in search_pages()] == list(FOUND.values())


def test_an_essay_is_found_by_its_summary_and_a_term_by_its_names_and_definition() -> None:
    texts = {page.location: page.text for page in search_pages()}
    assert texts["essays/b/"] == "essays/b.mdの本文。\n\n要約。"
    assert texts["glossary/ringi/"] == "ringi\n\n意味。\n\nglossary/ringi.mdの本文。"
    assert texts["themes/customers-and-skills/"].startswith("customers × skills\n\n")
    assert texts["about/"] == "about.mdの本文。"
