"""Find a Chromium for the browser tests, or get one; say plainly when there is none to be had.

In this order: ``TSUNAGU_CHROMIUM``, a Chromium or Chrome on the machine, the one Playwright installed
earlier, a fresh install by Playwright, the system's package when we are root. The one without windows comes
first: the same engine, and the tests take a third less time.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

_WINDOWLESS = "chromium-headless-shell"
_NAMES = (
    *(_WINDOWLESS, "chromium", "chromium-browser"),
    *("google-chrome", "google-chrome-stable", "chrome", "msedge"),
)
_MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")

#: A browser that talks to nobody but the page, and starts as root too.
ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    *(("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()),
)


def find_chromium() -> Path | None:
    """The path of a Chromium that is there."""
    named = os.environ.get("TSUNAGU_CHROMIUM")
    if named:
        return Path(named)
    for name in _NAMES:
        if path := shutil.which(name):
            return Path(path)
    if _MAC.exists():
        return _MAC
    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    return own if own.exists() else None


def install_chromium() -> None:
    """Ask Playwright for its own, then (as root) the system for its package."""
    print("No Chromium on this machine: asking Playwright for its own ...", flush=True)
    playwright = subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    if playwright.returncode == 0 or not shutil.which("apt-get") or os.geteuid() != 0:
        return
    print("Playwright has none: installing the system's package ...", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=False, env=quiet)
    for packages in ([_WINDOWLESS, "fonts-noto-cjk"], ["chromium", "fonts-noto-cjk"]):
        command = ["apt-get", "install", "-qq", "-y", *packages]
        if subprocess.run(command, check=False, env=quiet).returncode == 0:
            return


def main() -> int:
    """Make sure that there is one; 1 when there is not."""
    if find_chromium() is None:
        install_chromium()
    found = find_chromium()
    if found is None:
        print(
            "The browser tests need Chromium, and none could be installed here. Install Chromium or Chrome "
            "yourself, or name one: TSUNAGU_CHROMIUM=/path/to/chromium make test",
            file=sys.stderr,
        )
        return 1
    print(f"Browser tests use {found}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
