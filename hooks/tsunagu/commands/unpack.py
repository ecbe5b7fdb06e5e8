"""``tsunagu unpack``: a stranger's archive into a folder, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import click

from tsunagu.commands.named_path import NamedPath
from tsunagu.commands.refusals import Refused
from tsunagu.commands.spoken import command
from tsunagu.release import ArtifactError, unpack_artifact


@command()
@click.argument("archive", type=NamedPath(exists=True, dir_okay=False, path_type=Path))
@click.argument("folder", type=NamedPath(path_type=Path))
def unpack(archive: Path, folder: Path) -> None:
    """Unpack the preview ``archive`` (a zip) into a new ``folder``."""
    try:
        count = unpack_artifact(archive, folder)
    except ArtifactError as error:
        raise Refused(str(error), "en") from error  # whoever reads the log of the preview
    click.echo(f"{count} files")
