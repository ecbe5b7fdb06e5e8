"""Links that wait: written by an import, turned by ``--relink`` once the essay they lead to is out.

``<!-- [ -->前回<!-- ](first.md) -->`` is 前回 to readers (``importers/plan/waiting_links.py`` says why).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from tsunagu.text.markdown_mask import mask_unread

_MARK: Final = re.compile(r"<!-- (?:\[|\]\(([^()\s]+)\)) -->")


class WaitingLink(NamedTuple):
    """A link that waits: where its two comments begin, and its path."""

    begin: int
    end: int
    path: str

    def find_uri(self, here: str) -> str:
        """The file below docs/ that the link of a file ``here`` leads to.

        >>> WaitingLink(0, 9, "a.md#節").find_uri("essays/b.md")
        'essays/a.md'
        """
        return posixpath.normpath(posixpath.join(posixpath.dirname(here), self.path.partition("#")[0]))

    @property
    def marks(self) -> tuple[tuple[int, str, str], ...]:
        """Each comment: where it begins, what it is, and what of the link is in it."""
        rest = f"]({self.path})"
        return (self.begin, "<!-- [ -->", "["), (self.end, f"<!-- {rest} -->", rest)


def list_waiting_links(text: str) -> Iterator[WaitingLink]:
    """The links of a text that wait, in its order; code has none.

    >>> list(list_waiting_links("<!-- [ -->前回<!-- ](a.md) -->"))
    [WaitingLink(begin=0, end=12, path='a.md')]
    """
    begin = -1
    for found in _MARK.finditer(mask_unread(text)) if "<!-- [ -->" in text else ():
        if found[1] and begin >= 0:
            yield WaitingLink(begin, found.start(), found[1])
        begin = -1 if found[1] else found.start()
