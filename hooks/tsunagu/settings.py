"""What mkdocs.yml says about the site (``extra.tsunagu``), read strictly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

from tsunagu.languages import Language, find_language
from tsunagu.problems import PROBLEMS

_KEYS = ("languages", "timezone", "names", "descriptions", "author", "licence", "warnings")


class SettingsError(ValueError):
    """A setting of mkdocs.yml that cannot be used; the text says what was expected and seen."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The site as its owner describes it; the first language is the one at the root.

    ``licences`` says how texts may be used, where that is to be said; ``quiet`` are the codes of warnings
    that nobody wants to see.
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

    @property
    def codes(self) -> tuple[str, ...]:
        """The language codes, default first."""
        return tuple(language.code for language in self.languages)

    def language(self, code: str) -> Language:
        """The language of a code that the site has."""
        return next(language for language in self.languages if language.code == code)


def read_settings(extra: Mapping[str, Any], name: str, url: str, repository: str = "") -> Settings:
    """Read ``extra.tsunagu``; ``name`` (mkdocs.yml ``site_name``) stands where a language has none."""
    unknown = sorted(set(extra) - set(_KEYS))
    if unknown:
        raise SettingsError(
            f"mkdocs.yml: extra.tsunagu.{unknown[0]} is not a setting; known: {', '.join(_KEYS)}"
        )
    codes = extra.get("languages", ["ja", "en"])
    if not isinstance(codes, list) or not codes or len(set(map(str, codes))) < len(codes):
        raise SettingsError(f"mkdocs.yml: extra.tsunagu.languages must list each code once, not {codes!r}")
    if not url.startswith(("https://", "http://")):
        known = "the site's own address (https://...), which feeds, cards and the sitemap are made of"
        raise SettingsError(f"mkdocs.yml: site_url must be {known}, not {url!r}")
    texts = {key: _read_texts(extra, key) for key in ("names", "descriptions", "author", "licence")}
    return Settings(
        languages=tuple(_read_language(code) for code in codes),
        zone=_read_zone(extra.get("timezone", "Asia/Tokyo")),
        names={code: texts["names"].get(code, name) for code in codes},
        descriptions={code: texts["descriptions"].get(code, "") for code in codes},
        authors={code: texts["author"].get(code, name) for code in codes},
        url=url if url.endswith("/") else url + "/",
        repository=repository,
        licences=texts["licence"],
        quiet=_read_warnings(extra.get("warnings", {})),
    )


def _read_warnings(switches: object) -> frozenset[str]:
    """The codes of the warnings that are switched off: ``{long-sentence: false}``."""
    known = [code for code, row in PROBLEMS.items() if row.severity == "warning"]
    if not isinstance(switches, dict) or not all(isinstance(on, bool) for on in switches.values()):
        raise SettingsError(f"mkdocs.yml: extra.tsunagu.warnings must be like {{{known[0]}: false}}")
    for code in switches:
        if code not in known:
            raise SettingsError(
                f"mkdocs.yml: extra.tsunagu.warnings.{code} is no warning; known: {', '.join(known)}"
            )
    return frozenset(code for code, on in switches.items() if not on)


def _read_texts(extra: Mapping[str, Any], key: str) -> dict[str, str]:
    texts = extra.get(key, {})
    if not isinstance(texts, dict) or not all(isinstance(text, str) for text in texts.values()):
        raise SettingsError(f"mkdocs.yml: extra.tsunagu.{key} must give a text per language, not {texts!r}")
    return texts


def _read_language(code: object) -> Language:
    language = find_language(code) if isinstance(code, str) else None
    if language is None:
        raise SettingsError(f"mkdocs.yml: extra.tsunagu.languages: no hooks/tsunagu/languages/{code}.py")
    if language.code != code:
        raise SettingsError(f"hooks/tsunagu/languages/{code}.py says its code is {language.code!r}")
    return language


def _read_zone(name: object) -> ZoneInfo:
    try:
        return ZoneInfo(str(name))
    except (ValueError, OSError, KeyError) as error:
        raise SettingsError(f"mkdocs.yml: extra.tsunagu.timezone: no time zone {name!r}") from error
