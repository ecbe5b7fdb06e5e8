"""What becomes of each post: decided for all of them first, since they link to each other, then written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from tsunagu.html import TooDeepError
from tsunagu.importers.formats.post import JAPAN, NoteNotice, Post
from tsunagu.importers.html.body_html import SimpleBody
from tsunagu.importers.html.plain_titles import has_letters
from tsunagu.importers.markdown.takeover import TooComplexError
from tsunagu.importers.plan.clocks import date_by_clock, doubt_clock
from tsunagu.importers.plan.essay_headers import read_existing_posts
from tsunagu.importers.plan.essay_ids import IdIssuer, propose_essay_id
from tsunagu.importers.plan.existing_posts import ExistingPost, ExistingPosts
from tsunagu.importers.plan.factor_judge import FactorJudge
from tsunagu.importers.plan.factor_proposal import Proposal
from tsunagu.importers.plan.fingerprints import NO_STAMP, Stamp, stamp_post
from tsunagu.importers.plan.import_settings import ImportSettings
from tsunagu.importers.plan.known_posts import CLASH, KnownPost, KnownPosts
from tsunagu.importers.plan.language_pairs import LanguagePairs
from tsunagu.importers.plan.own_prose import read_prose
from tsunagu.importers.plan.post_bodies import give_title, read_body
from tsunagu.importers.plan.post_languages import FoundLanguage, find_language
from tsunagu.importers.plan.same_words import SameWords
from tsunagu.importers.plan.title_reader import TitleReader
from tsunagu.importers.plan.twins import Twins
from tsunagu.messages import MESSAGES
from tsunagu.model import Problem

#: A long column has some hundreds of tags; tens of thousands would take the converter minutes.
_MOST_TAGS: Final = 40_000


@dataclass(frozen=True, slots=True)
class Plan:
    """A post that will be an essay: what is decided before any text is written.

    By its ``stamp`` a later run knows it again (``fingerprints.py``).
    """

    post: Post
    stamp: Stamp
    simple: SimpleBody
    proposal: Proposal
    essay: ExistingPost
    doubts: tuple[Problem, ...]
    is_translation: bool = False

    def take_from(self, original: ExistingPost | None) -> Plan:
        """The plan of a translation: date and factors are those of the original; it is out no sooner."""
        if original is None:
            return self
        doubts = tuple(doubt for doubt in self.doubts if doubt.code != "guessed-factors")
        essay = replace(self.essay, draft=original.draft or has_doubt(doubts))
        return replace(self, doubts=doubts, essay=essay, is_translation=True)


class Planner:
    """Decides for each post; remembers what the others of this run have become.

    ``before`` is what was in docs/, ``run`` what this run adds to it.
    """

    def __init__(self, settings: ImportSettings, judge: FactorJudge, note: NoteNotice) -> None:
        library = settings.library
        self.before = read_existing_posts(settings.docs, library.languages[1:])
        self.run = ExistingPosts()
        self._settings = settings
        self._note = note
        self._read_title = TitleReader()
        self._judge = judge
        self._ids = IdIssuer(self.before.ids)
        self.pairs = LanguagePairs(settings.docs)
        self._twins = Twins(self._read_words)
        self._known = KnownPosts(self.before, self._propose_ids, SameWords(self.before, self._read_words))

    def recognize(self, posts: Iterable[Post]) -> None:
        """Look for all posts of the run which essays they surely are, before the first is planned."""
        self._known.take_sure(posts)

    def plan(self, post: Post) -> Plan | KnownPost | None:
        """Everything but the text; or the essay that the post is already; or None, and a notice why not."""
        if twin := self._twins.find(post):
            code = "twice" if twin.same else "clash"
            self._tell(code, post, known=twin.uri, other=f"{twin.post.title} ({twin.post.place})")
            return None
        if known := self._known.find(post):
            return self._take_known(post, known)
        simple = self._simplify(post)
        if simple is None:
            return None
        if not _has_content(simple):
            self._tell("no-body", post)
            return None
        plan = self._decide(post, simple)
        self._twins.put(post, plan.essay.uri)
        self.run.put(plan.essay, post.addresses, plan.stamp if post.date else NO_STAMP)
        self.run.put_names(plan.essay, post.names)
        if post.comments:
            self._tell("comments", post, seen=str(post.comments))
        return plan

    def _take_known(self, post: Post, known: KnownPost) -> KnownPost | None:
        """A post that is an essay already, for all that links to it; None where the two can't be one."""
        essay = known.essay
        self.run.put_names(essay, post.names)
        self.pairs.put(post, essay)
        self._twins.put(post, essay.uri)
        if known.code == CLASH:
            self._tell(CLASH, post, known=essay.uri, other=f"{essay.title} ({essay.uri})")
            return None
        return known

    def _propose_ids(self, post: Post) -> list[str]:
        """The ids that the essay of a post may have: its own, and that of its translation."""
        return [propose_essay_id(post, self._read_title), *self.pairs.list_ids(post)]

    def _decide(self, post: Post, simple: SimpleBody) -> Plan:
        settings = self._settings
        found = find_language(
            post, read_prose(post, simple), settings.library.languages, settings.essay_language
        )
        proposal = self._judge.judge(f"{post.title}\n{simple.words}", (*post.themes, *post.tags))
        hidden = post.why_hidden(settings.now)
        was_hidden = [Problem("was-hidden", post.place, {"seen": hidden})] if hidden else []
        spoken = post.language or found.code
        doubts = [*post.doubts, *was_hidden, *_list_doubts(post, simple, proposal, found)]
        doubts += doubt_clock(post, spoken)
        titled = replace(give_title(post, simple, found.code), date=date_by_clock(post, spoken))
        folder = "" if found.code == settings.library.languages[0] else found.code
        paired = self.pairs.find(post, folder)
        essay = ExistingPost(
            paired.id if paired else self._ids.give(propose_essay_id(titled, self._read_title)),
            titled.title,
            titled.date or _date_file(Path(post.place.uri)),
            draft=has_doubt(doubts),
            language=folder,
            addressed=bool(post.addresses),
            source=post.source or "",
            origin=titled,
        )
        self.pairs.put(post, essay)
        return Plan(titled, stamp_post(post), simple, proposal, essay, tuple(doubts))

    def list_nouns(self, title: str) -> list[str]:
        """The nouns of a title."""
        return self._read_title.list_nouns(title)

    def _read_words(self, post: Post) -> str:
        """The words of a post, for comparing; none of one that can't be read, or is too large for that."""
        try:
            return read_body(post).words if self._is_small(post) else ""
        except ValueError:
            return ""

    def _is_small(self, post: Post) -> bool:
        return len(post.html) + len(post.markdown) <= self._settings.most_bytes

    def _simplify(self, post: Post) -> SimpleBody | None:
        """The body as plain HTML. More than a column ever has, in letters or in tags, is refused."""
        simple = None
        try:
            if self._is_small(post):
                simple = read_body(post)
        except (TooDeepError, TooComplexError) as error:
            self._tell("too-deep" if isinstance(error, TooDeepError) else "too-complex", post)
            return None
        except ValueError as error:
            self._tell("not-imported", post, known=type(error).__name__)
            return None
        if simple is None or simple.html.count("<") > _MOST_TAGS:
            self._tell("post-too-large", post, known=f"{self._settings.most_bytes:,}")
            return None
        return simple

    def _tell(self, code: str, post: Post, **values: str) -> None:
        self._note(Problem(code, post.place, {"seen": post.title, **values}))


