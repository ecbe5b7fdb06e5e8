"""Where words begin and end in Japanese sentences, asked of SudachiPy with its small dictionary."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sudachipy import Dictionary, Tokenizer

#: Sentence -> the offsets at which one of its tokens begins or ends.
TokenBoundaries = Callable[[str], frozenset[int]]

#: A sentence or a line, with its end; one too long for a tokenizer is cut at a comma, or where it must be.
_SENTENCE = re.compile(r"[^。!?\n]{0,999}(?:[。!?\n、]|\Z)|[^。!?\n]{1000}")


_LOANWORDS = re.compile("[ァ-ヺー]+")
_SHORTEST = 2


class SudachiBoundaries:
    """The borders of short-unit tokens (mode A): ``SudachiBorders()("経営者は") == {0, 2, 3, 4}``.

    The dictionary is opened at the first call. A tokenizer is not promised to be safe for threads, so each
    instance has its own. Raises sudachipy's SudachiError for a sentence of more than 49,149 bytes.
    """

    def __call__(self, sentence: str) -> frozenset[int]:
        borders = {0}
        for token in self._tokenizer.tokenize(sentence):
            borders.add(token.end())
            if token.is_oov():
                borders.update(token.begin() + at for at in self._part(token.surface()))
        return frozenset(borders)

    def _part(self, word: str) -> Iterator[int]:
        """Where a loanword unknown to the dictionary is two that it knows: コア|ミッション."""
        if _LOANWORDS.fullmatch(word):
            places = range(_SHORTEST, len(word) - _SHORTEST + 1)
            yield from (at for at in places if self._is_noun(word[:at]) and self._is_noun(word[at:]))

    def _is_noun(self, word: str) -> bool:
        found = (entry.part_of_speech() for entry in self._dictionary.lookup(word))
        return any(kind == "名詞" and detail == "普通名詞" for kind, detail, *_ in found)

    @cached_property
    def _dictionary(self) -> Dictionary:
        from sudachipy import Dictionary  # noqa: PLC0415 (only where a sentence is in doubt)

        return Dictionary(dict="small")

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        from sudachipy import SplitMode  # noqa: PLC0415 (as above)

        return self._dictionary.tokenizer(mode=SplitMode.A)


class SentenceBoundaries:
    """Whether a token begins or ends at an offset of the text; asks ``borders`` once a sentence in doubt."""

    def __init__(self, text: str, borders: TokenBoundaries) -> None:
        self._text = text
        self._borders = borders
        self._known: dict[int, frozenset[int]] = {}

    def __call__(self, offset: int) -> bool:
        start = self._starts[bisect_right(self._starts, offset) - 1]
        if start not in self._known:
            sentence = _SENTENCE.match(self._text, start)
            self._known[start] = self._borders(sentence[0] if sentence else "")
        return offset - start in self._known[start]

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start() for sentence in _SENTENCE.finditer(self._text)]
