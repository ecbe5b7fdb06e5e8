"""What only Tsunagu reads within a line, before Markdown's own signs: faces, ruby and ``[[terms]]``.

What other services put in so, Zenn's ``@[youtube](ID)`` and Obsidian's ``![[picture.png]]``, stays as typed.

Ruby is ``{漢字|かんじ}``, or ``{漢字|かん|じ}`` with one reading for each character, after the notation of
the Japanese writing sites (でんでんマークダウン): where a character of the base or the reading is
Japanese, and the number of readings is one or that of the characters of the base. In a table its bars may
be typed as ``\\|``, and must be before a reading that is not kana. ``｜漢字《かんじ》``, as 青空文庫 and the
sites for novels have it, is the same, with a reading of kana. ``[[1]](notes.md)`` is a common link.
"""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Final

from markdown_it import MarkdownIt, helpers
from markdown_it.rules_inline import StateInline

from tsunagu.japanese import JAPANESE, JOINED
from tsunagu.text.reading.kaomoji import BEGINNINGS, LONGEST, match_face
from tsunagu.text.reading.places import keep_place

#: The signs of a face that Markdown would read: it is looked for where one of them stands.
_SIGNS: Final = frozenset("_*~`\\")

#: ``[[id]]`` or ``[[id|words]]``; groups: the id, the words.
TERM: Final = re.compile(
    r"\[\[([^\[\]|<>\n\x02\\]{1,80}+)"
    r"(?:\\?\|(?=[^\[\]\n]*[^\[\]\s])((?:[^\[\]<>\n\\]|\\[^\n]){1,200}+))?"
    r"\]\](?!\(|\[(?!\[))"
)
_EMBEDDED: Final = re.compile(r"(?<=@)\[[a-z]+\](?=\()|(?<=!)\[\[[^\[\]<>\n]+\]\]")
_PART: Final = r"[^{}|<>\\\n\x02]{1,40}+"
_RUBY: Final = re.compile(rf"\{{({_PART})((?:\\?\|{_PART}){{1,40}}+)\}}")
_BARS: Final = "｜|"
_AOZORA: Final = re.compile(
    rf"[{_BARS}]([^{_BARS}《》{{}}<>\\\n\x02]{{1,40}}+)《([ぁ-ゖァ-ヺー・]{{1,40}}+)》"
)
#: A character with the variation selector or the dakuten that belongs to it.
_CHARACTER: Final = re.compile(f".{JOINED}?")

#: Where the last ``]`` of a text is kept, among the ends of tokens by where they begin.
_LAST: Final = -1


def read_notations(parser: MarkdownIt) -> None:
    """Hang the rules in before those of Markdown."""
    for name, rule in _RULES:
        parser.inline.ruler.before("escape", name, keep_place(rule))
    for bar in _BARS:
        parser.inline.add_terminator_char(bar)
    own = SimpleNamespace(**{**vars(helpers), "parseLinkLabel": _find_label_end})
    parser.helpers = own  # type: ignore[assignment]


def _read_face(state: StateInline, silent: bool) -> bool:
    """At a sign within it: the face began a few characters before, in what was read as words."""
    at = state.pos
    if state.src[at] not in _SIGNS or (silent and state.src[at] != "\\"):
        return False
    for start in range(max(0, at - min(LONGEST, len(state.pending))), at + 1):
        if state.src[start] in BEGINNINGS and (found := match_face(state.src, start)):
            if not at < found.end() <= state.posMax:
                continue
            if not silent:
                state.pending = state.pending[: len(state.pending) - (at - start)]
                token = state.push("face", "", 0)
                token.content, token.meta = found[0], {"place": found.span()}
            state.pos = found.end()
            return True
    return False


def _read_ruby(state: StateInline, silent: bool) -> bool:
    """Its token has the parts of the base, and their readings."""
    if state.src[state.pos] != "{" or not (found := _RUBY.match(state.src, state.pos)):
        return False
    base, readings = found[1], re.split(r"\\?\|", found[2])[1:]
    parts = _CHARACTER.findall(base) if len(readings) > 1 else [base]
    if len(parts) != len(readings) or not re.search(JAPANESE, base + readings[0]):
        return False
    if not silent:
        token = state.push("ruby", "", 0)
        token.content, token.meta = found[0], {"parts": parts, "readings": readings}
    state.pos = found.end()
    return True


def _read_aozora_ruby(state: StateInline, silent: bool) -> bool:
    """Its token is that of ruby with one reading."""
    if state.src[state.pos] not in _BARS or not (found := _AOZORA.match(state.src, state.pos)):
        return False
    if not silent:
        token = state.push("ruby", "", 0)
        token.content, token.meta = found[0], {"parts": [found[1]], "readings": [found[2]]}
    state.pos = found.end()
    return True


def _read_embedded(state: StateInline, silent: bool) -> bool:
    """What is put in by another service is words."""
    if state.src[state.pos] != "[" or not (found := _EMBEDDED.match(state.src, state.pos)):
        return False
    if not silent:
        state.pending += found[0]
    state.pos = found.end()
    return True


def _read_term(state: StateInline, silent: bool) -> bool:
    """Its token has the id, and the words that are to be shown, read."""
    if not state.src.startswith("[[", state.pos) or not (found := TERM.match(state.src, state.pos)):
        return False
    if not silent:
        token = state.push("term", "", 0)
        token.content, token.meta, token.children = found[0], {"id": found[1].strip()}, []
        if found[2]:
            state.md.inline.parse(found[2], state.md, state.env, token.children)
    state.pos = found.end()
    return True


def _find_label_end(state: StateInline, start: int, disableNested: bool = False) -> int:  # noqa: N803
    """Where the words of a link end (``]``), or -1: no link is within a link, but a term may be.

    In the place of markdown-it's own, to which whatever begins with ``[`` and is no bracket is a link. What
    was found is kept, as markdown-it keeps the ends of tokens: rules for pictures and links ask alike.
    """
    if start >= state.cache.setdefault(_LAST, state.src.rfind("]")):
        return -1
    key = -2 - 2 * start - disableNested  # below the beginnings of tokens
    if key in state.cache:
        return state.cache[key]
    before, depth, end = state.pos, 1, -1
    state.pos = start + 1
    while state.pos < state.posMax:
        sign, at = state.src[state.pos], state.pos
        depth -= sign == "]"
        if not depth:
            end = at
            break
        state.md.inline.skipToken(state)
        if sign == "[" and state.pos == at + 1:
            depth += 1
        elif sign == "[" and disableNested and not TERM.match(state.src, at):
            break
    state.pos, state.cache[key] = before, end
    return end


_RULES: Final = (
    ("face", _read_face),
    ("ruby", _read_ruby),
    ("aozora_ruby", _read_aozora_ruby),
    ("embedded", _read_embedded),
    ("term", _read_term),
)
