"""What a script of another site fills: in the file it is empty, but for where it leads.

| site | element | address |
| --- | --- | --- |
| GitHub's gists | ``script`` | its ``src`` without ``.js`` |
| X | ``blockquote.twitter-tweet`` | its last link |
| Instagram | ``blockquote.instagram-media`` | ``data-instgrm-permalink`` |
| TikTok | ``blockquote.tiktok-embed`` | ``cite`` |
| Reddit | ``blockquote.reddit-embed-bq`` | its last link |
| Facebook | ``div.fb-post``, ``div.fb-video`` | ``data-href`` |
"""

from __future__ import annotations

import re
from typing import Final
from xml.etree.ElementTree import Element

from tsunagu.html import text_content

_GIST: Final = re.compile(r"(?:https?:)?//(gist\.github\.com/[\w-]+/?[\w-]*)\.js(?:\?.*)?")
_QUOTES: Final = ("twitter-tweet", "instagram-media", "tiktok-embed", "reddit-embed-bq")
_BOXES: Final = ("fb-post", "fb-video")
_STATED: Final = ("data-instgrm-permalink", "cite", "data-href")


def read_filled(element: Element) -> str:
    """Where such an element leads; nothing for all else, and for one whose words are in the file.

    >>> read_filled(Element("script", {"src": "https://gist.github.com/someone/1a2b.js"}))
    'https://gist.github.com/someone/1a2b'
    """
    if element.tag == "script":
        found = _GIST.fullmatch(element.get("src") or "")
        return f"https://{found[1]}" if found else ""
    names = {"blockquote": _QUOTES, "div": _BOXES}.get(element.tag, ())
    is_one = any(name in names for name in (element.get("class") or "").split())
    if not is_one or text_content(element).strip():
        return ""
    links = [one.get("href") or "" for one in element.iter("a")]
    stated = (element.get(name) or "" for name in _STATED)
    return next(filter(None, stated), "") or "".join(links[-1:])
