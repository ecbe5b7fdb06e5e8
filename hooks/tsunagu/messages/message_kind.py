"""A kind of problem: its code for ever, and what is said of it in each language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """A row. A sentence says what was seen, what is known, and how to mend it.

    ``{field}``, ``{seen}``, ``{known}``, ``{near}``, ``{other}`` are the values of a ``Problem``, and
    ``{ja_unit}``, ``{en_unit}`` what a number counts. ``{hint}``
    is "did you mean" and all that is known, ``{guess}`` only the first of them; both vanish where there is
    nothing to say. An error keeps the site from being built; a warning never does.
    """

    code: str
    ja: str
    en: str
    severity: str = "error"
