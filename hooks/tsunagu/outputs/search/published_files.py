"""The files search needs, from plain values to bytes. Names carry a hash of the content."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence

FOLDER = "assets/tsunagu/"

#: A file to be published: its address from the site's root, and its content.
PublishedFile = tuple[str, bytes]


def name_file(stem: str, extension: str, content: bytes) -> PublishedFile:
    """A file whose name changes with its content: ``assets/tsunagu/search/ja.0b5c….json``."""
    return f"{FOLDER}{stem}.{_hash([content])}.{extension}", content


def name_folder(stem: str, contents: Sequence[PublishedFile]) -> tuple[str, list[PublishedFile]]:
    """A folder whose name changes with the content of its files, as the worker asks for it, and its files."""
    folder = f"{stem}-{_hash(content for _, content in contents)}/"
    return folder, [(FOLDER + folder + name, content) for name, content in contents]


def take_name(file: PublishedFile) -> str:
    """A file as the worker asks for it, from its own folder."""
    return file[0].removeprefix(FOLDER)


def write_search_json(value: object) -> bytes:
    """Compact JSON in UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _hash(contents: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for content in contents:
        digest.update(len(content).to_bytes(8) + content)
    return digest.hexdigest()[:10]
