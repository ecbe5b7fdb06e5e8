"""What becomes of each post: decided for all of them first, since they link to each other, then written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from lxml.etree import LxmlError

from tsunagu.content import redirect_uri
from tsunagu.importers.formats.post import JAPAN, NoteNotice, Post
from tsunagu.importers.html.body_html import SimpleBody, TooDeepError, simplify_body
from tsunagu.importers.html.dropped_content import DroppedContent
from tsunagu.importers.html.markdown_escaping import escape_markdown
from tsunagu.importers.html.plain_titles import complete_title, has_letters
from tsunagu.importers.html.replacements import BodyImage
from tsunagu.importers.html.to_markdown import Target, to_markdown
from tsunagu.importers.pictures.picture_marks import write_mark
from tsunagu.importers.pictures.picture_matches import PictureMatches
from tsunagu.importers.pictures.placed_pictures import PlacedPictures
from tsunagu.importers.plan.essay_file import EssayFile, store_new
from tsunagu.importers.plan.essay_ids import IdIssuer, propose_essay_id
from tsunagu.importers.plan.existing_posts import ExistingPost, ExistingPosts, read_existing_posts
from tsunagu.importers.plan.factor_proposal import FactorProposer, Proposal
from tsunagu.importers.plan.fingerprints import fingerprint_post, write_fingerprint
from tsunagu.importers.plan.import_report import ImportedEssay, write_remarks
from tsunagu.importers.plan.import_settings import ImportSettings
from tsunagu.importers.plan.post_addresses import write_alias
from tsunagu.importers.plan.title_reader import TitleReader
from tsunagu.model import Problem

#: A long column has some hundreds of tags; tens of thousands would take the converter minutes.
_MOST_TAGS: Final = 40_000


@dataclass(frozen=True, slots=True)
class Plan:
    """A post that will be an essay: what is decided before any text is written.

    By its ``fingerprint`` a later run knows it again (``fingerprints.py``).
    """

    post: Post
    fingerprint: str
    simple: SimpleBody
    proposal: Proposal
    essay: ExistingPost
    doubts: tuple[Problem, ...]


class Planner:
    """Decides for each post, then writes it; remembers what the others of this run have become."""

    def __init__(self, settings: ImportSettings, pictures: PictureMatches, note: NoteNotice) -> None:
        library = settings.library
        factors = [factor.id for factor in library.factors]
        terms = {term.id: term for term in library.terms}
        self._settings = settings
        self._note = note
        self._read_title = TitleReader()
        self._proposer = FactorProposer(factors, settings.themes, terms, settings.find)
        self._before = read_existing_posts(settings.docs)
        self._run = ExistingPosts()
        self._ids = IdIssuer(self._before.ids)
        self._pictures = PlacedPictures(settings.docs, pictures, dry_run=settings.dry_run)
        self._aliases = {redirect_uri(alias) for alias in self._before.aliases}

    def find_known(self, post: Post) -> ExistingPost | None:
        """The essay that a post became in an earlier run."""
        if post.date:
            return self._before.find_post(post)
        return self._before.find_post(post) or self._before.find_undated(
            post, propose_essay_id(post, self._read_title)
        )

    def plan(self, post: Post) -> Plan | None:
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
        titled = replace(post, title=complete_title(post.title, simple.words))
        name = self._ids.give(propose_essay_id(titled, self._read_title))
        date = post.date or _date_file(Path(post.place.uri))
        essay = ExistingPost(name, titled.title, date, draft=bool(doubts))
        fingerprint = fingerprint_post(post)
        self._run.put(essay, post.addresses, [fingerprint] if post.date else [])
        if post.comments:
            self._tell("comments", post, seen=str(post.comments))
        return Plan(titled, fingerprint, simple, proposal, essay, tuple(doubts))

    def write(self, plan: Plan) -> ImportedEssay | None:
        """The essay of a plan, as a file unless this is a dry run."""
        try:
            missing: list[BodyImage] = []
            body = to_markdown(
                plan.simple.html,
                lambda address: self._resolve(plan, address),
                lambda number: self._place(plan, plan.simple.images[number], missing.append),
            )
        except (ValueError, RecursionError) as error:
            self._tell("not-imported", plan.post, known=type(error).__name__)
            return None
        essay = self._describe(plan, missing)
        text = self._file(plan, essay, body).write_text()
        if len(text.encode()) > self._settings.most_bytes:
            self._tell("post-too-large", plan.post, known=f"{self._settings.most_bytes:,}")
            return None
        path = self._settings.docs / essay.uri
        if not self._settings.dry_run and not store_new(path, text):
            self._tell("name-in-use", plan.post, known=str(path))
            return None
        return replace(essay, text=text)

    def _simplify(self, post: Post) -> SimpleBody | None:
        """The body as plain HTML. More than a column ever has, in letters or in tags, is refused."""
        simple = None
        try:
            if len(post.html) <= self._settings.most_bytes:
                simple = simplify_body(post.html, post.source or "", lines=post.lines)
        except TooDeepError:
            self._tell("too-deep", post)
            return None
        except (ValueError, LxmlError) as error:
            self._tell("not-imported", post, known=type(error).__name__)
            return None
        if simple is None or simple.html.count("<") > _MOST_TAGS:
            self._tell("post-too-large", post, known=f"{self._settings.most_bytes:,}")
            return None
        return simple

    def _resolve(self, plan: Plan, address: str) -> Target | None:
        """The essay at an old address. A published essay must not link to one that readers can't see yet."""
        target = self._run.find(address) or self._before.find(address)
        if target is None:
            return None
        now = self._settings.now
        if plan.essay.is_out(now) and not target.is_out(now):
            self._tell("link-kept", plan.post, seen=address, known=f"essays/{target.id}.md")
            return None
        return Target(f"{target.id}.md", target.title)

    def _place(self, plan: Plan, image: BodyImage, miss: Callable[[BodyImage], None]) -> str:
        """What stands for a picture in an essay: itself, or where it is missing a mark that nobody sees."""
        uri = self._pictures.place(image, plan.post.place.uri, plan.essay.id)
        if uri is None:
            miss(image)
            return write_mark(image.address, self._settings.language)
        return f"![{escape_markdown(image.words)}](../{uri})"

    def _describe(self, plan: Plan, missing: Sequence[BodyImage]) -> ImportedEssay:
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
            placed=len(plan.simple.images) - len(missing),
            images=tuple(missing),
            dropped=(*(DroppedContent("head", line) for line in post.head), *plan.simple.dropped),
        )

    def _file(self, plan: Plan, essay: ImportedEssay, body: str) -> EssayFile:
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
            remarks=tuple(self._list_remarks(plan, essay)),
        )

    def _list_remarks(self, plan: Plan, essay: ImportedEssay) -> Iterator[str]:
        """What stands in the header; an address that only ``--site`` gave may be missing the next time."""
        language, post = self._settings.language, plan.post
        yield from write_remarks(essay, language, (*post.themes, *post.tags))
        if not post.addresses or self._settings.site:
            yield write_fingerprint(plan.fingerprint, language)

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
    if not has_letters(post.title):
        yield Problem("no-title", post.place)
    if not proposal.sure:
        yield Problem("guessed-factors", post.place)


def _date_file(path: Path) -> datetime:
    """When a file was last changed: the nearest to a date that is known of a post without one."""
    return datetime.fromtimestamp(int(path.stat().st_mtime), JAPAN)
