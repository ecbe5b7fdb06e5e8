"""What the workflows may do, read from their YAML: who has which right, and what a stranger can reach."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from projects import ROOT
from workflows import FOLDER, Workflow, read_workflow, read_workflows

WORKFLOWS = read_workflows()
BIN = Path(sys.executable).parent

#: Every job, and all that it may do. Who adds a right adds it here, and says why in the workflow.
RIGHTS = {
    ("compat.yml", "compare"): {"contents": "read"},
    ("due.yml", "look"): {"contents": "read", "actions": "read"},
    ("due.yml", "start"): {"contents": "read", "actions": "write"},
    ("links.yml", "ask"): {"contents": "read"},
    ("photos.yml", "photos"): {"contents": "read"},
    ("preview-build.yml", "build"): {"contents": "read"},
    ("preview-build.yml", "closed"): {},
    ("preview-deploy.yml", "look"): {"contents": "read", "actions": "read", "pull-requests": "read"},
    ("preview-deploy.yml", "deploy"): {"contents": "read"},
    ("preview-deploy.yml", "comment"): {"contents": "read", "pull-requests": "write"},
    ("preview-deploy.yml", "sweep"): {"contents": "read", "pull-requests": "write"},
    ("publish.yml", "build"): {"contents": "read", "pages": "read"},
    ("publish.yml", "deploy"): {"pages": "write", "id-token": "write"},
    ("test.yml", "test"): {"contents": "read"},
}
EVENTS = {
    "compat.yml": {"schedule", "workflow_dispatch"},
    "due.yml": {"schedule", "workflow_dispatch"},
    "links.yml": {"schedule", "workflow_dispatch"},
    "photos.yml": {"pull_request"},
    "preview-build.yml": {"pull_request"},
    "preview-deploy.yml": {"workflow_run"},
    "publish.yml": {"push", "schedule", "workflow_dispatch"},
    "test.yml": {"push", "pull_request", "workflow_dispatch"},
}
#: The workflows that run what a pull request brings.
STRANGERS = ("photos", "preview-build", "test")
each = pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda workflow: workflow.name)


def test_each_job_has_the_rights_it_needs_and_no_other() -> None:
    found = {(one.name, name): job["permissions"] for one in WORKFLOWS for name, job in one.jobs.items()}
    assert found == RIGHTS
    assert all(one.table["permissions"] == {} for one in WORKFLOWS)


def test_no_event_gives_a_pull_request_the_rights_of_main() -> None:
    """``pull_request_target`` is nowhere, and ``workflow_run`` only where nothing of a pull request runs."""
    assert {one.name: set(one.events) for one in WORKFLOWS} == EVENTS
    assert not [one.name for one in WORKFLOWS if "pull_request_target" in one.text]


@each
def test_every_action_is_pinned_by_its_full_commit_with_its_version(workflow: Workflow) -> None:
    lines = re.findall(r"^ *(?:- )?uses: (.*)$", workflow.text, re.MULTILINE)
    assert len(lines) == sum("uses" in step for _, step in workflow.steps())
    for line in lines:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line


def test_an_action_is_the_same_everywhere() -> None:
    lines = {line for one in WORKFLOWS for line in re.findall(r"uses: (.*)", one.text)}
    actions = [line.partition("@")[0] for line in lines]
    assert len(actions) == len(set(actions))


@each
def test_no_step_leaves_a_token_in_the_checkout(workflow: Workflow) -> None:
    for job, step in workflow.steps():
        if "/checkout@" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False, job
            assert not {"ref", "repository", "token", "allow-unsafe-pr-checkout"} & set(step["with"]), job


#: The jobs that build the site, in which it is seen which translations are behind.
BUILDERS = (
    ("photos", "photos"),
    ("preview-build", "build"),
    ("preview-deploy", "look"),
    ("publish", "build"),
)


@pytest.mark.parametrize(("name", "job"), BUILDERS)
def test_what_builds_the_site_has_its_whole_history(name: str, job: str) -> None:
    depths = {
        one.get("with", {}).get("fetch-depth")
        for one in read_workflow(name).jobs[job]["steps"]
        if "uses" in one
    }
    assert 0 in depths


def test_nothing_else_builds_the_site_for_readers() -> None:
    """A shallow clone would go by the dates of the headers: another site of the same content."""
    built = {
        (one.name.removesuffix(".yml"), job)
        for one in WORKFLOWS
        for job, step in one.steps()
        if re.search(r"make (?:-C \S+ )?(?:site|preview)\b", step.get("run", ""))
    }
    assert built == set(BUILDERS)


@each
def test_every_job_ends(workflow: Workflow) -> None:
    """A time limit for each job, and one run at a time for each workflow."""
    for name, job in workflow.jobs.items():
        assert 1 <= job["timeout-minutes"] <= 60, name
        assert "self-hosted" not in str(job["runs-on"])
    assert workflow.table["concurrency"]["group"]


@each
def test_no_command_is_put_together_from_an_expression(workflow: Workflow) -> None:
    """A title of ``$(rm -rf /)`` can only ever be the value of a variable."""
    for job, step in workflow.steps():
        assert "${{" not in step.get("run", ""), (job, step["name"])


@pytest.mark.parametrize("name", STRANGERS)
def test_what_builds_a_pull_request_has_nothing_to_lose(name: str) -> None:
    """No secret, no token, no cache, no environment: the build runs the stranger's own code."""
    text = read_workflow(name).text.partition("\nname:")[2].replace("\ncache-mode: none\n", "\n")
    for word in ("secrets.", "vars.", "github.token", "GITHUB_TOKEN", "cache", "environment:", "id-token"):
        assert word not in text, word
    strangers = {one.name for one in WORKFLOWS if "pull_request" in one.events}
    assert strangers == {f"{one}.yml" for one in STRANGERS}


