"""Sudachi's small dictionary, opened once in a process: about 60 MB, whoever asks of it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sudachipy import Dictionary


@lru_cache(maxsize=1)
def open_dictionary() -> Dictionary:
    """The dictionary, opened at the first call: a text without doubts needs none.

    It may be shared by threads; a tokenizer may not, so each asker makes its own of it. Raises
    ModuleNotFoundError where SudachiPy or its dictionary is missing.
    """
    from sudachipy import Dictionary  # noqa: PLC0415 (a command that asks nothing starts without it)

    return Dictionary(dict="small")
