"""Every rule of the content, a row each: one noun a file, and none stops the others.

What a rule tells is an error, which keeps the site from being built, or a warning, which never does: the
messages say which (``messages``), and a warning can be switched off in mkdocs.yml
(``extra.tsunagu.warnings``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from tsunagu.checks.active_files import check_active_files
from tsunagu.checks.active_html import check_markup
from tsunagu.checks.aliases import check_aliases
from tsunagu.checks.beginnings import check_beginnings
from tsunagu.checks.checked_page import CheckedPage
from tsunagu.checks.context import CheckContext
from tsunagu.checks.essay_fields import check_images, check_parts
from tsunagu.checks.factor_order import check_crossings, check_orders
from tsunagu.checks.footnotes import check_missing_notes, check_notes
from tsunagu.checks.limits import check_limits
from tsunagu.checks.link_targets import check_links
from tsunagu.checks.malformed_links import (
    check_mail_addresses,
    check_malformed_links,
    check_spaced_addresses,
    check_web_addresses,
)
from tsunagu.checks.memory import Memory
from tsunagu.checks.nesting import check_depth
from tsunagu.checks.own_addresses import check_html_links, check_own_addresses
from tsunagu.checks.picture_files import check_picture_doubts, check_picture_files
from tsunagu.checks.picture_sources import check_pictures
from tsunagu.checks.raw_html import check_marks, check_term_brackets
from tsunagu.checks.tag_balance import check_balance
from tsunagu.checks.taken_addresses import check_taken_addresses
from tsunagu.checks.term_names import check_explicit_terms, check_see, check_term_names
from tsunagu.checks.unclosed_blocks import check_fences, check_second_headers
from tsunagu.checks.warnings.block_layout import (
    check_indents,
    check_items,
    check_titles,
    check_underlines,
)
from tsunagu.checks.warnings.bracket_pairs import check_brackets
from tsunagu.checks.warnings.broken_tables import check_tables
from tsunagu.checks.warnings.doubled_particles import check_particles
from tsunagu.checks.warnings.far_dates import check_far_dates, check_far_years
from tsunagu.checks.warnings.foreign_notations import check_boxes, check_foreign_notations
from tsunagu.checks.warnings.heading_levels import check_headings
from tsunagu.checks.warnings.hidden_files import check_hidden_files
from tsunagu.checks.warnings.html_blocks import check_html_blocks
from tsunagu.checks.warnings.link_style import (
    check_addresses,
    check_picture_attributes,
    check_picture_words,
    gather_old_pictures,
)
from tsunagu.checks.warnings.literal_signs import check_empty_links, check_entities, check_signs
from tsunagu.checks.warnings.literal_stars import check_stars
from tsunagu.checks.warnings.lost_addresses import check_lost_addresses
from tsunagu.checks.warnings.lost_links import check_waiting_links
from tsunagu.checks.warnings.odd_characters import check_characters, check_widthless
from tsunagu.checks.warnings.older_translations import check_older_translations
from tsunagu.checks.warnings.sentence_length import check_empty, check_lengths
from tsunagu.checks.warnings.titles import check_bare_pages, check_same_titles
from tsunagu.checks.warnings.turned_ruby import check_turned_ruby
from tsunagu.checks.warnings.unclosed_marks import check_named_links, check_strong
from tsunagu.checks.warnings.unfinished import check_doubled, check_left_over, check_unfinished
from tsunagu.checks.warnings.unsaid_names import check_unsaid_names
from tsunagu.messages import PROBLEMS
from tsunagu.model import Problem


@dataclass(frozen=True, slots=True)
class Rule:
    """What looks, and the codes of what it tells, all of one severity."""

    check: Callable[[CheckContext], Iterable[Problem]]
    codes: tuple[str, ...]

    @property
    def severity(self) -> str:
        """``error`` or ``warning``."""
        return PROBLEMS[self.codes[0]].severity


@dataclass(frozen=True, slots=True)
class PageRule:
    """A rule that asks for nothing but one page: what it said of a text is remembered (``memory.py``)."""

    check: Callable[[CheckedPage], Iterable[Problem]]
    codes: tuple[str, ...]


RULES: Final = (
    Rule(
        check_active_files,
        ("active-content", "active-file", "file-kind", "secret-file"),
    ),
    Rule(check_taken_addresses, ("reserved-name", "same-address")),
    Rule(check_limits, ("too-many-aliases", "too-many-names", "too-many-terms")),
    Rule(check_images, ("foreign-picture", "no-such-file")),
    Rule(check_pictures, ("foreign-picture",)),
    Rule(
        check_picture_files,
        (
            "drawing-too-large",
            "picture-broken",
            "picture-empty",
            "picture-is-none",
            "picture-kind",
            "picture-kind-unread",
            "picture-too-large",
        ),
    ),
    Rule(check_parts, ("part-taken",)),
    Rule(check_beginnings, ("not-begun",)),
    Rule(check_aliases, ("alias-clash", "alias-hides", "alias-taken")),
    Rule(check_term_names, ("name-taken",)),
    Rule(check_see, ("see-itself",)),
    Rule(check_orders, ("order-taken",)),
    Rule(check_crossings, ("unknown-crossing",)),
    Rule(
        check_links, ("broken-anchor", "broken-link", "forbidden-address", "link-to-hidden", "own-computer")
    ),
    Rule(check_html_links, ("broken-anchor", "broken-html-link", "link-to-hidden")),
    Rule(check_own_addresses, ("broken-anchor", "broken-link", "link-to-hidden")),
    Rule(check_explicit_terms, ("unknown-term",)),
    Rule(
        check_markup,
        (
            "foreign-picture",
            "forbidden-address",
            "forbidden-attribute",
            "forbidden-html",
            "forbidden-style",
            "frame-name",
            "less-than-as-tag",
            "unclosed-comment",
        ),
    ),
    Rule(check_balance, ("tag-not-closed", "tag-not-open")),
    Rule(check_marks, ("full-width-mark", "half-ruby", "not-a-link", "not-ruby")),
    Rule(check_term_brackets, ("not-a-term-link",)),
    Rule(check_malformed_links, ("half-link",)),
    Rule(check_spaced_addresses, ("not-a-link", "odd-address")),
    Rule(check_web_addresses, ("odd-address",)),
    Rule(check_mail_addresses, ("odd-mail",)),
    Rule(check_notes, ("note-twice", "unused-note")),
    Rule(check_fences, ("unclosed-fence", "fence-in-box")),
    Rule(check_second_headers, ("second-header",)),
    Rule(check_depth, ("tangled", "too-deep")),
    Rule(check_widthless, ("widthless",)),
    Rule(check_addresses, ("http-link",)),
    Rule(
        check_picture_doubts,
        ("icon-not-square", "picture-ending", "picture-left-out", "picture-print-colors"),
    ),
    Rule(check_waiting_links, ("waits-for-nothing",)),
    Rule(check_far_dates, ("far-date",)),
    Rule(check_far_years, ("far-year",)),
    Rule(check_hidden_files, ("hidden-file", "hidden-folder")),
    Rule(check_same_titles, ("same-title",)),
    Rule(check_older_translations, ("older-translation",)),
    Rule(check_bare_pages, ("page-without-title",)),
    Rule(check_unsaid_names, ("unsaid",)),
    Rule(check_lost_addresses, ("lost-address", "lost-addresses")),
)

#: All of these are warnings.
PAGE_RULES: Final = (
    PageRule(check_particles, ("particle-twice",)),
    PageRule(check_lengths, ("long-sentence",)),
    PageRule(check_brackets, ("bracket-mismatch", "bracket-pair")),
    PageRule(check_characters, ("double-space", "machine-character")),
    PageRule(check_headings, ("heading-skips",)),
    PageRule(check_picture_words, ("image-without-words", "old-images-without-words")),
    PageRule(check_picture_attributes, ("picture-attribute",)),
    PageRule(check_empty, ("no-text",)),
    PageRule(check_indents, ("prose-as-code",)),
    PageRule(check_items, ("list-ends",)),
    PageRule(check_titles, ("second-title",)),
    PageRule(check_tables, ("table-row-too-long", "table-without-rule")),
    PageRule(check_html_blocks, ("markdown-in-html",)),
    PageRule(check_strong, ("unclosed-strong",)),
    PageRule(check_stars, ("stars-as-emphasis",)),
    PageRule(check_named_links, ("link-without-address",)),
    PageRule(check_underlines, ("rule-below-prose",)),
    PageRule(check_signs, ("shown-as-typed",)),
    PageRule(check_foreign_notations, ("foreign-notation",)),
    PageRule(check_boxes, ("unclosed-box",)),
    PageRule(check_missing_notes, ("missing-note",)),
    PageRule(check_empty_links, ("link-without-words",)),
    PageRule(check_entities, ("unknown-entity",)),
    PageRule(check_unfinished, ("unfinished",)),
    PageRule(check_left_over, ("first-line-left",)),
    PageRule(check_doubled, ("typed-twice",)),
    PageRule(check_turned_ruby, ("ruby-turned",)),
)


def find_mistakes(context: CheckContext) -> Iterator[Problem]:
    """What keeps a site from being built."""
    for rule in RULES:
        if rule.severity == "error":
            yield from rule.check(context)


def find_remarks_of(context: CheckContext, memory: Memory) -> Iterator[Problem]:
    """What could be better in the wanted texts; ``memory`` knows what was said of one before."""
    told = (problem for page in context.pages for problem in memory.recall(page, _judge))
    yield from gather_old_pictures(told, context.sources)
    for rule in RULES:
        if rule.severity == "warning":
            yield from (problem for problem in rule.check(context) if context.is_wanted(problem.place.uri))


def _judge(page: CheckedPage) -> Iterator[Problem]:
    return (problem for rule in PAGE_RULES for problem in rule.check(page))
