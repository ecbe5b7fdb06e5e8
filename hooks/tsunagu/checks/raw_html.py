"""Markdown that looks right and is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from tsunagu.addresses import read_address
from tsunagu.checks.context import CheckContext
from tsunagu.markdown import find_odd_brackets, find_open_brackets
from tsunagu.model import Problem
from tsunagu.text import mask_unread

_WIDE_HEADING: Final = re.compile("^(#*＃[#＃]*)(?=[ \u3000])", re.MULTILINE)
_LINK: Final = re.compile(
    r"(?P<bang>[!！]?)(?P<open>[\[［])(?P<words>[^\[\]［］\n]{1,200}+)(?P<close>[\]］])"
    r"(?P<gap>[ \u3000]?(?:\n[ ]*)?)"
    r"(?P<left>[(（])(?P<href>[^\s()（）]{1,300}+)(?P<right>[)）])"
)
_ADDRESS: Final = re.compile(r"https?://|mailto:|\.{0,2}/|#|[^:]*\.(?:md|png|jpe?g|gif|webp|svg|pdf)(?:$|#)")
_KANA: Final = "[ぁ-ゖァ-ヺー・]"
_WIDE_RUBY: Final = re.compile(
    r"(?<!\\)(?P<open>[{｛])(?P<base>[^{}｛｝|｜<>\\\n]{1,40}+)(?P<kana>(?:[|｜]"
    + _KANA
    + r"{1,40}+){1,40}+)"
    r"(?P<close>[}｝])"
)
#: A reading of kana in a bracket that nothing closes.
_HALF_RUBY: Final = re.compile(
    r"(?<!\\)\{(?P<base>[^{}｛｝|｜<>\\\n]{0,39}[一-鿿々ぁ-ヺー])(?P<kana>(?:\\?\|"
    + _KANA
    + r"{1,40}+){1,40}+)(?![^{}｛｝<>\n]{0,80}+[}｝])"
)
_WIDE_TERM: Final = re.compile(
    r"(?:［［|(?<!\\)\[\[(?=[^\[\]|\n]{0,80}｜))([^\[\]［］\n]{1,200}+)(?:］］|\]\](?!\())"
)


def check_marks(context: CheckContext) -> Iterator[Problem]:
    """Links, pictures, terms and headings are typed in plain signs, or they are shown as signs."""
    for passage in context.passages:
        text = mask_unread(passage.body.text)
        address = read_address(passage.uri, context.library.languages)
        for mark, known in _list_headings(text, has_title=not address or address.kind != "page"):
            yield passage.mistyped("full-width-mark", passage.find_place(mark.start()), mark[1], known)
        for term in _WIDE_TERM.finditer(text):
            known = f"[[{term[1].replace('｜', '|', 1)}]]"
            yield passage.mistyped("not-a-link", passage.find_place(term.start()), term[0], known)
        for ruby in _WIDE_RUBY.finditer(text):
            known = f"{{{ruby['base']}{ruby['kana'].replace('｜', '|')}}}"
            if known != ruby[0]:
                yield passage.mistyped("not-ruby", passage.find_place(ruby.start()), ruby[0], known)
        for ruby in _HALF_RUBY.finditer(text):
            values = {"seen": ruby[0], "known": f"{ruby[0]}}}"}
            yield Problem("half-ruby", passage.find_place(ruby.start()), values)
        for link in _LINK.finditer(text):
            plain = link["bang"].replace("！", "!") if _is_picture(link["href"]) else link["bang"]
            known = f"{plain}[{link['words']}]({link['href']})"
            if known != link[0] and _ADDRESS.match(link["href"]) and not _is_citation(link):
                told = passage.mistyped("not-a-link", passage.find_place(link.start()), link[0], known)
                # 「できました！」 may end a sentence before a link.
                yield told if plain == link["bang"] else replace(told, repair=None)


def _is_citation(link: re.Match[str]) -> bool:
    """Whether it is the number of a source, and where that is: ``[2] (https://…)``."""
    return link["words"].isdecimal() and bool(link["gap"] or link["left"] == "（")


def _list_headings(text: str, *, has_title: bool) -> Iterator[tuple[re.Match[str], str]]:
    """Each heading and the plain signs for it: only the title is of level 1, and what is below goes along."""
    has_title |= any(line.startswith("# ") for line in text.split("\n"))
    deeper = False
    for mark in _WIDE_HEADING.finditer(text):
        deeper |= has_title and len(mark[1]) == 1
        has_title |= len(mark[1]) == 1
        yield mark, "#" * min(len(mark[1]) + deeper, 6)


def check_term_brackets(context: CheckContext) -> Iterator[Problem]:
    """What begins like ``[[id]]`` is one: an id, and words without brackets, tags or a line break."""
    terms = {term.id for term in context.library.terms}
    for passage in context.passages:
        text = passage.body.text
        for found in find_odd_brackets(text) if "[[" in text else ():
            term, words = found[1].strip() or "head-office", "|…" if found[2].strip("| \u3000") else ""
            values = {"seen": " ".join(found[0].split()), "known": f"[[{term}{words}]]"}
            yield Problem("not-a-term-link", passage.find_place(found.start()), values)
        for found in find_open_brackets(text) if "[[" in text else ():
            if found["id"] or found["bare"] in terms:
                term = f"{found['id'].strip()}|…" if found["id"] else found["bare"]
                values = {"seen": found[0].strip(), "known": f"[[{term}]]"}
                yield Problem("not-a-term-link", passage.find_place(found.start()), values)


def _is_picture(href: str) -> bool:
    return href.lower().endswith((".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"))
