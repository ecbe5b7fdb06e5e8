"""What is known of Japanese: kana order, readings, phrases, folding, quotation marks.

Used everywhere; it knows nothing of sites.
"""

from __future__ import annotations

from tsunagu.japanese.dictionary import open_dictionary
from tsunagu.japanese.folding import fold
from tsunagu.japanese.invisible_characters import CONTROL, HIDDEN, WIDTHLESS, name_character
from tsunagu.japanese.kana import (
    KANA_ROWS,
    english_key,
    english_letter,
    is_kana,
    kana_key,
    kana_row,
    to_hiragana,
)
from tsunagu.japanese.letter_forms import LETTER_FORMS
from tsunagu.japanese.particles import Particles
from tsunagu.japanese.phrases import list_phrases
from tsunagu.japanese.quotations import (
    MARK,
    WIDEST,
    QuotedPiece,
    bind_around,
    bind_quotations,
    measure_width,
    pair_marks,
)
from tsunagu.japanese.readings import is_doubtful_reading, list_readings, propose_reading
from tsunagu.japanese.romaji import romanise
from tsunagu.japanese.scripts import JAPANESE, JOINED, LATIN

__all__ = [
    "CONTROL",
    "HIDDEN",
    "JAPANESE",
    "JOINED",
    "KANA_ROWS",
    "LATIN",
    "LETTER_FORMS",
    "MARK",
    "WIDEST",
    "WIDTHLESS",
    "Particles",
    "QuotedPiece",
    "bind_around",
    "bind_quotations",
    "english_key",
    "english_letter",
    "fold",
    "is_doubtful_reading",
    "is_kana",
    "kana_key",
    "kana_row",
    "list_phrases",
    "list_readings",
    "measure_width",
    "name_character",
    "open_dictionary",
    "pair_marks",
    "propose_reading",
    "romanise",
    "to_hiragana",
]
