"""The essay of a plan, written: its text with links to the others, its header, its file."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from tsunagu.importers.formats.post import NoteNotice, Post
from tsunagu.importers.html.dropped_content import DroppedContent
from tsunagu.importers.html.markdown_escaping import escape_markdown
from tsunagu.importers.html.replacements import BodyImage
from tsunagu.importers.html.to_markdown import Target
from tsunagu.importers.markdown.inlines import PlacePicture
from tsunagu.importers.pictures.placed_pictures import PlacedPictures
from tsunagu.importers.plan.cut_posts import goes_on
from tsunagu.importers.plan.essay_file import EssayFile
from tsunagu.importers.plan.existing_posts import ExistingPost, ExistingPosts
from tsunagu.importers.plan.import_settings import ImportSettings
from tsunagu.importers.plan.imported_essay import ImportedEssay, write_remarks
from tsunagu.importers.plan.known_posts import KnownPost
from tsunagu.importers.plan.link_targets import LinkTargets
from tsunagu.importers.plan.old_addresses_kept import KeptAddresses
from tsunagu.importers.plan.picture_marks import mark_picture, write_picture
from tsunagu.importers.plan.planner import Plan
from tsunagu.importers.plan.post_bodies import give_title, read_body, write_body
from tsunagu.importers.plan.summaries import choose_summary
from tsunagu.model import Problem
from tsunagu.text import create_file

#: What can go wrong with a text that nobody foresaw.
UNFORESEEN: Final = (ValueError, RecursionError)


class EssayWriter:
    """Writes plans; knows what is there (``before``), and what else becomes an essay in this run."""

    def __init__(
        self,
        settings: ImportSettings,
        before: ExistingPosts,
        run: ExistingPosts,
        pictures: PlacedPictures,
        note: NoteNotice,
    ) -> None:
        self._settings = settings
        self._pictures = pictures
        self._links = LinkTargets(settings, before, run)
        self._note = note
        self._addresses = KeptAddresses(settings, before, run, note)

    def write(self, plan: Plan) -> ImportedEssay | None:
        """The essay of a plan, as a file unless this is a dry run; None, and a notice, where that failed."""
        try:
            missing: list[BodyImage] = []
            place = partial(self._place, plan, missing)
            resolve = partial(self._resolve, plan)
            simple, body = write_body(
                plan.post, plan.simple, self._settings, plan.essay.language, resolve, place
            )
            plan = replace(plan, simple=simple)
            picture = self._place_picture(plan, missing)
        except UNFORESEEN as error:
            self._tell("not-imported", plan.post, known=type(error).__name__)
            return None
        if picture and not picture.words:
            plan = replace(plan, doubts=(*plan.doubts, Problem("wordless-picture", plan.post.place)))
        essay = self._describe(plan, missing)
        text = self._file(plan, essay, body, picture).write_text()
        if len(text.encode()) > self._settings.most_bytes:
            self._tell("post-too-large", plan.post, known=f"{self._settings.most_bytes:,}")
            return None
        path = self._settings.docs / essay.uri
        if not self._settings.dry_run and not create_file(path, text.encode()):
            self._tell("name-in-use", plan.post, known=str(path))
            return None
        return replace(essay, text=text)

    def is_whole(self, post: Post, known: KnownPost) -> bool:
        """Whether the essay that was there has all of its post; where not, or it was changed, is a notice."""
        if self._is_cut(post, known.essay):
            return False
        if known.code:
            self._tell(known.code, post, known=known.essay.uri)
        return True

    def show(self, post: Post, essay: ExistingPost, image: BodyImage) -> str | None:
        """A picture of a post's essay, placed, as Markdown has it; None where it is missing."""
        uri = self.place(post, essay, image)
        return write_picture(image, _lead(essay, uri)) if uri else None

    def place(self, post: Post, essay: ExistingPost, image: BodyImage) -> str | None:
        """The uri of a picture of a post's essay, placed; None where it is missing."""
        return self._pictures.place(image, post.place.uri, essay.id)

    def list_unlinked(self) -> Iterator[Problem]:
        """The files beside the posts to which no essay of this run links."""
        return self._pictures.files.list_left()

    def write_again(self, post: Post, known: ExistingPost, place: PlacePicture) -> str:
        """The text that a post would become now."""
        simple = read_body(post)
        titled = give_title(post, simple, known.language or self._settings.library.languages[0])
        resolve = partial(self._links.find, known)
        return write_body(titled, simple, self._settings, known.language, resolve, place)[1]

    def _is_cut(self, post: Post, known: ExistingPost) -> bool:
        """Whether a draft that nobody has worked on ends in the middle of its post.

        Its text is compared with what would be written now, but for the pictures.
        """
        if not known.draft:
            return False
        try:
            here = self.write_again(post, known, self.mark)
        except UNFORESEEN:
            return False
        if is_cut := goes_on(known.read_body(), here):
            self._tell("goes-on", post, known=known.uri)
        return is_cut

    def _resolve(self, plan: Plan, address: str) -> Target | None:
        """Where a link leads: to an essay, to the whole of a picture that the post shows, or to a file."""
        essay, post = plan.essay, plan.post
        if target := self._links.find(essay, address, partial(self._tell_kept, post)):
            return target
        page = post.place.uri
        uri = self._pictures.place_shown(address, page, essay.id)
        uri = uri or self._pictures.place_linked(address, page, essay.id)
        return Target(_lead(essay, uri), posixpath.basename(uri)) if uri else None

    def _place(self, plan: Plan, missing: list[BodyImage], image: BodyImage) -> str:
        """What stands for a picture in an essay: itself, or where it is missing a mark that nobody sees."""
        shown = self.show(plan.post, plan.essay, image)
        if shown is None:
            missing.append(image)
        return self.mark(image) if shown is None else shown

    def mark(self, image: BodyImage, language: str = "") -> str:
        """What stands for a picture that is missing."""
        mark = mark_picture(image, language or self._settings.language)
        return f"{escape_markdown(image.title)} {mark}" if image.title else mark

    def _place_picture(self, plan: Plan, missing: list[BodyImage]) -> BodyImage | None:
        """The picture of a post's header, with the uri of its file; None without one, or if it is missing."""
        if plan.post.picture is None:
            return None
        uri = self.place(plan.post, plan.essay, plan.post.picture)
        if uri is None:
            missing.append(plan.post.picture)
            return None
        return plan.post.picture._replace(address=uri)

    def _describe(self, plan: Plan, missing: Sequence[BodyImage]) -> ImportedEssay:
        essay, post = plan.essay, plan.post
        return ImportedEssay(
            uri=essay.uri,
            place=post.place,
            title=essay.title,
            date=essay.date or self._settings.now,
            factors=plan.proposal.factors,
            draft=essay.draft,
            text="",
            language=essay.language or self._settings.library.languages[0],
            themes=(*post.themes, *post.tags),
            weight=plan.proposal.weight,
            likelihood=plan.proposal.likelihood,
            evidence=plan.proposal.evidence,
            doubts=plan.doubts,
            placed=len(plan.simple.images) + bool(post.picture) - len(missing),
            images=tuple(missing),
            dropped=(*(DroppedContent("head", line) for line in post.head), *plan.simple.dropped),
        )

    def _file(self, plan: Plan, essay: ImportedEssay, body: str, picture: BodyImage | None) -> EssayFile:
        post = plan.post
        return EssayFile(
            id=plan.essay.id,
            title=essay.title,
            date=None if plan.is_translation else essay.date,
            factors=() if plan.is_translation else essay.factors,
            body=body,
            summary=choose_summary(post.summary, plan.simple.words),
            updated=post.updated,
            draft=essay.draft,
            aliases=tuple(self._addresses.give(post, plan.essay)),
            image=picture.address if picture else "",
            image_alt=(picture.words or essay.title) if picture else "",
            source=post.source,
            imported=self._write_mark(plan),
            remarks=tuple(write_remarks(essay, self._settings.language, essay.themes)),
        )

    def _write_mark(self, plan: Plan) -> str:
        """By what a later run knows the post, and whether it has changed.

        An address is enough for the first, but one that only ``--site`` gave may be missing then.
        """
        is_marked = not plan.post.addresses or bool(self._settings.site)
        return (plan.stamp if is_marked else replace(plan.stamp, posts=())).write()

    def _tell_kept(self, post: Post, address: str, target: ExistingPost) -> None:
        """(A link between files is told by the file's name.)"""
        is_file = address.startswith(("file:", "name:"))
        seen = address.partition(":")[2].rpartition("/")[2] if is_file else address
        self._note(Problem("link-kept", post.place, {"seen": seen, "known": target.uri}))

    def _tell(self, code: str, post: Post, **values: str) -> None:
        self._note(Problem(code, post.place, {"seen": post.title, **values}))


def _lead(essay: ExistingPost, uri: str) -> str:
    """The path of a file from that of an essay."""
    return posixpath.relpath(uri, posixpath.dirname(essay.uri))
