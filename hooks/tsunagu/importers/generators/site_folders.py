"""The folders of a site whose files it serves as they are: there lie the pictures of its posts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tsunagu.importers.generators.sites import find_site, list_texts

#: By generator; Jekyll serves all folders that begin with no sign of its own.
_FOLDERS: Final = {"hugo": ("static", "assets"), "hexo": ("source",)}
#: Zenn has no settings: its articles and their pictures are two folders side by side.
_ZENN: Final = ("articles", "images")
_SIGNS: Final = ("_", ".")
_OTHERS: Final = ("node_modules", "vendor")


def list_site_folders(path: Path) -> Iterator[Path]:
    """Those of the site that the posts in a folder, or the post in a file, belong to; no links."""
    site = find_site(str(path / "index.md" if path.is_dir() else path))
    if not site.config.name:
        yield from _list_beside(path if path.is_dir() else path.parent)
        return
    if site.generator == "jekyll":
        own = [one for one in sorted(site.root.iterdir()) if not one.name.startswith(_SIGNS)]
        folders = [one for one in own if one.name not in _OTHERS]
    else:
        named = list_texts(site.settings.get("staticdir")) if site.generator == "hugo" else ()
        folders = [site.root / one for one in dict.fromkeys((*named, *_FOLDERS.get(site.generator, ())))]
    inside = (one for one in folders if one.resolve().is_relative_to(site.root.resolve()))
    yield from (one for one in inside if one.is_dir() and not one.is_symlink())


def _list_beside(posts: Path) -> Iterator[Path]:
    pictures = posts.parent / _ZENN[1]
    if posts.name == _ZENN[0] and pictures.is_dir() and not pictures.is_symlink():
        yield pictures
