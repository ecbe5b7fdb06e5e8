"""Photograph the pages that a change made or edited, as a phone shows them.

``python -m browser.photos OLD NEW OUT`` (two site folders, and one for the pictures): at most five pages,
essays first, enough to see how a change looks without opening its preview.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from playwright.sync_api import FloatRect, sync_playwright

from browser.chromium import ARGUMENTS, find_chromium
from serving import serve
from tsunagu.release.report.built_site import read_site
from tsunagu.release.report.changes import Report
from tsunagu.release.report.compare import compare_sites

_MOST = 5
_WIDTH, _HEIGHT, _TALLEST = 390, 844, 3000


def list_pages(report: Report) -> list[str]:
    """The addresses of what is worth a photograph, in the order of the report."""
    added = [page.url for one in report.added for page in one.versions]
    changed = [one.page.url for one in report.changed]
    return list(dict.fromkeys([*added, *changed, *(one.page.url for one in report.moved)]))[:_MOST]


def photograph(site: Path, urls: list[str], out: Path) -> list[Path]:
    """One PNG a page, numbered; a page longer than a few screens is cut."""
    out.mkdir(parents=True, exist_ok=True)
    made = []
    with serve(site) as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(find_chromium()), args=list(ARGUMENTS))
        page = chromium.new_page(
            viewport={"width": _WIDTH, "height": _HEIGHT}, is_mobile=True, has_touch=True
        )
        for number, url in enumerate(urls, start=1):
            page.goto(address + url)
            tall = min(_TALLEST, int(page.evaluate("document.documentElement.scrollHeight")))
            clip: FloatRect = {"x": 0, "y": 0, "width": _WIDTH, "height": tall}
            name = re.sub(r"[^a-z0-9]+", "-", url.lower()).strip("-") or "home"
            made.append(out / f"{number}-{name[:80]}.png")
            page.screenshot(path=made[-1], full_page=True, clip=clip)
        chromium.close()
    return made


def main() -> None:
    """Photograph and say what was made."""
    old, new, out = map(Path, sys.argv[1:])
    before = read_site(old)
    urls = list_pages(compare_sites(before, read_site(new, like=before)))
    print(*(photograph(new, urls, out) if urls else ["no page to photograph"]), sep="\n")


if __name__ == "__main__":
    main()
