"""What holds for any text an author may type, however odd."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import Any
from xml.etree.ElementTree import Element

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from prose_pages import Heard, make_markdown, make_page, read_words
from tsunagu.markdown.explicit_terms import list_explicit_terms
from tsunagu.markdown.sentence import LONGEST, cut_sentence
from tsunagu.markdown.source_links import list_links
from tsunagu.text import read_markdown

_WORDS = (
    "顧客",
    "開拓",
    "本社",
    "付加価値",
    "時計",
    "間",
    "は",
    "R&D",
    "customer ",
    "head ",
    "office",
    "Added value of",
)
_MARKS = (*"。！？.、「」『』”“（）…\u3099\ufe00&<>=/-:", " ", "\n", "\n\n", "  \n")
_MARKDOWN = (
    *(
        "**",
        "*",
        "***",
        "_",
        "`",
        "``",
        "~~",
        "\\",
        "[",
        "]",
        "(",
        ")",
        "![",
        "](one.md)",
        "](two.md#x)",
        "[^1]",
    ),
    *(
        "\n- ",
        "\n    - ",
        "\n> ",
        "\n# ",
        "\n\n    ",
        "\n```\n",
        "\n\n| 間 | 本社 |\n| --- | --- |\n| ",
        " | ",
    ),
    *(
        "[[",
        "]]",
        "[[ma]]",
        "[[head-office|",
        "|",
        "{",
        "}",
        "{顧客|こきゃく}",
        "{本社|ほん|しゃ}",
        "{: .x }",
    ),
    *("\n\n[^1]: 注の本社", "\n\n[x]: one.md", "\n:   ", '\n!!! note "本社"\n    '),
)
_HTML = (
    *(
        "<b>",
        "</b>",
        "<br>",
        "<a href='/'>",
        "</a>",
        "<code>",
        "</code>",
        "<ruby>",
        "<rt>",
        "</rt>",
        "</ruby>",
    ),
    *(
        "<!-- ",
        " -->",
        "&amp;",
        "&hellip;",
        "&rdquo;",
        "&nbsp;",
        "<span lang='fr'>",
        "</span>",
        "<https://x.y>",
    ),
    *("<div markdown='1'>\n", "\n</div>\n", "<p>", "<a@b.c>", "<kbd>", "</kbd>", "<?", "\x02", "\x03"),
)

TEXTS = st.lists(st.sampled_from(_WORDS + _MARKS + _MARKDOWN + _HTML) | st.text(max_size=3), max_size=40).map(
    "".join
)
LANGUAGES = st.sampled_from(["ja", "en", "ko", "zh"])


def _convert(text: str, language: str, **other: Any) -> str:
    return make_markdown(make_page(Heard(), language, **other)).convert(text)


@settings(max_examples=400, deadline=None)
@given(TEXTS, LANGUAGES)
@example("顧客**開拓**" * 3, "ja")
def test_linking_leaves_the_words_of_a_page_unchanged(text: str, language: str) -> None:
    """Links to terms are put around words that are there; none is lost, doubled or moved."""
    linked = _convert(text, language)
    assert read_words(linked) == read_words(_convert(text, language, find=lambda _: []))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_marking_quotes_and_languages_leaves_the_words_unchanged(text: str) -> None:
    """A page in Chinese has neither quotations nor foreign words marked; its words are the same."""
    same: dict[str, Any] = {"keeps_lines": True, "term_name": str}
    plain = read_words(_convert(text, "zh", **same))
    assert read_words(_convert(text, "ja", **same)) == plain
    assert read_words(_convert(text, "en", **same)) == plain


class _Again(Treeprocessor):
    """Runs the rules that mark words once more, and keeps the tree before and after."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.markdown = md
        self.trees: list[str] = []

    def run(self, root: Element) -> None:
        self.trees.append(self.markdown.serializer(root))
        for rule in ("terms", "term-links", "quotes", "foreign-runs"):
            name = "tsunagu-explicit-terms" if rule == "terms" else f"tsunagu-{rule}"
            self.markdown.treeprocessors[name].run(root)
        self.trees.append(self.markdown.serializer(root))
        self.nested = [link for outer in root.iter("a") for link in outer.iter("a") if link is not outer]
        self.headings = [link for outer in root.iter() if _is_heading(outer) for link in outer.iter("a")]


def _is_heading(element: Element) -> bool:
    return isinstance(element.tag, str) and re.fullmatch("h[1-6]", element.tag) is not None


