"""What of docs/ must not be seen yet: pages that are not out, and the pictures that only they show."""

from __future__ import annotations

import posixpath
from collections.abc import Collection
from typing import Final
from urllib.parse import quote

from tsunagu.checks import Content

#: Where an author puts pictures; other files may be there for other sites.
_PICTURES: Final = "images/"
#: What is told of a file that does more than be looked at: a preview, which goes on, does not publish it.
_REFUSED: Final = (
    *("active-content", "active-file", "active-picture", "bad-extension", "file-kind", "secret-file"),
)


def list_hidden_files(content: Content, pages: frozenset[str]) -> frozenset[str]:
    """The uris left out of a build of ``pages``.

    A picture goes by its name: where a page that is out has it in its text, in whatever way, it stays.
    """
    refused = {problem.place.uri for problem in content.problems if problem.code in _REFUSED}
    hidden = frozenset(uri for uri in content.folder.uris if uri.endswith(".md")) - pages
    hidden |= refused - pages
    pictures = {uri for uri in content.folder.uris if uri.startswith(_PICTURES)} - hidden
    kept_back = _list_named(content, hidden, pictures)
    return hidden | (kept_back - _list_named(content, pages, kept_back))


def _list_named(content: Content, uris: Collection[str], pictures: Collection[str]) -> frozenset[str]:
    """Those of the pictures that the pages name in their texts or in their headers."""
    names = {name: (posixpath.basename(name), quote(posixpath.basename(name))) for name in pictures}
    if not names:
        return frozenset()
    texts = [body.text for uri, body in content.library.bodies.items() if uri in uris]
    texts += [essay.image for essay in content.library.essays if essay.uri in uris and essay.image]
    whole = "\n".join(texts)
    return frozenset(uri for uri, forms in names.items() if any(form in whole for form in forms))
