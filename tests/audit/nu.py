"""What the Nu checker says of every page of a site folder."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote

from audit.tools import ToolError


def list_errors(nu: Sequence[str], folder: Path) -> list[str]:
    """``en/index.html:12: text`` for each error in each HTML file below the folder."""
    done = subprocess.run(
        [*nu, "--errors-only", "--skip-non-html", "--format", "json", "--stdout", str(folder)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=600,
    )
    try:
        messages = json.loads(done.stdout)["messages"]
    except (ValueError, KeyError):
        raise ToolError(f"The Nu checker failed:\n{done.stderr[-2000:]}") from None
    root = f"{folder.resolve().as_posix()}/"
    return [
        f"{unquote(one.get('url', '')).partition(root)[2]}:{one.get('lastLine', 0)}: {one['message']}"
        for one in messages
        if one["type"] != "info"
    ]
