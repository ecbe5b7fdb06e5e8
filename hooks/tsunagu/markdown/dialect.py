"""Markdown as the site has it: the extensions that mkdocs.yml names, with what we ask of them."""

from __future__ import annotations

from typing import Any

from markdown import Markdown

from tsunagu.markdown.extensions import list_extensions
from tsunagu.markdown.heading_ids import name_heading
from tsunagu.markdown.page_context import AskPageContext
from tsunagu.model import Dialect


def complete_options(options: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The options of extensions, completed: a heading in Japanese has its words for an id, not a number.

    No heading has an id of the page around it (``heading_ids.py``); code keeps its empty lines.
    """
    ours: dict[str, dict[str, Any]] = {
        "toc": {"slugify": name_heading},
        "pymdownx.highlight": {"stripnl": False},
    }
    return options | {name: {**values, **options.get(name, {})} for name, values in ours.items()}


def open_markdown(dialect: Dialect, page: AskPageContext = lambda: None) -> Markdown:
    """A converter of the site's Markdown, whose rules ask for the page."""
    options = complete_options({name: dict(values) for name, values in dialect.options.items()})
    return Markdown(extensions=[*dialect.extensions, *list_extensions(page)], extension_configs=options)
