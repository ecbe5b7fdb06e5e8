"""Old columns brought home: saved posts of other blogs become essays. Nothing is fetched or overwritten.

Used by commands.
"""

from __future__ import annotations

from tsunagu.importers.html.markdown_escaping import escape_markdown
from tsunagu.importers.plan.existing_posts import ExistingPost, ExistingPosts, read_existing_posts
from tsunagu.importers.plan.factor_rules import FactorRules, FactorRulesError, read_factor_rules
from tsunagu.importers.plan.import_report import write_import_report
from tsunagu.importers.plan.import_run import import_posts
from tsunagu.importers.plan.import_settings import ImportSettings
from tsunagu.importers.plan.unsure_groups import UnsureGroups, write_factor_draft

__all__ = [
    "ExistingPost",
    "ExistingPosts",
    "FactorRules",
    "FactorRulesError",
    "ImportSettings",
    "UnsureGroups",
    "escape_markdown",
    "import_posts",
    "read_existing_posts",
    "read_factor_rules",
    "write_factor_draft",
    "write_import_report",
]
