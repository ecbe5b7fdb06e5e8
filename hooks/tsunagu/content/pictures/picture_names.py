"""Which file a name means: as it stands, or the one that differs in capitals or in how marks are stored.

A phone writes ``IMG_0001.JPG`` and its owner ``IMG_0001.jpg``; a Mac stores ガ as カ and a mark (NFD), and
an editor types it as one character (NFC).
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable

from tsunagu.content.pictures.picture_kinds import kind_of_name


class PictureNames:
    """The pictures of a folder by name."""

    def __init__(self, uris: Iterable[str]) -> None:
        self.uris = frozenset(uri for uri in uris if kind_of_name(uri))
        self._folded: dict[str, list[str]] = defaultdict(list)
        for uri in sorted(self.uris):
            self._folded[_fold(uri)].append(uri)

    def find(self, target: str) -> str | None:
        """The uri of the file that is meant; None where there is none, or more than one.

        >>> names = PictureNames(["images/IMG_1.JPG", "images/カ\\u3099.png", "a.gif", "A.gif"])
        >>> names.find("images/img_1.jpg"), names.find("images/ガ.png") is None, names.find("a.GIF")
        ('images/IMG_1.JPG', False, None)
        """
        if target in self.uris:
            return target
        near = self._folded.get(_fold(target), ())
        return near[0] if len(near) == 1 else None


def _fold(uri: str) -> str:
    return unicodedata.normalize("NFC", uri).casefold()
