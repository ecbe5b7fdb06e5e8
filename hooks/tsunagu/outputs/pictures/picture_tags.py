"""The ``<img>`` of a page: its size, so that nothing moves when it comes, and the files to choose from.

The first picture of a page is asked for at once, every other when a reader comes near it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final
from urllib.parse import quote

from tsunagu.addresses import relative_href, url_of
from tsunagu.content import PictureForm, PublishedPicture, kind_of_name
from tsunagu.html import Attributes, list_addresses, replace_tags
from tsunagu.outputs.pictures.picture_widths import SHOWN

#: Finds the published picture that an address on the page of a uri means.
FindPicture = Callable[[str, str], PublishedPicture | None]

#: From here on a screen is wider than the column (HTML, 4.8.4.2.1).
_WIDE: Final = "48em"
#: So many times as high as wide is a page of a chat, not a picture to be seen at once.
_SCROLLED: Final = 2
#: Says of a picture in how long a row it stands (``markdown/figures.py``).
_ROW: Final = "data-row"
_SHARE: Final = re.compile(r"([0-9]{1,3})%")


def list_named(html: str) -> Iterator[str]:
    """The addresses of a page's part that may be pictures."""
    for tag, address in list_addresses(html):
        if tag == "img" or kind_of_name(address.partition("#")[0]):
            yield address


@dataclass(frozen=True, slots=True)
class PictureTags:
    """Writes the pictures of one page, whose address is that of ``uri``."""

    uri: str
    find: FindPicture

    def write_plain(self, html: str) -> str:
        """One file of one size each: for feeds, search, and whoever reads a page without its styles.

        Links of HTML to a picture, named as from the source, lead where the picture is.
        """
        return replace_tags(replace_tags(html, "img", self._write_image), "a", self._write_link)

    def write_page(self, html: str) -> str:
        """With the files to choose from, and all but the first waiting to be scrolled to."""
        written: list[PublishedPicture] = []

        def write(given: Attributes) -> str | None:
            found = self.find(self.uri, given.get("src", ""))
            if found is None:
                return None
            wait = {"loading": "lazy", "decoding": "async"} if written else {}
            written.append(found)
            image = self._write_image({**wait, **given}) or ""
            return (
                f"<picture>{self._write_sources(found, given)}{image}</picture>" if found.smaller else image
            )

        return replace_tags(replace_tags(html, "img", write), "a", self._write_link)

    def _write_link(self, given: Attributes) -> str | None:
        address = given.get("href", "")
        found = self.find(self.uri, address) if kind_of_name(address.partition("#")[0]) else None
        if found is None or "://" in address:
            return None
        written = "".join(
            f' {name}="{escape(value)}"' for name, value in {**given, "href": self._link(found.full)}.items()
        )
        return f"<a{written}>"

    def _write_image(self, given: Attributes) -> str | None:
        found = self.find(self.uri, given.get("src", ""))
        if found is None:
            return None
        width = _read_width(given, found.full)
        sized = {
            **given,
            "src": self._link(found.full),
            "alt": given.get("alt", ""),
            "width": str(width),
            "height": str(max(1, round(found.full.height * width / found.full.width))),
        }
        sized.pop(_ROW, None)
        if found.picture.is_clear:
            sized["class"] = f"{given.get('class', '')} picture--clear".strip()
        written = "".join(f' {name}="{escape(value)}"' for name, value in sized.items())
        return f"<img{written}>"

    def _write_sources(self, found: PublishedPicture, given: Attributes) -> str:
        """The smaller files: more than twice the points of its own screen is too much for a phone."""
        width, row = min(SHOWN, _read_width(given, found.full)), _read_row(given)
        light = [form for form in found.smaller if form.width <= SHOWN]
        wide = self._write_source(found.smaller, f"{round(width / row)}px", f' media="(min-width: {_WIDE})"')
        return wide + self._write_source(light or found.smaller, f"{round(92 / min(row, 2))}vw")

    def _write_source(self, forms: Sequence[PictureForm], sizes: str, media: str = "") -> str:
        files = ", ".join(f"{self._link(form)} {form.width}w" for form in forms)
        return f'<source{media} type="image/webp" srcset="{escape(files)}" sizes="{sizes}">'

    def _link(self, form: PictureForm) -> str:
        return relative_href(url_of(self.uri), quote(form.uri))


def _read_width(given: Attributes, whole: PictureForm) -> int:
    """How wide a picture is shown: as the author says, in points or as a share of the column.

    One that is higher than wide is shown no higher than the column is wide, so that a screen holds it; what
    is higher still is read by scrolling, as a page is.
    """
    written = given.get("width", "").strip().removesuffix("px")
    if found := _SHARE.fullmatch(written):
        return max(1, round(SHOWN * min(int(found[1]), 100) / 100))
    if written.isdecimal() and len(written) < 5:
        return min(max(int(written), 1), 4_000)
    is_upright = whole.width < whole.height <= _SCROLLED * whole.width
    return min(whole.width, round(SHOWN * whole.width / whole.height)) if is_upright else whole.width


def _read_row(given: Attributes) -> int:
    """How many pictures stand side by side."""
    written = given.get(_ROW, "")
    return max(1, int(written)) if written.isdecimal() and len(written) < 3 else 1
