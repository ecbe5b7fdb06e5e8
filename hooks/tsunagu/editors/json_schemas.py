"""The header of each kind of file as a JSON Schema, for editors and for whoever writes such files by machine.

An id is described by its form only: which ids there are changes with every file, and ``tsunagu check`` knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from tsunagu.editors.tool_file import ToolFile, write_json
from tsunagu.fields import schema_of
from tsunagu.schemas import Ids, list_schemas
from tsunagu.settings import Settings

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def write_json_schemas(settings: Settings) -> Iterator[ToolFile]:
    """One schema a kind: ``.schemas/essay.json``. A translation leaves out what its original says."""
    for kind, rows in list_schemas(settings, Ids()).items():
        schema = schema_of(rows)
        yield write_json(f".schemas/{kind}.json", {"$schema": _DRAFT, "title": kind, **schema})
        if kind == "essay":
            translation = {"$schema": _DRAFT, "title": "translation", **schema, "required": ["title"]}
            yield write_json(".schemas/translation.json", translation)
