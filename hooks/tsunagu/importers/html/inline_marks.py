"""What an inline element of an old page says of its text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

from tsunagu.importers.html.decoration import is_advertiser, is_keyword
from tsunagu.importers.html.text_runs import Marks

_BOLD: Final = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_LIGHT: Final = re.compile(r"font-weight\s*:\s*(?:normal|[1-4]00)", re.IGNORECASE)
_SLANTED: Final = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_STRUCK: Final = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
_SCHEMES: Final = ("http", "https", "mailto", "tel")


def resolve_address(address: str, base: str) -> str:
    """An address in full, if a reader could follow it; else an empty text.

    >>> resolve_address("/b", "https://example.com/a"), resolve_address("javascript:x", "https://example.com/a")
    ('https://example.com/b', '')
    """
    try:
        address = address.strip()
        known = base or ("https:" if address.startswith("//") else "")
        full = urljoin(known, address) if address else ""
        return full if is_followable(full) else ""
    except ValueError:
        return ""


def is_followable(address: str) -> bool:
    """Whether an address in full leads anywhere: one of the web names its host.

    >>> is_followable("https://example.com/"), is_followable("http://"), is_followable("mailto:a@b.example")
    (True, False, True)
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    has_host = bool(parts.hostname) and parts.netloc.split() == [parts.netloc]
    return parts.scheme in _SCHEMES and (has_host or not parts.scheme.startswith("http"))


def read_marks(element: Element, marks: Marks, base: str, anchors: Mapping[str, str] | None = None) -> Marks:
    """The marks of an element's text, within text of these marks; ``anchors``: places here by old ids."""
    tag, style = element.tag, element.get("style") or ""
    if (tag in ("b", "strong") or _BOLD.search(style)) and not _LIGHT.search(style):
        marks = marks._replace(strong=True)
    if tag in ("em", "i") or _SLANTED.search(style):
        marks = marks._replace(em=True)
    if tag in ("s", "strike", "del") or _STRUCK.search(style):
        marks = marks._replace(strike=True)
    if tag in ("code", "kbd", "samp"):
        marks = marks._replace(code=True)
    href = (element.get("href") or "").strip()
    address, sign, fragment = href.partition("#")
    anchor = (anchors or {}).get(unquote(fragment)) if sign and address in ("", base) else None
    if tag == "a" and anchor:
        marks = marks._replace(link=f"#{anchor}", advert="")
    elif tag == "a" and href and not href.startswith("#") and not is_keyword(element):
        link = resolve_address(href, base)
        advert = is_advertiser(link)
        marks = marks._replace(link="" if advert else link, advert=link if advert else "")
    return marks
