"""The code that shapes a page and is in no installed package: ours, and what mkdocs.yml names beside it."""

from __future__ import annotations

import sys
from pathlib import Path


def list_code(hooks: Path) -> set[Path]:
    """All files of ours below ``hooks``; the author's own extensions and hooks, which are loaded by now."""
    installed = {Path(place).resolve() for place in (sys.prefix, sys.base_prefix, hooks)}
    names = [getattr(module, "__file__", None) for module in list(sys.modules.values())]
    loaded = {Path(name).resolve() for name in names if name}
    own = {path for path in loaded if path.is_file() and installed.isdisjoint(path.parents)}
    return {*hooks.rglob("*.py"), *own}
