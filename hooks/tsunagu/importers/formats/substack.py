"""Substack's export: ``posts/123.slug.html`` has the body alone, ``posts.csv`` beside the folder the rest."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from io import StringIO
from pathlib import Path
from typing import Final

from tsunagu.importers.formats.encodings import decode_bytes
from tsunagu.importers.formats.export_dates import read_clock, read_worded_date
from tsunagu.importers.formats.post import NoteNotice, Post
from tsunagu.importers.html.plain_titles import plain_line
from tsunagu.model import Place, Problem

_NAME: Final = re.compile(r"(\d{4,})\.([\w-]+)\.html")
_MOST_BYTES: Final = 20_000_000
_OUT: Final = ("", "everyone", "public")


def is_substack(text: str, uri: str) -> bool:
    """Whether a file is a post of such an export: by its name, and because it is no whole page."""
    return _NAME.fullmatch(Path(uri).name) is not None and not re.search(
        r"<(?:!doctype|html|head)\b", text[:2_000], re.I
    )


def read_substack(text: str, uri: str, _: NoteNotice) -> Iterator[Post]:
    """The post of a file."""
    place = Place(uri)
    found = _NAME.fullmatch(Path(uri).name)
    number, slug = (found[1], found[2]) if found else ("", Path(uri).stem)
    about = _find_row(Path(uri), f"{number}.{slug}")
    stated = about.get("post_date", "")
    date = read_worded_date(stated)
    hidden = "" if about.get("is_published", "true").lower() == "true" else "draft"
    audience = about.get("audience", "")
    sound = about.get("podcast_url", "")
    yield Post(
        place=place,
        title=plain_line(about.get("title", "")) or slug.replace("-", " "),
        html=f'<audio src="{escape(sound)}"></audio>' * bool(sound) + text,
        date=date,
        own_id=f"substack:{number}" if number else "",
        slug=slug,
        summary=plain_line(about.get("subtitle", "")),
        hidden=hidden or ("" if audience in _OUT else audience),
        doubts=() if date else (Problem("no-date", place),),
        clock=read_clock(stated),
    )


def _find_row(path: Path, name: str) -> dict[str, str]:
    """What ``posts.csv`` says of a post."""
    for folder in (path.parent, path.parent.parent):
        table = folder / "posts.csv"
        if table.is_file() and not table.is_symlink() and table.stat().st_size <= _MOST_BYTES:
            return _read_table(table, table.stat().st_mtime_ns).get(name, {})
    return {}


@lru_cache(maxsize=4)
def _read_table(path: Path, _: int) -> dict[str, dict[str, str]]:
    decoded = decode_bytes(path.read_bytes())
    rows = csv.DictReader(StringIO(decoded.text if decoded else "", newline=""))
    try:
        return {
            str(row.get("post_id")): {str(key): str(value or "") for key, value in row.items()}
            for row in rows
        }
    except csv.Error:
        return {}
