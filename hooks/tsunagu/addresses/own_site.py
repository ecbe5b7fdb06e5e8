"""The site's own whole addresses: which page of ours ``https://tsunagu.example/essays/x/`` is."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit

from tsunagu.addresses.uris import url_of


class OwnSite:
    """The site at ``root``, whose ``pages`` are the uris of files by their address on it (``essays/x/``)."""

    def __init__(self, root: str, pages: Mapping[str, str]) -> None:
        self._root = root
        self._pages = pages

    def locate(self, uri: str, href: str) -> str | None:
        """The address on the site that a browser finds for a link on a page; None where it leaves."""
        try:
            whole = urlsplit(urljoin(self._root + url_of(uri), href))
        except ValueError:
            return None
        root, path = urlsplit(self._root), unquote(whole.path)
        here = whole.scheme in ("http", "https") and whole.netloc.lower() == root.netloc.lower()
        if not here or not (path + "/").startswith(unquote(root.path)):
            return None
        return drop_index(path[len(unquote(root.path)) :])

    def find_page(self, address: str) -> str | None:
        """The uri of the page at an address on the site, also where the last slash is forgotten."""
        return self._pages.get(address, self._pages.get(address + "/"))

    def write_relative(self, uri: str, href: str) -> str | None:
        """A whole address of a page of ours as a link from file to file, None for every other one.

        >>> site = OwnSite("https://a.example/", {"essays/x/": "essays/x.md"})
        >>> site.write_relative("en/about.md", "https://a.example/essays/x/#y")
        '../essays/x.md#y'
        """
        address = self.locate(uri, href) if "//" in href else None
        target = None if address is None else self.find_page(address)
        if target is None:
            return None
        parts, way = urlsplit(href), posixpath.relpath(target, posixpath.dirname(uri) or ".")
        return urlunsplit(("", "", quote(way), parts.query, parts.fragment))


def drop_index(address: str) -> str:
    """An address without the name of the file that a server gives there.

    >>> drop_index("2019/04/index.html")
    '2019/04/'
    """
    folder, slash, name = address.rpartition("/")
    return folder + slash if name == "index.html" else address
