"""``tsunagu move``: a page gets another id, and nothing that named it is left behind."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from desk import NOW, SITE, write_site
from pages import read_site
from projects import ROOT, SAMPLE, make_project
from tsunagu.commands.cli import main
from tsunagu.commands.moves import write_former_id

CONFIG = (SAMPLE / "mkdocs.yml").read_text(encoding="utf-8")

ESSAY = "---\ntitle: {title}\ndate: 2026-05-03\nfactors: [customers]\n{more}---\n\n{text}\n"

TERM = """---
name: {{ja: {ja}, en: {id}}}
reading: {reading}
definition: {{ja: 説明。, en: An explanation.}}
{more}---
"""


def essay(title: str, text: str, more: str = "") -> str:
    return ESSAY.format(title=title, text=text, more=more)


def term(name: str, ja: str, reading: str, more: str = "") -> str:
    return TERM.format(id=name, ja=ja, reading=reading, more=more)


#: Everything that can name a page, of each kind.
FILES = {
    "essays/first.md": essay("一つめ", "はじめの話。", "series: road\npart: 1\n").replace(
        "[customers]", "[customers, skills]"
    ),
    "en/essays/first.md": "---\ntitle: The first\n---\n\nA beginning.\n",
    "essays/second.md": essay(
        "二つめ",
        "[前の話](first.md#top)と[同じ話][r]、[[stamp]]と[[stamp|はんこ]]。\n\n[r]: first.md",
        'glossary: {skip: [stamp]}\nseries: "road"\npart: 2\n',
    ),
    "series/road.md": "---\nname: {ja: 道, en: Road}\n---\n\n[はじめ](../essays/first.md)から読めます。\n",
    "glossary/stamp.md": term("stamp", "判子", "はんこ"),
    "glossary/paper.md": term("paper", "紙", "かみ", "see: [stamp] # 判子\n"),
    "themes/customers-and-skills.md": "二つの鍵の話。\n",
    "about.md": "---\ntitle: このサイト\n---\n\n[はじめ](essays/first.md)\n",
    "en/about.md": "---\ntitle: This site\n---\n\n[Start](essays/first.md)\n",
    "index.md": "---\ndoors:\n  - title: 入り口\n    text: ここから。\n    essays: [first, second]\n---\n",
}

#: The page that moves and its new id, what is told, and what stands then in which file.
MOVES: Mapping[str, tuple[str, str, Mapping[str, str]]] = {
    "essay": (
        "first",
        "beginning",
        {
            "essays/beginning.md": "part: 1\nmoved_from: [first]\n",
            "en/essays/beginning.md": "---\ntitle: The first\n---\n",
            "essays/second.md": "[前の話](beginning.md#top)と[同じ話][r]",
            "series/road.md": "[はじめ](../essays/beginning.md)",
            "about.md": "[はじめ](essays/beginning.md)",
            "en/about.md": "[Start](essays/beginning.md)",
            "index.md": "essays: [beginning, second]",
        },
    ),
    "term": (
        "docs/glossary/stamp.md",
        "seal",
        {
            "glossary/seal.md": "moved_from: [stamp]\n",
            "glossary/paper.md": "see: [seal] # 判子\n",
            "essays/second.md": "[[seal]]と[[seal|はんこ]]",
        },
    ),
    "series": (
        "road",
        "way",
        {"series/way.md": "moved_from: [road]", "essays/second.md": 'series: "way"'},
    ),
    "theme": (
        "skills",
        "craft",
        {
            "themes/craft.md": "moved_from: [skills]\n",
            "themes/customers-and-craft.md": "二つの鍵の話。\n",
        },
    ),
    "page": (
        "about",
        "profile",
        {"profile.md": "moved_from: [about]\n", "en/profile.md": "title: This site"},
    ),
}


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in which everything is named."""
    (tmp_path / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    for name in ("hooks", "overrides"):
        (tmp_path / name).symlink_to(ROOT / name)
    write_site(tmp_path / "docs", {**SITE, **FILES})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TSUNAGU_NOW", f"{NOW:%Y-%m-%dT%H:%M}")
    return tmp_path / "docs"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["move", *arguments, "--lang", "en"])


