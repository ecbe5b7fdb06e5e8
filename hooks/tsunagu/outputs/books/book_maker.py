"""Where books are made: put together once, then kept in the cache until something in them changes."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from importlib.resources import files
from pathlib import Path

import PIL

from tsunagu.addresses import url_of
from tsunagu.content import PublishedPicture
from tsunagu.html import list_addresses
from tsunagu.outputs.books.archive import pack_book
from tsunagu.outputs.books.binding import Binding
from tsunagu.outputs.books.book import Book, BookChapter
from tsunagu.outputs.books.book_pages import COVER_PICTURE, list_pages
from tsunagu.outputs.books.book_pictures import BookPictures
from tsunagu.outputs.books.chapter_text import ChapterText, FindPicture, convert_text, convert_tree
from tsunagu.outputs.books.package import CONTAINER, PACKAGE, write_package
from tsunagu.outputs.books.sheet import SheetPlaces, write_sheet
from tsunagu.outputs.books.xhtml import SheetWriter, Writer
from tsunagu.outputs.cache import Cache
from tsunagu.outputs.cards.font_file import read_fonts
from tsunagu.outputs.cards.layout import COVER, VERTICAL_COVER
from tsunagu.outputs.cards.painter import Painter
from tsunagu.outputs.cards.renderer import digest_drawing
from tsunagu.outputs.cards.typeface import Typeface


@dataclass
class BookMaker:
    """Makes books of a site whose pictures lie below ``site`` by now; a text in several is read once."""

    cache: Cache
    site: Path
    find_picture: FindPicture
    _texts: dict[tuple[str, bool], ChapterText] = field(default_factory=dict)

    def make(self, books: Iterable[Book]) -> dict[str, int]:
        """Write each book below ``site``; the bytes of each by its uri."""
        weights = {}
        for book in books:
            content = self.cache.fetch(self._write_key(book), partial(self.put_together, book))
            _write(self.site / book.uri, content)
            weights[book.uri] = len(content)
        return weights

    def print_sheets(self, sheets: Mapping[str, Book]) -> dict[str, str]:
        """The content of each page for paper, from its book, by its uri."""
        printed = {}
        for uri, book in sheets.items():
            key = hashlib.sha256(f"sheet {uri} {self._write_key(book)}".encode()).hexdigest()
            printed[uri] = self.cache.fetch(key, partial(self._print_sheet, uri, book)).decode()
        return printed

    def finish(self) -> None:
        """Forget what was kept and not asked for."""
        self.cache.drop_unused()

    def _write_key(self, book: Book) -> str:
        pictures = self._pictures.write_key(self._list_pictures(book.texts))
        return hashlib.sha256(
            self._version + repr(book).encode("utf-8", "replace") + pictures.encode()
        ).hexdigest()

    def _list_pictures(self, texts: Sequence[BookChapter]) -> list[PublishedPicture]:
        """All that the texts show, as they name them."""
        shown = (
            self.find_picture(text.uri, address)
            for text in texts
            if "<img" in text.html
            for tag, address in list_addresses(text.html)
            if tag == "img"
        )
        return [one for one in shown if one]

    def put_together(self, book: Book) -> bytes:
        """The book as a file, made now."""
        writer = Writer(book.language, book.is_vertical, book.keeps_quotes)
        texts = {one.uri: self._convert(one, book, writer) for one in book.texts}
        found = {uri: one for text in texts.values() for uri, one in text.pictures.items()}
        pictures = {uri: self._pictures.make(one) for uri, one in found.items()}
        binding = Binding(book, texts, {uri: one.name for uri, one in pictures.items()})
        pages = list_pages(binding, writer)
        shown = {one.name: one for one in pictures.values()}
        package = write_package(book, pages, shown.values())
        inner = {
            COVER_PICTURE: self._draw_cover(book),
            "style.css": _read_style(is_vertical=book.is_vertical),
            **{page.name: page.content for page in pages},
            **{name: one.content for name, one in shown.items()},
        }
        named = {f"EPUB/{name}": content for name, content in inner.items()}
        return pack_book({**named, PACKAGE: package, "META-INF/container.xml": CONTAINER})

    def _print_sheet(self, uri: str, book: Book) -> bytes:
        kind = SheetWriter if book.is_vertical else Writer
        writer = kind(book.language, is_vertical=False, keeps_quotes=book.keeps_quotes)
        texts = {
            one.uri: convert_tree(one.html, one.uri, book.root, self.find_picture, writer)
            for one in book.texts
        }
        return write_sheet(SheetPlaces(book, texts, url_of(uri)), writer).encode()

    def _convert(self, chapter: BookChapter, book: Book, writer: Writer) -> ChapterText:
        key = chapter.uri, book.is_vertical
        if key not in self._texts:
            text = convert_text(chapter.html, chapter.uri, book.root, self.find_picture, writer)
            self._texts[key] = text
        return self._texts[key]

    def _draw_cover(self, book: Book) -> bytes:
        layout = VERTICAL_COVER if book.is_vertical else COVER
        key = hashlib.sha256(self._version + b"cover" + repr((layout, book.cover)).encode()).hexdigest()
        return self.cache.fetch(key, lambda: Painter(self._typeface, layout).paint(book.cover))

    @cached_property
    def _typeface(self) -> Typeface:
        return Typeface(read_fonts())

    @cached_property
    def _pictures(self) -> BookPictures:
        return BookPictures(self.site)

    @cached_property
    def _version(self) -> bytes:
        """A digest of all that shapes a book and is not said in it: this code, its styles, what packs it."""
        root = files("tsunagu")
        code = [file for file in files(__package__).iterdir() if file.name.endswith(".py")]
        others = [root / "html" / "part_tree.py", root / "japanese" / "quotations.py"]
        digest = hashlib.sha256(f"{PIL.__version__} {zlib.ZLIB_RUNTIME_VERSION}".encode() + digest_drawing())
        for file in (*sorted(code, key=str), *others):
            digest.update(file.read_bytes())
        for is_vertical in (True, False):
            digest.update(_read_style(is_vertical=is_vertical))
        return digest.digest()


def _write(path: Path, content: bytes) -> None:
    """Write a file; whoever has no room for it is told where that would be."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        path.write_bytes(content)
    except OSError as error:
        error.filename = error.filename or str(path)
        raise


def _read_style(*, is_vertical: bool) -> bytes:
    """The style sheet of a book: what all have, then what lines of its direction need."""
    names = ("book.css", "vertical.css" if is_vertical else "horizontal.css")
    folder = files("tsunagu").joinpath("static", "books")
    return b"".join(folder.joinpath(name).read_bytes() for name in names)
