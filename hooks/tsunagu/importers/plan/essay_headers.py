"""Reads what the headers of the essays in docs/ say of the posts that they were."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tsunagu.header import Header, read_front_matter
from tsunagu.importers.formats.export_dates import read_date
from tsunagu.importers.plan.existing_posts import ExistingPost, ExistingPosts
from tsunagu.importers.plan.fingerprints import read_stamp
from tsunagu.model import Source


def read_existing_posts(docs: Path, languages: Iterable[str] = ()) -> ExistingPosts:
    """Read the headers of all essays, those with mistakes as well as they can be read.

    ``languages`` are the folders of the site's other languages.
    """
    existing = ExistingPosts()
    for folder in ("", *languages):
        for path in sorted((docs / folder).glob("essays/*.md")):
            _read_essay(existing, path, folder)
    existing.ids.update(path.stem for path in docs.glob("*/essays/*.md"))
    return existing


def _read_essay(existing: ExistingPosts, path: Path, folder: str) -> None:
    text = path.read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n")
    header, body = read_front_matter(Source(path.name, text), lambda _: None)
    aliases, source = _words(header, "aliases"), _word(header, "source")
    addresses = [*([source] if source else []), *aliases]
    essay = ExistingPost(
        path.stem,
        _word(header, "title"),
        read_date(_word(header, "date")),
        _word(header, "draft") == "true",
        folder,
        bool(addresses),
        read_stamp(text.split("\n")[: body.line - 1]),
        path,
        source,
    )
    existing.put(essay, addresses, essay.stamp)
    existing.aliases.update(aliases)


def _word(header: Header, name: str) -> str:
    entry = header.entries.get(name)
    return entry.node.value if entry and isinstance(entry.node.value, str) else ""


def _words(header: Header, name: str) -> list[str]:
    entry = header.entries.get(name)
    items = entry.node.value if entry and isinstance(entry.node.value, tuple) else ()
    return [item.value for item in items if isinstance(item.value, str)]
