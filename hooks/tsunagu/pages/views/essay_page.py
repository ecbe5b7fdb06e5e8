"""The page of one essay: what stands above its text."""

from __future__ import annotations

from dataclasses import dataclass

from tsunagu.addresses import absolute_url, url_of
from tsunagu.model import Essay
from tsunagu.pages.edition import Edition
from tsunagu.pages.views.after_essay import AfterEssay, view_after_essay
from tsunagu.pages.views.components import FactorMark, Link, link_part, view_factors, write_badge
from tsunagu.text import count_minutes


@dataclass(frozen=True, slots=True)
class EssayView:
    """Everything an essay's template prints besides its text; ``citation`` is one line of plain text."""

    factors: tuple[FactorMark, ...]
    date: str
    date_iso: str
    updated: str
    updated_iso: str
    minutes: str
    part: Link | None
    badge: str
    notices: tuple[Link, ...]
    source: str
    writer: str
    citation: str
    after: AfterEssay


def view_essay(edition: Edition, essay: Essay) -> EssayView:
    """The view of an essay's page."""
    words = edition.words
    changed = essay.updated if essay.updated and essay.updated.date() > essay.date.date() else None
    return EssayView(
        factors=view_factors(edition, essay.factors),
        date=edition.write_date(essay.date),
        date_iso=essay.date.date().isoformat(),
        updated=words.updated.format(date=edition.write_date(changed)) if changed else "",
        updated_iso=changed.date().isoformat() if changed else "",
        minutes=words.minutes(count_minutes(essay.body.text)),
        part=link_part(edition, essay),
        badge=write_badge(edition, essay),
        notices=_view_notices(edition, essay),
        source=essay.source or "",
        writer=_describe_writer(edition),
        citation=_write_citation(edition, essay),
        after=view_after_essay(edition, essay),
    )


def _view_notices(edition: Edition, essay: Essay) -> tuple[Link, ...]:
    """That its original is newer than this translation, where readers can see both."""
    original = edition.relations.translations[essay.id].get(edition.default)
    if original is None or essay.uri not in edition.library.newer:
        return ()
    name = edition.language.name_language(edition.settings.language(original.language))
    return (
        Link(edition.words.original_newer.format(language=name), url_of(original.uri), original.language),
    )


def _describe_writer(edition: Edition) -> str:
    """What the page about the site says of itself: a line on who writes here."""
    about = next((page for page in edition.library.pages if page.uri == edition.uri("about.md")), None)
    return about.description if about else ""


def _write_citation(edition: Edition, essay: Essay) -> str:
    """How the essay is cited: in Japanese by SIST 02, in English in the order of Chicago's notes.

    The day of reference, which SIST 02 asks for, is known where one reads (``scripts/reading.js``).
    """
    return edition.words.citation.format(
        author=edition.settings.authors[essay.language],
        title=essay.title,
        site=edition.settings.names[essay.language],
        date=edition.write_date(essay.updated or essay.date),
        day=(essay.updated or essay.date).date().isoformat(),
        url=absolute_url(edition.settings.url, url_of(essay.uri)),
    )
