"""A part of a long list, on a page of its own: older essays, or older uses of a term."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from tsunagu.addresses import Address, find_list, read_address
from tsunagu.pages.archives import cut_part
from tsunagu.pages.diagrams.timeline import TimelineView
from tsunagu.pages.edition import Edition
from tsunagu.pages.views.archive_ways import ArchiveWays, write_span
from tsunagu.pages.views.essay_lists import EssayList, view_all_essays, view_list
from tsunagu.pages.views.term_page import Use, list_uses, view_concordance
from tsunagu.pages.views.theme_pages import find_theme, title_theme


@dataclass(frozen=True, slots=True)
class ArchiveView:
    """The part: ``essays`` (with the months of all essays), or the ``uses`` of a term, and the ways on."""

    ways: ArchiveWays | None
    essays: EssayList | None = None
    timeline: TimelineView | None = None
    uses: tuple[Use, ...] = ()


def view_archive(edition: Edition, address: Address) -> ArchiveView:
    """The part at an address."""
    path, part = find_list(address)
    listed = read_address(path, edition.settings.codes)
    if listed.kind == "essays":
        page = view_all_essays(edition, part)
        return ArchiveView(page.essays.ways, page.essays, page.timeline)
    if listed.kind == "theme":
        essays = view_list(edition, path, find_theme(edition, listed.id).ids, part=part)
        return ArchiveView(essays.ways, essays)
    uses = list_uses(edition, listed.id, edition.language.code)
    concordance = view_concordance(edition, edition.relations.terms[listed.id], uses, part)
    return ArchiveView(concordance.ways, uses=concordance.uses)


def title_archive(edition: Edition, address: Address) -> str:
    """The name of the list, and from which month to which the part goes."""
    listed = read_address(find_list(address)[0], edition.settings.codes)
    return edition.words.archive_title.format(
        list=title_list(edition, listed), span=span_archive(edition, address)
    )


def span_archive(edition: Edition, address: Address) -> str:
    """From which month to which a part goes."""
    path, part = find_list(address)
    listed = read_address(path, edition.settings.codes)
    return write_span(edition, cut_part(list(_list_moments(edition, listed)), part))


def title_list(edition: Edition, listed: Address) -> str:
    """The title of the page of a list."""
    if listed.kind == "theme":
        return title_theme(edition, find_theme(edition, listed.id))
    return (
        edition.say(edition.relations.terms[listed.id].name)
        if listed.kind == "term"
        else edition.words.essays
    )


def _list_moments(edition: Edition, listed: Address) -> Iterator[datetime]:
    """Those of all rows of a list, newest first."""
    code = edition.language.code
    if listed.kind == "term":
        yield from (essay.date for essay, _ in list_uses(edition, listed.id, code))
    else:
        group = find_theme(edition, listed.id).ids if listed.kind == "theme" else frozenset()
        yield from (essay.date for essay in edition.relations.essays(code, group))
