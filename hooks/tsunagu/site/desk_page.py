"""The desk as a page of the preview: plain HTML of its own, which no build writes to a file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from html import escape
from typing import Final

from tsunagu.addresses import url_of
from tsunagu.checks import DeskLine, DeskSection
from tsunagu.messages import say

_STYLE: Final = """
:root{color-scheme:light dark;--ink:#22201c;--paper:#fdfcf9;--soft:#6a645a;--rule:#ddd6c8;--link:#1f4f7a}
@media(prefers-color-scheme:dark){:root{--ink:#ece7dd;--paper:#1b1a18;--soft:#a9a294;--rule:#3a3732;--link:#9cc4ea}}
body{margin:0 auto;padding:1rem;max-width:60rem;background:var(--paper);color:var(--ink);
font:1rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.4rem}h2{font-size:1.05rem;margin:0 0 .3rem;border-bottom:1px solid var(--rule)}
h2 small{color:var(--soft);font-weight:normal}
a{color:var(--link)}ul{list-style:none;margin:0;padding:0}li{padding:.35rem 0}
li>*{margin-right:.6em}code,small,.none{color:var(--soft);font-size:.85rem}
li>code{display:block}small{display:inline-block}section{padding-top:1.2rem}
@media(min-width:48rem){.desk{columns:2;column-gap:2.5rem}section{break-inside:avoid-column}}
"""


def write_desk_page(
    sections: Iterable[DeskSection], folder: str, pages: Collection[str], ui_language: str
) -> str:
    """The page; each entry leads to what it is about, two folders up, and names its file below ``folder``."""
    title = escape(say("desk/title", ui_language))
    lists = "".join(_write_section(section, folder, pages) for section in sections)
    return (
        f'<!doctype html>\n<html lang="{escape(ui_language)}">\n<head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><title>{title}</title>'
        f'<style>{_STYLE}</style></head>\n<body>\n<h1><a href="../">←</a> {title}</h1>\n'
        f'<main class="desk">{lists}</main>\n</body>\n</html>\n'
    )


def _write_section(section: DeskSection, folder: str, pages: Collection[str]) -> str:
    count = f" <small>{len(section.lines)}</small>" if any(line.uri for line in section.lines) else ""
    rows = "".join(f"<li>{''.join(_write_line(line, folder, pages))}</li>\n" for line in section.lines)
    body = f"<ul>\n{rows}</ul>" if rows else f'<p class="none">{escape(section.empty)}</p>'
    return f"<section><h2>{escape(section.title)}{count}</h2>\n{body}</section>\n"


def _write_line(line: DeskLine, folder: str, pages: Collection[str]) -> Iterator[str]:
    place = line.name_place(folder)
    title = escape(line.title or place)
    if line.uri in pages:
        yield f'<a href="../{escape(url_of(line.uri))}">{title}</a>'
    else:
        yield f"<span>{title}</span>"
    if line.note:
        yield f"<small>{escape(line.note)}</small>"
    if place and line.title:
        yield f"<code>{escape(place)}</code>"
