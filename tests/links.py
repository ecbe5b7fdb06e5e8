"""Every address that a built site gives out, wherever it stands, and whether the site answers it.

Read are the attributes of every page, its JSON-LD and its refresh, feeds with their full texts, and each
address of the site in any other file of text: sitemap, llms.txt, exports, style sheets.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from html_tree import parse_html
from pages import BuiltPage, BuiltSite

_ATTRIBUTES = ("href", "src", "poster", "data", "action", "cite", "xlink:href")
_TEXTS = {".css", ".csv", ".json", ".tbx", ".ttl", ".txt", ".webmanifest", ".xml"}
_STYLE_URL = re.compile(r"url\(\s*[\"']?([^\"')]+)")
_FULL_TEXT = {"{http://www.w3.org/2005/Atom}content", "{http://www.w3.org/2005/Atom}summary"}


@dataclass(frozen=True, slots=True)
class Address:
    """As written in the file ``where``; ``alone``: it is read away from there, so it must be whole."""

    where: str
    written: str
    alone: bool = False


def list_broken(site: BuiltSite, site_url: str) -> list[str]:
    """``file -> address: reason`` of each address below ``site_url`` that no file or anchor answers."""
    told = (
        f"{address.where} -> {address.written}: {reason}"
        for address in list_addresses(site, site_url)
        if (reason := judge(site, site_url, address))
    )
    return list(dict.fromkeys(told))


def judge(site: BuiltSite, site_url: str, address: Address) -> str:
    """Why nobody gets anywhere by the address; empty when they do, or when it is another site's."""
    parts = urlsplit(address.written)
    if address.alone and not parts.scheme:
        return "is not a whole address"
    if address.where == "404.html" and not parts.scheme and not address.written.startswith(("/", "#")):
        return "is relative on a page that answers anywhere"
    whole = urljoin(site_url + address.where.removesuffix("index.html"), address.written)
    if urlsplit(whole)[:2] != urlsplit(site_url)[:2]:
        return ""
    if not whole.startswith(site_url):
        return "is outside of the site"
    parts = urlsplit(whole)
    path = unquote(parts.path)[len(urlsplit(site_url).path) :]
    file = site.folder / path
    if path.endswith("/") or not path:
        file = file / "index.html"
    if not file.is_file():
        return "has no file"
    anchor = unquote(parts.fragment)
    page = site.pages.get(path.removesuffix("index.html"))
    return f"has no #{anchor}" if anchor and page and anchor not in page.anchors else ""


def list_addresses(site: BuiltSite, site_url: str) -> Iterator[Address]:
    """All of them, in the order of the files."""
    for page in site.pages.values():
        where = page.url if page.url.endswith(".html") else f"{page.url}index.html"
        yield from (Address(where, written) for written in _read_page(page))
    for file in sorted(site.folder.rglob("*")):
        if file.suffix in _TEXTS and file.is_file():
            yield from _read_text(file, file.relative_to(site.folder).as_posix(), site_url)


def _read_page(page: BuiltPage) -> Iterator[str]:
    for element in page.root.iter():
        yield from _read_element(element)
        if element.tag == "meta" and element.get("http-equiv") == "refresh":
            yield element.get("content", "").partition("url=")[2]
        elif element.tag == "meta":
            yield from _read_values(element.get("content", ""))
        elif element.tag == "script" and element.get("type") == "application/ld+json":
            yield from _read_values(json.loads(element.text or "null"))


def _read_element(element: Element) -> Iterator[str]:
    for name in _ATTRIBUTES:
        if (value := element.get(name)) is not None:
            yield value.strip()
    for candidate in filter(None, element.get("srcset", "").split(",")):
        yield candidate.split()[0]


def _read_values(value: object) -> Iterator[str]:
    """The strings that are whole addresses, in a string or in JSON."""
    if isinstance(value, dict):
        # An ``@id`` names a thing by the page that tells of it; what follows ``#`` need not be there.
        name = urldefrag(str(value.get("@id", "")))[0]
        value = [name, *(one for key, one in value.items() if key != "@id")]
    if isinstance(value, list):
        for one in value:
            yield from _read_values(one)
    elif isinstance(value, str) and re.match(r"https?://\S+\Z", value):
        yield value


def _read_text(file: Path, where: str, site_url: str) -> Iterator[Address]:
    """Addresses of the site that stand in a file of text, and those within a feed's HTML or a style sheet."""
    text = file.read_text(encoding="utf-8")
    for found in re.findall(re.escape(site_url) + r"[^\s\"'<>)|\\]*", text):
        yield Address(where, unescape(found))
    if file.suffix == ".css":
        yield from (Address(where, found) for found in _STYLE_URL.findall(text))
    for html in _list_full_texts(file, text):
        for element in parse_html(html).iter():
            yield from (Address(where, written, alone=True) for written in _read_element(element))


def _list_full_texts(file: Path, text: str) -> Iterator[str]:
    if file.name == "feed.xml":
        for element in ElementTree.fromstring(text).iter():
            if element.tag in _FULL_TEXT and element.get("type") == "html":
                yield element.text or ""
    elif file.name == "feed.json":
        yield from (item.get("content_html", "") for item in json.loads(text)["items"])
