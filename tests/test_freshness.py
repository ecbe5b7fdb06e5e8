"""Which translations are behind: made histories, by git and without it, and where there is no history."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk import SETTINGS, look, write_site
from histories import (
    History,
    begin,
    commit,
    git,
    name_file,
    read_histories,
    remember,
    save,
    write_history,
    write_text,
)
from tsunagu.checks import content_check, find_warnings
from tsunagu.checks.content_check import Content
from tsunagu.content import list_newer, open_repository
from tsunagu.content.history import repository
from tsunagu.messages import write_findings
from tsunagu.model import Newer

HISTORIES = read_histories()
BEFORE, AFTER, TRANSLATION = "課長は待つ。\n", "課長はもう帰ったあとだった。\n", "The manager waits.\n"
each = pytest.mark.parametrize("history", HISTORIES, ids=lambda history: history.name)


def tell(content: Content) -> dict[str, str]:
    """The paragraph that is newer in each original."""
    return {uri: newer.words for uri, newer in content.library.newer.items()}


def expect(history: History) -> dict[str, str]:
    return {name_file(f"en {history.id}"): history.behind} if history.behind else {}


def test_there_are_enough_histories_of_both_kinds() -> None:
    behind = sum(bool(history.behind) for history in HISTORIES)
    assert behind >= 15
    assert len(HISTORIES) - behind >= 15


@each
def test_git_tells_which_translation_is_behind(tmp_path: Path, history: History) -> None:
    assert tell(look(write_history(tmp_path, history))) == expect(history)


@each
def test_the_judgement_needs_no_git(tmp_path: Path, history: History) -> None:
    """The files as they are, judged by a history in memory."""
    docs = tmp_path / "docs"
    write_site(docs, {})
    last = {uri: text for files in (*history.commits, history.uncommitted) for uri, text in files.items()}
    save(docs, {uri: text for uri, text in last.items() if text is not None})
    newer = list_newer(look(docs).library, remember(history))
    assert {uri: one.words for uri, one in newer.items()} == expect(history)


def write(docs: Path, ja: str, en: str, header: str = "") -> None:
    value = {"body": ja, "header": header} if header else ja
    save(docs, {name_file("ja"): write_text("ja", value), name_file("en"): write_text("en", en)})


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A translation that is behind by git; by its header too, since a day that is told apart."""
    docs = begin(tmp_path / "site")
    write(docs, BEFORE, TRANSLATION)
    commit(docs, {})
    write(docs, AFTER, TRANSLATION, "updated: 2026-05-03")
    commit(docs, {})
    return docs


def ask(docs: Path) -> Newer | None:
    return look(docs).library.newer.get("en/essays/a.md")


BY_DATES = "2026-05-03"


def day_of(newer: Newer | None) -> str:
    """The day by which it is behind, where only the header is known."""
    return f"{newer.since:%Y-%m-%d}" if newer and newer.since and not newer.words else ""


def test_the_place_is_that_of_the_paragraph(docs: Path) -> None:
    newer = ask(docs)
    assert newer is not None
    assert (newer.place.uri, newer.place.line, newer.words) == ("essays/a.md", 8, AFTER.strip())
    assert newer.since is not None


