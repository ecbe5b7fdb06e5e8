"""A file that is no picture, or one that browsers don't show, is told in a line, and none does any harm."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from time import process_time

import pytest

from odd_pictures import BROKEN, FAULTS, make_picture, make_png
from projects import Project
from tsunagu.config import USUAL_LIMITS
from tsunagu.content import Picture, PictureFault, read_picture

_HEAD = "---\ntitle: 題\ndate: 2026-05-01\nfactors: [skills]\n---\n"


def _read(folder: Path, name: str, content: bytes) -> Picture | PictureFault:
    (folder / name).write_bytes(content)
    return read_picture(folder / name, name, USUAL_LIMITS)


@pytest.mark.parametrize("name", FAULTS)
def test_what_is_no_picture_to_be_shown_is_told_at_once(tmp_path: Path, name: str) -> None:
    make, code, seen = FAULTS[name]
    content = make()
    began = process_time()
    read = _read(tmp_path, name, content)
    assert process_time() - began < 2
    assert isinstance(read, PictureFault), read
    assert read.code == code
    assert seen in read.values.get("seen", "")


@pytest.mark.parametrize("name", BROKEN)
def test_points_that_are_cut_short_are_told_at_once(tmp_path: Path, name: str) -> None:
    read = _read(tmp_path, name, BROKEN[name]())
    assert isinstance(read, PictureFault)
    assert read.code == "picture-broken"


def test_points_that_are_garbled_stop_the_build_where_the_picture_is_named(project: Project) -> None:
    content = bytearray(make_picture("avif"))
    content[-200:-100] = bytes(100)
    (project.docs / "images").mkdir(exist_ok=True)
    (project.docs / "images" / "garbled.avif").write_bytes(content)
    project.write({"essays/garbled.md": f"{_HEAD}\n![橋](../images/garbled.avif)\n"})
    outcome = project.build()
    assert outcome.code != 0
    assert "docs/essays/garbled.md:7:6 picture-broken" in outcome.output
    assert "Traceback" not in outcome.output


def test_a_limit_in_the_settings_lets_a_larger_picture_in(tmp_path: Path) -> None:
    (tmp_path / "large.png").write_bytes(make_png(8_000, 8_000))
    limits = replace(USUAL_LIMITS, picture_megapixels=64)
    assert isinstance(read_picture(tmp_path / "large.png", "large.png", limits), Picture)


def test_each_file_is_told_by_the_line_that_names_it_and_nothing_is_built(project: Project) -> None:
    folder = project.docs / "images"
    folder.mkdir(exist_ok=True)
    for number, (name, (make, _, _)) in enumerate(FAULTS.items()):
        (folder / name).write_bytes(make())
        project.write({f"essays/fault-{number}.md": f"{_HEAD}\n文。\n\n![橋](../images/{name})\n"})
    outcome = project.build()
    assert outcome.code != 0
    for number, (name, (_, code, _)) in enumerate(FAULTS.items()):
        start = f"docs/essays/fault-{number}.md:9:6 {code} "
        (line,) = [line for line in outcome.output.splitlines() if line.startswith(start)]
        assert f"images/{name}" in line
    assert "Traceback" not in outcome.output


def test_a_picture_cut_short_stops_the_build_with_its_name(project: Project) -> None:
    project.write({"essays/cut.md": f"{_HEAD}\n![橋](../images/cut.jpg)\n"})
    (project.docs / "images").mkdir(exist_ok=True)
    (project.docs / "images" / "cut.jpg").write_bytes(BROKEN["cut.jpg"]())
    outcome = project.build()
    assert outcome.code != 0
    assert "docs/essays/cut.md:7:6 picture-broken" in outcome.output
    assert "Traceback" not in outcome.output
    assert not project.site.exists()
