"""What a reader's browser fetches for each kind of page before anything is touched.

``PYTHONPATH=tests python -m bench.weights [SITE]``: for each kind the longest page of a built site, in bytes
as a host sends them (gzip, level 9): page, style sheets, scripts, icon. Pictures are not counted.
"""

from __future__ import annotations

import gzip
import sys
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urljoin, urlsplit

from pages import BuiltPage, read_site
from samples import SAMPLES

#: Kinds that have all of something on one page: no bar holds for their text.
_WHOLE = frozenset(("glossary", "series-print"))

#: 30 KiB, the bar of every other page.
BAR: Final = 30 * 1024
_HEAD: Final = "page                       html  styles scripts    icon     sum"


def list_files(page: BuiltPage) -> dict[str, list[str]]:
    """The addresses below the site's root that the page names, by what they are."""
    links = [(link.get("rel", ""), link.get("href", "")) for link in page.find("link")]
    found = {
        "styles": [href for rel, href in links if rel == "stylesheet"],
        "scripts": [src for script in page.find("script") if (src := script.get("src"))],
        "icon": [href for rel, href in links if rel == "icon"],
    }
    base = f"https://site.example/{page.url}"
    return {
        kind: [unquote(urlsplit(urljoin(base, href)).path)[1:] for href in own] for kind, own in found.items()
    }


def weigh(content: bytes) -> int:
    return len(gzip.compress(content, 9, mtime=0))


def main(folder: Path) -> int:
    """Print the table; the exit code says whether each page keeps to the bar that is not all of something."""
    site = read_site(folder)
    print(_HEAD)
    heavy = []
    for sample in SAMPLES:
        for language, url in sample.list_in(site):
            page = site.pages[url.partition("#")[0]]
            parts = {
                kind: sum(weigh((folder / name).read_bytes()) for name in own)
                for kind, own in list_files(page).items()
            }
            numbers = [weigh(page.html.encode()), *parts.values()]
            print(
                f"{sample.name + ' ' + language:24}"
                + "".join(f"{number:8,}" for number in (*numbers, sum(numbers)))
            )
            if page.kind not in _WHOLE and sum(numbers) > BAR:
                heavy.append(page.url)
    print(f"over {BAR:,} bytes: {', '.join(heavy) or 'no page'} (of all but glossary and series for paper)")
    return bool(heavy)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "site")))
