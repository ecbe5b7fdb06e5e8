"""What breaks the plan: a rule a function, each over one module; all of them run on every module."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator

from architecture.modules import PACKAGES, Import, Module
from architecture.plan import Plan
from architecture.state import find_state

#: What loads what its argument names, or leads to what does, and code that is made while it runs.
_LOADERS = frozenset(
    (
        *(
            "__import__",
            "__builtins__",
            "__loader__",
            "__spec__",
            "entry_points",
            "import_module",
            "reload",
            "load_module",
            "exec_module",
            "spec_from_file_location",
        ),
        *("find_spec", "resolve_name", "run_module", "run_path", "exec", "eval", "compile"),
    )
)
#: Packages that load anything: what is reached through them is not followed, but for what loads no module.
_DOORS = frozenset(("builtins", "imp", "importlib", "pkgutil", "pydoc", "runpy", "zipimport"))
_HARMLESS = frozenset((("importlib.resources", "files"), ("importlib.metadata", "version")))
#: Where a print ends.
_STREAMS = frozenset(("stdout", "stderr", "__stdout__", "__stderr__"))

Rule = Callable[[Module, Plan], Iterator[str]]


def find_breaches(module: Module, plan: Plan) -> list[str]:
    """Every breach of the plan in a module: ``tsunagu/content/ids.py:12 imports …``."""
    if module.room not in plan.rooms and module.name != "tsunagu":
        return [f"{module.path}:1 stands in {module.room}, which is no room of the plan"]
    return [f"{module.path}:{found}" for rule in RULES for found in rule(module, plan)]


def find_arrows(module: Module, plan: Plan) -> Iterator[str]:
    """A room imports from the rooms of its row alone: names they hand out, not their files."""
    for found in module.imports:
        if found.module.startswith("."):
            yield f"{found.line} imports {found.module!r} by dots: write the whole name"
        elif found.top in PACKAGES:
            if not found.name:
                yield f"{found.line} imports {found.module} whole: take names from it"
            yield from _check_arrow(module, found, plan)


def _check_arrow(module: Module, found: Import, plan: Plan) -> Iterator[str]:
    inside = found.module == "tsunagu" or (found.top == "tsunagu_mkdocs" and "." not in found.module)
    name = f"{found.module}.{found.name}" if inside and found.name else found.module
    target = Module(name, "", "")
    if target.room == module.room:
        return
    if target.room not in plan.rooms.get(module.room, ()):
        yield f"{found.line} imports from {target.room}, into which {module.room} may not reach"
    elif target.name.count(".") > 1:
        yield f"{found.line} imports from the file {name}: import from tsunagu.{target.room}"
    elif name != found.module:
        yield f"{found.line} imports {name} whole: take names from it"
    elif found.name and found.name not in plan.names.get(found.module, ()):
        yield f"{found.line} takes {found.name} from {target.room}, which does not hand it out"


def find_packages(module: Module, plan: Plan) -> Iterator[str]:
    """What has to be installed is imported by its rooms alone, and by none where the plan doesn't know it."""
    free = {"", *PACKAGES, *_DOORS, *sys.stdlib_module_names}
    for found in module.imports:
        if found.top not in free and module.room not in plan.packages.get(found.top, ()):
            yield f"{found.line} imports {found.top}, which is not for {module.room}"


def find_dynamic_imports(module: Module, plan: Plan) -> Iterator[str]:
    """No import goes by a name that is computed, but where the plan says why."""
    if module.path in plan.dynamic:
        return
    for found in module.imports:
        door = found.top in _DOORS and (found.module, found.name) not in _HARMLESS
        if door or found.name in _LOADERS:
            yield f"{found.line} takes {found.name or found.module}, by which anything can be imported"
        elif (found.module, found.name) == ("sys", "modules"):
            yield f"{found.line} takes modules from sys.modules"
    for line, owner, name in _list_uses(module.tree):
        if name in _LOADERS and (owner, name) != ("re", "compile"):
            yield f"{line} uses {name}, by which anything can be imported"
        elif (owner, name) == ("sys", "modules"):
            yield f"{line} takes modules from sys.modules"


def _list_uses(tree: ast.Module) -> Iterator[tuple[int, str, str]]:
    """Every name that is read, by its line, with the module that it is read from where that is a module."""
    called = {
        alias.asname or alias.name: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.lineno, "", node.id
        elif isinstance(node, ast.Attribute):
            yield node.lineno, called.get(ast.unparse(node.value), ""), node.attr
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "getattr" and len(node.args) > 1:
            name = node.args[1].value if isinstance(node.args[1], ast.Constant) else ""
            yield node.lineno, called.get(ast.unparse(node.args[0]), ""), str(name)


def find_prints(module: Module, plan: Plan) -> Iterator[str]:
    """The command line prints; a value is returned everywhere else."""
    if module.room in plan.packages["click"]:
        return
    for found in module.imports:
        if found.module == "sys" and found.name in _STREAMS:
            yield f"{found.line} takes {found.name}, to print"
    for line, owner, name in _list_uses(module.tree):
        if name == "print":
            yield f"{line} prints"
        elif owner == "sys" and name in _STREAMS:
            yield f"{line} takes {name}, to print"


def find_module_state(module: Module, plan: Plan) -> Iterator[str]:
    """No state outlives a build: nothing of a module, or of a class in it, is there to be changed."""
    for found in find_state(module.tree):
        if f"{module.path} {found.partition(' ')[2]}" not in plan.state:
            yield found


RULES: tuple[Rule, ...] = (
    find_arrows,
    find_packages,
    find_dynamic_imports,
    find_prints,
    find_module_state,
)
