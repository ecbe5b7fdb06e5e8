"""Remarks are told where the author looks, apart from mistakes; what was said of a text is kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desk import NOW, SETTINGS, SITE, look, write_site
from projects import Project
from tsunagu.checks.content_check import Content, find_remarks, find_warnings
from tsunagu.model import Place, Problem
from tsunagu.pages.views.panel import PanelFold, Panels
from tsunagu.site.build import BuildOptions, start_build
from tsunagu.text.sealed import seal, unseal

NARROW = {
    "about.md": "本社に  行く。\ue000\n",
    "essays/new.md": "---\ntitle: 題\ndate: 2026-05-03\nfactors: [skills]\n---\n\n本社に  行く。\n",
}


def remark(uri: str, line: int = 1) -> Problem:
    return Problem("double-space", Place(uri, line))


def mistake(uri: str) -> Problem:
    return Problem("empty-file", Place(uri))


def fold(panels: Panels, uri: str) -> list[tuple[str, bool, int]]:
    """What the folds of a page's panel are called, whether they are open, and how much is in them."""
    panel = panels.view(uri)
    return (
        [(one.title, one.is_open, len(one.lines) + len(one.mistakes)) for one in panel.folds] if panel else []
    )


def test_a_page_shows_mistakes_first_then_its_own_remarks_then_the_others() -> None:
    panels = Panels([mistake("b.md")], [remark("a.md"), remark("b.md", 3), remark("b.md", 2)], "ja")
    assert fold(panels, "b.md") == [
        ("直すところ: 1", True, 1),
        ("このページの気になるところ: 2", True, 2),
        ("ほかのページの気になるところ: 1", False, 1),
    ]
    english = Panels([], [remark("a.md")], "en")
    assert fold(english, "a.md") == [("Remarks on this page: 1", True, 1)]
    assert fold(english, "404.html") == [("Remarks on other pages: 1", False, 1)]
    assert Panels([], [], "ja").view("a.md") is None


def test_the_remarks_of_a_page_are_in_the_order_of_its_lines() -> None:
    panel = Panels([], [remark("b.md", 30), remark("b.md", 4)], "en").view("b.md")
    assert panel
    assert [line.split(" ")[0] for line in panel.folds[0].lines] == ["docs/b.md:4:1", "docs/b.md:30:1"]


def test_no_page_carries_thousands_of_remarks() -> None:
    panels = Panels([], [remark("a.md", line) for line in range(1, 2001)], "en")
    panel = panels.view("b.md")
    assert panel
    (others,) = panel.folds
    assert isinstance(others, PanelFold)
    assert others.title == "Remarks on other pages: 2,000"
    assert len(others.lines) == 31
    assert others.lines[-1] == "And 1,970 more: tsunagu check lists them all."


@pytest.fixture
def content(tmp_path: Path) -> Content:
    write_site(tmp_path / "docs", NARROW)
    return look(tmp_path / "docs")


def codes(found: Iterator[Problem] | list[Problem]) -> list[tuple[str, str]]:
    return sorted((one.code, str(one.place)) for one in found)


def read_kept(path: Path) -> dict[str, Any]:
    content = unseal(path.read_bytes())
    assert content is not None
    rows: dict[str, Any] = json.loads(content)
    return rows


def test_what_is_kept_is_what_was_said(content: Content, tmp_path: Path) -> None:
    said = codes(find_warnings(content, SETTINGS))
    assert len(said) == 3
    for _ in range(2):
        assert codes(find_remarks(content, SETTINGS, tmp_path / "kept.json")) == said


def test_a_text_that_did_not_change_is_not_judged_again(content: Content, tmp_path: Path) -> None:
    find_remarks(content, SETTINGS, tmp_path / "kept.json")
    kept = read_kept(tmp_path / "kept.json")
    (tmp_path / "kept.json").write_bytes(seal(json.dumps({key: [] for key in kept}).encode()))
    assert find_remarks(content, SETTINGS, tmp_path / "kept.json") == []
    write_site(tmp_path / "docs", {**NARROW, "about.md": "本社に  行く。\ue000 \n"})
    changed = look(tmp_path / "docs")
    found = find_remarks(changed, SETTINGS, tmp_path / "kept.json")
    assert {one.place.uri for one in found} == {"about.md"}


