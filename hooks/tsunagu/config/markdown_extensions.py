"""The Markdown extensions that mkdocs.yml names, as MkDocs reads them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import yaml

from tsunagu.model import BARE_DIALECT, Dialect

#: What stands in the place of a value that only running code could make: the option is left out.
_UNREAD: Final = object()


class _Loader(yaml.SafeLoader):
    """Constructs nothing but plain values."""


_Loader.add_multi_constructor("", lambda *_: _UNREAD)


def read_dialect(text: str) -> Dialect:
    """The dialect in the text of mkdocs.yml; what can't be read of it is told elsewhere, and passed over.

    >>> read_dialect("markdown_extensions: [footnotes, {toc: {permalink: true}}]").extensions
    ('toc', 'tables', 'fenced_code', 'footnotes')
    """
    try:
        site = yaml.load(text, _Loader)
    except (yaml.YAMLError, ValueError, AttributeError, KeyError, TypeError, RecursionError):
        return BARE_DIALECT
    named = site.get("markdown_extensions") if isinstance(site, dict) else None
    rows = list(_list_rows(named))
    names = dict.fromkeys((*BARE_DIALECT.extensions, *(name for name, _ in rows)))
    return Dialect(tuple(names), {name: options for name, options in rows if options})


def _list_rows(named: object) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each extension with its options: ``- toc``, ``- toc: {permalink: true}``, or a table of all."""
    for item in named.items() if isinstance(named, dict) else named if isinstance(named, list) else ():
        if isinstance(item, str):
            yield item, {}
        elif isinstance(item, tuple):
            yield str(item[0]), _read_options(item[1])
        elif isinstance(item, dict):
            yield from ((str(name), _read_options(options)) for name, options in item.items())


def _read_options(options: object) -> dict[str, Any]:
    table = options if isinstance(options, dict) else {}
    return {str(key): value for key, value in table.items() if not _has_unread(value, set())}


def _has_unread(value: object, seen: set[int]) -> bool:
    """``seen`` are the tables and lists on the way: an alias may stand in many places, or within itself."""
    if not isinstance(value, dict | list):
        return value is _UNREAD
    if id(value) in seen:
        return False
    seen.add(id(value))
    return any(_has_unread(one, seen) for one in (value.values() if isinstance(value, dict) else value))
