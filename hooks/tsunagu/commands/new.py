"""``tsunagu new``: begin an essay, a translation, a term or a series, with a header that is right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import click

from tsunagu.addresses import essay_uri
from tsunagu.commands.new_files import (
    Beginning,
    begin_essay,
    begin_series,
    begin_term,
    begin_translation,
    next_part,
)
from tsunagu.commands.refusals import Refused
from tsunagu.commands.spoken import group, take_lang
from tsunagu.commands.workspace import Workspace, open_workspace
from tsunagu.content import propose_id, spell_reading
from tsunagu.header import Field, suggest
from tsunagu.japanese import is_doubtful_reading, propose_reading
from tsunagu.messages import say

_ID = click.option("--id", "name")
_EDIT = click.option("--edit", is_flag=True)
_NAMES = click.option("--name", "names", multiple=True)


@group()
def new() -> None:
    """Begin an essay, a term or a series."""


@new.command("essay")
@click.option("--title")
@click.option("--factors")
@click.option("--date", "day")
@click.option("--series")
@click.option("--part")
@click.option("--summary")
@click.option("--in", "code")
@click.option("--translate", metavar="ID")
@_ID
@_EDIT
@take_lang
def new_essay(translate: str | None, code: str | None, *, edit: bool, lang: str | None, **given: Any) -> None:
    """Begin an essay as a draft."""
    workspace = open_workspace(lang, ask_all=given["title"] is None)
    if translate is not None:
        workspace.write(_translate(workspace, translate, code, given), edit=edit)
        return
    language = workspace.choose_language(code or workspace.codes[0])
    rows = workspace.rows("essay")
    title = workspace.questions.ask_field(rows["title"], given["title"])
    name = workspace.ask_id(given["name"], "essay", propose_id(title))
    values = {
        "title": title,
        "date": workspace.questions.ask_field(rows["date"], given["day"], f"{workspace.now:%Y-%m-%d}"),
        "factors": _ask_factors(workspace, rows["factors"], given["factors"]),
        "summary": workspace.questions.ask_field(rows["summary"], given["summary"]),
        **_ask_series(workspace, rows, given),
    }
    values = {key: value for key, value in values.items() if value is not None}
    workspace.write(begin_essay(name, language, workspace.codes[0], values), edit=edit)


def _ask_factors(workspace: Workspace, row: Field, given: str | None) -> Any:
    if given is None:
        workspace.list_choices(workspace.ids.factors)
    return workspace.questions.ask_field(row, given)


def _ask_series(workspace: Workspace, rows: Mapping[str, Field], given: Mapping[str, Any]) -> dict[str, Any]:
    """The series and the part, which is the next one unless the author says otherwise."""
    if given["series"] is None:
        workspace.list_choices(workspace.ids.series)
    wanted = workspace.ids.series or given["series"] is not None
    series = workspace.questions.ask_field(rows["series"], given["series"]) if wanted else None
    if series is None:
        if given["part"] is not None:
            raise workspace.refuse("part-alone")
        return {}
    following = str(next_part(workspace.content.library, series))
    judge = partial(workspace.judge_part, series)
    return {
        "series": series,
        "part": workspace.questions.ask_field(rows["part"], given["part"], following, judge),
    }


def _translate(workspace: Workspace, name: str, code: str | None, given: Mapping[str, Any]) -> Beginning:
    """The draft of a translation, or a sentence about why there is none."""
    shared = {key for key, value in given.items() if value is not None and key != "title"}
    if shared:
        options = sorted({"name": "--id", "day": "--date"}.get(key, f"--{key}") for key in shared)
        raise workspace.refuse("of-original", options=", ".join(options))
    default = workspace.codes[0]
    essays = {essay.id: essay for essay in workspace.content.library.essays if essay.language == default}
    if name not in essays:
        near = suggest(name, essays)["near"]
        guess = say("command/guess", workspace.ui_language, near=near) if near else ""
        raise Refused(
            say("command/no-original", workspace.ui_language, id=name, guess=guess).strip(),
            workspace.ui_language,
        )
    others = [one for one in workspace.codes if one != default]
    language = workspace.choose_language(code or others[0])
    workspace.refuse_there(essay_uri(name, language, default))
    row = workspace.rows("essay")["title"]
    label = say("command/translation-title", workspace.ui_language)
    asked = Field("title", row.shape, label, label, row.example, required=True)
    shown = workspace.questions.ask_field(asked, given["title"], essays[name].title)
    return begin_translation(essays[name], language, shown, workspace.content.library)


@new.command("term")
@_NAMES
@click.option("--reading")
@click.option("--definition", "definitions", multiple=True)
@_ID
@_EDIT
@take_lang
def new_term(
    names: Sequence[str],
    reading: str | None,
    definitions: Sequence[str],
    name: str | None,
    *,
    edit: bool,
    lang: str | None,
) -> None:
    """Begin a term of the glossary."""
    workspace = open_workspace(lang, ask_all=not names)
    rows = workspace.rows("term")
    called = workspace.questions.ask_languages(
        rows["name"], workspace.read_languages(names), workspace.judge_name
    )
    proposed = propose_reading(called.get("ja", ""))
    sure = not is_doubtful_reading(called.get("ja", ""))
    heard = workspace.questions.ask_field(rows["reading"], reading, proposed, sure=sure)
    values = {
        "name": called,
        "reading": heard,
        "definition": workspace.questions.ask_languages(
            rows["definition"], workspace.read_languages(definitions)
        ),
    }
    own = propose_id(called.get("ja", "")) if heard == proposed else spell_reading(heard)
    workspace.write(begin_term(workspace.ask_id(name, "term", own), workspace.codes[0], values), edit=edit)


@new.command("series")
@_NAMES
@_ID
@_EDIT
@take_lang
def new_series(names: Sequence[str], name: str | None, *, edit: bool, lang: str | None) -> None:
    """Begin a series."""
    workspace = open_workspace(lang, ask_all=not names)
    called = workspace.questions.ask_languages(
        workspace.rows("series")["name"], workspace.read_languages(names)
    )
    own = workspace.ask_id(name, "series", propose_id(called[workspace.codes[0]]))
    workspace.write(begin_series(own, workspace.codes[0], {"name": called}), edit=edit)
