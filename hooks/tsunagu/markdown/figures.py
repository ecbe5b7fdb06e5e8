"""Pictures as a writer places them: a caption, several side by side, a width, the whole picture on a click.

A picture alone in a paragraph with a title, or with one line of emphasis below it, becomes a figure with that
as its caption; two or more become a row. ``{width=300}`` or ``{width=50%}`` behind one is how wide it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown

from tsunagu.markdown.page_context import AskPageContext, PageContext
from tsunagu.markdown.page_rule import PageProcessor
from tsunagu.text import read_picture_attributes

#: After attribute lists are read, before line breaks become ``<br>`` and MkDocs follows links (0).
PRIORITY: Final = 6

#: Says of a picture that it stands in a row of so many.
SHARE: Final = "data-row"


def register(md: Markdown, ask: AskPageContext) -> None:
    """Hang the rule into a Markdown instance."""
    md.treeprocessors.register(Figures(md, ask), "tsunagu-figures", PRIORITY)


class Figures(PageProcessor):
    """Names each picture as its file is named, and builds figures and rows."""

    def work(self, root: Element, page: PageContext) -> None:
        """Change the tree in place."""
        if next(root.iter("img"), None) is None:
            return
        linked = {picture for link in root.iter("a") for picture in link.iter("img")}
        for picture in root.iter("img"):
            _read_width(picture)
        for paragraph in list(root.iter("p")):
            _build_figure(paragraph)
        for parent in list(root.iter()):
            for at, child in enumerate(parent):
                if child.tag == "img":
                    parent[at] = _show(child, page, is_linked=child in linked)


def _read_width(picture: Element) -> None:
    """The width that is written behind a picture becomes its own; the braces are never shown."""
    if found := read_picture_attributes(picture.tail or ""):
        if found.width:
            picture.set("width", found.width)
        picture.tail = (picture.tail or "")[found.end :]


def _build_figure(paragraph: Element) -> None:
    """Turn a paragraph of pictures alone into a figure or a row; leave every other one."""
    pictures, caption = _list_pictures(paragraph)
    if len(pictures) > 1:
        _build_row(paragraph, pictures, caption)
    elif pictures and (caption is not None or pictures[0].get("title")):
        figure = _build_one(pictures[0], caption)
        paragraph.tag, paragraph.text = figure.tag, None
        paragraph[:] = list(figure)


def _build_row(paragraph: Element, pictures: Sequence[Element], caption: Element | None) -> None:
    """Turn a paragraph into pictures side by side, within a figure where they have a caption together."""
    row = paragraph
    paragraph.tag, paragraph.text, paragraph[:] = "div", None, []
    if caption is not None:
        paragraph.tag, caption.tag, caption.tail = "figure", "figcaption", None
        row = Element("div")
        paragraph[:] = [row, caption]
    row.set("class", "pictures")
    for picture in pictures:
        (picture if picture.tag == "img" else picture[0]).set(SHARE, str(len(pictures)))
    row[:] = [_build_one(picture, None) for picture in pictures]


def _list_pictures(paragraph: Element) -> tuple[Sequence[Element], Element | None]:
    """The pictures (or links of one picture) that fill a paragraph, and the emphasis below; else nothing."""
    children = [child for child in paragraph if child.tag != "br"]
    words = [paragraph.text, *(child.tail for child in paragraph)]
    if any(text and text.strip() for text in words):
        return (), None
    caption = children.pop() if children and children[-1].tag == "em" else None
    if all(child.tag == "img" or _holds_picture(child) for child in children):
        return children, caption
    return (), None


def _holds_picture(link: Element) -> bool:
    words = link.text or "", *(child.tail or "" for child in link)
    return [link.tag, *(child.tag for child in link)] == ["a", "img"] and not "".join(words).strip()


def _build_one(shown: Element, caption: Element | None) -> Element:
    """A figure of one picture; its title is its caption where no other is given."""
    figure = Element("figure")
    figure.append(shown)
    shown.tail = None
    picture = shown if shown.tag == "img" else shown[0]
    title = picture.attrib.pop("title", "") if caption is None else ""
    if caption is not None:
        caption.tag, caption.tail = "figcaption", None
        figure.append(caption)
    elif title:
        words = Element("figcaption")
        words.text = title
        figure.append(words)
    return figure


def _show(picture: Element, page: PageContext, *, is_linked: bool) -> Element:
    """The picture under the name of its file, in a link to the whole of it where it is shown smaller."""
    known = page.find_picture(picture.get("src", ""))
    if known is None:
        return picture
    picture.set("src", known.href)
    if is_linked or not known.is_wide:
        return picture
    link = Element("a", {"class": "picture", "href": known.href})
    link.tail, picture.tail = picture.tail, None
    link.append(picture)
    return link
