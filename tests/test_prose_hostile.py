"""Text made to hang or to break a page: it ends, and loses nothing.

The sizes are such that anything that grows with the square of the text would not end in a test's time.
"""

from __future__ import annotations

import pytest

from prose_pages import Heard, make_markdown, make_page, read_words
from tsunagu.markdown.explicit_terms import list_explicit_terms
from tsunagu.markdown.source_links import list_links

MANY = 50_000
#: Text for the readers of the source, which see it as it is.
SOURCES = {
    **{text: text * MANY for text in ("[", "]", "(", "](", "[](", "[[", "[[a|", "![a](", "[a](b", '[](a "')},
    **{text: text * MANY for text in ("`", "<a", "<!--", "-->", "\\", "<a@", "<http:", "> ")},
    **{text: text * MANY for text in ("```a\n", "[a]:\n", "    a\n", "- a\n")},
    "runs of backticks": "".join("`" * (number % 200 + 1) + " " for number in range(5_000)),
    "fences of all lengths": "\n".join("`" * (number % 200 + 3) for number in range(5_000)),
}
#: Text for a page; Python-Markdown itself hangs on some of the above.
PAGES = {
    **{text: text * 10_000 for text in ("{{{{{|", "{a|b", "{|", "”", "“", "”あ”", "『", "『あ", "『本社』")},
    **{text: text * 10_000 for text in ("Added value ", "a'", "a.", "。本社", "本社顧客", "あ\n")},
    **{text: text * 1_000 for text in ("{漢|か}", "{漢字|かん|じ}", "*本社*", "**本**社", "R&amp;D", "\\*")},
    **{text: text * 1_000 for text in ("[[ma]]", "<b>顧客</b>", "<kbd>間")},
    "double brackets": "[[ma|間" * 100,
    "blanks": "本" + " " * MANY + "社",
    "a deep quotation": "> " * 80 + "本社",
    **{f"thousands of {text}": text * 2_000 + "本社" for text in ("[", "![", "[a](", "<", "<b ", "*")},
    "brackets in brackets": "[" * 2_000 + "本社" + "](a.md)" * 2_000,
    "emphasis within emphasis": "*a " * 100 + "本社" + "*" * 100,
    "quotations in emphasis": "”**顧客”開拓**" * 1_000,
    "blocks of HTML and lists as deep as they may be": (
        '<div markdown="1">\n' * 60
        + "\n".join(" " * 4 * depth + "- 本社" for depth in range(60))
        + "\n</div>" * 60
    ),
    "raw tags that are not closed": "<code>" * 1_000 + "本社" + "</kbd>" * 1_000,
}


@pytest.mark.parametrize("text", SOURCES.values(), ids=SOURCES.keys())
def test_reading_the_source_ends(text: str) -> None:
    """Whatever is found has a place in the text."""
    lines = text.count("\n") + 1
    assert all(1 <= line <= lines for _, line, _ in [*list_links(text), *list_explicit_terms(text)])


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES.keys())
def test_rendering_a_page_ends_and_keeps_the_words(text: str, language: str) -> None:
    """The words are those of the same page without term links."""
    linked = make_markdown(make_page(Heard(), language)).convert(text)
    unlinked = make_markdown(make_page(Heard(), language, links_terms=False)).convert(text)
    assert read_words(linked) == read_words(unlinked)
