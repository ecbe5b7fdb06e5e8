"""What a reader does, in Chromium, Firefox and WebKit alike: the same deeds, and the same ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest

from browser.searching import FIELD, RESULT
from browser.windows import Window
from browser.wire import WireError, wait_until
from pages import BuiltSite
from samples import list_samples

PHONE, DESKTOP = (390, 844), (1280, 900)
#: A window without room beside the text for a term's note: there its card opens.
NO_MARGIN = (900, 900)

#: Can an element be seen that fits there?
_SEEN = "[...document.querySelectorAll({!r})].some((one) => one.checkVisibility())"


def wait_for(window: Window, truth: str) -> None:
    """Wait until something is so on the page; one that is about to be another says nothing."""

    def ask() -> bool:
        try:
            return bool(window.run(f"return {truth}"))
        except WireError:
            return False

    wait_until(ask, truth)


#: What a reader does or waits to see, each with one word on what.
DOINGS: dict[str, Callable[[Window, str], object]] = {
    "open": lambda window, what: window.open(what),
    "click": lambda window, what: window.click(what),
    "point": lambda window, what: window.point(what),
    "focus": lambda window, what: window.run("document.querySelector(what).focus()", what=what),
    "press": lambda window, what: window.press(what),
    "write": lambda window, what: window.write(what),
    "see": lambda window, what: wait_for(window, _SEEN.format(what)),
    "see no": lambda window, what: wait_for(window, f"!{_SEEN.format(what)}"),
    "hold": wait_for,
}


@dataclass(frozen=True, slots=True)
class Deed:
    """What a reader does on a sample page (``samples.py``), from step to step."""

    name: str
    sample: str
    steps: Sequence[tuple[str, str]]
    size: tuple[int, int] = DESKTOP


#: Each ends with what must be seen then. Add what a reader may do.
DEEDS = (
    Deed(
        "search by key, open a result",
        "home, ja",
        [
            ("press", "/"),
            ("hold", f'document.activeElement.matches("{FIELD}")'),
            ("write", "時差"),
            ("see", RESULT),
            ("click", RESULT),
            ("see", "main h1"),
            ("hold", 'location.pathname !== "/"'),
        ],
    ),
    Deed(
        "search by address",
        "home, en",
        [("open", "en/?q=key"), ("see", RESULT)],
    ),
    Deed(
        "a card where the mouse rests",
        "essay without headings, ja",
        [("point", "a.term"), ("see", ".term-card"), ("press", "Escape"), ("see no", ".term-card")],
        NO_MARGIN,
    ),
    Deed(
        "a note in the margin of a wide window",
        "essay without headings, ja",
        [("point", "a.term"), ("see", ".term-note--current"), ("see no", ".term-card")],
    ),
    Deed(
        "a card where the keyboard comes",
        "essay without headings, en",
        [
            ("press", "Tab"),
            ("focus", "a.term"),
            ("see", ".term-card"),
            ("press", "Escape"),
            ("see no", ".term-card"),
        ],
        NO_MARGIN,
    ),
    Deed(
        "to the other language",
        "essay with headings, ja",
        [("click", "a.language"), ("see", "html[lang=en]")],
    ),
    Deed(
        "settings are kept",
        "essay with headings, ja",
        [
            ("click", "details.menu > summary"),
            ("click", ".menu [data-setting=size][data-value=large]"),
            ("click", ".menu [data-setting=face][data-value=mincho]"),
            ("open", "about/"),
            ("see", "html[data-size=large][data-face=mincho]"),
        ],
    ),
    Deed(
        "terms without marks",
        "essay with headings, ja",
        [
            ("see", "a.term[href]"),
            ("click", "details.menu > summary"),
            ("click", ".menu [data-setting=terms][data-value=off]"),
            ("see no", "a.term[href]"),
        ],
    ),
    Deed(
        "readings above terms, which nobody copies",
        "essay with headings, ja",
        [
            ("see no", ".prose a.term rt"),
            ("click", "details.menu > summary"),
            ("click", ".menu [data-setting=yomi][data-value=on]"),
            ("see", ".prose a.term rt[data-yomi][aria-hidden=true]"),
            ("hold", '!document.querySelector(".prose a.term:has(rt)").textContent.match(/[ぁ-ん]/)'),
            ("click", ".menu [data-setting=yomi][data-value='']"),
            ("see no", ".prose a.term rt"),
        ],
    ),
    Deed(
        "the menu by mouse and by key",
        "essay with headings, ja",
        [
            ("click", "details.menu > summary"),
            ("see", ".menu__panel"),
            ("press", "Escape"),
            ("see no", ".menu__panel"),
            ("hold", 'document.activeElement.matches("details.menu > summary")'),
            ("press", "Enter"),
            ("see", ".menu__panel"),
        ],
        PHONE,
    ),
    Deed(
        "past the header by keyboard",
        "essay with headings, en",
        [
            ("press", "Tab"),
            ("hold", 'document.activeElement.matches(".skip")'),
            ("press", "Enter"),
            ("press", "Tab"),
            ("hold", 'document.activeElement.closest("main") !== null'),
        ],
    ),
    Deed(
        "terms of one factor",
        "glossary, ja",
        [
            ("click", ".factor-filter a.factor"),
            ("see", ".factor-filter__place:target"),
            ("see no", ".term-row:not([data-factors*=customers])"),
        ],
    ),
    Deed(
        "a year instead of a factor",
        "all essays, ja",
        [
            ("click", ".factor-filter a.factor"),
            ("see", ".factor-filter a.factor[aria-current]"),
            ("see no", ".card:not([data-factors*=customers])"),
            ("click", ".letters a:nth-of-type(3)"),
            ("see", ".letters a[aria-current]:nth-of-type(3)"),
            ("see no", ".factor-filter [aria-current]"),
            ("see no", ".shelf:not(:target)"),
        ],
        PHONE,
    ),
    Deed(
        "an old address",
        "home, ja",
        [("open", "entry-103.html"), ("hold", 'location.pathname.includes("/essays/")')],
    ),
    Deed("an address that leads nowhere", "home, ja", [("open", "nowhere/"), ("see", "main h1")]),
)


@pytest.fixture
def samples(real_site: BuiltSite) -> dict[str, str]:
    return dict(list_samples(real_site))


@pytest.fixture
def fresh(window: Window, reporting_address: str) -> Window:
    """A window whose reader has chosen nothing yet."""
    window.open(f"{reporting_address}404.html")
    window.run("localStorage.clear(); return null")
    return window


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.name)
def test_a_reader_comes_to_the_same_end(
    fresh: Window, reporting_address: str, samples: dict[str, str], deed: Deed
) -> None:
    fresh.resize(*deed.size)
    fresh.open(reporting_address + samples[deed.sample])
    for do, what in deed.steps:
        DOINGS[do](fresh, reporting_address + what if do == "open" else what)
