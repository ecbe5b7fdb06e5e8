"""Posts that were there in two languages: their essays have one id, and are each other's translation."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from tsunagu.importers.formats.post import Post
from tsunagu.importers.plan.existing_posts import ExistingPost


@dataclass(slots=True)
class LanguagePairs:
    """The posts so far by what their files share (``Post.pair``); ``docs`` is where essays are."""

    docs: Path
    _essays: dict[str, list[ExistingPost]] = field(default_factory=dict)
    _originals: dict[str, ExistingPost] = field(default_factory=dict)

    def put(self, post: Post, essay: ExistingPost) -> None:
        """Add a post that is an essay, or will be."""
        if post.pair:
            self._essays.setdefault(post.pair, []).append(essay)
        if not essay.language:
            self._originals[essay.id] = essay

    def find(self, post: Post, language: str) -> ExistingPost | None:
        """The essay that a post in a ``language`` (its folder) is another language of; None if that is there.

        Where three posts share a name, or two in one language, none is a translation.
        """
        others = self._essays.get(post.pair, []) if post.pair else []
        if len(others) != 1 or others[0].language == language:
            return None
        path = self.docs / language / "essays" / f"{others[0].id}.md"
        return None if path.exists() else others[0]

    def list_ids(self, post: Post) -> list[str]:
        """The ids of the essays so far that share with a post what its file says."""
        return [essay.id for essay in self._essays.get(post.pair, [])] if post.pair else []

    def find_original(self, essay: ExistingPost) -> ExistingPost | None:
        """The essay in the site's first language of which another one is the translation."""
        return self._originals.get(essay.id) if essay.language else None
