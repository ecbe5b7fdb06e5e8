"""The privileged half of a preview, for tests: its machine, and a GitHub that answers and remembers."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import Any

from publishing import start_machine
from workflows import Machine

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
