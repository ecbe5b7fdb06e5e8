"""The glossary as a deck to study: a table (CSV) that Anki takes as it is, a card a term.

Lines that begin with ``#`` tell Anki what is in the columns (Anki manual, Text Files, File Headers). Unlike
the table for spreadsheets it has no byte order mark, before which Anki would not see them.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields

from tsunagu.glossary.exports.csv_table import guard_cell


@dataclass(frozen=True, slots=True)
class StudyCard:
    """A row: the word as it is written, how it is read, what it means, a sentence in which it is used."""

    word: str
    reading: str
    meaning: str
    sentence: str


def write_deck(cards: Iterable[StudyCard]) -> str:
    r"""The file's text.

    >>> write_deck([StudyCard("稟議", "りんぎ", "ringi", "")]).splitlines()[-1]
    '"稟議","りんぎ","ringi",""'
    """
    file = io.StringIO(newline="")
    columns = ",".join(field.name for field in fields(StudyCard))
    file.write(f"#separator:Comma\n#html:false\n#columns:{columns}\n")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerows([guard_cell(cell) for cell in astuple(card)] for card in cards)
    return file.getvalue()
