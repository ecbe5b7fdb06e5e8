"""The particles of one character in a sentence, asked of SudachiPy with its small dictionary."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from tsunagu.japanese.dictionary import open_dictionary

if TYPE_CHECKING:
    from sudachipy import Tokenizer


class Particles:
    """Where Sudachi finds particles of one character. It is opened at the first sentence in doubt."""

    def __call__(self, sentence: str) -> set[int]:
        """The offsets in one sentence."""
        tokens = self._tokenizer.tokenize(sentence[:10_000])
        return {
            token.begin()
            for token in tokens
            if token.end() - token.begin() == 1 and token.part_of_speech()[0] == "助詞"
        }

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        from sudachipy import SplitMode  # noqa: PLC0415 (a check without doubts needs none)

        return open_dictionary().tokenizer(mode=SplitMode.A)
