"""What ``tsunagu pictures --fix`` does: files under better names or of another kind, and texts that follow.

The new file is written first, then the texts; only then an old name goes. Whatever fails in between, nothing
is lost.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tsunagu.checks import CheckContext, list_named_pictures
from tsunagu.commands.fixes import Fix, find_fixes_of
from tsunagu.content import Picture, convert_picture, propose_name
from tsunagu.model import Repair
from tsunagu.text import create_file


@dataclass(frozen=True, slots=True)
class PictureFix:
    """A file that gets a new name (``keeps`` is false), or another file of another kind beside it."""

    old: str
    new: str
    content: bytes
    keeps: bool

    def write(self, docs: Path) -> None:
        """Put the new file beside the old one; ``FileExistsError`` where one is there."""
        if not create_file(docs / self.new, self.content):
            raise FileExistsError(self.new)

    def finish(self, docs: Path) -> None:
        """Take the old name away, once no text has it."""
        if not self.keeps:
            (docs / self.old).unlink()


def find_picture_fixes(docs: Path, context: CheckContext) -> Iterator[PictureFix]:
    """What would be done with the pictures that are named somewhere and that can be read here."""
    named = {context.find_picture(target) for _, _, target in list_named_pictures(context)}
    taken = set(context.uris)
    for uri in sorted(filter(None, named)):
        fix = _find_fix(docs, uri, context)
        if fix and fix.new not in taken:
            taken.add(fix.new)
            yield fix


def list_left(context: CheckContext, fixes: Iterable[PictureFix]) -> Iterator[tuple[str, str]]:
    """What should be mended and is not, each with the message that says why."""
    mended = {fix.old for fix in fixes}
    named = {context.find_picture(target) for _, _, target in list_named_pictures(context)}
    for uri in sorted(filter(None, named - mended)):
        read = context.survey_picture(uri)
        if isinstance(read, Picture):
            if propose_name(uri, read.kind) != uri:
                yield uri, "pictures/taken"
        elif read.code in ("picture-kind", "picture-kind-unread"):
            yield uri, "pictures/unread"


def _find_fix(docs: Path, uri: str, context: CheckContext) -> PictureFix | None:
    read = context.survey_picture(uri)
    if isinstance(read, Picture):
        new = propose_name(uri, read.kind)
        return PictureFix(uri, new, (docs / uri).read_bytes(), keeps=False) if new != uri else None
    made = convert_picture(docs / uri) if read.code == "picture-kind" else None
    return PictureFix(uri, propose_name(uri, made[0]), made[1], keeps=True) if made else None


def follow_in_texts(docs: Path, context: CheckContext, fixes: dict[str, PictureFix]) -> list[Fix]:
    """The texts with the new names; ``fixes`` by the old uri. Only the last part of an address changes."""
    repairs = []
    for place, typed, target in list_named_pictures(context):
        fix = fixes.get(context.find_picture(target) or "")
        if fix:
            name = posixpath.basename(typed.partition("#")[0].partition("?")[0])
            repairs.append(Repair(place, typed, _put(typed, name, posixpath.basename(fix.new))))
    return find_fixes_of(docs, context.sources, repairs)


def _put(typed: str, old: str, new: str) -> str:
    head, _, tail = typed.rpartition(old)
    return f"{head}{new}{tail}"
