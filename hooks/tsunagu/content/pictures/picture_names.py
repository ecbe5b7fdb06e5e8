"""Which file a name means: as it stands, or the one that differs in capitals or in how marks are stored.

A phone writes ``IMG_0001.JPG`` and its owner ``IMG_0001.jpg``; a Mac stores ガ as カ and a mark (NFD), and
an editor types it as one character (NFC).
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from tsunagu.content.pictures.picture_kinds import PictureKind, kind_of_name

#: What can't stand in an address as it is, or means something there.
_UNFIT: Final = re.compile(r"[\s!\"#$%&'()*+,/:;<=>?@\[\\\]^`{|}~\u3000]+")


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


def propose_name(uri: str, kind: PictureKind) -> str:
    """The uri under which a picture of a kind is named without a doubt; the same where it is so already.

    >>> from tsunagu.content.pictures.picture_kinds import JPEG, PNG
    >>> propose_name("images/朝 市（１）.png", JPEG), propose_name("images/IMG_1.JPG", JPEG)
    ('images/朝-市-1.jpg', 'images/IMG_1.JPG')
    """
    folder, name = posixpath.split(uri)
    stem, ending = posixpath.splitext(unicodedata.normalize("NFKC", name))
    if kind_of_name(name) is not kind:
        ending = kind.endings[0]
    return posixpath.join(folder, f"{_UNFIT.sub('-', stem).strip('-') or 'picture'}{ending}")
