"""The keys of mkdocs.yml: those of MkDocs, and ours below ``extra.tsunagu``."""

from __future__ import annotations

from collections.abc import Sequence

from tsunagu.config.generator import Generator
from tsunagu.config.limits import LIMIT_ROWS, Limits
from tsunagu.config.site_types import (
    BOOK_LINES,
    BOOK_QUOTES,
    AnyList,
    AnyText,
    AnyValue,
    Books,
    LanguageCode,
    OtherAddress,
    SiteAddress,
    YamlFlag,
    Zone,
)
from tsunagu.header import Choice, Field, Flag, ListOf, PerLanguage, Table, Text, ValueType, Whole
from tsunagu.languages import list_codes
from tsunagu.messages import PROBLEMS


def list_rows(generator: Generator) -> tuple[Field, ...]:
    """The keys of mkdocs.yml itself: what we read of them, and those of the generator, which reads them."""
    shapes: dict[str, ValueType] = {
        **dict.fromkeys(generator.flags, YamlFlag()),
        **dict.fromkeys(generator.texts, AnyText()),
        **dict.fromkeys(generator.lists, AnyList()),
        **dict.fromkeys(generator.addresses, OtherAddress()),
    }
    return (
        Field("site_name", Text(named=True), "", "", "つなぐ", required=True),
        Field("site_url", SiteAddress(), "", "", "https://tsunagu.example/", required=True),
        *(Field(name, shapes.get(name, AnyValue()), "", "", "") for name in generator.keys),
    )


def list_own_rows(codes: Sequence[str]) -> tuple[Field, ...]:
    """The keys of ``extra.tsunagu``; a text may stay there while the site does without its language."""
    texts = PerLanguage(Text(), (*codes, *(code for code in list_codes() if code not in codes)), all_of=False)
    warnings = [code for code, kind in PROBLEMS.items() if kind.severity == "warning"]
    switches = tuple(Field(code, Flag(), "", "", "false") for code in warnings)
    return (
        Field("languages", ListOf(LanguageCode(), least=1), "", "", "[ja, en]"),
        Field("timezone", Zone(), "", "", "Asia/Tokyo"),
        *(Field(name, texts, "", "", "") for name in ("names", "descriptions", "author", "licence")),
        Field("mail_service", SiteAddress(), "", "", "https://news.example/tsunagu/"),
        Field("picture_width", Whole(), "", "", "2000"),
        Field("books", Books(), "", "", "[series, all]"),
        Field("book_lines", Choice(BOOK_LINES), "", "", "both"),
        Field("book_quotes", Choice(BOOK_QUOTES), "", "", "keep"),
        Field("warnings", Table(switches, example="long-sentence: false"), "", "", ""),
        Field("limits", Table(LIMIT_ROWS, Limits, example="factors: 10"), "", "", ""),
    )
