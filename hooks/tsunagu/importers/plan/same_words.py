"""Essays of which a post has all words: the same text is the same post, with another title or date by now."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

from tsunagu.importers.formats.post import Post
from tsunagu.importers.plan.existing_posts import ExistingPost, ExistingPosts
from tsunagu.importers.plan.twins import ReadWords, fold_title, has_moment, keep_letters
from tsunagu.text import plain_text


class _Essays(NamedTuple):
    """Essays by their letters, and what any of them has for a title or a date."""

    by_letters: dict[str, list[ExistingPost]]
    names: set[str | datetime | None]


class SameWords:
    """Compares posts with the essays that imports made; no text is read before a title or a date agrees."""

    def __init__(self, before: ExistingPosts, read_words: ReadWords) -> None:
        self._before = before
        self._read_words = read_words

    def list_essays(self, post: Post) -> list[ExistingPost]:
        """The essays with all words of a post, and its title or its date (a diary has many short alike).

        Of pictures alone the moment tells which they are.
        Of two with an address each, which are not one, either is itself.
        """
        names: set[str | datetime | None] = {fold_title(post.title), post.date} - {"", None}
        if not names & self._essays.names:
            return []
        letters = keep_letters(self._read_words(post))
        near = self._essays.by_letters.get(letters, [])
        if not letters:
            names = {post.date} if has_moment(post) else set()
        return [one for one in near if names & _name(one) and not (post.addresses and one.addressed)]

    def agree(self, essay: ExistingPost, post: Post) -> bool:
        """Whether an essay has the title, the day and the words of a post, and no others."""
        has_day = not (essay.date and post.date) or essay.date.date() == post.date.date()
        if not has_day or fold_title(essay.title) != fold_title(post.title):
            return False
        return keep_letters(plain_text(essay.read_body())) == keep_letters(self._read_words(post))

    @cached_property
    def _essays(self) -> _Essays:
        found = _Essays(defaultdict(list), set())
        for one in self._before.essays:
            if one.is_imported:
                found.by_letters[keep_letters(plain_text(one.read_body()))].append(one)
                found.names.update(_name(one))
        return found


def _name(essay: ExistingPost) -> set[str | datetime | None]:
    return {fold_title(essay.title), essay.date}
