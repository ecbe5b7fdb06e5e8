"""Links and pictures of a Markdown text: links to other posts lead to their essays, pictures leave a mark."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Final
from urllib.parse import unquote, urljoin, urlsplit

from tsunagu.importers.formats.beside_files import is_document
from tsunagu.importers.formats.post import Post, is_web
from tsunagu.importers.generators.sites import find_site
from tsunagu.importers.html.anchors import name_place
from tsunagu.importers.html.inline_marks import is_followable
from tsunagu.importers.html.markdown_escaping import bracket, escape_address, escape_markdown
from tsunagu.importers.html.picture_words import read_picture_words
from tsunagu.importers.html.replacements import BodyImage, is_film
from tsunagu.importers.html.to_markdown import Resolve, Target
from tsunagu.importers.markdown.heading_anchors import (
    find_anchor,
    list_headings,
    list_stated,
    name_anchors,
)
from tsunagu.importers.markdown.outside_code import Edit, apply_edits, replace_outside_code
from tsunagu.importers.markdown.post_names import IN_LANGUAGE, list_meant
from tsunagu.importers.markdown.tags import LeaveOut
from tsunagu.text import Inline, read_markdown, read_picture_attributes

_WIKI: Final = re.compile(
    r"(!?)\[\[([^\[\]\n|#^]{0,300}?)([#^][^\[\]\n|]{0,300}?)?(?:\\?\|([^\[\]\n]{0,300}))?\]\]"
)
_PICTURE: Final = re.compile(r"\.(?:png|jpe?g|gif|webp|svg|bmp|avif|heic|tiff?)$", re.IGNORECASE)
_SIZE: Final = re.compile(r"(\d{1,5})(?:x\d{1,5})?")
_SHOWN_PICTURE: Final = re.compile(r"!\[[^\]\n]*\](?:\([^()\n]*\))?")
_MARKS: Final = re.compile(
    r"<!--.*?-->|</?span[^<>]*>|\]\([^()\n]*\)|<?https?://\S*|\{width=[^{}\n]*\}|[\[\]*_#>`!]"
)
_DEFINITION: Final = re.compile(r"^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*\S+[^\n]*\n?", re.MULTILINE)


#: A picture -> the Markdown that stands for it.
PlacePicture = Callable[[BodyImage], str]


@dataclass(slots=True)
class InlineWriter:
    """Writes a text's links and pictures anew; ``images`` are its pictures."""

    post: Post
    resolve: Resolve
    leave_out: LeaveOut
    place: PlacePicture
    images: list[BodyImage] = field(default_factory=list)
    _anchors: Mapping[str, str] = field(default_factory=dict)
    _stated: Mapping[str, str] = field(default_factory=dict)

    def write(self, text: str) -> str:
        """The text, whose links lead somewhere, or are words."""
        text = replace_outside_code(text, _WIKI, _write_wiki)
        if "(#" in text or "]: #" in text or "(<#" in text:
            self._anchors = name_anchors(list_headings(text))
            self._stated = list_stated(self.post.markdown)
        reading = read_markdown(text)
        pictures = [self._edit_picture(text, one) for one in reading.inlines if one.token.type == "image"]
        edits = [*pictures]
        for one in reading.inlines:
            if one.token.type == "link_open" and one.token.info == "auto":
                edits += self._edit_bare(one)
            elif one.token.type == "link_open":
                edits += self._edit_link(text, one, pictures)
        written = apply_edits(text, edits)
        return replace_outside_code(written, _DEFINITION, lambda _: "") if reading.references else written

    def _edit_picture(self, text: str, one: Inline) -> Edit:
        address = str(one.token.attrs.get("src", ""))
        words = " ".join(one.words.split())
        before = _MARKS.sub("", text[max(0, one.start - 300) : one.start]).strip()
        title = str(one.token.attrs.get("title", ""))
        said = read_picture_attributes(text, one.end)
        if is_film(address):
            return Edit(
                one.start,
                one.end,
                f"{bracket(escape_markdown(words))}({address})" if words else f"<{address}>",
            )
        is_number = "|" not in words and bool(find_site(self.post.place.uri).generator)
        words, size = (words, "") if is_number else _split_size(words)
        words = read_picture_words(words, address)
        width = str(one.token.attrs.get("width", "")) or (said.width if said else "") or size
        image = BodyImage(
            self._complete(unquote(address)),
            words,
            "",
            before.split("\n")[-1][-20:],
            title=title if title != words else "",
            width=f"{{width={width}}}" if width else "",
        )
        self.images.append(image)
        return Edit(one.start, said.end if said else one.end, self.place(image))

    def _edit_bare(self, one: Inline) -> Iterator[Edit]:
        """An address that stands for itself: a link with the title where it is an essay now."""
        address = str(one.token.attrs.get("href", ""))
        if target := self._find(address):
            yield Edit(
                one.start, one.end, f"{bracket(escape_markdown(target.title))}({target.lead(address)})"
            )

    def _edit_link(self, text: str, one: Inline, pictures: Iterable[Edit]) -> Iterator[Edit]:
        """A link to an essay, to another site, or its words alone."""
        address = str(one.token.attrs.get("href", ""))
        inner = _find_words(text, one)
        if address.startswith("#") and (anchor := self._find_place(text, address)):
            yield from _point(one, inner, f"#{anchor}")
            return
        target = None if address.startswith("#") else self._find(address)
        full = "" if address.startswith("#") else self._complete(address)
        within = [edit.text for edit in pictures if inner[0] <= edit.start < inner[1]]
        shows = any(char.isalnum() for char in _SHOWN_PICTURE.sub("", text[inner[0] : inner[1]]))
        missing = not shows and not any(shown.startswith("!") for shown in within)
        shows |= bool(within) and not _PICTURE.search(re.split("[?#]", address)[0])
        if target and shows:
            yield from _point(one, inner, target.lead(address), escape_markdown(target.title) * missing)
        elif is_followable(full) and shows:
            if missing or one.address is None or full != address:
                yield from _point(one, inner, escape_address(full), escape_markdown(full) * missing)
        else:
            yield Edit(one.start, inner[0], "")
            yield Edit(inner[1], one.end, "")
            self.leave_out("link", address)

    def _find_place(self, text: str, address: str) -> str:
        """The name here of a heading of the page, or of what else a link within it leads to."""
        place = name_place(unquote(address[1:]))
        is_kept = bool(place) and f'<span id="{escape(place)}"></span>' in text
        return find_anchor(address, self._stated, self._anchors) or place * is_kept

    def _find(self, address: str) -> Target | None:
        """The essay that an address of another post is now."""
        if is_web(address):
            return self.resolve(address)
        bare = unicodedata.normalize("NFC", unquote(re.split("[?#]", address)[0]).replace("\\", "/"))
        if not bare or urlsplit(address).scheme:
            return None
        _, is_file, language = address.partition("#")[0].partition(IN_LANGUAGE)
        keys = list(self._list_keys(bare))
        keys = [*(key + is_file + language for key in keys if is_file), *keys]
        return next(filter(None, map(self.resolve, [*[bare] * is_document(bare), *keys])), None)

    def _list_keys(self, path: str) -> Iterator[str]:
        here = self.post.place.uri.replace("\\", "/")
        stem = re.sub(r"\.(?:md|markdown|mdx|html?)$", "", path, flags=re.IGNORECASE)
        if path.startswith("/"):
            yield path
        else:
            yield "file:" + posixpath.normpath(posixpath.join(posixpath.dirname(here), stem))
            yield "file:" + posixpath.normpath(posixpath.join(here.rpartition(".")[0], stem))
        yield from list_meant(path)

    def _complete(self, address: str) -> str:
        """An address in full, where the post's own is known."""
        source = self.post.source
        try:
            return urljoin(source, address) if source and not urlsplit(address).scheme else address
        except ValueError:
            return address


