"""The modules of ``hooks/`` and what each imports, read from the syntax tree alone: nothing is run."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

PACKAGES = ("tsunagu", "tsunagu_mkdocs", "main")


@dataclass(frozen=True)
class Import:
    """A module that is imported at a line: ``module`` is what is named, ``name`` what is taken from it."""

    line: int
    module: str
    name: str = ""

    @property
    def top(self) -> str:
        """The package that would have to be installed."""
        return self.module.partition(".")[0]


@dataclass(frozen=True)
class Module:
    """A Python file. ``name`` is dotted (``tsunagu.content.ids``); a room's own file has the room's name."""

    name: str
    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def room(self) -> str:
        """The room it stands in: the folder, or file, below ``tsunagu``; else the package beside it."""
        top, *below = self.name.split(".")
        return below[0] if top == "tsunagu" and below else top

    @property
    def imports(self) -> Iterator[Import]:
        """Every import statement, at whatever depth, also those that only type checkers follow."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (Import(node.lineno, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                module = "." * node.level + (node.module or "")
                yield from (Import(node.lineno, module, alias.name) for alias in node.names)


def read_modules(folder: Path) -> list[Module]:
    """Every module below ``hooks/``, by name."""
    return sorted((_read(path, folder) for path in folder.rglob("*.py")), key=lambda module: module.name)


def _read(path: Path, folder: Path) -> Module:
    parts = list(path.relative_to(folder).with_suffix("").parts)
    if parts[-1] == "__init__":
        parts.pop()
    return Module(".".join(parts), path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8"))


def list_names(module: Module) -> frozenset[str]:
    """What a module hands out: the names of its ``__all__``; without one, those that it makes, not ``_so``.

    >>> sorted(list_names(Module("model", "", "from re import sub\\nA = 1\\n_B = 2\\ndef read(): ...")))
    ['A', 'read']
    """
    made: set[str] = set()
    for node in module.tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            made.add(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = {target.id for target in targets if isinstance(target, ast.Name)}
            if "__all__" in names and node.value:
                return frozenset(ast.literal_eval(node.value))
            made |= names
    return frozenset(name for name in made if not name.startswith("_"))


def list_arrows(modules: list[Module]) -> dict[tuple[str, str], list[str]]:
    """Which room imports from which, each with the places (``content/ids.py:12``) where it does."""
    arrows: dict[tuple[str, str], list[str]] = {}
    for module in modules:
        for found in module.imports:
            if found.top not in PACKAGES:
                continue
            target = Module(
                f"{found.module}.{found.name}" if found.module == "tsunagu" else found.module, "", ""
            )
            if target.room != module.room:
                arrows.setdefault((module.room, target.room), []).append(f"{module.path}:{found.line}")
    return arrows
