"""The values of MDX's components as HTML has them: what JavaScript is in braces stands in quotes.

CommonMark reads ``width={300}``, and takes ``formats={['avif']}`` for text.
"""

from __future__ import annotations

import re
from typing import Final

from tsunagu.importers.markdown.outside_code import replace_outside_code

_BRACES: Final = r"\{(?:[^{}]|\{(?:[^{}]|\{[^{}]{0,500}\}){0,500}\}){0,1000}\}"
_COMPONENT: Final = re.compile(rf"<[A-Z][\w.]*(?:\s+[\w:.-]+(?:=(?:\"[^\"]*\"|'[^']*'|{_BRACES}))?)*\s*/?>")
_VALUE: Final = re.compile(rf"\s+(?P<name>[\w:.-]+)=(?:\"[^\"]*\"|'[^']*'|(?P<value>{_BRACES}))")
#: A text, or the file that is fetched for the value.
_TEXT: Final = re.compile(r"\{\s*(?:(?:await\s+)?import\(\s*)?(['\"`])(?P<text>[^'\"`{}<>]*)\1\s*\)?\s*\}")
#: What an HTML value without quotes can't hold.
_UNREAD: Final = re.compile(r"[\s\"'=<>`]")


def quote_values(text: str) -> str:
    """MDX whose components are tags of HTML, each in one line; of a value that holds a tag nothing is left.

    >>> quote_values("<Picture\\n  src={import('a.jpg')} formats={['x', 'y']} width={3} />")
    '<Picture src="a.jpg" formats="[\\'x\\', \\'y\\']" width={3} />'
    """
    return replace_outside_code(text, _COMPONENT, _write_component)


def _write_component(found: re.Match[str]) -> str:
    return re.sub(r"\n\s*", " ", _VALUE.sub(_write_value, found[0]))


def _write_value(found: re.Match[str]) -> str:
    value = found["value"]
    if not value or not _UNREAD.search(value):
        return found[0]
    if stated := _TEXT.fullmatch(value):
        return f' {found["name"]}="{stated["text"]}"'
    bare = value[1:-1].strip()
    quote = next((sign for sign in "\"'" if sign not in bare), "")
    return f" {found['name']}={quote}{bare}{quote}" if quote and not set(bare) & set("<>") else ""
