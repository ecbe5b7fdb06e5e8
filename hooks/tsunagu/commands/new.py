"""``tsunagu new``: begin an essay, a translation, a term or a series, with a header that is right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import click

from tsunagu.addresses import essay_uri
from tsunagu.beginnings import (
    Beginning,
    begin_essay,
    begin_series,
    begin_term,
    begin_translation,
    next_part,
)
from tsunagu.commands.desk import Desk, sit_down
from tsunagu.commands.questions import Refused, SpokenGroup
from tsunagu.commands.words import say
from tsunagu.fields import Field
from tsunagu.ids import propose_id, spell_reading
from tsunagu.reading import is_doubtful, propose_reading
from tsunagu.shapes.shape import suggest
from tsunagu.tongue import TONGUES

_LANG = click.option("--lang", type=click.Choice(TONGUES), help="Language of the questions. 尋ねる言葉。")
_ID = click.option("--id", "name", help="Its id, and so its address. アドレスになる id。")
_EDIT = click.option("--edit", is_flag=True, help="Open it in $EDITOR. 作ったファイルを $EDITOR で開きます。")
_NAMES = click.option("--name", "names", multiple=True, help="Per language: ja=本社. 言語ごとの名前。")


@click.group(cls=SpokenGroup)
def new() -> None:
    """Begin an essay, a term or a series. 新しいエッセイ・用語・連載を始めます。"""


@new.command("essay")
@click.option("--title", help="Its title. 題。")
@click.option("--factors", help="Its key factors: customers,skills. キーファクターの id。")
@click.option("--date", "day", help="Its day, 2026-05-03; today if not given. 公開する日（なければ今日）。")
@click.option("--series", help="The id of its series. 連載の id。")
@click.option("--part", help="Its part; the next one if not given. 何回めか（なければ次の回）。")
@click.option("--summary", help="Its summary. 要約。")
@click.option("--in", "code", help="The language it is written in: ja, en. 書く言語。")
@click.option(
    "--translate", metavar="ID", help="Begin the translation of an essay. エッセイの翻訳を始めます。"
)
@_ID
@_EDIT
@_LANG
def new_essay(translate: str | None, code: str | None, *, edit: bool, lang: str | None, **given: Any) -> None:
    """Begin an essay as a draft. 新しいエッセイを下書きとして作ります。"""
    desk = sit_down(lang, ask_all=given["title"] is None)
    if translate is not None:
        desk.write(_translate(desk, translate, code, given), edit=edit)
        return
    language = desk.choose_language(code or desk.codes[0])
    rows = desk.rows("essay")
    title = desk.questions.ask_field(rows["title"], given["title"])
    name = desk.ask_id(given["name"], "essay", propose_id(title))
    values = {
        "title": title,
        "date": desk.questions.ask_field(rows["date"], given["day"], f"{desk.now:%Y-%m-%d}"),
        "factors": _ask_factors(desk, rows["factors"], given["factors"]),
        "summary": desk.questions.ask_field(rows["summary"], given["summary"]),
        **_ask_series(desk, rows, given),
    }
    values = {key: value for key, value in values.items() if value is not None}
    desk.write(begin_essay(name, language, desk.codes[0], values), edit=edit)


def _ask_factors(desk: Desk, row: Field, given: str | None) -> Any:
    if given is None:
        desk.list_choices(desk.ids.factors)
    return desk.questions.ask_field(row, given)


def _ask_series(desk: Desk, rows: Mapping[str, Field], given: Mapping[str, Any]) -> dict[str, Any]:
    """The series and the part, which is the next one unless the author says otherwise."""
    if given["series"] is None:
        desk.list_choices(desk.ids.series)
    wanted = desk.ids.series or given["series"] is not None
    series = desk.questions.ask_field(rows["series"], given["series"]) if wanted else None
    if series is None:
        if given["part"] is not None:
            raise desk.refuse("part-alone")
        return {}
    following = str(next_part(desk.content.library, series))
    judge = partial(desk.judge_part, series)
    return {"series": series, "part": desk.questions.ask_field(rows["part"], given["part"], following, judge)}


def _translate(desk: Desk, name: str, code: str | None, given: Mapping[str, Any]) -> Beginning:
    """The draft of a translation, or a sentence about why there is none."""
    shared = {key for key, value in given.items() if value is not None and key != "title"}
    if shared:
        options = sorted({"name": "--id", "day": "--date"}.get(key, f"--{key}") for key in shared)
        raise desk.refuse("of-original", options=", ".join(options))
    default = desk.codes[0]
    essays = {essay.id: essay for essay in desk.content.library.essays if essay.language == default}
    if name not in essays:
        near = suggest(name, essays)["near"]
        guess = say("guess", desk.tongue, near=near) if near else ""
        raise Refused(say("no-original", desk.tongue, id=name, guess=guess).strip(), desk.tongue)
    others = [one for one in desk.codes if one != default]
    language = desk.choose_language(code or others[0])
    desk.refuse_there(essay_uri(name, language, default))
    row = desk.rows("essay")["title"]
    label = say("translation-title", desk.tongue)
    asked = Field("title", row.shape, label, label, row.example, required=True)
    shown = desk.questions.ask_field(asked, given["title"], essays[name].title)
    return begin_translation(essays[name], language, shown, desk.content.library)


@new.command("term")
@_NAMES
@click.option("--reading", help="The Japanese name in kana. よみ。")
@click.option("--definition", "definitions", multiple=True, help="Per language: ja=…. 言語ごとの意味。")
@_ID
@_EDIT
@_LANG
def new_term(
    names: Sequence[str],
    reading: str | None,
    definitions: Sequence[str],
    name: str | None,
    *,
    edit: bool,
    lang: str | None,
) -> None:
    """Begin a term of the glossary. 用語集に新しい用語を作ります。"""
    desk = sit_down(lang, ask_all=not names)
    rows = desk.rows("term")
    called = desk.questions.ask_languages(rows["name"], desk.read_languages(names), desk.judge_name)
    proposed = propose_reading(called.get("ja", ""))
    sure = not is_doubtful(called.get("ja", ""))
    heard = desk.questions.ask_field(rows["reading"], reading, proposed, sure=sure)
    values = {
        "name": called,
        "reading": heard,
        "definition": desk.questions.ask_languages(rows["definition"], desk.read_languages(definitions)),
    }
    own = propose_id(called.get("ja", "")) if heard == proposed else spell_reading(heard)
    desk.write(begin_term(desk.ask_id(name, "term", own), desk.codes[0], values), edit=edit)


@new.command("series")
@_NAMES
@_ID
@_EDIT
@_LANG
def new_series(names: Sequence[str], name: str | None, *, edit: bool, lang: str | None) -> None:
    """Begin a series. 新しい連載を作ります。"""
    desk = sit_down(lang, ask_all=not names)
    called = desk.questions.ask_languages(desk.rows("series")["name"], desk.read_languages(names))
    own = desk.ask_id(name, "series", propose_id(called[desk.codes[0]]))
    desk.write(begin_series(own, desk.codes[0], {"name": called}), edit=edit)
