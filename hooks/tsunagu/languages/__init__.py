"""The languages a site can be written in, one file each, and the words of the interface.

Used by settings and pages.
"""

from __future__ import annotations

from tsunagu.languages.language import Language
from tsunagu.languages.lookup import find_language, list_codes
from tsunagu.languages.words import Words

__all__ = ["Language", "Words", "find_language", "list_codes"]
