"""Notations of one program or another, as CommonMark and the site have them: a row each, outside code."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from tsunagu.importers.markdown.outside_code import replace_outside_code
from tsunagu.importers.markdown.tag_table import TAGS
from tsunagu.importers.markdown.tags import LeaveOut
from tsunagu.importers.markdown.values_of_tags import TagValues

#: The boxes of GitHub, by what Obsidian and Starlight call them.
_BOXES: Final = {
    **dict.fromkeys(
        ("note", "info", "abstract", "summary", "tldr", "quote", "cite", "example", "todo"), "NOTE"
    ),
    **dict.fromkeys(("tip", "hint", "success", "check", "done"), "TIP"),
    **dict.fromkeys(("important", "question", "help", "faq"), "IMPORTANT"),
    **dict.fromkeys(("warning", "attention", "bug"), "WARNING"),
    **dict.fromkeys(("caution", "danger", "error", "failure", "fail", "missing"), "CAUTION"),
}


@dataclass(frozen=True, slots=True)
class Notation:
    """A row: what is looked for, and what is written for it (and told as left out)."""

    pattern: re.Pattern[str]
    write: Callable[[re.Match[str], LeaveOut], str]


def _write_embed(found: re.Match[str], leave_out: LeaveOut) -> str:
    row = TAGS.get(found["name"].lower())
    written = row(TagValues((found["value"],), {})) if row else None
    if written is None and found["value"].startswith(("https://", "http://")):
        return f"<{found['value']}>"
    if written is None:
        leave_out("embed", found[0])
    return written or ""


def _write_box(found: re.Match[str], _: LeaveOut) -> str:
    """A box whose title, if it has one, is a paragraph of its own: the line below it is none of it."""
    box = _BOXES.get(found["kind"].lower(), "NOTE")
    title = found["title"].strip()
    lead = found["lead"]
    return f"{lead}[!{box}]" + (f"\n{lead}**{title}**\n{lead.rstrip()}" if title else "")


def _write_aside(found: re.Match[str], _: LeaveOut) -> str:
    """Starlight's and Docusaurus's boxes as Zenn's."""
    alert = " alert" if _BOXES.get(found["kind"].lower()) in ("WARNING", "CAUTION") else ""
    title = (found["title"] or "").strip("[] ")
    return f":::message{alert}" + (f"\n**{title}**\n" if title else "")


def _leave_out(kind: str) -> Callable[[re.Match[str], LeaveOut], str]:
    def write(found: re.Match[str], leave_out: LeaveOut) -> str:
        leave_out(kind, found[0])
        return ""

    return write


def _pass(_: re.Match[str], __: LeaveOut) -> str:
    return ""


NOTATIONS: Final = (
    Notation(re.compile(r"^[ \t]*<!-- *(?:more|truncate|excerpt|endtab) *-->[ \t]*\n?", re.I | re.M), _pass),
    Notation(
        re.compile(r"^[ \t]*<!-- *tab[ ]+(?P<title>[^\n@<>]*?)[ ]*(?:@[\w-]+ *)?-->[ \t]*$", re.M),
        lambda found, _: f"**{found['title'].strip()}**\n" if found["title"].strip() else "",
    ),
    Notation(re.compile(r"^@\[(?P<name>[\w-]+)\]\((?P<value>[^()\s]+)\)[ \t]*$", re.M), _write_embed),
    Notation(
        re.compile(
            r"^(?P<lead>(?:[ \t]*> ?)+)\[!(?P<kind>[\w-]+)\](?:[-+]|(?=[ \t]*\S))(?P<title>[^\n]*)$", re.M
        ),
        _write_box,
    ),
    Notation(
        re.compile(
            rf"^> ?\[!(?P<kind>(?!note|tip|important|warning|caution)(?:{'|'.join(_BOXES)}))\](?P<title>)$",
            re.M | re.I,
        ),
        lambda found, _: f"> [!{_BOXES[found['kind'].lower()]}]",
    ),
    Notation(
        re.compile(
            r"^:{3,}[ \t]*(?P<kind>tip|info|warning|caution|danger|important|success|note(?=[\[ \t]))"
            r"(?P<title>\[[^\]\n]*\]|[ \t]+(?!info\b|warn\b|alert\b)[^\n{}]*)?(?:\{[^{}\n]*\})?[ \t]*$",
            re.M,
        ),
        _write_aside,
    ),
    Notation(
        re.compile(
            r"^[ \t]*(?:\[TOC\]|\[\[_?toc_?\]\]|\$\{toc\}|@\[toc\](?:\([^()\n]*\))?)[ \t]*$", re.I | re.M
        ),
        _leave_out("contents"),
    ),
    Notation(
        re.compile(r"^[ \t]*(?:[-*] [^\n]*|1\. [^\n]*)\n[ \t]*\{:[ ]*toc[ ]*\}[ \t]*$", re.M),
        _leave_out("contents"),
    ),
    Notation(re.compile(r"^[ \t]*\{:[^{}\n]*\}[ \t]*$", re.M), _pass),
    Notation(re.compile(r"\{:[ ]?[.#\w][^{}\n]*\}"), _pass),
    Notation(re.compile(r"(?<=\S)[ \t]+\{[#.][\w-]+(?:[ ][^{}\n]*)?\}[ \t]*$", re.M), _pass),
    Notation(re.compile(r"(?<=\S)[ \t]+\^[A-Za-z0-9-]{2,40}[ \t]*$", re.M), _pass),
    Notation(re.compile(r"%%(?:(?!%%)[^\n]|\n(?!\n)){1,2000}%%"), _leave_out("hidden")),
)

_IMPORTED: Final = re.compile(
    r"^import\s+(?P<name>\w+)\s+from\s+['\"](?P<file>[^'\"\n]+\.(?:jpe?g|png|gif|webp|avif|svg))(?:\?[^'\"\n]*)?['\"]",
    re.MULTILINE,
)
_NAMED: Final = re.compile(r"src=\{(\w+)(?:\.src)?\}")

#: What only MDX has: modules, comments and values of JavaScript.
MDX_NOTATIONS: Final = (
    Notation(
        re.compile(r"^(?:import\s[^\n]*|export\s+(?:const|let|default|function)\b[^\n]*)\n?", re.M),
        _leave_out("script"),
    ),
    Notation(re.compile(r"\{/\*(?:[^*]|\*(?!/)){0,2000}\*/\}"), _pass),
    Notation(re.compile(r"\{['\"`]([^'\"`{}\n]{1,200})['\"`]\}"), lambda found, _: found[1]),
)


def name_imported_pictures(text: str) -> str:
    """MDX with the files of its pictures where it has names of JavaScript for them.

    >>> print(name_imported_pictures("import a from './b.jpg'; <Image src={a} />"))
    import a from './b.jpg'; <Image src="./b.jpg" />
    """
    files = {found["name"]: found["file"] for found in _IMPORTED.finditer(text)}
    return _NAMED.sub(lambda found: f'src="{files[found[1]]}"' if found[1] in files else found[0], text)


def write_notations(text: str, leave_out: LeaveOut, *, mdx: bool) -> str:
    """A text with all notations of the table written anew."""
    for row in (*(MDX_NOTATIONS if mdx else ()), *NOTATIONS):
        text = replace_outside_code(text, row.pattern, lambda found, row=row: row.write(found, leave_out))  # type: ignore[misc]
    return text
