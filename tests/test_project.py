"""What a command reads of mkdocs.yml is what MkDocs reads of it."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from mkdocs.config import load_config
from mkdocs.config.config_options import Deprecated
from mkdocs.config.defaults import MkDocsConfig

from projects import Project
from tsunagu.commands.project import read_project
from tsunagu.config.site_keys import list_rows
from tsunagu_mkdocs.mkdocs_keys import MKDOCS


@pytest.mark.parametrize(
    ("environment", "url"),
    [
        ({}, "https://tsunagu.example/"),
        ({"SITE_URL": "https://someone.example/essays"}, "https://someone.example/essays/"),
        ({"SITE_URL": "https://someone.example/"}, "https://someone.example/"),
    ],
)
def test_the_environment_says_where_the_site_will_stand(
    monkeypatch: pytest.MonkeyPatch, project: Project, environment: dict[str, str], url: str
) -> None:
    """A project page, a user page and a custom domain are one repository, and no edit."""
    monkeypatch.delenv("SITE_URL", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert read_project(project.folder).settings.url == url
    assert (load_config(str(project.folder / "mkdocs.yml")).site_url or "") == url


@pytest.mark.parametrize(
    ("value", "url"),
    [
        ("!ENV FIRST", "https://first.example/"),
        ("!ENV [FIRST]", "https://first.example/"),
        ("!ENV [MISSING, FIRST, 'https://default.example/']", "https://first.example/"),
        ("!ENV [MISSING, 'https://default.example/']", "https://default.example/"),
    ],
)
def test_a_variable_is_read_as_mkdocs_reads_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, value: str, url: str
) -> None:
    monkeypatch.setenv("FIRST", "https://first.example/")
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(f"site_name: x\nsite_url: {value}\n", encoding="utf-8")
    assert read_project(tmp_path).settings.url == url
    assert (load_config(str(tmp_path / "mkdocs.yml")).site_url or "") == url


@pytest.mark.parametrize("value", ["", "!ENV MISSING", "x.example"])
def test_an_address_that_is_none_is_told_by_its_name(
    tmp_path: Path, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Feeds, cards and the sitemap are made of it."""
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    (tmp_path / "mkdocs.yml").write_text(f"site_name: x\nsite_url: {value}\n", encoding="utf-8")
    with pytest.raises(click.ClickException, match=r"mkdocs.yml:2:\d+ .*「site_url」"):
        read_project(tmp_path)


def test_the_keys_of_mkdocs_are_known() -> None:
    """One that MkDocs does not know is a mistake to it, and ends ``make site``; one that it knows is none."""
    rows = dict(MkDocsConfig._schema)
    own = {"config_file_path", "mdx_configs"}  # not to be written
    old = {name for name, row in rows.items() if isinstance(row, Deprecated)}
    assert {row.name for row in list_rows(MKDOCS)} == set(rows) - own - old
