"""Files that stand beside posts in folders and archives, and are none: by how their names end."""

from __future__ import annotations

from typing import Final

BESIDE: Final = frozenset(
    (
        *(".ico", ".mp3", ".mp4", ".mov", ".webm", ".m4a", ".wav", ".pdf", ".css", ".scss", ".js", ".mjs"),
        *(".cjs", ".ts", ".tsx", ".jsx", ".astro", ".vue", ".svelte", ".woff", ".woff2", ".ttf", ".otf"),
        *(".yml", ".yaml", ".toml", ".lock", ".py", ".rb", ".sh", ".canvas", ".bib", ".csv"),
    )
)
