"""Elements that must be made up of certain others, and are not: they are shown as what they hold."""

from __future__ import annotations

from xml.etree.ElementTree import Element


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


def _lists_terms(element: Element) -> bool:
    """Whether each term is followed by what is said of it, and nothing else is there."""
    tags = [child.tag for child in element]
    texts = (element.text, *(child.tail for child in element))
    is_pure = set(tags) <= {"dt", "dd"} and not any((text or "").strip() for text in texts)
    return is_pure and (not tags or (tags[0] == "dt" and tags[-1] == "dd"))


def _keep_one_caption(figure: Element) -> None:
    """The caption stands first or last, and is the only one."""
    captions = [child for child in figure if child.tag == "figcaption"]
    kept = next((one for one in captions if one in (figure[0], figure[-1])), None)
    for caption in captions:
        if caption is not kept:
            caption.tag = "div"
