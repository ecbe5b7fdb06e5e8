"""What mkdocs.yml has to name so that MkDocs builds with what is ours: the hooks, and the templates.

Without them MkDocs builds its own theme, or stops in a template, and says so in English. Told is only what is
there and not named: a project that keeps its code elsewhere knows what it does.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import Final

from tsunagu.config.site_values import is_there
from tsunagu.header import Fields, Node, Note, explain_value, find_misspelt
from tsunagu.model import Place, Problem

_HOOK: Final = "hooks/main.py"
_OUR_THEME: Final = ("hooks/tsunagu", "overrides/main.html")
_THEME: Final = {"name": "material", "custom_dir": "overrides"}
#: Those that MkDocs brings, whose templates have other parts than ours fill.
_OTHER_THEMES: Final = ("mkdocs", "readthedocs")


def find_unnamed_parts(site: Fields, folder: Path, note: Note) -> None:
    """Note which parts of ours, in ``folder``, the values of MkDocs' keys don't name."""
    if (folder / "hooks/tsunagu").is_dir() and (folder / _HOOK).is_file() and "hooks" not in site.wrong:
        _require_hook(site, note)
    if all((folder / part).exists() for part in _OUR_THEME) and "theme" not in site.wrong:
        _require_theme(site, folder, note)


def _require_hook(site: Fields, note: Note) -> None:
    node = site.values.get("hooks")
    items = node.value if node and isinstance(node.value, tuple) else ()
    named = [PurePath(item.value).name for item in items if isinstance(item.value, str)]
    if node and node.value and not items:
        note(explain_value("not-table", "hooks", node, known=f"hooks: [{_HOOK}]"))
    elif not find_misspelt("main.py", named):
        _tell(node.place if node else site.start, "hooks", f"hooks: [{_HOOK}]", note)


def _require_theme(site: Fields, folder: Path, note: Note) -> None:
    node: Node | None = site.values.get("theme")
    example = ", ".join(f"{key}: {value}" for key, value in _THEME.items())
    if not node or not node.value:
        _tell(node.place if node else site.start, "theme", f"theme: {{{example}}}", note)
    elif not isinstance(node.value, Mapping):
        note(explain_value("not-table", "theme", node, known=f"theme: {{{example}}}"))
    else:
        for key, value in _THEME.items():
            entry = node.value.get(key)
            if entry and key == "name" and _is_nothing(entry.node):
                continue  # null is MkDocs' word for templates of one's own alone, and ours are whole
            if entry and _is_nothing(entry.node):
                _tell(entry.place, f"theme.{key}", f"{key}: {value}", note)
            elif entry and not _is_ours(key, entry.node, folder):
                note(explain_value("not-our-theme", f"theme.{key}", entry.node, known=f"{key}: {value}"))
            elif entry is None:
                if near := find_misspelt(key, [one for one in node.value if one not in _THEME]):
                    values = {"field": f"theme.{near}", "near": key, "known": ", ".join(_THEME)}
                    note(Problem("unknown-key", node.value[near].place, values))
                else:
                    _tell(node.place, f"theme.{key}", f"{key}: {value}", note)


def _is_nothing(node: Node) -> bool:
    return not node.value or node.value in ("null", "~")


def _is_ours(key: str, node: Node, folder: Path) -> bool:
    """Whether the templates of a theme, or in a folder, go with ours; what is not there is told elsewhere."""
    if key == "name":
        return node.value not in _OTHER_THEMES
    there = isinstance(node.value, str) and is_there(folder / node.value, Path.is_dir)
    return not there or is_there(folder / str(node.value) / "main.html", Path.is_file)


def _tell(place: Place, field: str, known: str, note: Note) -> None:
    note(Problem("missing-key", place, {"field": field, "known": known}))
