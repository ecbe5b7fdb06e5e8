"""Each kind of page in Chromium, Firefox and WebKit: marks, lines, large text, little motion, the policy."""

from __future__ import annotations

import pytest

from browser.windows import Window
from browser.wire import wait_until
from pages import BuiltSite
from samples import SAMPLES, Sample, list_samples

#: What sticks out of the window, or of the header: text, pictures and controls, each by its first words.
#: What a reader can scroll to within a box of its own (a table, the bar of letters) does not stick out.
STICKING_OUT = """
const wide = document.documentElement.clientWidth + 1, out = [];
const isBoxed = (element) => {
  for (let box = element; box && box !== document.body; box = box.parentElement)
    if (/auto|scroll/.test(getComputedStyle(box).overflowX)) return box.getBoundingClientRect().right <= wide;
};
const measure = (element, boxes, name) => {
  if (!element.checkVisibility() || element.closest(".skip, .visually-hidden, .search-box__panel")) return;
  for (const box of boxes)
    if (box.width && (box.right > wide || box.left < -1) && !isBoxed(element))
      return out.push(`${name}: ${Math.round(box.left)} to ${Math.round(box.right)} of ${wide}`);
};
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const text = texts.currentNode, range = document.createRange();
  if (!text.data.trim()) continue;
  range.selectNodeContents(text);
  measure(text.parentElement, range.getClientRects(), text.data.trim().slice(0, 20));
}
for (const one of document.querySelectorAll("img, svg, button, input, summary, table"))
  measure(one, one.getClientRects(), one.outerHTML.slice(0, 60));
return out;
"""

#: Opens whatever is folded in the text.
UNFOLD = "for (const fold of document.querySelectorAll('main details')) fold.open = true; return null"

#: What of a table is torn: a line ends within a word, or between letters of Japanese that nothing parts.
BROKEN = """
const broken = [];
const count = (range) => new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;
for (const cell of document.querySelectorAll("main .table :is(th, td)")) {
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode, range = document.createRange();
    if (!text.parentElement.checkVisibility() || text.parentElement.closest(".visually-hidden")) continue;
    for (const word of text.data.matchAll(/[^\\s-]+/g)) {
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      if (count(range) > 1) broken.push(word[0]);
    }
  }
}
return broken;
"""

#: Which of the header's parts lie over each other, or out of it.
HEADER = """
const header = document.querySelector(".site-header__inner"), ground = header.getBoundingClientRect();
const parts = [...header.children].filter((part) => part.checkVisibility() && part.getClientRects().length);
const boxes = parts.map((part) => [part.className, part.getBoundingClientRect()]);
const wrong = boxes.filter(([, box]) => box.right > ground.right + 1 || box.bottom > ground.bottom + 1);
for (let one = 1; one < boxes.length; one++)
  if (boxes[one][1].left < boxes[one - 1][1].right - 1 && boxes[one][1].top < boxes[one - 1][1].bottom - 1)
    wrong.push(boxes[one]);
return wrong.map(([name]) => name);
"""

#: Where the open menu stands, and how much wider and higher what is in it is.
MENU = """
const menu = document.querySelector(".menu .menu__panel");
const { left, right, bottom } = menu.getBoundingClientRect();
return [left, right, bottom, menu.scrollWidth - menu.clientWidth, menu.scrollHeight - menu.clientHeight];
"""

#: How full the lines of an essay are that the engine ended, not the author: the mean over all of them.
#: Each run of text between two breaks has its last line left out; so have paragraphs with ruby.
FILLED = """
const full = [];
for (const paragraph of document.querySelectorAll(".prose > p")) {
  if (paragraph.querySelector("ruby, img, code")) continue;
  const size = parseFloat(getComputedStyle(paragraph).fontSize), around = paragraph.getBoundingClientRect();
  const room = Math.floor(around.width / size) * size;
  const breaks = [...paragraph.querySelectorAll("br")];
  for (let run = 0; run <= breaks.length; run++) {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    if (run > 0) range.setStartAfter(breaks[run - 1]);
    if (run < breaks.length) range.setEndBefore(breaks[run]);
    const lines = [];
    for (const box of [...range.getClientRects()].sort((one, other) => one.bottom - other.bottom)) {
      const line = lines.at(-1);
      if (line && box.bottom - line.bottom < size / 2) line.right = Math.max(line.right, box.right);
      else lines.push({ bottom: box.bottom, right: box.right });
    }
    full.push(...lines.slice(0, -1).map((line) => (line.right - around.left) / room));
  }
}
return [full.length, full.reduce((sum, one) => sum + one, 0) / full.length];
"""

#: The kinds of pages that have tables of their own.
TABLES = ("essays", "themes", "subscribe")

#: How many phrases the leads and captions have, and those that stand in two lines. After a comma one may end.
TORN = """
let phrases = 0;
const torn = [];
const leads = ".hero .prose p, .door > p, figure > figcaption, .page__head > p";
for (const lead of document.querySelectorAll(leads)) {
  if (!lead.querySelector("wbr")) continue;
  const texts = document.createTreeWalker(lead, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    for (const phrase of texts.currentNode.data.matchAll(/[^、。]+[、。]*/g)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, phrase.index);
      range.setEnd(texts.currentNode, phrase.index + phrase[0].length);
      phrases++;
      const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
      if (lines.size > 1) torn.push(phrase[0]);
    }
  }
}
return [phrases, torn];
"""

#: What is said of the lines below a word.
UNDERLINE = """
const style = getComputedStyle(document.querySelector(selector));
return [style.textDecorationLine, style.textDecorationStyle, style.textDecorationColor === style.color];
"""

