"""Terms found in prose, in Japanese and English, and the glossary for other programs.

Used by the rules of Markdown, by checks, and by a build.
"""

from __future__ import annotations

from tsunagu.glossary.exports import EXPORT_FILES, EXPORTS, list_exports, make_deck
from tsunagu.glossary.exports.deck import StudyCard
from tsunagu.glossary.name_spelling import Spelling, spelling
from tsunagu.glossary.term_finder import Found, TermFinder

__all__ = [
    "EXPORTS",
    "EXPORT_FILES",
    "Found",
    "Spelling",
    "StudyCard",
    "TermFinder",
    "list_exports",
    "make_deck",
    "spelling",
]
