"""Old columns brought home: saved posts of other blogs become essays. Nothing is fetched or overwritten.

Used by commands.
"""

from __future__ import annotations

from tsunagu.importers.html.markdown_escaping import escape_markdown
from tsunagu.importers.plan.anchors_there import AnchorsThere
from tsunagu.importers.plan.essay_headers import read_existing_posts
from tsunagu.importers.plan.existing_posts import ExistingPost, ExistingPosts
from tsunagu.importers.plan.factor_judge import FactorJudge
from tsunagu.importers.plan.factor_rules import FactorRules, FactorRulesError, read_factor_rules
from tsunagu.importers.plan.import_report import write_import_report
from tsunagu.importers.plan.import_run import import_posts
from tsunagu.importers.plan.import_settings import ImportSettings
from tsunagu.importers.plan.title_reader import TitleReader
from tsunagu.importers.plan.undecided_drafts import UndecidedDraft, list_undecided
from tsunagu.importers.plan.unsure_groups import UnsureGroups, group_unsure, write_factor_draft, write_groups

__all__ = [
    "AnchorsThere",
    "ExistingPost",
    "ExistingPosts",
    "FactorJudge",
    "FactorRules",
    "FactorRulesError",
    "ImportSettings",
    "TitleReader",
    "UndecidedDraft",
    "UnsureGroups",
    "escape_markdown",
    "group_unsure",
    "import_posts",
    "list_undecided",
    "read_existing_posts",
    "read_factor_rules",
    "write_factor_draft",
    "write_groups",
    "write_import_report",
]
