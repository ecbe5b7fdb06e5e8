"""A site is edited at random: after each edit it is as if built anew.

    PYTHONPATH=tests python -m edited_sites SEED COUNT

in the folder of a project. It is built in one process, as in ``serve``, and by a new process each time, which
knows what those before it kept. Tells each edit, and where a site or a page that came first differs.
"""

from __future__ import annotations

import logging
import os
import random
import re
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config

URL = "http://127.0.0.1:8000/"
#: Pages that lead to books, which are made last. Where that makes them others, they are loaded again.
LATE = re.compile(r"(en/)?(series/[^/]+/)?index\.html")

Files = dict[str, bytes]
Edit = Callable[[random.Random, list[Path]], str]


def _choose(chance: random.Random, pages: list[Path], folder: str) -> Path:
    return chance.choice([page for page in pages if page.parent.name == folder])


def _replace(page: Path, pattern: str, new: str) -> None:
    text, count = re.subn(
        pattern, lambda _: new, page.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE
    )
    assert count, f"{pattern} is not in {page}"
    page.write_text(text, encoding="utf-8")


def _write_more(chance: random.Random, pages: list[Path]) -> str:
    page = _choose(chance, pages, "essays")
    more = chance.choice(
        ["一行、書き足しました。", "本社と顧客の話です。", "The client and head office.", "## 見出し"]
    )
    page.write_text(f"{page.read_text(encoding='utf-8')}\n{more}\n", encoding="utf-8")
    return f"{page} says more: {more}"


def _link(chance: random.Random, pages: list[Path]) -> str:
    page, other = _choose(chance, pages, "essays"), _choose(chance, pages, "essays")
    way = os.path.relpath(other, page.parent)
    page.write_text(f"{page.read_text(encoding='utf-8')}\n[これも]({way})\n", encoding="utf-8")
    return f"{page} links to {other}"


def _rename(chance: random.Random, pages: list[Path]) -> str:
    page = _choose(chance, pages, "essays")
    _replace(page, r"^title: .*$", f"title: 題 {chance.randrange(1000)}")
    return f"{page} has another title"


def _draft(chance: random.Random, pages: list[Path]) -> str:
    page = _choose(chance, pages, "essays")
    _replace(page, r"^---$", "---\ndraft: true")
    return f"{page} is a draft"


def _define(chance: random.Random, _: list[Path]) -> str:
    page = chance.choice([Path("docs/glossary", f"{name}.md") for name in ("expatriate", "ringi")])
    _replace(page, r"(?<=^definition: \{ja: )[^,}]*", f"意味 {chance.randrange(1000)}")
    return f"{page} has another definition"


def _name(chance: random.Random, pages: list[Path]) -> str:
    page = chance.choice([page for page in pages if page.parent == Path("docs/glossary")])
    _replace(page, r"(?<=^name: \{ja: )[^,}]*", chance.choice(["時計", "顧客", "文", "朝", "客"]))
    return f"{page} is another word"


def _delete(chance: random.Random, pages: list[Path]) -> str:
    page = _choose(chance, pages, "essays")
    page.unlink()
    return f"{page} is gone"


def _add(chance: random.Random, pages: list[Path]) -> str:
    page = Path(f"docs/essays/new-{chance.randrange(10_000)}.md")
    factor = _choose(chance, pages, "themes").stem
    head = f"title: 新しい題 {page.stem}\ndate: 2026-05-{chance.randrange(10, 30)}\nfactors: [{factor}]"
    page.write_text(f"---\n{head}\n---\n\n本社の人と、顧客の話をしました。\n", encoding="utf-8")
    return f"{page} is new"


def _color(chance: random.Random, pages: list[Path]) -> str:
    page = _choose(chance, pages, "themes")
    _replace(page, r"^color: .*$", f"color: '#{chance.randrange(0x20, 0x60):02x}4050'")
    return f"{page} has another colour"


def _settle(chance: random.Random, _: list[Path]) -> str:
    _replace(Path("mkdocs.yml"), r"^site_name: .*$", f"site_name: 名 {chance.randrange(1000)}")
    return "mkdocs.yml has another name"


EDITS: tuple[Edit, ...] = (
    *(_write_more, _write_more, _write_more, _link, _rename, _draft),
    *(_define, _name, _name, _delete, _add, _color, _settle),
)


def make_site(folder: str) -> Files | str:
    """What a build of the preview makes; or why it does not."""
    config = load_config("mkdocs.yml", site_dir=folder)
    config.site_url = URL
    config.plugins.on_startup(command="serve", dirty=False)
    try:
        build(config, serve_url=URL)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return read_files(folder)


