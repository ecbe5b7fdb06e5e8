"""What goes out is judged, staged, compared with what was out, and reported.

Used by the drivers and by commands.
"""

from __future__ import annotations

from tsunagu.release.active_files import Shipped, guard_active
from tsunagu.release.artifact import ArtifactError, unpack_artifact
from tsunagu.release.leaks import guard_preview, guard_published
from tsunagu.release.preview import BANNER_STYLE, mark_preview
from tsunagu.release.report.built_site import read_site
from tsunagu.release.report.comment import write_markdown
from tsunagu.release.report.compare import compare_sites
from tsunagu.release.report.leaflet import write_leaflet
from tsunagu.release.secrets import list_secrets
from tsunagu.release.site_digest import DIGEST, digest_site
from tsunagu.release.staging import Stage, StageError, open_stage, publish_stage
from tsunagu.release.whole_site.claims import Claim
from tsunagu.release.whole_site.difference import write_differences
from tsunagu.release.whole_site.judge import judge_site
from tsunagu.release.whole_site.published import Published

__all__ = [
    "BANNER_STYLE",
    "DIGEST",
    "ArtifactError",
    "Claim",
    "Published",
    "Shipped",
    "Stage",
    "StageError",
    "compare_sites",
    "digest_site",
    "guard_active",
    "guard_preview",
    "guard_published",
    "judge_site",
    "list_secrets",
    "mark_preview",
    "open_stage",
    "publish_stage",
    "read_site",
    "unpack_artifact",
    "write_differences",
    "write_leaflet",
    "write_markdown",
]
