"""One build of the site: what a driver starts, asks for pages, and lets write the rest.

Only drivers import from here.
"""

from __future__ import annotations

from tsunagu.site.build import Build, start_build
from tsunagu.site.page_faults import find_page_fault

__all__ = ["Build", "find_page_fault", "start_build"]
