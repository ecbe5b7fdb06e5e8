"""The languages a site can be written in, one file each.

To add one: write ``languages/<code>.py`` with a ``LANGUAGE`` and name its code in mkdocs.yml
(``extra.tsunagu.languages``). A code is a language, perhaps with its script and region (BCP 47): ``zh-Hant``
is ``zh_Hant.py``. A word that is missing is a type error, and an error at import.
"""

from __future__ import annotations

import re
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules
from typing import Final

from tsunagu.languages.language import Language
from tsunagu.languages.words import Words

__all__ = ["Language", "Words", "find_language", "list_codes"]

_CODE: Final = re.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-(?:[A-Z]{2}|[0-9]{3}))?")


def find_language(code: str) -> Language | None:
    """The language of a code such as ``"ja"``; None where no file is of it."""
    module = f"{__package__}.{code.replace('-', '_')}"
    if not _CODE.fullmatch(code) or find_spec(module) is None:
        return None
    language = getattr(import_module(module), "LANGUAGE", None)
    return language if isinstance(language, Language) and language.code == code else None


def list_codes() -> tuple[str, ...]:
    """The codes of all languages there are.

    >>> "ja" in list_codes(), "words" in list_codes()
    (True, False)
    """
    names = (module.name.replace("_", "-") for module in iter_modules([str(Path(__file__).parent)]))
    return tuple(sorted(name for name in names if _CODE.fullmatch(name)))
