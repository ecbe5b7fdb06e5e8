"""State that would outlive a build: a value of a module, or of a class in it, that something changes.

A syntax tree does not show what a value is called elsewhere: a table that a local name, a parameter, a call's
result or a closure stands for can be changed, and is not told.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from architecture.scopes import (
    Comprehension,
    Function,
    Scope,
    find_root,
    list_aliases,
    list_bound,
    list_imported,
    list_modules,
    walk_scope,
)

#: Calls that make something to be filled or used up.
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
        *("append", "appendleft", "add", "update", "extend", "extendleft", "insert", "setdefault", "pop"),
        *("popitem", "popleft", "remove", "discard", "clear", "sort", "reverse", "subtract", "move_to_end"),
        *("rotate", "intersection_update", "difference_update", "symmetric_difference_update"),
        *("__setitem__", "__delitem__", "__setattr__", "write", "writelines"),
    )
)
#: What is written to these is gone (and who may is another rule).
_STREAMS = frozenset(("stdout", "stderr", "buffer"))
#: A memo of a pure function is no state while it has a bound.
_UNBOUND = frozenset(("cache", "cached"))
_MUTABLE = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)


def find_state(tree: ast.Module) -> Iterator[str]:
    """Each place (its line, and why) where a module keeps what may change."""
    finder = _Finder(list_aliases(tree), list_modules(tree))
    yield from finder.find_kept(tree, "")
    imported = list_imported(tree)
    yield from finder.find_changes(tree, imported, imported | list_bound(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield from finder.find_kept(node, f"{node.name}.")
        elif isinstance(node, Function):
            yield from finder.find_defaults(node)
        elif isinstance(node, ast.Global):
            yield f"{node.lineno} rebinds {', '.join(node.names)} of the module"
        elif isinstance(node, ast.Call) and _last(node.func) in ("globals", "vars") and not node.args:
            yield f"{node.lineno} reaches for the module's names as a table"


@dataclass(frozen=True)
class _Finder:
    """Knows what a module calls what it imports: ``aliases`` by their names, and which names are modules."""

    aliases: Mapping[str, str]
    modules: set[str]

    def find_kept(self, scope: ast.Module | ast.ClassDef, prefix: str) -> Iterator[str]:
        """What the body of a module or a class binds that is there to be filled, in whatever block."""
        for node in walk_scope(scope):
            for name, value in _list_values(node):
                if self._is_to_be_filled(value):
                    yield f"{value.lineno} keeps {prefix}{name}, which is there to be filled"
            if isinstance(node, ast.Call) and self._is_unbound(node.func):
                yield f"{node.lineno} remembers without a bound what a function gave"

    def find_defaults(self, node: Function) -> Iterator[str]:
        """What a function keeps from one call to the next: its defaults, and what it remembers."""
        name = "a lambda" if isinstance(node, ast.Lambda) else node.name
        for value in (*node.args.defaults, *node.args.kw_defaults):
            made = isinstance(value, ast.Call) and self._name(value) in _MAKERS
            if value and (made or isinstance(value, _MUTABLE)):
                yield f"{value.lineno} gives {name} a default that can be filled"
        if not isinstance(node, ast.Lambda) and any(map(self._is_unbound, node.decorator_list)):
            yield f"{node.lineno} remembers without a bound what {name} gave"

    def find_changes(self, scope: ast.AST, now: set[str], shared: set[str]) -> Iterator[str]:
        """What changes a shared name: one of ``now`` here, one of ``shared`` once a function runs."""
        for node in walk_scope(scope):
            if (changed := self._find_change(node)) in now:
                yield f"{getattr(node, 'lineno', 0)} changes {changed} of the module"
            if isinstance(node, Function):
                yield from self._enter(node, shared, shared)
            elif isinstance(node, Scope):
                yield from self._enter(node, now, shared)

    def _enter(self, scope: Scope, now: set[str], shared: set[str]) -> Iterator[str]:
        own, imported = list_bound(scope), list_imported(scope)
        if isinstance(scope, ast.FunctionDef) and "classmethod" in map(_last, scope.decorator_list):
            imported = imported | {"cls"}
        now = (now - own) | imported
        if isinstance(scope, Function | Comprehension):  # the names of a class are not those of its methods
            shared = (shared - own) | imported
        yield from self.find_changes(scope, now, shared)

    def _find_change(self, node: ast.AST) -> str:
        """The name of what a node changes: ``A[x] = …``, ``del A.b[x]``, ``A.b.append(…)``, ``A.x = …``."""
        if isinstance(node, ast.Subscript | ast.Attribute):
            return "" if isinstance(node.ctx, ast.Load) else find_root(node)
        if not isinstance(node, ast.Call):
            return ""
        if isinstance(node.func, ast.Name) and node.func.id in ("setattr", "delattr") and node.args:
            return find_root(node.args[0])
        if not isinstance(node.func, ast.Attribute) or node.func.attr not in _CHANGES:
            return ""
        owner = node.func.value
        return "" if ast.unparse(owner) in self.modules or _last(owner) in _STREAMS else find_root(owner)

    def _is_to_be_filled(self, value: ast.expr) -> bool:
        """``dict(a=1)`` is a table like ``{"a": 1}``; what changes it is found where it does."""
        if isinstance(value, ast.Call):
            name = self._name(value)
            filled = name in ("dict", "list", "set") and (value.args or value.keywords)
            return name in _MAKERS and not filled
        return (isinstance(value, ast.Dict) and not value.keys) or (
            isinstance(value, ast.List | ast.Set) and not value.elts
        )

    def _is_unbound(self, node: ast.expr) -> bool:
        """``@cache``, ``@lru_cache(maxsize=None)``, ``@lru_cache(None)``."""
        if self._name(node) in _UNBOUND:
            return True
        if not isinstance(node, ast.Call) or self._name(node) != "lru_cache":
            return False
        sizes = [*node.args[:1], *(word.value for word in node.keywords if word.arg == "maxsize")]
        return any(isinstance(size, ast.Constant) and size.value is None for size in sizes)

    def _name(self, node: ast.expr) -> str:
        name = _last(node)
        return self.aliases.get(name, name)


def _list_values(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """The names that a statement binds, each with its value."""
    if isinstance(node, ast.Assign):
        for target in node.targets:
            yield from _pair(target, node.value)
    elif isinstance(node, ast.AnnAssign | ast.NamedExpr) and node.value:
        yield from _pair(node.target, node.value)


def _pair(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    """``A, B = [], {}`` is two values."""
    if not isinstance(target, ast.Tuple | ast.List):
        yield ast.unparse(target), value
    elif isinstance(value, ast.Tuple | ast.List) and len(target.elts) == len(value.elts):
        for one, its in zip(target.elts, value.elts, strict=True):
            yield from _pair(one, its)


def _last(node: ast.expr) -> str:
    """The last name of a chain, of what is called where it is a call."""
    if isinstance(node, ast.Call):
        return _last(node.func)
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
