"""Titles by which a reader can't tell two essays apart, and pages that have none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.addresses import read_address, url_of
from tsunagu.checks.context import CheckContext
from tsunagu.model import Essay, Place, Problem

_HEADING: Final = re.compile(r"^# |^[^\n]+\n=+[ \t]*$|<h1", re.MULTILINE)

#: What the menu calls by a name of its own.
_NAMED: Final = ("about",)


def check_same_titles(context: CheckContext) -> Iterator[Problem]:
    """No two essays of a language have one title, unless their series tells them apart."""
    seen: dict[tuple[str, str], Essay] = {}
    for essay in sorted(context.library.essays, key=lambda essay: (essay.date, essay.uri)):
        if essay.draft:
            continue
        first = seen.setdefault((essay.language, essay.title.casefold()), essay)
        if first is not essay and not (essay.series and essay.series == first.series):
            place = essay.places.get("title", essay.place)
            values = {"field": "title", "seen": essay.title, "known": f"docs/{first.uri}"}
            yield Problem("same-title", place, values)


def check_bare_pages(context: CheckContext) -> Iterator[Problem]:
    """A page that is no essay and says nowhere what it is called may be one that lost its way."""
    library = context.library
    for page in library.pages:
        address = read_address(page.uri, library.languages)
        bare = page.body.line == 1 and page.body.text.strip() and not _HEADING.search(page.body.text)
        if bare and address.kind == "page" and address.id not in _NAMED:
            values = {"seen": page.title, "known": f"/{url_of(page.uri)}"}
            yield Problem("page-without-title", Place(page.uri), values)
