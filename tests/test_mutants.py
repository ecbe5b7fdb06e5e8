"""The mutator changes what a reader of the site could notice, in one place, and counts what was noticed."""

from __future__ import annotations

import ast

import pytest

from mutants.kinds import KINDS, list_mutants
from mutants.table import Result, list_missed, write_table

#: Code, and each text that may stand in its place.
CHANGES = [
    ("a < b", ["(a <= b)"]),
    ("a == b != c", ["(a != b != c)", "(a == b == c)"]),
    ("a in b", ["(a not in b)"]),
    ("a and b and c", ["(a or b or c)"]),
    ("not a", ["(a)"]),
    ("a + 3", ["(a - 3)", "a + 4", "a + (2)"]),
    ("f(True)", ["pass", "f(False)"]),
    ("b if a else c", ["(c if a else b)"]),
    ("a[b:c]", ["a[:c]", "a[b:]"]),
    ("[a for a in b if a if c]", ["[a for a in b if c]"]),
    ("x = f(a)", []),
    ("def f() -> int:\n    return a", ["def f() -> int:\n    return None"]),
    ("for a in b:\n    break", ["for a in b:\n    continue"]),
]

#: Code in which nothing can be changed that anybody could observe.
UNSEEN = [
    '"""Says that 1 < 2."""',
    "from __future__ import annotations",
    "x: Literal[1, 2]",
    "def f(a: Literal[1]) -> Literal[2]: ...",
    "@dataclass(frozen=True, slots=True)\nclass A: ...",
    "@lru_cache(maxsize=9)\ndef f(): ...",
    "if TYPE_CHECKING:\n    f(1)",
    "class A:\n    def __repr__(self):\n        return f(1)",
    "assert a < 1, f(2)",
    'x = f"{a:>3}"',
    "x = zip(a, b, strict=True)",
    "return",
    "def f():\n    return None",
]


@pytest.mark.parametrize(("source", "changed"), CHANGES)
def test_each_change_is_made_in_its_place_and_leaves_the_rest(source: str, changed: list[str]) -> None:
    made = [mutant.apply(source) for mutant in list_mutants(source)]
    assert made == changed
    for text in made:
        ast.parse(text)


@pytest.mark.parametrize("source", UNSEEN)
def test_nothing_is_changed_that_nobody_could_observe(source: str) -> None:
    assert list(list_mutants(source)) == []


def test_every_kind_has_an_example() -> None:
    assert {mutant.kind for source, _ in CHANGES for mutant in list_mutants(source)} == KINDS.keys()


def test_a_change_is_placed_by_bytes_and_told_by_its_line() -> None:
    source = 'x = "本社"; y = 1\nz = "鍵" if 2 else y'
    mutants = list(list_mutants(source))
    assert [(mutant.line, mutant.old, mutant.new) for mutant in mutants] == [
        (1, "1", "2"),
        (1, "1", "(0)"),
        (2, "2", "3"),
        (2, "2", "(1)"),
    ]
    assert mutants[2].apply(source) == 'x = "本社"; y = 1\nz = "鍵" if 3 else y'


def make_results(folder: str, killed: int, survived: int) -> list[Result]:
    """Mutants of a folder, and how many of them were killed."""
    fates = [True] * killed + [False] * survived
    return [Result(f"{folder}x.py", n, "not", "not a", "(a)", fate, 1, 0.1) for n, fate in enumerate(fates)]


@pytest.mark.parametrize(
    ("results", "missed"),
    [
        (make_results("", 92, 8), []),
        (make_results("", 91, 9), ["all miss 92"]),
        ([*make_results("one/two/", 8, 2), *make_results("", 90, 0)], []),
        ([*make_results("one/two/", 7, 3), *make_results("", 90, 0)], ["one misses 80"]),
        ([], []),
    ],
)
def test_what_is_killed_is_held_against_the_bars_over_all_and_by_folder(
    results: list[Result], missed: list[str]
) -> None:
    assert list_missed(results) == missed


def test_the_table_counts_each_folder_and_tells_each_survivor_with_its_change() -> None:
    lines = list(write_table([*make_results("one/", 3, 1), *make_results("", 2, 0)]))
    assert [line.split() for line in lines[1:4]] == [
        [".", "2", "2", "100.0"],
        ["one", "4", "3", "75.0!"],
        ["all", "6", "5", "83.3!"],
    ]
    assert lines[4:] == [
        "SURVIVED one/x.py:3 not: not a -> (a) (1 tests, 0.1 s)",
        "one misses 80",
        "all miss 92",
    ]
