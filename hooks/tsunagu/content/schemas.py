"""The content contract: which keys the header of each kind of file may have.

One row a key. Ids that a file may refer to are the stems of the files there are, so that an unknown
one is found where it stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tsunagu.config import COLOR_TYPE, Settings
from tsunagu.content.ids import ID
from tsunagu.header import (
    Choice,
    Field,
    Flag,
    Kana,
    ListOf,
    Moment,
    OldAddress,
    Pattern,
    PerLanguage,
    Reference,
    Table,
    Text,
    WebAddress,
    Whole,
)
from tsunagu.japanese import propose_reading
from tsunagu.model import ReadingPath

#: Ids that the file had before: ``tsunagu move`` writes them.
_MOVED = Field(
    "moved_from",
    ListOf(Pattern(ID.pattern, "not-id")),
    "前の id。どの言語でも、前のアドレスからここへ移る（tsunagu move が書く）",
    "its former ids: in every language the old addresses lead here (tsunagu move writes it)",
    "[two-clocks]",
)


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
    return {
        "essay": _essay(settings, ids),
        "theme": _factor(settings),
        "series": _series(settings),
        "term": _term(settings, ids),
        "home": (*_PAGE, _reading_paths(ids)),
        "page": (*_PAGE, _MOVED),
    }


def list_schema_keys(settings: Settings) -> frozenset[str]:
    """Every key that any kind of file may have."""
    return frozenset(row.name for rows in list_schemas(settings, Ids()).values() for row in rows)


def _essay(settings: Settings, ids: Ids) -> Rows:
    moment = Moment(settings.zone)
    factors = ListOf(Reference("factor", ids.factors), least=1)
    skip = Field("skip", ListOf(Reference("term", ids.terms)), "リンクにしない用語", "terms", "[head-office]")
    source = WebAddress()
    return (
        Field("title", Text(named=True), "題", "title", "二つの時計", required=True),
        Field(
            "date",
            moment,
            "公開する日。先の日付なら、その日に出る",
            "day it is published",
            _DAY,
            required=True,
        ),
        Field(
            "factors",
            factors,
            "キーファクターの id",
            "ids of its key factors",
            f"[{next(iter(ids.factors), 'customers')}]",
            required=True,
        ),
        Field(
            "summary",
            Text(),
            "要約。なければ、あいさつなどの次の、最初の文から",
            "summary, else the first sentence that says something",
            "本社と現地の時差の話。",
        ),
        Field("updated", moment, "大きく書き直した日", "day of the last great change", _DAY),
        Field("series", Reference("series", ids.series), "連載の id", "id of its series", "first-steps"),
        Field("part", Whole(), "連載の何回めか", "number of the part in the series", "1"),
        Field("draft", Flag(), "true なら下書き。公開されない", "true: a draft, never published", "true"),
        Field(
            "aliases", ListOf(OldAddress()), "前のアドレス。ここへ移る", "old addresses", "[/entry-123.html]"
        ),
        Field(
            "glossary",
            Table((skip,)),
            "リンクにしない用語",
            "terms not to link here",
            "{skip: [head-office]}",
        ),
        Field("image", Text(), "カードやフィードの画像", "picture for cards and feeds", "images/clocks.jpg"),
        Field("image_alt", Text(), "画像を言葉で言うと", "that picture in words", "壁に並ぶ二つの時計"),
        Field(
            "source",
            source,
            "初めに載せた場所",
            "where it was first published",
            "https://blog.example/entry-123",
        ),
        Field(
            "imported",
            Text(),
            "取り込みの目印。あれば消さない",
            "mark of an import; leave it where it is",
            "post-0123456789abcdef",
        ),
        _MOVED,
    )


def _factor(settings: Settings) -> Rows:
    names = PerLanguage(Text(named=True), settings.codes)
    return (
        Field("name", names, "名前", "its name", "{ja: 顧客開拓, en: customer development}", required=True),
        Field("short", names, "短い名前", "its short name", "{ja: 顧客, en: customers}", required=True),
        Field("color", COLOR_TYPE, "色", "its colour", '"#b3402a"', required=True),
        Field("order", Whole(), "並ぶ順", "its place among the factors", "4", required=True),
        _MOVED,
    )


def _series(settings: Settings) -> Rows:
    names = PerLanguage(Text(named=True), settings.codes)
    return (
        Field("name", names, "連載の名前", "its name", "{ja: はじめの一歩, en: First steps}", required=True),
        Field(
            "complete", Flag(), "true なら完結、false なら連載中", "true: complete, false: goes on", "true"
        ),
        Field(
            "next",
            Moment(settings.zone),
            "次の回が出る日。読む人に知らせるなら",
            "day of the next part, which readers are told",
            _DAY,
        ),
        _MOVED,
    )


def _term(settings: Settings, ids: Ids) -> Rows:
    names, texts = PerLanguage(Text(named=True), settings.codes), PerLanguage(Text(), settings.codes)
    words, aliases = ListOf(Text()), PerLanguage(ListOf(Text()), settings.codes, all_of=False)
    factors, terms = ListOf(Reference("factor", ids.factors)), ListOf(Reference("term", ids.terms))
    status = Choice(("preferred", "admitted", "deprecated"))
    meaning = "{ja: 会社の中心となる事務所。, en: The office that decides.}"
    return (
        Field("name", names, "用語", "the term", "{ja: 本社, en: head office}", required=True),
        Field("reading", Kana(), "よみ（かな）", "its reading, in kana", "ほんしゃ", True, _propose_reading),
        Field("definition", texts, "意味。1〜2 文", "its meaning, a sentence or two", meaning, required=True),
        Field("aliases", aliases, "ほかの言い方", "other words for it", "{ja: [本店], en: [HQ]}"),
        Field("not_in", words, "この語を含む、別の意味の言葉", "longer words that are not it", "[日本社会]"),
        Field("factors", factors, "キーファクターの id", "ids of its key factors", "[customers]"),
        Field("see", terms, "あわせて見る用語の id", "ids of terms to see also", "[ringi]"),
        Field("link", Flag(), "false なら自動でリンクしない", "false: not linked by itself", "false"),
        Field("status", status, "勧める言い方かどうか", "whether it is the word to use", "preferred"),
        _MOVED,
    )


def _propose_reading(values: Mapping[str, Any]) -> str:
    return propose_reading(values.get("name", {}).get("ja", ""))


def _reading_paths(ids: Ids) -> Field:
    essays = ListOf(Reference("essay", ids.essays), least=1)
    door = (
        Field(
            "title", Text(named=True), "入り口の題", "title of the way in", "はじめての方へ", required=True
        ),
        Field("text", Text(), "誰のためか", "for whom it is", "ここから読めます。", required=True),
        Field("essays", essays, "読む順のエッセイ", "essays in reading order", "[two-clocks]", required=True),
    )
    example = "[{title: はじめての方へ, text: ここから読めます。, essays: [two-clocks]}]"
    return Field(
        "doors", ListOf(Table(door, ReadingPath)), "読み手ごとの入り口", "ways in, for each reader", example
    )


_DAY = "2026-05-03"

_PAGE: Rows = (
    Field("title", Text(named=True), "題", "title", "このサイトについて"),
    Field(
        "description",
        Text(),
        "検索結果などに出る一文",
        "a sentence for search results",
        "越境して働く人のために。",
    ),
)
