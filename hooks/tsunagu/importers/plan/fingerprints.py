"""The stamp of a post without an address, kept in its essay's header: by it a later run knows the post again.

An address says for ever which post an essay was. Where there is none, all else is the author's to change:
the title, the date, the file's name, the text. So a key of the header, which editors keep, has a fingerprint
of the post as the old blog had it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from html import unescape
from typing import Final

from tsunagu.importers.formats.post import JAPAN, Post
from tsunagu.importers.plan.twins import has_moment, keep_letters

#: As a remark it begins as no other does, since those have a stranger's words in them.
_LINE: Final = re.compile(
    r"(?:imported|[ \t]*# *(?:取り込みの目印|mark of the import).*)[ \t]*: *"
    r"[\"']?post-([0-9a-f]{16})[\"']?\s*"
)
_TAG: Final = re.compile(r"<[^<>]*>")


def fingerprint_post(post: Post) -> str:
    """Which post this is: its title and its moment; its words too where it lacks one of the two, or where its
    file tells the day alone (a diary has one title for many).

    Only letters and digits count: what an exporter does to tags, blanks and signs makes no other post of it.
    """
    title = keep_letters(post.title)
    date = post.date.astimezone(JAPAN).isoformat() if post.date else ""
    words = (
        ""
        if title and date and has_moment(post)
        else keep_letters(unescape(_TAG.sub(" ", post.html)) + post.markdown)
    )
    return sha256("\n".join((title, date, words)).encode()).hexdigest()[:16]


def write_fingerprint(fingerprint: str) -> str:
    """The value that keeps a stamp, in the header's key ``imported``."""
    return f"post-{fingerprint}"


def list_fingerprints(header: Iterable[str]) -> Iterator[str]:
    """The stamps in the lines of a header; before there was a key for it, it was a remark in any language.

    >>> list(list_fingerprints(["imported: post-0123456789abcdef", "title: x"]))
    ['0123456789abcdef']
    """
    return (found[1] for line in header if (found := _LINE.fullmatch(line)))
