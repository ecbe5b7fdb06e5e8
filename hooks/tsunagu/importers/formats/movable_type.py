"""Movable Type's export format, which most Japanese blog services write (and converters for the others).

Entries end with a line ``--------``, their sections with ``-----``; after the header, a section begins with
its name (``BODY:``). The same lines may stand in a body, so a separator counts only where the format goes
on after it. Format: "Movable Type Import Format" in the documentation of Movable Type. Exporters differ
from it in dates (24 hours and PM), in encoding, and in what they leave out (STATUS, the last ``-----``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from tsunagu.importers.formats.export_dates import read_clock, read_export_date
from tsunagu.importers.formats.markdown_bodies import read_markdown
from tsunagu.importers.formats.post import Post
from tsunagu.importers.html.line_breaks import has_line_paragraphs, keep_line_breaks, means_line_feeds
from tsunagu.importers.html.plain_titles import plain_line
from tsunagu.model import Place, Problem

_ENTRY_END: Final = "--------"
_SECTION_END: Final = "-----"
_FIELD: Final = re.compile(r"([A-Z][A-Z ]{1,30}):")
_FIRST_FIELDS: Final = ("TITLE", "AUTHOR", "DATE", "BASENAME", "STATUS", "UNIQUE URL", "CONVERT BREAKS")
_BODIES: Final = ("BODY", "EXTENDED BODY", "EXCERPT", "KEYWORDS")
_REMARKS: Final = ("COMMENT", "PING")
_ADDRESSES: Final = ("UNIQUE URL", "PERMALINK", "URL", "LINK")
_AMEBA: Final = re.compile(
    r"^(?:BASENAME: *entry-\d{9,}|(?:UNIQUE )?URL: *https?://ameblo\.jp/)|//stat\d*\.ameba\.jp/user_images/",
    re.M,
)

#: What parts two entries, as bytes: a file may be put together from several.
ENTRY_END: Final = b"\n--------\n"

ExportFields = dict[str, list[str]]


def is_movable_type(text: str) -> bool:
    """Whether a text is an export: it begins with a header, and the header ends."""
    lines = text.lstrip("\ufeff\n ").split("\n", 60)
    return _is_header(lines, 0)


def read_movable_type(text: str, uri: str) -> Iterator[Post]:
    """The posts of an export, in its order; ``uri`` names the file."""
    lines = text.split("\n")
    ameba = _AMEBA.search(text) is not None
    for start, end in _list_entries(lines):
        fields, first = _read_fields(lines, start, end)
        sections, comments = _read_sections(lines, first, end)
        post = _make_post(fields, sections, Place(uri, start + 1), comments, lines=ameba)
        cut = [Problem("cut-short", post.place)] if end == len(lines) else []
        yield replace(post, doubts=(*post.doubts, *cut))


def _list_entries(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The first line of each entry, and the line after its last."""
    start = _skip_blank(lines, 0, len(lines))
    for number, line in enumerate(lines):
        if line.rstrip() != _ENTRY_END or number < start:
            continue
        following = _skip_blank(lines, number + 1, len(lines))
        if following == len(lines) or _is_header(lines, following) or _is_cut_header(lines, following):
            yield start, number
            start = following
    if start < len(lines):
        yield start, len(lines)


def _skip_blank(lines: Sequence[str], number: int, end: int) -> int:
    while number < end and not lines[number].strip("\ufeff \t"):
        number += 1
    return number


def _is_header(lines: Sequence[str], number: int) -> bool:
    """Whether an entry's header stands here: fields only, one of the usual ones, then a section."""
    known = False
    for at in range(number, min(number + 60, len(lines))):
        line = lines[at].strip("\ufeff\r ")
        if line == _SECTION_END:
            return known
        found = _FIELD.match(line)
        if line and not found:
            return False
        known = known or bool(found and found[1] in _FIRST_FIELDS)
    return False


def _is_cut_header(lines: Sequence[str], number: int) -> bool:
    """Whether the file ends within the header of an entry, perhaps within a line of it."""
    rest = lines[number : number + 60]
    if number + len(rest) < len(lines):
        return False
    return any(_is_header([*part, _SECTION_END], 0) for part in (rest, rest[:-1]))


def _read_fields(lines: Sequence[str], start: int, end: int) -> tuple[ExportFields, int]:
    """The header of an entry, and the number of the line after it."""
    fields: ExportFields = defaultdict(list)
    for number in range(start, end):
        line = lines[number].strip("\ufeff")
        if line.rstrip() == _SECTION_END:
            return fields, number + 1
        name, _, value = line.partition(":")
        if value.strip():
            fields[name.strip()].append(value.strip())
    return fields, end


