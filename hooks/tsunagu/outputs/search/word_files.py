"""The words of the site as files: the glossary, and how words are written, read and inflected."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from tsunagu.outputs.search.lexicon import WordSpelling
from tsunagu.outputs.search.lookup_tables import list_word_tables
from tsunagu.outputs.search.published_files import PublishedFile, name_file, name_folder, write_search_json
from tsunagu.outputs.search.search_pages import SearchWord

_KANA = re.compile("[ぁ-ん]")


def list_word_files(
    terms: Sequence[SearchWord], spellings: Sequence[WordSpelling], *, whole: bool
) -> list[PublishedFile]:
    """The files of the words; the worker begins with the first.

    It holds ``terms`` and ``spellings``: one line a word. Where not all is in one file, ``parts`` is the
    folder of ``w<table>.json`` with the words that are needed only to read a query in kana.
    """
    words = _write_words(spellings)
    first: dict[str, object] = {
        "terms": [{"names": dict(term.names), "readings": term.readings} for term in terms],
        "spellings": [word for word in words if whole or not _is_plain(word)],
    }
    parts: list[PublishedFile] = []
    if not whole:
        tables = list_word_tables(word for word in words if _is_plain(word))
        folder, parts = name_folder(
            "search/words",
            [(f"w{number}.json", write_search_json(table)) for number, table in enumerate(tables)],
        )
        first |= {"parts": folder, "tables": len(tables)}
    return [name_file("search/words", "json", write_search_json(first)), *parts]


def _write_words(spellings: Sequence[WordSpelling]) -> list[str]:
    """One line a word: its spellings as ``written=reading`` or ``written=reading=ending``."""
    words = []
    for _, group in groupby(spellings, key=lambda spelling: spelling.lemma):
        word = list(group)
        if any(spelling.written != spelling.reading or spelling.ending for spelling in word):
            words.append(" ".join("=".join(filter(None, (s.written, s.reading, s.ending))) for s in word))
    return words


def _is_plain(word: str) -> bool:
    """Whether a word has one spelling, without kana, that does not inflect: only its reading is of use."""
    parts = [spelling.split("=") for spelling in word.split(" ")]
    return len({part[0] for part in parts}) == 1 and len(parts[0]) == 2 and not _KANA.search(parts[0][0])
