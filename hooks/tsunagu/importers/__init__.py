"""Old columns brought home: saved posts of other blogs, read and written as essays. Never from the network.

file -> text (decoding) -> posts (one reader a format) -> plain HTML (simplify) -> Markdown -> essay file
"""

from __future__ import annotations

from tsunagu.importers.files import read_posts
from tsunagu.importers.import_posts import NoFactorsError, import_posts
from tsunagu.importers.import_settings import ImportSettings
from tsunagu.importers.post import Post
from tsunagu.importers.report import ImportedEssay, ImportReport, write_report
from tsunagu.importers.themes import ThemesError, read_themes

__all__ = [
    "ImportReport",
    "ImportSettings",
    "ImportedEssay",
    "NoFactorsError",
    "Post",
    "ThemesError",
    "import_posts",
    "read_posts",
    "read_themes",
    "write_report",
]
