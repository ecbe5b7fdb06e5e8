"""What a browser at the preview loads, and when: a server is played, its builds do what MkDocs' would."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tsunagu_mkdocs.onlookers import Onlookers, SupersededError

OLD, NEW, LAST = b"<p>old</p>", b"<p>new</p>", b"<p>last</p>"


@dataclass
class Server:
    """What of MkDocs' server is asked; ``reload`` is one round of its loop."""

    builder: Callable[[], object]
    mount_path: str = "/sub/"
    asked: list[str] = field(default_factory=list)
    _visible_epoch: int = 100
    _wanted_epoch: int = 100
    _want_rebuild: bool = False
    _epoch_cond: threading.Condition = field(default_factory=threading.Condition)

    def get_app(self) -> Callable[..., list[bytes]]:
        def serve(environ: dict[str, str], _: object) -> list[bytes]:
            self.asked.append(environ["PATH_INFO"])
            return [b"page"]

        return serve

    def set_app(self, app: Callable[..., Any]) -> None:
        self.app = app

    def _inject_js_into_html(self, page: bytes, epoch: int) -> bytes:
        return page + b" %d" % epoch

    def open(self, path: str) -> None:
        assert self.app({"PATH_INFO": path.encode().decode("latin-1")}, None) == [b"page"]

    def reload(self) -> None:
        self._wanted_epoch = 200
        self.builder()
        self._visible_epoch = self._wanted_epoch

    def read_version(self, page: bytes) -> int:
        """The version under which a browser has a page; it loads anew what is older than the site's."""
        return int(self._inject_js_into_html(page, self._visible_epoch).split()[-1])


@dataclass
class Scene:
    """A page that is open, and what the next build does."""

    path: Path
    build: list[Callable[[], object]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.path.write_bytes(OLD)
        self.server = Server(lambda: [step() for step in self.build])
        self.onlookers = Onlookers()
        self.onlookers.attach(self.server)
        self.server.open("/sub/essays/話/")
        self.build.append(lambda: self.onlookers.show_first({self.path: NEW}))
        self.build.append(self._look)

    def _look(self) -> None:
        self.loaded = self.path.read_bytes(), self.server.read_version(NEW), self.server.read_version(OLD)


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return Scene(tmp_path / "index.html")


def test_nobody_looks_before_there_is_a_server() -> None:
    onlookers = Onlookers()
    onlookers.show_first({})
    onlookers.give_way()
    assert not onlookers.is_asked("essays/x/")


def test_a_page_that_was_opened_is_asked_for_by_its_address_below_the_site(scene: Scene) -> None:
    assert scene.onlookers.is_asked("essays/%E8%A9%B1/")
    assert not scene.onlookers.is_asked("essays/other/")
    assert not scene.onlookers.is_asked("./")
    scene.server.open("/sub/")
    assert scene.onlookers.is_asked("./")
    scene.server.open("/sub/assets/site.css")
    assert scene.server.asked == ["/sub/essays/\u00e8\u00a9\u00b1/", "/sub/", "/sub/assets/site.css"]


def test_the_pages_opened_last_are_known(scene: Scene) -> None:
    for number in range(5):
        scene.server.open(f"/sub/{number}/")
        scene.server.open("/sub/essays/話/")
    assert scene.onlookers.is_asked("essays/話/")
    assert scene.onlookers.is_asked("4/")
    assert not scene.onlookers.is_asked("0/")


def test_a_first_page_is_there_before_the_build_ends_and_is_not_loaded_twice(scene: Scene) -> None:
    scene.build.append(scene.onlookers.settle)
    scene.server.reload()
    assert scene.loaded == (NEW, 201, 200)
    assert scene.server._visible_epoch == 201


def test_a_first_page_that_is_another_in_the_end_is_loaded_again(scene: Scene) -> None:
    scene.build += [lambda: scene.path.write_bytes(LAST), scene.onlookers.settle]
    scene.server.reload()
    assert scene.server._visible_epoch > scene.loaded[1]


def test_after_a_build_that_fails_every_page_is_loaded_again(scene: Scene) -> None:
    """What was wrong is on top of each: the handler of failures, which is within, ends the build early."""
    scene.server.reload()
    assert scene.server._visible_epoch > scene.loaded[1]


def test_a_newer_edit_ends_a_build_and_what_was_shown_of_it_stays(scene: Scene) -> None:
    def edit() -> None:
        scene.server._want_rebuild = True

    scene.build += [edit, scene.onlookers.give_way, lambda: pytest.fail("it went on")]
    scene.server.reload()
    assert scene.path.read_bytes() == NEW
    assert scene.server._visible_epoch == 200


def test_no_handler_of_errors_takes_a_newer_edit_for_one(scene: Scene) -> None:
    assert not issubclass(SupersededError, Exception)
