"""What must agree between files. One noun a file, one row a rule; all run, none stops the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tsunagu.checks.balance import check_balance
from tsunagu.checks.blocks import check_fences, check_second_headers
from tsunagu.checks.essays import check_images, check_parts
from tsunagu.checks.factors import check_orders
from tsunagu.checks.ground import Ground
from tsunagu.checks.half_links import check_half_links, check_web_addresses
from tsunagu.checks.links import check_links
from tsunagu.checks.markup import check_marks, check_markup, check_term_brackets
from tsunagu.checks.notes import check_notes
from tsunagu.checks.pictures import check_pictures
from tsunagu.checks.redirects import check_aliases
from tsunagu.checks.site_addresses import check_html_links, check_own_addresses
from tsunagu.checks.tangles import check_depth, check_html_depth, check_tangles
from tsunagu.checks.terms import check_explicit_terms, check_names, check_see
from tsunagu.checks.wide_addresses import check_wide_addresses
from tsunagu.model import Problem

__all__ = ["CHECKS", "Ground", "check_library"]

CHECKS: tuple[Callable[[Ground], Iterable[Problem]], ...] = (
    check_images,
    check_pictures,
    check_parts,
    check_aliases,
    check_names,
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
    check_half_links,
    check_web_addresses,
    check_wide_addresses,
    check_notes,
    check_fences,
    check_second_headers,
    check_tangles,
    check_depth,
    check_html_depth,
)


def check_library(ground: Ground) -> list[Problem]:
    """Every problem between the files of a library that could be read."""
    return [problem for check in CHECKS for problem in check(ground)]
