"""Posts that an earlier run brought home: no post becomes a second essay because somebody corrected a word.

An address, an id of its program or a stamp says for sure which essay a post is; whether it is still as it
was, its stamp says and, if another program wrote the file, its words. A file of Markdown may have neither, or
the stamp of an earlier wording. It is likely the essay that has its derived address, or the id that it would
get again, if no other post of this run is surely that essay. Where their words agree it is; where they do
not, the author is told of both, and nothing is written. A post with all words of an essay, whose title or
date alone is another one, is that essay too. What is surely one post's essay is never likely another's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from tsunagu.importers.formats.post import Post
from tsunagu.importers.plan.existing_posts import ExistingPost, ExistingPosts, is_alike
from tsunagu.importers.plan.fingerprints import fingerprint_state
from tsunagu.importers.plan.same_words import SameWords
from tsunagu.importers.plan.twins import fold_title

#: A post -> the ids that its essay may have.
ProposeIds = Callable[[Post], Sequence[str]]

#: What is told of a post that is an essay already: it is no longer as it was, or too much so to be sure.
CHANGED: Final = "changed"
CLASH: Final = "clash"


@dataclass(frozen=True, slots=True)
class KnownPost:
    """The essay that a post is already, and the code of what is to be told of it, if anything."""

    essay: ExistingPost
    code: str = ""


@dataclass(slots=True)
class KnownPosts:
    """Recognizes posts among the essays that were there ``before``."""

    before: ExistingPosts
    propose_ids: ProposeIds
    same_words: SameWords
    _exact: set[str] = field(default_factory=set)
    _taken: set[str] = field(default_factory=set)

    def take_sure(self, posts: Iterable[Post]) -> None:
        """Note which essays are surely posts of this run: none of them is likely another."""
        posts = list(posts)
        self._exact.update(known.uri for known in map(self.before.find_exact, posts) if known)
        self._taken.update(known.uri for known in map(self._find_sure, posts) if known)

    def find(self, post: Post) -> KnownPost | None:
        """The essay that a post became in an earlier run."""
        if known := self._find_sure(post):
            return KnownPost(known, CHANGED if self._is_changed(known, post) else "")
        at_address, of_id = self._list_likely(post)
        if alike := next((one for one in (*at_address, *of_id) if is_alike(one, post)), None):
            self._taken.add(alike.uri)
            return KnownPost(alike, CHANGED)
        same = (one for one in self.same_words.list_essays(post) if self._is_free(one, post))
        if whole := next(same, None):
            self._taken.add(whole.uri)
            return KnownPost(whole, CHANGED)
        named = [one for one in at_address if fold_title(one.title) == fold_title(post.title)]
        # Of two with an address each, which are not one, either is itself.
        named += (one for one in of_id if one in at_address or not (post.aliases and one.addressed))
        return KnownPost(named[0], CLASH) if named else None

    def _is_changed(self, known: ExistingPost, post: Post) -> bool:
        """Whether a post is no longer the one of which the essay was made, for all that the essay tells."""
        if state := known.stamp.state:
            return state != fingerprint_state(post) and not self.same_words.agree(known, post)
        if not post.addresses:
            return not self.before.is_as_stamped(known, post)
        is_other = bool(post.title) and fold_title(known.title) != fold_title(post.title)
        return is_other and not is_alike(known, post)

    def _find_sure(self, post: Post) -> ExistingPost | None:
        """By address or stamp, or by its name: of two of one name, neither is the essay of the other."""
        if known := self.before.find_exact(post):
            return known
        named = (one for one in self.before.list_named(post) if one.uri not in self._exact)
        if (known := next(named, None)) or post.date:
            return known
        return next(
            filter(None, (self.before.find_undated(post, one) for one in self.propose_ids(post))), None
        )

    def _list_likely(self, post: Post) -> tuple[list[ExistingPost], list[ExistingPost]]:
        """The essays that may be a file's post: those at its derived addresses, and those of its ids."""
        if not post.markdown:
            return [], []
        at_address = (self.before.find_address(address) for address in post.aliases)
        of_id = (one for proposed in self.propose_ids(post) for one in self.before.list_by_id(proposed))
        return [one for one in at_address if one and self._is_free(one, post)], [
            one for one in of_id if self._is_free(one, post)
        ]

    def _is_free(self, essay: ExistingPost, post: Post) -> bool:
        """Whether an import made an essay, of no other post of this run and of no other address in full."""
        is_elsewhere = post.source and essay.source and post.source != essay.source
        return essay.is_imported and essay.uri not in self._taken and not is_elsewhere
