"""Words that the essays use and the glossary lacks, and terms that a translation lost.

Used by commands.
"""

from __future__ import annotations

from tsunagu.candidates.comparison import Comparison, compare_words
from tsunagu.candidates.frequent_words import FrequentWord
from tsunagu.candidates.untranslated_terms import UntranslatedTerm

__all__ = ["Comparison", "FrequentWord", "UntranslatedTerm", "compare_words"]
