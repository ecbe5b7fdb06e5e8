"""What readers of pages forgive and those of books do not: elements without their parts, loose addresses."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

_LOOSE_PERCENT: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")


def mend_tree(tree: Element) -> None:
    """Mend a tree in place.

    >>> from xml.etree.ElementTree import fromstring, tostring
    >>> tree = fromstring("<div><dl><dd>a</dd></dl><ruby>b</ruby></div>")
    >>> mend_tree(tree)
    >>> tostring(tree, encoding="unicode")
    '<div><div><dd>a</dd></div><span>b</span></div>'
    """
    for element in tree.iter():
        if element.tag == "dl" and not _lists_terms(element):
            element.tag = "div"
        elif element.tag == "ruby" and element.find("rt") is None:
            element.tag = "span"
        elif element.tag == "figure":
            _keep_one_caption(element)


def mend_address(address: str) -> str:
    """An address of the web as RFC 3986 writes it; nothing where no program could follow it.

    >>> mend_address("https://a.example/?q=100%#b#c"), mend_address("https://a.example:99999/")
    ('https://a.example/?q=100%25#b%23c', '')
    """
    try:
        _ = urlsplit(address).port
    except ValueError:
        return ""
    place, sign, anchor = _LOOSE_PERCENT.sub("%25", address).partition("#")
    return f"{place}{sign}{anchor.replace('#', '%23')}"


def _lists_terms(element: Element) -> bool:
    """Whether each term is followed by what is said of it, and nothing else is there."""
    tags = [child.tag for child in element]
    texts = (element.text, *(child.tail for child in element))
    is_pure = set(tags) <= {"dt", "dd"} and not any((text or "").strip() for text in texts)
    return is_pure and (not tags or (tags[0] == "dt" and tags[-1] == "dd"))


def _keep_one_caption(figure: Element) -> None:
    """The caption stands first or last, and is the only one."""
    captions = [child for child in figure if child.tag == "figcaption"]
    if not captions:
        return
    is_first = captions[0] is figure[0] and not (figure.text or "").strip()
    is_last = captions[-1] is figure[-1] and not (figure[-1].tail or "").strip()
    kept = captions[0] if is_first else captions[-1] if is_last else None
    for caption in captions:
        if caption is not kept:
            caption.tag = "div"
