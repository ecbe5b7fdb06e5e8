"""Bring old columns home: read saved posts, write each as an essay. Nothing is fetched or overwritten."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from lxml.etree import LxmlError

from tsunagu.importers.essay_file import EssayFile, store_new
from tsunagu.importers.essay_ids import ReadTitle, number_id, propose_id
from tsunagu.importers.factor_proposal import FactorProposer, Find, Proposal
from tsunagu.importers.files import read_posts
from tsunagu.importers.left_out import LeftOut
from tsunagu.importers.old_addresses import write_alias
from tsunagu.importers.post import JAPAN, Note, Post
from tsunagu.importers.report import ImportedEssay, ImportReport, write_remarks
from tsunagu.importers.romaji import TitleReader
from tsunagu.importers.shelf import Shelf, Shelved, read_shelf
from tsunagu.importers.simplify import Simple, TooDeepError, simplify_html
from tsunagu.importers.themes import theme_key
from tsunagu.importers.titles import first_words
from tsunagu.importers.to_markdown import Target, to_markdown
from tsunagu.model import Library, Problem
from tsunagu.redirects import redirect_uri
from tsunagu.sources import MAX_BYTES

#: Hears how many of how many posts are done.
Progress = Callable[[int, int], None]

#: A body beyond this is no column; it would be an essay of more than ``MAX_BYTES``.
_MOST_HTML: Final = 5 * MAX_BYTES


class NoFactorsError(ValueError):
    """The site has no factor yet, and an essay must have one."""


@dataclass(frozen=True, slots=True)
class ImportSettings:
    """Where essays go, and what is known for them.

    ``docs`` is the folder of the content; ``library`` what is in it (its factors and terms); ``find`` gives
    the ids of the terms in a text; ``themes`` the factors of old themes (``read_themes``); ``site`` the
    address of the old blog, for exports that don't tell, perhaps with ``{basename}`` in it; ``language``
    that of the remarks.
    """

    docs: Path
    library: Library
    find: Find
    now: datetime
    themes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    site: str = ""
    language: str = "ja"
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class _Plan:
    """A post that will be an essay: what is decided before any text is written."""

    post: Post
    simple: Simple
    proposal: Proposal
    essay: Shelved
    doubts: tuple[Problem, ...]


def import_posts(
    paths: Iterable[Path], settings: ImportSettings, progress: Progress = lambda _done, _all: None
) -> ImportReport:
    """Import files and folders. What could not be imported is in the report; all else is written.

    Raises: NoFactorsError.
    """
    if not settings.library.factors:
        raise NoFactorsError
    notices: list[Problem] = []
    already: list[tuple[Post, Shelved]] = []
    posts = [_place(post, settings.site) for path in paths for post in read_posts(path, notices.append)]
    planner = _Planner(settings, read_shelf(settings.docs), TitleReader(), notices.append)
    plans = []
    for number, post in enumerate(posts):
        progress(number, 2 * len(posts))
        known = planner.find_known(post)
        if known:
            already.append((post, known))
        elif plan := planner.plan(post):
            plans.append(plan)
    essays = []
    for number, plan in enumerate(plans):
        progress(2 * len(posts) - len(plans) + number, 2 * len(posts))
        essay = planner.write(plan)
        if essay:
            essays.append(essay)
    progress(2 * len(posts), 2 * len(posts))
    return ImportReport(
        essays=tuple(essays),
        already=tuple((post.place, f"essays/{known.id}.md") for post, known in already),
        notices=tuple(notices),
        themes=_count_themes(posts, settings.themes),
        dry_run=settings.dry_run,
    )


def _place(post: Post, site: str) -> Post:
    """A post with the full address that ``site`` gives it."""
    paths = [address for address in post.addresses if address.startswith("/")]
    if not site or post.source or not (post.slug or paths):
        return post
    if "{basename}" in site:
        address = site.replace("{basename}", post.slug)
    elif paths:
        address = site.rstrip("/") + paths[0]
    else:
        return post
    return replace(post, addresses=(address, *post.addresses))


def _count_themes(posts: Sequence[Post], known: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """The themes that say nothing of factors yet, the most frequent first."""
    counted = Counter(theme for post in posts for theme in post.themes if theme_key(theme) not in known)
    return dict(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))


class _Planner:
    """Decides for each post, then writes it; remembers what the others of this run have become."""

    def __init__(self, settings: ImportSettings, shelf: Shelf, read_title: ReadTitle, note: Note) -> None:
        library = settings.library
        terms = {term.id: term for term in library.terms}
        factors = [factor.id for factor in library.factors]
        self._settings = settings
        self._before = shelf
        self._run = Shelf(ids=set(shelf.ids))
        self._aliases = {redirect_uri(alias) for alias in shelf.aliases}
        self._read_title = read_title
        self._note = note
        self._proposer = FactorProposer(factors, settings.themes, terms, settings.find)

    def find_known(self, post: Post) -> Shelved | None:
        """The essay that a post became in an earlier run."""
        return self._before.find_post(post) or self._before.find_undated(
            post, propose_id(post, self._read_title)
        )

    def plan(self, post: Post) -> _Plan | None:
        """Everything but the text; None, and a notice, where there is nothing to write."""
        twin = self._run.find_post(post)
        if twin:
            self._tell("twice", post, known=f"essays/{twin.id}.md")
            return None
        simple = self._simplify(post)
        if simple is None:
            return None
        if not simple.words.strip():
            self._tell("no-body", post, known=str(len(simple.images)))
            return None
        proposal = self._proposer.propose(f"{post.title}\n{simple.words}", post.themes)
        doubts = [*post.doubts, *_list_doubts(post, proposal)]
        titled = replace(post, title=post.title or first_words(simple.words))
        name = number_id(propose_id(titled, self._read_title), self._run.ids)
        date = post.date or _date_file(Path(post.place.uri))
        essay = Shelved(name, titled.title, date, draft=bool(doubts))
        self._run.put(essay, post.addresses)
        if post.comments:
            self._tell("comments", post, seen=str(post.comments))
        return _Plan(titled, simple, proposal, essay, tuple(doubts))

    def write(self, plan: _Plan) -> ImportedEssay | None:
        """The essay of a plan, as a file unless this is a dry run."""
        try:
            body = to_markdown(plan.simple.html, lambda address: self._resolve(plan, address))
        except (ValueError, RecursionError) as error:
            self._tell("not-imported", plan.post, known=type(error).__name__)
            return None
        essay = self._describe(plan)
        text = self._file(plan, essay, body).write_text()
        if len(text.encode()) > MAX_BYTES:
            self._tell("post-too-large", plan.post, known=f"{MAX_BYTES:,}")
            return None
        path = self._settings.docs / essay.uri
        if not self._settings.dry_run and not store_new(path, text):
            self._tell("name-in-use", plan.post, known=str(path))
            return None
        return replace(essay, text=text)

    def _simplify(self, post: Post) -> Simple | None:
        if len(post.html) > _MOST_HTML:
            self._tell("post-too-large", post, known=f"{MAX_BYTES:,}")
            return None
        try:
            return simplify_html(post.html, post.source or "", lines=post.lines)
        except TooDeepError:
            self._tell("too-deep", post)
        except (ValueError, LxmlError) as error:
            self._tell("not-imported", post, known=type(error).__name__)
        return None

    def _resolve(self, plan: _Plan, address: str) -> Target | None:
        """The essay at an old address. A published essay must not link to one that readers can't see yet."""
        target = self._run.find(address) or self._before.find(address)
        if target is None:
            return None
        now = self._settings.now
        if plan.essay.is_out(now) and not target.is_out(now):
            self._tell("link-kept", plan.post, seen=address, known=f"essays/{target.id}.md")
            return None
        return Target(f"{target.id}.md", target.title)

    def _describe(self, plan: _Plan) -> ImportedEssay:
        essay, post = plan.essay, plan.post
        return ImportedEssay(
            uri=f"essays/{essay.id}.md",
            place=post.place,
            title=essay.title,
            date=essay.date or self._settings.now,
            factors=plan.proposal.factors,
            draft=essay.draft,
            text="",
            evidence=plan.proposal.evidence,
            doubts=plan.doubts,
            images=plan.simple.images,
            left_out=(*(LeftOut("head", line) for line in post.head), *plan.simple.left_out),
        )

    def _file(self, plan: _Plan, essay: ImportedEssay, body: str) -> EssayFile:
        post = plan.post
        return EssayFile(
            id=plan.essay.id,
            title=essay.title,
            date=essay.date,
            factors=essay.factors,
            body=body,
            summary=post.summary,
            draft=essay.draft,
            aliases=tuple(self._list_aliases(post)),
            source=post.source,
            remarks=tuple(write_remarks(essay, self._settings.language, (*post.themes, *post.tags))),
        )

    def _list_aliases(self, post: Post) -> Iterator[str]:
        for alias in dict.fromkeys(map(write_alias, post.addresses)):
            if alias is None:
                continue
            file = redirect_uri(alias)
            if file in self._aliases:
                self._tell("alias-dropped", post, seen=alias)
                continue
            self._aliases.add(file)
            yield alias

    def _tell(self, code: str, post: Post, **values: str) -> None:
        self._note(Problem(code, post.place, {"seen": post.title, **values}))


def _list_doubts(post: Post, proposal: Proposal) -> Iterator[Problem]:
    if post.hidden:
        yield Problem("was-hidden", post.place, {"seen": post.hidden})
    if not post.title:
        yield Problem("no-title", post.place)
    if not proposal.sure:
        yield Problem("guessed-factors", post.place)


def _date_file(path: Path) -> datetime:
    """When a file was last changed: the nearest to a date that is known of a post without one."""
    return datetime.fromtimestamp(int(path.stat().st_mtime), JAPAN)
