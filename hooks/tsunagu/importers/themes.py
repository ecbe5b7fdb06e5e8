"""The author's table from the themes (テーマ, CATEGORY) of his old blog to factors: a small YAML file.

海外赴任: [customers, skills]
ブログ: []        # says nothing; the glossary's terms decide
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping
from typing import Any

import yaml

from tsunagu.fields import suggest


class ThemesError(ValueError):
    """A table that can't be used; the text says what was seen and what is known."""


def theme_key(name: str) -> str:
    """What makes two spellings of a theme one: width, case and blanks don't matter."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def read_themes(text: str, factors: Collection[str]) -> dict[str, tuple[str, ...]]:
    """The factors of each theme, by ``theme_key``.

    Raises: ThemesError, in one line, where the file is no such table or names an unknown factor.
    """
    try:
        table: Any = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise ThemesError(" ".join(str(error).split())) from None
    if table is None:
        return {}
    if not isinstance(table, Mapping):
        raise ThemesError("theme: [factor, ...]")
    return {theme_key(str(name)): _read_factors(str(name), value, factors) for name, value in table.items()}


def _read_factors(name: str, value: Any, known: Collection[str]) -> tuple[str, ...]:
    listed = [value] if isinstance(value, str) else value or []
    if not isinstance(listed, list):
        raise ThemesError(f"{name}: {value!r}")
    for factor in listed:
        if factor not in known:
            seen = suggest(str(factor), known)
            near = f" -> {seen['near']}?" if seen["near"] else ""
            raise ThemesError(f"{name}: {factor!r}{near} ({seen['known']})")
    return tuple(listed)
