"""Search that finds Japanese: the texts, words and worker that Material's search box asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tsunagu.japanese import LETTER_FORMS
from tsunagu.outputs.search.language_files import list_language_files
from tsunagu.outputs.search.lexicon import list_spellings
from tsunagu.outputs.search.published_files import PublishedFile, take_name, write_search_json
from tsunagu.outputs.search.search_pages import SearchPage, SearchWord
from tsunagu.outputs.search.search_reader import SearchReader
from tsunagu.outputs.search.word_files import list_word_files
from tsunagu.outputs.search.worker_script import (
    write_engine,
    write_further,
    write_letters,
    write_parts,
    write_retry,
    write_worker,
)
from tsunagu.text import Memo


@dataclass(frozen=True, slots=True)
class SearchLimits:
    """Up to so many bytes of text a language is one file (bench/search.py says why); beyond, it is in parts.

    Of these, so many at most hold texts: some hosts take no more than 20,000 files.
    """

    most_whole: int = 200_000
    most_files: int = 1_200


def name_worker(names: Mapping[str, str]) -> str:
    """The address of the worker; it depends on its source and ``names``, not on the pages.

    A page asks for it with its own language: ``assets/tsunagu/search.1f3a….js?lang=ja``.
    """
    return write_worker(names)[0]


def list_search_scripts(names: Mapping[str, str]) -> list[PublishedFile]:
    """All scripts of search; a small site has no need of the last."""
    scripts = (write_engine, write_retry, write_further, write_letters, write_parts)
    return [write_worker(names), *(write() for write in scripts)]


def list_search_files(
    pages: Sequence[SearchPage],
    words: Sequence[SearchWord],
    names: Mapping[str, str],
    limits: SearchLimits = SearchLimits(),
    memo: Memo | None = None,
) -> list[PublishedFile]:
    """The worker and all it loads, in order of address; the same values give the same bytes.

    ``pages`` in the order in which equally good results are shown; ``names`` by language, in the order
    in which languages are searched after the reader's own. ``memo`` knows what was read before.
    """
    reader = SearchReader(memo or Memo())
    marked = [reader.mark(page) for page in pages]
    by_language = {language: [one for one in marked if one.page.language == language] for language in names}
    large = {
        language
        for language, own in by_language.items()
        if sum(len(one.page.text.encode()) for one in own) > limits.most_whole
    }
    shelves = {
        language: list_language_files(
            language, own, reader.list_keys, whole=language not in large, most_files=limits.most_files
        )
        for language, own in by_language.items()
    }
    spellings = list_spellings(one.spellings for one in marked)
    word_files = list_word_files(words, spellings, _list_letters(pages), whole=not large)
    worker, engine, parts = write_worker(names), write_engine(), write_parts()
    contents = {
        "words": take_name(word_files[0]),
        "pages": {language: take_name(shelf[0]) for language, shelf in shelves.items()},
        "parts": take_name(parts) if large else "",
    }
    return sorted(
        [
            worker,
            (worker[0].removesuffix("js") + "json", write_search_json(contents)),
            engine,
            write_retry(),
            write_further(),
            write_letters(),
            *([parts] if large else []),
            *word_files,
            *(file for shelf in shelves.values() for file in shelf),
        ]
    )


def _list_letters(pages: Sequence[SearchPage]) -> dict[str, str]:
    """The old and rare letters that the pages hold, with the usual ones: a site pays for those it has."""
    held = {letter for page in pages for text in (page.title, page.text) for letter in set(text)}
    return {old: new for old, new in LETTER_FORMS.items() if old in held}
