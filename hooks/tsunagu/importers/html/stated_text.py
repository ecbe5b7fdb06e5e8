"""What stands in an essay for an element that says all of itself in JSON (``stated_embeds.py``)."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from tsunagu.html import text_content
from tsunagu.importers.html.inline_marks import resolve_address
from tsunagu.importers.html.paragraphs import Paragraphs
from tsunagu.importers.html.stated_embeds import StatedEmbed
from tsunagu.importers.html.text_runs import Marks


def write_stated(page: Paragraphs, element: Element, stated: StatedEmbed, marks: Marks, base: str) -> None:
    """A word, a formula, somebody's words, or a link; what can't stay is listed."""
    if stated.word or stated.formula:
        page.add(stated.word or stated.formula, marks._replace(code=not stated.word))
        return
    address = resolve_address(stated.address, base)
    page.add(stated.words, marks)
    if stated.said:
        _write_saying(page, stated, address)
    elif address:
        page.leave_out("card", text_content(element).replace(stated.title, " ", 1) if stated.title else "")
        page.add_link_line(address, stated.title)
    elif not stated.pictures:
        name = element.get("data-component-name") or element.get("class") or ""
        page.leave_out("embed", f"{name} {stated.title}")
    page.leave_gap()


def _write_saying(page: Paragraphs, stated: StatedEmbed, address: str) -> None:
    """A quotation, with a link to where it stands."""
    is_quoted = not page.inline and not page.in_list
    page.end_paragraph()
    page.html += ["<blockquote>"] * is_quoted
    for line in stated.said.split("\n"):
        page.end_line(blank=True)
        page.add(line, Marks())
    if address:
        page.add_link_line(address, stated.title)
    page.end_paragraph()
    page.html += ["</blockquote>"] * is_quoted
