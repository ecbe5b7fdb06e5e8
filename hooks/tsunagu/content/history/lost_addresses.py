"""Addresses that were published last and would lead nowhere: a page is gone, and nothing leads on from it.

What was published last is what was pushed: the branch that the current one follows, else the last commit. It
is read as the site of that time would be, so that whatever makes an address is known (a factor makes
crossings, a former id a redirect). A page that was made a draft again is taken away on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import PurePosixPath

from tsunagu.addresses import KINDS, read_address
from tsunagu.config import Settings, find_stated_languages
from tsunagu.content.generated_pages import list_wanted
from tsunagu.content.history.repository import HistoryError, Repository, read_published
from tsunagu.content.library import read_library
from tsunagu.content.publication import publish
from tsunagu.content.redirect_pages import list_own_pages
from tsunagu.content.sources import Folder
from tsunagu.header import find_header
from tsunagu.model import Library, Source


@dataclass(frozen=True, slots=True)
class LostAddress:
    """An address below the site's root, and the file that made it."""

    url: str
    uri: str


def list_lost_addresses(
    repository: Repository | None, folder: Folder, library: Library, settings: Settings, now: datetime
) -> tuple[LostAddress, ...]:
    """Those of the content as it is now, which has no mistakes; none without a history."""
    if repository is None:
        return ()
    try:
        before = _read_before(repository, folder, settings)
    except HistoryError:
        return ()
    if before is None:
        return ()
    published = publish(read_library(*before, lambda _: None), now)
    here = _list_addresses(library)
    return tuple(
        LostAddress(url, uri) for url, uri in sorted(_list_addresses(published).items()) if url not in here
    )


def _read_before(
    repository: Repository, folder: Folder, settings: Settings
) -> tuple[Folder, Settings] | None:
    """The files as they were published, and the languages; None where no address can have changed."""
    texts = {source.uri: source.text for source in folder.sources}
    published = read_published(repository)
    changed = {uri: repository.read_at(published.commit, uri) or "" for uri in sorted(published.changed)}
    config = f"{'../' * len(PurePosixPath(settings.docs).parts)}mkdocs.yml"
    languages = find_stated_languages(repository.read_at(published.commit, config) or "")
    spoken = replace(settings, languages=languages or settings.languages)
    headers = (_read_header(text) == _read_header(texts.get(uri)) for uri, text in changed.items())
    if spoken.codes == settings.codes and all(headers):
        return None
    there = published.uris & (texts.keys() | changed.keys())
    sources = tuple(Source(uri, changed.get(uri) or texts[uri]) for uri in sorted(there))
    return Folder(sources, there), spoken


def _read_header(text: str | None) -> list[str] | None:
    if text is None:
        return None
    lines = text.split("\n")
    bounds = find_header(lines, "", lambda _: None)
    return lines[: bounds.body] if bounds else []


def _list_addresses(library: Library) -> Mapping[str, str]:
    """Every page and every address that leads to one, with the file that it is of."""
    return list_own_pages(_list_uris(library), library)


def _list_uris(library: Library) -> Iterator[str]:
    codes = library.languages
    yield from (uri for uri in list_wanted(library) if not KINDS[read_address(uri, codes).kind].is_hidden)
    yield from (essay.uri for essay in library.essays)
    yield from (page.uri for page in library.pages)
