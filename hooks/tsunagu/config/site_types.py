"""What a value of mkdocs.yml may be where no header has its like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from tsunagu.header import (
    WRONG,
    Choice,
    Exact,
    Flag,
    ListOf,
    Node,
    Note,
    Schema,
    explain_value,
    show_value,
    suggest,
    tidy_value,
    typed_text,
)
from tsunagu.languages import find_language, list_codes
from tsunagu.model import Problem

_ADDRESS: Final = re.compile(r"https?://[^\s/?#]+[^\s?#]*")
#: A name or a number of a host, perhaps a port, and a path of what needs no quotes and leads nowhere else.
_PLAIN: Final = re.compile(
    r"https?://(?:[\w-]+(?:\.[\w-]+)*\.?|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?"
    r"(?:/(?!/|\.{1,2}(?:/|$))(?:[^\s\0-\x20\x7f%\"'<>`{}|\\^?#/]|%[0-9A-Fa-f]{2})*)*"
)
_BARE: Final = re.compile(r"(?:https?:?/*)?((?:[\w-]+\.)+[a-z]{2,}(?:/[^\s?#]*)?)", re.ASCII)

#: An address of mail as people have them (the HTML standard's, with a dot in its host).
_MAIL: Final = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", re.ASCII)

#: What the zones are called where they are meant.
_ZONE_NAMES: Final = {"Asia/Tokyo": ("JST", "日本", "日本時間", "東京", "Asia/Japan")}


@dataclass(frozen=True, slots=True)
class AnyValue:
    """A value that is not ours to judge."""

    def read(self, name: str, node: Node, note: Note) -> Any:  # noqa: ARG002 (as every shape reads)
        return node

    def schema(self) -> Schema:
        return {}


@dataclass(frozen=True, slots=True)
class AnyText(AnyValue):
    """A text that is not ours to judge, and no list or table."""

    def read(self, name: str, node: Node, note: Note) -> Any:
        if isinstance(node.value, str):
            return node
        note(explain_value("not-text", name, node, near=_find_only(node)))
        return WRONG


@dataclass(frozen=True, slots=True)
class AnyList(AnyValue):
    """A list (or, where MkDocs takes that too, a table), whose items are not ours to judge."""

    def read(self, name: str, node: Node, note: Note) -> Any:
        if isinstance(node.value, str) and node.value.strip("~").lower() not in ("", "null"):
            note(explain_value("not-table", name, node, known=f"{name}: [{show_value(node)}]"))
            return WRONG
        return node


def _find_only(node: Node) -> str:
    """The one text of a list."""
    items = node.value if isinstance(node.value, tuple) else ()
    return typed_text(items[0]) if len(items) == 1 else ""


@dataclass(frozen=True, slots=True)
class YamlFlag(Flag):
    """Yes or no to MkDocs, which reads YAML 1.1."""

    def parse(self, text: str) -> Any:
        return {"yes": True, "on": True, "no": False, "off": False}.get(text.lower(), Flag.parse(self, text))


@dataclass(frozen=True, slots=True)
class LanguageCode(Exact):
    """A language that a site can be written in."""

    def parse(self, text: str) -> Any:
        return find_language(text) or WRONG

    def explain(self, name: str, node: Node) -> Problem:
        if typed_text(node) in list_codes():
            return explain_value("odd-language-file", name, node, known=typed_text(node).replace("-", "_"))
        names = {"ja": ("jp", "jpn", "日本語", "japanese"), "en": ("英語", "english", "eng")}
        return explain_value(
            "not-known",
            name,
            node,
            **{**suggest(typed_text(node), list_codes(), names), "seen": show_value(node)},
        )

    def schema(self) -> Schema:
        return {"type": "string", "enum": list(list_codes())}


@dataclass(frozen=True, slots=True)
class Zone(Exact):
    """A time zone by its name, such as ``Asia/Tokyo``."""

    def parse(self, text: str) -> Any:
        try:
            return ZoneInfo(text)
        except (ValueError, OSError, KeyError):
            return WRONG

    def explain(self, name: str, node: Node) -> Problem:
        zones = sorted(available_timezones())
        names = {zone: (zone.rpartition("/")[2], *_ZONE_NAMES.get(zone, ())) for zone in zones if "/" in zone}
        return explain_value("not-zone", name, node, near=suggest(typed_text(node), zones, names)["near"])

    def schema(self) -> Schema:
        return {"type": "string"}


@dataclass(frozen=True, slots=True)
class SiteAddress(Exact):
    """Where the site stands: an address to which pages can be added."""

    def parse(self, text: str) -> Any:
        return f"{text.removesuffix('/')}/" if _is_address(text) else WRONG

    def explain(self, name: str, node: Node) -> Problem:
        text = tidy_value(typed_text(node)).text
        if _ADDRESS.fullmatch(text):
            return explain_value("odd-site-address", name, node)
        bare = _BARE.fullmatch(text)
        return explain_value("not-site-address", name, node, near=f"https://{bare[1]}" if bare else "")

    def schema(self) -> Schema:
        return {"type": "string", "pattern": f"^{_ADDRESS.pattern}$"}


@dataclass(frozen=True, slots=True)
class OtherAddress(SiteAddress):
    """An address of another site, or none."""

    def read(self, name: str, node: Node, note: Note) -> Any:
        if node.value in ("", "~", "null"):
            return node
        return WRONG if SiteAddress.read(self, name, node, note) is WRONG else node

    def explain(self, name: str, node: Node) -> Problem:
        return explain_value("odd-site-address", name, node)


def _is_address(text: str) -> bool:
    """Whether it is an address to everybody who reads one, with a port that there can be."""
    if not _PLAIN.fullmatch(text):
        return False
    try:
        port = urlsplit(text).port
    except ValueError:
        return False
    return port is None or port > 0


@dataclass(frozen=True, slots=True)
class DocsPath(Exact):
    """A file below docs/ by its path there; ``ending`` is left out of it.

    >>> DocsPath(".md").parse("docs/profile.md"), DocsPath().parse("/images/icon.svg")
    ('profile', 'images/icon.svg')
    """

    ending: str = ""

    def parse(self, text: str) -> Any:
        path = text.strip().replace("\\", "/").removeprefix("./").removeprefix("docs/").strip("/")
        path = path.removesuffix(self.ending) if self.ending else path
        return WRONG if not path or ":" in path or ".." in path.split("/") else path

    def explain(self, name: str, node: Node) -> Problem:
        return explain_value("not-docs-path", name, node)

    def schema(self) -> Schema:
        return {"type": "string", "minLength": 1}


@dataclass(frozen=True, slots=True)
class Contact(Exact):
    """Where readers write to: a mail address, or the address of a form; read as what a link leads to.

    >>> Contact().parse("desk@tsunagu.example"), Contact().parse("https://form.example/x")
    ('mailto:desk@tsunagu.example', 'https://form.example/x')
    """

    def parse(self, text: str) -> Any:
        text = text.removeprefix("mailto:")
        if _MAIL.fullmatch(text):
            return f"mailto:{text}"
        return text if text.startswith("https://") and len(text.split()) == 1 else WRONG

    def explain(self, name: str, node: Node) -> Problem:
        return explain_value("not-contact", name, node)

    def schema(self) -> Schema:
        return {"type": "string", "minLength": 1}


#: Who writes: one of these to a program that reads pages (schema.org).
AUTHOR_TYPES: Final = ("organisation", "person")

#: Of what there can be books, and of what there are where nothing is said.
BOOKS: Final = ("series", "themes", "all")
USUAL_BOOKS: Final = ("series", "all")
#: How the lines of books run where a language has both, and what becomes of ”…” in vertical ones.
BOOK_LINES: Final = ("vertical", "horizontal", "both")
BOOK_QUOTES: Final = ("turn", "keep")


@dataclass(frozen=True, slots=True)
class Books:
    """Of what there are books: a list, or ``off`` and ``on``."""

    def read(self, name: str, node: Node, note: Note) -> Any:
        flag = (
            YamlFlag().parse(tidy_value(node.value).text or node.value)
            if isinstance(node.value, str)
            else WRONG
        )
        if flag is not WRONG:
            return USUAL_BOOKS if flag else ()
        return ListOf(Choice(BOOKS)).read(name, node, note)

    def schema(self) -> Schema:
        return {"anyOf": [{"type": "boolean"}, ListOf(Choice(BOOKS)).schema()]}