def test_one_job_keeps_a_cache_and_no_pull_request_reaches_it() -> None:
    """The rest may neither read nor write any: GitHub itself sees to that, whatever a step does."""
    kept = [(one.name, job) for one in WORKFLOWS for job, mode in one.caches.items() if mode != "none"]
    assert kept == [("publish.yml", "build")]
    (step,) = (step for one in WORKFLOWS for _, step in one.steps() if "cache" in step.get("with", {}))
    assert step["with"]["cache"] == "pip"  # keyed by runner, system, version of Python, and the hash of:
    assert step["with"]["cache-dependency-path"].split() == [
        "requirements.txt",
        "requirements-build.txt",
        "pyproject.toml",
    ]
    assert step in read_workflow("publish").jobs["build"]["steps"]
    assert set(read_workflow("publish").events) == {"push", "schedule", "workflow_dispatch"}


def test_what_has_rights_takes_nothing_from_a_pull_request_but_data() -> None:
    """The privileged half knows the event's numbers and names, by variables, and the artifact as a zip."""
    workflow = read_workflow("preview-deploy")
    facts = set(re.findall(r"github\.event\.[\w.]+", workflow.text))
    assert facts == {
        "github.event.workflow_run.conclusion",
        "github.event.workflow_run.event",
        "github.event.workflow_run.head_branch",
        "github.event.workflow_run.head_repository.id",
        "github.event.workflow_run.head_repository.owner.login",
        "github.event.workflow_run.head_sha",
        "github.event.workflow_run.id",
    }
    fetched = [step["with"]["name"] for _, step in workflow.steps() if "download" in step.get("uses", "")]
    assert set(fetched) == {"checked-site", "report"}  # both made by the first job, from the code of main
    made = {step["with"]["path"]: job for job, step in workflow.steps() if "upload" in step.get("uses", "")}
    assert made == {"site": "look", "report.md": "look", "pages.html": "look"}


def test_who_may_write_never_touches_what_a_pull_request_built() -> None:
    """The jobs with a right to write get the report at most; the site is only in jobs that may read."""
    workflow = read_workflow("preview-deploy")
    for (name, job), rights in RIGHTS.items():
        if name == workflow.name and "write" in rights.values():
            steps = str(workflow.jobs[job]["steps"])
            assert "checked-site" not in steps
            assert "preview.zip" not in steps
            assert "pip" not in steps
            assert "npm" not in steps


def test_secrets_are_in_an_environment_and_in_one_step() -> None:
    users = [
        (one.name, job, step["name"])
        for one in WORKFLOWS
        for job, step in one.steps()
        if "secrets." in str(step)
    ]
    assert users == [("preview-deploy.yml", "deploy", "Show it")]
    assert sum(one.text.count("secrets.") for one in WORKFLOWS) == 2
    assert read_workflow("preview-deploy").jobs["deploy"]["environment"]["name"] == "preview"


