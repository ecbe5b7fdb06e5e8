"""Bring old columns home: read saved posts, write each as an essay. Nothing is fetched, and nothing is
overwritten but the marks of pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final, Protocol, TypeVar

from tsunagu.importers.formats.post import NoteNotice, Post
from tsunagu.importers.formats.saved_files import list_files, list_picture_folders, read_file
from tsunagu.importers.formats.zipped_exports import call_as_zipped, is_zipped_export, unpacked
from tsunagu.importers.pictures.linked_files import LinkedFiles
from tsunagu.importers.pictures.picture_matches import AskedPicture, PictureMatches
from tsunagu.importers.pictures.picture_sources import list_embedded_files, list_picture_files
from tsunagu.importers.pictures.placed_pictures import PlacedPictures, list_asked
from tsunagu.importers.plan.essay_writer import EssayWriter
from tsunagu.importers.plan.factor_judge import FactorJudge
from tsunagu.importers.plan.factor_rules import theme_key
from tsunagu.importers.plan.import_report import ImportReport, count_unread, join_keys
from tsunagu.importers.plan.import_settings import ImportSettings
from tsunagu.importers.plan.known_posts import KnownPost
from tsunagu.importers.plan.late_pictures import read_marked
from tsunagu.importers.plan.late_writer import bring_late
from tsunagu.importers.plan.own_ids import keep_own_ids
from tsunagu.importers.plan.planner import Plan, Planner
from tsunagu.importers.plan.post_bodies import read_body
from tsunagu.importers.plan.site_addresses import give_addresses
from tsunagu.importers.plan.unsure_groups import group_unsure
from tsunagu.model import Place, Problem

_T = TypeVar("_T")
#: What is told of a single name in a ZIP.
_PASSED_OVER: Final = tuple(
    f"{what}-{fault}" for what in ("archive", "post") for fault in ("name", "link", "entry")
)


class Watch(Protocol):
    """Gives the items one by one, and may say how far it is."""

    def __call__(self, items: Sequence[_T], /) -> Iterable[_T]: ...


class NoFactorsError(ValueError):
    """The site has no factor yet, and an essay must have one."""


def import_posts(paths: Sequence[Path], settings: ImportSettings, watch: Watch = iter) -> ImportReport:
    """Import files and folders. What could not be imported is in the report; all else is written.

    Raises: NoFactorsError.
    """
    if not settings.library.factors:
        raise NoFactorsError
    notices: list[Problem] = []
    read = [post for path in paths for post in _read_path(path, watch, notices.append)]
    notices[:] = join_keys(notices)
    unread = sum(count_unread(notice) for notice in notices)
    posts = give_addresses(keep_own_ids(read), settings.site, settings.library.languages)
    judge = FactorJudge(settings)
    planner = Planner(settings, judge, notices.append)
    planner.recognize(posts)
    planned = [(post, planner.plan(post)) for post in watch(posts)]
    known = [(post, one) for post, one in planned if isinstance(one, KnownPost)]
    decided = [plan for _, plan in planned if isinstance(plan, Plan)]
    plans = [plan.take_from(planner.pairs.find_original(plan.essay)) for plan in decided]
    marked = [(post, there) for post, one in known if (there := read_marked(one.essay, post.picture))]
    asked = _list_asked(planned) if plans or marked else []
    writer = _open_writer(paths, settings, planner, (posts, asked), notices)
    already = [(post.place, one.essay.uri) for post, one in known if writer.is_whole(post, one)]
    late = [bring_late(post, there, writer, dry_run=settings.dry_run) for post, there in marked]
    written = [writer.write(plan) for plan in watch(plans)]
    essays = tuple(essay for essay in written if essay)
    notices += writer.list_unlinked() if plans or not known else ()
    unsure = group_unsure(essays, planner.list_nouns)
    return ImportReport(
        essays=essays,
        already=tuple(already),
        notices=tuple(notices),
        found=len(read) + unread,
        left_out=len(read) + unread - len(essays) - len(already),
        themes=_count_themes(posts, settings.rules.themes),
        dry_run=settings.dry_run,
        unsure=unsure,
        precision=judge.precision if settings.accept is not None or unsure.guessed else None,
        accept=settings.accept,
        late=tuple(one for one in late if one),
    )


def _read_path(path: Path, watch: Watch, note: NoteNotice) -> list[Post]:
    """The posts of a file, a folder or a ZIP."""
    told: list[Problem] = []
    with unpacked(path, told.append) as folder:
        files = list(list_files(folder, told.append))
        read = _read_found if folder == path else read_file
        posts = [post for file in watch(files) for post in read(file, told.append)]
    if folder != path and not posts and all(problem.code in _PASSED_OVER for problem in told):
        told.append(Problem("no-posts", Place(str(path))))
    for problem in told:
        note(call_as_zipped(problem, folder, path))
    return [call_as_zipped(post, folder, path) for post in posts]


def _read_found(file: Path, note: NoteNotice) -> list[Post]:
    """The posts of a file in a folder; of a ZIP as if it had been named, but one with pictures alone is fine.

    (What is within a ZIP is never unpacked any further.)
    """
    if not is_zipped_export(file):
        return read_file(file, note)
    told: list[Problem] = []
    posts = _read_path(file, iter, told.append)
    has_pictures = any(True for _ in list_picture_files(file, lambda _: None))
    for problem in told:
        if not (problem.code == "no-posts" and problem.place.uri == str(file) and has_pictures):
            note(problem)
    return posts


def _open_writer(
    paths: Iterable[Path],
    settings: ImportSettings,
    planner: Planner,
    wanted: tuple[Sequence[Post], Iterable[AskedPicture]],
    notices: list[Problem],
) -> EssayWriter:
    """Who writes the essays, with all pictures at hand: in what the author named, and beside the posts.

    What the reader of posts has told of a ZIP is not told twice.
    """
    note = notices.append
    folders = (*settings.pictures, *(folder for path in paths for folder in list_picture_folders(path)))
    told: list[Problem] = []
    files = (file for folder in folders for file in list_picture_files(folder, told.append))
    posts, asked = wanted
    pages = [post.place.uri for post in posts]
    listed = [*files, *list_embedded_files(posts)]
    matches = PictureMatches(listed, asked, pages)
    notices += (problem for problem in told if problem not in notices)
    pictures = PlacedPictures(
        settings.docs,
        matches,
        note,
        LinkedFiles(listed),
        settings.picture_megapixels,
        dry_run=settings.dry_run,
    )
    return EssayWriter(settings, planner.before, planner.run, pictures, note)


def _list_asked(planned: Iterable[tuple[Post, Plan | KnownPost | None]]) -> list[AskedPicture]:
    """The pictures of all posts in the files, of those that are essays already, too."""
    asked: list[AskedPicture] = []
    for post, plan in planned:
        try:
            images = plan.simple.images if isinstance(plan, Plan) else read_body(post).images
        except ValueError:
            images = ()
        pictures = (*images, post.picture) if post.picture else images
        asked += list_asked(pictures, post.place.uri)
    return asked


def _count_themes(posts: Sequence[Post], known: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """The themes that say nothing of factors yet, the most frequent first."""
    counted = Counter(theme for post in posts for theme in post.themes if theme_key(theme) not in known)
    return dict(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))
