"""Photograph each kind of page in three engines, as a phone and as a desk show it, by day and by night.

``python -m browser.looks SITE OUT [NAME ...]``: one PNG each, as in ``home-ja-390-dark-WebKit.png``; with
names, only the samples that begin so. What is ugly in one engine alone is seen by laying them side by side.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

from browser.chromium import ARGUMENTS, find_chromium
from browser.engines import ENGINES
from browser.windows import ChromiumWindow, Window
from pages import read_site
from samples import list_samples
from serving import serve

_SIZES = ((390, 844), (1280, 900))
_SCHEMES = ("light", "dark")

#: Seconds until another scheme is drawn: WebKit says that it is before.
_SETTLED = 0.15

#: The reader's own choice, which every engine follows, whatever its system says.
_SET_SCHEME = "document.documentElement.dataset.scheme = scheme; return null"


@contextmanager
def open_chromium() -> Iterator[Window]:
    """A window of Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(find_chromium()), args=list(ARGUMENTS))
        yield ChromiumWindow(chromium.new_page(reduced_motion="reduce"))
        chromium.close()


def photograph(window: Window, address: str, samples: Sequence[tuple[str, str]], to: str) -> None:
    """Each sample in each size and scheme; ``to`` has a place for what makes it one of many."""
    for name, url in samples:
        window.open(address + url)
        for width, height in _SIZES:
            window.resize(width, height)
            for scheme in _SCHEMES:
                window.run(_SET_SCHEME, scheme=scheme)
                time.sleep(_SETTLED)
                slug = re.sub(r"\W+", "-", name)
                Path(to.format(f"{slug}-{width}-{scheme}")).write_bytes(window.photograph())


def main(arguments: Sequence[str]) -> None:
    """Photograph in every engine that is there, and say which is not."""
    folder, out, *names = arguments
    Path(out).mkdir(parents=True, exist_ok=True)
    listed = list_samples(read_site(Path(folder)))
    samples = [(name, url) for name, url in listed if not names or name.startswith(tuple(names))]
    with serve(Path(folder)) as address:
        with open_chromium() as window:
            photograph(window, address, samples, f"{out}/{{}}-Chromium.png")
        for engine in ENGINES:
            if missing := engine.say_missing():
                print(missing)
                continue
            with contextmanager(engine.start)() as window:
                photograph(window, address, samples, f"{out}/{{}}-{engine.name}.png")


if __name__ == "__main__":
    main(sys.argv[1:])
