"""What is found in HTML that may not be there."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HtmlFault:
    """A ``tag``, ``attribute``, ``address`` or ``picture`` (of another host) that is not on the list.

    ``tag`` is the tag in which it stands, in small letters. ``seen`` is the tag, the name of the attribute,
    the scheme of the address or the whole address of the picture; ``name`` is the attribute of an address.
    """

    kind: str
    tag: str
    seen: str
    name: str = ""
