"""What a site ships of the theme, as it was installed: its style sheet."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

_THEME = "material"
_STYLE = "assets/stylesheets/main.*.min.css"


def read_theme_style() -> str:
    """The text of the style sheet, wherever the theme is installed.

    So it is there for a site that names no theme, too. ``FileNotFoundError`` where it is not.
    """
    found = find_spec(_THEME)
    places = (found.submodule_search_locations or ()) if found else ()
    paths = [path for place in places for path in Path(place, "templates").glob(_STYLE)]
    if len(paths) != 1:
        raise FileNotFoundError(f"Material has {len(paths)} files like {_STYLE}, not one: has it changed?")
    return paths[0].read_text(encoding="utf-8")
