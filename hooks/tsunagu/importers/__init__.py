"""Old columns brought home: saved posts of other blogs become essays. Nothing is fetched or overwritten.

Used by commands.
"""

from __future__ import annotations

from tsunagu.importers.html.markdown_escaping import escape_markdown
from tsunagu.importers.plan.existing_posts import ExistingPost, ExistingPosts, read_existing_posts
from tsunagu.importers.plan.import_report import write_import_report
from tsunagu.importers.plan.import_run import import_posts
from tsunagu.importers.plan.import_settings import ImportSettings
from tsunagu.importers.plan.theme_table import ThemeTableError, read_theme_table

__all__ = [
    "ExistingPost",
    "ExistingPosts",
    "ImportSettings",
    "ThemeTableError",
    "escape_markdown",
    "import_posts",
    "read_existing_posts",
    "read_theme_table",
    "write_import_report",
]