def has_doubt(doubts: Iterable[Problem]) -> bool:
    """Whether the author must look at an essay before readers do."""
    return any(MESSAGES[f"notice/{doubt.code}"].severity == "doubt" for doubt in doubts)


def _has_content(simple: SimpleBody) -> bool:
    """Whether a reader saw anything: words, pictures, or what was embedded."""
    return bool(simple.words.strip() or simple.images or any(kind == "embed" for kind, _ in simple.dropped))


def _list_doubts(
    post: Post, simple: SimpleBody, proposal: Proposal, found: FoundLanguage
) -> Iterator[Problem]:
    if not has_letters(post.title):
        yield Problem("no-title", post.place)
    if not simple.words.strip():
        yield Problem("only-pictures", post.place, {"seen": str(len(simple.images))})
    if not found.sure:
        yield Problem("unsure-language", post.place, {"seen": found.code})
    elif found.stated:
        yield Problem("other-language", post.place, {"seen": found.code, "known": found.stated})
    if not proposal.sure:
        yield Problem("guessed-factors", post.place)


def _date_file(path: Path) -> datetime:
    """When a file (or the ZIP that it is in) was last changed: the nearest to a date that is known of a post
    without one.
    """
    there = next(one for one in (path, *path.parents) if one.exists())
    return datetime.fromtimestamp(int(there.stat().st_mtime), JAPAN)
