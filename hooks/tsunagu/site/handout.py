"""A book of some essays, for a day of training: made from the site as it was last built."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from tsunagu.addresses import url_of
from tsunagu.config import Settings
from tsunagu.content import Picture, PictureForm, PublishedPicture, read_picture
from tsunagu.model import Essay, Library
from tsunagu.outputs import BookMaker, Cache, find_text, make_book
from tsunagu.pages import Edition
from tsunagu.relations import relate_library, relate_mentions


class NotBuiltError(ValueError):
    """The site has no page of an essay; the text is its address."""


@dataclass(frozen=True)
class Handout:
    """What a book is made of: essays of one language in their order, and its title.

    ``site`` is the folder of the built site, ``library`` what is out at the moment ``now``.
    """

    settings: Settings
    library: Library
    site: Path
    now: datetime
    title: str
    essays: Sequence[Essay]

    def make(self, cache: Path) -> bytes:
        """The book as a file; ``cache`` is a folder for what it need not draw again.

        Raises: NotBuiltError.
        """
        language = self.settings.language(self.essays[0].language)
        relations, nothing = relate_library(self.library), relate_mentions({}, {})
        edition = Edition(language, self.settings, self.library, relations, nothing, self.now)
        rendered = {essay.uri: self._read_text(essay) for essay in self.essays}
        names = repr((self.title, [essay.uri for essay in self.essays])).encode()
        uri = f"handouts/{hashlib.sha256(names).hexdigest()[:16]}.epub"
        book = make_book(edition, uri, self.title, self.essays, rendered)
        return BookMaker(Cache(cache), self.site, self._find_picture).put_together(book)

    def _read_text(self, essay: Essay) -> str:
        page = self.site / url_of(essay.uri) / "index.html"
        html = find_text(page.read_text("utf-8")) if page.is_file() else ""
        if not html:
            raise NotBuiltError(url_of(essay.uri))
        return html

    def _find_picture(self, uri: str, src: str) -> PublishedPicture | None:
        """The picture that a page of the site shows."""
        path = unquote(urlsplit(urljoin(f"/{url_of(uri)}", src)).path).lstrip("/")
        file = self.site / path
        if urlsplit(src).netloc or not file.is_file():
            return None
        read = read_picture(file, path, self.settings.limits)
        if not isinstance(read, Picture):
            return None
        kind, size = read.kind.media_type, file.stat().st_size
        return PublishedPicture(read, PictureForm(path, read.width, read.height, kind, size))
