"""The changes: each kind is a row, and says what else could stand in place of a node of the syntax tree.

Not made are changes that nobody could observe: in annotations, decorators (``frozen``, ``slots``, sizes of
caches), docstrings, imports, what only type checkers read, what only asserts (``zip(strict=True)``), and how
a value is printed for programmers.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_PAIRS: tuple[tuple[type[ast.cmpop], type[ast.cmpop]], ...] = (
    (ast.Lt, ast.LtE),
    (ast.Gt, ast.GtE),
    (ast.Eq, ast.NotEq),
    (ast.In, ast.NotIn),
    (ast.Is, ast.IsNot),
)
_OPPOSITE = {**dict(_PAIRS), **{other: one for one, other in _PAIRS}}
_UNSEEN_METHODS = frozenset(["__repr__", "__str__", "__hash__"])
_PLAIN = (ast.Name, ast.Attribute, ast.Call, ast.Subscript, ast.NamedExpr)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A text in which ``old``, at ``line``, became ``new``; ``start`` and ``end`` are its bytes."""

    kind: str
    line: int
    old: str
    new: str
    start: int
    end: int

    def apply(self, source: str) -> str:
        """The changed source."""
        raw = source.encode()
        return (raw[: self.start] + self.new.encode() + raw[self.end :]).decode()


def list_mutants(source: str) -> Iterator[Mutant]:
    """Every mutant of a file, in its order."""
    starts = [0]
    for line in source.encode().splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    for node in _walk(ast.parse(source)):
        for kind, change in KINDS.items():
            for new in change(node):
                start = starts[node.lineno - 1] + node.col_offset
                end = starts[(node.end_lineno or 1) - 1] + (node.end_col_offset or 0)
                old = source.encode()[start:end].decode()
                yield Mutant(kind, node.lineno, old, new, start, end)


def _walk(node: ast.AST) -> Iterator[ast.expr | ast.stmt]:
    """The nodes whose change can be observed."""
    if isinstance(node, ast.expr | ast.stmt):
        yield node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list", "type_params"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _is_unseen(child):
                yield from _walk(child)


def _is_unseen(node: ast.AST) -> bool:
    if isinstance(node, ast.FunctionDef):
        return node.name in _UNSEEN_METHODS
    if isinstance(node, ast.If):
        return "TYPE_CHECKING" in ast.unparse(node.test)
    if isinstance(node, ast.keyword):
        return node.arg == "strict"
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    return isinstance(node, ast.Import | ast.ImportFrom | ast.JoinedStr | ast.Assert)


def _compare(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Compare):
        for place, operator in enumerate(node.ops):
            ops = [*node.ops[:place], _OPPOSITE[type(operator)](), *node.ops[place + 1 :]]
            yield _write(ast.Compare(node.left, ops, node.comparators))


def _and_or(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.BoolOp):
        yield _write(ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values))


def _not(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield _write(node.operand)


def _number(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Constant) and type(node.value) is int:
        yield from (f"{node.value + 1}", f"({node.value - 1})")


def _truth(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield str(not node.value)


def _sum(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        other = ast.Sub() if isinstance(node.op, ast.Add) else ast.Add()
        yield _write(ast.BinOp(node.left, other, node.right))


def _condition(node: ast.AST) -> Iterator[str]:
    """What a value's being there or not decides, the other way round."""
    if isinstance(node, ast.IfExp) and isinstance(node.test, _PLAIN):
        yield _write(ast.IfExp(node.test, node.orelse, node.body))


def _return(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Return) and node.value is not None and ast.unparse(node.value) != "None":
        yield "return None"


def _call(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        yield "pass"


def _slice(node: ast.AST) -> Iterator[str]:
    """One bound of a slice dropped."""
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
        cut = node.slice
        if cut.lower:
            yield ast.unparse(ast.Subscript(node.value, ast.Slice(None, cut.upper, cut.step), node.ctx))
        if cut.upper:
            yield ast.unparse(ast.Subscript(node.value, ast.Slice(cut.lower, None, cut.step), node.ctx))


def _filter(node: ast.AST) -> Iterator[str]:
    """A condition of a comprehension dropped."""
    if isinstance(node, ast.ListComp | ast.SetComp | ast.GeneratorExp):
        for place, one in enumerate(node.generators):
            if one.ifs:
                free = ast.comprehension(one.target, one.iter, one.ifs[1:], one.is_async)
                generators = [*node.generators[:place], free, *node.generators[place + 1 :]]
                yield ast.unparse(type(node)(node.elt, generators))


def _loop(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Break | ast.Continue):
        yield "continue" if isinstance(node, ast.Break) else "break"


def _write(node: ast.expr) -> str:
    return f"({ast.unparse(node)})"


KINDS: dict[str, Callable[[ast.AST], Iterator[str]]] = {
    "comparison": _compare,
    "and/or": _and_or,
    "not": _not,
    "number": _number,
    "truth": _truth,
    "sum": _sum,
    "condition": _condition,
    "return": _return,
    "call": _call,
    "slice": _slice,
    "filter": _filter,
    "loop": _loop,
}
