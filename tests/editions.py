"""The site in one language, made of a few values, for tests of what is written from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from desk import read_settings
from makers import FACTORS, ZONE, make_library
from tsunagu.config.settings import Settings
from tsunagu.model import Essay, Mention
from tsunagu.pages.edition import Edition
from tsunagu.relations.declared import relate_library
from tsunagu.relations.mentions import relate_mentions

SITE = "https://tsunagu.example/sub/"

#: Texts that end elements, strings and comments early, or that a format can't hold.
HOSTILE = (
    '"><script>alert(1)</script>',
    "</script><!--<script>",
    "]]> &amp; &lt; <b>太字</b> & 'x'",
    "制御\x08文字\x00\x1f と \u2028 \ufffe 改行\nタブ\t",
    "絵文字 👩‍💻 と \u202eabc と が",
    "{{ 7 * 7 }} {% raw %} @everyone ](x) `",
)


def make_settings(**values: Any) -> Settings:
    """A site in Japanese and English; ``values`` are put in as no one could write them in mkdocs.yml."""
    extra: dict[str, Any] = {
        "languages": ["ja", "en"],
        "names": {"ja": "つなぐ", "en": "Tsunagu"},
        "descriptions": {"ja": "三つの鍵。", "en": "Three keys."},
        "author": {"ja": "編集部", "en": "The desk"},
    }
    return replace(read_settings(extra, "つなぐ", SITE), **values)


def make_edition(
    *essays: Essay,
    code: str = "ja",
    mentions: Sequence[Mention] = (),
    settings: Settings | None = None,
    **values: Any,
) -> Edition:
    """An edition; ``mentions`` are of terms, ``values`` go into the library."""
    library = make_library(*essays, **{"factors": FACTORS, **values})
    site = settings or make_settings()
    terms: dict[str, list[Mention]] = {essay.uri: [] for essay in essays}
    for mention in mentions:
        terms[mention.uri].append(mention)
    moment = datetime(2026, 6, 1, tzinfo=ZONE)
    found = relate_mentions(terms, {})
    return Edition(site.language(code), site, library, relate_library(library), found, moment)
