"""The way from a push to a site, walked: the workflows' steps run in fresh clones of a bare repository."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from clones import clone, git, make_repository, push, write_programs
from projects import NOW, SMALL
from serving import serve
from test_builds import read_files
from tsunagu.release.leaks import guard_preview, guard_published
from workflows import ARTIFACT, Machine, plain_environ

#: What only GitHub's machine has. ``npm`` leaves a wrangler that writes down how it was called.
STUBS = {
    "sudo": "exit 0",
    "npm": 'cd .github/preview; mkdir -p node_modules/.bin; cp "$(dirname "$0")/wrangler" node_modules/.bin/',
    "wrangler": 'echo "$@" > "$CALLS/wrangler"; cp -R "$3" "$CALLS/deployed"',
}

ESSAY = "---\ntitle: {title}\ndate: 2026-05-20\nfactors: [skills]\n---\n\n{text}\n"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an author's copy, the bare repository that he pushes to, and GitHub's own programs."""
    home = tmp_path_factory.mktemp("publishing")
    make_repository(home, SMALL)
    write_programs(home / "bin", STUBS)
    return home


def start_machine(home: Path, name: str) -> Machine:
    """A fresh machine with a fresh clone. Its tests are one file: these would start themselves again."""
    folder = clone(home, name)
    environ = plain_environ(
        PYTHON=str(home / name / "python"),
        TSUNAGU_NOW=NOW,
        PYTEST_ADDOPTS="tests/test_project.py",
        GITHUB_ACTIONS="true",
        CALLS=str(home / name),
    )
    environ["PATH"] = f"{home / 'bin'}:{environ['PATH']}"
    return Machine(folder, environ, artifacts=home / name / "artifacts")


def make_site(home: Path, name: str, **environ: str) -> Path:
    """What ``make site`` builds in a clone of its own."""
    machine = start_machine(home, name)
    subprocess.run(["make", "site"], cwd=machine.folder, env={**machine.environ, **environ}, check=True)
    return machine.folder / "site"


#: Besides, GitHub's machine makes the environment (measured apart: 24 CPU s, with all downloads).
INSTALL, BAR = 30, 90


