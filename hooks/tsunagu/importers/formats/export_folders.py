"""Folders of which only a part is posts: the whole of a site generator's, or of a service's export."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple


class FolderKind(NamedTuple):
    """A row: a folder that has one of these files, the names in it that hold its posts, and what their reader
    reads besides.
    """

    signs: tuple[str, ...]
    posts: tuple[str, ...]
    read: tuple[str, ...] = ()


_KINDS: Final = (
    FolderKind(("README.html", "posts.csv"), ("posts",), ("posts.csv",)),  # Medium, Substack
    FolderKind(("feed.atom",), ("feed.atom",)),  # Blogger, whose themes lie beside it
    FolderKind(("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json"), ("content",)),
    FolderKind(("config.toml", "config.yaml", "config.yml"), ("content",)),  # Hugo before 0.110, Zola
    FolderKind(("_config.yml", "_config.yaml"), ("_posts", "_drafts", "source")),  # Jekyll, Hexo
    FolderKind(("astro.config.mjs", "astro.config.ts", "astro.config.js"), ("src",)),
    FolderKind(("content.config.ts", "env.d.ts"), ("content",)),  # Astro's src
    FolderKind(("qiita.config.json",), ("public",)),
)
#: What Jekyll calls the folders of posts, wherever they lie.
_JEKYLL_POSTS: Final = ("_posts", "_drafts")


def find_posts_of(path: Path) -> tuple[str, ...]:
    """The names in a folder that hold its posts; nothing of a folder of which all may be posts."""
    for kind in _KINDS:
        if any((path / sign).is_file() for sign in kind.signs):
            found = tuple(name for name in kind.posts if (path / name).exists())
            if found:
                return found
    return ()


def is_read_besides(path: Path) -> bool:
    """Whether a file is read with the posts of its folder: what it tells is in them.

    >>> is_read_besides(Path("export/posts.csv")), is_read_besides(Path("export/email_list.csv"))
    (True, False)
    """
    return any(path.name in kind.read for kind in _KINDS)


def find_nested_posts(path: Path) -> Iterator[Path]:
    """The folders of posts within others of a Jekyll site, which are the categories of those posts."""
    if not path.is_dir() or path.is_symlink() or path.name == "node_modules":
        return
    for child in sorted(path.iterdir(), key=lambda child: child.name):
        if child.name in _JEKYLL_POSTS and child.is_dir():
            yield child
        elif not child.name.startswith((".", "_")):
            yield from find_nested_posts(child)
