"""Whether something has come due since the site was last built: ``python3 -m tsunagu.commands.due look|...``.

It is asked three times an hour, and nearly always the answer is no. So it stands on the standard library and
on ``gh`` alone, and reads no more than the headers: any date in one counts, also of a draft. A date too many
is one build that changes nothing; one too few would be an essay that nobody gets to read.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

#: Where YAML joins lines, a line may end between day and time.
_DATE: Final = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:[T\s]\s*(\d\d:\d\d(?::\d\d)?)\s*(Z|[+-]\d\d:?\d\d)?)?", re.ASCII
)
#: How a character may be written within double quotes; a backslash at the end of a line joins two.
_ESCAPED: Final = re.compile(r"\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U000([\da-fA-F]{5})|\n\s*)")
_HEADER: Final = re.compile(r"\ufeff?---[^\n]*\n(.*?)^(?:---|\.\.\.)", re.DOTALL | re.MULTILINE)
#: The value of a key, or what ``!ENV [NAME, value]`` gives where the machine has no such name.
_VALUE: Final = r"['\"]?:\s*(?:!ENV\s*\[[^\]\n]*,\s*)?['\"]?([\w/+.-]+)"
_ZONE: Final = re.compile(rf"^\s+['\"]?timezone{_VALUE}", re.MULTILINE)
_DOCS: Final = re.compile(rf"^['\"]?docs_dir{_VALUE}", re.MULTILINE)
_TOKYO: Final = timezone(timedelta(hours=9))
_LARGEST: Final = 1_000_000

#: Older dates are no news: what was overlooked for so long was published by a push or by the daily run.
_OLDEST: Final = timedelta(days=31)
#: Where GitHub does not say what ran, only what is quite fresh is published.
_FRESH: Final = timedelta(hours=1)
#: Two machines' clocks may differ by so much.
_SKEW: Final = timedelta(minutes=5)
#: A run that was cancelled made room for another one; what ended in another way need not be tried again.
_DONE: Final = (None, "success", "failure", "timed_out", "startup_failure")
_PAUSE, _PATIENCE = 15, 80


def main(arguments: list[str]) -> int:
    """``look`` and ``start`` are GitHub's; ``since MOMENT`` says by its exit code whether anything is due."""
    if arguments[0] == "start":
        return start(os.environ)
    if arguments[0] == "since":
        last = _read_moment(arguments[1])
        return 0 if is_due(list_due_dates(Path()), last, _read_now(os.environ)) else 1
    print(f"due={'true' if look(os.environ) else 'false'}")
    return 0


def look(environ: Mapping[str, str]) -> bool:
    """Whether a publication is to be started: GitHub knows when this very commit was last built."""
    now = _read_now(environ)
    dates = list_due_dates(Path())
    if not is_due(dates, None, now):
        return False
    try:
        last = max(_list_runs(environ), default=None)
    except (subprocess.CalledProcessError, ValueError, KeyError, TypeError) as error:
        print(f"GitHub does not say what ran ({error}); only the last hour counts.", file=sys.stderr)
        last = now - _FRESH
    return is_due(dates, last, now)


def is_due(dates: list[datetime], last: datetime | None, now: datetime) -> bool:
    """Whether a date lies between the last build and now.

    A last build that is yet to come was written by a clock that had jumped: it counts for none.
    """
    begin = now - _OLDEST
    if last is not None and last <= now + _SKEW:
        begin = max(begin, last)
    return any(begin < date <= now for date in dates)


def list_due_dates(project: Path) -> list[datetime]:
    """Every date in a header below docs/, or what mkdocs.yml calls it."""
    config = _read_text(project / "mkdocs.yml")
    zone, named = _read_zone(config), _DOCS.search(config)
    docs = project / (named[1] if named else "docs")
    headers = (_HEADER.match(_read_text(path)) for path in sorted(docs.rglob("*.md")))
    return [date for header in headers if header for date in _read_dates(header[1], zone)]


def _read_zone(config: str) -> tzinfo:
    found = _ZONE.search(config)
    try:
        return ZoneInfo(found[1]) if found else _TOKYO
    except (KeyError, OSError, ValueError):
        return _TOKYO  # the check tells it


def _read_dates(header: str, zone: tzinfo) -> Iterator[datetime]:
    header = _ESCAPED.sub(
        lambda found: chr(int(found[found.lastindex], 16)) if found.lastindex else "", header
    )
    for day, minute, offset in _DATE.findall(header):
        try:
            date = datetime.fromisoformat(f"{day}T{minute or '00:00'}{offset}")
            yield (date if date.tzinfo else date.replace(tzinfo=zone)).astimezone(UTC)
        except (ValueError, OverflowError):
            continue  # no such day: the check tells it


def _read_text(path: Path) -> str:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return file.read(_LARGEST)
    except OSError:
        return ""


def _read_now(environ: Mapping[str, str]) -> datetime:
    return _read_moment(environ.get("TSUNAGU_NOW", "")) or datetime.now(UTC)


def _read_moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=_TOKYO)


def _list_runs(environ: Mapping[str, str]) -> Iterator[datetime]:
    """When each publication of this commit was asked for that went through, failed, or is under way."""
    query = f"head_sha={environ['COMMIT']}&per_page=100"
    for run in _ask(environ, f"actions/workflows/publish.yml/runs?{query}")["workflow_runs"]:
        if run["conclusion"] in _DONE:
            yield datetime.fromisoformat(run["created_at"])


def start(environ: Mapping[str, str]) -> int:
    """Start a publication and wait: where it fails, this run fails too, and its author gets mail."""
    began = datetime.now(UTC) - timedelta(seconds=_PAUSE)
    path = "actions/workflows/publish.yml"
    _run("api", f"repos/{environ['REPOSITORY']}/{path}/dispatches", "-X", "POST", "-f", "ref=main")
    for _ in range(_PATIENCE):
        time.sleep(float(environ.get("PAUSE", _PAUSE)))
        runs = _ask(environ, f"{path}/runs?event=workflow_dispatch&per_page=10")["workflow_runs"]
        run = next((one for one in runs if datetime.fromisoformat(one["created_at"]) >= began), None)
        if run and run["status"] == "completed":
            print(f"{run['conclusion']}: {run['html_url']}")
            return 0 if run["conclusion"] in ("success", "cancelled") else 1
    print("The publication goes on for longer than twenty minutes: see Actions, Publish.")
    return 1


def _ask(environ: Mapping[str, str], path: str) -> Any:
    return json.loads(_run("api", f"repos/{environ['REPOSITORY']}/{path}"))


def _run(*arguments: str) -> bytes:
    return subprocess.run(["gh", *arguments], stdout=subprocess.PIPE, check=True).stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
