"""What could be better in the prose. One noun a file; the site is built all the same.

Each rule is conservative: it is silent where a writer may have meant it. A rule can be switched off by
its code in mkdocs.yml (``extra.tsunagu.warnings``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tsunagu.addresses import read_address
from tsunagu.checks.ground import Passage
from tsunagu.content import Content
from tsunagu.model import Problem
from tsunagu.settings import Settings
from tsunagu.style.blocks import (
    check_indents,
    check_levels,
    check_tight_blocks,
    check_titles,
    check_underlines,
)
from tsunagu.style.brackets import check_brackets
from tsunagu.style.characters import check_characters, check_widthless
from tsunagu.style.endings import check_endings
from tsunagu.style.hashtags import check_hashtags
from tsunagu.style.headings import check_headings
from tsunagu.style.html_blocks import check_html_blocks
from tsunagu.style.lengths import check_empty, check_lengths
from tsunagu.style.links import check_addresses, check_pictures
from tsunagu.style.marks import check_named_links, check_strong
from tsunagu.style.page import Page
from tsunagu.style.particles import Particles, check_particles
from tsunagu.style.signs import check_empty_links, check_entities, check_signs
from tsunagu.style.stars import check_dunders, check_stars
from tsunagu.style.tables import check_tables

RULES: tuple[Callable[[Page], Iterable[Problem]], ...] = (
    check_endings,
    check_particles,
    check_lengths,
    check_brackets,
    check_characters,
    check_headings,
    check_pictures,
    check_addresses,
    check_empty,
    check_indents,
    check_tight_blocks,
    check_titles,
    check_hashtags,
    check_tables,
    check_html_blocks,
    check_strong,
    check_stars,
    check_dunders,
    check_named_links,
    check_underlines,
    check_levels,
    check_signs,
    check_empty_links,
    check_entities,
)


def find_warnings(
    content: Content, docs: Path, settings: Settings, is_wanted: Callable[[str], bool]
) -> Iterator[Problem]:
    """Every warning for the wanted files, without those that mkdocs.yml switches off."""
    find_particles = Particles()
    published = {essay.uri for essay in content.library.essays if not essay.draft}
    for uri, body in content.library.bodies.items():
        if is_wanted(uri):
            address = read_address(uri, settings.codes)
            has_title, is_open = address.kind != "page", uri not in published
            page = Page(Passage(uri, body), address.language, docs, find_particles, has_title, is_open)
            problems = (problem for rule in RULES for problem in rule(page))
            yield from (problem for problem in problems if problem.code not in settings.quiet)
    told = {problem.place for problem in content.problems}
    for source in content.folder.sources if "widthless" not in settings.quiet else ():
        if is_wanted(source.uri):
            yield from (problem for problem in check_widthless(source) if problem.place not in told)
