"""Builds that can't harm: the live site is whole at every moment, whoever builds, fails or is killed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from projects import Project
from tsunagu.release import staging
from tsunagu.release.exchange import exchange
from tsunagu.release.staging import StageError, open_stage, publish_stage

PAGE = '<meta name="tsunagu:kind" content="home">'


def silent() -> None:
    """Nobody is told."""


def put(folder: Path, text: str, name: str = "index.html") -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(PAGE + text, encoding="utf-8")


def read(folder: Path) -> str:
    return (folder / "index.html").read_text(encoding="utf-8").removeprefix(PAGE)


def never(*_: Path) -> bool:
    """A disk that can't exchange two folders."""
    return False


@pytest.fixture(params=[exchange, never], ids=["exchange", "two steps"])
def switch(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Callable[..., bool]:
    """Both ways to switch."""
    monkeypatch.setattr(staging, "exchange", request.param)
    chosen: Callable[..., bool] = request.param
    return chosen


@pytest.mark.usefixtures("switch")
def test_a_new_site_takes_the_place_of_the_old_one_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    for text in ("one", "two"):
        stage = open_stage(tmp_path / "site", silent)
        put(stage.folder, text)
        publish_stage(stage)
        assert read(tmp_path / "site") == text
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.usefixtures("switch")
def test_the_old_site_is_put_back_when_the_switch_fails(tmp_path: Path) -> None:
    put(tmp_path / "site", "old")
    stage = open_stage(tmp_path / "site", silent)
    stage.folder.rmdir()
    with pytest.raises(StageError) as told:
        publish_stage(stage)
    assert told.value.code == "no-switch"
    assert read(tmp_path / "site") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems may have no such step")
def test_two_folders_change_places_in_one_step(tmp_path: Path) -> None:
    put(tmp_path / "one", "1")
    put(tmp_path / "two", "2")
    assert exchange(tmp_path / "one", tmp_path / "two")
    assert (read(tmp_path / "one"), read(tmp_path / "two")) == ("2", "1")
    assert not exchange(tmp_path / "one", tmp_path / "none")
    assert read(tmp_path / "one") == "2"


def test_a_folder_without_our_mark_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "overrides").mkdir()
    (tmp_path / "overrides/main.html").write_text("{% block %}", encoding="utf-8")
    with pytest.raises(StageError) as told:
        open_stage(tmp_path / "overrides", silent)
    assert told.value.code == "not-ours"
    assert [path.name for path in tmp_path.rglob("*")] == ["overrides", "main.html"]


def test_a_folder_that_was_filled_by_somebody_while_the_build_ran_is_not_replaced(tmp_path: Path) -> None:
    stage = open_stage(tmp_path / "site", silent)
    put(stage.folder, "new")
    (tmp_path / "site").mkdir()
    (tmp_path / "site/mine.txt").touch()
    with pytest.raises(StageError):
        publish_stage(stage)
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["mine.txt"]


def test_an_empty_folder_may_be_replaced_and_a_file_may_not(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    open_stage(tmp_path / "empty", silent).close()
    (tmp_path / "site").touch()
    with pytest.raises(StageError) as told:
        open_stage(tmp_path / "site", silent)
    assert told.value.code == "no-folder"


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    put(tmp_path / "elsewhere", "old")
    (tmp_path / "site").symlink_to("elsewhere", target_is_directory=True)
    stage = open_stage(tmp_path / "site", silent)
    put(stage.folder, "new")
    publish_stage(stage)
    assert (tmp_path / "site").is_symlink()
    assert read(tmp_path / "elsewhere") == "new"


def test_a_web_server_can_read_every_file_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        stage = open_stage(tmp_path / "site", silent)
        put(stage.folder, "x")
        put(stage.folder / "essays", "y")
        publish_stage(stage)
    finally:
        os.umask(before)
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "site").rglob("*.html")} == {0o644}
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "site", tmp_path / "site/essays")} == {0o755}


def test_what_a_killed_build_left_is_put_right_by_the_next_one(tmp_path: Path) -> None:
    """Killed between the two steps of a disk that can't exchange: no site, the old one beside."""
    put(tmp_path / ".site.old", "old")
    put(tmp_path / ".site.building-1-x", "half")
    (tmp_path / ".site.lock").touch()
    (tmp_path / ".site.building").touch()
    stage = open_stage(tmp_path / "site", silent)
    assert read(tmp_path / "site") == "old"
    stage.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.building", "site"]


_HOLD = """\
import sys
from pathlib import Path
from tsunagu.release import open_stage
stage = open_stage(Path(sys.argv[1]), print)
print("open", flush=True)
sys.stdin.read()
"""


def hold(site: Path) -> subprocess.Popen[str]:
    """Another process that builds, for as long as its input is open."""
    command = [sys.executable, "-c", _HOLD, str(site)]
    other = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert other.stdout
    assert other.stdout.readline() == "open\n"
    return other


def test_a_second_build_says_that_it_waits_and_is_refused_if_the_first_does_not_end(
    tmp_path: Path,
) -> None:
    told = []
    with hold(tmp_path / "site"), pytest.raises(StageError) as error:
        open_stage(tmp_path / "site", lambda: told.append("waits"), patience=0.1)
    assert error.value.code == "busy"
    assert told == ["waits"]
    open_stage(tmp_path / "site", lambda: told.append("again")).close()
    assert told == ["waits"]


def test_a_killed_build_keeps_nobody_waiting(tmp_path: Path) -> None:
    with hold(tmp_path / "site") as other:
        other.kill()
    open_stage(tmp_path / "site", pytest.fail, patience=0).close()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("folder", ["overrides", "hooks"])
def test_a_build_into_a_folder_of_the_project_is_refused_in_one_line(project: Project, folder: str) -> None:
    before = sorted(project.folder.rglob("*"))
    project.set_config("site_dir: site", f"site_dir: {folder}")
    outcome = project.build()
    assert outcome.code == 1
    assert "Traceback" not in outcome.output
    assert f"{folder}" in outcome.output
    assert [path for path in before if not path.exists()] == []
