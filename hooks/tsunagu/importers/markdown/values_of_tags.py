"""The values in a shortcode or a Liquid tag: ``src="a.jpg" caption='x'``, ``dQw4 300``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

_VALUE: Final = re.compile(
    r"(?:(?P<name>[\w-]+)\s*[=:]\s*(?=[\"'`\w/]))?(?:\"(?P<a>(?:[^\"\\]|\\.)*)\"|'(?P<b>[^']*)'|`(?P<c>[^`]*)`"
    r"|(?P<d>[^\s\"'`]+))"
)


@dataclass(frozen=True, slots=True)
class TagValues:
    """Values in their order, and those with a name; ``quoted``: which of the first are in quotation marks."""

    listed: tuple[str, ...]
    named: dict[str, str]
    quoted: tuple[bool, ...] = field(default=(), repr=False, compare=False)

    def get(self, *names: str, at: int | None = None) -> str:
        """The value of the first name that has one, else the one at a place in the order."""
        found = next((self.named[name] for name in names if self.named.get(name)), "")
        return found or (self.listed[at] if at is not None and at < len(self.listed) else "")


def read_values(text: str) -> TagValues:
    """The values of a tag.

    >>> read_values('src="a b.jpg" 300 https://a.example/x')
    TagValues(listed=('300', 'https://a.example/x'), named={'src': 'a b.jpg'})
    """
    listed, named, quoted = [], {}, []
    for found in _VALUE.finditer(text[:5_000]):
        value = next(part for part in found.group("a", "b", "c", "d") if part is not None)
        if found["name"] and not value.startswith("//"):
            named[found["name"].lower()] = value.replace('\\"', '"')
        else:
            listed.append(found[0] if found["name"] else value.replace('\\"', '"'))
            quoted.append(found["d"] is None)
    return TagValues(tuple(listed), named, tuple(quoted))