@settings(max_examples=400, deadline=None)
@given(TEXTS, LANGUAGES)
def test_marking_twice_changes_nothing_and_no_link_is_in_another(text: str, language: str) -> None:
    """A page that has been through the rules stays as it is; a term link lies in no link and no heading."""
    md = make_markdown(make_page(Heard(), language))
    again = _Again(md)
    md.treeprocessors.register(again, "again", -100)
    md.convert(text)
    assert again.trees[:1] == again.trees[1:]
    if again.trees:
        assert [link for link in again.headings if link.get("class") == "term"] == []
        assert [link for link in again.nested if link.get("class") == "term"] == []


@settings(max_examples=300, deadline=None)
@given(TEXTS, LANGUAGES)
def test_each_term_is_told_once_with_words_that_are_on_the_page(text: str, language: str) -> None:
    """A mention says what is marked and, in a sentence of bounded length, what is around it."""
    heard = Heard()
    html = make_markdown(make_page(heard, language)).convert(text)
    targets = [mention.target for mention in heard.terms]
    assert len(targets) == len(set(targets))
    assert set(targets) == set(re.findall(r'<a class="term" data-term="([^"]*)"', html))
    for mention in heard.terms:
        assert "\x02" not in mention.before + mention.marked + mention.after
        assert len(mention.before + mention.after) <= LONGEST + 2


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_links_and_explicit_terms_are_where_they_are_said_to_be(text: str) -> None:
    """A place is that of the address, or of the double bracket."""
    lines = text.split("\n")
    for href, line, column in list_links(text):
        assert href.removeprefix("mailto:") in lines[line - 1][column - 1 :]
    for term, line, column in list_explicit_terms(text):
        assert lines[line - 1][column - 1 :].replace(" ", "").startswith(f"[[{term.replace(' ', '')}")


#: Pieces of a line that are no link, and those that are, each with where its link begins.
_NO_LINKS = (
    *(
        "です。",
        "**注意**",
        "***太斜***",
        "__a__",
        "*a*",
        "~~古い~~",
        "==印==",
        "==a",
        "*",
        "**",
        "***a*",
        "**a*",
        "\\*",
    ),
    *(
        "`https://a.example/`",
        "xhttps://a.example/",
        "&amp;",
        "&#x3042;",
        "{漢|かん}",
        "<b>",
        "(^_^;)",
        "\n",
        "  \n",
    ),
    *("![図](https://a.example/)", "\\https://b.example/", "www.a"),
)
_LINKS = dict.fromkeys(("https://a.example/", "www.a.example", "foo@a.example", "[語](b.md)"), 0) | {
    "https://a.example/?b&amp;c": 0,
    "[https://a.example/](b.md)": 0,
    "<https://a.example/>": 0,
    "**https://a.example/**": 2,
    "*[語](b.md)*": 1,
    "（https://a.example/）": 1,
    "\\*[**語**](b.md)": 2,
}


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from((*_NO_LINKS, *_LINKS)), max_size=12), st.booleans())
@example(["https://a.example/", "**注意**"], False)
@example(["*", "***a*", "https://a.example/", "xhttps://a.example/", "https://a.example/"], False)
def test_each_link_is_where_it_begins(pieces: list[str], is_quoted: bool) -> None:
    """Whatever marks stand around it: a link's place is that of its bracket, or of its address."""
    text = ("> 語 " if is_quoted else "語 ") + " ".join(pieces)
    begins = accumulate((len(piece) + 1 for piece in pieces), initial=text.index("語") + 2)
    expected = [at + _LINKS[piece] for at, piece in zip(begins, pieces, strict=False) if piece in _LINKS]
    found = [one for one in read_markdown(text).inlines if one.token.type == "link_open"]
    assert [one.start for one in found] == expected


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from("\u3000\xa0"))
@example("本社[^注 1]\n\n[^注 1]: 一 の注", "\u3000")
@example('\n??? note "題 名"\n    中\n\n:::message 題 名\n~ 中\n:::\n\n```js 題 名\n```', "\xa0")
def test_nothing_that_was_read_has_a_stand_in_for_a_blank(text: str, blank: str) -> None:
    """What is hidden from the rules for blocks is shown in all that they made."""
    reading = read_markdown(re.sub("[\ufdd0-\ufdef]", "", text).replace(" ", blank))
    made = [token.as_dict() for token in reading.tokens], reading.references
    assert not re.search(r"\\ufd[de]", ascii(made))


@settings(max_examples=300, deadline=None)
@given(st.text("あ本社。！？」”“.a A\n", max_size=400), st.data())
def test_sentence_is_part_of_its_text(text: str, data: st.DataObject) -> None:
    """But for breaks, which are softened, and the signs of a cut."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 20)))
    before, marked, after = cut_sentence(text, start, end, "ja")
    whole = before.removeprefix("…") + marked + after.removesuffix("…")
    assert re.sub(r"\s", "", whole) in re.sub(r"\s", "", text)
    assert re.sub(r"\s", "", marked) == re.sub(r"\s", "", text[start:end])
