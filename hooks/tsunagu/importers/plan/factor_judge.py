"""The factors of an old post, and whether its author need look at them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from tsunagu.importers.plan.factor_precision import FactorPrecision, measure_precision
from tsunagu.importers.plan.factor_proposal import FactorProposer, Proposal
from tsunagu.importers.plan.import_settings import ImportSettings


class FactorJudge:
    """Proposes by the author's rules and the glossary's terms, and accepts as he wishes."""

    def __init__(self, settings: ImportSettings) -> None:
        library = settings.library
        factors = [factor.id for factor in library.factors]
        terms = {term.id: term for term in library.terms}
        self._settings = settings
        self._proposer = FactorProposer(factors, settings.rules, terms, settings.find)

    @cached_property
    def precision(self) -> FactorPrecision:
        """How right proposals by terms are, on the site's own essays."""
        essays, docs = self._settings.library.essays, self._settings.docs
        return measure_precision(essays, docs, self._proposer.propose_by_terms)

    def judge(self, text: str, themes: Iterable[str]) -> Proposal:
        """The proposal for a post. Where the author accepts a likelihood, and it can be told, that decides
        whether it is ``sure``; a proposal without any term never is.
        """
        proposal = self._proposer.propose(text, themes)
        accept = self._settings.accept
        if accept is None or not proposal.weight:
            return proposal
        likely = self.precision.judge(proposal.weight)
        sure = likely.share >= accept if likely else proposal.sure
        return replace(proposal, sure=sure, likelihood=likely)

    def guess(self, text: str) -> tuple[str, ...]:
        """The factors that the terms alone suggest."""
        return self._proposer.propose_by_terms(text).factors
