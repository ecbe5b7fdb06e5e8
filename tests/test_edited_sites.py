"""Whatever is edited while a preview runs, its site is as a build from nothing makes it."""

from __future__ import annotations

from pathlib import Path

from projects import Project

TESTS = Path(__file__).parent


def test_after_any_edits_the_site_is_as_if_built_anew_in_one_process_or_many(project: Project) -> None:
    """And the pages that came first were those of the finished site. ``bench/edits.py`` does hundreds."""
    outcome = project.run("edited_sites", "1", "8", PYTHONPATH=str(TESTS))
    assert outcome.code == 0, outcome.output
    assert "8/8 " in outcome.output
