"""How often the factors that terms suggest are right: measured on the site's own essays, never assumed.

An essay of which the author said the factors is read as if it were an old post. The proposal is right when
the author gave the essay each factor that it names. How likely one is right is told by its band: by how often
the text has terms of the least of its factors. Where a band has too few essays, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from tsunagu.importers.plan.factor_proposal import Likelihood, Proposal
from tsunagu.model import Essay
from tsunagu.text import plain_text

#: The least ``weight`` of each band.
BANDS: Final = (0, 1, 3, 5, 10)
#: Of fewer essays no share is told: of 20, one more that is right changes it by five in a hundred.
FEWEST: Final = 20
#: More would say no more, and take seconds.
_MOST: Final = 400
_HEADER: Final = 20_000
#: The evidence by terms that an import left, and its request to look at it (``import_report.py``).
_BY_TERMS: Final = re.compile(r"^# (?:キーファクターの根拠|evidence for factors): .* ×\d", re.MULTILINE)
_ASKED: Final = re.compile(
    r"^# (?:確かめてください|please check): (?:キーファクター|.*factors)", re.MULTILINE
)


class Measured(NamedTuple):
    """One essay: its id (a translation has the same), the band of its proposal, whether that was right."""

    id: str
    band: int
    right: bool


@dataclass(frozen=True, slots=True)
class FactorPrecision:
    """What was measured."""

    measured: Sequence[Measured] = ()

    def judge(self, weight: int, but: str = "") -> Likelihood | None:
        """How likely a proposal of this weight is right; ``but`` is an essay that has no say.

        >>> FactorPrecision([Measured(str(number), 1, number > 1) for number in range(20)]).judge(2)
        Likelihood(share=0.8636363636363636, right=18, of=20)
        """
        band = find_band(weight)
        like = [one.right for one in self.measured if one.band == band and one.id != but]
        return (
            Likelihood((sum(like) + 1) / (len(like) + 2), sum(like), len(like))
            if len(like) >= FEWEST
            else None
        )

    def count(self, band: int) -> int:
        """How many essays of a band there are to measure on."""
        return sum(one.band == band for one in self.measured)

    def try_out(self, accept: float) -> tuple[int, int]:
        """How many of the essays would be accepted, each judged without itself; how many of them rightly."""
        judged = [(one.right, self.judge(one.band, one.id)) for one in self.measured]
        taken = [right for right, likely in judged if likely and likely.share >= accept]
        return len(taken), sum(taken)


def find_band(weight: int) -> int:
    """The band of a weight, by its least one.

    >>> find_band(4)
    3
    """
    return max(least for least in BANDS if least <= weight)


def measure_precision(
    essays: Iterable[Essay], docs: Path, propose: Callable[[str], Proposal]
) -> FactorPrecision:
    """Read the essays whose factors their author gave, not those that an import proposed to nobody's eyes."""
    own = [one for one in essays if not one.draft and one.factors and _is_by_author(docs / one.uri)]
    measured = []
    for essay in sorted(own, key=lambda one: one.date, reverse=True)[:_MOST]:
        proposal = propose(f"{essay.title}\n{plain_text(essay.body.text)}")
        right = set(proposal.factors) <= set(essay.factors)
        measured.append(Measured(essay.id, find_band(proposal.weight or 0), right))
    return FactorPrecision(measured)


def _is_by_author(path: Path) -> bool:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            header = file.read(_HEADER)
    except OSError:
        return True
    return not _BY_TERMS.search(header) or _ASKED.search(header) is not None
