"""What many tests start from: the fixture's site, built once with the command a user types."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from authors import keep_off
from pages import BuiltSite, read_site
from projects import SAMPLE, SAMPLE_NOW, Project, make_project
from shared import share

# A slow day is no failure, and what failed once fails again: no deadlines, and the same examples each time.
settings.register_profile("tsunagu", deadline=None, derandomize=True)
settings.load_profile("tsunagu")


keep_off()

#: The files that take the longest, the longest first: a worker that begins one when nothing else is left
#: would be waited for. The others come as pytest finds them.
LONGEST = (
    *("test_hosting", "test_publishing", "test_growth", "test_pull_build", "test_independence"),
    *("test_serve", "test_access", "test_search", "test_search_engine", "test_touch", "test_pull_comment"),
    *("test_mistakes_unforeseen", "test_faults", "test_builds", "test_killed", "test_picture_pages"),
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files first; within a file everything stays in its order."""
    places = {name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: places.get(item.path.stem, len(LONGEST)))


@pytest.fixture(scope="session")
def small_project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The fixture's project, built. Do not write into it."""
    project = make_project(tmp_path_factory.mktemp("small") / "project")
    project.set_config("https://tsunagu.example/", "https://small.example/sub/")
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    return project


@pytest.fixture(scope="session")
def small_site(small_project: Project) -> BuiltSite:
    """The fixture's built site, parsed."""
    return read_site(small_project.site)


@pytest.fixture(scope="session")
def real_project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The sample, built. Do not write into it."""
    return share(tmp_path_factory, "real", build_real)


def build_real(folder: Path) -> Project:
    """The sample in a folder."""
    project = make_project(folder / "project", SAMPLE / "docs")
    outcome = project.build(TSUNAGU_NOW=SAMPLE_NOW)
    assert outcome.code == 0, outcome.output
    return project


@pytest.fixture(scope="session")
def real_site(real_project: Project) -> BuiltSite:
    """The sample's site, parsed."""
    return read_site(real_project.site)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A fresh copy of the fixture's project, for tests that change it."""
    return make_project(tmp_path / "project")