def read_all(docs: Path) -> dict[str, bytes]:
    return {
        path.relative_to(docs).as_posix(): path.read_bytes() for path in docs.rglob("*") if path.is_file()
    }


@pytest.mark.parametrize(("old", "new", "there"), MOVES.values(), ids=MOVES)
def test_all_that_names_a_page_changes_with_it(
    docs: Path, old: str, new: str, there: Mapping[str, str]
) -> None:
    names = set(read_all(docs))
    done = run(old, new)
    assert done.exit_code == 0, done.output
    after = {name: content.decode() for name, content in read_all(docs).items()}
    for name, text in there.items():
        assert text in after[name], name
    assert len(after) == len(names)
    assert set(after) - names <= set(there)
    checked = CliRunner().invoke(main, ["check", "--lang", "en"])
    assert "nothing to fix" in checked.output


@pytest.mark.parametrize(("old", "new", "there"), MOVES.values(), ids=MOVES)
def test_moving_back_leaves_the_files_as_they_were_but_for_the_id_in_between(
    docs: Path, old: str, new: str, there: Mapping[str, str]
) -> None:
    before = read_all(docs)
    stem = Path(old).stem
    assert run(old, new).exit_code == 0
    assert run(new, stem).exit_code == 0
    after = read_all(docs)
    assert there
    assert before.keys() == after.keys()
    changed = {name for name in before if before[name] != after[name]}
    assert len(changed) == 1
    (name,) = changed
    assert after[name].replace(f"moved_from: [{new}]\n".encode(), b"") == before[name]


def test_a_dry_run_shows_each_change_and_makes_none(docs: Path) -> None:
    before = read_all(docs)
    done = run("first", "beginning", "--dry-run")
    assert "+[はじめ](../essays/beginning.md)から読めます。" in done.output
    assert "docs/en/essays/first.md -> docs/en/essays/beginning.md" in done.output
    assert read_all(docs) == before


def test_a_page_of_the_menu_is_named_there_by_its_new_id(docs: Path) -> None:
    config = docs.with_name("mkdocs.yml")
    text = config.read_text(encoding="utf-8").replace(
        "  tsunagu:\n", "  tsunagu:\n    menu: [about]  # ここ\n    foot:\n      - docs/about.md\n", 1
    )
    config.write_text(text, encoding="utf-8")
    result = run("about", "us")
    assert result.exit_code == 0, result.output
    assert "mkdocs.yml" in result.output
    assert config.read_text(encoding="utf-8") == text.replace("[about]", "[us]").replace(
        "/about.md", "/us.md"
    )


def test_line_ends_of_windows_stay(docs: Path) -> None:
    path = docs / "essays" / "first.md"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert run("first", "beginning").exit_code == 0
    content = (docs / "essays" / "beginning.md").read_bytes()
    assert b"moved_from: [first]\r\n---\r\n" in content
    assert content.count(b"\n") == content.count(b"\r\n")


REFUSED = {
    "nothing of that name": (
        ("frist", "x"),
        "no essay, term, series, key factor or page 'frist'. Did you mean 'first'?",
    ),
    "an id that is none": (("first", "The_First"), "'The_First' can't be an id. It is small letters"),
    "an id in use": (("first", "second"), "docs/essays/second.md is there already; nothing was changed."),
    "a factor named like a crossing": (("skills", "a-and-b"), "'a-and-b' can't be an id."),
    "an index": (("docs/essays/index.md", "x"), "no essay, term, series, key factor or page"),
    "a crossing": (("customers-and-skills", "x"), "'customers-and-skills' is a crossing of key factors."),
}


