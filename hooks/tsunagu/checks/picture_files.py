"""Picture files that a text or a header names: browsers show each; told where one is named first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tsunagu.addresses import resolve_link
from tsunagu.checks.context import CheckContext
from tsunagu.content import Picture, PictureFault, has_other_ending
from tsunagu.markdown import list_links, list_pictures
from tsunagu.model import Place, Problem

#: Colours of print; a screen shows others.
_PRINT: Final = "CMYK"


def check_picture_files(context: CheckContext) -> Iterator[Problem]:
    """A file that is named as a picture is one, and not beyond all measure."""
    for place, read in _survey(context):
        if isinstance(read, PictureFault):
            yield Problem(read.code, place, read.values)


def check_picture_doubts(context: CheckContext) -> Iterator[Problem]:
    """A picture that is shown otherwise than it was made."""
    for place, read in _survey(context):
        if not isinstance(read, Picture):
            continue
        if has_other_ending(read):
            yield Problem("picture-ending", place, {"seen": read.uri, "known": read.kind.name})
        if read.uri == context.icon and read.width != read.height:
            yield Problem(
                "icon-not-square", place, {"seen": read.uri, "known": f"{read.width} × {read.height}"}
            )
        if read.mode == _PRINT:
            yield Problem("picture-print-colors", place, {"seen": read.uri})
        if read.left_out:
            yield Problem(
                "picture-left-out", place, {"seen": read.uri, "known": ", ".join(read.left_out[:3])}
            )


def _survey(context: CheckContext) -> Iterator[tuple[Place, Picture | PictureFault]]:
    """Each picture file that is named, with the first place that names it, in order."""
    seen: set[str] = set()
    for place, _, target in list_named_pictures(context):
        uri = context.find_picture(target)
        if uri and uri not in seen and (context.docs / uri).is_file():
            seen.add(uri)
            yield place, _name(context.survey_picture(uri), uri)


def find_first_place(context: CheckContext, uri: str) -> Place:
    """Where a picture is named first; the file itself where no text names it."""
    named = list_named_pictures(context)
    return next((place for place, _, target in named if context.find_picture(target) == uri), Place(uri))


def _name(read: Picture | PictureFault, uri: str) -> Picture | PictureFault:
    return PictureFault(read.code, {**read.values, "path": uri}) if isinstance(read, PictureFault) else read


def list_named_pictures(context: CheckContext) -> Iterator[tuple[Place, str, str]]:
    """Where a text, a header or the settings name a file: the place, the address as it is typed, its uri."""
    for passage in context.passages:
        both = {*list_pictures(passage.body.text), *list_links(passage.body.text)}
        for href, line, column in sorted(both, key=lambda one: one[1:]):
            if target := resolve_link(passage.uri, href):
                yield passage.place(line, column), href, target
    for essay in context.essays:
        if essay.image and context.is_wanted(essay.uri):
            yield essay.places.get("image", essay.place), essay.image, essay.image.lstrip("/")
    yield from ((place, uri, uri) for place, uri in context.site_pictures)