def test_a_push_of_content_costs_little_from_its_clone_to_the_artifact(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Time on the wall depends on who else is at work; the work itself does not."""
    machine = start_machine(home, "measured")
    machine.facts["steps.pages.outputs.base_url"] = "http://127.0.0.1:9"
    assert machine.run("publish", "build"), machine.said[-1]
    assert (machine.artifacts / "github-pages" / "index.html").is_file()
    with capsys.disabled():
        print("", *(f"{spent:6.1f} CPU s  {name}" for name, spent in machine.spent.items()), sep="\n")
    assert sum(machine.spent.values()) + INSTALL <= BAR


def test_a_push_is_published_as_make_site_builds_it_and_the_same_is_not_published_twice(home: Path) -> None:
    """Below a sub-path, as on a project page; a broken push publishes nothing, a fixed one does."""
    author = home / "author"
    live = home / "live"
    live.mkdir()
    with serve(live, "/sub/") as address:
        facts = {"steps.pages.outputs.base_url": address.rstrip("/")}
        machine = start_machine(home, "publish")
        machine.facts |= facts
        assert machine.run("publish", "build"), machine.said[-1]
        published = dict(read_files(machine.artifacts / "github-pages"))
        digest = published.pop("digest.txt")
        assert published == read_files(make_site(home, "plain", SITE_URL=address))
        assert address.encode() in published["sitemap.xml"]
        assert list(guard_published(machine.artifacts / "github-pages", [])) == []

        shutil.copytree(machine.artifacts / "github-pages", live, dirs_exist_ok=True)
        shutil.rmtree(machine.artifacts)
        assert machine.run("publish", "build", first="Build"), machine.said[-1]
        assert machine.facts["steps.live.outputs.changed"] == "false"
        assert not (machine.artifacts / "github-pages").exists()

        essay = author / "docs/essays/new.md"
        essay.write_text(
            ESSAY.replace("factors", "factor").format(title="新しい話", text="文。"), encoding="utf-8"
        )
        push(author, "A mistake")
        git(machine.folder, "pull", "--quiet")
        assert not machine.run("publish", "build")
        assert machine.failed == "Check the content"
        assert "docs/essays/new.md:4" in machine.said[-1]
        assert not (machine.artifacts / "github-pages").exists()

        essay.write_text(ESSAY.format(title="新しい話", text="文。"), encoding="utf-8")
        push(author, "Fixed")
        git(machine.folder, "pull", "--quiet")
        assert machine.run("publish", "build", first="Build"), machine.said[-1]
        fixed = read_files(machine.artifacts / "github-pages")
        assert fixed["digest.txt"] != digest
        assert "essays/new/index.html" in fixed


@pytest.mark.parametrize("git_there", ["shallow", "no repository", "no git"])
def test_the_site_is_the_same_with_little_of_git_or_none(home: Path, git_there: str) -> None:
    """A clone of one commit, a folder somebody unpacked, a machine without the program."""
    name = git_there.replace(" ", "-")
    machine = start_machine(home, name)
    folder, environ = machine.folder, {**machine.environ, "SITE_URL": "https://essays.example/"}
    if git_there == "shallow":
        shutil.rmtree(folder)
        git(home / name, "clone", "--quiet", "--depth", "1", f"file://{home}/origin.git", "repository")
    else:
        shutil.rmtree(folder / ".git")
    if git_there == "no git":
        write_programs(home / name / "bin", {"git": "exit 127"})
        environ["PATH"] = f"{home / name / 'bin'}:{environ['PATH']}"
    environ["SOURCE_DATE_EPOCH"] = "1780000000"
    command = ["make", "check", "site", "guard"]
    done = subprocess.run(command, cwd=folder, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    plain = make_site(
        home, f"beside-{name}", SITE_URL="https://essays.example/", SOURCE_DATE_EPOCH="1780000000"
    )
    assert read_files(folder / "site") == read_files(plain)


def test_a_clock_finds_what_is_due_without_an_environment_and_starts_its_publication(home: Path) -> None:
    """In seconds: no Python but the machine's, nothing installed, and no title in what is said."""
    machine = make_deployment(home, "due", None)
    essay = ESSAY.format(title="解禁前の題", text="文。").replace("2026-05-20", "2026-06-01 11:58")
    (machine.folder / "docs/essays/due.md").write_text(essay, encoding="utf-8")
    path = "actions/workflows/publish.yml/runs"
    asked = f"{path}?head_sha={'c' * 40}&per_page=100"
    run = {"conclusion": "success", "status": "completed", "html_url": "https://github.example/run"}
    answers = {
        asked: {"workflow_runs": [{**run, "created_at": "2026-06-01T02:50:00Z"}]},
        f"{path}?event=workflow_dispatch&per_page=10": {
            "workflow_runs": [{**run, "created_at": "2999-01-01T00:00:00Z"}]
        },
    }
    (home / "due" / "answers.json").write_text(json.dumps(answers), encoding="utf-8")
    machine.facts["github.sha"] = "c" * 40
    machine.environ = {**machine.environ, "PAUSE": "0"}
    assert machine.run("due", "look"), machine.said[-1]
    assert machine.facts["steps.look.outputs.due"] == "true"
    assert machine.run("due", "start"), machine.said[-1]
    assert ["POST", "actions/workflows/publish.yml/dispatches", ["ref=main"], ""] in read_calls(machine)
    assert "解禁前" not in "".join(machine.said)
    assert not (machine.folder / ".venv").exists()
    assert sum(machine.spent.values()) < 5
    answers[asked]["workflow_runs"][0]["created_at"] = "2026-06-01T02:59:00Z"
    (home / "due" / "answers.json").write_text(json.dumps(answers), encoding="utf-8")
    assert machine.run("due", "look"), machine.said[-1]
    assert machine.facts["steps.look.outputs.due"] == "false"


GH = """
import json, os, sys
calls = os.environ["CALLS"]
arguments = sys.argv[1:]
method = arguments[arguments.index("-X") + 1] if "-X" in arguments else "GET"
path = arguments[1].removeprefix("repos/octocat/essays/")
body = sys.stdin.read() if "--input" in arguments else ""
fields = [arguments[at + 1] for at, word in enumerate(arguments) if word == "-f"]
with open(calls + "/gh", "a", encoding="utf-8") as log:
    log.write(json.dumps([method, path, fields, body]) + "\\n")
if path.endswith("/zip"):
    sys.stdout.buffer.write(open(calls + "/preview.zip", "rb").read())
elif method == "GET":
    answer = json.load(open(calls + "/answers.json", encoding="utf-8"))[path]
    print(json.dumps([answer] if "--slurp" in arguments else answer))
"""


@pytest.fixture(scope="module")
def pull(home: Path) -> Machine:
    """A pull request, built: it adds an essay and a draft, and edits an essay."""
    author = home / "author"
    git(author, "switch", "--quiet", "--create", "change", "main~0")
    essay = ESSAY.format(title='"@everyone ](x)"', text="初めまして。")
    (author / "docs/essays/pulled.md").write_text(essay, "utf-8")
    text = (author / "docs/essays/gamma.md").read_text(encoding="utf-8")
    (author / "docs/essays/gamma.md").write_text(text + "\nもう一行、書き足しました。\n", encoding="utf-8")
    push(author, "A change", branch="change")
    git(author, "switch", "--quiet", "main")
    machine = start_machine(home, "pull")
    git(machine.folder, "merge", "--quiet", "--no-ff", "-m", "As GitHub merges it", "origin/change")
    assert machine.run("preview-build", "build"), machine.said[-1]
    return machine


def test_a_preview_costs_no_more_than_a_publication(pull: Machine) -> None:
    """Without what needs the network: each of its two folders has an environment of its own."""
    assert sum(pull.spent.values()) + 2 * INSTALL <= BAR


def test_a_pull_request_is_built_as_a_preview_and_compared(home: Path, pull: Machine) -> None:
    preview = pull.artifacts / "preview"
    assert list(guard_preview(preview)) == []
    assert (preview / "essays/draft/index.html").is_file()
    summary = pull.summary.read_text(encoding="utf-8")
    assert summary.startswith("## 読者から見た変更\n\n追加 1 · 変更 1 ·")
    assert "もう一行、書き足しました。" in summary
    git(home, "clone", "--quiet", "--branch", "change", str(home / "origin.git"), "change")
    site = pull.folder / "site"
    assert not (site / "essays/draft/index.html").exists()
    machine = start_machine(home, "merged")
    git(machine.folder, "merge", "--quiet", "--no-ff", "-m", "Merged", "origin/change")
    subprocess.run(["make", "site"], cwd=machine.folder, env=dict(machine.environ), check=True)
    assert read_files(site) == read_files(machine.folder / "site")


def test_a_pull_request_is_photographed_and_tested_beside_its_preview(home: Path) -> None:
    machine = start_machine(home, "photos")
    git(machine.folder, "merge", "--quiet", "--no-ff", "-m", "As GitHub merges it", "origin/change")
    assert machine.run("photos", "photos"), machine.said[-1]
    photos = machine.artifacts / "photos"
    assert sorted(path.name for path in photos.iterdir()) == ["1-essays-pulled.png", "2-essays-gamma.png"]
    assert (photos / "1-essays-pulled.png").read_bytes().startswith(b"\x89PNG")
    assert machine.run("test", "test"), machine.said[-1]


def make_deployment(home: Path, name: str, preview: Path | None, cloudflare: str = "") -> Machine:
    """The machine of the privileged half, with a GitHub that knows one pull request and its artifact."""
    machine = start_machine(home, name)
    calls = home / name
    (calls / "gh.py").write_text(GH, encoding="utf-8")
    (home / "bin" / "gh").write_text(
        f'#!/bin/sh\nexec {sys.executable} "$CALLS/gh.py" "$@"\n', encoding="utf-8"
    )
    (home / "bin" / "gh").chmod(0o755)
    answers = {
        "pulls": [{"number": 6, "head": {"sha": "0" * 40}}, {"number": 7, "head": {"sha": "a" * 40}}],
        "actions/runs/1234/artifacts": {"artifacts": []},
        "issues/7/comments": [
            {"id": 1, "user": {"login": "someone"}, "body": "<!-- tsunagu-preview --> mine"}
        ],
    }
    if preview:
        shutil.make_archive(str(calls / "preview"), "zip", preview)
        rows = [
            {"name": "photos", "id": 1, "size_in_bytes": 1},
            {"name": "preview", "id": 2, "size_in_bytes": 99},
        ]
        answers["actions/runs/1234/artifacts"] = {"artifacts": rows}
    (calls / "answers.json").write_text(json.dumps(answers), encoding="utf-8")
    event = "github.event.workflow_run"
    machine.facts |= {
        "github.repository": "octocat/essays",
        "github.server_url": "https://github.example",
        "github.token": "t",
        "github.run_id": "5678",
        f"{event}.id": "1234",
        f"{event}.head_repository.owner.login": "stranger",
        f"{event}.head_branch": '$(touch "$CALLS/evil")`";x',
        f"{event}.head_sha": "a" * 40,
        "vars.CLOUDFLARE_PROJECT": cloudflare,
        "vars.CLOUDFLARE_HOST || format('{0}.pages.dev', vars.CLOUDFLARE_PROJECT)": f"{cloudflare}.pages.dev",
        "steps.address.outputs.address": "",
        "steps.pages.outputs.artifact-url": "",
        "secrets.CLOUDFLARE_API_TOKEN": "t",
        "secrets.CLOUDFLARE_ACCOUNT_ID": "a",
    }
    return machine


#: The outputs of the first job, and the steps that they come from.
LOOKED = {
    "number": "pull.outputs.number",
    "found": "artifact.outputs.found",
    "address": "address.outputs.address",
    "pages": "pages.outputs.artifact-url",
}


def finish(machine: Machine, *, looked: bool, deployed: str) -> None:
    """What GitHub tells the later jobs of the first."""
    for name, output in LOOKED.items():
        machine.facts[f"needs.look.outputs.{name}"] = machine.facts.get(f"steps.{output}", "")
    machine.facts["needs.look.result"] = "success" if looked else "failure"
    machine.facts["needs.deploy.result"] = deployed


def read_calls(machine: Machine) -> list[list[Any]]:
    """What GitHub was asked for and told, in order."""
    lines = Path(machine.environ["CALLS"], "gh").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def read_comment(machine: Machine) -> tuple[str, str, str]:
    """The last comment: how and where it was written, and what it says."""
    method, path, _, body = next(
        call for call in reversed(read_calls(machine)) if call[0] in ("POST", "PATCH")
    )
    return method, path, json.loads(body)["body"]


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
