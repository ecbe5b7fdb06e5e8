"""What could be better, told at the end of a build: nothing is held back for it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from tsunagu.messages import cut_long, sum_up, write_findings
from tsunagu.model import Problem

#: More lines push away what stands above them.
_MOST = 30


def tell_remarks(remarks: Sequence[Problem], ui_language: str, path: str = "") -> None:
    """Their count, and a line each; at ``path`` instead, for who says more before (``.hosting/``)."""
    lines = [
        *sum_up(0, len(remarks), ui_language),
        *cut_long(write_findings(remarks, ui_language), _MOST, ui_language),
    ]
    if path:
        Path(path).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    elif lines:
        click.echo("\n".join(lines), err=True)


def tell_count(remarks: int, ui_language: str) -> None:
    """Only how many there are: in the live preview the pages say which."""
    for line in sum_up(0, remarks, ui_language):
        click.echo(line, err=True)
