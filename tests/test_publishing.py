"""The way from a push to a site, walked: the workflows' steps run in fresh clones of a bare repository."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from clones import git, push, write_programs
from deployment import make_deployment, read_calls
from publishing import BAR, ESSAY, INSTALL, make_home, make_site, start_machine
from serving import serve
from test_builds import read_files
from tsunagu.release.leaks import guard_published

#: What git would tell of an address and a day, told.
FIXED = {"SITE_URL": "https://essays.example/", "SOURCE_DATE_EPOCH": "1780000000"}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An author and his repository, to which no test pushes.

    Its history says of a translation what the headers say: that its original was changed later.
    """
    home = make_home(tmp_path_factory.mktemp("publishing") / "home")
    original = home / "author/docs/essays/alpha.md"
    original.write_text(
        original.read_text(encoding="utf-8") + "\n時計は、もう一つあった。\n", encoding="utf-8"
    )
    push(home / "author", "A second clock")
    return home


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


def test_a_push_is_published_as_make_site_builds_it_and_the_same_is_not_published_twice(
    tmp_path: Path,
) -> None:
    """Below a sub-path, as on a project page; a broken push publishes nothing, a fixed one does."""
    home = make_home(tmp_path / "home")
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


@pytest.fixture(scope="module")
def plain(home: Path) -> Mapping[str, bytes]:
    """What ``make site`` builds where git knows everything."""
    return read_files(make_site(home, "beside", **FIXED))


@pytest.mark.parametrize("git_there", ["shallow", "no repository", "no git"])
def test_the_site_is_the_same_with_little_of_git_or_none(
    home: Path, plain: Mapping[str, bytes], git_there: str
) -> None:
    """A clone of one commit, a folder somebody unpacked, a machine without the program."""
    name = git_there.replace(" ", "-")
    machine = start_machine(home, name)
    folder, environ = machine.folder, {**machine.environ, **FIXED}
    if git_there == "shallow":
        shutil.rmtree(folder)
        git(home / name, "clone", "--quiet", "--depth", "1", f"file://{home}/origin.git", "repository")
    else:
        shutil.rmtree(folder / ".git")
    if git_there == "no git":
        write_programs(home / name / "bin", {"git": "exit 127"})
        environ["PATH"] = f"{home / name / 'bin'}:{environ['PATH']}"
    command = ["make", "check", "site", "guard"]
    done = subprocess.run(command, cwd=folder, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert read_files(folder / "site") == plain


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
