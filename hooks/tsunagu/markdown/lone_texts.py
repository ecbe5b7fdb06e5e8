"""What Markdown makes of a text alone, without the site around it: what a check judges before any build."""

from __future__ import annotations

import re
from typing import Final

from tsunagu.markdown.dialect import open_markdown
from tsunagu.markdown.page_context import PageContext
from tsunagu.model import Dialect

#: Extensions that make no tag, attribute or address of what is not typed as one.
_PLAIN: Final = frozenset(
    {"abbr", "admonition", "def_list", "fenced_code", "footnotes", "md_in_html", "nl2br", "sane_lists"}
    | {"smarty", "tables", "toc", "pymdownx.betterem", "pymdownx.caret", "pymdownx.details"}
    | {"pymdownx.highlight", "pymdownx.mark", "pymdownx.superfences", "pymdownx.tasklist", "pymdownx.tilde"}
)
#: A tag, or the address of a link that may be none of the web: with a scheme of its own, or hidden signs.
_DOUBTFUL: Final = re.compile(
    r"<[A-Za-z/!?]"
    r"|\]\(\s*+<?(?!https?:|mailto:|tel:)[^()\n:&\\]{0,300}+[\n:&\\]"
    r"|\]:\s*+<?(?!https?:|mailto:|tel:)[^\s:&\\]{0,300}+[:&\\]"
)


class LoneTexts:
    """Makes pages of single texts, as the site does but for terms and links, which know other texts."""

    def __init__(self, dialect: Dialect) -> None:
        self._is_plain = _PLAIN.issuperset(dialect.extensions)
        self._page: PageContext | None = None
        self._markdown = open_markdown(dialect, lambda: self._page)

    def is_harmless(self, text: str) -> bool:
        """Whether nothing can come of a text that would have to be judged: most are so, and need not be made.

        >>> texts = LoneTexts(Dialect())
        >>> [texts.is_harmless(one) for one in ("1 < 2", "[a](b.md)", "a<b>", "[a](java&#115;cript:b)")]
        [True, True, False, False]
        """
        return self._is_plain and not _DOUBTFUL.search(text)

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
            note_term=lambda _: None,
            note_essay=lambda _: None,
        )
        return self._markdown.reset().convert(text)
