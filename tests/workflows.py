"""GitHub's workflows as tests see them: read as data, and their ``run:`` steps run as a machine would.

What GitHub itself does (checking out, keeping artifacts, knowing where the site stands) is played by this
module; what the repository does is done.
"""

from __future__ import annotations

import os
import re
import resource
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from projects import ROOT

#: Where GitHub says that an artifact is.
ARTIFACT = "https://github.example/octocat/essays/actions/runs/5678/artifacts/9"

FOLDER = ROOT / ".github" / "workflows"
_EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
_CLAUSE = re.compile(r"([\w.-]+) (==|!=) '([^']*)'")


@dataclass(frozen=True, slots=True)
class Workflow:
    """One file. YAML takes the key ``on`` for true; ``events`` is what stands there."""

    name: str
    text: str
    table: Mapping[str, Any]

    @property
    def events(self) -> Mapping[str, Any]:
        return dict(self.table.get("on", self.table.get(True)) or {})  # type: ignore[call-overload]

    @property
    def caches(self) -> Mapping[str, str]:
        """What each job may do with GitHub's caches: all of it, unless it says otherwise."""
        whole = self.table.get("cache-mode", "write")
        return {name: job.get("cache-mode", whole) for name, job in self.jobs.items()}

    @property
    def jobs(self) -> Mapping[str, Mapping[str, Any]]:
        return dict(self.table["jobs"])

    def steps(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """Every step with the name of its job."""
        for name, job in self.jobs.items():
            yield from ((name, step) for step in job["steps"])


def read_workflows() -> list[Workflow]:
    """All workflows of the repository."""
    paths = sorted(FOLDER.glob("*.y*ml"))
    return [
        Workflow(path.name, text, yaml.safe_load(text)) for path in paths if (text := path.read_text("utf-8"))
    ]


def read_workflow(name: str) -> Workflow:
    """The workflow of a file name without its ending."""
    return next(workflow for workflow in read_workflows() if workflow.name == f"{name}.yml")


@dataclass
class Machine:
    """A machine that runs one job: its folder, what it knows (``facts``), and the run's ``artifacts``.

    An expression that is not among the facts is an error: a workflow asks for nothing that tests don't know.
    """

    folder: Path
    environ: Mapping[str, str]
    artifacts: Path
    facts: dict[str, str] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    failed: str = ""
    #: CPU seconds of each step.
    spent: dict[str, float] = field(default_factory=dict)

    @property
    def summary(self) -> Path:
        """What the job's page says."""
        return self.artifacts / "summary.md"

    def run(self, workflow: str, job: str, first: str = "") -> bool:
        """Run a job's steps in order, from the one named ``first``; false when one failed, which ends it."""
        steps = read_workflow(workflow).jobs[job]["steps"]
        start = next((number for number, step in enumerate(steps) if step["name"] == first), 0)
        self.artifacts.mkdir(parents=True, exist_ok=True)
        environ = read_workflow(workflow).table.get("env", {})
        for step in steps[start:]:
            if not self._is_due(step.get("if", "")):
                continue
            if "uses" in step:
                self._use(step)
            elif not self._run(step, {**environ, **step.get("env", {})}):
                self.failed = step["name"]
                return False
            self.done.append(step["name"])
        return True

    def _is_due(self, condition: str) -> bool:
        clauses = _CLAUSE.findall(condition)
        assert condition == " && ".join(f"{name} {sign} '{value}'" for name, sign, value in clauses), (
            condition
        )
        return all((self.facts.get(name, "") == value) == (sign == "==") for name, sign, value in clauses)

    def _fill(self, text: str) -> str:
        return _EXPRESSION.sub(lambda found: self.facts[found[1]], str(text))

    def _run(self, step: Mapping[str, Any], environ: Mapping[str, str]) -> bool:
        outputs = self.artifacts / "outputs.txt"
        outputs.write_text("", encoding="utf-8")
        given = {name: self._fill(value) for name, value in environ.items()}
        files = {"GITHUB_OUTPUT": str(outputs), "GITHUB_STEP_SUMMARY": str(self.summary)}
        shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        before = _count_cpu()
        done = subprocess.run(
            shell,
            cwd=self.folder,
            env={**self.environ, **given, **files},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            check=False,
        )
        self.said.append(f"--- {step['name']}\n{done.stdout}")
        self.spent[step["name"]] = _count_cpu() - before
        for line in outputs.read_text(encoding="utf-8").splitlines():
            name, _, value = line.partition("=")
            self.facts[f"steps.{step['id']}.outputs.{name}"] = value
        return done.returncode == 0

    def _use(self, step: Mapping[str, Any]) -> None:
        """Play the actions that move files; the others have nothing to do here."""
        action, given = step["uses"].partition("@")[0], step.get("with", {})
        if action.endswith("/upload-pages-artifact"):
            _copy(self.folder / given["path"], self.artifacts / "github-pages")
        elif action.endswith("/upload-artifact"):
            path = self.folder / given["path"]
            assert path.exists() or given["if-no-files-found"] == "ignore", path
            if path.exists():
                _copy(path, self.artifacts / given.get("name", path.name))
            if "id" in step:
                self.facts[f"steps.{step['id']}.outputs.artifact-url"] = ARTIFACT
        elif action.endswith("/download-artifact"):
            _copy(self.artifacts / given["name"], self.folder / given.get("path", "."))


def _count_cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _copy(source: Path, target: Path) -> None:
    """A folder's content into a folder, or a file into a folder, as artifacts do it: no modes, no links."""
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True)
    else:
        target.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target / source.name)


def plain_environ(**more: str) -> dict[str, str]:
    """The environment of a fresh machine: nothing of ours but where programs are."""
    kept = ("PATH", "HOME", "TMPDIR", "LANG", "TSUNAGU_CHROMIUM", "PLAYWRIGHT_BROWSERS_PATH")
    return {**{name: os.environ[name] for name in kept if name in os.environ}, **more}
