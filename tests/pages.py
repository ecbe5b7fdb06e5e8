"""A built site as tests see it: each page parsed by the rules of HTML5, not by ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

from html_tree import parse_html

_LINKS = {"a": "href", "link": "href", "img": "src", "script": "src", "iframe": "src", "source": "src"}


@dataclass(frozen=True)
class BuiltPage:
    """One HTML file; ``url`` is relative to the site's root, as in ``en/essays/x/``."""

    url: str
    html: str

    @cached_property
    def root(self) -> Element:
        """The tree, without namespaces."""
        return parse_html(self.html)

    def find(self, tag: str, **attributes: str) -> Iterator[Element]:
        """Elements by tag and attributes; ``class_`` asks for one class of several."""
        for element in self.root.iter(tag):
            if all(_has(element, name, value) for name, value in attributes.items()):
                yield element

    def first(self, tag: str, **attributes: str) -> Element:
        """The first element, which must be there."""
        return next(self.find(tag, **attributes))

    @property
    def kind(self) -> str:
        """What the page says it is."""
        return self.first("meta", name="tsunagu:kind").get("content", "")

    @property
    def lang(self) -> str:
        """The page's language."""
        return self.first("html").get("lang", "")

    @property
    def title(self) -> str:
        """The document's title."""
        return text_of(self.first("title"))

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Every id."""
        return frozenset(element.get("id", "") for element in self.root.iter() if element.get("id"))

    def links(self) -> Iterator[str]:
        """Every address the page points at, as written."""
        for element in self.root.iter():
            attribute = _LINKS.get(str(element.tag))
            if attribute and element.get(attribute) is not None:
                yield element.get(attribute, "")

    def targets(self, tag: str = "a", **attributes: str) -> list[str]:
        """The site addresses some links lead to, relative to the site's root."""
        return [resolve(self.url, element.get("href", "")) for element in self.find(tag, **attributes)]


@dataclass(frozen=True)
class BuiltSite:
    """A site folder."""

    folder: Path
    pages: Mapping[str, BuiltPage]

    def page(self, url: str) -> BuiltPage:
        """The page at an address."""
        return self.pages[url]

    def has(self, path: str) -> bool:
        """True where an address is answered by a file."""
        file = self.folder / path
        return file.is_file() or (file / "index.html").is_file()


def read_site(folder: Path) -> BuiltSite:
    """Read every HTML file of a site folder."""
    pages = {}
    for path in sorted(folder.rglob("*.html")):
        url = path.relative_to(folder).as_posix().removesuffix("index.html")
        pages[url] = BuiltPage(url, path.read_text(encoding="utf-8"))
    return BuiltSite(folder, pages)


def resolve(url: str, href: str) -> str:
    """The site address of a link without its anchor; another site's address stays as it is."""
    if urlsplit(href).scheme:
        return href
    return unquote(urlsplit(urljoin(f"http://site/{url}", href)).path).lstrip("/")


def text_of(element: Element) -> str:
    """All text in an element, blanks as one."""
    return " ".join("".join(element.itertext()).split())


def _has(element: Element, name: str, value: str) -> bool:
    if name == "class_":
        return value in element.get("class", "").split()
    return element.get(name.replace("_", "-")) == value
