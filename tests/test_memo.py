"""A memo gives what was worked out before, or nothing: whatever became of its file."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from killed import read_files
from projects import ROOT, Project
from tsunagu.text.memo import Memo, digest_code
from tsunagu.text.sealed import seal


def remember(path: Path, version: str = "1", **answers: object) -> Memo:
    memo = Memo(path, version)
    for name, answer in answers.items():
        memo.keep(memo.write_key(name), answer)
    memo.save()
    return memo


def ask(memo: Memo, *names: str) -> list[object]:
    return [memo.recall(memo.write_key(name)) for name in names]


def test_an_answer_is_there_for_the_next_process_and_in_this_one(tmp_path: Path) -> None:
    memo = remember(tmp_path / "memo.json", a=[1, "稟議"], b="\ud800")
    for one in (memo, Memo(tmp_path / "memo.json", "1")):
        assert ask(one, "a", "b", "c") == [[1, "稟議"], "\ud800", None]


def test_what_was_not_asked_for_is_dropped(tmp_path: Path) -> None:
    remember(tmp_path / "memo.json", a=1, b=2)
    second = Memo(tmp_path / "memo.json", "1")
    ask(second, "a")
    second.save()
    for memo in (second, Memo(tmp_path / "memo.json", "1")):
        assert ask(memo, "a", "b") == [1, None]


def test_other_code_has_other_answers(tmp_path: Path) -> None:
    remember(tmp_path / "memo.json", a=1)
    assert ask(Memo(tmp_path / "memo.json", "2"), "a") == [None]


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def _garble(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"1", b"2"))


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _seal_nonsense(path: Path) -> None:
    path.write_bytes(seal(b"[" * 100_000))


def _make_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("harm", [_cut, _garble, _empty, _seal_nonsense, _make_folder, Path.unlink])
def test_a_file_that_is_not_whole_says_nothing(harm: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / "memo.json"
    remember(path, a=1)
    harm(path)
    memo = Memo(path, "1")
    assert ask(memo, "a") == [None]
    memo.keep(memo.write_key("a"), 3)
    memo.save()
    assert ask(memo, "a") == [3]


def test_of_two_builds_at_once_each_knows_what_it_worked_out(tmp_path: Path) -> None:
    one, other = Memo(tmp_path / "memo.json"), Memo(tmp_path / "memo.json")
    for memo, name in ((one, "a"), (other, "b")):
        assert ask(memo, name) == [None]
        memo.keep(memo.write_key(name), name)
    one.save()
    other.save()
    assert (ask(one, "a"), ask(other, "b")) == (["a"], ["b"])
    assert ask(Memo(tmp_path / "memo.json"), "a", "b") == [None, "b"]


def test_a_key_is_the_same_in_every_process() -> None:
    """Sets have another order in each, functions another place in memory."""
    code = (
        "from tsunagu.text.memo import digest_facts; from tsunagu.text.sealed import seal;"
        "print(digest_facts(frozenset('abcdefgh'), {'a': seal}, (seal,)))"
    )
    keys = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "hooks")},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(keys) == 1


def test_a_version_is_of_all_files_and_of_each_byte_in_them(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_bytes(b"1")
    one = digest_code(tmp_path.glob("*.py"))
    (tmp_path / "a.py").write_bytes(b"2")
    other = digest_code(tmp_path.glob("*.py"))
    (tmp_path / "b.py").write_bytes(b"")
    assert len({one, other, digest_code(tmp_path.glob("*.py"))}) == 3


MADE = ("texts.json", "search.json")


def _take_away(path: Path) -> None:
    path.write_bytes(b"")
    path.chmod(0o444)
    path.parent.chmod(0o555)


@pytest.mark.parametrize("harm", [_cut, _garble, _seal_nonsense, _make_folder, _take_away])
def test_a_site_is_the_same_whatever_became_of_what_was_kept(
    harm: Callable[[Path], None], project: Project
) -> None:
    assert project.build().code == 0
    before = read_files(project.site)
    for name in MADE:
        harm(project.folder / ".cache" / "made" / name)
    (project.folder / ".cache" / "made").chmod(0o755)
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    assert read_files(project.site) == before


def test_what_is_said_of_a_text_is_said_by_each_build(project: Project) -> None:
    """A text of which MkDocs has something to say is never taken from what was kept."""
    project.set_config("    unrecognized_links: warn", "    unrecognized_links: info")
    project.write({"about.md": "[駐在](ftp:nowhere)\n\n[これ](@odd)\n"})
    said = {project.build().output.count("@odd") for _ in range(3)}
    assert said == {1}


def test_an_extension_of_the_author_is_part_of_what_shapes_a_text(project: Project) -> None:
    """Its file stands beside mkdocs.yml and is no package that is installed."""
    project.set_config("  - tables\n", "  - tables\n  - louder\n")
    code = (
        "from markdown import Extension\nfrom markdown.postprocessors import Postprocessor\n"
        "class P(Postprocessor):\n    def run(self, text):\n        return text.replace('</p>', 'WORD</p>')\n"
        "class L(Extension):\n    def extendMarkdown(self, md):\n"
        "        md.postprocessors.register(P(md), 'l', 0)\n"
        "def makeExtension(**_):\n    return L()\n"
    )
    for word in ("ONE", "TWO"):
        (project.folder / "louder.py").write_text(code.replace("WORD", word), encoding="utf-8")
        outcome = project.build()
        assert outcome.code == 0, outcome.output
        assert word in (project.site / "essays/alpha/index.html").read_text(encoding="utf-8")
