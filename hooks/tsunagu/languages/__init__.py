"""The languages a site can be written in, one file each.

To add one: write ``languages/<code>.py`` with a ``LANGUAGE`` and name its code in mkdocs.yml
(``extra.tsunagu.languages``). A word that is missing is a type error, and an error at import.
"""

from __future__ import annotations

import re
from importlib import import_module
from importlib.util import find_spec

from tsunagu.languages.language import Language
from tsunagu.languages.words import Words

__all__ = ["Language", "Words", "find_language"]


def find_language(code: str) -> Language | None:
    """Return the language of a code such as ``"ja"``, or None where no file describes it."""
    if not re.fullmatch(r"[a-z]{2,3}", code) or find_spec(f"{__name__}.{code}") is None:
        return None
    language = getattr(import_module(f"{__name__}.{code}"), "LANGUAGE", None)
    return language if isinstance(language, Language) else None
