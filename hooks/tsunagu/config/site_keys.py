"""The keys of mkdocs.yml: those of MkDocs, and ours below ``extra.tsunagu``."""

from __future__ import annotations

from collections.abc import Sequence

from tsunagu.config.colors import COLOR_ROWS, Colors
from tsunagu.config.generator import Generator
from tsunagu.config.limits import LIMIT_ROWS, Limits
from tsunagu.config.site_key_words import SITE_WORDS
from tsunagu.config.site_look import PAGE_KEYS, PICTURE_KEYS
from tsunagu.config.site_types import (
    AUTHOR_TYPES,
    BOOK_LINES,
    BOOK_QUOTES,
    AnyList,
    AnyText,
    AnyValue,
    Books,
    Contact,
    DocsPath,
    LanguageCode,
    OtherAddress,
    SiteAddress,
    YamlFlag,
    Zone,
)
from tsunagu.header import Choice, Field, Flag, ListOf, PerLanguage, Table, Text, ValueType, WebAddress, Whole
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
    types: dict[str, ValueType] = {
        "languages": ListOf(LanguageCode(), least=1),
        "timezone": Zone(),
        **dict.fromkeys(("names", "descriptions", "author", "licence", "copyright"), texts),
        "author_type": Choice(AUTHOR_TYPES),
        "contact": Contact(),
        "profiles": ListOf(WebAddress()),
        **dict.fromkeys(PICTURE_KEYS, DocsPath()),
        "colors": Table(COLOR_ROWS, Colors, example='paper: "#ffffff"'),
        **dict.fromkeys(PAGE_KEYS, ListOf(DocsPath(".md"))),
        "mail_service": SiteAddress(),
        "picture_width": Whole(),
        "books": Books(),
        "book_lines": Choice(BOOK_LINES),
        "book_quotes": Choice(BOOK_QUOTES),
        "warnings": Table(switches, example="long-sentence: false"),
        "limits": Table(LIMIT_ROWS, Limits, example="factors: 10"),
    }
    return tuple(Field(name, kind, *SITE_WORDS[name]) for name, kind in types.items())
