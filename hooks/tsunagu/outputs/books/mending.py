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
    if not captions:
        return
    is_first = captions[0] is figure[0] and not (figure.text or "").strip()
    is_last = captions[-1] is figure[-1] and not (figure[-1].tail or "").strip()
    kept = captions[0] if is_first else captions[-1] if is_last else None
    for caption in captions:
        if caption is not kept:
            caption.tag = "div"
