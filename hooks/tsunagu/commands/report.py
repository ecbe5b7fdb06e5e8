"""``tsunagu report``: what readers will see of a change, from the site before and the site after it."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path
from urllib.parse import urlsplit

import click

from tsunagu.commands.named_path import NamedPath
from tsunagu.commands.refusals import WrongValueError
from tsunagu.commands.spoken import command, take_lang
from tsunagu.messages import choose_ui_language
from tsunagu.release import compare_sites, read_site, write_leaflet, write_markdown

_FOLDER = NamedPath(exists=True, file_okay=False, path_type=Path)
_FILE = NamedPath(dir_okay=False, path_type=Path)


def _read_address(ctx: click.Context, option: click.Parameter, address: str) -> str:
    """An address that can stand in Markdown as it is."""
    parts = urlsplit(address)
    if not address:
        return ""
    if parts.scheme not in ("http", "https") or not parts.netloc or set(address) & set("<>()[] \\\"'`\n"):
        raise WrongValueError("ask/bad-address", ctx, option)
    return address.rstrip("/") + "/"


@command()
@click.argument("old", type=_FOLDER)
@click.argument("new", type=_FOLDER)
@click.option("--json", "as_json", is_flag=True)
@click.option("--url", "address", default="", callback=_read_address)
@click.option("--pages", type=_FILE)
@take_lang
def report(old: Path, new: Path, as_json: bool, lang: str | None, address: str, pages: Path | None) -> None:
    """Say what readers see in the site ``new`` that is not so in ``old``."""
    before = read_site(old)
    found = compare_sites(before, read_site(new, like=before))
    ui_language = choose_ui_language(lang, os.environ, found.language)
    if pages:
        pages.write_text(write_leaflet(found, old, new, ui_language), encoding="utf-8", newline="\n")
    if as_json:
        click.echo(json.dumps(asdict(found), ensure_ascii=False, indent=1))
    else:
        click.echo(write_markdown(found, ui_language, address), nl=False)
