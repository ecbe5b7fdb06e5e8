"""``tsunagu move``: give a page another id, and with it another address, without breaking anything."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

import click

from tsunagu.addresses import Address, read_address
from tsunagu.checks import read_content
from tsunagu.commands.changed_files import (
    ChangedFile,
    ChangeError,
    explain_change,
    name_file,
    write_changes,
    write_diff,
)
from tsunagu.commands.moves import Move
from tsunagu.commands.project import Project, read_moment, read_project
from tsunagu.commands.refusals import Refused
from tsunagu.commands.spoken import command, take_lang
from tsunagu.content import ID, Folder, is_device, propose_id
from tsunagu.header import suggest
from tsunagu.messages import choose_ui_language, say
from tsunagu.relations import is_crossing_id

#: The kinds of pages that an author may give another id.
_MOVABLE = ("essay", "term", "series", "theme", "page")


@command()
@click.argument("old")
@click.argument("new")
@click.option("--dry-run", is_flag=True)
@take_lang
def move(old: str, new: str, dry_run: bool, lang: str | None) -> None:
    """Give the page ``old``, an id or a file, the id ``new``, and change with it all that names it."""
    project = read_project(Path.cwd())
    ui_language = choose_ui_language(lang, os.environ, project.settings.codes[0])
    now = read_moment(project.settings)
    content = read_content(project.docs, project.settings, now)
    try:
        address = find_page(content.folder, project, old)
        if "/" in new:
            raise ChangeError("bad-id", seen=new, near=PurePosixPath(new).stem)
        judge_id(content.folder, project, address, PurePosixPath(new).stem)
        places = project.docs, project.folder / "mkdocs.yml"
        plan = Move(content, *places, project.settings, now, address, PurePosixPath(new).stem)
        changed = plan.plan()
        if dry_run:
            for line in write_diff(project, changed):
                click.echo(line)
            return
        write_changes(project.docs, changed)
    except ChangeError as error:
        raise Refused(explain_change("move", error, ui_language), ui_language) from None
    for one in changed:
        click.echo(_say_change(project, one, ui_language))
    if any(one.old != one.new and "moved_from" in one.after for one in changed):
        click.echo(say("move/kept", ui_language))


def find_page(folder: Folder, project: Project, name: str) -> Address:
    """The page that is meant, by its file or by an id that one page alone has."""
    codes = project.settings.codes
    addresses = [read_address(uri, codes) for uri in sorted(folder.uris) if uri.endswith(".md")]
    movable = [one for one in addresses if one.kind in _MOVABLE and one.id != "index"]
    if "/" in name or name.endswith(".md"):
        uri = name.removeprefix("./").removeprefix(f"{project.docs.name}/").removesuffix(".md") + ".md"
        found = {one.path: one for one in movable if one.path == read_address(uri, codes).path}
    else:
        found = {one.path: one for one in movable if one.id == name}
    stem = PurePosixPath(name).stem
    factors = {one.id for one in movable if one.kind == "theme"}
    found = {path: one for path, one in found.items() if not (one.kind == "theme" and is_crossing_id(one.id))}
    if not found and is_crossing_id(stem) and factors.issuperset(stem.split("-and-")):
        raise ChangeError("crossing", seen=stem)
    if len(found) > 1:
        known = ", ".join(f"{project.docs.name}/{path}" for path in found)
        raise ChangeError("several", seen=name, known=known)
    if not found:
        near = suggest(stem, [one.id for one in movable])["near"]
        raise ChangeError("unknown", seen=name, near=near)
    return next(iter(found.values()))


def judge_id(folder: Folder, project: Project, address: Address, new: str) -> None:
    """Whether the page may have an id."""
    if not ID.fullmatch(new) or is_device(new) or new == "index":
        raise ChangeError("bad-id", seen=new, near=propose_id(new) or "my-first-essay")
    if address.kind == "theme" and is_crossing_id(new):
        raise ChangeError("bad-id", seen=new, near=new.replace("-and-", "-"))
    path = f"{address.path.rpartition('/')[0]}/{new}.md".lstrip("/")
    for uri in sorted(folder.uris):
        if read_address(uri, project.settings.codes).path == path:
            raise ChangeError("there", seen=f"{project.docs.name}/{uri}")


def _say_change(project: Project, one: ChangedFile, ui_language: str) -> str:
    old, new = (name_file(project, uri) for uri in (one.old, one.new))
    if one.old != one.new:
        return say("move/moved", ui_language, old=old, new=new)
    return say("move/changed", ui_language, path=new, count=one.count)
