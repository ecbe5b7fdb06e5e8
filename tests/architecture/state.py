"""State that would outlive a build: a value of a module, or of a class in it, that something changes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

#: Calls at the top of a module that make something to be filled or used up.
_MAKERS = frozenset(
    (
        *("dict", "list", "set", "bytearray", "defaultdict", "deque", "Counter", "OrderedDict", "ChainMap"),
        *("count", "cycle", "iter", "open", "StringIO", "BytesIO", "Queue", "SimpleQueue", "Lock", "RLock"),
        *("local", "ContextVar", "SimpleNamespace", "WeakKeyDictionary", "WeakValueDictionary", "array"),
        *("UserDict", "UserList"),
    )
)
#: Methods that change what they are called on.
_CHANGES = frozenset(
    (
        *("append", "appendleft", "add", "update", "extend", "insert", "setdefault", "pop", "popitem"),
        *("popleft", "remove", "discard", "clear", "sort", "reverse", "__setitem__", "write"),
    )
)
#: A memo of a pure function is no state while it has a bound.
_UNBOUND = frozenset(("cache", "cached"))


def find_state(tree: ast.Module) -> Iterator[str]:
    """Each place (its line, and why) where a module keeps what may change."""
    tops = {name for name, _ in _list_values(tree.body)}
    for name, value in _list_values(tree.body):
        yield from _check_value(name, value)
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            for name, value in _list_values(node.body):
                yield from _check_value(f"{node.name}.{name}", value)
        yield from _check_node(node, tops)


def _list_values(body: list[ast.stmt]) -> Iterator[tuple[str, ast.expr]]:
    """The names that a body binds by assignment, at whatever depth of blocks."""
    for node in body:
        if isinstance(node, ast.Assign):
            yield from ((target.id, node.value) for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            yield node.target.id, node.value
        elif isinstance(node, ast.If | ast.Try | ast.For | ast.While | ast.With):
            for part in ("body", "orelse", "finalbody"):
                yield from _list_values(getattr(node, part, []))


def _check_value(name: str, value: ast.expr) -> Iterator[str]:
    empty = isinstance(value, ast.Dict) and not value.keys
    empty = empty or (isinstance(value, ast.List | ast.Set) and not value.elts)
    if empty or (isinstance(value, ast.Call) and _name_of(value.func) in _MAKERS and not _is_filled(value)):
        yield f"{value.lineno} keeps {name}, which is there to be filled"


def _is_filled(call: ast.Call) -> bool:
    """``dict(a=1)`` is a table like ``{"a": 1}``; what changes it is found where it does."""
    return _name_of(call.func) in ("dict", "list", "set") and bool(call.args or call.keywords)


def _check_node(node: ast.AST, tops: set[str]) -> Iterator[str]:
    if isinstance(node, ast.Global):
        yield f"{node.lineno} rebinds {', '.join(node.names)} of the module"
    elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        yield from _check_function(node, tops)
    elif isinstance(node, ast.Call) and _name_of(node.func) in ("globals", "vars") and not node.args:
        yield f"{node.lineno} reaches for the module's names as a table"


def _check_function(node: ast.FunctionDef | ast.AsyncFunctionDef, tops: set[str]) -> Iterator[str]:
    for decorator in node.decorator_list:
        if _name_of(decorator) in _UNBOUND or _is_unbound(decorator):
            yield f"{node.lineno} remembers without a bound what {node.name} gave"
    own = {one.arg for one in (*node.args.args, *node.args.kwonlyargs)}
    own |= {one.id for one in ast.walk(node) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)}
    shared = tops - own
    for one in ast.walk(node):
        if (changed := _find_change(one)) and (changed in shared or changed == node.name):
            yield f"{one.lineno} changes {changed} of the module"  # type: ignore[attr-defined]


def _is_unbound(decorator: ast.expr) -> bool:
    """``@lru_cache(maxsize=None)``."""
    return isinstance(decorator, ast.Call) and any(
        word.arg == "maxsize" and isinstance(word.value, ast.Constant) and word.value.value is None
        for word in decorator.keywords
    )


def _find_change(node: ast.AST) -> str:
    """The name of what a node changes: ``A[x] = …``, ``del A[x]``, ``A.append(…)``, ``A.x = …``."""
    if isinstance(node, ast.Subscript | ast.Attribute) and isinstance(node.ctx, ast.Store | ast.Del):
        return _name_of(node.value)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _CHANGES:
        return _name_of(node.func.value) if isinstance(node.func.value, ast.Name) else ""
    return ""


def _name_of(node: ast.expr) -> str:
    if isinstance(node, ast.Call):
        return _name_of(node.func)
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