def _read_sections(lines: Sequence[str], first: int, end: int) -> tuple[dict[str, str], int]:
    """The text of each section, and how many comments and trackbacks follow them."""
    sections: dict[str, str] = {}
    remarks = 0
    while (first := _skip_blank(lines, first, end)) < end:
        name = lines[first].strip().rstrip(":")
        seen = {*sections, name}
        last = next((at for at in range(first + 1, end) if _ends_section(lines, at, end, seen)), end)
        if name in _REMARKS:
            remarks += 1
        elif name in _BODIES and name not in sections:
            sections[name] = "\n".join(lines[first + 1 : last]).strip("\n")
        else:
            kept = "\n".join(lines[first:last]).strip("\n")
            if kept.strip():
                sections["BODY"] = "\n\n".join(filter(None, (sections.get("BODY", ""), kept)))
        first = last + 1
    return sections, remarks


def _ends_section(lines: Sequence[str], at: int, end: int, seen: set[str]) -> bool:
    """Whether a line ``-----`` is a separator: the entry ends after it, or another section begins.

    Empty lines before a name or a field say nothing: a comment's address and mail must not become text.
    """
    if lines[at].rstrip() != _SECTION_END:
        return False
    begun = _skip_blank(lines, at + 1, end)
    if begun == end:
        return True
    name = lines[begun].strip()
    if name.rstrip(":") in _REMARKS and name.endswith(":"):
        field = _skip_blank(lines, begun + 1, end)
        return field < end and _FIELD.match(lines[field].lstrip()) is not None
    return name.endswith(":") and name[:-1] in _BODIES and name[:-1] not in seen


def _make_post(
    fields: ExportFields, sections: dict[str, str], place: Place, comments: int, *, lines: bool
) -> Post:
    stated = (fields.get("DATE") or [""])[0]
    date = read_export_date(stated)
    doubts = []
    if date is None:
        doubts.append(Problem("bad-date" if stated else "no-date", place, {"seen": stated}))
    form = (fields.get("CONVERT BREAKS") or [""])[0].lower()
    if form.startswith("textile"):
        doubts.append(Problem("kept-markup", place, {"seen": "Textile"}))
    html = _join_bodies(sections, form)
    basename = (fields.get("BASENAME") or [""])[0]
    status = (fields.get("STATUS") or ["Publish"])[0]
    categories = [*fields.get("PRIMARY CATEGORY", []), *fields.get("CATEGORY", [])]
    return Post(
        place=place,
        title=plain_line((fields.get("TITLE") or [""])[0]),
        html=html,
        date=date,
        lines=lines or has_line_paragraphs(html),
        addresses=_list_addresses(fields, basename),
        slug=basename,
        themes=tuple(dict.fromkeys(categories)),
        tags=tuple(_split_tags(fields, sections)),
        summary=plain_line(sections.get("EXCERPT", "")),
        hidden="" if status.lower() in ("publish", "published", "future") else status,
        comments=comments,
        doubts=tuple(doubts),
        clock=read_clock(stated),
    )


def _join_bodies(sections: dict[str, str], form: str) -> str:
    """The body and what follows behind its fold; of a post without any, its excerpt."""
    bodies = [sections[name] for name in ("BODY", "EXTENDED BODY") if sections.get(name, "").strip()]
    return "<br><br>".join(_to_html(body, form) for body in bodies or [sections.get("EXCERPT", "")])


def _to_html(body: str, form: str) -> str:
    """CONVERT BREAKS: 0 and ``richtext`` are HTML, 1 and ``__default__`` keep line breaks.

    Where an exporter says nothing, or says 0 of a text whose lines no tag breaks, the breaks are meant.
    """
    if form.startswith("markdown") and (html := read_markdown(body)) is not None:
        return html
    if form in ("1", "__default__") or form.startswith("textile") or means_line_feeds(body):
        return keep_line_breaks(body)
    return body


def _list_addresses(fields: ExportFields, basename: str) -> tuple[str, ...]:
    """Full addresses where the exporter gives them, else the path that its basename is known to mean."""
    given = [value for name in _ADDRESSES for value in fields.get(name, ()) if value.startswith("http")]
    if re.fullmatch(r"\d{4}/\d{2}/\d{2}/\d{6}|\d{4}/\d{2}/\d{2}/[\w-]+", basename):
        given.append(f"/entry/{basename}")
    elif re.fullmatch(r"entry-\d{9,}(?:\.html)?", basename):
        given.append(f"/{basename.removesuffix('.html')}.html")
    return tuple(dict.fromkeys(given))


def _split_tags(fields: ExportFields, sections: dict[str, str]) -> Iterator[str]:
    stated = ",".join([*fields.get("TAGS", []), *sections.get("KEYWORDS", "").split("\n")])
    for tag in stated.split(","):
        if name := tag.strip().strip('"'):
            yield name