def make_elsewhere(folder: str) -> Files | str:
    """What a process of its own makes, with all that is kept."""
    command = [sys.executable, "-c", f"import edited_sites; print(edited_sites.make_alone({folder!r}))"]
    said = subprocess.run(
        command, capture_output=True, text=True, check=True, encoding="utf-8"
    ).stdout.strip()
    return said or read_files(folder)


def make_alone(folder: str) -> str:
    """Build once; why it could not be done."""
    logging.disable(logging.CRITICAL)
    made = make_site(folder)
    return made if isinstance(made, str) else ""


@contextmanager
def nothing_kept(hooks: Any) -> Iterator[None]:
    """Whatever is built meanwhile knows no text of an earlier build."""
    remember, hooks._remember = hooks._remember, lambda _: hooks.BuildMemory()
    yield
    hooks._remember = remember


def read_files(folder: str) -> Files:
    """All files of a site."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(Path(folder).rglob("*"))
        if path.is_file()
    }


def find_hooks() -> ModuleType:
    """The hooks, as MkDocs loaded them."""
    return next(module for module in list(sys.modules.values()) if hasattr(module, "_see_onlookers"))


def watch_first(hooks: Any) -> dict[Path, bytes]:
    """Whatever is made first, of all pages: a browser has each of them open."""
    first: dict[Path, bytes] = {}
    onlookers = hooks._see_onlookers()
    onlookers._server = SimpleNamespace(
        _epoch_cond=threading.Condition(), _visible_epoch=0, _wanted_epoch=1, _want_rebuild=False
    )
    onlookers.is_asked = lambda _: True

    def show_first(pages: Mapping[Path, bytes]) -> None:
        first.update(pages)
        missing = {
            asset for path, page in pages.items() for asset in list_assets(path, page) if not asset.exists()
        }
        assert not missing, missing

    onlookers.show_first = show_first
    return first


@contextmanager
def nobody_looking(hooks: Any) -> Iterator[None]:
    """Whatever is built meanwhile comes all at once."""
    onlookers = hooks._see_onlookers()
    is_asked, onlookers.is_asked = onlookers.is_asked, lambda _: False
    yield
    onlookers.is_asked = is_asked


def list_assets(path: Path, page: bytes) -> Iterator[Path]:
    """The styles, scripts and pictures that a page loads at once."""
    for found in re.findall(rb'<(?:link rel="stylesheet" href|script src|img[^>]* src)="([^"]+)"', page):
        yield Path(os.path.normpath(path.parent / found.decode()))


def compare(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> Iterator[str]:
    """The uris that are not the same bytes."""
    return (uri for uri in sorted({*one, *other}) if one.get(uri) != other.get(uri))


def find_differences(site: Files | str, expected: Files | str) -> list[str]:
    """Where a site is not as expected; a build that fails is to fail for the same reason."""
    if isinstance(site, str) or isinstance(expected, str):
        return [] if site == expected else [f"{site!s:.200} / {expected!s:.200}"]
    return list(compare(site, expected))


def main(seed: int, count: int) -> int:
    """Edit and compare; how many edits left a difference."""
    logging.disable(logging.CRITICAL)
    chance, faults = random.Random(seed), 0
    with tempfile.TemporaryDirectory() as home:
        folder, clean, elsewhere = (str(Path(home, name)) for name in ("kept", "clean", "elsewhere"))
        make_site(folder)
        hooks = find_hooks()
        first = watch_first(hooks)
        for number in range(count):
            said = chance.choice(EDITS)(chance, sorted(Path("docs").rglob("*.md")))
            first.clear()
            site = make_site(folder)
            early = {path.relative_to(folder).as_posix(): page for path, page in first.items()}
            other = make_elsewhere(elsewhere)
            with nobody_looking(hooks), nothing_kept(hooks):
                expected = make_site(clean)
            differing = find_differences(site, expected)
            differing += [f"elsewhere: {one}" for one in find_differences(other, expected)]
            if not isinstance(expected, str):
                wrong = (uri for uri in early if early[uri] != expected[uri] and not LATE.fullmatch(uri))
                differing += [f"first: {uri}" for uri in wrong]
            print(
                f"{number + 1}/{count} {said}",
                *(f"  differs: {one}" for one in differing),
                sep="\n",
                flush=True,
            )
            faults += bool(differing)
    return faults


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])) > 0)