@pytest.mark.parametrize(
    "garbled",
    [
        b"",
        b"\xff",
        b"[1]",
        b"{",
        b"[" * 100_000,
        b'{"%s": 1}',
        b'{"%s": [["broken-link", 1, 1, {}]]}',
        b'{"%s": [["x"]]}',
    ],
    ids=lambda garbled: garbled[:20].decode("latin-1"),
)
def test_what_can_not_be_read_of_it_is_judged_anew(garbled: bytes, content: Content, tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    said = codes(find_remarks(content, SETTINGS, kept))
    keys = list(read_kept(kept))
    rows = b", ".join(garbled[1:-1].replace(b"%s", key.encode()) for key in keys)
    content_of = b"{" + rows + b"}" if b"%s" in garbled else garbled
    for written in (content_of, seal(content_of)):
        kept.write_bytes(written)
        assert codes(find_remarks(content, SETTINGS, kept)) == said


def test_it_is_no_matter_where_nothing_can_be_kept(content: Content, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert len(find_remarks(content, SETTINGS, tmp_path / "file" / "kept.json")) == 3


def test_nothing_is_forgotten_within_a_build_and_nothing_old_is_kept(
    content: Content, tmp_path: Path
) -> None:
    kept = tmp_path / "kept.json"
    find_remarks(content, SETTINGS, kept)
    first = set(read_kept(kept))
    write_site(tmp_path / "docs", {**NARROW, "about.md": "時計です。\n"})
    find_remarks(look(tmp_path / "docs"), SETTINGS, kept)
    second = set(read_kept(kept))
    assert (len(first - second), len(second - first)) == (1, 1)


def test_remarks_are_not_looked_for_where_nothing_is_built(tmp_path: Path) -> None:
    """The mistakes come first."""
    write_site(tmp_path, {"essays/empty.md": ""})

    def never() -> list[Problem]:
        raise AssertionError

    with pytest.raises(Exception, match="1 problems"):
        start_build(look(tmp_path), SETTINGS, NOW, never, BuildOptions())


@pytest.mark.parametrize(("preview", "shown"), [("serve", True), ("pull", False)])
def test_only_the_author_sees_remarks_on_the_pages(preview: str, shown: bool, content: Content) -> None:
    found = [remark("about.md")]
    build = start_build(content, SETTINGS, NOW, lambda: found, BuildOptions(preview))
    assert bool(build.panels.view("about.md")) is shown
    assert build.remarks == tuple(found)


def test_a_build_ends_with_the_remarks_and_no_page_has_them(project: Project) -> None:
    project.write(
        {"essays/alpha.md": (project.docs / "essays/alpha.md").read_text("utf-8") + "\n本社に  行く。\n"}
    )
    for _ in range(2):  # with what was kept, too
        outcome = project.build(LC_ALL="en_US.UTF-8", PYTHONUTF8="1")
        assert outcome.code == 0
        told = outcome.output.partition("The site is in ")[2]
        assert "\nRemarks: 3 (" in told  # the fixture has an essay due in 2099, and an older translation
        assert "\ndocs/essays/alpha.md:" in told
        assert 'class="problems"' not in (project.site / "essays/alpha/index.html").read_text("utf-8")


def test_remarks_can_be_handed_over_to_who_speaks_last(project: Project, tmp_path: Path) -> None:
    project.write({"about.md": "# このサイト\n\n本社に  行く。\n"})
    said = tmp_path / "said.txt"
    outcome = project.build(LC_ALL="ja_JP.UTF-8", PYTHONUTF8="1", TSUNAGU_REMARKS=str(said))
    assert "double-space" not in outcome.output
    first, *lines = said.read_text(encoding="utf-8").splitlines()
    assert first == "気になるところ: 3（直さなくても公開できます）"
    assert [line.split(" ")[1] for line in lines] == ["double-space", "older-translation", "far-date"]


OLD = "---\ntitle: 題{0}\ndate: 2019-04-01\nfactors: [skills]\n{1}---\n\n本文です。\n\n![](../images/a.png)\n"


@pytest.mark.parametrize(
    ("count", "header", "told"),
    [
        (6, "source: https://old.example/{0}\n", ["old-images-without-words"]),
        (5, "source: https://old.example/{0}\n", ["image-without-words"] * 5),
        (6, "", ["image-without-words"] * 6),
    ],
)
def test_pictures_without_words_of_many_old_columns_are_told_once(
    count: int, header: str, told: list[str], tmp_path: Path
) -> None:
    """Whoever brings 900 columns home thinks of it once."""
    texts = {f"essays/o{at}.md": OLD.format(at, header.format(at)) for at in range(count)}
    write_site(tmp_path, dict(SITE) | texts)
    found = [one.code for one in find_warnings(look(tmp_path), SETTINGS)]
    assert [code for code in found if code.endswith("without-words")] == told
