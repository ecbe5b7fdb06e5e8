"""What is found in HTML that may not be there."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HtmlFault:
    """What is not on the list: a ``tag``, ``attribute``, ``style``, ``address`` or ``picture`` elsewhere.

    Or a ``name`` that belongs to the page around the text. ``tag`` is the tag in which it stands, in small
    letters. ``seen`` is the tag, the name of the attribute, the scheme of the address, the whole address of
    the picture or the name that is taken; ``name`` is the attribute of these.
    """

    kind: str
    tag: str
    seen: str
    name: str = ""
