"""Find the project a command is run in, and read its settings from mkdocs.yml."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import yaml

from tsunagu.commands.words import say
from tsunagu.settings import Settings, SettingsError, read_settings
from tsunagu.tongue import choose_tongue


class _Loader(yaml.SafeLoader):
    """mkdocs.yml may have tags of MkDocs: ``!ENV`` is read as MkDocs reads it, others are passed over."""

    def read_env(self, node: yaml.Node) -> object:
        """``!ENV NAME`` or ``!ENV [NAME, OTHER, default]``: the first variable that is set."""
        values = self.construct_sequence(node) if isinstance(node, yaml.SequenceNode) else [node.value]
        *names, default = values if len(values) > 1 else [*values, None]
        return next((os.environ[name] for name in names if name in os.environ), default)


_Loader.add_constructor("!ENV", _Loader.read_env)
_Loader.add_multi_constructor("", lambda _loader, _suffix, _node: None)


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with mkdocs.yml: where the content is, and the site's settings."""

    folder: Path
    docs: Path
    settings: Settings


def read_project(start: Path | None = None) -> Project:
    """The project of the folder ``start`` (else the current one) or one above it."""
    start = (start or Path.cwd()).resolve()
    for folder in (start, *start.parents):
        if (folder / "mkdocs.yml").is_file():
            return _read(folder)
    raise click.ClickException(say("no-project", choose_tongue(None, os.environ, "en"), path=start))


def _read(folder: Path) -> Project:
    try:
        config: Any = yaml.load((folder / "mkdocs.yml").read_text(encoding="utf-8"), _Loader)
        extra = (config.get("extra") or {}).get("tsunagu") or {}
        name, url = str(config.get("site_name", "")), str(config.get("site_url") or "")
        docs = folder / str(config.get("docs_dir") or "docs")
        repository = str(config.get("repo_url") or "")
        return Project(folder, docs, read_settings(extra, name, url, repository))
    except (yaml.YAMLError, AttributeError, OSError) as error:
        raise click.ClickException(f"mkdocs.yml can't be read: {error}") from error
    except SettingsError as error:
        raise click.ClickException(str(error)) from error
