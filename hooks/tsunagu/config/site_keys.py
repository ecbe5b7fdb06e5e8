"""The keys of mkdocs.yml: those of MkDocs, and ours below ``extra.tsunagu``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tsunagu.config.generator import Generator
from tsunagu.config.limits import LIMIT_ROWS, Limits
from tsunagu.config.site_types import AnyValue, LanguageCode, SiteAddress, YamlFlag, Zone
from tsunagu.header import Field, Flag, ListOf, PerLanguage, Schema, Table, Text, schema_of
from tsunagu.languages import list_codes
from tsunagu.messages import PROBLEMS

_TEXTS: Final = (
    ("names", "サイトの名前", "the name of the site"),
    ("descriptions", "サイトの説明", "what the site is"),
    ("author", "書き手", "who writes"),
    ("licence", "文章を使える条件", "how texts may be used"),
)


def list_rows(generator: Generator) -> tuple[Field, ...]:
    """The keys of mkdocs.yml itself: what we read of them, and those of the generator, which reads them."""
    flag, other = YamlFlag(), AnyValue()
    return (
        Field("site_name", Text(named=True), "", "", "つなぐ", required=True),
        Field("site_url", SiteAddress(), "", "", "https://tsunagu.example/", required=True),
        *(Field(name, flag if name in generator.flags else other, "", "", "") for name in generator.keys),
    )


def list_own_rows(codes: Sequence[str]) -> tuple[Field, ...]:
    """The keys of ``extra.tsunagu``; a text may stay there while the site does without its language."""
    texts = PerLanguage(Text(), (*codes, *(code for code in list_codes() if code not in codes)), all_of=False)
    warnings = [code for code, kind in PROBLEMS.items() if kind.severity == "warning"]
    switches = tuple(Field(code, Flag(), "", "", "false") for code in warnings)
    return (
        Field(
            "languages",
            ListOf(LanguageCode(), least=1),
            "サイトの言語",
            "the languages of the site",
            "[ja, en]",
        ),
        Field("timezone", Zone(), "日付の時間帯", "the time zone of dates", "Asia/Tokyo"),
        *(Field(name, texts, ja, en, "") for name, ja, en in _TEXTS),
        Field(
            "warnings",
            Table(switches, example="long-sentence: false"),
            "出さない注意",
            "remarks that are not wanted",
            "",
        ),
        Field("limits", Table(LIMIT_ROWS, Limits, example="factors: 10"), "上限", "the most of anything", ""),
    )


def describe_settings(codes: Sequence[str]) -> Schema:
    """The JSON Schema of what is ours in mkdocs.yml."""
    own = {"type": "object", "properties": {"tsunagu": schema_of(list_own_rows(codes))}}
    return {"type": "object", "properties": {"extra": own}}
