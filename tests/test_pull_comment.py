"""The preview of a pull request is shown and told of by a machine that has rights, and runs nothing of it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from deployment import finish, make_deployment, read_calls, read_comment
from publishing import build_pull
from shared import share
from tsunagu.release.leaks import guard_preview
from workflows import ARTIFACT, Machine


@pytest.fixture(scope="module")
def pulled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Machine]:
    return share(tmp_path_factory, "pull", build_pull)


@pytest.fixture(scope="module")
def home(pulled: tuple[Path, Machine]) -> Path:
    return pulled[0]


@pytest.fixture(scope="module")
def pull(pulled: tuple[Path, Machine]) -> Machine:
    return pulled[1]


def test_a_preview_is_unpacked_compared_and_told_in_one_comment(home: Path, pull: Machine) -> None:
    """Without a host for it, with its pages in one file; the branch's name runs nothing."""
    machine = make_deployment(home, "look", pull.artifacts / "preview")
    assert machine.run("preview-deploy", "look"), machine.said[-1]
    finish(machine, looked=True, deployed="skipped")
    assert machine.run("preview-deploy", "comment"), machine.said[-1]
    method, path, comment = read_comment(machine)
    assert (method, path) == ("POST", "issues/7/comments")
    assert comment.startswith(
        f"<!-- tsunagu-preview -->\n**[変わったページを見る / Look at the changed pages]({ARTIFACT})**"
    )
    assert "(https://github.example/octocat/essays/pull/7/checks)" in comment
    pages = (machine.artifacts / "pages.html" / "pages.html").read_text(encoding="utf-8")
    assert "初めまして。" in pages
    assert "もう一行、書き足しました。" in pages
    assert (
        "gh run download 1234 --repo octocat/essays --name preview --dir preview && python3 -m http"
        in comment
    )
    assert "追加 1 · 変更 1 ·" in comment
    assert "\\@\u200beveryone \\]\\(x\\)" in comment
    assert ["state=open", 'head=stranger:$(touch "$CALLS/evil")`";x', "per_page=100"] in [
        call[2] for call in read_calls(machine)
    ]
    assert not (home / "look" / "evil").exists()


def test_a_preview_is_shown_on_cloudflare_when_there_is_a_project(home: Path, pull: Machine) -> None:
    """And the comment that is there is written anew."""
    machine = make_deployment(home, "cloud", pull.artifacts / "preview", cloudflare="essays")
    answers = json.loads((home / "cloud" / "answers.json").read_text(encoding="utf-8"))
    bot = {"id": 99, "user": {"login": "github-actions[bot]"}, "body": "<!-- tsunagu-preview -->\nold"}
    answers["issues/7/comments"].append(bot)
    (home / "cloud" / "answers.json").write_text(json.dumps(answers), encoding="utf-8")
    assert machine.run("preview-deploy", "look"), machine.said[-1]
    finish(machine, looked=True, deployed="success")
    assert machine.run("preview-deploy", "deploy"), machine.said[-1]
    assert machine.run("preview-deploy", "comment"), machine.said[-1]
    called = (home / "cloud" / "wrangler").read_text(encoding="utf-8")
    assert called == "pages deploy site --project-name essays --branch pr-7\n"
    deployed = home / "cloud" / "deployed"
    first, *headers = (deployed / "_headers").read_text(encoding="utf-8").splitlines()
    assert (first, headers[-1]) == ("/*", "  X-Robots-Tag: noindex")
    assert headers[0].startswith("  Content-Security-Policy: ")
    assert list(guard_preview(deployed)) == []
    method, path, comment = read_comment(machine)
    assert (method, path) == ("PATCH", "issues/comments/99")
    assert comment.startswith(
        "<!-- tsunagu-preview -->\n**[プレビュー / Preview](https://pr-7.essays.pages.dev/)**"
    )
    assert "](<https://pr-7.essays.pages.dev/essays/pulled/>)" in comment


def test_a_pull_request_that_could_not_be_built_is_told_so(home: Path) -> None:
    machine = make_deployment(home, "unbuilt", None)
    assert machine.run("preview-deploy", "look"), machine.said[-1]
    finish(machine, looked=True, deployed="skipped")
    assert machine.run("preview-deploy", "comment"), machine.said[-1]
    assert "https://github.example/octocat/essays/actions/runs/1234" in read_comment(machine)[2]
    assert "No site could be built" in read_comment(machine)[2]


@pytest.mark.parametrize("evil", ["a worker", "no preview"])
def test_an_artifact_that_is_no_preview_is_not_shown(home: Path, pull: Machine, evil: str) -> None:
    """Somebody's own workflow may upload anything under that name."""
    preview = home / evil.replace(" ", "-") / "preview"
    shutil.copytree(pull.artifacts / "preview", preview)
    if evil == "a worker":
        (preview / "_worker.js").write_text("export default {}", encoding="utf-8")
    else:
        (preview / "phish.html").write_text("<p>Your password, please</p>", encoding="utf-8")
    machine = make_deployment(home, f"refused-{evil.replace(' ', '-')}", preview, cloudflare="essays")
    assert not machine.run("preview-deploy", "look")
    assert machine.failed == "Unpack it, refuse what is no preview, and compare"
    assert not (machine.artifacts / "checked-site").exists()
    finish(machine, looked=False, deployed="skipped")
    assert machine.run("preview-deploy", "comment", first="Write the comment, or write it anew")
    assert "did not pass its checks" in read_comment(machine)[2]


def test_the_comments_of_closed_pull_requests_go_and_no_others(home: Path) -> None:
    machine = make_deployment(home, "sweep", None)
    mark, bot = "<!-- tsunagu-preview -->\nreport", {"login": "github-actions[bot]"}
    issues = "https://api.github.example/repos/octocat/essays/issues"
    answers = {
        "issues/comments": [
            {"id": 1, "user": bot, "body": mark, "issue_url": f"{issues}/7"},
            {"id": 2, "user": bot, "body": mark, "issue_url": f"{issues}/8"},
            {"id": 3, "user": bot, "body": f"> {mark}", "issue_url": f"{issues}/7"},
            {"id": 4, "user": {"login": "someone"}, "body": mark, "issue_url": f"{issues}/7"},
        ],
        "issues/7": {"state": "closed"},
        "issues/8": {"state": "open"},
    }
    (home / "sweep" / "answers.json").write_text(json.dumps(answers), encoding="utf-8")
    assert machine.run("preview-deploy", "sweep"), machine.said[-1]
    assert [call[:2] for call in read_calls(machine) if call[0] == "DELETE"] == [
        ["DELETE", "issues/comments/1"]
    ]
