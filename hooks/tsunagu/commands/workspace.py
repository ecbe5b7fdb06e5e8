"""The project with all that is in it, as the author sits down to begin something."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click

from tsunagu.addresses import FOLDERS, read_address
from tsunagu.checks import Content, read_content
from tsunagu.commands.new_files import Beginning, find_faults, find_namesake, find_part, next_part
from tsunagu.commands.project import Project, read_moment, read_project
from tsunagu.commands.questions import Questions
from tsunagu.commands.refusals import Refused
from tsunagu.content import ID, Ids, is_device, list_schemas, propose_id
from tsunagu.header import Field
from tsunagu.messages import choose_ui_language, describe, say
from tsunagu.model import Library, Place, Problem
from tsunagu.text import create_file


@dataclass(frozen=True, slots=True)
class Workspace:
    """The project with all that is in it, and the questions to its author."""

    project: Project
    content: Content
    ids: Ids
    questions: Questions
    now: datetime

    @property
    def ui_language(self) -> str:
        return self.questions.ui_language

    @property
    def codes(self) -> Sequence[str]:
        return self.project.settings.codes

    def rows(self, kind: str) -> dict[str, Field]:
        """The keys of one kind of file, by name."""
        return {row.name: row for row in list_schemas(self.project.settings, self.ids)[kind]}

    def ask_id(self, given: str | None, kind: str, proposed: str) -> str:
        """An id that is free. Who is asked is proposed a free one; else one in use is refused."""
        taken = self._list_taken(kind)
        default = _find_free(proposed, taken) if self.questions.ask_all else proposed
        return self.questions.ask_text(
            say("command/id", self.ui_language),
            given,
            lambda text: self._judge_id(text, kind, taken),
            default,
        )

    def _list_taken(self, kind: str) -> dict[str, str]:
        """Each id of a kind in use, and the file that has it."""
        addresses = {uri: read_address(uri, self.codes) for uri in sorted(self.content.folder.uris)}
        return {address.id: uri for uri, address in addresses.items() if address.kind == kind}

    def _judge_id(self, text: str, kind: str, taken: Mapping[str, str]) -> str:
        if text == "index":
            folder = next(folder for folder, held in FOLDERS.items() if held == kind)
            return self._word("index-id", folder=folder)
        if not ID.fullmatch(text) or is_device(text):
            code = "bad-file-name" if not ID.fullmatch(text) else "device-name"
            values = {"seen": text, "near": propose_id(text) or "my-first-essay"}
            return describe(Problem(code, Place("?"), values), self.ui_language)
        if text in taken:
            return say("command/taken", self.ui_language, id=text, path=self.show(taken[text]))
        return ""

    def judge_name(self, code: str, name: str) -> str:
        """What is wrong with a term's name where another has it."""
        owner = find_namesake(self.content, code, name, self.now)
        if owner is None:
            return ""
        return self._word("name-taken", seen=name, name=owner.name[code], path=self.show(owner.place.uri))

    def judge_part(self, series: str, part: str) -> str:
        """What is wrong with a part where another essay is that."""
        library = self.content.library
        owner = find_part(library, series, int(part)) if part else None
        if owner is None:
            return ""
        near = next_part(library, series)
        return self._word("part-taken", seen=part, series=series, path=self.show(owner.uri), near=near)

    def _word(self, word: str, **values: object) -> str:
        return say(f"new/{word}", self.ui_language, **values)

    def refuse(self, word: str, **values: object) -> Refused:
        """The exception that says so."""
        return Refused(self._word(word, **values), self.ui_language)

    def refuse_there(self, uri: str) -> None:
        """Stop where a file is there already."""
        if uri in self.content.folder.uris:
            raise Refused(say("command/translated", self.ui_language, path=self.show(uri)), self.ui_language)

    def list_choices(self, known: Mapping[str, tuple[str, ...]]) -> None:
        """What can be answered, before a question that is asked."""
        if self.questions.ask_all:
            for one, names in known.items():
                click.echo(f"  {one}  {' / '.join(names[:2])}")

    def choose_language(self, code: str) -> str:
        if code not in self.codes:
            text = say("command/no-language", self.ui_language, code=code, known=", ".join(self.codes))
            raise Refused(text, self.ui_language)
        return code

    def read_languages(self, texts: Collection[str]) -> dict[str, str]:
        """``ja=本社`` is what one says for one language."""
        pairs = [text.partition("=") for text in texts]
        for code, sign, text in pairs:
            if not sign or code not in self.codes:
                raise Refused(
                    say("command/not-per-language", self.ui_language, seen=code + sign + text),
                    self.ui_language,
                )
        return {code: text for code, _, text in pairs}

    def show(self, uri: str) -> str:
        return f"{self.project.docs.name}/{uri}"

    def write(self, beginning: Beginning, *, edit: bool) -> None:
        """Write the file, if the checker has nothing to say of it, and open it if asked to."""
        self.refuse_there(beginning.uri)
        for fault in find_faults(beginning, self.content, self.project.settings, self.now):
            raise self.refuse("faulty", fault=describe(fault, self.ui_language))
        path = self.project.docs / beginning.uri
        if not create_file(path, beginning.text.encode()):
            raise Refused(
                say("command/translated", self.ui_language, path=self.show(beginning.uri)), self.ui_language
            )
        click.echo(say("command/made", self.ui_language, path=self.show(beginning.uri)))
        if edit:
            self._open(path)

    def _open(self, path: Path) -> None:
        try:
            click.edit(filename=str(path))
        except click.ClickException:
            editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
            raise self.refuse("no-editor", editor=editor) from None


def _find_free(proposed: str, taken: Collection[str]) -> str:
    """The id, else the first of ``x-2``, ``x-3`` ... that nobody has."""
    if not proposed or proposed not in taken:
        return proposed
    return next(free for number in range(2, len(taken) + 3) if (free := f"{proposed}-{number}") not in taken)


def open_workspace(lang: str | None, *, ask_all: bool) -> Workspace:
    project = read_project(Path.cwd())
    settings = project.settings
    now = read_moment(settings)
    content = read_content(project.docs, settings, now, lambda _: False)
    questions = Questions(choose_ui_language(lang, os.environ, settings.codes[0]), ask_all)
    return Workspace(project, content, _list_ids(content.library), questions, now)


def _list_ids(library: Library) -> Ids:
    return Ids(
        factors={factor.id: tuple(factor.name.values()) for factor in library.factors},
        series={series.id: tuple(series.name.values()) for series in library.series},
    )
