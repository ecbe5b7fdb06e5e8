"""The engines besides Chromium: Firefox by Marionette, WebKit by its driver under Xvfb.

``python tests/browser/engines.py`` gets those that Debian's packages have, where we are root, and says
plainly what is missing. Every engine is started for a reader who wants less motion, in a profile of its own.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.request import urlopen

sys.path.insert(0, str(Path(__file__).parents[1]))  # when run as a program

from browser.windows import DrivenWindow, Window
from browser.wire import Send, talk_http, talk_marionette, wait_until

#: Fits the page of a Firefox window to a size, however narrow: what its own tools do for BiDi's setViewport.
_FIT = """
for (const [name, size] of [["width", arguments[0]], ["height", arguments[1]]])
  for (const way of ["", "min-", "max-"]) gBrowser.selectedBrowser.style.setProperty(way + name, `${size}px`);
"""

#: A reader who wants less motion, bars for scrolling as on a phone, and no way but ours to speak to it.
_FIREFOX = {
    "marionette.port": 0,
    "network.proxy.type": 0,
    "ui.prefersReducedMotion": 1,
    "ui.useOverlayScrollbars": 1,
}

#: GTK keeps a window as wide as its buttons; without room for them, it may be a phone.
_GTK_STYLE = "* { min-width: 0; min-height: 0; margin: 0; padding: 0; border: 0; font-size: 1px; }\n"
_GTK_SETTINGS = "[Settings]\ngtk-enable-animations=0\ngtk-toolbar-icon-size=GTK_ICON_SIZE_MENU\n"


@dataclass(frozen=True, slots=True)
class Engine:
    """An engine: what Debian calls it, the programs it needs, and how it is started."""

    name: str
    packages: Sequence[str]
    list_missing: Callable[[], list[str]]
    start: Callable[[], Iterator[Window]]

    def say_missing(self) -> str:
        """Why it can't be asked here; empty when it can."""
        missing = self.list_missing()
        if not missing:
            return ""
        return (
            f"no {' and no '.join(missing)} on this machine: {self.name} is not asked. "
            f"Debian and Ubuntu have it: apt-get install {' '.join(self.packages)}"
        )


def find_firefox() -> str | None:
    """The path of a Firefox that is there. One in a snap sees no profile of ours: it does not count."""
    found = filter(None, map(shutil.which, ("firefox-esr", "firefox")))
    return next((path for path in found if b"/snap/" not in Path(path).read_bytes()[:4096]), None)


def find_webkit() -> Path | None:
    """The small browser that WebKitGTK brings, which its driver starts."""
    found = Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser")
    return max(found, default=None)


def list_missing_of_firefox() -> list[str]:
    return [] if find_firefox() else ["Firefox"]


def list_missing_of_webkit() -> list[str]:
    missing = [name for name in ("WebKitWebDriver", "Xvfb") if not shutil.which(name)]
    return missing if find_webkit() else [*missing, "WebKitGTK"]


def start_firefox() -> Iterator[Window]:
    """Firefox without a screen, spoken to over a port of its own choice."""
    with ExitStack() as ends:
        profile = Path(ends.enter_context(tempfile.TemporaryDirectory()))
        lines = [f'user_pref("{name}", {value});\n' for name, value in _FIREFOX.items()]
        (profile / "user.js").write_text("".join(lines), encoding="utf-8")
        flags = ("--headless", "--no-remote", "--marionette", "--remote-allow-system-access")
        ends.enter_context(run_program([find_firefox() or "", *flags, "--profile", str(profile)]))
        port = profile / "MarionetteActivePort"
        wait_until(lambda: port.is_file() and port.read_text(), "Firefox")
        send = ends.enter_context(talk_marionette(int(port.read_text())))
        yield DrivenWindow(send, partial(fit_firefox, send))


def fit_firefox(send: Send, width: int, height: int) -> None:
    send("Marionette:SetContext", {"value": "chrome"})
    send("ExecuteScript", {"script": _FIT, "args": [width, height]})
    send("Marionette:SetContext", {"value": "content"})


def start_webkit() -> Iterator[Window]:
    """WebKitGTK's small browser on a screen that nobody sees."""
    with ExitStack() as ends:
        home = Path(ends.enter_context(tempfile.TemporaryDirectory()))
        (home / "gtk-3.0").mkdir()
        (home / "gtk-3.0" / "gtk.css").write_text(_GTK_STYLE, encoding="utf-8")
        (home / "gtk-3.0" / "settings.ini").write_text(_GTK_SETTINGS, encoding="utf-8")
        own = {"DISPLAY": f":{ends.enter_context(open_screen())}", "XDG_CONFIG_HOME": str(home)}
        port = find_free_port()
        ends.enter_context(run_program(["WebKitWebDriver", f"--port={port}"], own))
        wait_until(partial(is_listening, port), "WebKit's driver")
        started = {"binary": str(find_webkit()), "args": ["--automation"]}
        send = ends.enter_context(talk_http(port, {"webkitgtk:browserOptions": started}))
        yield DrivenWindow(send, lambda width, height: fit_webkit(send, width, height))


def fit_webkit(send: Send, width: int, height: int) -> None:
    send("SetWindowRect", {"x": 0, "y": 0, "width": width, "height": height})


@contextmanager
def open_screen() -> Iterator[str]:
    """The number of a screen that nobody sees."""
    read, write = os.pipe()
    size = ("-screen", "0", "1600x1200x24")
    with run_program(["Xvfb", "-displayfd", str(write), *size, "-nolisten", "tcp"], hand_over=write):
        os.close(write)
        with os.fdopen(read) as said:
            yield said.readline().strip()


@contextmanager
def run_program(
    command: Sequence[str], environment: Mapping[str, str] | None = None, hand_over: int = 0
) -> Iterator[None]:
    """Run a program beside us, silent, and end it."""
    program = subprocess.Popen(
        command,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=(hand_over,) if hand_over else (),
    )
    try:
        yield
    finally:
        program.terminate()
        program.wait(20)


def find_free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def is_listening(port: int) -> bool:
    try:
        urlopen(f"http://127.0.0.1:{port}/status", timeout=5).close()
    except OSError:
        return False
    return True


#: Those besides Chromium, which Playwright drives.
ENGINES = (
    Engine("Firefox", ("firefox-esr",), list_missing_of_firefox, start_firefox),
    Engine("WebKit", ("webkit2gtk-driver", "xvfb"), list_missing_of_webkit, start_webkit),
)


def install(engine: Engine) -> None:
    """Ask the system for its packages, as root; as anybody else there is nothing that we may do."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return
    print(f"No {engine.name} on this machine: installing {', '.join(engine.packages)} ...", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=False, env=quiet)
    command = ["apt-get", "install", "-qq", "-y", "--no-install-recommends", *engine.packages]
    subprocess.run(command, check=False, env=quiet, stdout=subprocess.DEVNULL)


def main() -> int:
    """Get what can be had. A machine may do without; in CI nothing may be missing: 1."""
    missing: list[str] = []
    for engine in ENGINES:
        if engine.list_missing():
            install(engine)
        missing += filter(None, [engine.say_missing()])
    print("\n".join(missing) or "Browser tests ask Firefox and WebKit, too")
    return 1 if missing and os.environ.get("CI") else 0


if __name__ == "__main__":
    sys.exit(main())
