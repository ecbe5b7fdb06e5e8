"""What the preview's privileged workflow does at GitHub: ``python3 -m tsunagu.commands.pull find|fetch|...``.

It stands on the standard library and on ``gh`` alone, so that the job that may write comments installs
nothing. It takes every fact from the event (environment variables that the workflow sets) and from GitHub;
what a pull request built is only ever a file that is passed on.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

_MARK = "<!-- tsunagu-preview -->"
_AUTHOR = "github-actions[bot]"
_LARGEST = 64 << 20
_LONGEST = 65_000
_ROWS, _MOST_PAGES = 100, 10

_UNBUILT = (
    "この変更からはサイトを作れませんでした。理由は[記録]({run})にあります。\n\n"
    "No site could be built from this change; the [log]({run}) says why."
)
_TOO_LARGE = (
    f"プレビューが {_LARGEST >> 20} MB を超えるので、表示しません（[記録]({{run}})）。\n\n"
    f"The preview is larger than {_LARGEST >> 20} MB, so it is not shown ([log]({{run}}))."
)
_REFUSED = (
    "プレビューを確かめられなかったので、表示しません（[記録]({log})）。\n\n"
    "The preview did not pass its checks, so it is not shown ([log]({log}))."
)
_PHOTOS = (
    "[スマートフォンの画面の写真（zip、Checks → Photographs に少しあとで） / "
    "phone screenshots (a zip, a little later: Checks → Photographs)]({checks})"
)
_DEPLOYED = f"**[プレビュー / Preview]({{address}})** · {_PHOTOS}"
_TO_LOOK_AT = f"**[変わったページを見る / Look at the changed pages]({{pages}})** · {_PHOTOS}"
_TO_OPEN = (
    "サイト全体を手元で開く / open the whole site on a computer:\n\n"
    "```sh\ngh run download {id} --repo {repository} --name preview --dir preview && "
    "python3 -m http.server --directory preview\n```"
)


def run_pull(arguments: list[str]) -> None:
    """Do one thing and print its outputs as ``name=value`` lines."""
    commands = {"find": find, "fetch": fetch, "comment": comment, "sweep": sweep}
    for name, value in commands[arguments[0]](os.environ).items():
        print(f"{name}={value}")


def find(environ: Mapping[str, str]) -> dict[str, str]:
    """An open pull request whose head the event names; the event's own list lacks those of forks."""
    head = f"{environ['HEAD_OWNER']}:{environ['HEAD_BRANCH']}"
    pulls = _ask(environ, "pulls", "state=open", f"head={head}")
    numbers = [pull["number"] for pull in pulls if pull["head"]["sha"] == environ["HEAD_SHA"]]
    return {"number": str(int(numbers[0])) if numbers else ""}


def fetch(environ: Mapping[str, str]) -> dict[str, str]:
    """Download the run's artifact ``preview`` as ``preview.zip``, unless it is larger than a site can be.

    ``found`` is ``true``, ``false`` or ``too-large``.
    """
    run = f"actions/runs/{int(environ['RUN_ID'])}/artifacts"
    rows = [row for row in _ask(environ, run, "name=preview")["artifacts"] if row["name"] == "preview"]
    for artifact in rows:
        if artifact["size_in_bytes"] <= _LARGEST:
            path = f"repos/{environ['REPOSITORY']}/actions/artifacts/{int(artifact['id'])}/zip"
            Path("preview.zip").write_bytes(_run("api", path))
            return {"found": "true"}
    return {"found": "too-large" if rows else "false"}


def comment(environ: Mapping[str, str]) -> dict[str, str]:
    """Write the one comment of each pull request with this head, or write it anew."""
    body = json.dumps({"body": _compose(environ)[:_LONGEST]}).encode()
    for number in _list_alike(environ, int(environ["NUMBER"])):
        _comment_on(environ, number, body)
    return {}


