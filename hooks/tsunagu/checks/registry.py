"""What must agree between files. One noun a file, one row a rule; all run, none stops the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tsunagu.checks.aliases import check_aliases
from tsunagu.checks.context import CheckContext
from tsunagu.checks.essay_fields import check_images, check_parts
from tsunagu.checks.factor_order import check_orders
from tsunagu.checks.footnotes import check_notes
from tsunagu.checks.link_targets import check_links
from tsunagu.checks.malformed_links import check_malformed_links, check_web_addresses
from tsunagu.checks.nesting import check_depth, check_html_depth, check_nesting
from tsunagu.checks.own_addresses import check_html_links, check_own_addresses
from tsunagu.checks.picture_sources import check_pictures
from tsunagu.checks.raw_html import check_marks, check_markup, check_term_brackets
from tsunagu.checks.tag_balance import check_balance
from tsunagu.checks.term_names import check_explicit_terms, check_see, check_term_names
from tsunagu.checks.unclosed_blocks import check_fences, check_second_headers
from tsunagu.checks.wide_addresses import check_wide_addresses
from tsunagu.model import Problem

CHECKS: tuple[Callable[[CheckContext], Iterable[Problem]], ...] = (
    check_images,
    check_pictures,
    check_parts,
    check_aliases,
    check_term_names,
    check_see,
    check_orders,
    check_links,
    check_html_links,
    check_own_addresses,
    check_explicit_terms,
    check_markup,
    check_balance,
    check_marks,
    check_term_brackets,
    check_malformed_links,
    check_web_addresses,
    check_wide_addresses,
    check_notes,
    check_fences,
    check_second_headers,
    check_nesting,
    check_depth,
    check_html_depth,
)


def check_library(context: CheckContext) -> list[Problem]:
    """Every problem between the files of a library that could be read."""
    return [problem for check in CHECKS for problem in check(context)]
