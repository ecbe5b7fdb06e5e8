"""What mkdocs.yml says about the site, read as strictly as a header and told in the same words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from tsunagu.fields import Field, Fields, read_fields, require_fields
from tsunagu.front_matter import Header
from tsunagu.languages import Language, find_language, list_codes
from tsunagu.model import Place, Problem, Source
from tsunagu.problems import PROBLEMS
from tsunagu.shapes.lists import ListOf, PerLanguage
from tsunagu.shapes.numbers import Flag
from tsunagu.shapes.shape import explain
from tsunagu.shapes.site import Anything, LanguageCode, SiteAddress, Zone
from tsunagu.shapes.tables import Table
from tsunagu.shapes.text import Text
from tsunagu.site_file import read_site_file, read_site_source
from tsunagu.yaml_nodes import Note

_OWN: Final = "extra.tsunagu"
_LANGUAGES: Final = ("ja", "en")

#: Where a site stands of which that can't be read: no link leads there.
_NOWHERE: Final = "https://site.invalid/"

#: The keys of MkDocs whose values are its own affair. ``INHERIT`` is none of them: what it brings has no
#: place in this file.
_OF_MKDOCS: Final = (
    *("docs_dir", "site_dir", "theme", "extra", "hooks", "plugins", "watch", "markdown_extensions"),
    *("validation", "use_directory_urls", "nav", "site_description", "site_author", "copyright", "repo_url"),
    *("repo_name", "edit_uri", "edit_uri_template", "extra_css", "extra_javascript", "extra_templates"),
    *("exclude_docs", "draft_docs", "not_in_nav", "dev_addr", "strict", "remote_branch", "remote_name"),
)

_SITE: Final = (
    Field("site_name", Text(named=True), "", "", "つなぐ", required=True),
    Field("site_url", SiteAddress(), "", "", "https://tsunagu.example/", required=True),
    *(Field(name, Anything(), "", "", "") for name in _OF_MKDOCS),
)


class SettingsError(ValueError):
    """mkdocs.yml has mistakes; ``language`` is the site's own, as far as it can be read."""

    def __init__(self, problems: Sequence[Problem], language: str) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = tuple(problems)
        self.language = language


@dataclass(frozen=True, slots=True)
class Settings:
    """The site as its owner describes it; the first language is the one at the root.

    ``licences`` says how texts may be used, where that is to be said; ``quiet`` are the codes of warnings
    that nobody wants to see; ``docs`` is the folder of the content.
    """

    languages: tuple[Language, ...]
    zone: ZoneInfo
    names: Mapping[str, str]
    descriptions: Mapping[str, str]
    authors: Mapping[str, str]
    url: str
    repository: str = ""
    licences: Mapping[str, str] = field(default_factory=dict)
    quiet: frozenset[str] = frozenset()
    docs: str = "docs"

    @property
    def codes(self) -> tuple[str, ...]:
        """The language codes, default first."""
        return tuple(language.code for language in self.languages)

    def language(self, code: str) -> Language:
        """The language of a code that the site has."""
        return next(language for language in self.languages if language.code == code)


def list_site_keys() -> frozenset[str]:
    """The keys of mkdocs.yml itself."""
    return frozenset(row.name for row in _SITE)


def read_settings(path: Path, environ: Mapping[str, str]) -> Settings:
    """The settings in mkdocs.yml, or ``SettingsError`` with every mistake in it."""
    settings, problems = survey_settings(path, environ)
    if problems:
        raise SettingsError(problems, settings.codes[0])
    return settings


def survey_settings(path: Path, environ: Mapping[str, str]) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings as far as they can be read, and every mistake in mkdocs.yml.

    What can't be read is as usual, so that the content can be read all the same and no more is told of it
    than is wrong there.
    """
    problems: list[Problem] = []
    source = read_site_source(path, problems.append)
    settings = _read(source, path, environ, problems.append) if source else _read_nothing(path)
    return settings, tuple(problems)


def find_site_mistakes(source: Source, path: Path, environ: Mapping[str, str]) -> list[Problem]:
    """Every mistake in a text that is to stand in mkdocs.yml, at ``path``."""
    problems: list[Problem] = []
    _read(source, path, environ, problems.append)
    return problems


def _read(source: Source, path: Path, environ: Mapping[str, str], note: Note) -> Settings:
    keys = list_site_keys().union(row.name for row in _list_rows(_LANGUAGES))
    header = read_site_file(source, environ, keys, note)
    if header is None:
        return _read_nothing(path)
    site = read_fields(header, _SITE, note)
    require_fields(site, _SITE, note)
    own = _find_own(site, note)
    docs = _read_text(site, "docs_dir") or "docs"
    languages = _read_languages(own) or _find_languages(path.with_name(docs))
    values = read_fields(own, _list_rows(tuple(one.code for one in languages)), note, _OWN).values
    return _fill(site, values, languages, docs)


def _read_nothing(path: Path) -> Settings:
    """The settings of a mkdocs.yml that can't be read."""
    return _fill(Fields({}, {}, Place(path.name)), {}, _find_languages(path.with_name("docs")), "docs")


def _fill(site: Fields, values: Mapping[str, Any], languages: tuple[Language, ...], docs: str) -> Settings:
    name = site.values.get("site_name", "")
    return Settings(
        languages=languages,
        zone=values.get("timezone", ZoneInfo("Asia/Tokyo")),
        names=_complete(values.get("names", {}), languages, name),
        descriptions=_complete(values.get("descriptions", {}), languages, ""),
        authors=_complete(values.get("author", {}), languages, name),
        url=site.values.get("site_url", _NOWHERE),
        repository=_read_text(site, "repo_url"),
        licences=values.get("licence", {}),
        quiet=frozenset(code for code, on in values.get("warnings", {}).items() if not on),
        docs=docs,
    )


def _complete(texts: Mapping[str, str], languages: Iterable[Language], usual: str) -> dict[str, str]:
    return {language.code: texts.get(language.code, usual) for language in languages}


def _read_text(site: Fields, name: str) -> str:
    node = site.values.get(name)
    return node.value if node and isinstance(node.value, str) else ""


def _find_own(site: Fields, note: Note) -> Header:
    """The entries below ``extra.tsunagu``; none where it is not there, or is no table."""
    name, node = "extra", site.values.get("extra")
    if node and isinstance(node.value, Mapping):
        entry = node.value.get("tsunagu")
        name, node = _OWN, entry.node if entry else None
    if node and isinstance(node.value, Mapping):
        return Header(node.place, present=True, entries=node.value)
    if node and node.value:
        note(explain("not-table", name, node, known=f"{name.rpartition('.')[2]}: {{…: …}}"))
    return Header(site.start)


def _read_languages(own: Header) -> tuple[Language, ...]:
    """The site's languages; none where they can't be read, which is told with the rest."""
    if own.present and "languages" not in own.entries:
        return _choose_languages(_LANGUAGES)
    languages = read_fields(own, _list_rows(_LANGUAGES)[:1], lambda _: None).values.get("languages")
    return languages or ()


def _find_languages(docs: Path) -> tuple[Language, ...]:
    """The languages that the folders of the content show: each has its own, but for the first."""
    own = [code for code in list_codes() if (docs / code).is_dir()]
    rest = [code for code in _LANGUAGES if code not in own]
    return _choose_languages([*rest[:1], *own])


def _choose_languages(codes: Iterable[str]) -> tuple[Language, ...]:
    return tuple(language for code in codes if (language := find_language(code)))


def _list_rows(codes: Sequence[str]) -> tuple[Field, ...]:
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
