"""A pull request is built as a preview, compared and photographed, by a machine that has no rights."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from publishing import BAR, INSTALL, build_pull, start_merged
from shared import share
from test_builds import read_files
from tsunagu.release.leaks import guard_preview
from workflows import Machine


@pytest.fixture(scope="module")
def pulled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Machine]:
    return share(tmp_path_factory, "pull", build_pull)


@pytest.fixture(scope="module")
def home(pulled: tuple[Path, Machine]) -> Path:
    return pulled[0]


@pytest.fixture(scope="module")
def pull(pulled: tuple[Path, Machine]) -> Machine:
    return pulled[1]


def test_a_preview_costs_no_more_than_a_publication(pull: Machine) -> None:
    """Without what needs the network: each of its two folders has an environment of its own."""
    assert sum(pull.spent.values()) + 2 * INSTALL <= BAR


def test_a_pull_request_is_built_as_a_preview_and_compared(home: Path, pull: Machine) -> None:
    preview = pull.artifacts / "preview"
    assert list(guard_preview(preview)) == []
    assert (preview / "essays/draft/index.html").is_file()
    summary = pull.summary.read_text(encoding="utf-8")
    assert summary.startswith("## 読者から見た変更\n\n追加 1 · 変更 1 ·")
    assert "もう一行、書き足しました。" in summary
    site = pull.folder / "site"
    assert not (site / "essays/draft/index.html").exists()
    machine = start_merged(home, "merged")
    subprocess.run(["make", "site"], cwd=machine.folder, env=dict(machine.environ), check=True)
    assert read_files(site) == read_files(machine.folder / "site")


def test_a_pull_request_is_photographed_and_tested_beside_its_preview(home: Path) -> None:
    machine = start_merged(home, "photos")
    assert machine.run("photos", "photos"), machine.said[-1]
    photos = machine.artifacts / "photos"
    assert sorted(path.name for path in photos.iterdir()) == ["1-essays-pulled.png", "2-essays-gamma.png"]
    assert (photos / "1-essays-pulled.png").read_bytes().startswith(b"\x89PNG")
    assert machine.run("test", "test"), machine.said[-1]
