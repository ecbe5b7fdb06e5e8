"""A file or folder that was named on the command line."""

from __future__ import annotations

import os
from typing import Any

import click

from tsunagu.commands.refusals import WrongValueError


class NamedPath(click.Path):
    """A path that was named: an empty one (``"$folder"``, not set) would be the folder one is in."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path, or why it can't be taken."""
        if value == "":
            raise WrongValueError("ask/empty-name", ctx, param)
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            raise WrongValueError(self._explain(value), ctx, param, path=os.fsdecode(value)) from None

    def _explain(self, value: Any) -> str:
        if not os.path.lexists(value):
            return "command/no-path"
        if not self.file_okay and not os.path.isdir(value):  # noqa: PTH112 (click has the name as it was typed)
            return "ask/no-folder"
        return "ask/no-file" if not self.dir_okay and os.path.isdir(value) else "ask/no-access"  # noqa: PTH112
