"""Say how far a long task is, where someone is looking."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from typing import TypeVar

import click

_T = TypeVar("_T")

#: Seconds: what takes less needs no word.
_PATIENCE = 1.0


def watch(items: Sequence[_T]) -> Iterator[_T]:
    """The items one by one; from the second second on, a terminal shows how many are done (``120/1000``)."""
    start = shown = time.monotonic()
    is_seen = sys.stderr is not None and sys.stderr.isatty()  # it is None where it was closed
    told = False
    for done, item in enumerate(items):
        now = time.monotonic()
        if is_seen and now - start > _PATIENCE and now - shown > _PATIENCE / 10:
            click.echo(f"\r{done}/{len(items)}", nl=False, err=True)
            shown, told = now, True
        yield item
    if told:
        click.echo("\r" + " " * 20 + "\r", nl=False, err=True)
