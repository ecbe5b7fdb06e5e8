"""``make mutants``: change the code in one small place at a time, and see whether a test notices.

``--seed`` names the choice (a random one is printed), ``--count`` how many, ``--hours`` when to stop. A run
with the seed of an earlier one goes on where that stopped, and tries its survivors on tests that are new.
Each mutant is tried on the tests that run its line, the quickest first; one that makes a test fail, or run
for ever, is killed. Nothing outside of ``.cache/mutants`` is written.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from mutants import select as selector
from mutants.kinds import Mutant, list_mutants
from mutants.seen import Seen, record
from mutants.table import Result, list_missed, write_table
from mutants.tree import CODE, PLACE, TREE, list_ignored, make_tree, run_tests

#: What all tests of one mutant may take together, by the record; those left over are not run.
_MOST_SECONDS = 60

#: A test that takes this long hangs.
_HANGS = ("-o", "faulthandler_timeout=60", "-o", "faulthandler_exit_on_timeout=true")

#: What pytest says where nothing failed: no test did, or none was left to run.
_NOTHING_FAILED = (0, 5)

#: The file of a mutant, its first byte and its kind.
Place = tuple[str, int, str]


def main(arguments: Sequence[str]) -> int:
    """Print the table; the code is 1 where a bar is missed."""
    asked = _read_arguments(arguments)
    print(
        f'Seed {asked.seed}: `make mutants MUTANTS="--seed {asked.seed}"` goes on or runs it again.',
        flush=True,
    )
    if asked.anew or not TREE.is_dir():
        shutil.rmtree(PLACE, ignore_errors=True)
        make_tree()
    seen = record(asked.more)
    chosen = choose(asked.seed, asked.count, asked.only)
    results = _read_results(asked.seed)
    stop = time.monotonic() + 3600 * asked.hours
    for file, mutant in chosen:
        tests = list(_cut(seen.list_tests(file, mutant.line), seen))
        known = results.get((file, mutant.start, mutant.new))
        if known and (known.killed or known.tests == len(tests)):
            continue
        if time.monotonic() > stop:
            break
        result = try_mutant(file, mutant, tests, seen)
        results[file, mutant.start, mutant.new] = result
        print(result, flush=True)
        with _results_file(asked.seed).open("a", encoding="utf-8") as out:
            out.write(json.dumps([[file, mutant.start, mutant.new], result.pack()]) + "\n")
    done = [results[key] for file, one in chosen if (key := (file, one.start, one.new)) in results]
    print("\n".join(write_table(done)))
    return bool(list_missed(done))


def choose(seed: int, count: int, only: str = "") -> list[tuple[str, Mutant]]:
    """One change at each of some places, each place as likely as any other; the same for seed and code."""
    places: dict[Place, list[Mutant]] = defaultdict(list)
    for path in sorted((TREE / CODE).rglob("*.py")):
        file = path.relative_to(TREE / CODE).as_posix()
        for mutant in list_mutants(path.read_text(encoding="utf-8")) if only in file else ():
            places[file, mutant.start, mutant.kind].append(mutant)
    dice = random.Random(seed)
    drawn = dice.sample(list(places), min(count, len(places)))
    return [(place[0], dice.choice(places[place])) for place in drawn]


def try_mutant(file: str, mutant: Mutant, tests: Sequence[str], seen: Seen) -> Result:
    """Change the file, run the tests that see the line, and put the file back."""
    path = TREE / CODE / file
    source = path.read_text(encoding="utf-8")
    began = time.monotonic()
    try:
        path.write_text(mutant.apply(source), encoding="utf-8")
        killed = any(_fails(part, seen) for part in _split(tests, seen) if part)
    finally:
        path.write_text(source, encoding="utf-8")
    took = round(time.monotonic() - began, 1)
    return Result(file, mutant.line, mutant.kind, mutant.old, mutant.new, killed, len(tests), took)


def _split(tests: Sequence[str], seen: Seen) -> tuple[list[str], list[str]]:
    """The tests of the file that is most about the line, then the others: to gather many files takes long."""
    found, all_tests = (Counter(test.partition("::")[0] for test in some) for some in (tests, seen.seconds))
    nearest = max(found, key=lambda name: (found[name] / all_tests[name], name), default="")
    near = [test for test in tests if test.startswith(f"{nearest}::")]
    return near, [test for test in tests if not test.startswith(f"{nearest}::")]


def _fails(tests: Sequence[str], seen: Seen) -> bool:
    listed = PLACE / "chosen.txt"
    listed.write_text("\n".join(tests), encoding="utf-8")
    files = sorted({test.partition("::")[0] for test in tests})
    options = ["--exitfirst", "--quiet", "--no-header", "--tb=no", *_HANGS, *list_ignored(), *files]
    limit = 60 + 4 * sum(seen.seconds[test] for test in tests)
    code, _ = run_tests(selector, options, {"MUTANTS_TESTS": str(listed)}, limit=limit)
    return code not in _NOTHING_FAILED


def _cut(tests: Sequence[str], seen: Seen) -> Iterator[str]:
    left: float = _MOST_SECONDS
    for test in tests:
        left -= seen.seconds[test]
        if left < 0:
            return
        yield test


def _results_file(seed: int) -> Path:
    return PLACE / f"results-{seed}.jsonl"


def _read_results(seed: int) -> dict[tuple[str, int, str], Result]:
    path = _results_file(seed)
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    rows = (json.loads(line) for line in lines)
    return {(key[0], key[1], key[2]): Result(*packed) for key, packed in rows}


def _read_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--count", type=int, default=150)
    parser.add_argument("--hours", type=float, default=2)
    parser.add_argument("--only", default="", help="only files whose path has this in it")
    parser.add_argument(
        "--more", nargs="*", default=(), help="files of tests with new cases: record them, too"
    )
    parser.add_argument(
        "--anew", action="store_true", help="copy and record the repository anew, after a change of the code"
    )
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
