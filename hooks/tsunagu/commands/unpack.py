"""``tsunagu unpack``: a stranger's archive into a folder, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import click

from tsunagu.release import ArtifactError, unpack_artifact


@click.command()
@click.argument("archive", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("folder", type=click.Path(path_type=Path))
def unpack(archive: Path, folder: Path) -> None:
    """Unpack the preview ARCHIVE (a zip) into a new FOLDER. プレビューを安全に展開します。"""
    try:
        count = unpack_artifact(archive, folder)
    except ArtifactError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{count} files")
