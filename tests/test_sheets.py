"""A series as one page for paper: its text, then the page in a built site."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from editions import HOSTILE, make_edition, make_settings
from html_tree import parse_html
from makers import make_essay, make_term
from pages import BuiltSite, text_of
from tsunagu.html import judge_part
from tsunagu.model import Essay
from tsunagu.outputs import BookMaker, Cache, list_sheets

ESSAYS = (
    make_essay("a", date="2026-05-03", title="二つの時計", series="one", part=1),
    make_essay("b", date="2026-05-10", title="”前提”の12月!?", series="one", part=2),
    make_essay("c", date="2026-05-01", title="外の話"),
)
TERMS = (make_term("ringi", "稟議", "ringi", reading="りんぎ"),)
NOTE = (
    '<p>本文<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p>'
    '<div class="footnote"><hr /><ol><li id="fn:1"><p>注の文。'
    '<a class="footnote-backref" href="#fnref:1">↩</a></p></li></ol></div>'
)


def print_sheets(
    folder: Path, *essays: Essay, html: Mapping[str, str] | None = None, code: str = "ja", **values: Any
) -> dict[str, str]:
    """The content of each page for paper."""
    edition = make_edition(*essays, code=code, **{"terms": TERMS, **values})
    maker = BookMaker(Cache(folder / "cache"), folder / "site", lambda *_: None)
    return maker.print_sheets(dict(list_sheets(edition, html or {})))


def print_text(folder: Path, html: str, **values: Any) -> str:
    """What the HTML of the first essay of a series is on the page."""
    sheet = print_sheets(folder, *ESSAYS, html={"essays/a.md": html}, **values)["series/one/print.md"]
    return sheet.partition('<div class="prose md-typeset">')[2].partition("</div></section>")[0]


def test_every_series_with_an_essay_is_a_page_in_the_order_of_its_parts(tmp_path: Path) -> None:
    sheets = print_sheets(tmp_path, *ESSAYS)
    assert list(sheets) == ["series/one/print.md"]
    root = parse_html(sheets["series/one/print.md"])
    assert [link.get("href") for link in next(root.iter("ol")).iter("a")] == ["#__essay-a", "#__essay-b"]
    assert "外の話" not in sheets["series/one/print.md"]
    assert print_sheets(tmp_path, *ESSAYS, code="en") == {}
    assert list(print_sheets(tmp_path, *ESSAYS, settings=make_settings(books=()))) == ["series/one/print.md"]


def test_every_place_of_every_essay_has_an_id_of_its_own(tmp_path: Path) -> None:
    texts = dict.fromkeys(("essays/a.md", "essays/b.md"), f'{NOTE}<h2 id="見出し">見</h2>')
    root = parse_html(print_sheets(tmp_path, *ESSAYS, html=texts)["series/one/print.md"])
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    named = [link.get("href", "")[1:] for link in root.iter("a") if link.get("href", "").startswith("#")]
    assert set(named) <= set(ids)
    assert {"essay-a.fn-1", "essay-b.fn-1"} <= set(named)
    assert [one.tag for one in root.iter() if one.get("id") == "essay-a.見出し"] == ["h3"]


def test_links_stay_on_the_page_where_they_can_and_else_on_the_site(tmp_path: Path) -> None:
    html = (
        '<p><a href="../b/">b</a><a href="../c/#x">c</a><a href="https://a.example/">d</a>'
        '<a class="term" data-term="ringi" href="../../glossary/ringi/">稟議</a></p>'
    )
    root = parse_html(print_text(tmp_path, html))
    assert [link.get("href") for link in root.iter("a")] == [
        "#__essay-b",
        "../../../essays/c/#x",
        "https://a.example/",
        "#__term-ringi",
    ]


def test_each_direction_of_lines_has_the_signs_it_needs(tmp_path: Path) -> None:
    assert print_text(tmp_path, "<p>”顧客”が30%、2026年!?</p>") == (
        '<p><span class="across">”</span><span class="down">〝</span>顧客'
        '<span class="across">”</span><span class="down">〟</span>が<span class="tcy">30</span>%、'
        '<span class="upright">2026</span>年<span class="tcy">!?</span></p>'
    )
    kept = make_settings(keeps_quotes=True)
    assert print_text(tmp_path, "<p>”顧客”", settings=kept) == "<p>”顧客”</p>"


def test_english_is_left_as_it_is(tmp_path: Path) -> None:
    essay = make_essay("a", language="en", title="Two", series="one", part=1)
    sheets = print_sheets(tmp_path, essay, html={essay.uri: "<p>“a” 12!?"}, code="en")
    assert "<p>“a” 12!?</p>" in sheets["en/series/one/print.md"]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_title_is_markup(text: str, tmp_path: Path) -> None:
    essay = make_essay("a", title=text, series="one", part=1)
    names = {"ja": text, "en": text}
    settings = make_settings(names=names, authors=names, licences=names, descriptions=names)
    sheet = print_sheets(tmp_path, essay, settings=settings)["series/one/print.md"]
    assert {one.tag for one in parse_html(sheet).iter()} & {"script", "b"} == set()


def test_a_text_has_nothing_that_a_text_of_a_page_may_not_have(tmp_path: Path) -> None:
    text = print_text(tmp_path, f"{NOTE}<table><tr><td>a<td></table><details><summary>b</summary>c</details>")
    assert list(judge_part(text)) == []


def test_the_same_essays_are_the_same_page_from_the_cache_too(tmp_path: Path) -> None:
    first = print_sheets(tmp_path / "one", *ESSAYS, html={"essays/a.md": NOTE})
    assert print_sheets(tmp_path / "one", *ESSAYS, html={"essays/a.md": NOTE}) == first
    assert print_sheets(tmp_path / "other", *ESSAYS, html={"essays/a.md": NOTE}) == first
    assert print_sheets(tmp_path / "one", *ESSAYS, html={"essays/a.md": "<p>新</p>"}) != first


def test_a_series_leads_to_its_page_for_paper_and_back(small_site: BuiltSite) -> None:
    for series in ("series/one/", "en/series/one/"):
        assert f"{series}print/" in small_site.page(series).targets()
        page = small_site.page(f"{series}print/")
        assert page.kind == "series-print"
        assert series in page.targets("a")
        chosen = {one.get("id"): one.get("checked") is not None for one in page.find("input", type="radio")}
        assert chosen == {"__a4": True, "__a5": False} | (
            {} if series.startswith("en/") else {"__horizontal": True, "__vertical": False}
        )


def test_a_page_for_paper_is_on_no_list(small_site: BuiltSite) -> None:
    named = [
        path.name
        for path in small_site.folder.rglob("*")
        if path.suffix in (".xml", ".json", ".txt") and b"/print/" in path.read_bytes()
    ]
    assert named == []
    page = small_site.page("series/one/print/")
    assert [meta.get("content") for meta in page.find("meta", name="robots")] == ["noindex"]


def test_what_is_not_out_is_on_no_page_for_paper(small_site: BuiltSite) -> None:
    text = text_of(small_site.page("series/one/print/").first("main"))
    assert "下書きの題" not in text
    assert "先の日付の題" not in text
