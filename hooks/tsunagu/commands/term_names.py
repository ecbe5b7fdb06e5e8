"""The header of a term with another name, the old one among its aliases; every other line as it was."""

from __future__ import annotations

from collections.abc import Mapping

from tsunagu.commands.fixes import repair_lines
from tsunagu.header import Entry, Header, Node, find_header, read_front_matter, write_item, write_value
from tsunagu.model import Repair, Source


def rename_in_header(source: Source, code: str, old: str, new: str, reading: str = "") -> str:
    """The text of a term's file in which its name in a language is ``new``; ``reading`` where that changes.

    >>> text = "---\\nname: {ja: 本社, en: HQ}\\nreading: ほんしゃ\\n---\\n"
    >>> print(rename_in_header(Source("glossary/x.md", text), "en", "HQ", "head office"), end="")
    ---
    name: {ja: 本社, en: head office}
    reading: ほんしゃ
    aliases: {en: [HQ]}
    ---
    """
    header, _ = read_front_matter(source, lambda _: None)
    repairs = [Repair(_find(header, "name", code).place, old, write_item(new))]
    if reading and "reading" in header.entries:
        node = header.entries["reading"].node
        repairs.append(Repair(node.place, str(node.value), reading))
    lines = repair_lines(source, repairs)
    renamed = Source(source.uri, "\n".join(lines))
    return _add_alias(renamed, code, old, new)


def _find(header: Header, key: str, code: str) -> Node:
    value = header.entries[key].node.value
    assert isinstance(value, Mapping)  # the library has read it
    entry: Entry = value[code]
    return entry.node


def _add_alias(source: Source, code: str, old: str, new: str) -> str:
    """With ``old`` among the aliases, first; ``new`` is none any more."""
    lines = source.text.split("\n")
    header, _ = read_front_matter(source, lambda _: None)
    entry = header.entries.get("aliases")
    value = entry.node.value if entry else {}
    aliases = {one: _list_texts(at.node) for one, at in value.items()} if isinstance(value, Mapping) else {}
    aliases[code] = list(dict.fromkeys([old, *(one for one in aliases.get(code, []) if one != new)]))
    line = f"aliases: {write_value({one: names for one, names in aliases.items() if names})}"
    if entry is None:
        bounds = find_header(lines, source.uri, lambda _: None)
        lines.insert(bounds.end if bounds else 0, line)
    else:
        first, last = entry.place.line - 1, _find_last_line(entry.node)
        typed = lines[first].partition(" #")[0].rstrip()
        comment = lines[first][len(typed) :] if " #" in lines[first] else ""
        lines[first:last] = [line + comment]
    return "\n".join(lines)


def _list_texts(node: Node) -> list[str]:
    return [str(one.value) for one in node.value] if isinstance(node.value, tuple) else []


def _find_last_line(node: Node) -> int:
    """The last line on which a value, or a part of it, begins."""
    parts = node.value
    if isinstance(parts, tuple):
        return max([node.place.line, *map(_find_last_line, parts)])
    if isinstance(parts, Mapping):
        return max([node.place.line, *(_find_last_line(entry.node) for entry in parts.values())])
    return node.place.line
