"""An author at his project, who lets it be checked."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from desk import write_site
from tsunagu.commands.cli import main

WRONG = {
    "essays/new-story.md": "---\ntitle：新しい話\ndate: 2026/5/3\nfactors: [customers]\n---\n\n本文です。\n"
}


def sit_down(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The content of a project, whose folder is the current one; its language is that of the site."""
    (folder / "mkdocs.yml").write_text(
        "site_name: つなぐ\nsite_url: https://tsunagu.example/\nhooks: !ENV HOOKS\n", encoding="utf-8"
    )
    write_site(folder / "docs", {})
    monkeypatch.chdir(folder)
    monkeypatch.setenv("TSUNAGU_NOW", "2026-06-01T12:00")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)
    return folder / "docs"


def check(*arguments: str) -> Result:
    """``tsunagu check``, in this process."""
    return CliRunner().invoke(main, ["check", *arguments])
