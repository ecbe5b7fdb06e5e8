"""The pages of one language as files: all in one; of a large site a list, tables of keys and single texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from tsunagu.outputs.search.lookup_tables import list_key_tables
from tsunagu.outputs.search.published_files import PublishedFile, name_file, name_folder, write_search_json
from tsunagu.outputs.search.search_keys import SearchKeys
from tsunagu.outputs.search.search_reader import MarkedPage

#: Between the texts of a file. No text has one: a page's text has no sign that can't be seen.
_BETWEEN: Final = "\f"


def list_language_files(
    language: str,
    marked: Sequence[MarkedPage],
    list_keys: Callable[[MarkedPage], SearchKeys],
    *,
    whole: bool,
    most_files: int,
) -> list[PublishedFile]:
    """The files of one language's pages; the worker begins with the first.

    The first holds ``factors`` and ``series`` (names) and ``pages``: location, title, date, numbers of
    factors, the number of the series and the part in it (0 where there is none), and where all is in one
    file the text. Else ``parts`` is the folder of ``k<table>.json`` and ``t<number>.txt``, each the texts of
    as many pages as ``together`` says: of more pages than ``most_files`` several share one.
    """
    pages, texts = [one.page for one in marked], [one.text for one in marked]
    factors = sorted({factor for page in pages for factor in page.factors})
    series = sorted({page.series for page in pages if page.part})
    rows: list[list[object]] = [
        [
            page.location,
            one.title,
            page.date,
            [factors.index(name) for name in page.factors],
            [series.index(page.series), page.part] if page.part else 0,
        ]
        for one, page in zip(marked, pages, strict=True)
    ]
    if whole:
        listed = [[*row, text] for row, text in zip(rows, texts, strict=True)]
        held = {"factors": factors, "series": series, "pages": listed}
        return [name_file(f"search/{language}", "json", write_search_json(held))]
    tables = list_key_tables(map(list_keys, marked))
    together = max(1, -(-len(texts) // most_files))
    files = [_BETWEEN.join(texts[place : place + together]) for place in range(0, len(texts), together)]
    folder, parts = name_folder(
        f"search/{language}",
        [
            *((f"k{number}.json", write_search_json(table)) for number, table in enumerate(tables)),
            *((f"t{number}.txt", text.encode()) for number, text in enumerate(files)),
        ],
    )
    first = {"factors": factors, "series": series, "pages": rows, "parts": folder, "tables": len(tables)}
    return [
        name_file(f"search/{language}", "json", write_search_json({**first, "together": together})),
        *parts,
    ]
