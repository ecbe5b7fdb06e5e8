"""What is due is started within half an hour of its minute in Tokyo, once, and nothing else ever is."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk import SETTINGS
from projects import ROOT
from tsunagu.commands import due
from tsunagu.header.types.dates import Moment
from tsunagu.header.types.value_type import WRONG
from workflows import plain_environ, read_workflow

TOKYO = ZoneInfo("Asia/Tokyo")
ENVIRON = {"REPOSITORY": "octocat/essays", "COMMIT": "c" * 40}
NOW = datetime(2026, 6, 10, 7, 44, tzinfo=TOKYO)


def write(folder: Path, *dates: str, config: str = "site_name: x\n") -> Path:
    """A project with an essay for each date, as it stands in a header."""
    (folder / "docs/essays").mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    for number, date in enumerate(dates):
        text = f"---\ntitle: 題 {number}\ndate: {date}\nfactors: [skills]\n---\n\n2026-06-10 の話。\n"
        (folder / f"docs/essays/e{number}.md").write_text(text, encoding="utf-8")
    return folder


def run_of(moment: datetime, conclusion: str | None = "success") -> dict[str, Any]:
    """A publication as GitHub lists it."""
    return {
        "created_at": moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "conclusion": conclusion,
        "status": "completed" if conclusion else "in_progress",
        "html_url": "https://github.example/run",
    }


@dataclass
class GitHub:
    """What ran so far; a start is noted."""

    runs: list[dict[str, Any]] = field(default_factory=list)
    started: int = 0
    asked: list[str] = field(default_factory=list)

    def run(self, *arguments: str) -> bytes:
        """``gh`` with its arguments."""
        self.asked.append(arguments[1])
        if "-X" in arguments:
            self.started += 1
            return b""
        return json.dumps({"workflow_runs": self.runs}).encode()


@pytest.fixture
def github(monkeypatch: pytest.MonkeyPatch) -> GitHub:
    github = GitHub()
    monkeypatch.setattr(due, "_run", github.run)
    return github


def look(folder: Path, monkeypatch: pytest.MonkeyPatch, now: datetime = NOW) -> bool:
    monkeypatch.chdir(folder)
    return due.look({**ENVIRON, "TSUNAGU_NOW": now.isoformat()})


@pytest.mark.parametrize(
    ("date", "is_due"),
    [
        ("2026-06-10 07:44", True),
        ("2026-06-10 07:45", False),
        ("2026-06-10T07:30:00", True),
        ('"2026-06-10 07:30"', True),
        (">-\n  2026-06-10 07:30", True),
        (">-\n  2026-06-10\n  07:30", True),
        (">-\n  2026-06-10\n  07:45", False),
        ("\n  2026-06-10\n  07:45\n  +09:00", False),
        ("'2026-06-10\n  07:45'", False),
        ('"2026-06-\\\n  10\\U0000002007:30"', True),
        ('"2026-06-1\\u0030 07:45"', False),
        ('"\\UFFFFFFFF 2026-06-10 07:45"', False),
        ("2026-06-10", True),
        ("2026-06-11", False),
        ("2026-06-09T22:44:00Z", True),
        ("2026-06-09T22:45:00Z", False),
        ("2026-06-10 00:44 +02:00", True),
        ("2026-06-31", False),
        ("2026-02-30 07:30", False),
        ("2020-01-01", False),
        ("soon", False),
    ],
)
def test_a_date_is_due_from_its_minute_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, github: GitHub, date: str, is_due: bool
) -> None:
    """Since the last publication, the evening before; a text may name any day."""
    github.runs = [run_of(NOW - timedelta(hours=12))]
    assert look(write(tmp_path, date), monkeypatch) == is_due


@pytest.mark.parametrize(
    ("runs", "is_due"),
    [
        ([], True),
        ([run_of(NOW - timedelta(minutes=20))], True),
        ([run_of(NOW - timedelta(minutes=14))], False),
        ([run_of(NOW - timedelta(minutes=10))], False),
        ([run_of(NOW - timedelta(minutes=10), "failure")], False),
        ([run_of(NOW - timedelta(minutes=10), None)], False),
        ([run_of(NOW - timedelta(minutes=10), "cancelled")], True),
        ([run_of(NOW - timedelta(days=2)), run_of(NOW - timedelta(minutes=1))], False),
        ([run_of(NOW + timedelta(minutes=1))], False),
        ([run_of(NOW + timedelta(days=400))], True),
        ([{"created_at": "soon", "conclusion": "success"}], True),
        ([{}], True),
    ],
)
def test_what_was_published_or_tried_since_is_not_due_again(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    github: GitHub,
    runs: list[dict[str, Any]],
    is_due: bool,
) -> None:
    """A failure is told once, a cancelled run is made good; a clock that jumped loses nothing."""
    github.runs = runs
    assert look(write(tmp_path, "2026-06-10 07:30"), monkeypatch) == is_due


def test_without_an_answer_only_the_last_hour_is_due(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*arguments: str) -> bytes:
        raise subprocess.CalledProcessError(1, arguments)

    monkeypatch.setattr(due, "_run", fail)
    folder = write(tmp_path, "2026-06-10 06:43")
    assert not look(folder, monkeypatch)
    assert look(write(folder, "2026-06-10 06:45"), monkeypatch)
    assert "only the last hour counts" in capsys.readouterr().err


def test_where_nothing_is_due_github_is_not_even_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, github: GitHub
) -> None:
    assert not look(write(tmp_path, "2026-12-24", "2020-01-01"), monkeypatch)
    assert github.asked == []


@pytest.mark.parametrize(
    ("zone", "is_due"),
    [
        ("timezone: Asia/Tokyo", True),
        ("timezone: 'Europe/Berlin'", False),
        ('"timezone": Europe/Berlin', False),
        ("timezone: !ENV [ZONE, Europe/Berlin]", False),
        ("timezone: Asia/Tokio", True),
        ("timezone: ../../etc/passwd", True),
    ],
)
def test_the_zone_is_that_of_the_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, github: GitHub, zone: str, is_due: bool
) -> None:
    config = f"extra:\n  tsunagu:\n    {zone}\n"
    assert look(write(tmp_path, "2026-06-10 07:30", config=config), monkeypatch) == is_due


def test_the_folder_of_the_content_is_that_of_the_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, github: GitHub
) -> None:
    project = write(tmp_path, "2026-06-10 07:30", config="docs_dir: content\n")
    assert not look(project, monkeypatch)
    (project / "docs").rename(project / "content")
    assert look(project, monkeypatch)


@given(
    st.from_regex(
        r"\A2026-0[1-9]-[0-3]\d([T ][0-2]\d:[0-5]\d(:[0-5]\d)?\s?(Z|[+-]\d\d:?[0-5]\d)?)?\Z", fullmatch=True
    )
)
def test_whatever_the_site_takes_for_a_date_is_one_here(text: str) -> None:
    moment = Moment(SETTINGS.zone).parse(text)
    if moment is not WRONG and "\n" not in text:
        assert list(due._read_dates(text, TOKYO)) == [moment.astimezone(UTC)]


def list_ticks(begin: datetime, end: datetime) -> Iterator[datetime]:
    """When the clock of the workflow rings, by its own row."""
    (row,) = read_workflow("due").events["schedule"]
    minutes = [int(minute) for minute in row["cron"].split()[0].split(",")]
    assert row["cron"].split()[1:] == ["*"] * 4
    while begin < end:
        if begin.minute in minutes:
            yield begin
        begin += timedelta(minutes=1)


def test_in_a_month_nothing_is_late_nothing_starts_in_vain_and_no_failure_is_repeated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, github: GitHub
) -> None:
    """Sixty essays at any minute; one build in ten fails. A push now and then publishes besides."""
    random = Random(12)
    begin = datetime(2026, 6, 1, tzinfo=TOKYO)
    end = begin + timedelta(days=30)
    dates = [begin + timedelta(minutes=random.randrange(30 * 24 * 60)) for _ in range(58)]
    dates += [begin + timedelta(days=3), begin + timedelta(days=9, hours=7, minutes=30)]
    monkeypatch.chdir(write(tmp_path, *(f"{date:%Y-%m-%d %H:%M}" for date in dates)))
    github.runs = [run_of(begin - timedelta(days=1))]
    out: dict[datetime, datetime] = {}
    looks, starts, took = 0, 0, time.process_time()
    for tick in list_ticks(begin, end):
        if random.random() < 0.01:
            github.runs.append(run_of(tick - timedelta(minutes=7), random.choice(["success", "cancelled"])))
        looks += 1
        waiting = [date for date in dates if date <= tick and date not in out]
        if due.look({**ENVIRON, "TSUNAGU_NOW": tick.isoformat()}):
            starts += 1
            assert waiting, f"{tick}: started in vain"
            github.runs.append(run_of(tick, "failure" if random.random() < 0.1 else "success"))
        for date in waiting:
            out[date] = tick
    lateness = [(at - date) / timedelta(minutes=1) for date, at in out.items()]
    print(f"{looks} looks, {starts} starts, late by {max(lateness):.0f} minutes at most")
    assert max(lateness) < 20, "ten minutes are left for the build"
    assert len(out) == len([date for date in dates if date <= end - timedelta(minutes=16)])
    assert starts <= len(dates)
    assert (time.process_time() - took) / looks < 0.5


@pytest.mark.parametrize(
    ("end", "code"), [("success", 0), ("cancelled", 0), ("failure", 1), ("timed_out", 1), (None, 1)]
)
def test_a_start_fails_where_the_publication_fails(
    monkeypatch: pytest.MonkeyPatch, github: GitHub, end: str | None, code: int
) -> None:
    """So that its author gets GitHub's mail: nobody gets one for a run that a machine has started."""
    monkeypatch.setattr(due, "_PATIENCE", 2)
    github.runs = [run_of(datetime.now(UTC), end), run_of(datetime.now(UTC) - timedelta(days=1))]
    assert due.start({**ENVIRON, "PAUSE": "0"}) == code
    assert github.started == 1


@pytest.mark.parametrize(
    ("since", "code"),
    [("2026-01-01T00:00:00+00:00", 0), ("2999-01-01T00:00:00+00:00", 0), ("garbled", 0), ("", 0), ("now", 1)],
)
def test_a_server_asks_by_the_moment_of_its_last_build_and_installs_nothing(
    tmp_path: Path, since: str, code: int
) -> None:
    """The plain Python of the machine, without a package; a moment that is none loses nothing."""
    write(tmp_path, f"{datetime.now(TOKYO) - timedelta(minutes=5):%Y-%m-%d %H:%M}")
    since = datetime.now(UTC).isoformat() if since == "now" else since
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", CALL, str(ROOT / "hooks"), "since", since],
        cwd=tmp_path,
        env=plain_environ(),
        check=False,
    )
    assert done.returncode == code


CALL = """
import sys
sys.path.insert(0, sys.argv.pop(1))
from tsunagu.commands.due import main
sys.exit(main(sys.argv[1:]))
"""