#: Whatever would move, though the reader wants less of it.
MOVING = """
return [...document.querySelectorAll("*")].filter((one) => {
  const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one);
  return animationName !== "none" || /[1-9]/.test(transitionDuration) || scrollBehavior === "smooth";
}).map((one) => one.outerHTML.slice(0, 60));
"""

#: Asks for a picture that the policy forbids.
ASK_FOREIGN = "new Image().src = 'http://127.0.0.1:9/x.png'; return null"


@pytest.fixture(scope="module")
def samples(real_site: BuiltSite) -> dict[str, str]:
    return dict(list_samples(real_site))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_twice_as_large_nothing_leaves_a_phones_screen(
    window: Window, reporting_address: str, real_site: BuiltSite, sample: Sample
) -> None:
    """Neither text nor controls, folded or not, and the parts of the header do not lie over each other."""
    for _, url in sample.list_in(real_site):
        window.open(reporting_address + url)
        window.run("document.documentElement.style.fontSize = '200%'; return null")
        window.run(UNFOLD)
        for width in (320, 390):
            window.resize(width, 844)
            assert window.run(STICKING_OUT) == [], f"{url} at {width} px"
            assert window.run(HEADER) == [], f"{url} at {width} px"


@pytest.mark.parametrize(
    ("size", "width"), [(16, 320), (16, 390), (16, 1280), (32, 320), (32, 390), (32, 1280)]
)
def test_in_a_table_no_word_is_torn(
    window: Window, reporting_address: str, real_site: BuiltSite, size: int, width: int
) -> None:
    """A table that has no room for its words is scrolled in its own box."""
    window.resize(width, 844)
    for url in (url for sample in SAMPLES for _, url in sample.list_in(real_site) if sample.kind in TABLES):
        window.open(reporting_address + url)
        window.run("document.documentElement.style.fontSize = `${size}px`; return null", size=size)
        window.run(UNFOLD)
        assert window.run(BROKEN) == [], url
        assert window.run(STICKING_OUT) == [], url


def test_twice_as_large_the_menu_stays_on_a_phones_screen(window: Window, reporting_address: str) -> None:
    """What it has no room for is reached by scrolling in it, downwards alone."""
    window.resize(320, 640)
    window.open(f"{reporting_address}about/")
    window.run("document.documentElement.style.fontSize = '200%'; return null")
    window.click("details.menu > summary")
    left, right, bottom, wider, higher = window.run(MENU)
    assert left >= 0
    assert right <= 320
    assert bottom <= window.run("return innerHeight")
    assert wider <= 0 < higher


def test_what_sticks_out_is_told(window: Window, reporting_address: str) -> None:
    window.resize(390, 844)
    window.open(f"{reporting_address}404.html")
    window.run("document.querySelector('h1').style.cssText = 'width: 600px; text-align: right'; return null")
    assert window.run(STICKING_OUT)
    window.run("document.querySelector('a.site-name').style.minWidth = '380px'; return null")
    assert window.run(HEADER)


@pytest.mark.parametrize("width", [390, 1280])
def test_lines_of_japanese_prose_are_full(
    window: Window, reporting_address: str, samples: dict[str, str], width: int
) -> None:
    """Prose goes by the line; broken at phrases, a phone's lines were full to four fifths."""
    window.resize(width, 844)
    window.open(reporting_address + samples["essay with headings, ja"])
    number, full = window.run(FILLED)
    assert number >= (30 if width == 390 else 3)
    assert full >= 0.95


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("url", ["", "themes/"])
def test_leads_and_captions_end_no_line_within_a_phrase(
    window: Window, reporting_address: str, url: str, width: int
) -> None:
    """Marked when the site is made, since one engine alone can find phrases itself."""
    window.resize(width, 844)
    window.open(reporting_address + url)
    phrases, torn = window.run(TORN)
    assert phrases > 10
    assert torn == []


def test_only_an_engine_that_paints_them_asks_for_spaces_around_digits(
    window: Window, reporting_address: str
) -> None:
    """WebKit makes the room, and paints 26編に within it as if there were none: one letter over another."""
    window.open(f"{reporting_address}about/")
    spaces = window.run("return getComputedStyle(document.body).getPropertyValue('text-autospace')")
    is_webkit = window.run("return navigator.vendor.startsWith('Apple')")
    assert spaces == ("no-autospace" if is_webkit else "normal")


def test_terms_and_links_are_underlined_each_in_its_way(
    window: Window, reporting_address: str, samples: dict[str, str]
) -> None:
    window.resize(1280, 900)
    window.open(reporting_address + samples["essay with headings, ja"])
    assert window.run(UNDERLINE, selector=".prose a.term") == ["underline", "dotted", False]
    assert window.run(UNDERLINE, selector=".essay__meta a") == ["underline", "solid", False]
    window.open(reporting_address + "about/")
    assert window.run(UNDERLINE, selector=".prose a:not(.term)") == ["underline", "solid", False]


def test_nothing_moves_for_a_reader_who_wants_less_motion(
    window: Window, reporting_address: str, samples: dict[str, str]
) -> None:
    window.resize(1280, 900)
    for name in (name for name in samples if name.endswith("ja")):
        window.open(reporting_address + samples[name])
        assert window.run("return matchMedia('(prefers-reduced-motion: reduce)').matches")
        assert window.run(MOVING) == [], name


def test_no_kind_of_page_asks_for_what_the_policy_forbids(
    window: Window, reporting_address: str, samples: dict[str, str], forbidden: list[str]
) -> None:
    """Each engine reports what it was kept from: nothing on our pages, and a foreign picture when asked."""
    forbidden.clear()
    for url in samples.values():
        window.open(reporting_address + url)
    assert forbidden == []
    window.run(ASK_FOREIGN)
    wait_until(lambda: forbidden, "the report of a foreign picture")
    assert "img-src" in forbidden[0]
