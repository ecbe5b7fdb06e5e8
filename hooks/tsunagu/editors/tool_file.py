"""A file for a tool; ``path`` is relative to the project's folder."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ToolFile:
    """A path and what stands in it."""

    path: str
    text: str


def write_tool_json(path: str, value: Any) -> ToolFile:
    """A JSON file as a person would lay it out."""
    return ToolFile(path, json.dumps(value, ensure_ascii=False, indent=2) + "\n")
