"""What a picture is published as: its own file, and smaller ones beside it that a browser chooses from."""

from __future__ import annotations

from dataclasses import dataclass

from tsunagu.content.pictures.survey import Picture


@dataclass(frozen=True, slots=True)
class PictureForm:
    """One published file: its uri, its size in points and in bytes, and its media type."""

    uri: str
    width: int
    height: int
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class PublishedPicture:
    """``full`` stands at the author's own address; ``smaller`` (narrow to wide) weigh less than it."""

    picture: Picture
    full: PictureForm
    smaller: tuple[PictureForm, ...] = ()

    def find_form(self, width: int) -> PictureForm:
        """The lightest that is as wide as is asked for, else the whole."""
        return next((form for form in self.smaller if form.width >= width), self.full)