def _list_alike(environ: Mapping[str, str], number: int) -> list[int]:
    """The open pull requests with the head of one, itself first: they differ only in what they go into."""
    pulls = _ask(environ, "pulls", "state=open")
    heads = {int(pull["number"]): (pull["head"].get("label"), pull["head"]["sha"]) for pull in pulls}
    return [number, *(other for other in heads if other != number and heads[other] == heads.get(number))]


def _comment_on(environ: Mapping[str, str], number: int, body: bytes) -> None:
    rows = [row for page in _ask(environ, f"issues/{number}/comments", all_pages=True) for row in page]
    own = next(_list_own(rows), None)
    path, method = (f"comments/{own['id']}", "PATCH") if own else (f"{number}/comments", "POST")
    _run("api", f"repos/{environ['REPOSITORY']}/issues/{path}", "-X", method, "--input", "-", body=body)


def _compose(environ: Mapping[str, str]) -> str:
    host = f"{environ['SERVER']}/{environ['REPOSITORY']}/actions/runs"
    facts = {
        "run": f"{host}/{int(environ['RUN_ID'])}",
        "log": f"{host}/{int(environ['LOG_ID'])}",
        "id": environ["RUN_ID"],
        "repository": environ["REPOSITORY"],
        "address": environ["ADDRESS"],
        "pages": environ["PAGES"],
        "checks": f"{environ['SERVER']}/{environ['REPOSITORY']}/pull/{int(environ['NUMBER'])}/checks",
    }
    report = Path("report.md")
    if environ["FOUND"] == "too-large":
        return f"{_MARK}\n{_TOO_LARGE.format(**facts)}\n"
    if environ["FOUND"] != "true":
        return f"{_MARK}\n{_UNBUILT.format(**facts)}\n"
    if environ["CHECKED"] != "success" or not report.is_file():
        return f"{_MARK}\n{_REFUSED.format(**facts)}\n"
    head, foot = (_DEPLOYED, "") if environ["DEPLOYED"] == "success" else (_TO_LOOK_AT, f"\n{_TO_OPEN}\n")
    told = report.read_text(encoding="utf-8")
    return f"{_MARK}\n{head.format(**facts)}\n\n{told}{foot.format(**facts)}"


def sweep(environ: Mapping[str, str]) -> dict[str, str]:
    """Delete the comments whose pull requests are closed: an event of a fork may not do it itself."""
    for own in list(_list_own(_list_comments(environ))):
        number = int(own["issue_url"].rpartition("/")[2])
        if _ask(environ, f"issues/{number}")["state"] == "closed":
            _run("api", f"repos/{environ['REPOSITORY']}/issues/comments/{own['id']}", "-X", "DELETE")
    return {}


def _list_comments(environ: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """The newest thousand: a lively month of talk elsewhere must not hide ours."""
    for page in range(1, _MOST_PAGES + 1):
        rows = _ask(environ, "issues/comments", "sort=updated", "direction=desc", f"page={page}")
        yield from rows
        if len(rows) < _ROWS:
            return


def _list_own(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Our comments: begun with our mark, and written by the workflow's own account."""
    return (
        row for row in rows if (row["user"] or {}).get("login") == _AUTHOR and row["body"].startswith(_MARK)
    )


def _ask(environ: Mapping[str, str], path: str, *fields: str, all_pages: bool = False) -> Any:
    """What GitHub has at a path of the repository: its first hundred rows, or a list of all pages."""
    query = [part for field in (*fields, f"per_page={_ROWS}") for part in ("-f", field)]
    pages = ["--paginate", "--slurp"] if all_pages else []
    return json.loads(_run("api", f"repos/{environ['REPOSITORY']}/{path}", "-X", "GET", *pages, *query))


def _run(*arguments: str, body: bytes | None = None) -> bytes:
    return subprocess.run(["gh", *arguments], input=body, stdout=subprocess.PIPE, check=True).stdout


if __name__ == "__main__":
    run_pull(sys.argv[1:])
