"""What the checker reads of an author's Markdown: his links and explicit terms, and where they stand."""

from __future__ import annotations

import pytest

from tsunagu.markdown.explicit_terms import list_explicit_terms
from tsunagu.markdown.source_links import list_links

LINKS = {
    "an inline link, at its address": ("[map](map.md)", [("map.md", 1, 7)]),
    "an image": ("a ![map](map.png)", [("map.png", 1, 10)]),
    "a linked image, twice": ("[![map](map.png)](map.md)", [("map.png", 1, 9), ("map.md", 1, 19)]),
    "an anchor and a title": ('[a](b.md#c "d (e)")', [("b.md#c", 1, 5)]),
    "an address in angle brackets": ("[a](<b c.md> 'd')", [("b c.md", 1, 6)]),
    "an address with brackets": ("[a](b_(c).md)", [("b_(c).md", 1, 5)]),
    "no address with a space": ("[a](b c.md)", []),
    "an empty address": ("[a]()", [("", 1, 5)]),
    "Japanese names": ("春\n夏[地図](地図.md)", [("地図.md", 2, 7)]),
    "words over two lines": ("[a\nb](c.md)", [("c.md", 2, 4)]),
    "a definition": ("[a][1]\n\n[1]: b.md 'c'", [("b.md", 3, 6)]),
    "a definition in angle brackets, on the next line": ("[1]:\n  <b.md>", [("b.md", 2, 4)]),
    "an autolink and a mail address": (
        "<https://a.example/> <b@c.example>",
        [("https://a.example/", 1, 2), ("mailto:b@c.example", 1, 23)],
    ),
    "brackets within the words": ("[a [b] c](d.md)", [("d.md", 1, 11)]),
    "a link after a code span": ("`[x](y.md)` [a](b.md)", [("b.md", 1, 17)]),
    "code within the words": ("[`a`](b.md)", [("b.md", 1, 7)]),
    "two in a line": ("[a](b.md)[c](d.md)", [("b.md", 1, 5), ("d.md", 1, 14)]),
    "no footnote": ("[^1]: b.md", []),
    "no brackets alone": ("a [b] (c) ](d)", []),
    "no escaped bracket": (r"\[a](b.md)", []),
    "no fence": ("```\n[a](b.md)\n```\n\n~~~ md\n[a](b.md)\n~~~\n[c](d.md)", [("d.md", 8, 5)]),
    "nothing below a fence that is not closed": ("```\n[a](b.md)", []),
    "a fence is closed by one like it": ("````\n```\n[a](b.md)\n````\n[c](d.md)", [("d.md", 5, 5)]),
    "no fence in a list": ("- x\n\n    ```\n    [a](b.md)\n    ```\n", []),
    "no indented code": ("a\n\n    [a](b.md)\n\n    [a](b.md)\nb", []),
    "a paragraph in a list item": ("- a\n\n    [b](c.md)\n", [("c.md", 3, 9)]),
    "a paragraph in an item of an inner list": ("- a\n    - b\n\n        [c](d.md)\n", [("d.md", 4, 13)]),
    "indented code in a list item": ("- a\n\n        [b](c.md)\n", []),
    "a paragraph in an admonition": ("!!! note\n\n    [a](b.md)", [("b.md", 3, 9)]),
    "a paragraph in a footnote": ("[^1]: a\n\n    [b](c.md)", [("c.md", 3, 9)]),
    "a second line indented": ("a\n    [b](c.md)", [("c.md", 2, 9)]),
    "a bar in the words of a link in a table": (
        "| a | b |\n| - | - |\n| [c \\| d](e.md) | x \\| y `z\\|` ![p](q.png) |",
        [("e.md", 3, 12), ("q.png", 3, 38)],
    ),
    "a bar in an address in a table": (
        "| a |\n| - |\n| \\| [b](c\\|d.md) [e](f.md) |",
        [("c\\|d.md", 3, 10), ("f.md", 3, 23)],
    ),
    "a cell that begins as the one before it ends": (
        "| a | b |\n| - | - |\n| x | x \\| [c](d.md) |",
        [("d.md", 3, 16)],
    ),
    "backticks that do not match": ("`` [a](b.md) `", [("b.md", 1, 8)]),
    "a code span ends with its paragraph": ("a ` b\n\n[c](d.md) ` e", [("d.md", 3, 5)]),
    "an escaped backtick opens nothing": (r"\` [a](b.md) `", [("b.md", 1, 8)]),
}

TERMS = {
    "an id": ("[[head-office]]", [("head-office", 1, 1)]),
    "shown words": ("春\n夏の[[ma|間]]", [("ma", 2, 3)]),
    "two together": ("[[a]][[b|c]]", [("a", 1, 1), ("b", 1, 6)]),
    "an id no term can have": ("[[本社]] [[a b]]", [("本社", 1, 1), ("a b", 1, 8)]),
    "blanks around it": ("[[ ma ]]", [("ma", 1, 1)]),
    "an escaped bar in a table": (r"| [[ma\|間]] |", [("ma", 1, 3)]),
    "words with marks": ("[[ma|**間** {漢|かん}]]", [("ma", 1, 1)]),
    "no link whose words are in brackets": ("[[1]](a.md) [[1]][a]", []),
    "a link's words": ("[the [[ma]] here](a.md)", [("ma", 1, 6)]),
    "no code": ("`[[a]]` ``[[b]]``\n\n```\n[[c]]\n```\n\n    [[d]]", []),
    "no escaped bracket": (r"\[[a]]", []),
    "nothing empty": ("[[]] [[ ]] [[|a]] [[a|]]", []),
    "nothing over two lines": ("[[a\nb]]", []),
}


@pytest.mark.parametrize(("text", "links"), LINKS.values(), ids=LINKS.keys())
def test_list_links_finds(text: str, links: list[tuple[str, int, int]]) -> None:
    """Each address as written, with line and column from 1."""
    assert list(list_links(text)) == links


@pytest.mark.parametrize(("text", "terms"), TERMS.values(), ids=TERMS.keys())
def test_list_explicit_terms_finds(text: str, terms: list[tuple[str, int, int]]) -> None:
    """Each id as written, with line and column from 1."""
    assert list_explicit_terms(text) == terms
