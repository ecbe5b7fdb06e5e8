"""The words of the site as files: the glossary, and how words are written, read and inflected."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from tsunagu.outputs.search.lexicon import WordSpelling
from tsunagu.outputs.search.lookup_tables import list_word_tables
from tsunagu.outputs.search.published_files import (
    PublishedFile,
    name_file,
    name_folder,
    take_name,
    write_search_json,
)
from tsunagu.outputs.search.search_pages import SearchWord

_KANA = re.compile("[ぁ-ん]")


def list_word_files(
    terms: Sequence[SearchWord],
    spellings: Sequence[WordSpelling],
    letters: Mapping[str, str],
    *,
    whole: bool,
) -> list[PublishedFile]:
    """The files of the words; the worker begins with the first.

    It holds ``terms`` (names in all languages, then readings), ``letters`` (old -> usual) and ``spellings``:
    one line a word. The words that are needed only to read a query in kana are lines of the file
    ``readings``; of a large site they are in the ``w<table>.json`` of the folder ``parts``.
    """
    words = _write_words(spellings)
    plain = [word for word in words if _is_plain(word)]
    name, others = _write_whole(plain) if whole else _write_tables(plain)
    first = {
        "terms": [
            [[form for forms in term.names.values() for form in forms], term.readings] for term in terms
        ],
        "letters": letters,
        "spellings": [word for word in words if not _is_plain(word)],
        **name,
    }
    return [name_file("search/words", "json", write_search_json(first)), *others]


def _write_whole(plain: Sequence[str]) -> tuple[dict[str, object], list[PublishedFile]]:
    file = name_file("search/readings", "json", write_search_json(plain))
    return {"readings": take_name(file)}, [file]


def _write_tables(plain: Sequence[str]) -> tuple[dict[str, object], list[PublishedFile]]:
    tables = list_word_tables(plain)
    folder, files = name_folder(
        "search/words",
        [(f"w{number}.json", write_search_json(table)) for number, table in enumerate(tables)],
    )
    return {"parts": folder, "tables": len(tables)}, files


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
