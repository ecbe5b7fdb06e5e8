"""The blocks of plain HTML (``body_html.py``) as Markdown: a row for each element.

What is written begins and ends with the line feeds that keep it apart; of two that meet, the larger is kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final
from xml.etree.ElementTree import Element

from tsunagu.html import text_content
from tsunagu.importers.html.markdown_escaping import escape_line

#: What each element of a tree stands in.
Parents = Mapping[Element, Element]

_INDENT: Final = " " * 4
#: What begins an item at the indent of its other lines.
_BLOCKS: Final = ("blockquote", "details", "dl", "pre", "table")
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLANKS: Final = " \t\r\n"


def number_items(root: Element) -> None:
    """Mark each item with its bullet; blank lines keep all apart where blocks of one must be."""
    for listed in (one for one in root.iter() if one.tag in ("ol", "ul")):
        items = listed.findall("li")
        end = "\n\n" if any(map(_has_blocks_apart, items)) else "\n"
        for number, item in enumerate(items, int(listed.get("start", "1"))):
            item.set("bullet", f"{number}." if listed.tag == "ol" else "-")
            item.set("end", end)


def _has_blocks_apart(item: Element) -> bool:
    """Whether an item is more than a line and a list below it; which begins with 1, if with a number."""
    first, *others = [*item] or [item]
    below = others[0] if others else None
    is_list = below is not None and below.tag in ("ol", "ul") and below.get("start", "1") == "1"
    return bool(others) and not (first.tag == "p" and len(others) == 1 and is_list)


def _write_paragraph(element: Element, text: str, parents: Parents) -> str:
    """A paragraph: only here it is known which lines begin with prose."""
    lines = [escape_line(line.strip(" ")) for line in text.strip("\n").split("\n")]
    end = parents[element].get("end", "\n\n") if parents[element].tag == "li" else "\n\n"
    return "\n\n" + "\n".join(lines) + end


def _write_heading(element: Element, text: str, _parents: Parents) -> str:
    """A heading; signs at its end would be taken for its other half."""
    words = " ".join(text.split())
    bare = words.rstrip("#")
    return f"\n\n{'#' * int(element.tag[1])} {bare}" + r"\#" * (len(words) - len(bare)) + "\n\n"


def _write_quotation(_element: Element, text: str, _parents: Parents) -> str:
    lines = text.strip(_BLANKS).split("\n")
    return "\n" + "\n".join(f"> {line}" if line else ">" for line in lines) + "\n\n" if any(lines) else "\n"


def _write_code(element: Element, text: str, _parents: Parents) -> str:
    """Code with its language, in a fence longer than any in it."""
    fence = "`" * max([3, *(len(run) + 1 for run in re.findall("`+", text))])
    return f"\n\n{fence}{element.get('lang', '')}\n{text.strip(chr(10))}\n{fence}\n\n"


def _write_fold(element: Element, text: str, _parents: Parents) -> str:
    """A fold, whose title has begun it."""
    return f"\n\n{text.strip(_BLANKS)}\n\n{_write_fence(element)}\n\n"


def _write_fold_title(element: Element, _text: str, parents: Parents) -> str:
    title = " ".join(text_content(element).split())
    return f"\n\n{_write_fence(parents[element])}details {title}\n\n"


def _write_fence(fold: Element) -> str:
    """The line at both ends of a fold: longer than those within."""
    return ":" * (2 + sum(1 for _ in fold.iter("details")))


def _write_rule(_element: Element, _text: str, _parents: Parents) -> str:
    return "\n\n---\n\n"


def _write_list(element: Element, text: str, parents: Parents) -> str:
    """A list; one in another stands directly under the words of its item."""
    return f"\n{text.rstrip()}" if parents[element].tag == "li" else f"\n\n{text}\n\n"


def _write_item(element: Element, text: str, _parents: Parents) -> str:
    """An item, as ``number_items`` has marked it."""
    bullet = f"{element.get('bullet')} "
    indent = _INDENT.ljust(len(bullet))
    begun = bullet.ljust(len(indent)) if len(element) and element[0].tag in _BLOCKS else bullet
    first, *others = text.strip("\n").split("\n")
    return "\n".join([begun + first, *(indent + line if line else "" for line in others)]) + str(
        element.get("end")
    )


def _write_note(element: Element, text: str, _parents: Parents) -> str:
    """A note below the text: all its lines but the first are behind its number."""
    lines = text.strip("\n").split("\n")
    body = "\n".join([lines[0], *(_INDENT + line if line else "" for line in lines[1:])])
    return f"\n\n[^{element.get('title')}]: {body}\n\n"


def _write_definitions(_element: Element, text: str, _parents: Parents) -> str:
    return f"\n\n{text.strip()}\n\n"


def _write_term(_element: Element, text: str, _parents: Parents) -> str:
    return f"\n\n{escape_line(' '.join(text.split()))}\n"


def _write_meaning(_element: Element, text: str, _parents: Parents) -> str:
    """What a term means, behind its colon."""
    lines = [escape_line(line.strip(" ")) for line in text.strip("\n").split("\n")]
    return f"\n: {f'{chr(10)}{_INDENT}'.join(lines)}\n\n"


def _write_table(_element: Element, text: str, _parents: Parents) -> str:
    return f"\n\n{text.strip()}\n\n"


def _write_row(element: Element, text: str, parents: Parents) -> str:
    """A row, the first with the line under it: Markdown has no table without a head."""
    if parents[element][0] is not element:
        return f"|{text}\n"
    rule = f"| {' | '.join(['---'] * len(element))} |\n"
    if all(cell.tag == "th" for cell in element):
        return f"|{text}\n{rule}"
    return f"| {' | '.join([''] * len(element))} |\n{rule}|{text}\n"


def _write_cell(_element: Element, text: str, _parents: Parents) -> str:
    return f" {text.strip()} |".replace("\n", " ")


#: What is written of an element, from it, its text as Markdown, and what stands around.
BLOCKS: Final[Mapping[str, Callable[[Element, str, Parents], str]]] = {
    "p": _write_paragraph,
    **dict.fromkeys(_HEADINGS, _write_heading),
    "blockquote": _write_quotation,
    "pre": _write_code,
    "hr": _write_rule,
    "details": _write_fold,
    "summary": _write_fold_title,
    **dict.fromkeys(("ol", "ul"), _write_list),
    "li": _write_item,
    "aside": _write_note,
    "dl": _write_definitions,
    "dt": _write_term,
    "dd": _write_meaning,
    "table": _write_table,
    "tr": _write_row,
    **dict.fromkeys(("td", "th"), _write_cell),
}
