"""The pages of a site as search reads them: each is read once, in this build or an earlier one."""

from __future__ import annotations

from dataclasses import dataclass, field

from tsunagu.outputs.search.lexicon import read_words, write_spellings
from tsunagu.outputs.search.search_keys import SearchKeys, list_search_keys
from tsunagu.outputs.search.search_pages import SearchPage
from tsunagu.text import Memo


@dataclass(frozen=True, slots=True)
class MarkedPage:
    """A page with marks in its title and its text; ``spellings`` of its words, as they are written."""

    page: SearchPage
    title: str
    text: str
    spellings: str


@dataclass(frozen=True, slots=True)
class SearchReader:
    """Reads pages, and their keys where a site is so large that it needs them."""

    memo: Memo = field(default_factory=Memo)

    def mark(self, page: SearchPage) -> MarkedPage:
        """Mark the words of a page."""
        key = self.memo.write_key("words", page.title, page.text)
        marked = self.memo.recall(key)
        if marked is None:
            (title, in_title), (text, in_text) = read_words(page.title), read_words(page.text)
            marked = title, text, write_spellings(in_title | in_text)
            self.memo.keep(key, marked)
        return MarkedPage(page, *marked)

    def list_keys(self, marked: MarkedPage) -> SearchKeys:
        """The keys of a page; neither has blanks in it."""
        text = f"{marked.title}\n\n{marked.text}"
        key = self.memo.write_key("keys", text)
        rows = self.memo.recall(key)
        if rows is None:
            keys = list_search_keys(text)
            rows = " ".join(sorted(keys.strong)), " ".join(sorted(keys.weak))
            self.memo.keep(key, rows)
        strong, weak = rows
        return SearchKeys(tuple(strong.split(" ")) if strong else (), tuple(weak.split(" ")) if weak else ())
