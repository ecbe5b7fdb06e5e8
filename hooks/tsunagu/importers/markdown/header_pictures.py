"""The picture that a header names for its post: generators and themes each have a key for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from tsunagu.importers.formats.post import is_web
from tsunagu.importers.html.replacements import BodyImage

#: The keys, without ``-``, ``_`` and capital letters, the surest first.
_KEYS: Final = (
    *(
        "heroimage",
        "featuredimage",
        "featureimage",
        "coverimage",
        "bannerimage",
        "eyecatchimage",
        "mainimage",
    ),
    *(
        "hero",
        "cover",
        "featured",
        "banner",
        "eyecatch",
        "image",
        "images",
        "img",
        "photo",
        "photos",
        "picture",
    ),
    *(
        "headerimage",
        "topimg",
        "indeximg",
        "bannerimg",
        "featuredimagepreview",
        "thumbnail",
        "thumbnailimage",
    ),
    *("thumb", "teaser", "ogimage", "opengraphimage", "socialimage", "header"),
)
#: What says where the picture is, and what is in it, where the key has a table.
_ADDRESSES: Final = (
    *("image", "src", "url", "path", "file", "filename", "teaser", "overlayimage", "thumbnail"),
)
_WORDS: Final = ("alt", "imagealt", "imagedescription", "description", "caption")
#: Tables in which Hugo and Zola keep the keys of a theme.
_THEMES: Final = ("params", "extra")
_PICTURE: Final = re.compile(r"\.(?:png|jpe?g|gif|webp|svg|bmp|avif|heic|tiff?)(?=$|[?#])", re.IGNORECASE)
#: Obsidian's link to a file, and Markdown's picture.
_LINKED: Final = re.compile(r"!?\[\[([^\[\]|]+)(?:\|[^\[\]]*)?\]\]|!\[[^\]]*\]\(<?([^()<>\s]+)>?\)")


class HeaderPicture(NamedTuple):
    """The picture of a post, and the keys that told of it, in small letters."""

    image: BodyImage
    keys: frozenset[str]


class _Found(NamedTuple):
    address: str
    words: str
    keys: tuple[str, ...]


def find_picture(stated: Mapping[Any, Any]) -> HeaderPicture | None:
    """The picture of the first key that has one; what is no file of a picture is none.

    >>> find_picture({"cover": {"image": "a.jpg", "alt": "港"}}).image[:2]
    ('a.jpg', '港')
    >>> find_picture({"image": "none", "author": {"image": "me.jpg"}})
    """
    found = next((found for table in _list_tables(stated) for found in _list_pictures(table)), None)
    if found is None:
        return None
    image = BodyImage(found.address, " ".join(found.words.split()), "", "")
    return HeaderPicture(image, frozenset(key.lower() for key in found.keys))


def _list_tables(stated: Mapping[Any, Any]) -> Iterator[Mapping[Any, Any]]:
    yield stated
    yield from (stated[name] for name in _THEMES if isinstance(stated.get(name), Mapping))


def _list_pictures(table: Mapping[Any, Any]) -> Iterator[_Found]:
    names = {_fold(name): str(name) for name in table}
    for key in filter(names.__contains__, _KEYS):
        value = table[names[key]]
        found = _read_value(value)
        if found is None:
            continue
        words = found.words or next(
            (str(table[names[one]]) for one in _name_words(key) if _is_text(table.get(names.get(one)))), ""
        )
        told = (names[one] for one in _name_words(key) if one in names and not found.words)
        is_whole = isinstance(value, (str, Mapping)) or len(value) == 1  # of a list, the rest is to be told
        yield _Found(found.address, words, (*([names[key]] if is_whole else []), *found.keys, *told))


def _name_words(key: str) -> Sequence[str]:
    """The keys beside one, by which themes call the words of its picture."""
    bare = key.removesuffix("image") or key
    return tuple(dict.fromkeys(f"{name}{end}" for end in _WORDS for name in (key, bare, "image")))


def _read_value(value: Any) -> _Found | None:
    """The address in a value: a text, the first of a list, or the key of a table that has one."""
    if isinstance(value, list):
        return _read_value(value[0]) if value and not isinstance(value[0], list) else None
    if isinstance(value, Mapping):
        names = {_fold(name): str(name) for name in value}
        key = next((one for one in _ADDRESSES if _find_address(value.get(names.get(one)))), "")
        said = next((one for one in _WORDS if _is_text(value.get(names.get(one)))), "")
        if not key:
            return None
        words = str(value[names[said]]) if said else ""
        return _Found(
            _find_address(value[names[key]]), words, tuple(names[one] for one in (key, said) if one)
        )
    address = _find_address(value)
    return _Found(address, "", ()) if address else None


def _find_address(value: Any) -> str:
    """The address of a picture that a text is, or nothing: ``false``, a colour, the name of an icon."""
    if not _is_text(value):
        return ""
    found = _LINKED.fullmatch(value.strip())
    address = (found[1] or found[2]).strip() if found else value.strip()
    is_one = "\n" not in address and (_PICTURE.search(address) or is_web(address))
    return address if is_one else ""


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _fold(name: Any) -> str:
    return re.sub("[_ -]", "", str(name).lower())
