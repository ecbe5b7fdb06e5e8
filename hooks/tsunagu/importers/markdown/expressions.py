"""What a generator wrote a value for, and an essay shows as it stands: told, not guessed.

Liquid and Nunjucks fill ``{{ page.date }}``, MDX ``{n}``. Code shows both, and so does any other program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from tsunagu.importers.markdown.notations import MDX_NOTATIONS
from tsunagu.importers.markdown.tags import TagReader
from tsunagu.text import mask_unread

#: Values that nobody means as text, whatever program a file was written for.
_OF_SITES: Final = re.compile(r"\{\{-?\s*(?:page|site|post|include|config|theme)\.")
#: A value of JavaScript that is neither an attribute's nor an id.
_SCRIPT: Final = re.compile(r"(?<![={$\w\\])\{(?![#:{])[^{}\n]{1,200}\}(?!\})")


class Expression(NamedTuple):
    """What stands there, and in which line of the text."""

    words: str
    line: int


def list_expressions(text: str, *, fills: bool, mdx: bool) -> list[Expression]:
    """The expressions of a text that stay in it; ``fills``: its generator writes values for all in ``{{ }}``.

    >>> list_expressions("a {{ page.date }} `{{ x }}` {{ y }}", fills=False, mdx=False)
    [Expression(words='{{ page.date }}', line=1)]
    """
    found = [
        *(_list_values(text, fills=fills) if "{{" in text else ()),
        *(_list_scripts(text) if mdx else ()),
    ]
    return [Expression(words, text.count("\n", 0, start) + 1) for start, words in sorted(found)]


def _list_values(text: str, *, fills: bool) -> Iterator[tuple[int, str]]:
    reader = TagReader(text, "", lambda *_: None)
    reader.write()
    return ((start, words) for start, words in reader.kept if fills or _OF_SITES.match(words))


def _list_scripts(text: str) -> Iterator[tuple[int, str]]:
    """The values of MDX besides those that are read: modules, comments, texts."""
    masked = mask_unread(text)
    for row in MDX_NOTATIONS:
        masked = row.pattern.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), masked)
    return ((found.start(), found[0]) for found in _SCRIPT.finditer(masked))
