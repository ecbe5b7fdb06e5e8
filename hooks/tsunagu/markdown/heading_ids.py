"""The ids of headings: their words, and never an id of the page around the text (``html/frame_names.py``).

A heading of such a name has ``h-`` before it.
"""

from __future__ import annotations

from pymdownx.slugs import slugify

from tsunagu.html import is_frame_id

_slug = slugify(case="lower")


def name_heading(text: str, separator: str) -> str:
    """The id of a heading.

    >>> name_heading("設定 Text", "-"), name_heading("__config", "-"), name_heading("Kana", "-")
    ('設定-text', 'h-__config', 'h-kana')
    """
    name: str = _slug(text, separator)
    return f"h{separator}{name}" if is_frame_id(name) else name
