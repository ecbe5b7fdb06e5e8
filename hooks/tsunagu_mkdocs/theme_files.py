"""What a site ships of the theme, as it was installed: its style sheet, and the script of its search box."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

_THEME = "material"
_FILES = ("assets/stylesheets/main.*.min.css", "assets/javascripts/bundle.*.min.js")


def read_theme_files() -> tuple[str, str]:
    """The texts of the style sheet and the script, wherever the theme is installed.

    So they are there for a site that names no theme, too. ``FileNotFoundError`` where they are not.
    """
    found = find_spec(_THEME)
    places = (found.submodule_search_locations or ()) if found else ()
    style, script = (_read_one([Path(place, "templates") for place in places], name) for name in _FILES)
    return style, script


def _read_one(folders: list[Path], pattern: str) -> str:
    paths = [path for folder in folders for path in folder.glob(pattern)]
    if len(paths) != 1:
        raise FileNotFoundError(f"Material has {len(paths)} files like {pattern}, not one: has it changed?")
    return paths[0].read_text(encoding="utf-8")
