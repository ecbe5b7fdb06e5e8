"""The author's command, ``tsunagu``. Each subcommand is a file of ``commands/``; this one gathers them."""

from __future__ import annotations

import click

from tsunagu.commands.check import check
from tsunagu.commands.terms import terms


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="tsunagu")
def main() -> None:
    """Write, check and publish a bilingual essay site. 二つの言語のサイトを書き、確かめます。"""


main.add_command(check)
main.add_command(terms)


if __name__ == "__main__":
    main()