#: All that runs with rights or secrets, line by line. Who adds a command adds it here, and says why.
COMMANDS = {
    "publish": [
        "make check",
        "make site",
        "make guard",
        '.venv/bin/tsunagu digest site --live "$SITE_URL" >> "$GITHUB_OUTPUT"',
    ],
    "due": [
        'PYTHONPATH=hooks python3 -m tsunagu.commands.due look >> "$GITHUB_OUTPUT"',
        "PYTHONPATH=hooks python3 -m tsunagu.commands.due start",
    ],
    "preview-deploy": [
        'PYTHONPATH=hooks python3 -m tsunagu.commands.pull find >> "$GITHUB_OUTPUT"',
        'PYTHONPATH=hooks python3 -m tsunagu.commands.pull fetch >> "$GITHUB_OUTPUT"',
        'echo "address=https://pr-$NUMBER.$HOST/" >> "$GITHUB_OUTPUT"',
        "make preview",
        "mv site/_headers headers",
        "mv site before",
        ".venv/bin/tsunagu unpack preview.zip site",
        ".venv/bin/tsunagu guard site --preview",
        '.venv/bin/tsunagu report before site --url "$ADDRESS" --pages pages.html > report.md',
        "mv headers site/_headers",
        "npm ci --ignore-scripts --no-audit --no-fund --prefix .github/preview",
        (
            ".github/preview/node_modules/.bin/wrangler pages deploy site "
            '--project-name "$PROJECT" --branch "pr-$NUMBER"'
        ),
        "PYTHONPATH=hooks python3 -m tsunagu.commands.pull comment",
        "PYTHONPATH=hooks python3 -m tsunagu.commands.pull sweep",
    ],
    "compat": ["make compat"],
    "links": ["make links"],
}

#: When each job and step of these runs; whatever has no row always does.
CONDITIONS = {
    "publish": {
        "build": "github.ref == 'refs/heads/main'",
        "deploy": "needs.build.outputs.changed == 'true'",
        "Hand over to the second job": "steps.live.outputs.changed == 'true'",
    },
    "due": {
        "look": "github.ref == 'refs/heads/main'",
        "start": "needs.look.outputs.due == 'true'",
    },
    "preview-deploy": {
        "look": "github.event.workflow_run.event == 'pull_request' && "
        "github.event.workflow_run.conclusion != 'cancelled'",
        "deploy": "needs.look.outputs.address != ''",
        "comment": "${{ !cancelled() && needs.look.outputs.number != '' }}",
        "sweep": "github.event.workflow_run.event == 'pull_request'",
        "Fetch what was built": "steps.pull.outputs.number != ''",
        "Know where it will stand": "steps.artifact.outputs.found == 'true' && vars.CLOUDFLARE_PROJECT != ''",
        **dict.fromkeys(
            (
                "Get Python",
                "Build what it is compared with",
                "Unpack it, refuse what is no preview, and compare",
                "Hand over the site",
                "Show the changed pages in one file",
                "Hand over the report",
            ),
            "steps.artifact.outputs.found == 'true'",
        ),
        "Get the report": "needs.look.result == 'success' && needs.look.outputs.found == 'true'",
    },
    "compat": {},
    "links": {"ask": "github.ref == 'refs/heads/main'"},
}


@pytest.mark.parametrize("name", COMMANDS)
def test_these_commands_run_and_no_others(name: str) -> None:
    """None more, none less, and none whose failure is passed over."""
    runs = [step["run"] for _, step in read_workflow(name).steps() if "run" in step]
    assert [line.strip() for run in runs for line in run.strip().splitlines()] == COMMANDS[name]


@pytest.mark.parametrize("name", CONDITIONS)
def test_jobs_and_steps_run_when_they_should(name: str) -> None:
    workflow = read_workflow(name)
    jobs = {job: row["if"] for job, row in workflow.jobs.items() if "if" in row}
    steps = {step["name"]: step["if"] for _, step in workflow.steps() if "if" in step}
    assert jobs | steps == CONDITIONS[name]


def test_only_main_is_published_and_a_publication_that_has_begun_is_finished() -> None:
    workflow = read_workflow("publish")
    assert workflow.events["push"] == {"branches": ["main"]}
    assert workflow.table["concurrency"] == {"group": "publish", "cancel-in-progress": False}
    (clock,) = workflow.events["schedule"]
    assert re.fullmatch(r"\d+ \d+ \* \* \*", clock["cron"]), "each day"


def test_the_job_that_publishes_runs_nothing_of_ours() -> None:
    job = read_workflow("publish").jobs["deploy"]
    assert [step["uses"].partition("@")[0] for step in job["steps"]] == ["actions/deploy-pages"]
    assert job["needs"] == "build"


def test_nothing_is_published_that_was_not_checked_and_guarded() -> None:
    steps = [step["name"] for step in read_workflow("publish").jobs["build"]["steps"]]
    order = [
        "Check the content",
        "Build",
        "Refuse drafts, scheduled essays and marks of a preview",
        "Compare with what is live",
    ]
    assert [step for step in steps if step in order] == order
    assert steps[-1] == "Hand over to the second job"


