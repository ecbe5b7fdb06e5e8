"""A page gets another id: its files in every language, all that names it, and its old addresses.

What must change is what the checker would tell once the files had their new names. So nothing is forgotten
that a check knows of, and where anything would be left broken, nothing is done.
"""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from tsunagu.addresses import Address, read_address, resolve_link, uri_of
from tsunagu.checks import Content, check_folder
from tsunagu.commands.changed_files import ChangedFile, ChangeError, list_changed
from tsunagu.commands.text_places import apply_repairs
from tsunagu.config import Settings
from tsunagu.content import Folder, is_published
from tsunagu.header import find_header, read_front_matter
from tsunagu.model import Problem, Repair, Source
from tsunagu.relations import rename_factor

#: A repair may bring the next to light (a series in the header of a translation); more would be a circle.
_MOST_ROUNDS = 5

_KEY = "moved_from"


@dataclass(frozen=True, slots=True)
class Move:
    """The page at an address gets the id ``new``; ``config`` is mkdocs.yml, whose menu may name it."""

    content: Content
    docs: Path
    config: Path
    settings: Settings
    now: datetime
    address: Address
    new: str

    def plan(self) -> list[ChangedFile]:
        """Every file that changes, those with a new name first. Nothing is written."""
        renames = dict(self._list_renames())
        folder = self._rename(renames)
        known = {self._sign(problem, renames) for problem in self.content.problems}
        for _ in range(_MOST_ROUNDS):
            content = check_folder(folder, self.docs, self.settings, self.now)
            fresh = [one for one in content.problems if self._sign(one, {}) not in known]
            repairs = [repair for one in fresh for repair in self._repair(one, renames)]
            if not fresh:
                break
            if not repairs:
                raise ChangeError("would-break", fresh)
            folder = replace(folder, sources=apply_repairs(folder.sources, repairs))
        self._refuse_unread(folder, renames)
        return [*self._list_changed(folder, renames), *self._change_settings()]

    def _refuse_unread(self, folder: Folder, renames: Mapping[str, str]) -> None:
        """A file with a mistake may name the page where the checks did not get: it is to be mended first."""
        faulty = {problem.place.uri for problem in self.content.problems} - renames.keys()
        named = re.compile(rf"(?<![\w-]){re.escape(self.address.id)}(?![\w-])")
        for source in folder.sources:
            if source.uri in faulty and named.search(source.text):
                raise ChangeError("unread", seen=f"{self.docs.name}/{source.uri}")

    def _change_settings(self) -> Iterator[ChangedFile]:
        """mkdocs.yml, where its menu or its foot names the page."""
        repairs = [
            Repair(place, typed, f"{head}{self.new}{tail}")
            for place, typed, path in self.settings.named_pages
            if f"{path}.md" == self.address.path
            for head, _, tail in [typed.rpartition(self.address.id)]
        ]
        if repairs:
            text = self.config.read_bytes().decode("utf-8")
            uri = Path(os.path.relpath(self.config, self.docs)).as_posix()
            (after,) = apply_repairs((Source(self.config.name, text),), repairs)
            yield ChangedFile(uri, uri, text, after.text)

    def _list_renames(self) -> Iterator[tuple[str, str]]:
        """The file in each language, and of a factor those of its crossings."""
        uris, codes = self.content.folder.uris, self.settings.codes
        for code in codes:
            old = uri_of(self.address.path, code, codes[0])
            if old in uris:
                yield old, posixpath.join(posixpath.dirname(old), f"{self.new}.md")
        if self.address.kind == "theme":
            for uri in sorted(uris):
                found = read_address(uri, codes)
                name = rename_factor(found.id, self.address.id, self.new) if found.kind == "theme" else ""
                if name and found.id not in (name, self.address.id):
                    yield uri, posixpath.join(posixpath.dirname(uri), f"{name}.md")

    def _rename(self, renames: Mapping[str, str]) -> Folder:
        folder, first = self.content.folder, next(iter(renames), "")
        sources = tuple(
            Source(
                renames.get(one.uri, one.uri),
                self._keep_address(one.text) if one.uri == first else one.text,
            )
            for one in folder.sources
        )
        return Folder(sources, frozenset(renames.get(uri, uri) for uri in folder.uris))

    def _keep_address(self, text: str) -> str:
        """The text whose header says where the page was, if anybody can have been there."""
        essays = [one for one in self.content.library.essays if one.id == self.address.id]
        if self.address.kind == "essay" and not any(is_published(one, self.now) for one in essays):
            return text
        return write_former_id(text, self.address.id, self.new)

    def _sign(self, problem: Problem, renames: Mapping[str, str]) -> tuple[str, str, str]:
        """A problem wherever its line has gone."""
        uri = problem.place.uri
        return problem.code, renames.get(uri, uri), problem.values.get("seen", "")

    def _repair(self, problem: Problem, renames: Mapping[str, str]) -> Iterator[Repair]:
        """What makes a reference that leads to the old name lead to the new one."""
        seen, old = problem.values.get("seen", ""), self.address.id
        if problem.code == "unknown-reference" and seen == old:
            yield Repair(problem.place, old, self.new)
        elif problem.code == "unknown-term" and seen == old and self.address.kind == "term":
            yield Repair(problem.place, f"[[{old}", f"[[{self.new}")
        elif problem.code == "broken-link" and (target := self._resolve(problem, renames)):
            stem = posixpath.basename(target).removesuffix(".md")
            renamed = posixpath.basename(renames[target]).removesuffix(".md")
            head, name, tail = seen.rpartition(f"{stem}.md")
            yield Repair(problem.place, seen, f"{head}{renamed}.md{tail}" if name else seen)

    def _resolve(self, problem: Problem, renames: Mapping[str, str]) -> str:
        """The old uri that a link leads to, empty where it leads elsewhere."""
        target = resolve_link(problem.place.uri, problem.values.get("seen", ""))
        return target if target and target in renames else ""

    def _list_changed(self, folder: Folder, renames: Mapping[str, str]) -> Iterator[ChangedFile]:
        changed = list_changed(self.docs, self.content.folder.sources, folder.sources)
        return iter(sorted(changed, key=lambda one: (one.old not in renames, one.old)))


def write_former_id(text: str, old: str, new: str) -> str:
    """A text whose header says that it was ``old``; that it is ``new`` again is no news.

    >>> write_former_id("---\\ntitle: x\\n---\\n", "a", "b")
    '---\\ntitle: x\\nmoved_from: [a]\\n---\\n'
    >>> write_former_id("---\\nmoved_from: [a]\\ntitle: x\\n---\\n", "b", "a")
    '---\\nmoved_from: [b]\\ntitle: x\\n---\\n'
    """
    lines = text.split("\n")
    bounds = find_header(lines, "", lambda _: None)
    if bounds is None:
        return "\n".join(["---", f"{_KEY}: [{old}]", "---", "", *lines])
    header, _ = read_front_matter(Source("", text), lambda _: None)
    entry = header.entries.get(_KEY)
    if entry is None:
        lines.insert(bounds.end, f"{_KEY}: [{old}]")
        return "\n".join(lines)
    value = entry.node.value
    nodes = value if isinstance(value, tuple) else (entry.node,)
    ids = [str(node.value) for node in nodes if node.value not in (new, old)]
    first, last = entry.place.line - 1, max((node.place.line for node in nodes), default=entry.place.line)
    lines[first:last] = [f"{_KEY}: [{', '.join([*ids, old])}]"]
    return "\n".join(lines)
