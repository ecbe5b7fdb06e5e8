"""What of docs/ must not be seen: pages that are not out yet, and files that were refused."""

from __future__ import annotations

from typing import Final

from tsunagu.checks import Content

#: What is told of a file that does more than be looked at: a preview, which goes on, does not publish it.
_REFUSED: Final = (*("active-content", "active-file", "bad-extension", "file-kind", "secret-file"),)


def list_hidden_files(content: Content, pages: frozenset[str]) -> frozenset[str]:
    """The uris left out of a build of ``pages``. Pictures go by who shows them (``site_pictures``)."""
    refused = {problem.place.uri for problem in content.problems if problem.code in _REFUSED}
    return frozenset(uri for uri in content.folder.uris if uri.endswith(".md") or uri in refused) - pages