@pytest.mark.parametrize(("arguments", "told"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_is_refused_and_nothing_changes(
    docs: Path, arguments: tuple[str, str], told: str
) -> None:
    before = read_all(docs)
    done = run(*arguments)
    assert done.exit_code == 1
    assert told in done.output
    assert read_all(docs) == before


def test_an_id_that_several_pages_have_is_asked_for_by_its_file(docs: Path) -> None:
    write_site(docs, {"glossary/first.md": term("first", "最初", "さいしょ")})
    assert "can be docs/essays/first.md, docs/glossary/first.md" in run("first", "x").output
    assert run("docs/glossary/first.md", "x").exit_code == 0


def test_a_file_that_cannot_be_read_and_names_the_page_is_mended_first(docs: Path) -> None:
    name = "name: {ja: 綱, en: rope}\nreading: つな\n"
    rope = f"---\n{name}definition: {{ja: 綱, en: A [[b]].}}\nsee: [stamp]\n---\n"
    (docs / "glossary/rope.md").write_text(rope, encoding="utf-8")
    before = read_all(docs)
    result = run("stamp", "seal")
    assert (result.exit_code, "fix docs/glossary/rope.md first" in result.output) == (1, True)
    assert read_all(docs) == before


def test_mistakes_that_were_there_hold_nothing_up(docs: Path) -> None:
    write_site(docs, {"essays/broken.md": essay("壊れた話", "[どこか](nowhere.md)と[はじめ](first.md)。")})
    assert run("first", "beginning").exit_code == 0
    assert "(nowhere.md)と[はじめ](beginning.md)" in (docs / "essays" / "broken.md").read_text(
        encoding="utf-8"
    )


def test_a_draft_had_no_address_that_could_be_kept(docs: Path) -> None:
    write_site(docs, {"essays/later.md": essay("あとの話", "まだ書いています。", "draft: true\n")})
    assert run("later", "soon").exit_code == 0
    assert "moved_from" not in (docs / "essays" / "soon.md").read_text(encoding="utf-8")


HEADERS = {
    "none": ("text\n", "---\nmoved_from: [a]\n---\n\ntext\n"),
    "one id": ("---\nmoved_from: [c]\n---\n", "---\nmoved_from: [c, a]\n---\n"),
    "a text": ("---\nmoved_from: c\n---\n", "---\nmoved_from: [c, a]\n---\n"),
    "lines": (
        "---\nmoved_from:\n  - c\n  - d\ntitle: x\n---\n",
        "---\nmoved_from: [c, d, a]\ntitle: x\n---\n",
    ),
    "known": ("---\nmoved_from: [a]\n---\n", "---\nmoved_from: [a]\n---\n"),
    "back again": ("---\nmoved_from: [b, c]\n---\n", "---\nmoved_from: [c, a]\n---\n"),
}


@pytest.mark.parametrize(("before", "after"), HEADERS.values(), ids=HEADERS)
def test_former_ids_are_kept_in_whatever_way_they_are_written(before: str, after: str) -> None:
    assert write_former_id(before, "a", "b") == after


def test_old_addresses_of_every_kind_lead_to_the_new_ones_in_every_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = make_project(tmp_path / "all", None)
    write_site(project.docs, {**SITE, **FILES})
    monkeypatch.chdir(project.folder)
    monkeypatch.setenv("TSUNAGU_NOW", f"{NOW:%Y-%m-%dT%H:%M}")
    for old, new, _ in MOVES.values():
        assert run(old, new).exit_code == 0
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    site = read_site(project.site)
    leads = {
        "essays/first/": "essays/beginning/",
        "glossary/stamp/": "glossary/seal/",
        "series/road/": "series/way/",
        "series/road/print/": "series/way/print/",
        "themes/skills/": "themes/craft/",
        "themes/customers-and-skills/": "themes/customers-and-craft/",
        "about/": "profile/",
    }
    for language in ("", "en/"):
        for old, new in leads.items():
            assert site.page(language + old).targets() == [language + new]
            assert site.page(language + new).kind != "redirect"
        foot = [one.get("href", "") for one in next(site.page(language).find("footer")).iter("a")]
        assert "profile/" in foot  # as about/ was, which nobody had named
    feed = (project.site / "themes/craft/feed.xml").read_text(encoding="utf-8")
    assert "<id>https://tsunagu.example/essays/first/</id>" in feed
    assert 'href="https://tsunagu.example/essays/beginning/"' in feed
    for name in ("feed.xml", "feed.json"):
        for old, new in (("themes/skills", "themes/craft"), ("en/series/road", "en/series/way")):
            assert (project.site / old / name).read_bytes() == (project.site / new / name).read_bytes()
