"""Five hundred random edits of a site that is being previewed: after each it must be as if built anew.

    PYTHONPATH=tests .venv/bin/python -m bench.edits [--edits 500] [--seed 1]

Prints each edit, and where anything differs; ends with 1 if anything did. A test does eight of them.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from projects import NOW, make_project

#: So many edits leave of the small site still something to edit.
ROUND = 10


@click.command()
@click.option("--edits", default=500, show_default=True)
@click.option("--seed", default=1, show_default=True)
def main(edits: int, seed: int) -> None:
    """Edit sites at random, ten times each."""
    environ = {
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",
        "TSUNAGU_NOW": NOW,
        "PYTHONPATH": str(Path(__file__).parent.parent),
    }
    failed = 0
    for number in range(-(-edits // ROUND)):
        with TemporaryDirectory() as folder:
            project = make_project(Path(folder, "project"))
            command = [sys.executable, "-m", "edited_sites", str(seed + number), str(ROUND)]
            failed += subprocess.run(command, cwd=project.folder, env=environ, check=False).returncode != 0
    click.echo(f"{edits} edits in sites of {ROUND} each: {failed} sites differed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
