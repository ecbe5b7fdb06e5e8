"""The header of each kind of file, and ``limits`` in mkdocs.yml, as a JSON Schema for editors and machines.

An id is described by its form only: which ids there are changes with every file, and ``tsunagu check`` knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from tsunagu.config import LIMIT_ROWS, Settings
from tsunagu.content import Ids, list_schemas
from tsunagu.editors.tool_file import ToolFile, write_tool_json
from tsunagu.header import schema_of

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def write_json_schemas(settings: Settings) -> Iterator[ToolFile]:
    """One schema a kind: ``.schemas/essay.json``. A translation leaves out what its original says."""
    yield write_tool_json(
        ".schemas/limits.json", {"$schema": _DRAFT, "title": "limits", **schema_of(LIMIT_ROWS)}
    )
    for kind, rows in list_schemas(settings, Ids()).items():
        schema = schema_of(rows)
        yield write_tool_json(f".schemas/{kind}.json", {"$schema": _DRAFT, "title": kind, **schema})
        if kind == "essay":
            translation = {"$schema": _DRAFT, "title": "translation", **schema, "required": ["title"]}
            yield write_tool_json(".schemas/translation.json", translation)
