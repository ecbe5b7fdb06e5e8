"""mkdocs.yml and the moment of a build: read as strictly as a header, and told in the same words.

Used by every room that asks for the site's settings.
"""

from __future__ import annotations

from tsunagu.config.clock import ClockError, read_now
from tsunagu.config.colors import (
    COLOR_TYPE,
    LEAST_CONTRAST,
    USUAL_COLORS,
    Colors,
    Rgb,
    make_readable,
    measure_contrast,
    mix,
    read_color,
    write_color,
)
from tsunagu.config.generator import Effect, Generator
from tsunagu.config.limits import LIMIT_ROWS, USUAL_LIMITS, Limits
from tsunagu.config.own_files import OwnFile, list_addresses
from tsunagu.config.own_part import find_stated_languages
from tsunagu.config.settings import (
    Settings,
    SettingsError,
    find_site_mistakes,
    read_settings,
    survey_settings,
)
from tsunagu.config.site_file import read_site_source
from tsunagu.config.site_keys import list_own_rows

__all__ = [
    "COLOR_TYPE",
    "LEAST_CONTRAST",
    "LIMIT_ROWS",
    "USUAL_COLORS",
    "USUAL_LIMITS",
    "ClockError",
    "Colors",
    "Effect",
    "Generator",
    "Limits",
    "OwnFile",
    "Rgb",
    "Settings",
    "SettingsError",
    "find_site_mistakes",
    "find_stated_languages",
    "list_addresses",
    "list_own_rows",
    "make_readable",
    "measure_contrast",
    "mix",
    "read_color",
    "read_now",
    "read_settings",
    "read_site_source",
    "survey_settings",
    "write_color",
]
