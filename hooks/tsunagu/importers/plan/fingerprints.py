"""The stamp of a post, kept in its essay's header: by it a later run knows the post again, and whether it is
still as it was.

An address says for ever which post an essay was, and so does an id that a program gave it. Where there is
neither, all else is the author's to change: the title, the date, the file's name, the text. So a key of the
header, which editors keep, has fingerprints of the post as the old blog had it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from html import unescape
from typing import Final

from tsunagu.importers.formats.post import JAPAN, Post
from tsunagu.importers.plan.post_addresses import address_key
from tsunagu.importers.plan.twins import has_moment, keep_letters

#: The kinds of fingerprints, as a header has them.
_POST: Final = "post"
_OWN: Final = "id"
_STATE: Final = "text"
_ONE: Final = rf"(?:{_POST}|{_OWN}|{_STATE})-[0-9a-f]{{16}}"
#: As a remark it begins as no other does, since those have a stranger's words in them.
_LINE: Final = re.compile(
    r"(?:imported|[ \t]*# *(?:取り込みの目印|mark of the import).*)[ \t]*: *"
    rf"[\"']?({_ONE}(?: {_ONE})*)[\"']?\s*"
)
_TAG: Final = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells a post: ``posts`` which it is by its title and moment (of one that has no address), ``own``
    by the id of its program; ``state`` is all that it said.

    Essays of long ago have but the first, some of them twice.
    """

    posts: tuple[str, ...] = ()
    own: str = ""
    state: str = ""

    def write(self) -> str:
        """The value that keeps a stamp, in the header's key ``imported``."""
        named = [*((_POST, one) for one in self.posts), (_OWN, self.own), (_STATE, self.state)]
        return " ".join(f"{kind}-{one}" for kind, one in named if one)


#: That of an essay which no import made.
NO_STAMP: Final = Stamp()


def stamp_post(post: Post) -> Stamp:
    """The stamp of a post; an id that is the address once more says nothing."""
    is_address = address_key(post.own_id) in map(address_key, post.addresses)
    own = "" if is_address else fingerprint_id(post)
    return Stamp((fingerprint_post(post),), own, fingerprint_state(post))


def fingerprint_id(post: Post) -> str:
    """Which post this is for its program; nothing where that is not told."""
    return _hash(post.own_id) if post.own_id else ""


def fingerprint_state(post: Post) -> str:
    """All that a post said, but for tags, blanks and signs."""
    return _hash(keep_letters(post.title), _write_moment(post), _read_letters(post))


def fingerprint_post(post: Post) -> str:
    """Which post this is: its title and its moment; its words too where it lacks one of the two, or where its
    file tells the day alone (a diary has one title for many).

    Only letters and digits count: what an exporter does to tags, blanks and signs makes no other post of it.
    """
    title, date = keep_letters(post.title), _write_moment(post)
    return _hash(title, date, "" if title and date and has_moment(post) else _read_letters(post))


def read_stamp(header: Iterable[str]) -> Stamp:
    """The stamp in the lines of a header; before there was a key for it, it was a remark in any language.

    >>> read_stamp(["imported: post-0123456789abcdef id-00112233445566ff", "title: x"])
    Stamp(posts=('0123456789abcdef',), own='00112233445566ff', state='')
    """
    found = (match[1].split() for line in header if (match := _LINE.fullmatch(line)))
    named = [one.split("-") for ones in found for one in ones]
    first = dict(reversed([(kind, one) for kind, one in named]))
    return Stamp(
        tuple(one for kind, one in named if kind == _POST), first.get(_OWN, ""), first.get(_STATE, "")
    )


def _write_moment(post: Post) -> str:
    return post.date.astimezone(JAPAN).isoformat() if post.date else ""


def _read_letters(post: Post) -> str:
    return keep_letters(unescape(_TAG.sub(" ", post.html)) + post.markdown)


def _hash(*parts: str) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()[:16]
