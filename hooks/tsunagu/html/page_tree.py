"""A page that somebody saved, as a tree in which one can also look outwards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

import turbohtml

from tsunagu.html.tree_copy import copy_tree


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """``root`` is the ``<html>``; ``is_deep``: nested as only a bomb is, and not read in full."""

    root: Element
    is_deep: bool
    _parents: Mapping[Element, Element]
    _sources: Mapping[Element, turbohtml.Element]

    @property
    def title(self) -> str:
        """What the page's own title says."""
        return self.root.findtext(".//title") or ""

    def list_ancestors(self, element: Element) -> Iterator[Element]:
        """The elements around one, the nearest first."""
        around = self._parents.get(element)
        while around is not None:
            yield around
            around = self._parents.get(around)

    def find_line(self, element: Element) -> int:
        """The line on which an element begins, from 1; that too of one which nobody has written."""
        return self._sources[element].source_line or 1

    def write(self, element: Element) -> str:
        """An element and all in it as HTML."""
        return self._sources[element].html


def parse_page(html: str) -> HtmlPage:
    """A whole page, put together as a browser does it.

    >>> page = parse_page("<title>t</title><p>a<b>b")
    >>> page.title, page.write(page.root.find(".//p"))
    ('t', '<p>a<b>b</b></p>')
    """
    copied = copy_tree(
        next(one for one in turbohtml.parse(html).children if isinstance(one, turbohtml.Element))
    )
    parents = {child: parent for parent in copied.root.iter() for child in parent}
    return HtmlPage(copied.root, copied.is_deep, parents, copied.sources)
