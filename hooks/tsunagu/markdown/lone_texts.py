"""What Markdown makes of a text alone, without the site around it: what a check judges before any build."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from markdown_it.token import Token

from tsunagu.html import find_scheme, is_frame_class
from tsunagu.markdown.dialect import open_markdown
from tsunagu.markdown.page_context import PageContext
from tsunagu.model import Dialect
from tsunagu.text import read_markdown

if TYPE_CHECKING:
    from markdown import Markdown

#: Extensions that make no tag, attribute or address of what is not typed as one.
_PLAIN: Final = frozenset(
    {"abbr", "admonition", "def_list", "fenced_code", "footnotes", "md_in_html", "nl2br", "sane_lists"}
    | {"smarty", "tables", "toc", "pymdownx.betterem", "pymdownx.caret", "pymdownx.details"}
    | {"pymdownx.highlight", "pymdownx.mark", "pymdownx.superfences", "pymdownx.tasklist", "pymdownx.tilde"}
)
#: Without one of these there is no tag, no link, no attribute of code, no box.
_SIGNS: Final = ("<", "]", "://", "@", "www.", "{", "!!!", "???")
#: The schemes of links that only lead somewhere.
_HARMLESS: Final = ("", "http", "https", "mailto", "tel")


class LoneTexts:
    """Makes pages of single texts, as the site does but for terms and links, which know other texts."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._is_plain = _PLAIN.issuperset(dialect.extensions)
        self._page: PageContext | None = None

    @cached_property
    def _markdown(self) -> Markdown:
        return open_markdown(self._dialect, lambda: self._page)

    def is_harmless(self, text: str) -> bool:
        """Whether nothing can come of a text that would have to be judged: most are so, and need not be made.

        >>> texts = LoneTexts(Dialect())
        >>> [texts.is_harmless(one) for one in ("1 < 2", "[a](b.md)", "a<b>", "[a](java&#115;cript:b)")]
        [True, True, False, False]
        """
        if not self._is_plain or not any(sign in text for sign in _SIGNS):
            return self._is_plain
        return all(map(_is_harmless, read_markdown(text).tokens))

    def render(self, text: str, uri: str, language: str) -> str:
        """The HTML of a text."""
        self._page = PageContext(
            uri=uri,
            language=language,
            keeps_lines=True,
            links_terms=False,
            skip=frozenset(),
            find=lambda _: [],
            term_href=lambda _: None,
            term_name=lambda term: term,
            essay_uri=lambda _: None,
            own_link=lambda _: None,
            find_picture=lambda _: None,
            note_term=lambda _: None,
            note_essay=lambda _: None,
        )
        return self._markdown.reset().convert(text)


def _is_harmless(token: Token) -> bool:
    """Whether something holds no HTML, no link with a scheme of its own, no picture from elsewhere."""
    if token.type == "admonition_open" and any(map(is_frame_class, token.info.split())):
        return False
    if token.type == "html_block" or (token.type == "fence" and "{" in token.info):
        return False
    for child in token.children or []:
        address = str(child.attrGet("href") or child.attrGet("src") or "")
        if child.type == "html_inline" or find_scheme(address).lower() not in _HARMLESS:
            return False
        if child.type == "image" and (find_scheme(address) or address.startswith("//")):
            return False
        if not _is_harmless(child):
            return False
    return True
