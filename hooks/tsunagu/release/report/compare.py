"""Compare two sites: what a report says is gathered here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from tsunagu.messages import Mistake
from tsunagu.release.report.active_changes import list_active_changes, list_other_files
from tsunagu.release.report.built_site import Site
from tsunagu.release.report.changes import Added, Changed, ExternalAddress, Moved, Removed, Report
from tsunagu.release.report.edits import Edit, compare_texts, count_words
from tsunagu.release.report.feed_changes import compare_feeds
from tsunagu.release.report.hrefs import count_links, list_broken, list_external
from tsunagu.release.report.moves import Moves, find_moves, follow_redirect, list_pages
from tsunagu.release.report.page_names import name_page, name_versions, sort_pages
from tsunagu.release.report.site_page import SitePage
from tsunagu.release.report.term_changes import compare_terms
from tsunagu.release.report.translation_changes import list_outdated, list_untranslated_essays

#: Files that readers look at, and that are not drawn from the pages.
_PICTURES = (".avif", ".gif", ".jpeg", ".jpg", ".mp3", ".mp4", ".pdf", ".png", ".svg", ".webm", ".webp")
_DRAWN = ("assets/cards/", "assets/images/", "assets/pictures/", "assets/tsunagu/")


def compare_sites(old: Site, new: Site) -> Report:
    """What a reader, a subscriber and the author of a translation would see differently."""
    return _Comparison(old, new).report()


def _weigh(site: Site, path: str) -> str:
    """What a file weighs, in units of 1,000 bytes; a dash where there is none."""
    return f"{-(-site.sizes[path] // 1000):,} kB" if path in site.sizes else "–"


def _says(page: SitePage) -> tuple[str, str]:
    return page.title, page.text


@dataclass(frozen=True)
class _Comparison:
    old: Site
    new: Site

    @cached_property
    def moves(self) -> Moves:
        return find_moves(self.old, self.new)

    @cached_property
    def pairs(self) -> list[tuple[SitePage, SitePage]]:
        """Each page that is in both sites, as it was and as it is."""
        before = list_pages(self.old)
        after = sort_pages(self.new, list_pages(self.new).values())
        return [(before[page.url], page) for page in after if page.url in before]

    @cached_property
    def changed(self) -> list[tuple[SitePage, SitePage]]:
        return [(old, new) for old, new in self.pairs if _says(old) != _says(new)]

    @cached_property
    def inbound(self) -> Counter[str]:
        return count_links(self.new)

    @cached_property
    def mistakes(self) -> tuple[Mistake, ...]:
        """What each page of a preview says of all content."""
        return next((page.mistakes for page in self.new.pages.values() if page.mistakes), ())

    def report(self) -> Report:
        old, new, moves = self.old, self.new, self.moves
        added = sort_pages(new, moves.added)
        edited = {page.url for page in (*moves.added, *(page for _, page in (*moves.moved, *self.changed)))}
        return Report(
            language=new.default,
            mistakes=self.mistakes,
            added=tuple(self._list_added(added)),
            changed=tuple(self._describe_change(*pair) for pair in self.changed),
            removed=tuple(map(self._describe_removal, sort_pages(old, moves.removed))),
            moved=tuple(
                self._describe_move(*pair) for pair in sorted(moves.moved, key=lambda pair: pair[1].url)
            ),
            terms=compare_terms(old, new),
            untranslated=tuple(list_untranslated_essays(new, added)),
            outdated=tuple(list_outdated(new, [page for _, page in self.changed], edited)),
            broken=tuple(self._list_news(list_broken)),
            external=tuple(self._list_new_external()),
            unusual=tuple(self._list_news(lambda _, page: page.unusual)),
            active=tuple(list_active_changes(old, new)),
            files=tuple(list_other_files(old, new, _PICTURES)),
            feeds=tuple(compare_feeds(old, new)),
            pictures=tuple(self._list_pictures()),
            lists=sum(_says(old) == _says(new) and old.rest != new.rest for old, new in self.pairs),
            frames=sum(
                old.digest != new.digest and (_says(old), old.rest) == (_says(new), new.rest)
                for old, new in self.pairs
            ),
        )

    def _list_added(self, added: Iterable[SitePage]) -> Iterator[Added]:
        """New pages, those of a key together."""
        groups: dict[str, list[SitePage]] = {}
        for page in added:
            groups.setdefault(self.new.key(page), []).append(page)
        for pages in groups.values():
            yield Added(tuple(map(name_page, pages)), count_words(pages[0].text))

    def _describe_change(self, old: SitePage, new: SitePage) -> Changed:
        return Changed(
            page=name_page(new),
            versions=name_versions(self.new, new),
            edit=compare_texts(old.text, new.text) or Edit(0, 0),
            old_title=old.title if old.title != new.title else None,
        )

    def _describe_removal(self, page: SitePage) -> Removed:
        target = follow_redirect(self.new, page.url)
        links = 0 if self.new.answers(page.url) else self.inbound[page.url]
        return Removed(name_page(page), name_page(target) if target else None, links, self._is_hidden(page))

    def _is_hidden(self, page: SitePage) -> bool:
        """Whether its text, or the original that it is the translation of, has a mistake."""
        path = page.url.rstrip("/")
        files = tuple(f"docs/{name}.md:" for name in (path, path.partition("/")[2]) if name)
        return any(mistake.en.startswith(files) for mistake in self.mistakes)

    def _describe_move(self, old: SitePage, new: SitePage) -> Moved:
        redirected = follow_redirect(self.new, old.url) is not None
        return Moved(
            old=name_page(old),
            page=name_page(new),
            redirected=redirected,
            links=0 if redirected else self.inbound[old.url],
            edit=compare_texts(old.text, new.text),
        )

    def _list_news(self, find: Callable[[Site, SitePage], Iterable[str]]) -> Iterator[ExternalAddress]:
        """What is found in a page now and was not before."""
        before = list_pages(self.old)
        for page in sort_pages(self.new, list_pages(self.new).values()):
            found = list(find(self.new, page))
            if found:
                known = set(find(self.old, before[page.url])) if page.url in before else set()
                yield from (
                    ExternalAddress(name_page(page), target) for target in found if target not in known
                )

    def _list_new_external(self) -> Iterator[ExternalAddress]:
        """Addresses of other sites that no page had before, each with the first page that has it."""
        known = {target for page in self.old.pages.values() for target in list_external(page)}
        for page in sort_pages(self.new, self.new.pages.values()):
            for target in list_external(page):
                if target not in known:
                    known.add(target)
                    yield ExternalAddress(name_page(page), target)

    def _list_pictures(self) -> Iterator[str]:
        for path in sorted({*self.old.digests, *self.new.digests}):
            is_picture = path.lower().endswith(_PICTURES) and not path.startswith(_DRAWN)
            if is_picture and self.old.digests.get(path) != self.new.digests.get(path):
                yield f"{path} ({_weigh(self.old, path)} → {_weigh(self.new, path)})"
