"""The language in which the author is spoken to on the command line."""

from __future__ import annotations

from collections.abc import Mapping

#: The languages in which problems are told.
UI_LANGUAGES = ("ja", "en")

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def choose_ui_language(wanted: str | None, environ: Mapping[str, str], default: str) -> str:
    """What was asked for, else the locale's language, else the site's ``default``.

    >>> choose_ui_language(None, {"LANG": "ja_JP.UTF-8"}, "en"), choose_ui_language(None, {"LANG": "C"}, "ja")
    ('ja', 'ja')
    """
    if wanted:
        return wanted
    name = next((environ[variable] for variable in _VARIABLES if environ.get(variable)), "")
    code = name.partition(".")[0].partition("_")[0].lower()
    if code in ("", "c", "posix"):
        code = default
    return code if code in UI_LANGUAGES else "en"
