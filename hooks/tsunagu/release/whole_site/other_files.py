"""What the files beside the pages name: one row a kind of file, each read by its own rules.

Only what a program follows is an address: one in the prose of an essay, as search and feeds have it, is text.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from html import unescape
from io import StringIO
from typing import Any
from xml.etree import ElementTree

from tsunagu.release.whole_site.html_file import PageReader, read_style

_FOLDER = "assets/tsunagu/"
_WHOLE = re.compile(r"https?://\S+")
#: Where XML names an address: in these attributes, and as the text of these elements.
_ATTRIBUTES, _ELEMENTS = frozenset(("href", "target", "src")), frozenset(("loc", "id", "xref"))
_FULL_TEXT = re.compile(r'<(?:content|summary)[^<>]*\stype="html"[^<>]*>([^<]*+)</')
_LOCATION = re.compile(r"<loc>\s*+([^<\s]++)")
_TURTLE = re.compile(r'"(?:[^"\\\n]++|\\.)*+"|<(https?://[^<>"\s]++)>')
_LIST = re.compile(r"\]\((https?://[^()\s]++)\)|^Sitemap: *(\S+)", re.MULTILINE)
_SCRIPT = re.compile(r'"(search/[\w./-]+\.js)"|"location": ?"([^"\\]*)"')


@dataclass(frozen=True, slots=True)
class FileFacts:
    """``addresses`` as a file names them; ``alone``: those of its texts, which are read away from the site.

    ``from_root`` begin at the root of the site. ``lists`` are the pages of which a file is a list.
    """

    addresses: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    from_root: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """A row: the paths of such files, what they are lists of, and how one is read (its path and text)."""

    pattern: str
    read: Callable[[str, str], FileFacts]
    role: str = ""


def _read_sitemap(_: str, text: str) -> FileFacts:
    return FileFacts(tuple(_list_xml(text)), lists=tuple(map(unescape, _LOCATION.findall(text))))


def _read_atom(_: str, text: str) -> FileFacts:
    texts = [PageReader().read(unescape(html)).addresses for html in _FULL_TEXT.findall(text)]
    entries = re.findall(r'<entry>.*?<link rel="alternate"[^>]* href="([^"]*+)"', text, re.DOTALL)
    alone = tuple(dict.fromkeys(one for found in texts for one in sorted(found)))
    return FileFacts(tuple(_list_xml(text)), alone, tuple(map(unescape, entries)))


def _list_xml(text: str) -> Iterator[str]:
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise ValueError("no XML") from error
    for element in root.iter():
        name, value = _drop_namespace(element.tag), (element.text or "").strip()
        yield from (one for key, one in element.items() if _drop_namespace(key) in _ATTRIBUTES)
        if name in _ELEMENTS and _WHOLE.fullmatch(value):
            yield value


def _drop_namespace(name: str) -> str:
    return name.rpartition("}")[2]


def _read_json_feed(_: str, text: str) -> FileFacts:
    feed = json.loads(text)
    items = list(feed.get("items", ()))
    texts = [PageReader().read(str(item.get("content_html", ""))).addresses for item in items]
    alone = tuple(dict.fromkeys(one for found in texts for one in sorted(found)))
    bare = {**feed, "items": [{**item, "content_html": "", "summary": ""} for item in items]}
    return FileFacts(tuple(_list_json(bare)), alone, tuple(str(item.get("url", "")) for item in items))


def _read_json(_: str, text: str) -> FileFacts:
    return FileFacts(tuple(_list_json(json.loads(text))))


def _list_json(value: Any, key: str = "") -> Iterator[str]:
    """Each value that is an address as a whole; an ``@id`` names a thing by the page that tells of it."""
    if isinstance(value, Mapping):
        for name, one in value.items():
            if name != "@context":
                yield from _list_json(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from _list_json(one, key)
    elif isinstance(value, str) and _WHOLE.fullmatch(value):
        yield value.partition("#")[0] if key == "@id" else value


def _read_contents(path: str, text: str) -> FileFacts:
    """The table of contents of search: what the worker loads, from its own folder."""
    read = json.loads(text)
    names = [read["words"], *read["pages"].values(), read["parts"], path.removeprefix(_FOLDER)[:-4] + "js"]
    return FileFacts(from_root=tuple(_FOLDER + name for name in names if name))


def _read_search(_: str, text: str) -> FileFacts:
    """The pages of a language, or its words; of a large site the texts and tables beside them."""
    read = json.loads(text)
    if isinstance(read, list):
        return FileFacts()
    rows, folder, letter = read.get("pages", ()), read.get("parts", ""), "k" if "pages" in read else "w"
    parts = [f"{letter}{number}.json" for number in range(read.get("tables", 0))]
    texts = range(-(-len(rows) // read.get("together", 1))) if folder else ()
    parts += [f"t{number}.txt" for number in texts]
    beside = [f"{_FOLDER}{folder}{part}" for part in parts]
    beside += [f"{_FOLDER}{read['readings']}"] if "readings" in read else []
    pages = tuple(row[0] for row in rows)
    return FileFacts(lists=pages, from_root=(*pages, *beside))


def _read_script(path: str, text: str) -> FileFacts:
    """The worker: its engine, where to go when search fails, and its contents beside it."""
    found = [_FOLDER + script if script else place for script, place in _SCRIPT.findall(text)]
    return FileFacts(from_root=(f"{path[:-2]}json", *found))


def _read_table(_: str, text: str) -> FileFacts:
    cells = (cell for row in csv.reader(StringIO(text.removeprefix("\ufeff"))) for cell in row)
    return FileFacts(tuple(cell for cell in cells if _WHOLE.fullmatch(cell)))


def _read_turtle(_: str, text: str) -> FileFacts:
    return FileFacts(tuple(filter(None, _TURTLE.findall(text))))


def _read_terms(_: str, text: str) -> FileFacts:
    """A target that is no whole address is another entry of the file itself."""
    return FileFacts(tuple(one for one in _list_xml(text) if _WHOLE.fullmatch(one)))


def _read_list(_: str, text: str) -> FileFacts:
    return FileFacts(tuple(one or other for one, other in _LIST.findall(text)))


def _read_styles(_: str, text: str) -> FileFacts:
    return FileFacts(tuple(read_style(text)))


#: The kinds of files that name others; the first row whose pattern fits counts.
KINDS = (
    Kind("sitemap.xml", _read_sitemap, "sitemap"),
    Kind("feed.xml", _read_atom, "feed"),
    Kind("*/feed.xml", _read_atom, "feed"),
    Kind("feed.json", _read_json_feed, "feed"),
    Kind("*/feed.json", _read_json_feed, "feed"),
    Kind("glossary/terms.json", _read_json),
    Kind("glossary/terms.csv", _read_table),
    Kind("glossary/terms.ttl", _read_turtle),
    Kind("glossary/terms*.tbx", _read_terms),
    Kind("llms.txt", _read_list),
    Kind("robots.txt", _read_list),
    Kind(f"{_FOLDER}search.*.js", _read_script),
    Kind(f"{_FOLDER}search.*.json", _read_contents),
    Kind(f"{_FOLDER}search/*-*/*", lambda *_: FileFacts()),
    Kind(f"{_FOLDER}search/*.json", _read_search, "search"),
    Kind("*.css", _read_styles),
)


def find_kind(path: str) -> Kind | None:
    """The row of a file, None where it names nothing."""
    return next((kind for kind in KINDS if fnmatchcase(path, kind.pattern)), None)
