"""What ``make compat`` measures with, and that its environment is ours plus ProperDocs."""

from __future__ import annotations

import re
from pathlib import Path

from compat import compare_folders
from projects import ROOT

PAGE = '<meta name="generator" content="{generator}"><p>{text}</p>'


def read_pins(name: str) -> dict[str, str]:
    """The version of each package of a requirements file."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9._-]+)==(\S+)", text, re.MULTILINE))


def write(folder: Path, **files: str) -> Path:
    folder.mkdir()
    for name, text in files.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return folder


def test_only_the_generator_may_differ(tmp_path: Path) -> None:
    page = PAGE.format(generator="mkdocs-1", text="文")
    one = write(tmp_path / "one", same=page, text=page, gone=page, tag=page)
    other = write(
        tmp_path / "other",
        same=PAGE.format(generator="other-2", text="文"),
        text=PAGE.format(generator="mkdocs-1", text="文 "),
        tag=page.replace("<meta", "<META"),
        more=page,
    )
    assert list(compare_folders(one, other)) == ["gone.html", "more.html", "tag.html", "text.html"]


def test_properdocs_is_compared_with_the_same_versions_of_everything_else() -> None:
    ours, theirs = read_pins("requirements.txt"), read_pins("requirements-compat.txt")
    assert "properdocs" in theirs
    assert {name: version for name, version in theirs.items() if ours.get(name, version) != version} == {}
    assert set(theirs) - set(ours) == {"properdocs"}
