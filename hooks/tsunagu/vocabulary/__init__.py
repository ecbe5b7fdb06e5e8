"""The words of the essays beside the words of the glossary: what an author may want to add, use or mend."""

from __future__ import annotations

from tsunagu.vocabulary.comparison import Comparison, compare_words
from tsunagu.vocabulary.frequent import FrequentWord
from tsunagu.vocabulary.untranslated import Untranslated

__all__ = ["Comparison", "FrequentWord", "Untranslated", "compare_words"]
