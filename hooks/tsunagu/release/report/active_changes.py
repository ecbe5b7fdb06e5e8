"""What a stranger may have brought in: what runs, leads away or is fetched, and files to no eye."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from tsunagu.release.report.built_site import Site
from tsunagu.release.report.changes import ExternalAddress, PageName
from tsunagu.release.report.moves import follow_redirect
from tsunagu.release.report.page_names import name_page, sort_pages

#: What a build makes anew at each change of the content.
_MADE = re.compile(
    r"(?:.*/)?feed\.(?:xml|json)|sitemap\.xml(?:\.gz)?|llms\.txt|digest\.txt"
    r"|(?:[\w-]+/)?glossary/(?:terms\.\w+|deck\.csv)|(?:[\w-]+/)?(?:(?:series|themes)/[\w-]+|tsunagu)\.epub"
    r"|assets/tsunagu/(?:[\w.-]+/)*[\w.-]+\.json|.*\.html?"
)
#: Where a change of a file that was there is one of the site's looks.
_OF_THE_THEME = re.compile(r"assets/(?:stylesheets|javascripts)/|.*\.css$")


def list_active_changes(old: Site, new: Site) -> Iterator[ExternalAddress]:
    """What is in a page or a picture now and was not: handlers, frames, scripts, styles, pages that leave.

    A redirect is told where it leads to no page of the site; one that does is told with the page that went.
    """
    policies = {page.policy for page in old.pages.values()}
    for page in sort_pages(new, new.pages.values()):
        before = old.pages.get(page.url)
        known = set(before.active) if before else set()
        facts = [fact for fact in page.active if fact not in known]
        is_new = before is None or before.redirect != page.redirect
        if page.redirect and is_new and follow_redirect(new, page.url) is None:
            facts.append(f"-> {page.redirect}")
        if page.policy not in policies:
            facts.append(f"Content-Security-Policy: {page.policy}")
        yield from (ExternalAddress(name_page(page), fact) for fact in dict.fromkeys(facts))
    for path, seen in new.active_files.items():
        if old.active_files.get(path) != seen:
            yield ExternalAddress(PageName(path, path, "", ""), seen)


def list_other_files(old: Site, new: Site, looked_at: Collection[str]) -> Iterator[str]:
    """Every file that is new or changed and is no page, no picture (by ``looked_at``), nothing made anew."""
    for path in sorted(new.digests):
        is_other = not path.lower().endswith(tuple(looked_at)) and not _MADE.fullmatch(path)
        is_changed = old.digests.get(path) != new.digests[path] and not _OF_THE_THEME.match(path)
        if is_other and (path not in old.digests or is_changed):
            yield path
