"""What Substack's editor shows in an element: all that is known of it stands in ``data-attrs``, as JSON.

The element itself is empty in the file, or has a frame or a card in it that a script made of the same.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final
from xml.etree.ElementTree import Element

from tsunagu.html import parse_strange_part, text_content

#: Keys that say where the thing is, the surest first.
_ADDRESSES: Final = ("canonical_url", "targetUrl", "url", "href", "base_url", "fullEmbedUrl")
_TITLES: Final = ("title", "text", "label", "name")
#: What a reader read in it; a comment and a post of a chat stand one deeper.
_SAYINGS: Final = ("full_text", "body")
_DEEPER: Final = ("comment", "communityPost")
#: Things that say their id, by a word of their class, and where it leads.
_BY_ID: Final = (
    ("youtube", "https://www.youtube.com/watch?v={videoId}"),
    ("vimeo", "https://vimeo.com/{videoId}"),
    ("instagram", "https://www.instagram.com/p/{instagram_id}/"),
    ("bluesky", "https://bsky.app/profile/{authorHandle}/post/{postId}"),
)
#: A word of the sentence around it.
_WORDS: Final = {"mention-wrap": "name", "cashtag-wrap": "symbol"}
_FORMULA: Final = "persistentExpression"
#: Where the buttons lead that ask a reader to subscribe, to share, to comment.
_ASKING: Final = re.compile(r"%%\w+%%|/subscribe\b|[?&]action=share\b|/comments(?:$|[?#])")
_BUTTONS: Final = ("button-wrapper", "captioned-button-wrap")
_LONGEST: Final = 100_000
_ID: Final = re.compile(r"[\w.:-]{1,100}")


@dataclass(frozen=True, slots=True)
class StatedEmbed:
    """What an element says of itself: ``word`` is one of the sentence, ``said`` what somebody said there,
    ``pictures`` are addresses, ``words`` stand below them.
    """

    address: str = ""
    title: str = ""
    said: str = ""
    word: str = ""
    formula: str = ""
    pictures: tuple[str, ...] = ()
    words: str = ""


def read_attributes(element: Element) -> Mapping[str, Any]:
    """What stands in ``data-attrs``; nothing where that is no JSON."""
    stated = element.get("data-attrs") or ""
    try:
        read = json.loads(stated) if stated.startswith("{") and len(stated) <= _LONGEST else {}
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def read_stated(element: Element) -> StatedEmbed | None:
    """What an element shows, where not what is in it tells that.

    >>> element = Element("div", {"class": "youtube-wrap", "data-attrs": '{"videoId":"a1","startTime":null}'})
    >>> read_stated(element).address
    'https://www.youtube.com/watch?v=a1'
    """
    stated = read_attributes(element)
    if not stated or element.tag in ("a", "img"):
        return None
    classes = element.get("class") or ""
    word = next((_read(stated, key) for name, key in _WORDS.items() if name in classes.split()), "")
    images, caption = _read_gallery(stated.get("gallery"))
    deeper = next((one for key in _DEEPER if isinstance(one := stated.get(key), dict)), {})
    said = _read({**deeper, **stated}, *_SAYINGS) or (_read(stated, "text") if "bluesky" in classes else "")
    embed = StatedEmbed(
        _read_address(stated, classes),
        _write_author(stated, deeper) if said else _read(stated, *_TITLES),
        text_content(parse_strange_part(said)) if said else "",
        word,
        _read(stated, _FORMULA),
        images,
        caption,
    )
    is_walked = "button" in classes or not (embed.address or said or word or embed.formula or images)
    return None if is_walked and text_content(element).strip() else embed


def is_asking(element: Element) -> bool:
    """Whether an element is a button that asks to subscribe, to share or to comment."""
    if not any(name in (element.get("class") or "").split() for name in _BUTTONS):
        return False
    addresses = [_read_address(read_attributes(element), ""), *(one.get("href") for one in element.iter("a"))]
    return any(_ASKING.search(one) for one in addresses if one)


def _read(stated: Mapping[str, Any], *keys: str) -> str:
    return next((one.strip() for key in keys if isinstance(one := stated.get(key), str) and one.strip()), "")


def _read_address(stated: Mapping[str, Any], classes: str) -> str:
    template = next((address for name, address in _BY_ID if name in classes), "")
    named = {key: one for key, one in stated.items() if isinstance(one, str) and _ID.fullmatch(one)}
    try:
        begins = f"&t={named['startTime']}" if "watch?" in template and "startTime" in named else ""
        return template.format_map(named) + begins if template else _read(stated, *_ADDRESSES)
    except KeyError:
        return _read(stated, *_ADDRESSES)


def _write_author(stated: Mapping[str, Any], deeper: Mapping[str, Any]) -> str:
    """Whose words they are."""
    name = _read(stated, "name", "authorName") or _read(deeper, "name")
    handle = _read(stated, "username", "authorHandle")
    return f"{name} (@{handle})" if name and handle else name or handle


def _read_gallery(gallery: object) -> tuple[tuple[str, ...], str]:
    """The pictures of a gallery, and the words below them."""
    if not isinstance(gallery, dict):
        return (), ""
    images = gallery.get("images")
    return tuple(_list_images(images if isinstance(images, list) else [])), _read(gallery, "caption")


def _list_images(images: list[Any]) -> Iterator[str]:
    for image in images:
        if isinstance(image, dict) and (address := _read(image, "src")):
            yield address