@pytest.mark.parametrize("name", ["publish", "preview-build", "preview-deploy", "due"])
def test_no_essay_waits_for_a_test_of_the_generator_or_for_a_browser(name: str) -> None:
    """Neither its publication nor its preview; nor does either wait for another workflow that tests."""
    workflow = read_workflow(name)
    for word in ("make test", "make lint", "pytest", "chromium", "photos", "apt-get"):
        assert word not in str(list(workflow.steps())), word
    waited = workflow.events.get("workflow_run") or {"workflows": []}
    assert set(waited["workflows"]) <= {"Preview build"}


#: What makes the site, other than content.
GENERATOR = {
    *("hooks/**", "overrides/**", "tests/**", "requirements*.txt", "pyproject.toml", "Makefile"),
    *(".github/**", ".hosting/**", "*.md"),
}
GENERATORS = (
    "hooks/tsunagu/cli.py",
    "overrides/main.html",
    "requirements-dev.txt",
    "tests/site/docs/index.md",
)
AUTHORS = ("docs/essays/x.md", "docs/images/x.jpg", "mkdocs.yml", ".vscode/tasks.json", ".schemas/essay.json")


def test_the_generator_is_tested_when_it_changes_and_content_starts_no_test() -> None:
    events = read_workflow("test").events
    assert set(events["push"]["paths"]) == set(events["pull_request"]["paths"]) == GENERATOR
    signs = {"**": ".*", "*": "[^/]*", ".": "[.]"}
    known = [re.sub(r"\*\*|[*.]", lambda sign: signs[sign[0]], pattern) for pattern in GENERATOR]
    starts = {path: any(re.fullmatch(one, path) for one in known) for path in (*GENERATORS, *AUTHORS)}
    assert starts == {**dict.fromkeys(GENERATORS, True), **dict.fromkeys(AUTHORS, False)}


def test_no_failure_is_passed_over() -> None:
    assert not [one.name for one in WORKFLOWS for _, step in one.steps() if "continue-on-error" in step]


@each
def test_the_clock_rings_at_quiet_minutes_and_the_heavy_runs_at_night_in_tokyo(workflow: Workflow) -> None:
    """On the round minutes everybody's clocks ring, and runs are dropped."""
    for row in workflow.events.get("schedule", ()):
        minutes, hour = row["cron"].split()[:2]
        assert all(int(minute) % 5 for minute in minutes.split(","))
        assert hour == "*" if workflow.name == "due.yml" else 2 <= (int(hour) + 9) % 24 < 6


@each
def test_every_target_of_make_is_there(workflow: Workflow) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for _, step in workflow.steps():
        for target in re.findall(r"\bmake (?:-C \S+ )?([a-z]+)", step.get("run", "")):
            assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_updates_wait_a_week_and_reach_every_list_of_pins() -> None:
    table = yaml.safe_load((ROOT / ".github/dependabot.yml").read_text(encoding="utf-8"))
    folders = set()
    for update in table["updates"]:
        assert update["cooldown"]["default-days"] >= 7
        folders |= {
            (update["package-ecosystem"], one) for one in update.get("directories", [update.get("directory")])
        }
    locks = [path for name in (".github", "tests") for path in (ROOT / name).glob("*/package-lock.json")]
    node = {("npm", f"/{path.parent.relative_to(ROOT).as_posix()}") for path in locks}
    assert folders == {("github-actions", "/"), ("pip", "/"), *node}


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(BIN / command[0]), *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_zizmor_finds_nothing_not_even_as_an_auditor() -> None:
    """One finding is ignored in its line: ``workflow_run`` itself, which the tests above keep in bounds."""
    done = run("zizmor", "--offline", "--persona=auditor", "--no-progress", ".github")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No findings to report" in done.stdout + done.stderr
    ignored = [line for one in WORKFLOWS for line in one.text.splitlines() if "zizmor:" in line]
    assert [line.strip() for line in ignored] == ["workflow_run: # zizmor: ignore[dangerous-triggers]"]


@pytest.mark.parametrize(
    ("schema", "paths"),
    [
        ("vendor.github-workflows", sorted(FOLDER.iterdir())),
        ("vendor.dependabot", [FOLDER.parent / "dependabot.yml"]),
    ],
)
def test_the_yaml_is_of_its_schema(schema: str, paths: list[Path]) -> None:
    done = run("check-jsonschema", "--builtin-schema", schema, *map(str, paths))
    assert done.returncode == 0, done.stdout
