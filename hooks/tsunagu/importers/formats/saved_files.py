"""Which files an import reads, and which reader knows each: by what is in it (and Markdown by its name)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from tsunagu.content import kind_of_name
from tsunagu.importers.formats.ameba import is_page, read_ameba
from tsunagu.importers.formats.article_pages import is_article_page, read_article_page
from tsunagu.importers.formats.beside_files import BESIDE, is_document
from tsunagu.importers.formats.embedded_pictures import take_embedded
from tsunagu.importers.formats.encodings import Decoded, decode_bytes, decode_parts
from tsunagu.importers.formats.entry_pages import is_entry_page, read_entry_page
from tsunagu.importers.formats.export_folders import find_nested_posts, find_posts_of, is_read_besides
from tsunagu.importers.formats.feeds import is_feed, read_feed
from tsunagu.importers.formats.hatena_pictures import show_hatena_pictures
from tsunagu.importers.formats.html_posts import is_html_post, read_html_post
from tsunagu.importers.formats.json_feed import is_json_feed, read_json_feed
from tsunagu.importers.formats.markdown_files import is_markdown, read_headed_file
from tsunagu.importers.formats.movable_type import ENTRY_END, is_movable_type, read_movable_type
from tsunagu.importers.formats.plain_text import is_plain_page, read_plain_text
from tsunagu.importers.formats.post import NoteNotice, Post, clean_text
from tsunagu.importers.formats.post_limits import keep_limits, tell_lost_characters
from tsunagu.importers.formats.substack import is_substack, read_substack
from tsunagu.importers.formats.web_archives import WEB_ARCHIVES, is_web_archive, read_archived_page
from tsunagu.importers.formats.wordpress import is_wordpress, read_wordpress
from tsunagu.importers.formats.zipped_exports import is_zip, is_zipped_export
from tsunagu.importers.generators.site_folders import list_site_folders
from tsunagu.model import Place, Problem

#: More than any export of a blog; blog services refuse larger ones as well.
MAX_EXPORT_BYTES: Final = 100_000_000
#: More than any page of a blog.
_MAX_PAGE: Final = 20_000_000


@dataclass(frozen=True, slots=True)
class Format:
    """A row: whether a text (of a file) is in the format, how it is read, how many characters it may have."""

    knows: Callable[[str, str], bool]
    read: Callable[[str, str, NoteNotice], Iterable[Post]]
    longest: int = MAX_EXPORT_BYTES


def _by_text(knows: Callable[[str], bool]) -> Callable[[str, str], bool]:
    return lambda text, _: knows(text)


#: The formats, in the order in which they are tried.
FORMATS: Final = (
    Format(is_markdown, read_headed_file, _MAX_PAGE),
    Format(is_html_post, read_html_post, _MAX_PAGE),
    Format(_by_text(is_wordpress), read_wordpress),
    Format(_by_text(is_movable_type), lambda text, uri, _: read_movable_type(text, uri)),
    Format(_by_text(is_feed), read_feed),
    Format(_by_text(is_json_feed), read_json_feed),
    Format(is_substack, read_substack, _MAX_PAGE),
    Format(_by_text(is_entry_page), read_entry_page, _MAX_PAGE),
    Format(_by_text(is_article_page), read_article_page, _MAX_PAGE),
    Format(_by_text(is_page), read_ameba, _MAX_PAGE),
    Format(_by_text(is_plain_page), lambda text, uri, _: [read_plain_text(text, uri)]),
)

#: What no generator writes into the site that it builds.
_ARCHIVES: Final = (is_wordpress, is_movable_type)
#: So many bytes tell the format of an export.
_START: Final = 100_000

#: What browsers call the folder of a saved page's pictures and scripts.
_PARTS: Final = ("_files", "_ファイル", ".files", "_fichiers", "-Dateien")


def list_files(path: Path, note: NoteNotice) -> Iterator[Path]:
    """The files of a folder and those below it, in order of their names; links are refused."""
    if not path.is_dir():
        yield path
        return
    beside: list[Path] = []
    alone = find_posts_of(path)
    for child in sorted(path.iterdir(), key=lambda child: child.name):
        if child.name.startswith(".") or _may_be_linked(child):
            continue
        if alone and child.name not in alone and not child.is_symlink():
            others = [*_list_exports(child), *_list_nested(child, note)]
            yield from others
            beside += [child] if child.is_file() and not (others or is_read_besides(child)) else []
            continue
        if child.is_symlink():
            note(Problem("symlink", Place(str(child)), {"seen": str(child.readlink())}))
        elif child.is_dir() and child.name == "node_modules":
            continue
        elif _is_part(child) or kind_of_name(child.name):
            continue  # pictures, and what browsers keep beside a page (``list_picture_folders``)
        elif child.suffix.lower() in BESIDE and child.is_file():
            beside.append(child)
        else:
            yield from list_files(child, note)
    if beside:
        endings = ", ".join(sorted({one.suffix.lower().lstrip(".") for one in beside}))
        note(Problem("beside", Place(str(path)), {"seen": str(len(beside)), "known": endings}))


def _may_be_linked(path: Path) -> bool:
    """Whether a file is one that a post may link to (``linked_files.py``)."""
    return is_document(path.name) and path.is_file() and not path.is_symlink()


def _list_nested(path: Path, note: NoteNotice) -> Iterator[Path]:
    return (file for nested in find_nested_posts(path) for file in list_files(nested, note))


def _list_exports(path: Path, *, built: bool = False) -> Iterator[Path]:
    """The exports beside the posts of a folder (``export_folders.py``): somebody put them there.

    Feeds and pages within its other folders are not: a generator has ``built`` them of these very posts.
    """
    if path.is_dir():
        for child in sorted(path.iterdir(), key=lambda child: child.name):
            if not (child.name.startswith(".") or child.is_symlink() or child.name == "node_modules"):
                yield from _list_exports(child, built=True)
    elif path.is_file() and not (
        kind_of_name(path.name) or is_markdown("", path.name) or path.suffix.lower() in BESIDE
    ):
        known = _ARCHIVES if built else (*_ARCHIVES, is_feed, is_json_feed)
        start = _read_start(path)
        if (is_zipped_export(path) and not built) or any(knows(start) for knows in known):
            yield path


def _read_start(path: Path) -> str:
    """As much of a text as tells its format."""
    try:
        with path.open("rb") as file:
            decoded = decode_bytes(file.read(_START))
    except OSError:
        return ""
    return clean_text(decoded.text) if decoded else ""


def _is_part(path: Path) -> bool:
    return path.is_dir() and path.name.endswith(_PARTS)


def list_picture_folders(path: Path) -> Iterator[Path]:
    """Where pictures of the posts in a file or folder may lie."""
    if path.is_dir() or path.suffix.lower() in WEB_ARCHIVES or is_zip(path):
        yield path
    beside = (path.parent / (path.stem + ending) for ending in _PARTS)
    yield from (folder for folder in beside if path.name and folder.is_dir())
    yield from (folder for folder in list_site_folders(path) if not folder.is_relative_to(path))


def read_posts(path: Path, note: NoteNotice) -> list[Post]:
    """The posts in a file, or in the files of a folder. What can't be read goes to ``note``.

    ``read_posts(Path("export.txt"), print)`` gives a Movable Type export's posts in its order.
    """
    return [post for file in list_files(path, note) for post in read_file(file, note)]


def read_file(path: Path, note: NoteNotice) -> list[Post]:
    """The posts in one file, by the reader that knows what is in it."""
    told: list[Problem] = []
    decoded = _read_text(path, told.append)
    posts = [] if decoded is None else _read_decoded(decoded, str(path), told.append)
    if decoded and decoded.cut and posts:
        doubt = Problem("cut-character", posts[-1].place)
        posts[-1] = replace(posts[-1], doubts=(*posts[-1].doubts, doubt))
    if not posts and not told:
        told.append(Problem("no-posts", Place(str(path))))
    for problem in told:
        note(problem)
    return posts


def _read_text(path: Path, note: NoteNotice) -> Decoded | None:
    place = Place(str(path))
    try:
        if not path.is_file():
            note(Problem("not-a-file", place))
            return None
        size = path.stat().st_size
        if size > MAX_EXPORT_BYTES:
            note(Problem("too-large", place, {"seen": f"{size:,}", "known": f"{MAX_EXPORT_BYTES:,}"}))
            return None
        content = path.read_bytes()
    except OSError as error:
        note(Problem("unreadable", place, {"seen": error.strerror or str(error)}))
        return None
    if is_zipped_export(path):
        note(Problem("archive-within", place))
        return None
    decoded = _decode(read_archived_page(content) if is_web_archive(content) else content)
    if decoded is None:
        note(Problem("not-text", place))
        return None
    for line in decoded.unread:
        note(Problem("post-not-text", Place(str(path), line)))
    return decoded


def _decode(content: bytes) -> Decoded | None:
    """The text of a file; of an export that is no text as a whole, post by post."""
    decoded = decode_bytes(content)
    content = content.replace(b"\r\n", b"\n")
    if (decoded and not decoded.broken) or ENTRY_END not in content or b"\0" in content:
        return decoded
    parts = decode_parts(content, ENTRY_END)
    is_better = decoded is None or (parts.broken < decoded.broken and not parts.unread)
    return parts if is_better and is_movable_type(parts.text.lstrip("\n-")) else decoded


def _read_decoded(decoded: Decoded, uri: str, note: NoteNotice) -> list[Post]:
    """The posts of a text, as essays can hold them."""
    text = clean_text(decoded.text)
    read = map(show_hatena_pictures, _read_known(text, uri, note))
    posts = [keep_limits(take_embedded(post)) for post in read]
    return tell_lost_characters(posts, text, uri, decoded.encoding, note)


def _read_known(text: str, uri: str, note: NoteNotice) -> Iterator[Post]:
    """The posts of a text by the first format that knows it."""
    if not text.strip():
        note(Problem("empty", Place(uri)))
        return
    known = next((row for row in FORMATS if row.knows(text, uri)), None)
    if known is None:
        note(Problem("unknown-format", Place(uri)))
    elif len(text) > known.longest:
        note(Problem("too-large", Place(uri), {"seen": f"{len(text):,}", "known": f"{known.longest:,}"}))
    else:
        yield from known.read(text, uri, note)
