"""The site that a file of Markdown belongs to: its generator, and what its settings say."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

import yaml

_HUGO_NAMES: Final = tuple(
    f"{stem}.{ending}" for stem in ("hugo", "config") for ending in ("toml", "yaml", "yml", "json")
)
_SHARED_NAMES: Final = ("_config.yml", "_config.yaml")
#: Hugo's settings in a folder, a file each.
_HUGO_FOLDER: Final = "config/_default"
_HUGO_PARTS: Final = ("permalinks", "languages", "taxonomies")
#: What Jekyll and Hexo call the folders of their posts.
_POSTS: Final = ("_posts", "_drafts")
#: Settings that Hexo has and Jekyll has not.
_HEXO_KEYS: Final = frozenset(
    ("new_post_name", "source_dir", "public_dir", "permalink_defaults", "category_map", "default_category")
)
_MOST_ITEMS: Final = 1_000
_MOST_BYTES: Final = 200_000
_MOST_FOLDERS: Final = 8


@dataclass(frozen=True)
class GeneratorSite:
    """A site: ``generator`` is ``hexo``, ``hugo``, ``jekyll`` or nothing, ``config`` the file of settings.

    ``settings`` have their keys in small letters.
    """

    generator: str = ""
    config: Path = field(default_factory=Path)
    root: Path = field(default_factory=Path)
    settings: Mapping[str, Any] = field(default_factory=dict)

    def word(self, *names: str) -> str:
        """The first of these settings that says anything."""
        found = (self.settings.get(name) for name in names)
        return next(
            (str(one).strip() for one in found if isinstance(one, (str, int)) and str(one).strip()), ""
        )

    def table(self, name: str) -> Mapping[str, Any]:
        """A setting that is a table; an empty one, where it is none."""
        found = self.settings.get(name)
        return found if isinstance(found, Mapping) else {}

    def locate(self, uri: str) -> Sequence[str]:
        """The folders and the name of a file, from the root of the site on."""
        path = Path(uri)
        root = self.root / (self.word("source") if self.generator == "jekyll" else "")
        return next(
            (path.relative_to(one).parts for one in (root, self.root) if path.is_relative_to(one)), path.parts
        )

    @cached_property
    def stated_zone(self) -> str:
        """The time zone that the settings name."""
        return self.word("timezone")

    @cached_property
    def zone(self) -> ZoneInfo | None:
        """The time zone by which the site shows days; None where it names none that there is."""
        return ZoneInfo(self.stated_zone) if self.stated_zone in available_timezones() else None

    @cached_property
    def address(self) -> str:
        """The address of the site in full, without the slash at its end."""
        return self.word("baseurl" if self.generator == "hugo" else "url").rstrip("/")

    @cached_property
    def base(self) -> str:
        """The path below which the site lies at its address: ``/blog``, or nothing."""
        stated = self.word(*{"jekyll": ("baseurl",), "hexo": ("root",)}.get(self.generator, ()))
        try:
            path = stated or ("" if self.generator == "jekyll" else urlsplit(self.address).path)
        except ValueError:
            return ""
        return f"/{path.strip('/')}" if path.strip("/") else ""


def list_texts(value: Any) -> tuple[str, ...]:
    """The texts of a list, or the text that a value is: what else a header has in it is not asked for.

    >>> list_texts(["a", ["b"], 1, True]), list_texts("a"), list_texts(None)
    (('a', '1'), ('a',), ())
    """
    items = value if isinstance(value, list) else [value]
    texts = (
        str(one).strip() for one in items[:_MOST_ITEMS] if isinstance(one, (str, int)) and one is not True
    )
    return tuple(filter(None, texts))


def find_site(uri: str) -> GeneratorSite:
    """The site of a file; one without a generator where nothing tells of any."""
    return _find_site(Path(uri).parent)


@lru_cache(maxsize=5_000)
def _find_site(folder: Path) -> GeneratorSite:
    for root in (folder, *folder.parents)[:_MOST_FOLDERS]:
        for config in _list_configs(root):
            settings = _read_settings(config)
            generator = _name_generator(config, root, settings, folder)
            if generator:
                return GeneratorSite(generator, config, root, settings)
    return _guess_site(folder)


def _guess_site(folder: Path) -> GeneratorSite:
    """The site of posts whose settings are not at hand, by the folder that they lie in."""
    around = next((one for one in (folder, *folder.parents) if one.name in _POSTS), None)
    if around is None:
        return GeneratorSite()
    if around.parent.name == "source":
        return GeneratorSite("hexo", root=around.parent.parent)
    return GeneratorSite("jekyll", root=around.parent)


def _list_configs(root: Path) -> Iterator[Path]:
    names = (*_SHARED_NAMES, *_HUGO_NAMES, *(f"{_HUGO_FOLDER}/{name}" for name in _HUGO_NAMES))
    return (root / name for name in names if (root / name).is_file())


def _name_generator(config: Path, root: Path, settings: Mapping[str, Any], folder: Path) -> str:
    """Which program's settings these are; of a folder that is none of its posts', nothing."""
    parts = folder.relative_to(root).parts
    if config.name in _SHARED_NAMES:
        source = str(settings.get("source_dir") or "source")
        if parts[:1] == (source,) and (_HEXO_KEYS & settings.keys() or (root / source / "_posts").is_dir()):
            return "hexo"
        return "jekyll" if not set(_POSTS).isdisjoint(parts) else ""
    content = str(settings.get("contentdir") or "content").split("/")[0]
    is_hugo = "baseurl" in settings or config.name.startswith("hugo.")
    return "hugo" if is_hugo and parts[:1] == (content,) else ""


def _read_settings(config: Path) -> Mapping[str, Any]:
    settings = dict(_read_file(config))
    if config.parent.name == "_default":
        for file in sorted(config.parent.iterdir()):
            if file.stem in _HUGO_PARTS and file.is_file():
                settings[file.stem] = _read_file(file)
    return settings


def _read_file(path: Path) -> Mapping[str, Any]:
    """A file of settings; nothing of one that can't be read, since posts come home without it."""
    try:
        text = path.read_text("utf-8", errors="replace") if path.stat().st_size <= _MOST_BYTES else ""
        if path.suffix == ".toml":
            stated = tomllib.loads(text)
        else:
            stated = json.loads(text) if path.suffix == ".json" else yaml.load(text, yaml.BaseLoader)
    except (OSError, ValueError, yaml.YAMLError, RecursionError):
        return {}
    return {str(name).lower(): value for name, value in stated.items()} if isinstance(stated, dict) else {}
