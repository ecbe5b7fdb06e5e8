"""Words that the essays use and the glossary lacks, and terms that a translation lost.

Used by commands.
"""

from __future__ import annotations

from tsunagu.candidates.comparison import Comparison, compare_words
from tsunagu.candidates.frequent_words import FrequentWord
from tsunagu.candidates.untranslated_terms import UntranslatedTerm
from tsunagu.candidates.unused_terms import list_unused_terms

__all__ = ["Comparison", "FrequentWord", "UntranslatedTerm", "compare_words", "list_unused_terms"]
