"""What is said at GitHub of a preview, beyond the way that ``test_publishing.py`` goes with the workflows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tsunagu.commands import pull

BOT = {"login": "github-actions[bot]"}
MARK = "<!-- tsunagu-preview -->\nreport"
FACTS = {
    "REPOSITORY": "octocat/essays",
    "SERVER": "https://github.example",
    "RUN_ID": "1234",
    "LOG_ID": "5678",
    "NUMBER": "7",
    "FOUND": "true",
    "CHECKED": "success",
    "DEPLOYED": "skipped",
    "ADDRESS": "",
    "PAGES": "",
}


@dataclass
class GitHub:
    """Answers by path; a list of lists is a page each. It keeps what it is told."""

    answers: Mapping[str, Any]
    told: list[tuple[str, str, str]] = field(default_factory=list)

    def run(self, *arguments: str, body: bytes | None = None) -> bytes:
        """``gh`` with its arguments."""
        path = arguments[1].removeprefix("repos/octocat/essays/")
        method = arguments[arguments.index("-X") + 1] if "-X" in arguments else "GET"
        if method != "GET":
            self.told.append((method, path, json.loads(body)["body"] if body else ""))
            return b""
        answer = self.answers[path]
        page = next((int(one[5:]) for one in arguments if one.startswith("page=")), 0)
        if page:
            answer = answer[page - 1] if page <= len(answer) else []
        return json.dumps([answer] if "--slurp" in arguments else answer).encode()


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a report, to work in."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.md").write_text("What readers will see", encoding="utf-8")
    return tmp_path


def ask(monkeypatch: pytest.MonkeyPatch, answers: Mapping[str, Any]) -> GitHub:
    """A GitHub that answers so from now on."""
    github = GitHub(answers)
    monkeypatch.setattr(pull, "_run", github.run)
    return github


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([], "false"),
        ([{"name": "photos", "id": 1, "size_in_bytes": 1}], "false"),
        ([{"name": "preview", "id": 1, "size_in_bytes": (64 << 20) + 1}], "too-large"),
    ],
)
def test_an_artifact_that_is_too_large_is_told_from_none(
    here: Path, monkeypatch: pytest.MonkeyPatch, rows: list[dict[str, Any]], found: str
) -> None:
    github = ask(
        monkeypatch,
        {"actions/runs/1234/artifacts": {"artifacts": rows}, "pulls": [], "issues/7/comments": []},
    )
    assert pull.fetch(FACTS) == {"found": found}
    assert not (here / "preview.zip").exists()
    pull.comment({**FACTS, "FOUND": found, "CHECKED": "success"})
    ((_, _, said),) = github.told
    assert ("64 MB" in said) == (found == "too-large")
    assert ("No site could be built" in said) == (found == "false")


@pytest.mark.usefixtures("here")
def test_each_pull_request_with_the_same_head_gets_the_comment(monkeypatch: pytest.MonkeyPatch) -> None:
    """One branch may be asked to go into two others; another's branch of the same commit is not its own."""
    heads = {6: ("a:x", "1"), 7: ("a:x", "1"), 8: ("a:x", "2"), 9: ("b:x", "1")}
    pulls = [
        {"number": number, "head": {"label": label, "sha": sha}} for number, (label, sha) in heads.items()
    ]
    own = {"id": 99, "user": BOT, "body": MARK}
    github = ask(
        monkeypatch,
        {"pulls": pulls, "issues/7/comments": [{**own, "user": None}], "issues/6/comments": [own]},
    )
    pull.comment(FACTS)
    assert [call[:2] for call in github.told] == [
        ("POST", "issues/7/comments"),
        ("PATCH", "issues/comments/99"),
    ]


def test_comments_are_swept_from_a_thousand(monkeypatch: pytest.MonkeyPatch) -> None:
    talk = {"id": 1, "user": {"login": "someone"}, "body": "talk", "issue_url": "https://x/issues/1"}
    own = [
        {"id": number, "user": BOT, "body": MARK, "issue_url": f"https://x/issues/{number}"}
        for number in (2, 3)
    ]
    pages = [[talk] * 100 for _ in range(9)] + [[talk] * 99 + own[:1]] + [own[1:]]
    states = {"issues/2": {"state": "closed"}, "issues/3": {"state": "closed"}}
    github = ask(monkeypatch, {"issues/comments": pages, **states})
    pull.sweep(FACTS)
    assert [call[:2] for call in github.told] == [("DELETE", "issues/comments/2")]
