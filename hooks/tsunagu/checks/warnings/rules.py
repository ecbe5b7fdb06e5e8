"""What could be better in the prose. One noun a file; the site is built all the same.

Each rule is conservative: it is silent where a writer may have meant it. A rule can be switched off by
its code in mkdocs.yml (``extra.tsunagu.warnings``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tsunagu.addresses import read_address
from tsunagu.checks.content_check import Content
from tsunagu.checks.context import MarkdownText
from tsunagu.checks.warnings.block_layout import (
    check_indents,
    check_levels,
    check_tight_blocks,
    check_titles,
    check_underlines,
)
from tsunagu.checks.warnings.bracket_pairs import check_brackets
from tsunagu.checks.warnings.broken_tables import check_tables
from tsunagu.checks.warnings.checked_page import CheckedPage
from tsunagu.checks.warnings.hashtags import check_hashtags
from tsunagu.checks.warnings.heading_levels import check_headings
from tsunagu.checks.warnings.html_blocks import check_html_blocks
from tsunagu.checks.warnings.link_style import check_addresses, check_picture_words
from tsunagu.checks.warnings.literal_signs import check_empty_links, check_entities, check_signs
from tsunagu.checks.warnings.literal_stars import check_dunders, check_stars
from tsunagu.checks.warnings.odd_characters import check_characters, check_widthless
from tsunagu.checks.warnings.particles import Particles, check_particles
from tsunagu.checks.warnings.sentence_endings import check_endings
from tsunagu.checks.warnings.sentence_length import check_empty, check_lengths
from tsunagu.checks.warnings.unclosed_marks import check_named_links, check_strong
from tsunagu.config import Settings
from tsunagu.model import Problem

RULES: tuple[Callable[[CheckedPage], Iterable[Problem]], ...] = (
    check_endings,
    check_particles,
    check_lengths,
    check_brackets,
    check_characters,
    check_headings,
    check_picture_words,
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
            page = CheckedPage(
                MarkdownText(uri, body), address.language, docs, find_particles, has_title, is_open
            )
            problems = (problem for rule in RULES for problem in rule(page))
            yield from (problem for problem in problems if problem.code not in settings.quiet)
    told = {problem.place for problem in content.problems}
    for source in content.folder.sources if "widthless" not in settings.quiet else ():
        if is_wanted(source.uri):
            yield from (problem for problem in check_widthless(source) if problem.place not in told)
