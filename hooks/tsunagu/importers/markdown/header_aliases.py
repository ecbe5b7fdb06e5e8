"""Old addresses in a header that begin at no root: each program has its own place for them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Final

from tsunagu.importers.formats.post import is_web
from tsunagu.importers.markdown.front_matter import FrontMatter

#: The keys of old addresses, by what blogs call them.
OLD: Final = ("aliases", "alias", "redirect_from", "redirects", "old_urls")
#: Programs to which such an address begins at the root.
_FROM_ROOT: Final = ("hexo", "jekyll")
#: How an address ends; Obsidian has other names of a note under the same key.
_ENDINGS: Final = ("/", ".html", ".htm", ".php")


def list_relative_aliases(matter: FrontMatter, generator: str, path: str) -> Iterator[tuple[str, str]]:
    """Each such address, and the path from the root that it means; nothing for one that is not known.

    ``path`` is that of the post, beside which Hugo has its aliases.

    >>> matter = FrontMatter({"aliases": ["a.html", "/b/"]})
    >>> list(list_relative_aliases(matter, "hugo", "/posts/one/"))
    [('a.html', '/posts/a.html')]
    >>> list(list_relative_aliases(matter, "", "")), list(list_relative_aliases(matter, "jekyll", ""))
    ([('a.html', '')], [('a.html', '/a.html')])
    """
    for address in matter.words(*OLD):
        if is_web(address) or address.startswith("/") or ":" in address or "{" in address:
            continue
        if generator == "hugo" and path:
            beside = posixpath.join(posixpath.dirname(path.rstrip("/")), address)
            yield address, posixpath.normpath(beside) + "/" * address.endswith("/")
        else:
            from_root = f"/{address}" if generator in _FROM_ROOT else ""
            if from_root or address.endswith(_ENDINGS):
                yield address, from_root
