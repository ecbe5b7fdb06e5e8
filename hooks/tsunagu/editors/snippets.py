"""Snippets for VS Code: it knows no schema for the header of a Markdown file, but it completes these.

``essay`` (or エッセイ) begins a whole header, ``date:`` a line of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

import yaml

from tsunagu.addresses import PAGE_KINDS
from tsunagu.config import Settings
from tsunagu.content import Ids, list_schemas
from tsunagu.editors.tool_file import ToolFile, write_tool_json
from tsunagu.header import Choice, Field, Flag, ListOf, PerLanguage, Reference

_SIGNS: Final = re.compile(r"[\\$}]")


def write_snippets(settings: Settings) -> ToolFile:
    """``.vscode/tsunagu.code-snippets``."""
    schemas = list_schemas(settings, Ids())
    snippets: dict[str, Any] = {}
    kinds = {row.name: row.written["ja"] for row in PAGE_KINDS if row.written and row.folder}
    for kind, name in kinds.items():
        snippets[f"{name} ({kind})"] = {
            "scope": "markdown",
            "prefix": [kind, name],
            "description": f"新しい{name}のヘッダー / header of a new {kind}",
            "body": ["---", *_write_lines(schemas[kind]), "---", "", "$0"],
        }
    snippets.update(_list_key_snippets(schemas[kind] for kind in kinds))
    return write_tool_json(".vscode/tsunagu.code-snippets", snippets)


def _write_lines(rows: Sequence[Field]) -> Iterator[str]:
    """A line for each required key, to be filled in one after another."""
    required = [row for row in rows if row.required]
    for number, row in enumerate(required, 1):
        yield f"{row.name}: {_write_blank(row, number)}"


def _list_key_snippets(schemas: Iterator[Sequence[Field]]) -> dict[str, Any]:
    """One for each key; a key of two kinds is told once."""
    rows = {row.name: row for schema in schemas for row in reversed(schema)}
    return {
        f"{row.ja} ({row.name})": {
            "scope": "markdown",
            "prefix": [f"{row.name}:"],
            "description": f"{row.ja} / {row.en}",
            "body": [f"{row.name}: {_write_blank(row, 1)}$0"],
        }
        for row in rows.values()
    }


def _write_blank(row: Field, number: int) -> str:
    """What to fill in: the example, or the words to choose from; nothing for ids of the site's own."""
    if isinstance(row.shape, Choice):
        return f"${{{number}|{','.join(row.shape.known)}|}}"
    if isinstance(row.shape, Flag):
        return f"${{{number}|{row.example},{'false' if row.example == 'true' else 'true'}|}}"
    if isinstance(row.shape, ListOf) and isinstance(row.shape.item, Reference):
        return f"[${number}]"
    return f"${{{number}:{_SIGNS.sub(_escape, _write_example(row))}}}"


def _write_example(row: Field) -> str:
    """The example; of what is said in each language, those of the site."""
    if not isinstance(row.shape, PerLanguage):
        return row.example
    said = yaml.safe_load(row.example)
    values = {code: said.get(code, "…") for code in row.shape.languages}
    return yaml.safe_dump(values, default_flow_style=True, allow_unicode=True, sort_keys=False).strip()


def _escape(found: re.Match[str]) -> str:
    return "\\" + found[0]
