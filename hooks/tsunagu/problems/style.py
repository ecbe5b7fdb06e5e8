"""What could be better in the text. These are warnings: nothing is held back for them."""

from __future__ import annotations

from tsunagu.problems.kind import ProblemKind

STYLE: tuple[ProblemKind, ...] = ()
