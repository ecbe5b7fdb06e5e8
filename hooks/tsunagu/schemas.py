"""The content contract: which keys the header of each kind of file may have.

One row a key. Ids that a file may refer to are the stems of the files there are, so that an unknown
one is found where it stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tsunagu.fields import Field
from tsunagu.model import Door
from tsunagu.reading import propose_reading
from tsunagu.settings import Settings
from tsunagu.shapes.dates import Moment
from tsunagu.shapes.lists import ListOf, PerLanguage
from tsunagu.shapes.numbers import Flag, Whole
from tsunagu.shapes.references import Reference
from tsunagu.shapes.tables import Table
from tsunagu.shapes.text import Choice, OldAddress, Pattern, Text

_COLOR = r"#(?:[0-9a-fA-F]{3}){1,2}"
_URL = r"https?://[^\s<>\"]+"

#: The keys of one kind of file.
Rows = tuple[Field, ...]

#: Each id of a kind, with the names that its file gives it.
Named = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Ids:
    """The ids a header may refer to, by kind."""

    factors: Named = field(default_factory=dict)
    series: Named = field(default_factory=dict)
    terms: Named = field(default_factory=dict)
    essays: Named = field(default_factory=dict)


def list_schemas(settings: Settings, ids: Ids) -> Mapping[str, Rows]:
    """The keys of each kind of file that has a header; ``page`` is any other page."""
    names = PerLanguage(Text(named=True), settings.codes)
    return {
        "essay": _essay(settings, ids),
        "theme": _factor(settings),
        "series": (Field("name", names, required=True, about=_say("連載の名前", "name of the series")),),
        "term": _term(settings, ids),
        "home": _home(ids),
        "page": _PAGE,
    }


def list_keys(settings: Settings) -> frozenset[str]:
    """Every key that any kind of file may have."""
    return frozenset(row.name for rows in list_schemas(settings, Ids()).values() for row in rows)


def _say(ja: str, en: str) -> dict[str, str]:
    return {"ja": ja, "en": en}


def _essay(settings: Settings, ids: Ids) -> Rows:
    moment = Moment(settings.zone)
    skip = Field(
        "skip", ListOf(Reference("term", ids.terms)), about=_say("リンクにしない用語", "terms not to link")
    )
    return (
        Field("title", Text(named=True), required=True, about=_say("題", "title")),
        Field(
            "date",
            moment,
            required=True,
            about=_say(
                "公開する日（先の日付なら、その日まで出ない）", "day of publication; kept back until then"
            ),
        ),
        Field(
            "factors",
            ListOf(Reference("factor", ids.factors), least=1),
            required=True,
            about=_say("キーファクター（1 つ以上）", "key factors, one or more"),
        ),
        Field(
            "summary", Text(), about=_say("要約（なければ最初の段落）", "summary, else the first paragraph")
        ),
        Field("updated", moment, about=_say("書き直した日", "day of the last change that matters")),
        Field("series", Reference("series", ids.series), about=_say("連載の id", "id of the series")),
        Field("part", Whole(), about=_say("連載の何回めか", "part of the series")),
        Field(
            "draft", Flag(), about=_say("true なら下書き（公開されない）", "true: a draft, never published")
        ),
        Field(
            "aliases",
            ListOf(OldAddress()),
            about=_say("前のブログのアドレス（そこから移る）", "old addresses that lead here"),
        ),
        Field("glossary", Table((skip,)), about=_say("用語のリンクの例外", "exceptions from term links")),
        Field("image", Text(), about=_say("カードに出す画像", "picture for cards and feeds")),
        Field("image_alt", Text(), about=_say("画像を言葉で言うと", "the picture in words")),
        Field(
            "source", Pattern(_URL, "not-url"), about=_say("初めに載せた場所", "where it was first published")
        ),
    )


def _factor(settings: Settings) -> Rows:
    names = PerLanguage(Text(named=True), settings.codes)
    return (
        Field("name", names, required=True, about=_say("名前", "name")),
        Field("short", names, required=True, about=_say("短い名前", "short name")),
        Field("color", Pattern(_COLOR, "not-color"), required=True, about=_say("色", "colour")),
        Field("order", Whole(), required=True, about=_say("並ぶ順", "place among the factors")),
    )


def _term(settings: Settings, ids: Ids) -> Rows:
    names, texts = PerLanguage(Text(named=True), settings.codes), PerLanguage(Text(), settings.codes)
    words = ListOf(Text())
    return (
        Field("name", names, required=True, about=_say("用語", "the term")),
        Field(
            "reading",
            Text(),
            required=True,
            about=_say("よみ（かな）", "reading of the Japanese name, in kana"),
            propose=lambda values: propose_reading(values.get("name", {}).get("ja", "")),
        ),
        Field(
            "definition",
            texts,
            required=True,
            about=_say("意味（1〜2 文）", "meaning, in one or two sentences"),
        ),
        Field(
            "aliases",
            PerLanguage(words, settings.codes, all_of=False),
            about=_say("ほかの言い方", "other words for it, found in essays too"),
        ),
        Field("not_in", words, about=_say("この語を含む別の言葉", "longer words it must not be found in")),
        Field(
            "factors", ListOf(Reference("factor", ids.factors)), about=_say("キーファクター", "key factors")
        ),
        Field(
            "see", ListOf(Reference("term", ids.terms)), about=_say("あわせて見る用語", "terms to see also")
        ),
        Field("link", Flag(), about=_say("false なら自動でリンクしない", "false: not linked by itself")),
        Field(
            "status",
            Choice(("preferred", "admitted", "deprecated")),
            about=_say("勧める言い方かどうか", "whether to use this word"),
        ),
    )


def _home(ids: Ids) -> Rows:
    door = (
        Field("title", Text(named=True), required=True, about=_say("入り口の題", "title of the door")),
        Field("text", Text(), required=True, about=_say("誰のためか", "for whom it is")),
        Field(
            "essays",
            ListOf(Reference("essay", ids.essays), least=1),
            required=True,
            about=_say("読む順のエッセイ", "essays in reading order"),
        ),
    )
    doors = ListOf(Table(door, Door))
    return (*_PAGE, Field("doors", doors, about=_say("読み手ごとの入り口", "reading paths")))


_PAGE: Rows = (
    Field("title", Text(named=True), about=_say("題", "title")),
    Field("description", Text(), about=_say("検索結果などに出る一文", "a sentence for search results")),
)
