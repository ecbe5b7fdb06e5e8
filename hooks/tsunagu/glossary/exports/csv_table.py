"""The glossary as a table (CSV) that Excel opens right: UTF-8 with a byte order mark, CRLF, all quoted.

Lists (aliases, factors, see) are joined by `` | ``; a ``|`` or ``\\`` within an item has a ``\\`` before it,
so whoever splits them at `` | `` and takes these away has the items.

Spreadsheets run a cell that begins with ``= + - @`` (or, in Japanese Excel, their full-width forms) as a
formula, also behind a tab or line end. Such a cell gets a ``'`` before it, which shows, and keeps it text;
a cell that begins with ``'`` itself gets one more. So whoever reads the table by program takes one
leading ``'`` away and has the original.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from tsunagu.glossary.exports.export_source import Glossary, other_names
from tsunagu.model import Term

_GUARDED = tuple("=+-@＝＋－＠\t\r\n'")
_BYTE_ORDER_MARK = "\ufeff"


def write_table(glossary: Glossary) -> str:
    """Return the file's text: one row of column names, one row a term in the glossary's order.

    Columns for Japanese and English: id, name_ja, reading, name_en, definition_ja, definition_en,
    aliases_ja, aliases_en, factors, see, status, url.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(_list_columns(glossary))
    writer.writerows([guard_cell(cell) for cell in _list_cells(glossary, term)] for term in glossary.terms)
    return _BYTE_ORDER_MARK + file.getvalue()


def _list_columns(glossary: Glossary) -> list[str]:
    names = [f"name_{code}" for code in glossary.languages]
    names.insert(1, "reading")
    definitions = [f"definition_{code}" for code in glossary.languages]
    aliases = [f"aliases_{code}" for code in glossary.languages]
    return ["id", *names, *definitions, *aliases, "factors", "see", "status", "url"]


def _list_cells(glossary: Glossary, term: Term) -> list[str]:
    names = [term.name.get(code, "") for code in glossary.languages]
    names.insert(1, term.reading)
    definitions = [term.definition.get(code, "") for code in glossary.languages]
    aliases = [_join(other_names(term, code)) for code in glossary.languages]
    lists = [_join(term.factors), _join(term.see)]
    return [term.id, *names, *definitions, *aliases, *lists, term.status, glossary.term_address(term.id)]


def _join(items: Iterable[str]) -> str:
    r"""Join a list into one cell.

    >>> print(_join(["a", "b|c"]))
    a | b\|c
    """
    return " | ".join(item.replace("\\", "\\\\").replace("|", "\\|") for item in items)


def guard_cell(cell: str) -> str:
    """Keep a cell from being run as a formula.

    >>> guard_cell("=1+1"), guard_cell("1+1")
    ("'=1+1", '1+1')
    """
    return "'" + cell if cell.startswith(_GUARDED) else cell
