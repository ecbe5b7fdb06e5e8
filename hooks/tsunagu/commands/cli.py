"""The author's command, ``tsunagu``. Each subcommand is a file of ``commands/``, read when asked for."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any

import click

from tsunagu.commands.spoken import SpokenGroup
from tsunagu.messages import choose_ui_language, describe_fault

#: The subcommands, and the function in the file of that name.
_COMMANDS = {
    "new": "new",
    "check": "check",
    "explain": "explain",
    "status": "status",
    "move": "move",
    "rename-term": "rename_term",
    "replace": "replace",
    "import": "import_",
    "terms": "terms",
    "pictures": "pictures",
    "book": "book",
    "report": "report",
    "guard": "guard",
    "digest": "digest",
    "unpack": "unpack",
    "schema": "schema",
}

#: Those that only a machine runs: not listed, and there all the same.
_FOR_MACHINES = frozenset(("report", "guard", "digest", "unpack"))


class Commands(SpokenGroup):
    """A group that imports only the command that is run: a check of one essay is over at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """The names, in the order of ``--help``."""
        return list(_COMMANDS)

    def list_shown(self, ctx: click.Context) -> list[str]:
        """Those that an author runs."""
        return [name for name in self.list_commands(ctx) if name not in _FOR_MACHINES]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a name, None where there is none."""
        name = _COMMANDS.get(cmd_name)
        if name is None:
            return None
        command: click.Command = getattr(import_module(f"tsunagu.commands.{name}"), name)
        command.hidden = cmd_name in _FOR_MACHINES
        return command

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run a command; what keeps it from its work is said in a line (a closed pipe by click, in none)."""
        try:
            return super().main(*args, **kwargs)
        except Exception as error:
            told = describe_fault(error, choose_ui_language(None, os.environ, "ja"))
            if not told:
                raise
            click.echo(told, err=True)
            _drop_unwritten()
            sys.exit(1)


def _drop_unwritten() -> None:
    """Python would complain once more of what could not be written."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group("tsunagu", cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="tsunagu", message="%(prog)s %(version)s")
def main() -> None:
    """Write, check and publish a bilingual essay site."""


if __name__ == "__main__":
    main()
