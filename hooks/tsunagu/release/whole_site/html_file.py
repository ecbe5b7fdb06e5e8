"""What a page of HTML names, and what can be named in it: addresses and ids, in one pass over its tags.

No pattern here tries a place twice. A tag is cut as a browser cuts it, by its quotes; most tags stand on
many pages, and each is read once for all of them.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from html import unescape

_ATTRIBUTES = r"""\s[^"'<>]*+(?:"[^"]*+"[^"'<>]*+|'[^']*+'[^"'<>]*+)*+"""
_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)"
    rf"|<(script|style|textarea|title)({_ATTRIBUTES})?+>(.*?)(?:</\1\b|\Z)"
    rf"|<([a-z][a-z0-9:-]*+{_ATTRIBUTES})>",
    re.DOTALL | re.IGNORECASE,
)
_VALUE = re.compile(
    r"""([^\s=>"'/]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++)))?+""",
)
_ADDRESSES = ("href", "src", "poster", "data", "data-script", "action", "cite", "xlink:href")
_LINKED = re.compile(r'"(@?\w+)": ?"(https?://[^"\\\s]+)"')
_WHOLE = re.compile(r"https?://\S+")
_REFRESH = re.compile(r"[\d.\s]*[;,]?\s*(?:url\s*=)?\s*[\"']?(.*?)[\"']?\s*", re.IGNORECASE | re.DOTALL)
#: The worker of search, where the theme's script looks for it; from the site's root.
_WORKER = re.compile(r'"search": ?"([^"]+)"')
#: What Markdown writes where something is to be put in later; no page has it in the end.
_STAND_IN = re.compile("\x02[^\x02\x03\n]{1,60}\x03")
_KIND = "tsunagu:kind"


@dataclass(frozen=True, slots=True)
class TagFacts:
    """What one tag names, and is named."""

    addresses: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    kind: str = ""
    canonical: str = ""


@dataclass(frozen=True, slots=True)
class PageFacts:
    """All that a page names; ``twice`` are the ids that two of its places have. ``is_whole``: it ends.

    ``lost``: of what was never put in, the first stand-in.
    """

    addresses: frozenset[str]
    ids: frozenset[str] = frozenset()
    twice: tuple[str, ...] = ()
    kind: str = ""
    canonical: str = ""
    is_whole: bool = True
    lost: str = ""


_NOTHING = TagFacts()


@dataclass(frozen=True, slots=True)
class PageReader:
    """Reads pages one after the other; what it knows of a tag lasts as long as it does."""

    _known: dict[str, TagFacts] = field(default_factory=dict)

    def read(self, html: str) -> PageFacts:
        """One page, or the HTML within a feed."""
        addresses: set[str] = set()
        ids: list[str] = []
        kind = canonical = ""
        known = self._known
        for raw, raw_attributes, text, found in _MARKUP.findall(html):
            tag = found
            if raw:
                tag = raw + raw_attributes
                addresses.update(_read_raw(raw.lower(), raw_attributes, text))
            facts = known.get(tag)
            if facts is None:
                facts = known[tag] = _read_tag(tag)
            if facts is not _NOTHING:
                addresses.update(facts.addresses)
                ids += facts.ids
                kind, canonical = kind or facts.kind, canonical or facts.canonical
        counts = Counter(ids)
        twice = tuple(one for one, count in counts.items() if count > 1)
        is_whole = html.rstrip()[-7:].lower() == "</html>"
        stand_in = _STAND_IN.search(html) if "\x02" in html else None
        lost = stand_in[0][1:-1] if stand_in else ""
        return PageFacts(frozenset(addresses), frozenset(counts), twice, kind, canonical, is_whole, lost)


def _read_raw(name: str, attributes: str, text: str) -> list[str]:
    """Addresses in what is no HTML: JSON-LD, what the theme's script reads, a style sheet."""
    if name == "style":
        return read_style(text)
    if name != "script":
        return []
    if "ld+json" in attributes:
        # An ``@id`` names a thing by the page that tells of it; what follows ``#`` need not be there.
        return [url.partition("#")[0] if key == "@id" else url for key, url in _LINKED.findall(text)]
    return _WORKER.findall(text) if "__config" in attributes else []


_STYLE_URL = re.compile(r"url\(\s*+[\"']?([^\"')\s]++)")


def read_style(text: str) -> list[str]:
    """The addresses of a style sheet."""
    return [url for url in _STYLE_URL.findall(text) if not url.startswith("data:")]


def _read_tag(tag: str) -> TagFacts:
    name = tag.split(maxsplit=1)[0].lower() if tag else ""
    values: dict[str, str] = {}
    for key, double, single, bare in _VALUE.findall(tag):
        values.setdefault(key.lower(), unescape(double or single or bare).strip())
    found = [values[key] for key in _ADDRESSES if key in values]
    if "srcset" in values:
        found += [part.split()[0] for part in values["srcset"].split(",") if part.strip()]
    ids = [values["id"]] if values.get("id") else []
    if name == "meta":
        return TagFacts(tuple(_read_meta(values)), tuple(ids), kind=_read_kind(values))
    if name == "a" and values.get("name") and values["name"] not in ids:
        ids.append(values["name"])
    canonical = values.get("href", "") if name == "link" and values.get("rel") == "canonical" else ""
    return TagFacts(tuple(found), tuple(ids), canonical=canonical) if found or ids else _NOTHING


def _read_meta(values: dict[str, str]) -> list[str]:
    content = values.get("content", "")
    if values.get("http-equiv", "").lower() == "refresh":
        found = _REFRESH.fullmatch(content)
        return [found[1]] if found and found[1] else []
    return [content] if _WHOLE.fullmatch(content) else []


def _read_kind(values: dict[str, str]) -> str:
    return values.get("content", "") if values.get("name") == _KIND else ""
