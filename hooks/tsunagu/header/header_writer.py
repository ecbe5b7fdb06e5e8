"""Write a header: the YAML that ``front_matter.py`` reads, as an author would type it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

import yaml

_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?")


def write_header(values: Mapping[str, Any], remarks: Sequence[str] = ()) -> str:
    """The lines from ``---`` to ``---``; ``remarks`` are comments that only who opens the file sees.

    >>> print(write_header({"title": "一: 二", "factors": ["skills"], "draft": True}, ["あとで"]), end="")
    ---
    title: '一: 二'
    factors: [skills]
    draft: true
    # あとで
    ---
    """
    lines = [f"{key}: {write_value(value)}" for key, value in values.items()]
    lines += [f"# {' '.join(remark.split())}" for remark in remarks]
    return "\n".join(["---", *lines, "---"]) + "\n"


def write_item(text: str) -> str:
    """A text as it stands in a list or a table in one line, quoted where it must be.

    >>> write_item("本社"), write_item("yes, it is")
    ('本社', "'yes, it is'")
    """
    return write_value([text])[1:-1]


def write_value(value: Any) -> str:
    """One value on one line, quoted only where it must be."""
    if isinstance(value, str) and _DATE.fullmatch(value):
        return value
    text = yaml.safe_dump(value, allow_unicode=True, width=10**9, default_flow_style=True, sort_keys=False)
    return text.removesuffix("...\n").strip("\n")
