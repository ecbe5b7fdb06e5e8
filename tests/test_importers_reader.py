"""A page of an old blog is put together as a browser does it, whatever its author left open."""

from __future__ import annotations

import pytest

from imported_prose import convert
from tsunagu.html import TooDeepError, parse_page
from tsunagu.importers.html.body_html import simplify_body


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<b>一<p>二</b>三</p>", "**一**\n\n**二**三"),
        ("<p><b>一<p>二", "**一**\n\n**二**"),
        ("<ul><li><b>一<li>二</ul>三", "- **一**\n- **二**\n\n**三**"),
        (
            "<a href=https://a.example/>一<a href=https://b.example/>二</a>三</a>",
            "[一](https://a.example/)[二](https://b.example/)三",
        ),
        ("<pre>\n\n一\n</pre>", "```\n一\n```"),
        ("<h3><li>一</li>", "## 一"),
        ("<p>一</body></html><p>二", "一\n\n二"),
        ("<!doctype html><html><body><p>一<wbr>二<source>三", "一二三"),
        ("<noscript>一</noscript><template>二</template>三<plaintext>四<b>五", "三四**五**"),
        ("<table>一<tr><td>二<td>三</table>", "一\n\n|  |  |\n| --- | --- |\n| 二 | 三 |"),
        ("<ol><li>一</li>間<li>二</li></ol>", "1. 一\n\n間\n\n2. 二"),
        ("<svg><title>一</title><p>二", "二"),
    ],
)
def test_what_a_browser_closes_or_goes_on_with_is_closed_or_gone_on_with(html: str, markdown: str) -> None:
    assert convert(html)[1] == markdown


@pytest.mark.parametrize("depth", [10, 600, 1_900])
def test_what_stands_deeper_than_a_browser_nests_is_read_beside_it(depth: int) -> None:
    assert simplify_body("<div>" * depth + "一<br>二").words == "一\n二"


@pytest.mark.parametrize("tag", ["<div>", "<b>", "<ul><li>", "<table><tr><td>", "<svg>"])
def test_more_than_anybody_nests_is_refused_before_it_is_read(tag: str) -> None:
    with pytest.raises(TooDeepError):
        simplify_body(tag * 100_000 + "一")
    assert parse_page(tag * 100_000).is_deep


def test_an_element_of_a_page_knows_what_is_around_it_its_line_and_its_html() -> None:
    page = parse_page(
        "<!doctype html>\n<html lang=ja><title>題</title>\n<div><p\nclass='a b'>一<b>二</div>三"
    )
    paragraph = next(page.root.iter("p"))
    assert [one.tag for one in page.list_ancestors(paragraph)] == ["div", "body", "html"]
    assert (page.title, page.root.get("lang"), paragraph.get("class")) == ("題", "ja", "a b")
    assert (page.find_line(paragraph), page.write(paragraph)) == (3, '<p class="a b">一<b>二</b></p>')
