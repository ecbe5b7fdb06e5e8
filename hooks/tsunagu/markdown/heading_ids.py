"""The ids of headings: their words, and never an id of the page around the text.

What the templates name begins with ``__``, but for the places that readers may type: the letters of the
glossary, its factors, the months of a list. A heading of such a name has ``h-`` before it.
"""

from __future__ import annotations

import re

from pymdownx.slugs import slugify

_TAKEN = re.compile(r"__.*|(?:factor|kana|letters)(?:-.*)?|[0-9]{4}-[0-9]{2}", re.DOTALL)
_slug = slugify(case="lower")


def is_frame_id(name: str) -> bool:
    """Whether an id is one that the page around a text may have.

    >>> is_frame_id("__text"), is_frame_id("2026-05"), is_frame_id("text")
    (True, True, False)
    """
    return _TAKEN.fullmatch(name) is not None


def name_heading(text: str, separator: str) -> str:
    """The id of a heading.

    >>> name_heading("設定 Text", "-"), name_heading("__config", "-"), name_heading("Kana", "-")
    ('設定-text', 'h-__config', 'h-kana')
    """
    name: str = _slug(text, separator)
    return f"h{separator}{name}" if is_frame_id(name) else name
