"""Terms found in prose, in Japanese and English, and the glossary for other programs.

Used by the rules of Markdown, by checks, and by a build.
"""

from __future__ import annotations

from tsunagu.glossary.exports import EXPORTS, list_exports
from tsunagu.glossary.name_spelling import Spelling, spelling
from tsunagu.glossary.term_finder import Found, TermFinder

__all__ = ["EXPORTS", "Found", "Spelling", "TermFinder", "list_exports", "spelling"]
