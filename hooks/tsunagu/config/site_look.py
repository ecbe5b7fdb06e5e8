"""What ``extra.tsunagu`` names of the content: the site's own pictures, and pages for its menu and foot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any, Final

from tsunagu.config.colors import Colors, find_faint_colors
from tsunagu.config.site_values import is_there
from tsunagu.header import Entry, Node, Note, explain_value, suggest
from tsunagu.model import Place

#: Keys that name a picture, and keys that name pages; both below docs/.
PICTURE_KEYS: Final = ("icon", "logo", "dark_logo")
_PICTURES: Final = (".svg", ".png", ".ico", ".webp", ".jpg", ".jpeg", ".gif", ".avif")
PAGE_KEYS: Final = ("menu", "foot")


def find_wrong_look(
    entries: Mapping[str, Entry],
    values: Mapping[str, Any],
    docs: Path,
    languages: tuple[str, ...],
    note: Note,
) -> None:
    """Note each picture and page that is named and not there, and colours that can't be read on their paper.

    ``entries`` are those of ``extra.tsunagu``, ``values`` what was read of them.
    """
    for key in PICTURE_KEYS:
        if key in values and not is_there(docs / values[key], Path.is_file):
            folder = (docs / values[key]).parent
            beside = [
                path.relative_to(docs).as_posix() for path in _list_files(folder) if path.suffix != ".md"
            ]
            _tell(
                "file-not-there",
                key,
                entries[key].node,
                f"{docs.name}/",
                suggest(values[key], beside)["near"],
                note,
            )
        elif key in values and PurePosixPath(values[key]).suffix.lower() not in _PICTURES:
            _tell("no-picture-name", key, entries[key].node, "", "", note)
    if "dark_logo" in values and "logo" not in entries:
        _tell("dark-logo-alone", "dark_logo", entries["dark_logo"].node, "", "", note)
    for key in PAGE_KEYS:
        for path, node in zip(values.get(key, ()), _list_nodes(entries, key), strict=False):
            folders = (docs, *(docs / code for code in languages))
            if path == "index" or not any(
                is_there(folder / f"{path}.md", Path.is_file) for folder in folders
            ):
                _tell("no-such-page", key, node, "", suggest(path, _list_pages(docs, path))["near"], note)
    if isinstance(colors := values.get("colors"), Colors):
        for problem in find_faint_colors(colors, _list_places(entries["colors"].node)):
            note(problem)


def list_site_pictures(
    entries: Mapping[str, Entry], values: Mapping[str, Any]
) -> tuple[tuple[Place, str], ...]:
    """Where each picture of the site itself is named (as from docs/), and its uri."""
    places = ((entries[key].node.place, values[key]) for key in PICTURE_KEYS if key in values)
    return tuple((replace(place, uri=f"../{place.uri}"), uri) for place, uri in places)


def list_named_pages(
    entries: Mapping[str, Entry], values: Mapping[str, Any]
) -> tuple[tuple[Place, str, str], ...]:
    """Where each page of the menu and the foot is named, as it is typed, and its path without ending."""
    return tuple(
        (node.place, str(node.value), path)
        for key in PAGE_KEYS
        for path, node in zip(values.get(key, ()), _list_nodes(entries, key), strict=False)
    )


def _tell(code: str, key: str, node: Node, known: str, near: str, note: Note) -> None:
    note(explain_value(code, f"extra.tsunagu.{key}", node, known=known, near=near))


def _list_nodes(entries: Mapping[str, Entry], key: str) -> tuple[Node, ...]:
    value = entries[key].node.value if key in entries else ()
    return value if isinstance(value, tuple) else ()


def _list_files(folder: Path) -> Iterator[Path]:
    return (
        (path for path in sorted(folder.iterdir()) if path.is_file())
        if is_there(folder, Path.is_dir)
        else iter(())
    )


def _list_pages(docs: Path, path: str) -> list[str]:
    """The pages that stand where a page is named to be."""
    folder = (docs / path).parent
    pages = [file.relative_to(docs).with_suffix("") for file in _list_files(folder) if file.suffix == ".md"]
    return [page.as_posix() for page in pages if page.name != "index"]


def _list_places(node: Node) -> dict[str, Place]:
    return (
        {key: entry.node.place for key, entry in node.value.items()}
        if isinstance(node.value, Mapping)
        else {}
    )
