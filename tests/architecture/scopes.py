"""The names of a syntax tree by scope: which a scope binds, which it imports, what a chain begins with."""

from __future__ import annotations

import ast
from collections.abc import Iterator

Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
Scope = Function | Comprehension | ast.ClassDef

_NAMED = (
    *(ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef),
    *(ast.ExceptHandler, ast.MatchAs, ast.MatchStar),
)


def walk_scope(scope: ast.AST) -> Iterator[ast.AST]:
    """The nodes below a scope; a scope in it is one of them, but what stands in that is not."""
    for node in ast.iter_child_nodes(scope):
        yield node
        if not isinstance(node, Scope):
            yield from walk_scope(node)


def list_bound(scope: ast.AST) -> set[str]:
    """The names that a scope makes its own: parameters, assignments, definitions, and the like."""
    bound: set[str] = set()
    if isinstance(scope, Function):
        bound |= {node.arg for node in ast.walk(scope.args) if isinstance(node, ast.arg)}
    for node in walk_scope(scope):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            bound.add(node.id)
        elif isinstance(node, _NAMED) and node.name:
            bound.add(node.name)
        elif isinstance(node, ast.MatchMapping) and node.rest:
            bound.add(node.rest)
    return bound


def list_imported(scope: ast.AST) -> set[str]:
    """The names that a scope imports, as it calls them."""
    return {
        alias.asname or alias.name.partition(".")[0]
        for node in walk_scope(scope)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }


def list_aliases(tree: ast.Module) -> dict[str, str]:
    """What is imported under another name, by that name."""
    return {
        alias.asname: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
        if alias.asname
    }


def list_modules(tree: ast.Module) -> set[str]:
    """The names that stand for modules: ``import os``. A method of one is a function."""
    return {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }


def find_root(node: ast.AST) -> str:
    """The name that a chain of attributes and subscripts begins with; nothing where it begins otherwise.

    >>> find_root(ast.parse("SEEN.rows[k].all", mode="eval").body), find_root(ast.parse("f().x").body[0])
    ('SEEN', '')
    """
    while isinstance(node, ast.Attribute | ast.Subscript | ast.Starred):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""
