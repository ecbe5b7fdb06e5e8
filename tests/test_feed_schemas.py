"""Every feed keeps to the schema of its format: Atom by RFC 4287, JSON Feed by version 1.1."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from lxml import etree

from pages import BuiltSite

CASES = Path(__file__).parent / "cases" / "feeds"
ATOM = etree.RelaxNG(etree.parse(CASES / "atom.rng"))
JSON_FEED = Draft202012Validator(json.loads((CASES / "json_feed.json").read_text(encoding="utf-8")))

#: What spoils a feed: the passage, and what stands there then.
FAULTS = {
    "atom": [
        ("<updated>2", "<updated>on 2"),
        ("+09:00</updated>", "</updated>"),
        ("<author>", "<writer>"),
        (' href="https', ' address="https'),
        ("<title>", "<title type='markdown'>"),
        ("<id>", "<id/><id>"),
        ("<entry>", "<entry><published>2026-01-01</published>"),
    ],
    "json": [
        ('"version": "https://jsonfeed.org/version/1.1"', '"version": "1"'),
        ('"content_html"', '"content"'),
        ('"url": "https:', '"url": "'),
        ('"items"', '"entries"'),
        ('"authors"', '"author"'),
        ('T00:00:00+09:00"', '"'),
    ],
}


def keeps_to_atom(text: str) -> bool:
    """Whether a text is an Atom feed."""
    try:
        return bool(ATOM.validate(etree.fromstring(text.encode())))
    except etree.XMLSyntaxError:
        return False


def keeps_to_json_feed(text: str) -> bool:
    """Whether a text is a JSON Feed."""
    return not list(JSON_FEED.iter_errors(json.loads(text)))


KINDS: dict[str, tuple[str, Callable[[str], bool]]] = {
    "atom": ("feed.xml", keeps_to_atom),
    "json": ("feed.json", keeps_to_json_feed),
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_feed_of_a_site_keeps_to_its_schema(real_site: BuiltSite, kind: str) -> None:
    """Of all essays, each factor, crossing and series, in both languages."""
    name, keeps = KINDS[kind]
    feeds = sorted(real_site.folder.rglob(name))
    assert len(feeds) > 20
    assert [feed for feed in feeds if not keeps(feed.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(("kind", "fault"), [(kind, fault) for kind in FAULTS for fault in FAULTS[kind]])
def test_a_schema_finds_what_its_format_forbids(
    small_site: BuiltSite, kind: str, fault: tuple[str, str]
) -> None:
    name, keeps = KINDS[kind]
    text = (small_site.folder / name).read_text(encoding="utf-8")
    assert fault[0] in text
    assert not keeps(text.replace(*fault, 1))
