"""What a keyboard, a word processor or a hurry puts into a header, told apart and mended for reading."""

from __future__ import annotations

from tsunagu.slips.lines import find_slips
from tsunagu.slips.slip import Slip, find_column, group_by_line, mend_lines

__all__ = ["Slip", "find_column", "find_slips", "group_by_line", "mend_lines"]
