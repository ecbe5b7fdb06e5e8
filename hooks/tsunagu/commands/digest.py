"""``tsunagu digest``: write down what a site is, and say whether the same is live already."""

from __future__ import annotations

import secrets
import urllib.error
import urllib.request
from pathlib import Path

import click

from tsunagu.commands.named_path import NamedPath
from tsunagu.commands.spoken import command
from tsunagu.release import DIGEST, digest_site

_PATIENCE = 20.0


@command()
@click.argument("site", type=NamedPath(exists=True, file_okay=False, path_type=Path))
@click.option("--live")
def digest(site: Path, live: str | None) -> None:
    """Write the site's digest into it; with ``live``, say ``changed=true`` or ``changed=false``."""
    own = digest_site(site)
    (site / DIGEST).write_text(own + "\n", encoding="utf-8", newline="\n")
    if live is None:
        click.echo(own)
        return
    other = _ask(live)
    click.echo(f"changed={'false' if other == own else 'true'}")
    click.echo(f"{own} is built, {other or 'nothing that can be relied on'} is live", err=True)


def _ask(address: str) -> str:
    """The digest of the live site; empty when it has none, can't be asked, or a cache answered.

    Just after a publication a cache may still hold the digest before it. An answer that is older than the
    question counts for nothing: then the site is published again, which does no harm.
    """
    url = f"{address.rstrip('/')}/{DIGEST}?{secrets.token_hex(8)}"
    request = urllib.request.Request(url, headers={"Cache-Control": "no-cache"})
    try:
        with urllib.request.urlopen(request, timeout=_PATIENCE) as answer:
            fresh = answer.headers.get("Age", "0").strip() == "0"
            return answer.read(100).decode("ascii", "replace").strip() if fresh else ""
    except (urllib.error.URLError, OSError, ValueError):
        return ""
