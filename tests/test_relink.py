"""``tsunagu import --relink``: links to old posts lead to essays once those are out."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from desk import write_site
from projects import ROOT
from tsunagu.commands.cli import main

OLD = "---\ntitle: {title}\ndate: {date}\nfactors: [skills]\nsource: https://old.example/{name}\n{more}---\n\n本文です。\n"
DRAFT = "draft: true\n"
LINKS = """---
title: 今の話
date: 2026-05-01
factors: [skills]
---

[前の話](https://old.example/a)と<https://old.example/a>、https://old.example/a を読む。

[その次](<https://old.example/b>)、[三つ目][三]、[まだの話](https://old.example/draft)、[よその話](https://else.example/a)。

`https://old.example/a`

[三]: https://old.example/b
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mkdocs.yml").write_text((ROOT / "tests/sample/mkdocs.yml").read_text("utf-8"), "utf-8")
    for name in ("hooks", "overrides"):
        (tmp_path / name).symlink_to(ROOT / name)
    old = {
        "essays/old-a.md": OLD.format(title="前の[話]", date="2019-04-01", name="a", more=""),
        "en/essays/old-b.md": OLD.format(title="Old", date="2019-04-02", name="b", more=""),
        "essays/old-draft.md": OLD.format(title="まだ", date="2019-04-03", name="draft", more=DRAFT),
    }
    write_site(tmp_path / "docs", {"essays/now.md": LINKS, **old})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["import", *arguments])


def test_links_lead_to_the_essays_that_are_out_and_all_else_stays(folder: Path) -> None:
    done = run("--relink", "--lang", "en")
    assert (done.exit_code, done.output.splitlines()[-1]) == (
        0,
        "texts whose links to old posts lead to essays now: 1",
    )
    text = (folder / "docs/essays/now.md").read_text("utf-8")
    own = r"[前の\[話\]](old-a.md)"
    assert f"[前の話](old-a.md)と{own}、{own} を読む。" in text
    assert "[その次](<../en/essays/old-b.md>)、[三つ目][三]、[まだの話](https://old.example/draft)、" in text
    assert "[よその話](https://else.example/a)" in text
    assert text.endswith("`https://old.example/a`\n\n[三]: ../en/essays/old-b.md\n")


def test_a_second_time_changes_nothing(folder: Path) -> None:
    run("--relink")
    before = (folder / "docs/essays/now.md").read_bytes()
    assert run("--relink", "--lang", "ja").output == "前の記事へのリンクを直したファイル: 0\n"
    assert (folder / "docs/essays/now.md").read_bytes() == before


def test_the_folder_that_is_named_is_the_one_that_changes(folder: Path) -> None:
    (folder / "docs").rename(folder / "elsewhere")
    (folder / "docs").mkdir()
    assert run("--relink", "--to", "elsewhere", "--lang", "en").output.splitlines()[-1].endswith("now: 1")
    assert "(old-a.md)" in (folder / "elsewhere/essays/now.md").read_text("utf-8")
    result = run("--relink", "--to", "nowhere", "--lang", "en")
    assert (result.exit_code, "nowhere" in result.output) == (1, True)


def test_a_dry_run_shows_the_lines_and_writes_nothing(folder: Path) -> None:
    before = (folder / "docs/essays/now.md").read_bytes()
    assert "+[前の話](old-a.md)" in run("--relink", "--dry-run").output
    assert (folder / "docs/essays/now.md").read_bytes() == before


@pytest.mark.parametrize(
    ("language", "told"),
    [("ja", "取り込むファイルかフォルダー"), ("en", "name the files or folders")],
)
def test_an_import_of_nothing_says_what_to_name(folder: Path, language: str, told: str) -> None:
    done = run("--lang", language)
    assert (done.exit_code, told in done.output) == (2, True)


def test_a_link_that_waits_in_comments_is_one_again_once_its_essay_is_out(folder: Path) -> None:
    """Code shows such comments, and what has no beginning is none."""
    texts = (
        "<!-- [ -->前\nの話<!-- ](old-a.md) -->と<!-- [ -->まだ<!-- ](old-draft.md) -->",
        "無い<!-- ](old-a.md) -->",
    )
    code = "`<!-- [ -->前<!-- ](old-a.md) -->`"
    now = folder / "docs/essays/now.md"
    now.write_text("\n\n".join([LINKS.partition("[前の話]")[0].rstrip(), *texts, code]) + "\n", "utf-8")
    assert run("--relink").exit_code == 0
    shown = ("[前\nの話](old-a.md)と<!-- [ -->まだ<!-- ](old-draft.md) -->", texts[1])
    assert now.read_text("utf-8").endswith("\n\n".join(["", *shown, code]) + "\n")


def test_a_link_to_a_place_in_a_post_leads_to_the_heading_of_that_name(folder: Path) -> None:
    old = OLD.format(title="前", date="2019-04-01", name="a", more="")
    write_site(
        folder / "docs",
        {
            "essays/old-a.md": f"{old}\n## 時計、二つ\n",
            "essays/now.md": "---\ntitle: 今\ndate: 2026-05-01\nfactors: [skills]\n---\n\n"
            "[一](https://old.example/a#時計二つ)[二](https://old.example/a#comments)"
            "<!-- [ -->三<!-- ](old-a.md#時計二つ) -->\n",
        },
    )
    run("--relink")
    text = (folder / "docs/essays/now.md").read_text("utf-8")
    assert "[一](old-a.md#時計二つ)[二](old-a.md)[三](old-a.md#時計二つ)" in text
