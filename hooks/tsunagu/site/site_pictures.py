"""The author's pictures in one build: which of them its pages show, and what those are published as.

Which a page shows is known once every page is rendered; only these go out.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from tsunagu.addresses import OwnSite, resolve_link
from tsunagu.content import (
    Picture,
    PictureFault,
    PictureNames,
    PublishedPicture,
)
from tsunagu.markdown import KnownPicture
from tsunagu.model import Place, Problem
from tsunagu.outputs import SHOWN, Cache, PictureMaker, PictureTags, Watch, list_named


@dataclass
class SitePictures:
    """``survey`` says what a file is, ``find_place`` where it is named. ``published`` has those that go
    out, by their uris; ``make`` fills it.
    """

    docs: Path
    names: PictureNames
    site: OwnSite
    longest: int
    survey: Callable[[str], Picture | PictureFault]
    find_place: Callable[[str], Place]
    published: dict[str, PublishedPicture] = field(default_factory=dict)

    def find_known(self, uri: str, src: str) -> KnownPicture | None:
        """The picture that the source of a page names, as its file is named."""
        target = self._find(resolve_link(uri, src) or (self.site.locate(uri, src) if "//" in src else None))
        if target is None:
            return None
        read = self.survey(target)
        href = quote(posixpath.relpath(target, posixpath.dirname(uri) or "."))
        return KnownPicture(href, isinstance(read, Picture) and read.width > SHOWN)

    def find_shown(self, uri: str, address: str) -> PublishedPicture | None:
        """The picture that an address on the page means; in HTML it may be written as from the source."""
        return self.published.get(self._find_shown(uri, address) or "")

    def find_image(self, image: str) -> PublishedPicture | None:
        """The picture that the header of an essay names."""
        return self.published.get(self._find_named(image) or "")

    def make(
        self, rendered: Mapping[str, str], images: Iterator[str], cache: Cache, site: Path, watch: Watch
    ) -> list[Problem]:
        """Write the pictures of rendered pages and of headers below ``site``; tell of those that can't be."""
        wanted = {self._find_named(image) for image in images}
        wanted |= {uri for uri in self.names.uris if "/" not in uri}  # browsers ask there for icons
        for uri, html in rendered.items():
            wanted |= {self._find_shown(uri, address) for address in list_named(html)}
        read = [self.survey(uri) for uri in sorted(filter(None, wanted))]
        pictures = [one for one in read if isinstance(one, Picture)]
        made = PictureMaker(self.docs, cache, self.longest).make(pictures, site, watch)
        problems = []
        for picture, one in zip(pictures, made, strict=True):
            if isinstance(one, PictureFault):
                values = {**one.values, "path": picture.uri}
                problems.append(Problem(one.code, self.find_place(picture.uri), values))
            else:
                self.published[picture.uri] = one
        return problems

    def list_uris(self) -> Iterator[str]:
        """The uris of all files that were written; of one photograph under two names some are the same."""
        forms = (form for one in self.published.values() for form in (one.full, *one.smaller))
        return iter(dict.fromkeys(form.uri for form in forms))

    def tags_of(self, uri: str) -> PictureTags:
        """What writes the pictures of a page."""
        return PictureTags(uri, self.find_shown)

    def _find_named(self, image: str) -> str | None:
        return self._find(self.site.locate("index.md", image) if "//" in image else image.lstrip("/"))

    def _find(self, target: str | None) -> str | None:
        return self.names.find(target) if target else None

    def _find_shown(self, uri: str, address: str) -> str | None:
        return self._find(self.site.locate(uri, address)) or self._find(resolve_link(uri, address))
