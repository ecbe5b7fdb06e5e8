"""``tsunagu import --factors-from`` without files decides the drafts that earlier imports left."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from desk import write_site
from imported import save, write_export
from projects import ROOT
from tsunagu.commands.cli import main


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mkdocs.yml").write_text((ROOT / "tests/sample/mkdocs.yml").read_text("utf-8"), "utf-8")
    for name in ("hooks", "overrides"):
        (tmp_path / name).symlink_to(ROOT / name)
    write_site(tmp_path / "docs", {})
    posts = [
        {"title": f"{word}の話", "body": "朝の話。", "name": word, "date": f"04/0{day}/2019 07:30:00"}
        for day, word in enumerate(("minato", "matsuri", "soba"), 1)
    ]
    text = write_export(*posts).replace("BASENAME", "CATEGORY: 旅\nBASENAME", 2)
    save(tmp_path, "old.txt", text)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["import", *arguments, "--lang", "en"])


def read(folder: Path, word: str) -> str:
    (path,) = (folder / "docs/essays").glob(f"*{word}*.md")
    return path.read_text("utf-8")


def test_from_drafts_to_a_published_site(folder: Path) -> None:
    """Import, draft of rules, decide; each step a second time changes nothing."""
    assert run("old.txt", "--write-factors", "rules.yml").exit_code == 0
    rules = folder / "rules.yml"
    rules.write_text(rules.read_text("utf-8").replace("旅: []", "旅: [skills]"), "utf-8")
    before = read(folder, "soba")
    assert run("--factors-from", "rules.yml", "--dry-run").output.count("+factors: [skills]") == 2
    done = run("--factors-from", "rules.yml")
    assert done.output.splitlines()[-1] == "drafts whose factors are decided now: 2; still a guess: 1."
    text = read(folder, "minato")
    assert "factors: [skills]\n" in text
    assert "draft" not in text
    assert "# evidence for factors: 旅 = skills" in text
    assert "please check" not in text
    assert read(folder, "soba") == before
    assert (
        run("--factors-from", "rules.yml")
        .output.splitlines()[-1]
        .startswith("drafts whose factors are decided now: 0")
    )
    assert (
        "3 posts in the files = 0 new essays + 3 imported before"
        in run("old.txt", "--factors-from", "rules.yml").output
    )


def test_links_between_drafts_are_old_until_the_other_is_out(folder: Path) -> None:
    """Whichever is decided first, none keeps the other from being published."""
    old = "<a href='https://old.example/話/{0}.html'>次</a>"
    one = {"title": "旅一", "name": "one", "body": old.format("two"), "date": "04/01/2019 07:30:00"}
    two = {"title": "旅二", "name": "two", "body": old.format("one"), "date": "04/02/2019 07:30:00"}
    save(folder, "pair.txt", write_export(one, two))
    run("pair.txt", "--site", "https://old.example/%e8%a9%b1/{basename}.html")
    first = next((folder / "docs/essays").glob("2019-04-01*"))
    kept = first.read_text("utf-8")
    assert "[次](https://old.example/" in kept
    first.write_text(kept.replace("draft: true\n", ""), "utf-8")
    assert "[次](https://old.example/" in next((folder / "docs/essays").glob("2019-04-02*")).read_text(
        "utf-8"
    )
    save(folder, "rules.yml", "words: {旅: [skills]}\n")
    assert "essays now: 2" in run("--factors-from", "rules.yml").output
    texts = [path.read_text("utf-8") for path in sorted((folder / "docs/essays").glob("*.md"))]
    assert [text.count("[次](2019-04-0") for text in texts[:2]] == [1, 1]
    assert "2 imported before" in run("pair.txt").output


def test_factors_that_the_author_chose_stay_and_so_does_what_else_was_asked(folder: Path) -> None:
    run("old.txt")
    for word, old, new in (
        ("minato", "factors: [customers]", "factors: [collaboration]"),
        ("matsuri", "# please check", "# please check: has no date.\n# please check"),
    ):
        (path,) = (folder / "docs/essays").glob(f"*{word}*.md")
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
    save(folder, "rules.yml", "旅: [skills]")
    kept = read(folder, "minato")
    assert run("--factors-from", "rules.yml").exit_code == 0
    assert read(folder, "minato") == kept
    assert "factors: [skills]\ndraft: true\n" in read(folder, "matsuri")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["old.txt", "--write-factors", "old.txt"], "old.txt is there already"),
        (["old.txt", "--accept", "9"], "--accept is a likelihood"),
        (["--factors-from", "nowhere.yml"], "nowhere.yml can't be opened"),
        ([], "name the files"),
    ],
)
def test_what_cannot_be_meant_is_refused_and_nothing_is_written(
    arguments: list[str], said: str, folder: Path
) -> None:
    before = (folder / "old.txt").read_bytes()
    done = run(*arguments)
    assert (done.exit_code != 0, said in done.output) == (True, True)
    assert (folder / "old.txt").read_bytes() == before
    assert not list((folder / "docs/essays").glob("2019*"))
