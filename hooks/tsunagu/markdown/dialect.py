"""Markdown as the site has it: the extensions that mkdocs.yml names, with what we ask of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from markdown import Extension, Markdown

from tsunagu.markdown.heading_ids import name_heading
from tsunagu.model import Dialect


def complete_options(options: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The options of extensions, completed: a heading in Japanese has its words for an id, not a number.

    No heading has an id of the page around it (``heading_ids.py``).
    """
    return options | {"toc": {"slugify": name_heading, **options.get("toc", {})}}


def open_markdown(dialect: Dialect, ours: Iterable[Extension] = ()) -> Markdown:
    """A converter of the site's Markdown; ``ours`` are the rules that know the page (``list_extensions``)."""
    options = complete_options({name: dict(values) for name, values in dialect.options.items()})
    return Markdown(extensions=[*dialect.extensions, *ours], extension_configs=options)
