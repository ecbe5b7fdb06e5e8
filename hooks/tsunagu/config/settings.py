"""What mkdocs.yml says about the site, read as strictly as a header and told in the same words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from tsunagu.config.colors import USUAL_COLORS, Colors
from tsunagu.config.generator import Generator
from tsunagu.config.limits import USUAL_LIMITS, Limits
from tsunagu.config.markdown_extensions import read_dialect
from tsunagu.config.own_files import OwnFile, read_own_files
from tsunagu.config.own_part import (
    OWN,
    USUAL_LANGUAGES,
    choose_languages,
    find_own,
    lead_below,
    read_languages,
)
from tsunagu.config.site_effects import find_effects, find_odd_folders, find_taken_folder
from tsunagu.config.site_file import read_site_file, read_site_source
from tsunagu.config.site_keys import list_own_rows, list_rows
from tsunagu.config.site_languages import find_languages, find_unnamed_languages, find_unsaid_texts
from tsunagu.config.site_look import find_wrong_look, list_named_pages, list_site_pictures
from tsunagu.config.site_parts import find_unnamed_parts
from tsunagu.config.site_types import USUAL_BOOKS
from tsunagu.config.site_values import find_wrong_values, is_there
from tsunagu.header import Fields, Note, read_fields, require_fields
from tsunagu.languages import Language
from tsunagu.messages import is_mistake
from tsunagu.model import BARE_DIALECT, Dialect, Place, Problem, Source

#: What is asked of a file that can be read whole: else it lacks what could not be read.
_OF_WHOLE_FILES: Final = ("unsaid",)

#: Keys whose values are those of the settings of the same name.
_AS_READ: Final = ("contact", "profiles", "icon", "logo", "dark_logo", "colors", "menu", "foot")

#: Where a site stands of which that can't be read: no link leads there.
_NOWHERE: Final = "https://site.invalid/"


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
    that nobody wants to see, ``limits`` how much there may be of anything, ``mail_service`` is where readers
    leave their mail address to be told of new essays,
    ``picture_width`` how long a side of a published picture may be, ``books`` of what there are books
    (``series``, ``themes``, ``all``), ``book_lines`` how their lines run in a language that has both
    (``vertical``, ``horizontal``, ``both``), ``keeps_quotes`` whether ”…” stays as it is there. ``url`` is
    where the site stands, ``home`` where it does once it is published (while it is served, these are two).
    ``docs`` is the folder of the content, ``dialect`` what its Markdown may be.

    ``contact`` is what a link to the author leads to (``mailto:`` or ``https:``), ``profiles`` are his pages
    elsewhere. ``icon``, ``logo`` and ``dark_logo`` are uris of pictures (``pictures``: where they are named),
    ``menu`` and ``foot`` pages by path without its ending (``named_pages``: where, and as typed), ``styles``
    and ``scripts`` the owner's own.
    """

    languages: tuple[Language, ...]
    zone: ZoneInfo
    names: Mapping[str, str]
    descriptions: Mapping[str, str]
    authors: Mapping[str, str]
    url: str
    home: str
    repository: str = ""
    licences: Mapping[str, str] = field(default_factory=dict)
    quiet: frozenset[str] = frozenset()
    limits: Limits = USUAL_LIMITS
    mail_service: str = ""
    picture_width: int = 2_000
    books: tuple[str, ...] = USUAL_BOOKS
    book_lines: str = "vertical"
    keeps_quotes: bool = False
    copyrights: Mapping[str, str] = field(default_factory=dict)
    author_type: str = "organisation"
    contact: str = ""
    profiles: tuple[str, ...] = ()
    icon: str = ""
    logo: str = ""
    dark_logo: str = ""
    pictures: tuple[tuple[Place, str], ...] = ()
    colors: Colors = USUAL_COLORS
    menu: tuple[str, ...] = ()
    foot: tuple[str, ...] = ("about",)
    named_pages: tuple[tuple[Place, str, str], ...] = ()
    styles: tuple[OwnFile, ...] = ()
    scripts: tuple[OwnFile, ...] = ()
    docs: str = "docs"
    dialect: Dialect = BARE_DIALECT

    @property
    def codes(self) -> tuple[str, ...]:
        """The language codes, default first."""
        return tuple(language.code for language in self.languages)

    def find_name_language(self, code: str) -> str:
        """The language of the site's name in an edition that has none of its own yet; else empty."""
        second = self.codes[1] if code in self.codes[2:] else code
        return second if second != code and self.names[second] == self.names[code] else ""

    def language(self, code: str) -> Language:
        """The language of a code that the site has."""
        return next(language for language in self.languages if language.code == code)


def read_settings(path: Path, environ: Mapping[str, str], generator: Generator) -> Settings:
    """The settings in mkdocs.yml, or ``SettingsError`` with every mistake in it (remarks stop nothing)."""
    settings, problems = survey_settings(path, environ, generator)
    if mistakes := [problem for problem in problems if is_mistake(problem)]:
        raise SettingsError(mistakes, settings.codes[0])
    return settings


