"""The linter of scripts tells a slip by its own file and line, also where several files are one script."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.__main__ import lint_script, list_scripts, main

#: Files, and what is told of them: the place and a part of the words.
SLIPS = [
    ({"a.js": "go()\n"}, "a.js:1:1", "'go' is not defined"),
    ({"a.js": "const x = 1\n"}, "a.js:1:7", "'x' is declared but never used"),
    ({"main.js": "\nrun(walk)\n", "z.js": "function run() {}\n"}, "main.js:2:5", "'walk' is not defined"),
    ({"main.js": "run()\n", "z.js": "\nfunction run() {\n  let i = 0\n}"}, "z.js:3:7", "'i' is declared"),
    ({"a.js": "if (name == 1) alert()"}, "a.js:1:", "==="),
    ({"a.js": "const = 1"}, "a.js:1:", ""),
]


@pytest.mark.parametrize(("files", "place", "text"), SLIPS)
def test_a_slip_is_told_by_its_place(tmp_path: Path, files: dict[str, str], place: str, text: str) -> None:
    for name, script in files.items():
        (tmp_path / name).write_text(script, encoding="utf-8")
    (told,) = [finding for script in list_scripts(tmp_path) for finding in lint_script(script)]
    assert told.startswith(f"{tmp_path}/{place}")
    assert text in told


def test_files_of_one_script_know_each_others_names_and_others_do_not(tmp_path: Path) -> None:
    for folder, name, script in (
        *(("one", "main.js", "help()\n"), ("one", "help.js", "function help() {}")),
        *(("two", "a.js", "help()\n"), ("two", "help.js", "window.help = function () {}")),
    ):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / name).write_text(script, encoding="utf-8")
    assert main([str(tmp_path / "one")]) == 0
    assert main([str(tmp_path / "two")]) == 1
