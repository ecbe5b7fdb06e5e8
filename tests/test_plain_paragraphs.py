"""The short ways through a text end where the long one does: by paragraphs, and without rules for nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown_it.rules_core import inline

from tsunagu.text.reading.reader import PLUGINS, MarkdownReader, read_markdown

_PARTS = [
    "あ",
    "words",
    "\u3000字",
    "「あ」",
    "é",
    "> ",
    "- ",
    "1. ",
    "  ",
    "    ",
    "\t",
    "\n",
    "\n\n",
    "|",
    "*",
    "**",
]
_BLOCKS = [
    "|a|b|\n|-|-|\n",
    "a|b\n-|-\n",
    "\n: 定義",
    "~ d",
    "\n---",
    "\n===",
    "# ",
    "```\n",
    "<div>",
    "</div>\n",
]
_OWN = ["!!! note\n", "[a]: b", "[^1]: n", ":::message\n", ":::\n", "[[間]]", "{間|ま}", "\x85", "\u2028"]


SHORT, LONG = (MarkdownReader(tuple(PLUGINS)) for _ in range(2))
LONG._parser.block.ruler.disable("plain_paragraph")
LONG._parser.core.ruler.at("inline", inline)

_TEXTS = st.lists(st.sampled_from([*_PARTS, *_BLOCKS, *_OWN]), max_size=14).map("".join) | st.text()


@given(_TEXTS)
def test_a_paragraph_is_read_as_if_every_rule_had_been_asked(text: str) -> None:
    short, long = ([token.as_dict() for token in one.read(text).tokens] for one in (SHORT, LONG))
    assert short == long


@given(_TEXTS)
def test_a_rule_that_is_left_out_would_have_found_nothing(text: str) -> None:
    left, long = read_markdown(text), LONG.read(text)
    assert [token.as_dict() for token in left.tokens] == [token.as_dict() for token in long.tokens]
