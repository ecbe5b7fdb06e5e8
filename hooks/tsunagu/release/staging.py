"""Build beside the live folder and switch at the end: whatever fails or is killed leaves the old site.

One build of a site at a time. The new site grows in a hidden neighbour of the old one, of a name that no
other process has, and takes its place in one step where the disk can do that. What a killed build left is
swept away by the next one. Only a folder that a build of ours made is ever replaced.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tsunagu.release.exchange import exchange
from tsunagu.release.site_lock import BusyError, take_lock

#: How long the second build waits for the first: longer than any takes.
_PATIENCE: Final = 600.0

#: What each page of ours says in its head, and nothing else does: others rely on it, too.
_MARK: Final = b"tsunagu:kind"

#: A web server reads them under another name than the builder's, whatever that one's umask is.
_FOLDER_MODE, _FILE_MODE = 0o755, 0o644


class StageError(Exception):
    """Nothing can be built in this place; ``code`` is the message ``fault/…`` that says why."""

    def __init__(self, code: str, path: Path, reason: str = "") -> None:
        super().__init__(f"{code}: {path}")
        self.code = code
        self.path = path
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Stage:
    """A place for the new site; ``site`` is where it will be, links followed."""

    folder: Path
    site: Path
    unlock: Callable[[], None]

    def close(self) -> None:
        """Drop what was not published, and let the next build begin. A second time does nothing."""
        _drop(self.folder)
        with suppress(OSError):
            self.unlock()
        atexit.unregister(self.close)


def open_stage(site: Path, tell_wait: Callable[[], None], *, patience: float = _PATIENCE) -> Stage:
    """An empty place for the new site, once no other build of it is at work.

    Whatever is in it when the process ends came from a failed build, and goes.
    Raises: StageError, where another build doesn't end, or the place is none for a site.
    """
    site = Path(os.path.realpath(site))
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        unlock = take_lock(site.with_name(f".{site.name}.lock"), patience, tell_wait)
    except BusyError:
        raise StageError("busy", site) from None
    except OSError as error:
        raise StageError("no-place", site, error.strerror or str(error)) from None
    try:
        _recover(site)
        _refuse_foreign(site)
        folder = Path(tempfile.mkdtemp(prefix=f".{site.name}.building-{os.getpid()}-", dir=site.parent))
    except OSError as error:
        unlock()
        raise StageError("no-place", site, error.strerror or str(error)) from None
    except StageError:
        unlock()
        raise
    stage = Stage(folder, site, unlock)
    atexit.register(stage.close)
    return stage


def publish_stage(stage: Stage) -> None:
    """Put the finished site in the old one's place, which goes last.

    Raises: StageError, where it can't be put there. The old site is in its place then.
    """
    try:
        _let_all_read(stage.folder)
        _refuse_foreign(stage.site)
        if not stage.site.exists():
            stage.folder.rename(stage.site)
        elif not exchange(stage.folder, stage.site):
            _replace(stage)
    except OSError as error:
        raise StageError("no-switch", stage.site, error.strerror or str(error)) from None
    finally:
        stage.close()


def _replace(stage: Stage) -> None:
    """In two steps, where one is not to be had: no site for a moment, and after an error the old one."""
    old = _name_old(stage.site)
    _drop(old)
    stage.site.rename(old)
    try:
        stage.folder.rename(stage.site)
    except OSError:
        old.rename(stage.site)
        raise
    _drop(old)


def _recover(site: Path) -> None:
    """After a build that was killed: the old site where none is, and nothing half made beside it."""
    old = _name_old(site)
    if old.is_dir() and not site.exists():
        old.rename(site)
    for left in (old, *_list_left(site)):
        if left.is_dir() and not left.is_symlink():
            _drop(left)


def _list_left(site: Path) -> Iterator[Path]:
    begins = f".{site.name}.building-"
    return (path for path in site.parent.iterdir() if path.name.startswith(begins))


def _refuse_foreign(site: Path) -> None:
    """Replace no folder but an empty one, and one whose home page is ours."""
    if site.is_dir():
        with suppress(OSError):
            if _MARK in (site / "index.html").read_bytes():
                return
        if any(site.iterdir()):
            raise StageError("not-ours", site)
    elif site.exists():
        raise StageError("no-folder", site)


def _let_all_read(folder: Path) -> None:
    for path, _, names in os.walk(folder):
        Path(path).chmod(_FOLDER_MODE)
        for name in names:
            Path(path, name).chmod(_FILE_MODE)


def _name_old(site: Path) -> Path:
    return site.with_name(f".{site.name}.old")


def _drop(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
