"""Who belongs with whom: declared in headers (complete before a page renders), mentioned in prose (after).

Used by content, pages and outputs.
"""

from __future__ import annotations

from tsunagu.relations.crossings import (
    Crossing,
    find_crossing,
    is_crossing_id,
    list_crossings,
    rename_factor,
)
from tsunagu.relations.declared import Group, Relations, relate_library
from tsunagu.relations.mentions import Mentions, relate_mentions
from tsunagu.relations.related import Related, relate_essay

__all__ = [
    "Crossing",
    "Group",
    "Mentions",
    "Related",
    "Relations",
    "find_crossing",
    "is_crossing_id",
    "list_crossings",
    "relate_essay",
    "relate_library",
    "relate_mentions",
    "rename_factor",
]
