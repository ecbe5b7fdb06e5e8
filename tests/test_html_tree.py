"""The parser that tests look through reads as a browser does, by the standard's rules."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

import pytest

from html_tree import list_tags, parse_html

#: HTML, and the tags below ``<body>`` in brackets as a browser nests them.
TREES = [
    ("<p>a<p>b", "p() p()"),
    ("<b><p>a</b>c", "b() p(b())"),
    ("<table><a>x<tr><td>y", "a() table(tbody(tr(td())))"),
    ("<a href=x>1<a href=y>2", "a() a()"),
    ("<script><b></script><i>", "script() i()"),
    ("<!-- <b> --><?x?>a<br/></br>", "#comment() #instruction() br() br()"),
]


@pytest.mark.parametrize(("html", "tree"), TREES)
def test_broken_html_is_the_tree_that_a_browser_makes(html: str, tree: str) -> None:
    def write(element: Iterable[Element] | None) -> str:
        return " ".join(f"{one.tag}({write(one)})" for one in element or ())

    assert write(parse_html(f"<!doctype html><body>{html}").find("body")) == tree


def test_text_is_kept_around_what_is_no_element() -> None:
    assert "".join(parse_html("<body>a<!-- no -->b<i>c</i>d").itertext()) == "abcd"


def test_tags_are_cut_where_no_quote_or_script_hides_them() -> None:
    tags = list(list_tags("<a title='<b>'>x</a><script><i></script><!-- <u> -->"))
    assert tags == [("a", True), ("a", False), ("script", True), ("script", False)]
