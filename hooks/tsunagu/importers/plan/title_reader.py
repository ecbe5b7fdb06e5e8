"""Titles in the letters of an address, spelled as ``tsunagu new`` spells them, a thousand in a row.

Sudachi's small dictionary tells the words and their readings. It may be wrong about a reading; an address
that says 間 wrongly is still one that its author recognises, and the file's name has fixed it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property
from typing import Final

from sudachipy import Morpheme, SplitMode, Tokenizer

from tsunagu.content import spell_words
from tsunagu.japanese import open_dictionary

_SIGNS: Final = ("補助記号", "空白")
#: Kinds of nouns that are no numbers and no pronouns.
_SPEAKING: Final = ("普通名詞", "固有名詞")
#: Sudachi refuses texts of more than 49,149 bytes; no title comes near this.
_LONGEST: Final = 200


class TitleReader:
    """Title -> its words in ASCII letters: ``TitleReader()("顧客は誰か") == "kokyaku-wa-dare-ka"``.

    Keeps its tokenizer: to open the dictionary for each title would take longer than all else in an import.
    """

    def __call__(self, title: str) -> str:
        text = unicodedata.normalize("NFKC", title)[:_LONGEST]
        words = spell_words(map(_read, self._tokenizer.tokenize(text)))
        return "-".join(word for word in words if word)

    def list_nouns(self, title: str) -> list[str]:
        """The nouns of a title that say something by themselves: ``["顧客"]`` of 顧客は誰か."""
        text = unicodedata.normalize("NFKC", title)[:_LONGEST]
        tokens = ((token.surface(), token.part_of_speech()) for token in self._tokenizer.tokenize(text))
        return [word for word, kind in tokens if len(word) > 1 and kind[0] == "名詞" and kind[1] in _SPEAKING]

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        return open_dictionary().tokenizer(mode=SplitMode.C)


def _read(token: Morpheme) -> tuple[str, str]:
    """A word and its reading; of one in Latin letters (é is e) the letters, of a sign nothing."""
    kind, surface = token.part_of_speech()[0], token.surface()
    plain = unicodedata.normalize("NFKD", surface).encode("ascii", "ignore").decode().lower()
    if kind in _SIGNS:
        return "", ""
    if letters := "-".join(re.findall("[a-z0-9]+", plain)):
        return letters, ""
    return surface, token.reading_form()
