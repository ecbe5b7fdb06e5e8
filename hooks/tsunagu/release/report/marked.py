"""Where an author changed a page: the new one with marks in it, and what stayed as it was folded away.

Its HTML is that of ``inert.py``, in which every element is closed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from html import escape
from typing import Final

from tsunagu.release.report.edits import Mark, list_marks
from tsunagu.release.report.html_tokens import split_html

_VOID: Final = frozenset({"br", "hr", "img", "wbr"})
#: A page of more blocks would take too long; it is shown without marks.
_MOST_BLOCKS: Final = 1000
#: So many blocks are looked at for the one that a new block was.
_NEAR: Final = 5
_ALIKE: Final = 0.5


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph or the like; blocks of the same ``key`` (words, and addresses of pictures) are the same."""

    html: str
    text: str
    key: str


def mark_text(old: str, new: str) -> str:
    """A text as HTML, with what was changed in it.

    >>> mark_text("本社の時計", "現地の時計")
    '<del>本社</del><ins>現地</ins>の時計'
    """
    return _weave(escape(new, quote=False), list_marks(old, new))


def mark_changes(old: str, new: str, same: str) -> str:
    """What stands directly in the elements of ``new``; ``same`` is the title of each fold."""
    before, after = list(_cut_blocks(old)), list(_cut_blocks(new))
    if max(len(before), len(after)) > _MOST_BLOCKS:
        return new
    matcher = SequenceMatcher(None, [block.key for block in before], [block.key for block in after])
    return "\n".join(
        _fold(after[c:d], same) if tag == "equal" else "\n".join(_mark_blocks(before[a:b], after[c:d]))
        for tag, a, b, c, d in matcher.get_opcodes()
    )


def _cut_blocks(html: str) -> Iterator[_Block]:
    depth = start = 0
    for token in split_html(html):
        opens = token.opens and token.tag not in _VOID
        depth += opens - bool(token.tag and not token.opens)
        if depth == 1:
            if not (opens or html[start : token.end].isspace()):
                yield _read_block(html[start : token.end])
            start = token.end


def _read_block(html: str) -> _Block:
    tokens = list(split_html(html))
    text = "".join(token.text for token in tokens if not token.tag)
    pictures = (token.text for token in tokens if token.tag == "img")
    return _Block(html, text, "\0".join((" ".join(text.split()), *pictures)))


def _fold(blocks: Sequence[_Block], same: str) -> str:
    html = "\n".join(block.html for block in blocks)
    return f'<details class="leaflet-same"><summary>{escape(same)}</summary>\n{html}\n</details>'


def _mark_blocks(before: Sequence[_Block], after: Sequence[_Block]) -> Iterator[str]:
    """Each new block with what it was before it, if there was one; what is gone stands where it was."""
    left = list(before)
    for block in after:
        at = next((at for at, one in enumerate(left[:_NEAR]) if _is_alike(one, block)), None)
        if at is None:
            yield _mark_all(block, "ins")
            continue
        yield from (_mark_all(one, "del") for one in left[:at])
        yield _weave(block.html, list_marks(left[at].text, block.text))
        left = left[at + 1 :]
    yield from (_mark_all(one, "del") for one in left)


def _is_alike(one: _Block, other: _Block) -> bool:
    return SequenceMatcher(None, one.text, other.text, autojunk=False).quick_ratio() >= _ALIKE


def _mark_all(block: _Block, tag: str) -> str:
    html = _weave(block.html, iter([Mark(0, len(block.text), "")]), tag)
    return f'<div class="leaflet-{tag}">{html}</div>'


def _weave(html: str, marks: Iterator[Mark], tag: str = "ins") -> str:
    """HTML with marks at places of its text; no mark goes over the edge of an element."""
    out, at, mark = [], 0, next(marks, None)
    for token in split_html(html):
        if token.tag:
            out.append(html[token.start : token.end])
            continue
        begin, end = at, at + len(token.text)
        while mark and mark.start <= end and token.text.strip():
            out.append(escape(token.text[at - begin : mark.start - begin], quote=False))
            out.append(_write(mark.removed, "del"))
            at = min(mark.end, end)
            out.append(_write(token.text[mark.start - begin : at - begin], tag))
            if mark.end > end:
                mark = replace(mark, start=end, removed="")
                break
            mark = next(marks, None)
        out.append(escape(token.text[at - begin :], quote=False))
        at = end
        if mark and mark.start < end:  # within blanks
            mark = replace(mark, start=end, end=max(mark.end, end))
    return "".join(out) + (_write(mark.removed, "del") if mark else "")


def _write(text: str, tag: str) -> str:
    return (
        f"<{tag}>{escape(text, quote=False)}</{tag}>"
        if text.strip()
        else escape(text, quote=False) * (tag != "del")
    )
