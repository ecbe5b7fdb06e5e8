"""Every problem the author can be told of, and the report that tells him."""

from __future__ import annotations

from tsunagu.problems.annotations import write_annotation
from tsunagu.problems.report import Finding, describe, list_findings, write_report
from tsunagu.problems.table import GROUPS, PROBLEMS

__all__ = ["GROUPS", "PROBLEMS", "Finding", "describe", "list_findings", "write_annotation", "write_report"]
