"""Files that stand beside posts in folders and archives, and are none: by how their names end."""

from __future__ import annotations

from typing import Final

#: What posts link to for readers to take home.
_DOCUMENTS: Final = (
    *(".doc", ".docx", ".epub", ".odp", ".ods", ".odt"),
    *(".pdf", ".ppt", ".pptx", ".rtf", ".xls", ".xlsx"),
)

BESIDE: Final = frozenset(
    (
        *(".ico", ".mp3", ".mp4", ".mov", ".webm", ".m4a", ".wav", ".pdf", ".css", ".scss", ".js", ".mjs"),
        *(".cjs", ".ts", ".tsx", ".jsx", ".astro", ".vue", ".svelte", ".woff", ".woff2", ".ttf", ".otf"),
        *(".yml", ".yaml", ".toml", ".lock", ".py", ".rb", ".sh", ".canvas", ".bib", ".csv"),
    )
)


def is_document(name: str) -> bool:
    """Whether a file is no picture and no post, and one that posts link to.

    >>> is_document("up/A.PDF"), is_document("a.jpg")
    (True, False)
    """
    return name.lower().endswith(_DOCUMENTS)
