"""Sentences that a reader loses on the way, and essays without any."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tsunagu.checks.checked_page import FILLER, CheckedPage
from tsunagu.model import Problem

#: The longest sentence that is not told of: characters of Japanese, words of English.
_LONGEST: Final = {"ja": 150, "en": 60}
#: What is behind the words that are shown: the reading of ruby, the id of a term, an address.
_UNSEEN: Final = re.compile(
    FILLER
    + r"|\{(?=[^{}\n]*\|)|(?:\\?\|[^{}|\n]{1,40}+){1,40}+\}|\[\[(?:[^\[\]|\n]{1,80}+\\?\|)?|\]\]|https?://\S+"
)
#: Where so many units stand between two commas, and no more, a sentence is a list, and read as one.
_ITEM: Final = {"ja": 8, "en": 3}
_UNITS: Final = {
    "ja": {"ja_unit": "字", "en_unit": "characters"},
    "en": {"ja_unit": "語", "en_unit": "words"},
}


def check_lengths(page: CheckedPage) -> Iterator[Problem]:
    """A sentence is not very long: what counts is what a reader sees of it."""
    longest = _LONGEST.get(page.language, _LONGEST["en"])
    for at, typed in page.sentences:
        if len(typed) <= longest:
            continue
        sentence = _UNSEEN.sub("", typed)
        length = len(sentence) if page.language == "ja" else len(sentence.split())
        items = sentence.count("、" if page.language == "ja" else ",") + 1
        if length > max(longest, items * _ITEM.get(page.language, _ITEM["en"])):
            unit = _UNITS.get(page.language, _UNITS["en"])
            yield page.problem("long-sentence", at, seen=str(length), known=str(longest), **unit)


def check_empty(page: CheckedPage) -> Iterator[Problem]:
    """An essay that is to be published has a text, or a picture at least."""
    if not page.is_open and not page.passage.body.text.strip():
        yield page.problem("no-text", 0)
