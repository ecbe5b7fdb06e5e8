"""Elements in whose place something else stands in the essay, or nothing: pictures, embeds, cards, ruby."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple
from urllib.parse import parse_qs, urlsplit
from xml.etree.ElementTree import Element

from tsunagu.html import find_class, text_content
from tsunagu.importers.html.decoration import is_advertiser, is_counter, is_emoji, is_sign
from tsunagu.importers.html.filled_embeds import read_filled
from tsunagu.importers.html.inline_marks import read_marks, resolve_address
from tsunagu.importers.html.paragraphs import Paragraphs
from tsunagu.importers.html.picture_words import read_picture_words
from tsunagu.importers.html.preformatted import Preformatted
from tsunagu.importers.html.ruby_pairs import RubyPair, pair_ruby, spell_ruby
from tsunagu.importers.html.stated_embeds import StatedEmbed, read_attributes, read_stated
from tsunagu.importers.html.stated_text import write_stated
from tsunagu.importers.html.text_runs import Marks

#: What note.com has in an element that is empty in the file, and that a script fills.
_NOTE: Final = "embedded-service"
#: What a browser plays from a file: who has no such element can still follow a link.
_PLAYED: Final = ("audio", "video")
_EMBEDS: Final = re.compile("applet|audio|canvas|embed|frame|iframe|object|video")
_PICTURE: Final = re.compile(r"\.(?:jpe?g|png|gif|webp)(?:$|\?)|ameblo\.jp/[\w-]+/image-", re.IGNORECASE)
_SOURCES: Final = ("data-src", "src", "data-lazy-src", "data-original")
_WEB: Final = re.compile("(?:https?:)?//")
_VIDEO: Final = re.compile(r"https?://(?:www\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be|player\.vimeo\.com)/")
#: What Hatena has behind a card: the same address once more.
_SOURCE: Final = "hatena-citation"
#: Cards that show another page, or a book: the class of the card, and of the title in it.
_CARDS: Final = {
    "ogpCard_root": "ogpCard_title",
    "hatena-asin-detail": "hatena-asin-detail-title",
    "hatenablog-asin-detail": "hatenablog-asin-detail-title",
    "graf--mixtapeEmbed": "markup--mixtapeEmbed-strong",
}
_RAISED: Final = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_LOWERED: Final = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_FIGURES: Final = re.compile(r"[0-9+\-=()]+")


class BodyImage(NamedTuple):
    """A picture of the old page: its address, its words, where it led, and the words before it.

    ``larger`` is the address of the whole picture where a click led to it; ``title`` and ``width`` (as
    ``{width=300}``) are what else a Markdown text said of it.
    """

    address: str
    words: str
    link: str
    after: str
    larger: str = ""
    title: str = ""
    width: str = ""


class Replacements:
    """Writes to ``page`` what stands for an element; ``images`` are the pictures by their numbers."""

    def __init__(self, page: Paragraphs, root: Element, base: str) -> None:
        self.images: list[BodyImage] = []
        self._page = page
        self._preformatted = Preformatted(page, root)
        self._base = base
        self._card = ""

    def replace(self, element: Element, marks: Marks) -> bool:
        """Whether something stands for the element; then its children are not to be read."""
        if filled := resolve_address(read_filled(element), self._base):
            self._page.add_link_line(filled, "")
            return True
        if stated := read_stated(element):
            self._take_pictures(stated, marks)
            write_stated(self._page, element, stated, marks, self._base)
            return True
        tag, classes = element.tag, set((element.get("class") or "").split())
        raised = tag == "sup" or "footnote-anchor" in classes
        figures = " ".join(text_content(element).split()) if raised or tag == "sub" else ""
        if tag == "br":
            self._page.end_line(blank=True)
        elif tag == "hr":
            self._page.rule()
        elif tag == "img":
            self._take_image(element, marks)
        elif _EMBEDS.fullmatch(tag) or element.get(_NOTE):
            self._take_embed(element, marks)
        elif tag == "pre":
            self._preformatted.take(element, marks)
        elif tag == "ruby":
            self._take_ruby(element, marks)
        elif _FIGURES.fullmatch(figures):
            self._page.add(figures.translate(_RAISED if raised else _LOWERED), marks)
        else:
            return self._replace_card(element, classes)
        return True

    def _replace_card(self, element: Element, classes: set[str]) -> bool:
        """Whether an element is a card, or what a card has below it."""
        if _SOURCE in classes and self._card and self._card in _list_links(element):
            self._page.leave_out("card", text_content(element))
            return True
        title = next((_CARDS[name] for name in classes if name in _CARDS), "")
        if title:
            self._take_card(element, title)
        return bool(title)

    def _take_image(self, element: Element, marks: Marks) -> None:
        words = " ".join((element.get("alt") or "").split())
        source = _read_source(element) or str(read_attributes(element).get("src") or "")
        if is_emoji(element) and is_sign(words):
            self._page.add(words, marks)
        elif is_emoji(element):
            self._page.leave_out("decoration", words or source[:200])
        elif source.startswith("data:"):
            self._page.leave_out("decoration", f"{source[:40]}… {words}")
        elif is_counter(element) or is_advertiser(source) or marks.advert:
            self._page.leave_out("advertising", marks.advert or source)
        else:
            link, larger = ("", marks.link) if _PICTURE.search(marks.link) else (marks.link, "")
            address = resolve_address(source, self._base) or source[:200]
            self._page.add_picture(len(self.images), marks._replace(link=link))
            words = read_picture_words(words, address)
            self.images.append(BodyImage(address, words, link, self._page.recent_words(), larger))

    def _take_pictures(self, stated: StatedEmbed, marks: Marks) -> None:
        """The pictures of a gallery that has none in it."""
        for address in stated.pictures:
            self._take_image(Element("img", {"src": address}), marks)
            self._page.end_line()

    def _take_embed(self, element: Element, marks: Marks) -> None:
        """A film or a sound becomes a link to it, a card of another page too; the rest is listed.

        The words of an ``<object>`` are what was shown since no browser plays it any more; those of all else
        are for browsers of long ago.
        """
        stated = [one for one in _list_sources(element) if one]
        source = next(filter(None, (resolve_address(one, self._base) for one in stated)), "")
        card = "hatenablog-parts.com/" in source
        target = parse_qs(urlsplit(source).query).get("url", [""])[0] if card else source
        is_led_to = element.get(_NOTE) or element.tag in _PLAYED
        if card or _VIDEO.match(source) or (source and is_led_to):
            title = next((text_content(one) for one in element.iter("strong")), "")  # note's cards have one
            self._page.leave_out("card", text_content(element).replace(title, " ", 1) if title else "")
            self._page.leave_out("embed", text_content(element) if element.tag in _PLAYED else "")
            self._card = resolve_address(target, self._base)
            self._page.add_link_line(self._card, element.get("title") or title)
            self._page.leave_gap()
        else:
            seen = source or next(iter([*stated, *_list_films(element)]), "")[:200]
            self._page.leave_out("advertising" if is_advertiser(source) else "embed", seen)
            self._page.leave_out("embed", "" if element.tag == "object" else text_content(element))
        if element.tag == "object":
            self._page.add(text_content(element), marks)

    def _take_card(self, element: Element, name: str) -> None:
        """A card that shows another page: a link with its title; the rest of the card is listed."""
        links = [resolve_address(one.get("href") or "", self._base) for one in element.iter("a")]
        title = next((text_content(one) for one in find_class(element, name)), "")
        self._page.leave_out("card", text_content(element).replace(title, " ", 1))
        self._page.add_link_line(links[0] if links else "", title)

    def _take_ruby(self, element: Element, marks: Marks) -> None:
        """Each base with its reading; in code in brackets. A link within is one of all."""
        link = next(element.iter("a"), None)
        if link is not None:
            marks = read_marks(link, marks, self._base)
        pairs = [RubyPair(spell_ruby(element), "")] if marks.code else pair_ruby(element)
        for base, reading in pairs:
            self._page.add(base, marks._replace(reading=reading))


def is_film(address: str) -> bool:
    """Whether an address is that of a film, and no picture: Obsidian shows one by the notation of the other.

    >>> is_film("https://www.youtube.com/watch?v=x"), is_film("https://img.youtube.com/vi/x/0.jpg")
    (True, False)
    """
    return _VIDEO.match(address) is not None


def _read_source(element: Element) -> str:
    """The address of a picture, and not that of what keeps its place until a script fetches it."""
    stated = [one for name in _SOURCES if (one := element.get(name))]
    return next((one for one in stated if not one.startswith("data:")), "".join(stated[:1]))


def _list_links(element: Element) -> list[str]:
    return [one.get("href") or "" for one in element.iter("a")]


def _list_sources(element: Element) -> Iterator[str]:
    """The addresses of what an element shows: its own, then those of elements within it."""
    for one in element.iter():
        shown = one.get("data-src") if one.get(_NOTE) else one.get("src") or one.get("data")
        yield shown or ""
    yield from (value for value in _list_films(element) if _WEB.match(value))


def _list_films(element: Element) -> Iterator[str]:
    """What ``<param name="movie">`` says: a player of long ago knew what to make of it, and no one else."""
    for one in element.iter("param"):
        if (one.get("name") or "").lower() == "movie":
            yield one.get("value") or ""
