"""What a check may look at."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Final

from tsunagu.addresses import read_address
from tsunagu.checks.checked_page import CheckedPage
from tsunagu.checks.markdown_text import MarkdownText
from tsunagu.config import USUAL_LIMITS, Limits
from tsunagu.content import LostAddress, Picture, PictureFault, PictureNames, read_picture
from tsunagu.japanese import Particles
from tsunagu.model import BARE_DIALECT, Dialect, Essay, Factor, Library, Place, Source, Term

#: In seconds: files that were saved so near each other came together.
_ONE_CLONE: Final = 60


@dataclass(frozen=True)
class CheckContext:
    """The whole library (drafts too), the uris of all files and generated pages, the time, and the site's
    address.

    ``is_wanted`` says of a uri whether its text is to be looked at: that takes most of the time. The remarks
    need more: the texts with their headers, the folder docs/, and the places of which a mistake is told.
    ``site_pictures`` are those that the settings name, each with its place there (``icon``: one of them);
    ``lost`` are addresses that would lead nowhere, where somebody asked for them.
    """

    library: Library
    uris: frozenset[str]
    now: datetime
    is_wanted: Callable[[str], bool]
    site_url: str
    dialect: Dialect = BARE_DIALECT
    sources: tuple[Source, ...] = ()
    docs: Path = Path()
    told: frozenset[Place] = frozenset()
    limits: Limits = USUAL_LIMITS
    site_pictures: tuple[tuple[Place, str], ...] = ()
    icon: str = ""
    lost: tuple[LostAddress, ...] = ()

    def is_older(self, uri: str, other: str) -> bool:
        """Whether a file was saved before another: one that is being written, not one of the same clone."""
        return self._read_time(other) - self._read_time(uri) > _ONE_CLONE

    def _read_time(self, uri: str) -> float:
        try:
            return (self.docs / uri).stat().st_mtime
        except OSError:  # it is still to be written
            return math.inf

    def find_file(self, target: str) -> str | None:
        """The uri of a file that is named: as it is written, or the one picture that can be meant."""
        return target if target in self.uris else self.find_picture(target)

    def find_picture(self, target: str) -> str | None:
        """The uri of the picture that is named, likewise."""
        return self._pictures.find(target)

    def survey_picture(self, uri: str) -> Picture | PictureFault:
        """What a picture file is, read once."""
        if uri not in self._surveyed:
            self._surveyed[uri] = read_picture(self.docs / uri, uri, self.limits)
        return self._surveyed[uri]

    @cached_property
    def _surveyed(self) -> dict[str, Picture | PictureFault]:
        return {}

    @cached_property
    def _pictures(self) -> PictureNames:
        return PictureNames(self.uris)

    @property
    def essays(self) -> tuple[Essay, ...]:
        """Every essay, also what can be read of one whose header has a mistake."""
        return self.library.essays + self.library.unfinished.essays

    @property
    def factors(self) -> tuple[Factor, ...]:
        """Every factor, likewise."""
        return self.library.factors + self.library.unfinished.factors

    @property
    def terms(self) -> tuple[Term, ...]:
        """Every term, likewise."""
        return self.library.terms + self.library.unfinished.terms

    @property
    def passages(self) -> Iterator[MarkdownText]:
        """Every text that an author wrote in Markdown, also where its header can't be read."""
        bodies = self.library.bodies.items()
        return (MarkdownText(uri, body) for uri, body in bodies if self.is_wanted(uri))

    @cached_property
    def pages(self) -> tuple[CheckedPage, ...]:
        """The same texts as the rules of style see them."""
        find_particles = Particles()
        drafts = {essay.uri for essay in self.library.essays if essay.draft}
        published = {essay.uri for essay in self.library.essays} - drafts
        return tuple(
            CheckedPage(
                text,
                address.language,
                self.docs,
                find_particles,
                has_title=address.kind != "page",
                is_open=text.uri not in published,
                is_draft=text.uri in drafts,
                has_attributes="attr_list" in self.dialect.extensions,
            )
            for text in self.passages
            if (address := read_address(text.uri, self.library.languages))
        )
