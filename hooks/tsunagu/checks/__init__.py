"""What must agree between files. One noun a file, one row a rule; all run, none stops the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tsunagu.checks.essays import check_dates, check_images, check_pairs, check_parts
from tsunagu.checks.ground import Ground
from tsunagu.checks.links import check_explicit_terms, check_links
from tsunagu.checks.names import check_names
from tsunagu.checks.redirects import check_aliases
from tsunagu.checks.translations import check_translations
from tsunagu.model import Problem

__all__ = ["CHECKS", "Ground", "check_library"]

CHECKS: tuple[Callable[[Ground], Iterable[Problem]], ...] = (
    check_pairs,
    check_dates,
    check_images,
    check_parts,
    check_translations,
    check_aliases,
    check_names,
    check_links,
    check_explicit_terms,
)


def check_library(ground: Ground) -> list[Problem]:
    """Every problem between the files of a library that could be read."""
    return [problem for check in CHECKS for problem in check(ground)]
