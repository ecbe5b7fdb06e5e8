"""The rules of prose, one golden case each: Markdown in, HTML and mentions out (cases/prose/*.yml)."""

from __future__ import annotations

from pathlib import Path
from time import process_time
from typing import Any
from xml.etree.ElementTree import Element

import pytest
import yaml
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from mkdocs.structure.pages import _RawHTMLPreprocessor

from prose_pages import Heard, make_markdown, make_page, make_plain_markdown, say
from tsunagu.markdown.extensions import list_extensions
from tsunagu.markdown.page_context import PageContext

CASES = Path(__file__).parent / "cases" / "prose"


def _read_cases() -> list[Any]:
    return [
        pytest.param(case, id=f"{path.stem}: {case['rule']}")
        for path in sorted(CASES.glob("*.yml"))
        for case in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


def _make_case_page(case: dict[str, Any], heard: Heard) -> PageContext:
    known = {"links_terms": case.get("links_terms", True), "skip": frozenset(case.get("skip", ()))}
    return make_page(heard, case.get("language", "ja"), **known)


@pytest.mark.parametrize("case", _read_cases())
def test_rule_gives_this_html_and_these_mentions(case: dict[str, Any]) -> None:
    """Each case states its rule."""
    heard = Heard()
    html = make_markdown(_make_case_page(case, heard)).convert(case["markdown"])
    assert html == case["html"].rstrip("\n")
    assert [say(mention) for mention in heard.terms] == case.get("terms", [])
    assert [say(mention) for mention in heard.essays] == case.get("essays", [])


@pytest.mark.parametrize("case", _read_cases())
def test_without_a_page_text_is_plain_markdown(case: dict[str, Any]) -> None:
    """Where there is no page the rules do nothing."""
    plain = make_plain_markdown().convert(case["markdown"])
    assert make_markdown(None).convert(case["markdown"]) == plain


def test_page_is_asked_for_anew_at_each_conversion() -> None:
    """One Markdown instance may render pages of both languages."""
    pages = [make_page(Heard(), "en"), make_page(Heard(), "ja")]
    md = Markdown(extensions=list_extensions(lambda: pages[-1]))
    assert "<br" in md.convert("春\n夏")
    pages.pop()
    assert "<br" not in md.convert("春\n夏")


class _Relpath(Treeprocessor):
    """Stands for MkDocs, which turns the address of every link of the tree, and fails on one without."""

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            link.set("href", f"seen:{link.attrib['href']}")


def _hang_in_relpath(md: Markdown) -> None:
    md.treeprocessors.register(_Relpath(md), "relpath", 0)


def test_mkdocs_meets_the_links_of_the_author_and_not_those_to_terms() -> None:
    """Addresses of term links are final: they are made after MkDocs has turned those of files."""
    html = make_markdown(make_page(Heard()), _hang_in_relpath).convert("[[head-office]]と顧客と[一](one.md)")
    assert 'href="../head-office/"' in html
    assert 'href="../customer/"' in html
    assert 'href="seen:one.md"' in html


def test_mkdocs_looks_for_no_ids_in_the_text() -> None:
    """Nobody asks for them, and of what begins many tags and ends none it would take its time."""
    html = _RawHTMLPreprocessor()
    md = make_markdown(make_page(Heard()), html._register)
    began = process_time()
    assert md.convert('<b id="a">春</b>' + " <a" * 10_000).startswith('<p><b id="a">春</b> &lt;a')
    assert process_time() - began < 5
    assert html.present_anchor_ids == set()


def test_essay_is_known_by_its_address_as_written() -> None:
    """A link is noted before MkDocs turns its address."""
    heard = Heard()
    make_markdown(make_page(heard), _hang_in_relpath).convert("[一](one.md)")
    assert [mention.target for mention in heard.essays] == ["essays/one.md"]


def test_name_of_a_heading_in_the_contents_is_its_words() -> None:
    """An explicit link, a ruby or a quotation in a heading leaves the table of contents its plain words."""
    md = make_markdown(make_page(Heard()))
    md.convert("## [[head-office|本社]]の”時計”")
    assert [token["name"] for token in md.toc_tokens] == ["本社の”時計”"]  # type: ignore[attr-defined]


def test_on_a_terms_own_page_a_link_to_it_is_its_words_alone() -> None:
    page = make_page(Heard(), term_href=lambda term: "./" if term == "head-office" else f"../{term}/")
    html = make_markdown(page).convert("[[head-office|上]]と[[ma]]。")
    assert html == '<p><span>上</span>と<a class="term" data-term="ma" href="../ma/">間</a>。</p>'
