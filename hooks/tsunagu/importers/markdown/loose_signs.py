"""Signs that elsewhere were nothing but themselves, and that the site's Markdown would read."""

from __future__ import annotations

import re
from typing import Final

from tsunagu.importers.markdown.outside_code import replace_outside_code
from tsunagu.text import mask_unread

_NOTE: Final = re.compile(r"\[\^([^\]\s]{1,100})\](:)?")
_RUBY: Final = re.compile(r"\{(?=[^{}|<>\\\n]{1,40}\|[^{}\n]{1,80}\})")


def escape_loose_signs(text: str) -> str:
    """A text whose notes have both their ends, or are text; and in which no brace makes ruby.

    >>> escape_loose_signs("a[^1] b[^2]\\n\\n[^2]: c")
    'a\\\\[^1] b[^2]\\n\\n[^2]: c'
    """
    if "[^" in text:
        masked = mask_unread(text)
        found = list(_NOTE.finditer(masked))
        told = {one[1] for one in found if one[2] and text[: one.start()].rpartition("\n")[2].strip() == ""}
        called = {one[1] for one in found if not one[2]}
        text = replace_outside_code(
            text, _NOTE, lambda one: one[0] if one[1] in told & called else "\\" + one[0]
        )
    return replace_outside_code(text, _RUBY, lambda _: "\\{")
