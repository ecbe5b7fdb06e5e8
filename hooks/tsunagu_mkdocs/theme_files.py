"""The files of the theme as they were installed."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

_THEME = "material"
_STYLE = "assets/stylesheets/main.*.min.css"


def read_theme_style() -> str:
    """The theme's style sheet; empty where the theme is not installed.

    It is read where it is installed, and so also for a site that names another theme, or none.
    """
    found = find_spec(_THEME)
    for folder in (found.submodule_search_locations or ()) if found else ():
        for path in Path(folder, "templates").glob(_STYLE):
            return path.read_text(encoding="utf-8")
    return ""


def find_theme_file(name: str) -> bytes | None:
    """The content of a file that the theme brings to each site (``assets/…``); None where it has none."""
    found = find_spec(_THEME)
    for folder in (found.submodule_search_locations or ()) if found else ():
        path = Path(folder, "templates", name)
        if path.is_file():
            return path.read_bytes()
    return None
