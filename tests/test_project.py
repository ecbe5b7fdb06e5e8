"""What a command reads of mkdocs.yml is what MkDocs reads of it."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from mkdocs.config import load_config

from projects import ROOT
from tsunagu.commands.project import read_project


@pytest.mark.parametrize(
    ("environment", "url"),
    [
        ({}, "https://tsunagu.example/"),
        ({"SITE_URL": "https://someone.example/essays"}, "https://someone.example/essays/"),
        ({"SITE_URL": "https://someone.example/"}, "https://someone.example/"),
    ],
)
def test_the_environment_says_where_the_site_will_stand(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], url: str
) -> None:
    """A project page, a user page and a custom domain are one repository, and no edit."""
    monkeypatch.delenv("SITE_URL", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert read_project(ROOT).settings.url == url
    assert (load_config(str(ROOT / "mkdocs.yml")).site_url or "") == url


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
def test_an_address_that_is_none_is_told_by_its_name(tmp_path: Path, value: str) -> None:
    """Feeds, cards and the sitemap are made of it."""
    (tmp_path / "mkdocs.yml").write_text(f"site_name: x\nsite_url: {value}\n", encoding="utf-8")
    with pytest.raises(click.ClickException, match="site_url must be the site's own address"):
        read_project(tmp_path)
