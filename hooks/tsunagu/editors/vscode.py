"""Settings of VS Code for an author: completion in Markdown, and ``tsunagu check`` beside the lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from tsunagu.editors.tool_file import ToolFile, write_tool_json
from tsunagu.messages import PROBLEMS

_SETTINGS: Final[dict[str, Any]] = {
    "files.encoding": "utf8",
    "files.eol": "\n",
    "files.insertFinalNewline": True,
    "editor.unicodeHighlight.allowedLocales": {"ja": True},
    "[markdown]": {
        "editor.quickSuggestions": {"comments": "off", "strings": "off", "other": "on"},
        "editor.snippetSuggestions": "top",
        "editor.wordWrap": "on",
    },
}

#: What every remark is called: a line of a report is one of these, or a mistake.
_REMARKS: Final = "|".join(sorted(code for code, row in PROBLEMS.items() if row.severity != "error"))


def _match(severity: str, code: str) -> dict[str, Any]:
    """Find the lines of one severity: ``docs/essays/x.md:4:10 code text``, as the command writes them."""
    return {
        "owner": f"tsunagu-{severity}",
        "severity": severity,
        "fileLocation": ["relative", "${workspaceFolder}"],
        "pattern": {
            "regexp": rf"^(docs/.+?|mkdocs\.yml):(\d+):(\d+) ({code}) (.+)$",
            "file": 1,
            "line": 2,
            "column": 3,
            "code": 4,
            "message": 5,
        },
    }


def write_vscode() -> Iterator[ToolFile]:
    """``.vscode/settings.json`` and ``.vscode/tasks.json``."""
    yield write_tool_json(".vscode/settings.json", _SETTINGS)
    matchers = [_match("error", f"(?!(?:{_REMARKS}) )[a-z0-9-]+"), _match("warning", _REMARKS)]
    tasks = [
        _describe_task("つなぐ: 確かめる / check", "check", matchers),
        _describe_task("つなぐ: 下見 / preview", "serve", []),
    ]
    yield write_tool_json(".vscode/tasks.json", {"version": "2.0.0", "tasks": tasks})


def _describe_task(label: str, target: str, matcher: Any) -> dict[str, Any]:
    return {
        "label": label,
        "type": "shell",
        "command": f"make {target}",
        "problemMatcher": matcher,
        "presentation": {"clear": True, "reveal": "always"},
    }
