"""One build of the site: what a driver starts, asks for pages, and lets write the rest.

Only drivers and the guard of a finished site import from here.
"""

from __future__ import annotations

from tsunagu.site.build import Build, BuildOptions, start_build
from tsunagu.site.build_memory import BuildMemory, digest_outside, open_memory
from tsunagu.site.desk_page import write_desk_page
from tsunagu.site.handout import Handout, NotBuiltError
from tsunagu.site.page_faults import find_page_fault
from tsunagu.site.shipped_files import list_shipped, list_shipped_in_preview

__all__ = [
    "Build",
    "BuildMemory",
    "BuildOptions",
    "Handout",
    "NotBuiltError",
    "digest_outside",
    "find_page_fault",
    "list_shipped",
    "list_shipped_in_preview",
    "open_memory",
    "start_build",
    "write_desk_page",
]
