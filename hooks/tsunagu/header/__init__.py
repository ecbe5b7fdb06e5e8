"""The lines between the two ``---``: YAML with a place for every value, its types, and the typos in it.

Used by all that reads a header, mkdocs.yml among them.
"""

from __future__ import annotations

from tsunagu.header.fields import Field, Fields, find_missing, read_fields, require_fields, schema_of
from tsunagu.header.front_matter import Header, Reading, read_front_matter
from tsunagu.header.header_bounds import find_header
from tsunagu.header.header_writer import write_header
from tsunagu.header.types.dates import Moment
from tsunagu.header.types.lists import WHOLE_LANGUAGES, ListOf, PerLanguage
from tsunagu.header.types.numbers import Flag, Whole
from tsunagu.header.types.old_addresses import OldAddress, is_old_address
from tsunagu.header.types.references import ID_TYPE, Reference
from tsunagu.header.types.tables import Table
from tsunagu.header.types.text import LONGEST_NAME, Choice, Kana, Pattern, Text, WebAddress
from tsunagu.header.types.tidy import tidy_value
from tsunagu.header.types.value_type import (
    WRONG,
    Exact,
    Schema,
    ValueType,
    explain_value,
    find_misspelt,
    show_value,
    suggest,
    typed_text,
)
from tsunagu.header.typos.header_lines import find_typos
from tsunagu.header.typos.typo import Typo, fix_lines, group_by_line
from tsunagu.header.yaml_nodes import Entry, Node, Note, RefusedYamlError

__all__ = [
    "ID_TYPE",
    "LONGEST_NAME",
    "WHOLE_LANGUAGES",
    "WRONG",
    "Choice",
    "Entry",
    "Exact",
    "Field",
    "Fields",
    "Flag",
    "Header",
    "Kana",
    "ListOf",
    "Moment",
    "Node",
    "Note",
    "OldAddress",
    "Pattern",
    "PerLanguage",
    "Reading",
    "Reference",
    "RefusedYamlError",
    "Schema",
    "Table",
    "Text",
    "Typo",
    "ValueType",
    "WebAddress",
    "Whole",
    "explain_value",
    "find_header",
    "find_missing",
    "find_misspelt",
    "find_typos",
    "fix_lines",
    "group_by_line",
    "is_old_address",
    "read_fields",
    "read_front_matter",
    "require_fields",
    "schema_of",
    "show_value",
    "suggest",
    "tidy_value",
    "typed_text",
    "write_header",
]
