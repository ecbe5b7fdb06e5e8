"""The core knows no framework, and the arrows between its parts point one way."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from projects import ROOT

CORE = ROOT / "hooks" / "tsunagu"

#: What the core may not import: frameworks that end before it does.
FRAMEWORKS = {"mkdocs", "material", "jinja2", "properdocs", "zensical"}

#: The text side of the core never reaches for pages, and nothing but the command line prints.
READERS = ("model", "sources", "front_matter", "fields", "schemas", "library", "publication", "relations")
PAGES = {"tsunagu.views", "tsunagu.pages", "tsunagu.build", "tsunagu.cli", "tsunagu.commands"}


def list_imports(path: Path) -> set[str]:
    """The modules a file imports anywhere in it, as dotted names."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


@pytest.mark.parametrize("path", sorted(CORE.rglob("*.py")), ids=lambda path: str(path.relative_to(CORE)))
def test_no_file_of_the_core_imports_a_framework(path: Path) -> None:
    found = {name.split(".")[0] for name in list_imports(path)}
    assert not found & FRAMEWORKS


@pytest.mark.parametrize("name", READERS)
def test_what_reads_text_knows_nothing_of_pages(name: str) -> None:
    assert not {module for module in list_imports(CORE / f"{name}.py") if module in PAGES}


def test_only_the_command_line_prints() -> None:
    """``click.echo`` and ``print`` belong to commands; a value is returned everywhere else."""
    loud = [
        path.relative_to(CORE).as_posix()
        for path in sorted(CORE.rglob("*.py"))
        if "commands" not in path.parts and path.name != "cli.py" and _prints(path)
    ]
    assert loud == []


def _prints(path: Path) -> bool:
    calls = (node.func for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
    return any(isinstance(call, ast.Name) and call.id == "print" for call in calls)


def test_the_core_keeps_no_state_in_its_modules() -> None:
    """No ``global`` statement, and no module-level list, dict or set display that a function could fill."""
    offenders = []
    for path in sorted(CORE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if any(isinstance(node, ast.Global) for node in ast.walk(tree)):
            offenders.append(f"{path.relative_to(CORE)}: global")
        offenders += [
            f"{path.relative_to(CORE)}:{node.lineno}"
            for node in tree.body
            if isinstance(node, ast.Assign | ast.AnnAssign) and _is_empty_container(node.value)
        ]
    assert offenders == []


def _is_empty_container(node: ast.expr | None) -> bool:
    """A container that begins empty is there to be filled."""
    if isinstance(node, ast.Dict):
        return not node.keys
    if isinstance(node, ast.List | ast.Set):
        return not node.elts
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"dict", "list", "set"}
        and not node.args
    )
