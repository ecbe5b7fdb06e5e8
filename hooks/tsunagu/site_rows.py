"""The keys of mkdocs.yml: those of MkDocs, and ours below ``extra.tsunagu``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tsunagu.fields import Field
from tsunagu.languages import list_codes
from tsunagu.problems import PROBLEMS
from tsunagu.shapes.lists import ListOf, PerLanguage
from tsunagu.shapes.numbers import Flag
from tsunagu.shapes.site import Anything, LanguageCode, SiteAddress, Switch, Zone
from tsunagu.shapes.tables import Table
from tsunagu.shapes.text import Text

#: The keys of MkDocs whose values are its own affair. ``INHERIT`` is none of them: what it brings has no
#: place in this file.
_OF_MKDOCS: Final = (
    *("docs_dir", "site_dir", "theme", "extra", "hooks", "plugins", "watch", "markdown_extensions"),
    *("validation", "use_directory_urls", "nav", "site_description", "site_author", "copyright", "repo_url"),
    *("repo_name", "edit_uri", "edit_uri_template", "extra_css", "extra_javascript", "extra_templates"),
    *("exclude_docs", "draft_docs", "not_in_nav", "dev_addr", "strict", "remote_branch", "remote_name"),
)

_SWITCHES: Final = ("use_directory_urls", "strict")

SITE_ROWS: Final = (
    Field("site_name", Text(named=True), "", "", "つなぐ", required=True),
    Field("site_url", SiteAddress(), "", "", "https://tsunagu.example/", required=True),
    *(Field(name, Switch() if name in _SWITCHES else Anything(), "", "", "") for name in _OF_MKDOCS),
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
        Field("warnings", Table(switches, example="long-sentence: false"), "", "", ""),
    )
