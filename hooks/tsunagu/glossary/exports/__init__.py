"""The glossary for other programs, in one file a format; to add a format, write a file and add a row here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from tsunagu.glossary.exports.csv_table import write_table
from tsunagu.glossary.exports.deck import StudyCard, write_deck
from tsunagu.glossary.exports.export_source import Glossary
from tsunagu.glossary.exports.json_ld import write_json_ld
from tsunagu.glossary.exports.tbx import VERSION_2, VERSION_3, write_tbx
from tsunagu.glossary.exports.turtle import write_turtle
from tsunagu.model import Factor, GeneratedPage, Term


@dataclass(frozen=True, slots=True)
class Export:
    """A row: the file's uri and what writes its text."""

    uri: str
    write: Callable[[Glossary], str]


EXPORTS = (
    Export("glossary/terms.csv", write_table),
    Export("glossary/terms.json", write_json_ld),
    Export("glossary/terms.ttl", write_turtle),
    Export("glossary/terms.tbx", partial(write_tbx, version=VERSION_2)),
    Export("glossary/terms-v3.tbx", partial(write_tbx, version=VERSION_3)),
)
#: The cards to study need sentences, which are known only once every page is rendered.
DECK = "glossary/deck.csv"
EXPORT_FILES = (*(export.uri for export in EXPORTS), DECK)


def make_deck(cards: Iterable[StudyCard]) -> GeneratedPage:
    """The file of the cards to study."""
    return GeneratedPage(DECK, write_deck(cards))


def list_exports(
    terms: Sequence[Term],
    factors: Sequence[Factor],
    site_url: str,
    languages: Sequence[str],
    titles: Mapping[str, str] = MappingProxyType({}),
) -> list[GeneratedPage]:
    """Return the glossary in each format of ``EXPORTS``; the same terms always give the same bytes.

    ``languages`` are codes, the default first. ``site_url`` ends with ``/``; where it is empty, addresses are
    relative to the files. ``titles`` names the glossary by language, ``{"ja": "用語集", "en": "Glossary"}``.
    """
    glossary = Glossary(terms, factors, languages, site_url, titles)
    return [GeneratedPage(export.uri, export.write(glossary)) for export in EXPORTS]
