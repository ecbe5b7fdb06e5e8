"""The stamp of a post without an address, kept in its essay's header: by it a later run knows the post again.

An address says for ever which post an essay was. Where there is none, all else is the author's to change:
the title, the date, the file's name, the text. So a remark of the header keeps a fingerprint of the post as
the old blog had it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from html import unescape
from typing import Final

from tsunagu.importers.formats.post import JAPAN, Post
from tsunagu.importers.plan.twins import has_moment, keep_letters

#: Begins as no other remark does, since those have a stranger's words in them.
_REMARK: Final = re.compile(r"[ \t]*# *(?:取り込みの目印|mark of the import).*: *post-([0-9a-f]{16})\s*")
_TAG: Final = re.compile(r"<[^<>]*>")
_SENTENCES: Final = {
    "ja": "取り込みの目印（この行があれば、もう一度取り込んでも二つになりません）",
    "en": "mark of the import (with this line, importing again makes no second essay)",
}


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


def write_fingerprint(fingerprint: str, language: str) -> str:
    """The remark that keeps a stamp."""
    return f"{_SENTENCES.get(language, _SENTENCES['en'])}: post-{fingerprint}"


def list_fingerprints(header: Iterable[str]) -> Iterator[str]:
    """The stamps in the lines of a header, in whatever language they were written.

    >>> list(list_fingerprints(["title: x", "# mark of the import: post-0123456789abcdef"]))
    ['0123456789abcdef']
    """
    return (found[1] for line in header if (found := _REMARK.fullmatch(line)))
