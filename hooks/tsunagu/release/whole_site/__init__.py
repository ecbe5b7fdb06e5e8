"""One judge of the whole site, on its files: whatever one of them names is there, and nothing is lost.

It reads what will go out, not what was meant: each file once, in time that grows with its length. Used by a
build before its switch to the live folder, which knows what it published, and by ``tsunagu guard``.
"""

from __future__ import annotations

from tsunagu.release.whole_site.claims import Claim, find_double_claims
from tsunagu.release.whole_site.difference import MOST, Difference, write_differences
from tsunagu.release.whole_site.judge import judge_site
from tsunagu.release.whole_site.published import Published

__all__ = [
    "MOST",
    "Claim",
    "Difference",
    "Published",
    "find_double_claims",
    "judge_site",
    "write_differences",
]
