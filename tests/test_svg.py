"""A drawing is published as it is seen, without what runs, is fetched, or tells who drew it."""

from __future__ import annotations

import pytest

from tsunagu.html import SvgError, clean_svg, find_active

_OPEN = (
    "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9'>"
)

#: What stands in a drawing, and what is told that it was left out.
LEFT_OUT = {
    "<script>alert(1)</script>": "script",
    "<s:script xmlns:s='http://www.w3.org/2000/svg'>alert(1)</s:script>": "script",
    "<path onclick='alert(1)' d='M0 0'/>": "onclick",
    "<path ONLOAD='alert(1)' d='M0 0'/>": "ONLOAD",
    "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>": "foreignObject",
    "<iframe src='//a.example'/>": "iframe",
    "<handler/>": "handler",
    "<image href='https://a.example/x.png'/>": "https://a.example/x.png",
    "<image xlink:href='//a.example/x.png'/>": "//a.example/x.png",
    "<image href='data:image/svg+xml;base64,AAAA'/>": "data:image/svg+xml;base64,AAAA",
    "<use href='other.svg#a'/>": "other.svg#a",
    "<use xlink:href='java&#115;cript:alert(1)'/>": "javascript:alert(1)",
    "<animate attributeName='href' to='javascript:alert(1)'/>": "attributeName",
    "<animate attributeName=' onload ' to='alert(1)'/>": "attributeName",
    "<set attributeName='onload' to='alert(1)'/>": "set",
    "<style>@import url(//a.example/x.css);</style>": "style",
    "<style>path{fill:url( 'https://a.example/x')}</style>": "style",
    "<style>path{fill:u\\72l(//a.example)}</style>": "style",
    "<path style='fill:url(//a.example/x)'/>": "style",
    "<rect fill='url(https://a.example/#b)'/>": "fill",
    "<image href='/\\\\a.example/x.png'/>": "/\\\\a.example/x.png",
    "<style>path{fill:image-set('//a.example/x' 1x)}</style>": "style",
    "<linearGradient id='a' href='//a.example'/>": "//a.example",
}

#: What a drawing keeps as it is.
KEPT = (
    '<path d="M0 0h9v9z" style="fill:url(#b);stroke:#000" />',
    "<style>.a{fill:url('#b')} .b{fill:url(#c)}</style>",
    '<image href="data:image/png;base64,iVBORw0KGgo=" width="3" height="3" />',
    '<use xlink:href="#b" />',
    '<text x="1" xml:lang="ja">顧客<tspan dy="1">開拓</tspan>だ</text>',
    '<animate attributeName="cx" to="4" />',
    "<title>図</title>",
)

#: A drawing's first tag, and the size that a browser gives it.
SIZES = {
    "width='40' height='20'": (40, 20),
    "width='40px' height='20px' viewBox='0 0 4 2'": (40, 20),
    "width='10cm' height='5cm'": (378, 189),
    "width='1in' height='72pt'": (96, 96),
    "viewBox='0 0 120 60'": (120, 60),
    "viewBox='0,0,120,60' width='100%' height='100%'": (120, 60),
    "width='60' viewBox='0 0 120 40'": (60, 20),
    "height='60' viewBox='0 0 120 40'": (180, 60),
    "": (300, 150),
    "width='-3' height='x'": (300, 150),
    "width='0' viewBox='0 0 0 0'": (300, 150),
    "viewBox='0 0 1e99 nan'": (300, 150),
}


def _clean(inner: str) -> str:
    return clean_svg(f"{_OPEN}{inner}<circle r='4'/></svg>".encode()).svg.decode()


@pytest.mark.parametrize(("inner", "told"), LEFT_OUT.items())
def test_what_does_more_than_be_looked_at_is_left_out_and_told(inner: str, told: str) -> None:
    drawing = clean_svg(f"{_OPEN}{inner}<circle r='4'/></svg>".encode())
    assert drawing.left_out == (told,)
    assert find_active(drawing.svg.decode()) == ""
    assert b'<circle r="4"' in drawing.svg
    assert b"alert" not in drawing.svg
    assert b"a.example" not in drawing.svg


@pytest.mark.parametrize("inner", KEPT)
def test_what_is_only_looked_at_stays_as_it_is(inner: str) -> None:
    assert inner.encode("ascii", "xmlcharrefreplace").decode() in _clean(inner)
    assert clean_svg(f"{_OPEN}{inner}</svg>".encode()).left_out == ()


def test_notes_of_drawing_programs_go_without_a_word() -> None:
    drawing = clean_svg(
        b"<?xml version='1.0'?><!-- C:\\Users\\name --><?app path?><svg xmlns='http://www.w3.org/2000/svg' "
        b"xmlns:i='http://www.inkscape.org/namespaces/inkscape' i:export='/home/name' width='9' height='9'>"
        b"<metadata>name</metadata><g content='name' data-cell='name'/><i:grid at='/home/name'/>"
        b"<path i:label='name' d='M0 0'/></svg>"
    )
    assert b"name" not in drawing.svg
    assert drawing.left_out == ()


def test_a_link_becomes_what_stands_in_it() -> None:
    assert '<g><path d="M0 0" /></g>' in _clean("<a href='https://a.example'><path d='M0 0'/></a>")


def test_entities_of_the_drawing_itself_are_put_in() -> None:
    drawing = clean_svg(
        b"<!DOCTYPE svg [<!ENTITY svg 'http://www.w3.org/2000/svg'><!ENTITY red '#f00'>]>"
        b"<svg xmlns='&svg;' width='9' height='9'><path fill='&red;'/></svg>"
    )
    assert b'<path fill="#f00" />' in drawing.svg


def test_a_drawing_without_its_namespace_gets_it_so_that_it_is_shown() -> None:
    assert (
        clean_svg(b"<svg width='9' height='9'><path d='M0 0'/></svg>").svg.count(
            b'xmlns="http://www.w3.org/2000/svg"'
        )
        == 1
    )


@pytest.mark.parametrize(
    "svg",
    [
        b"",
        b"<svg",
        b"<html/>",
        b"<g xmlns='http://www.w3.org/2000/svg'/>",
        b"<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg>&a;</svg>",
        b"<svg>&undefined;</svg>",
        b"<?xml version='1.0' encoding='UTF-7'?><svg/>",
        "<svg/>".encode("utf-16"),
    ],
)
def test_what_is_no_drawing_is_an_error_or_an_empty_one(svg: bytes) -> None:
    try:
        drawing = clean_svg(svg)
    except SvgError:
        return
    assert b"passwd" not in drawing.svg
    assert b"root:" not in drawing.svg


@pytest.mark.parametrize(("attributes", "size"), SIZES.items())
def test_a_drawing_is_as_large_as_a_browser_shows_it(attributes: str, size: tuple[int, int]) -> None:
    drawing = clean_svg(f"<svg xmlns='http://www.w3.org/2000/svg' {attributes}/>".encode())
    assert (drawing.width, drawing.height) == size


def test_ten_thousand_groups_within_one_another_are_no_danger() -> None:
    deep = "<g>" * 10_000 + "</g>" * 10_000
    with pytest.raises(SvgError):
        clean_svg(f"{_OPEN}{deep}</svg>".encode())