def _write_wiki(found: re.Match[str]) -> str:
    """A link between notes; a picture or a note shown within another one."""
    shows, name, place, words = found[1], found[2].strip(), found[3] or "", (found[4] or "").strip()
    if shows and _PICTURE.search(name):
        words, width = _split_size(words)
        return f"!{bracket(escape_markdown(words))}(<{name}>)" + (f"{{width={width}}}" if width else "")
    # A heading may be named with those above it; a block (``^id``) has no place here.
    headings = [] if "^" in place else [part.strip() for part in place.split("#") if part.strip()]
    shown = words or " > ".join(filter(None, [name.rpartition("/")[2], *headings])) or place.lstrip("#^")
    fragment = re.sub("[<>]", "", f"#{headings[-1]}") if headings else ""
    if not (name or fragment):
        return escape_markdown(shown)
    return f"{bracket(escape_markdown(shown))}(<{name}{fragment}>)"


def _split_size(words: str) -> tuple[str, str]:
    """The words of a picture, and the width that Obsidian has behind them.

    >>> _split_size("山|200"), _split_size("300x200"), _split_size("山")
    (('山', '200'), ('', '300'), ('山', ''))
    """
    *others, last = words.split("|")
    found = _SIZE.fullmatch(last.strip())
    return ("|".join(others).strip(), found[1]) if found else (words, "")


def _find_words(text: str, one: Inline) -> tuple[int, int]:
    """From where to where the words of a link stand."""
    if one.address is not None:
        end = text.rfind("](", one.start, one.address[0] + 1)
    else:
        end = text.rfind("][", one.start, one.end)
        end = one.end - 1 if end < 0 else end
    return one.start + 1, end


def _point(one: Inline, inner: tuple[int, int], address: str, words: str = "") -> Iterator[Edit]:
    """Give a link its address, whatever said it before, and words where a picture in it is missing."""
    yield Edit(inner[1], one.end, f"{words}]({address})")
