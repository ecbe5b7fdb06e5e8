"""mkdocs.yml and the moment of a build: read as strictly as a header, and told in the same words.

Used by every room that asks for the site's settings.
"""

from __future__ import annotations

from tsunagu.config.clock import ClockError, read_now
from tsunagu.config.generator import Effect, Generator
from tsunagu.config.limits import LIMIT_ROWS, USUAL_LIMITS, Limits
from tsunagu.config.settings import (
    Settings,
    SettingsError,
    find_site_mistakes,
    read_settings,
    survey_settings,
)
from tsunagu.config.site_file import read_site_source

__all__ = [
    "LIMIT_ROWS",
    "USUAL_LIMITS",
    "ClockError",
    "Effect",
    "Generator",
    "Limits",
    "Settings",
    "SettingsError",
    "find_site_mistakes",
    "read_now",
    "read_settings",
    "read_site_source",
    "survey_settings",
]
