"""Essays that readers must not see yet, and where anything of them stands in a finished site.

A site has many texts and may have many drafts. So a text is read through once, for whatever could be of one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from tsunagu.addresses import url_of
from tsunagu.content import is_published
from tsunagu.model import Essay, Library
from tsunagu.text import plain_text

#: A title or a line of a hidden essay is looked for when it is so long that it says something.
_TELLING_TITLE, _TELLING = 8, 12
_MOST_LINES = 8
#: So many characters of a text are looked at together, from each such place on: wherever a line of 12 stands,
#: one of its first five places is among them. Titles of 8 to 11 are looked for one by one.
_TOGETHER, _STEP = 8, 5

#: ``zh-Hant-TW`` and the slash before it.
_LONGEST_CODE: Final = 12
_LINK: Final = re.compile(r"/essays/[a-z0-9-]+/")


@dataclass(frozen=True, slots=True)
class Secret:
    """An essay that readers must not see yet: its address, phrases that stand nowhere else.

    ``beside`` are the addresses of its translations, which end in the same way.
    """

    url: str
    phrases: tuple[str, ...]
    beside: tuple[str, ...] = ()


def list_secrets(library: Library, now: datetime) -> list[Secret]:
    """The drafts and scheduled essays of a library at a moment."""
    hidden = [essay for essay in library.essays if not is_published(essay, now)]
    uris = {essay.uri for essay in hidden}
    known = "\n".join(_squeeze(body.text) for uri, body in library.bodies.items() if uri not in uris)
    known += "".join(_squeeze(essay.title) for essay in library.essays if is_published(essay, now))
    return [
        Secret(
            url=(url := url_of(essay.uri)),
            phrases=tuple(phrase for phrase in _list_phrases(essay) if phrase not in known),
            beside=tuple(f"{code}/{url}" for code in library.languages[1:] if url.startswith("essays/")),
        )
        for essay in hidden
    ]


def _list_phrases(essay: Essay) -> Iterator[str]:
    lines = sorted(
        (_squeeze(plain_text(line)) for line in essay.body.text.split("\n")), key=len, reverse=True
    )
    if len(title := _squeeze(essay.title)) >= _TELLING_TITLE:
        yield title
    yield from (line for line in lines[:_MOST_LINES] if len(line) >= _TELLING)


def _squeeze(text: str) -> str:
    return "".join(text.split())


class SecretFinder:
    """Finds what a text has of hidden essays; make it once."""

    def __init__(self, secrets: Sequence[Secret]) -> None:
        self._secrets = secrets
        self._known = {url for secret in secrets for url in (secret.url, *secret.beside)}
        phrases = [phrase for secret in secrets for phrase in secret.phrases]
        self._short = [phrase for phrase in phrases if len(phrase) < _TELLING]
        self._long: dict[str, set[str]] = defaultdict(set)
        for phrase in phrases:
            for start in range(_STEP) if len(phrase) >= _TELLING else ():
                self._long[phrase[start : start + _TOGETHER]].add(phrase)

    def find(self, path: str, text: str, shown: str) -> Iterator[str]:
        """Of each essay that the file at ``path`` shows or leads to, what is seen: a phrase, or its address.

        ``shown`` is what a reader may see of the text, without blanks.
        """
        links = set(self._list_links(text)) if self._known else set()
        phrases = {*self._list_long(shown), *(phrase for phrase in self._short if phrase in shown)}
        for secret in self._secrets if links or phrases or path.endswith("index.html") else ():
            seen = next((phrase for phrase in secret.phrases if phrase in phrases), "")
            if seen or secret.url in links or path == f"{secret.url}index.html":
                yield seen or secret.url

    def _list_long(self, shown: str) -> Iterator[str]:
        places = range(0, len(shown) - _TOGETHER + 1, _STEP) if self._long else ()
        for start in self._long.keys() & {shown[at : at + _TOGETHER] for at in places}:
            yield from (phrase for phrase in self._long[start] if phrase in shown)

    def _list_links(self, text: str) -> Iterator[str]:
        """The addresses of essays that a text leads to, with the language where they have one."""
        for found in _LINK.finditer(text):
            code = text[max(0, found.start() - _LONGEST_CODE) : found.start()].rpartition("/")[2]
            whole = f"{code}{found[0]}"
            yield whole if whole in self._known else found[0][1:]
