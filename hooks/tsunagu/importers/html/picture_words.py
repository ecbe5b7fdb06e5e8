"""The words of a picture, where they are any: programs fill an empty field with what they know."""

from __future__ import annotations

import posixpath
from typing import Final
from urllib.parse import unquote

from tsunagu.content import kind_of_name

#: What says only that there is a picture.
_NOTHING: Final = frozenset(("画像", "写真", "イメージ", "image", "img", "photo", "picture", "alt"))
#: How Hatena names its own.
_CODE: Final = "f:id:"


def read_picture_words(stated: str, address: str) -> str:
    """What was stated of the picture at an address; nothing where that is its name, or says nothing.

    A name in letters alone (``cat.png``) may be what an author called it.

    >>> [read_picture_words(one, "/up/IMG_1.jpg") for one in ("IMG_1", "DSC2.JPG", "f:id:a:1j:plain", "画像")]
    ['', '', '', '']
    >>> read_picture_words("港の朝", "/up/IMG_1.jpg"), read_picture_words("港", "/up/港.jpg")
    ('港の朝', '港')
    """
    words = " ".join(stated.split())
    name = posixpath.splitext(posixpath.basename(unquote(address.partition("?")[0])))[0]
    is_name = words.casefold() == name.casefold() and words.isascii() and not words.isalpha()
    is_file = " " not in words and kind_of_name(words) is not None
    says_nothing = words.casefold() in _NOTHING or words.startswith(_CODE)
    return "" if is_name or is_file or says_nothing else words
