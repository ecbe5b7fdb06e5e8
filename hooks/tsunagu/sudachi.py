"""Where words begin and end in a Japanese sentence, asked of SudachiPy with its small dictionary."""

from __future__ import annotations

from functools import cached_property

from sudachipy import Dictionary, SplitMode, Tokenizer


class TokenBorders:
    """Sentence -> offsets at which a short-unit token (mode A) begins or ends.

    ``TokenBorders()("経営者は") == {0, 2, 3, 4}``. The dictionary is opened at the first call. A tokenizer
    is not promised to be safe for threads, so each instance has its own.

    Raises: sudachipy's SudachiError for a sentence of more than 49,149 bytes.
    """

    def __call__(self, sentence: str) -> frozenset[int]:
        return frozenset([0, *(token.end() for token in self._tokenizer.tokenize(sentence))])

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        return Dictionary(dict="small").tokenizer(mode=SplitMode.A)
