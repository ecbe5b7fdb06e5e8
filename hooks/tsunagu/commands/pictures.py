"""``tsunagu pictures``: every picture of the site, who shows it, and what could be better."""

from __future__ import annotations

import json
import os
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace

import click

from tsunagu.checks import CheckContext, Content, list_named_pictures, list_wordless, read_content
from tsunagu.commands.columns import write_columns
from tsunagu.commands.fixes import find_fixes_of
from tsunagu.commands.picture_fixes import find_picture_fixes, follow_in_texts, list_left
from tsunagu.commands.project import Project, read_moment, read_project
from tsunagu.commands.spoken import command, take_lang
from tsunagu.content import Picture, PictureNames, is_published, kind_of_name
from tsunagu.messages import PROBLEMS, choose_ui_language, say
from tsunagu_mkdocs.progress import watch


@dataclass(frozen=True, slots=True)
class PictureRow:
    """One file: ``problem`` is the code of why browsers do not show it, ``uses`` are places that name it.

    ``is_published``: one of these is in a text that is out.
    """

    uri: str
    kind: str
    width: int
    height: int
    size: int
    uses: tuple[str, ...]
    is_published: bool
    problem: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


@command()
@click.option("--fix", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
@take_lang
def pictures(fix: bool, lang: str | None, as_json: bool) -> None:
    """List the pictures, or mend their names and kinds first."""
    project = read_project()
    ui_language = choose_ui_language(lang, os.environ, project.settings.codes[0])
    content = read_content(project.docs, project.settings, read_moment(project.settings))
    if fix:
        content = _fix_links(project, content, ui_language)
        _fix(project, content.context, ui_language)
        content = read_content(project.docs, project.settings, read_moment(project.settings))
    rows = list(list_rows(content.context))
    if as_json:
        click.echo(
            json.dumps(
                [asdict(replace(row, values=dict(row.values))) for row in rows], ensure_ascii=False, indent=2
            )
        )
        return
    for line in (*_write(rows, ui_language), *_list_wordless(content.context, ui_language)):
        click.echo(line)


def list_rows(context: CheckContext) -> Iterator[PictureRow]:
    """Each picture file below docs/, in order of its uri."""
    hidden = {essay.uri for essay in context.library.essays if not is_published(essay, context.now)}
    uses: dict[str, list[str]] = defaultdict(list)
    shown: set[str] = set()
    for place, _, target in list_named_pictures(context):
        if uri := context.find_picture(target):
            uses[uri].append(f"{place.uri}:{place.line}")
            if place.uri not in hidden:
                shown.add(uri)
    for uri in sorted(PictureNames(context.uris).uris):
        path = context.docs / uri
        read, size = context.survey_picture(uri), path.stat().st_size
        used = tuple(dict.fromkeys(uses[uri]))
        if isinstance(read, Picture):
            yield PictureRow(uri, read.kind.name, read.width, read.height, size, used, uri in shown)
        else:
            kind = kind_of_name(uri)
            name = kind.name if kind else ""
            yield PictureRow(uri, name, 0, 0, size, used, uri in shown, read.code, read.values)


def _write(rows: Sequence[PictureRow], ui_language: str) -> Iterator[str]:
    if not rows:
        yield say("pictures/none", ui_language)
        return
    unused, waiting = say("pictures/unused", ui_language), say("pictures/waiting", ui_language)
    cells = [
        (
            row.uri,
            f"{row.kind} !" if row.problem else row.kind,
            f"{row.width:,} × {row.height:,}" if row.width else "",
            f"{-(-row.size // 1000):,} kB",
            " ".join([*row.uses, *([] if row.is_published or not row.uses else [waiting])]) or unused,
        )
        for row in rows
    ]
    yield from write_columns(cells, frozenset({2, 3}))
    for row in rows:
        if row.problem:
            yield PROBLEMS[row.problem].say(ui_language, **{**row.values, "path": row.uri})
    idle = [row for row in rows if not row.uses]
    total = f"{sum(row.size for row in rows) // 1000:,}"
    yield say("pictures/total", ui_language, count=len(rows), size=total, unused=len(idle))


def _list_wordless(context: CheckContext, ui_language: str) -> Iterator[str]:
    """Where a picture stands without words for those who can't see it."""
    places = [f"{one.place.uri}:{one.place.line}" for page in context.pages for one in list_wordless(page)]
    if places:
        yield say("pictures/wordless", ui_language, count=len(places), places=" ".join(places))


def _fix_links(project: Project, content: Content, ui_language: str) -> Content:
    """Make links of those that would be one but for a blank in the name: only then the picture is found."""
    links = [one.repair for one in content.problems if one.code == "not-a-link" and one.repair]
    pictures = [repair for repair in links if repair.old.startswith("![")]
    for text in find_fixes_of(project.docs, content.context.sources, pictures):
        text.write()
        click.echo(say("command/fixed", ui_language, path=f"{project.docs.name}/{text.uri}"), err=True)
    return (
        read_content(project.docs, project.settings, read_moment(project.settings)) if pictures else content
    )


def _fix(project: Project, context: CheckContext, ui_language: str) -> None:
    """Write the new files, then the texts, then take the old names away; say each."""
    fixes = list(find_picture_fixes(project.docs, context))
    for uri, code in list_left(context, fixes):
        click.echo(say(code, ui_language, old=uri), err=True)
    for fix in watch(fixes):
        fix.write(project.docs)
    for text in follow_in_texts(project.docs, context, {fix.old: fix for fix in fixes}):
        text.write()
        click.echo(say("command/fixed", ui_language, path=f"{project.docs.name}/{text.uri}"), err=True)
    for fix in fixes:
        fix.finish(project.docs)
        code = "pictures/made" if fix.keeps else "pictures/renamed"
        click.echo(say(code, ui_language, old=fix.old, new=fix.new), err=True)
