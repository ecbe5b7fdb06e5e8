"""Notes that plugins of WordPress let an author write within the text: made what WordPress's own notes are.

| plugin | the note |
| --- | --- |
| Easy Footnotes, its older shortcode too | ``[efn_note]…[/efn_note]``, ``[footnote]…[/footnote]`` |
| Simple Footnotes | ``[ref]…[/ref]`` |
| Modern Footnotes | ``[mfn]…[/mfn]``, ``[modern_footnote]…[/modern_footnote]`` |
| Footnotes, and others | ``[fn]…[/fn]``, ``[ftn]…[/ftn]`` |
| WP-Footnotes, Footnotes Made Easy | ``((…))`` behind a blank |

Two brackets are often no more than that: they are a note where all of a post hold a sentence or an address.
"""

from __future__ import annotations

import re
from typing import Final

_NAMES: Final = "efn_note|footnote|ref|mfn|modern_footnote|fn|ftn"
_NOTE: Final = re.compile(
    rf"\s*(?<!\[)\[({_NAMES})(?:\s[^\[\]]*)?\](?!\])(?P<words>.{{1,5000}}?)\[/\1\]", re.DOTALL
)
_BRACKETS: Final = re.compile(
    r"(?<![($])[ \t\u3000]\(\((?!\()(?P<words>[^()]{1,2000}(?:\([^()]{0,500}\)[^()]{0,2000}){0,9})\)\)(?!\))"
)
_SENTENCE: Final = re.compile(r"[。．.!?！？][」』”\"')）]*\s*$|https?://|<a\s", re.IGNORECASE)
#: Where the list of the notes stood.
_PLACE: Final = re.compile(
    r"(?<!\[)\[(?:efn_reference|footnotes|footnotes_container|references?|print_footnotes)\s*/?\](?!\])"
)
_CODE: Final = re.compile(r"<(pre|code|script|style)\b.*?</\1\s*>|\[(code|sourcecode)\b.*?\[/\2\]", re.DOTALL)
_BLOCKS: Final = "<!-- wp:"


def open_notes(content: str) -> str:
    """Content with the numbers of its notes, and the notes themselves in a list at its end.

    >>> open_notes("港[ref]小さい。[/ref]と船").partition("\\n")[0]
    '港<sup class="fn"><a href="#note-1">1</a></sup>と船'
    """
    notes: list[str] = []
    codes: list[re.Match[str]] = []

    def take(found: re.Match[str]) -> str:
        if any(code.start() <= found.start() < code.end() for code in codes):
            return found[0]
        notes.append(found["words"].strip())
        return f'<sup class="fn"><a href="#note-{len(notes)}">{len(notes)}</a></sup>'

    for pattern in (_NOTE, _BRACKETS):
        if pattern is _NOTE or _are_notes(content):
            codes[:] = _CODE.finditer(content)
            content = pattern.sub(take, content)
    return _list_notes(_PLACE.sub("", content), notes) if notes else content


def _are_notes(content: str) -> bool:
    """Whether what stands in two brackets is a note, wherever it does."""
    found = [one["words"] for one in _BRACKETS.finditer(content)]
    return bool(found) and all(map(_SENTENCE.search, found))


def _list_notes(content: str, notes: list[str]) -> str:
    items = "".join(f'<li id="note-{number}">{note}</li>' for number, note in enumerate(notes, 1))
    listed = f'<ol class="wp-block-footnotes">{items}</ol>'
    if _BLOCKS in content:
        return f"{content}\n<!-- wp:list -->{listed}<!-- /wp:list -->"
    return f"{content}\n\n{listed}"
