"""Text twice as large on a phone: titles of whole words, and a page that is scrolled downwards alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from browser.windows import Window
from pages import BuiltSite
from projects import SAMPLE, SAMPLE_NOW, make_project
from serving import serve

ENLARGE = "document.documentElement.style.fontSize = size; return null"

#: How much wider than the window the page is: where it is so, all of it is moved from side to side.
WIDER = "const root = document.documentElement; return root.scrollWidth - root.clientWidth"

#: The titles of the series' parts that have less than half of their box.
NARROW = """
const room = document.querySelector(".series-box ol").getBoundingClientRect().width;
return [...document.querySelectorAll(".series-box li > * > :last-child")]
  .filter((title) => title.getBoundingClientRect().width < room / 2).map((title) => title.textContent);
"""

#: What a browser with a list of syllables does not part: the words of Latin letters that end in another line.
#: Of an apostrophe or a hyphen the sides are words of their own.
TORN = """
const torn = [];
const titles = "h1, h2, h3, .card__title, .term-row__names, .series-box li, .series-list";
for (const title of document.querySelectorAll(`main :is(${titles})`)) {
  const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode, range = document.createRange();
    if (!text.parentElement.checkVisibility() || text.parentElement.closest(".visually-hidden")) continue;
    for (const word of text.data.matchAll(/\\p{Script=Latin}+/gu)) {
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
      if (lines.size > 1) torn.push(word[0]);
    }
  }
}
return torn;
"""

#: Two factors more than the sample's, and one essay for both.
FACTOR = """---
name: {{ja: {ja}, en: {en}}}
short: {{ja: {ja}, en: {en}}}
color: "#6a3c6a"
order: {order}
---
"""
ESSAY = "---\ntitle: 題\ndate: 2026-05-01\nfactors: [time, growth]\nsummary: 要約。\n---\n\n本文。\n"
MORE = {
    "themes/time.md": FACTOR.format(ja="時間", en="time", order=4),
    "themes/growth.md": FACTOR.format(ja="学び", en="growth", order=5),
    "essays/more.md": ESSAY,
}


@pytest.fixture(scope="module")
def five_factors(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The sample with five factors, served."""
    project = make_project(tmp_path_factory.mktemp("five") / "project", Path(SAMPLE, "docs"))
    project.write(MORE)
    outcome = project.build(TSUNAGU_NOW=SAMPLE_NOW)
    assert outcome.code == 0, outcome.output
    with serve(project.site) as served:
        yield served


@pytest.mark.parametrize("size", ["100%", "200%"])
@pytest.mark.parametrize("url", ["", "en/", "themes/", "en/themes/"])
def test_a_matrix_of_five_factors_moves_no_page_sideways(
    window: Window, five_factors: str, url: str, size: str
) -> None:
    """It is scrolled in its own box, with the names in its heads that are only heard."""
    window.resize(320, 844)
    window.open(five_factors + url)
    window.run(ENLARGE, size=size)
    assert window.run("return document.querySelectorAll('.matrix thead th').length") == 5
    assert window.run(WIDER) == 0


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_titles_of_a_series_have_the_room_that_there_is(
    window: Window, real_address: str, real_site: BuiltSite, language: str, width: int
) -> None:
    """Beside its number or, where that leaves little, below it."""
    pages = [page for page in real_site.pages.values() if (page.kind, page.lang) == ("essay", language)]
    page = next(page for page in pages if "series-box__number" in page.html)
    window.resize(width, 844)
    window.open(real_address + page.url)
    window.run(ENLARGE, size="200%")
    assert window.run(NARROW) == []


@pytest.mark.parametrize("width", [320, 390])
def test_twice_as_large_no_word_of_a_title_is_torn(
    window: Window, real_address: str, real_site: BuiltSite, width: int
) -> None:
    """Large letters yield first: a title is not doubled with the text where a line has no room for it."""
    window.resize(width, 844)
    for page in real_site.pages.values():
        if page.lang == "en":
            window.open(real_address + page.url)
            window.run(ENLARGE, size="200%")
            assert window.run(TORN) == [], page.url
