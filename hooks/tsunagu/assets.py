"""Our own style sheet and scripts, published under names that change with their content.

The sources are small files by part; a reader's browser gets each kind as one file it may keep for ever.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from tsunagu.colors import write_factor_styles
from tsunagu.model import Factor, GeneratedPage

#: The parts of the style sheet, in the order of the cascade.
STYLES = ("tokens", "theme", "frame", "prose", "parts", "essay", "theme-pages", "glossary", "home", "print")


@dataclass(frozen=True, slots=True)
class Assets:
    """The published files, and the address of each by its plain name (``style``, ``reader``, ``icon``)."""

    style: GeneratedPage
    reader: GeneratedPage
    icon: GeneratedPage

    @property
    def pages(self) -> tuple[GeneratedPage, ...]:
        """All of them."""
        return (self.style, self.reader, self.icon)


def list_assets(factors: Sequence[Factor]) -> Assets:
    """The assets of a site with these factors."""
    styles = [_read("styles", f"{name}.css") for name in STYLES]
    return Assets(
        style=_publish("site", "css", write_factor_styles(factors) + "".join(styles)),
        reader=_publish("reader", "js", _read("scripts", "reader.js")),
        icon=_publish("icon", "svg", _read("icon.svg")),
    )


def _read(*path: str) -> str:
    return files("tsunagu").joinpath("static", *path).read_text(encoding="utf-8")


def _publish(name: str, ending: str, text: str) -> GeneratedPage:
    digest = hashlib.sha256(text.encode()).hexdigest()[:10]
    return GeneratedPage(f"assets/tsunagu/{name}.{digest}.{ending}", text)