def test_a_shallow_clone_goes_by_the_header(docs: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--depth=1", docs.parent.as_uri(), "shallow")
    assert day_of(ask(tmp_path / "shallow" / "docs")) == BY_DATES
    git(tmp_path / "shallow", "fetch", "--quiet", "--unshallow")
    assert day_of(ask(tmp_path / "shallow" / "docs")) == ""


def test_without_git_the_header_says_so(docs: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert day_of(ask(docs)) == BY_DATES


def test_a_git_that_fails_or_talks_nonsense_is_none(
    docs: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for script in ("exit 1", "echo false; echo; echo HEAD", "kill -9 $$", "exec cat /dev/zero | head -c 100"):
        program = tmp_path / "git"
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
        assert day_of(ask(docs)) == BY_DATES, script


def test_a_git_that_answers_half_is_none(docs: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It dies when it is asked for contents."""
    program = tmp_path / "git"
    program.write_text('#!/bin/sh\ncase "$*" in *cat-file*) exit 1 ;; esac\nexec /usr/bin/git "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert day_of(ask(docs)) == BY_DATES


def test_a_folder_that_is_in_no_repository_goes_by_the_header(docs: Path) -> None:
    git(docs, "rev-parse", "HEAD")
    for path in sorted((docs.parent / ".git").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    assert day_of(ask(docs)) == BY_DATES


def test_what_is_not_committed_goes_by_the_header(docs: Path) -> None:
    save(docs, {name_file("en b"): write_text("en", TRANSLATION)})
    save(docs, {name_file("ja b"): write_text("ja", {"body": AFTER, "header": "updated: 2026-05-03"})})
    found = look(docs).library.newer
    assert day_of(found["en/essays/b.md"]) == BY_DATES
    assert found["en/essays/a.md"].words


def test_the_hook_of_another_repository_changes_nothing(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere")
    assert tell(look(docs)) == {"en/essays/a.md": AFTER.strip()}


def test_a_server_names_repository_and_work_tree(
    docs: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """As ``.hosting/post-receive`` does, whose work tree has no .git."""
    bare, tree = tmp_path / "bare.git", tmp_path / "bare.git" / "tree"
    git(tmp_path, "clone", "--quiet", "--bare", str(docs.parent), str(bare))
    tree.mkdir()
    git(bare, f"--work-tree={tree}", "checkout", "--quiet", "--force", "main")
    monkeypatch.setenv("GIT_DIR", str(bare))
    monkeypatch.setenv("GIT_WORK_TREE", str(tree))
    assert tell(look(tree / "docs")) == {"en/essays/a.md": AFTER.strip()}


def test_a_site_may_be_a_folder_of_a_repository(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    docs = tmp_path / "web" / "サイト" / "docs"
    write_site(docs, {})
    write(docs, BEFORE, TRANSLATION)
    commit(docs, {})
    save(docs, {name_file("ja"): write_text("ja", AFTER)})
    assert tell(look(docs)) == {"en/essays/a.md": AFTER.strip()}


def test_a_branch_that_has_not_seen_a_change_is_behind_when_it_is_merged(tmp_path: Path) -> None:
    docs = begin(tmp_path)
    write(docs, BEFORE, TRANSLATION)
    commit(docs, {})
    git(docs, "checkout", "--quiet", "-b", "translation")
    git(docs, "checkout", "--quiet", "main")
    commit(docs, {name_file("ja"): write_text("ja", AFTER)})
    git(docs, "checkout", "--quiet", "translation")
    commit(docs, {name_file("en"): write_text("en", "The manager is still waiting.\n")})
    git(docs, "checkout", "--quiet", "main")
    git(docs, "merge", "--quiet", "--no-edit", "translation")
    assert tell(look(docs)) == {"en/essays/a.md": AFTER.strip()}


def test_a_merge_that_had_to_choose_words_is_a_change_too(tmp_path: Path) -> None:
    docs = begin(tmp_path)
    write(docs, BEFORE, TRANSLATION)
    commit(docs, {})
    git(docs, "checkout", "--quiet", "-b", "other")
    commit(docs, {name_file("en"): write_text("en", "The boss waits.\n")})
    git(docs, "checkout", "--quiet", "main")
    write(docs, AFTER, "The chief waits.\n")
    commit(docs, {})
    commit(docs, {name_file("ja"): write_text("ja", "誰もいない工場に雨が降る。\n")})
    git(docs, "merge", "--quiet", "--no-edit", "--strategy=ours", "--no-commit", "other")
    commit(docs, {name_file("en"): write_text("en", "Nobody is there, and it rains.\n")})
    assert tell(look(docs)) == {}


def test_nothing_is_fetched_for_it(docs: Path, tmp_path: Path) -> None:
    """A clone that left contents at its origin goes by what it has, else by the header."""
    git(docs, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "--quiet", "--filter=blob:none", docs.parent.as_uri(), "partial")
    assert day_of(ask(tmp_path / "partial" / "docs")) == BY_DATES


def test_author_and_reader_are_told_of_the_same_translations(docs: Path) -> None:
    """The remark names both files and the paragraph; the page's notice is of the same table."""
    content = look(docs)
    (line,) = write_findings(
        [one for one in find_warnings(content, SETTINGS) if one.code == "older-translation"], "en"
    )
    assert line.startswith("docs/en/essays/a.md:1:1 older-translation ")
    assert f"(docs/essays/a.md:8, '{AFTER.strip()}')" in line


def test_a_file_of_many_megabytes_is_passed_over_and_the_next_is_read(
    docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(docs, {"large.md": "雨。\n" * 3_000})
    commit(docs, {})
    monkeypatch.setattr(repository, "_MOST", 1_000)
    with open_repository(docs) as known:
        assert known is not None
        assert known.read_at(known.head, "large.md") is None
        assert known.read_at(known.head, "en/essays/a.md") == write_text("en", TRANSLATION)
        assert known.read_at(known.head, "no.md") is None
        assert known.read_at(known.head, "a\nb.md") is None


def test_a_check_of_one_text_asks_git_for_no_other(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a large site a check of one essay is over at once; of a translation git is asked."""
    assert look(docs, is_wanted=lambda uri: uri == "en/essays/a.md").library.newer
    monkeypatch.setattr(content_check, "open_repository", None)
    assert look(docs, is_wanted=lambda uri: uri == "essays/a.md").library.newer == {}


@pytest.mark.parametrize(
    "row",
    [
        *(
            "log.showRoot=false",
            "color.ui=always",
            "diff.renames=false",
            "diff.relative=true",
            "log.follow=true",
        ),
        *(
            "core.quotePath=true",
            "log.diffMerges=first-parent",
            "diff.noprefix=true",
            "log.abbrevCommit=true",
        ),
    ],
)
def test_the_authors_own_settings_of_git_change_nothing(tmp_path: Path, row: str) -> None:
    docs = begin(tmp_path)
    write(docs, BEFORE, TRANSLATION)
    git(docs, "add", "--all", ".")
    git(docs, "commit", "--quiet", "--amend", "--message", "All at once")
    commit(docs, {name_file("ja"): write_text("ja", AFTER)})
    git(docs, "config", *row.split("="))
    assert tell(look(docs)) == {"en/essays/a.md": AFTER.strip()}
