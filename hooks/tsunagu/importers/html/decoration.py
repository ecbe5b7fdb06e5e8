"""What of a blog's page is no prose: advertising, ornaments, and pictures that stand for a sign."""

from __future__ import annotations

import re
import unicodedata
from typing import Final
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

#: Hosts of affiliate programmes, advertising networks and blog rankings.
_ADVERTISERS: Final = (
    "a8.net",
    "accesstrade.net",
    "ad-stir.com",
    "af.moshimo.com",
    "afl.rakuten.co.jp",
    "amazon-adsystem.com",
    "blogmura.com",
    "blogranking.fc2.com",
    "doubleclick.net",
    "felmat.net",
    "googlesyndication.com",
    "linksynergy.com",
    "valuecommerce.com",
    "with2.net",
)
#: Where Ameba's own badges lead: "follow this blog".
_BADGES: Final = ("blog.ameba.jp/reader.do", "blog.ameba.jp/ucs/reader/")

#: Boxes of goods to buy, as blog editors and their plugins make them.
_BOXES: Final = frozenset(
    [
        "adsbygoogle",
        "amazonjs_item",
        "booklink-box",
        "kaerebalink-box",
        "pickCreative_root",
        "rakuten_design",
        "subscription-widget-wrap",
        "subscription-widget-wrap-editor",
        "yyi-rinker-contents",
    ]
)
_EMOJI_HOSTS: Final = re.compile(
    r"/blog/ucs/img/char/|emoji\.ameba\.jp|/img/emoji/|blog-imgs[^/]*/image/icon|/emoji/"
)

_KEYWORD: Final = re.compile(r"^(?:https?:)?//(?:[a-z]+\.)?hatena\.ne\.jp/keyword/")

#: A line of these alone is a rule, however it is drawn.
_ORNAMENT: Final = re.compile(
    r"[\s\-=_~*+.#|/\\･・…‥─━═―‐–—〜～＝＿＊＋☆★◇◆□■○●◎△▲▽▼※♪♫♬♡♥❤❁❀✿✾✽❃✤✦✧⋆｡。ﾟ゜°☼❄＜＞<>:：;；*:｡o○]{5,}"
)
_DRAWN: Final = re.compile(r"[-=_~*+#─━═―–—〜～＝＿＊☆★◇◆□■○●◎△▲▽▼※♪♫♬♡♥❤❁❀✿✾✽❃✤✦✧⋆｡ﾟ゜°☼❄･]")

_LINE: Final = re.compile(r"[\s\-=_~*─━═―‐–—〜～＝＿]+")

#: Fewer signs than this are said, not drawn.
_FEWEST_DRAWN: Final = 4


def is_advertiser(address: str) -> bool:
    """Whether an address leads to an advertiser, a ranking of blogs, or a badge of the old blog.

    >>> is_advertiser("//px.a8.net/svt/ejp?a8mat=1"), is_advertiser("https://example.com/a8.net")
    (True, False)
    """
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").lower()
    except ValueError:
        return False
    known = any(host == name or host.endswith("." + name) for name in _ADVERTISERS)
    return known or (host + parts.path).startswith(_BADGES)


def is_box(element: Element) -> bool:
    """Whether an element is a box of goods to buy."""
    return not _BOXES.isdisjoint((element.get("class") or "").split())


def is_keyword(element: Element) -> bool:
    """Whether a link was made by the blog's program around a word, as Hatena's to its dictionary."""
    classes = (element.get("class") or "").split()
    return "keyword" in classes or "okeyword" in classes or bool(_KEYWORD.search(element.get("href") or ""))


def is_emoji(element: Element) -> bool:
    """Whether a picture stands for a sign in the text (its description is that sign's name)."""
    classes = (element.get("class") or "").split()
    return "emoji" in classes or "wp-smiley" in classes or bool(_EMOJI_HOSTS.search(element.get("src") or ""))


def is_sign(text: str) -> bool:
    """Whether a text is one or a few signs without a letter, as the description of a picture of 🙂 is."""
    return 0 < len(text) <= 8 and all(unicodedata.category(char) in ("So", "Sk", "Mn", "Cf") for char in text)


def is_counter(element: Element) -> bool:
    """Whether a picture is one that only counts readers."""
    tiny = ("0", "1", "0px", "1px")
    return element.get("width") in tiny and element.get("height") in tiny


def is_ornament(line: str) -> bool:
    """Whether a line is only drawn, as ``☆☆☆☆☆`` or ``-----``; not ``……`` or ``↓``, which are spoken.

    >>> is_ornament("━━━━━━━"), is_ornament("・・・・・"), is_ornament("＊＊ お知らせ ＊＊")
    (True, False, False)
    """
    drawn = len(_DRAWN.findall(line))
    return drawn >= _FEWEST_DRAWN and 2 * drawn > len(line.strip()) and _ORNAMENT.fullmatch(line) is not None


def is_line(ornament: str) -> bool:
    """Whether a line that is only drawn is a plain one, of which a rule is all that there is to see.

    >>> is_line("-----"), is_line("☆☆☆☆☆")
    (True, False)
    """
    return _LINE.fullmatch(ornament) is not None