def survey_settings(
    path: Path, environ: Mapping[str, str], generator: Generator
) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings as far as they can be read, and every mistake and remark that mkdocs.yml calls for.

    What can't be read is as usual, so that the content can be read all the same and no more is told of it
    than is wrong there.
    """
    problems: list[Problem] = []
    source = read_site_source(path, problems.append)
    settings = _read(source, path, environ, generator, problems.append) if source else _read_nothing(path)
    wrong = {problem.place for problem in problems if is_mistake(problem)}
    silent = _OF_WHOLE_FILES if wrong else ()
    wanted = (
        one for one in problems if is_mistake(one) or (one.place not in wrong and one.code not in silent)
    )
    return settings, tuple(one for one in wanted if one.code not in settings.quiet)


def find_site_mistakes(
    source: Source, path: Path, environ: Mapping[str, str], generator: Generator
) -> list[Problem]:
    """Every mistake in a text that is to stand in mkdocs.yml, at ``path``."""
    problems: list[Problem] = []
    _read(source, path, environ, generator, problems.append)
    return problems


def _read(
    source: Source, path: Path, environ: Mapping[str, str], generator: Generator, note: Note
) -> Settings:
    rows = list_rows(generator)
    keys = frozenset(row.name for row in (*rows, *list_own_rows(USUAL_LANGUAGES)))
    header = read_site_file(source, environ, keys, note)
    if header is None:
        return _read_nothing(path)
    site = read_fields(header, rows, lead_below(note))
    require_fields(site, rows, note)
    find_wrong_values(site.values, path.parent, generator, note)
    find_unnamed_parts(site, path.parent, note)
    find_effects(header.entries, generator.effects, note)
    find_taken_folder(header.entries, path.parent, note)
    find_odd_folders(header.entries, ("site_dir", "docs_dir", "theme.custom_dir"), note)
    own = find_own(site.values.get("extra"), site.start, note)
    templates = path.parent / _read_folder(site, "theme", "custom_dir", "overrides")
    own_files = {
        key: read_own_files(key, site.values, templates, note) for key in ("extra_css", "extra_javascript")
    }
    docs = _read_text(site, "docs_dir")
    docs = docs if docs and is_there(path.parent / docs, Path.is_dir) else "docs"
    languages = read_languages(own) or choose_languages(find_languages(path.parent / docs))
    if "languages" in own.entries:
        shown = find_unnamed_languages(own.entries["languages"].node, languages, path.parent / docs, note)
        languages = (*languages, *choose_languages(shown))
    codes = tuple(one.code for one in languages)
    values = read_fields(own, list_own_rows(codes), note, OWN).values
    find_unsaid_texts(own.entries, values, site.values.get("site_name", ""), codes, note)
    find_wrong_look(own.entries, values, path.parent / docs, codes, note)
    return replace(
        _fill(site, values, languages, docs),
        dialect=read_dialect(source.text),
        pictures=list_site_pictures(own.entries, values),
        named_pages=list_named_pages(own.entries, values),
        styles=own_files["extra_css"],
        scripts=own_files["extra_javascript"],
    )


def _read_nothing(path: Path) -> Settings:
    """The settings of a mkdocs.yml that can't be read."""
    languages = choose_languages(find_languages(path.with_name("docs")))
    return _fill(Fields({}, {}, Place(path.name)), {}, languages, "docs")


def _fill(site: Fields, values: Mapping[str, Any], languages: tuple[Language, ...], docs: str) -> Settings:
    name = site.values.get("site_name", "")
    return Settings(
        languages=languages,
        zone=values.get("timezone", ZoneInfo("Asia/Tokyo")),
        names=_complete(values.get("names", {}), languages, name),
        descriptions=_complete(values.get("descriptions", {}), languages, ""),
        authors=_complete(values.get("author", {}), languages, name),
        url=site.values.get("site_url", _NOWHERE),
        home=site.values.get("site_url", _NOWHERE),
        repository=_read_text(site, "repo_url"),
        licences=_complete(values.get("licence", {}), languages, ""),
        quiet=frozenset(code for code, on in values.get("warnings", {}).items() if not on),
        limits=values.get("limits", USUAL_LIMITS),
        mail_service=values.get("mail_service", ""),
        picture_width=values.get("picture_width", 2_000),
        books=values.get("books", USUAL_BOOKS),
        book_lines=values.get("book_lines", "vertical"),
        keeps_quotes=values.get("book_quotes") == "keep",
        docs=docs,
        copyrights=_complete(values.get("copyright", {}), languages, ""),
        author_type=values.get("author_type", "organisation"),
        **{name: values[name] for name in _AS_READ if name in values},
    )


def _complete(texts: Mapping[str, str], languages: Iterable[Language], usual: str) -> dict[str, str]:
    """What each language says; a third one says what the second does, where it says nothing of its own."""
    codes = [language.code for language in languages]
    second = texts.get(codes[1], usual) if len(codes) > 1 else usual
    return {code: texts.get(code, usual if code in codes[:2] else second) for code in codes}


def _read_text(site: Fields, name: str) -> str:
    node = site.values.get(name)
    return node.value if node and isinstance(node.value, str) else ""


def _read_folder(site: Fields, key: str, below: str, usual: str) -> str:
    node = site.values.get(key)
    entry = node.value.get(below) if node and isinstance(node.value, Mapping) else None
    return entry.node.value if entry and isinstance(entry.node.value, str) and entry.node.value else usual
