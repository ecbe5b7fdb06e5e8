"""A site that is live stays whole, whatever happens to the builds of the next one.

A few times here; ``bench/whole_sites.py`` does it 40 and 20 times.
"""

from __future__ import annotations

import pytest

from killed import Rivals, list_faults_of_killed, list_faults_of_two, make_rivals


@pytest.fixture(scope="module")
def rivals(tmp_path_factory: pytest.TempPathFactory) -> Rivals:
    return make_rivals(tmp_path_factory.mktemp("rivals"))


def test_a_build_that_is_killed_at_any_moment_leaves_a_whole_site(rivals: Rivals) -> None:
    assert list_faults_of_killed(rivals, 6) == []


def test_two_builds_at_any_offset_leave_the_whole_site_of_the_later_text(rivals: Rivals) -> None:
    assert list_faults_of_two(rivals, 3) == []
