"""The languages that the content shows, where mkdocs.yml does not say them, or says too few.

Whoever is told of a mistake in mkdocs.yml must not be told of every file that it makes look wrong.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Final

from tsunagu.addresses import PAGE_KINDS
from tsunagu.header import Entry, Node, Note
from tsunagu.languages import Language, list_codes
from tsunagu.model import Problem

_USUAL: Final = ("ja", "en")

#: The keys of texts in every language; for those that name something, the site's name stands in.
_SAID: Final = ("names", "descriptions", "author", "licence", "copyright")
_NAMED: Final = ("names", "author")

#: How much is read of the files that state the names of all languages, to see which.
_ENOUGH: Final = 20
_HEADER: Final = 4000


def find_languages(docs: Path) -> list[str]:
    """The languages of folders and terms: each has its own folder, but for the first."""
    own = [code for code in list_codes() if (docs / code).is_dir()]
    rest = [code for code in _USUAL if code not in own]
    used = _find_used(docs)
    roots = [code for code in rest if code in used] or rest
    return [*roots[:1], *own, *(code for code in sorted(used) if code not in {*roots[:1], *own})]


def find_unnamed_languages(
    node: Node, languages: Collection[Language], docs: Path, note: Note
) -> Iterator[str]:
    """Note, and list, the languages that have a folder with texts and are not said."""
    for code in list_codes():
        if all(one.code != code for one in languages) and _has_texts(docs / code):
            note(Problem("language-not-named", node.place, {"seen": f"{docs.name}/{code}/", "known": code}))
            yield code


def find_unsaid_texts(
    entries: Mapping[str, Entry], values: Mapping[str, Any], site_name: str, codes: Sequence[str], note: Note
) -> None:
    """Note what the site says of itself in some of its languages alone, and what is shown instead."""
    for key in _SAID:
        said: Mapping[str, str] = values.get(key) or {}
        for place, code in enumerate(codes) if said else ():
            is_third = place >= len(_USUAL)
            shown = codes[1] if is_third and codes[1] in said else site_name
            if code not in said and (is_third or key in _NAMED):
                note(Problem("unsaid", entries[key].node.place, {"field": key, "seen": code, "known": shown}))


def _has_texts(folder: Path) -> bool:
    return any(folder.glob("*.md")) or any(folder.glob("*/*.md"))


def _find_used(docs: Path) -> set[str]:
    """The languages in which terms say anything, as far as their headers can be looked at."""
    key = re.compile(rf"(?:^[ \t]+|[{{,][ \t]*)[\"']?({'|'.join(list_codes())})[\"']?[ \t]*:", re.MULTILINE)
    used: set[str] = set()
    folders = [row.folder for row in PAGE_KINDS if row.is_stated_once]
    files = (path for folder in folders for path in islice(sorted(docs.glob(f"{folder}/*.md")), _ENOUGH))
    for path in files:
        try:
            with path.open(encoding="utf-8", errors="replace") as file:
                used.update(key.findall(file.read(_HEADER).partition("\n---")[0]))
        except OSError:
            continue
    return used
