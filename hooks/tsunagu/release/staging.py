"""Build beside the live folder and switch at the end: a failed build leaves the old site as it was."""

from __future__ import annotations

import atexit
import shutil
from pathlib import Path


def open_stage(site: Path) -> Path:
    """An empty place for the new site: a hidden neighbour, so that the switch is a rename.

    Whatever is still in it when the process ends came from a failed build, and goes.
    """
    stage = site.with_name(f".{site.name}.building")
    _drop(stage)
    atexit.register(_drop, stage)
    return stage


def publish_stage(stage: Path, site: Path) -> None:
    """Put the finished stage in the site's place; the old site goes last."""
    old = site.with_name(f".{site.name}.old")
    _drop(old)
    if site.exists():
        site.replace(old)
    stage.replace(site)
    _drop(old)


def _drop(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
