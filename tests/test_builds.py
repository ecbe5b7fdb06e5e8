"""Builds as a whole: what stops one, what it leaves behind, and that two of them agree."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from pages import BuiltSite, read_site, text_of
from projects import Project, make_project
from tsunagu_mkdocs.theme_style import read_theme_style

CASES = Path(__file__).parent / "cases"


def read_files(folder: Path) -> Mapping[str, bytes]:
    """Every file below a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_site_without_any_content_still_builds(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", docs=None)
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    site = read_site(project.site)
    assert {"", "en/", "essays/", "themes/", "series/", "glossary/", "404.html"} <= set(site.pages)


def test_every_mistake_of_every_file_is_told_in_one_run_and_the_earlier_site_stays(project: Project) -> None:
    assert project.build().code == 0
    before = read_files(project.site)
    cases = yaml.safe_load((CASES / "broken_site.yml").read_text(encoding="utf-8"))
    for path in project.docs.rglob("*.md"):
        os.utime(path, (0, 0))  # what is written below is newer, and told
    project.write(cases["files"])
    (project.docs / "essays/sjis.md").write_bytes("---\ntitle: 文字\n---\n".encode("cp932"))
    outcome = project.build()
    told = re.findall(r"^(docs/.*?:\d+:\d+ [a-z0-9-]+) ", outcome.output, re.MULTILINE)
    assert told == cases["report"]
    assert outcome.code == 1
    assert "Traceback" not in outcome.output
    assert read_files(project.site) == before
    assert [path.name for path in project.folder.iterdir() if path.name.startswith(".")] == [".cache"]


def test_a_broken_anchor_stops_a_strict_build_and_the_earlier_site_stays(project: Project) -> None:
    """MkDocs finds it only when every page is rendered: after our own checks."""
    assert project.build().code == 0
    before = read_files(project.site)
    project.write({"about.md": "[駐在](essays/alpha.md#nowhere)\n"})
    outcome = project.build()
    assert outcome.code == 1
    assert "nowhere" in outcome.output
    assert read_files(project.site) == before


#: Two machines: where they stand, how their processes begin, and the day they work on.
_MACHINES = (
    {"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "1", "LANG": "ja_JP.UTF-8"},
    {"TZ": "America/New_York", "PYTHONHASHSEED": "2", "LC_ALL": "C", "TSUNAGU_NOW": "2027-02-14T23:59"}
    | {"SOURCE_DATE_EPOCH": "1"},
)


def test_two_builds_in_two_places_zones_seeds_umasks_and_days_are_the_same_bytes(tmp_path: Path) -> None:
    sites = []
    for number, (machine, mask) in enumerate(zip(_MACHINES, (0o022, 0o077), strict=True)):
        project = make_project(tmp_path / str(number) / "project")
        before = os.umask(mask)
        outcome = project.build(**machine)
        os.umask(before)
        assert outcome.code == 0, outcome.output
        sites.append(read_files(project.site))
    assert sites[0].keys() == sites[1].keys()
    assert [path for path, content in sites[0].items() if content != sites[1][path]] == []


def test_nothing_of_a_deleted_essay_is_left_after_a_second_build_in_one_process(project: Project) -> None:
    """As ``mkdocs serve`` does it: the modules stay loaded, the content changes."""
    script = project.folder / "twice.py"
    script.write_text(
        "from pathlib import Path\n"
        "from mkdocs.commands.build import build\n"
        "from mkdocs.config import load_config\n"
        "for round in (1, 2):\n"
        "    config = load_config('mkdocs.yml', strict=True)\n"
        "    config.plugins.on_startup(command='build', dirty=False)\n"
        "    build(config)\n"
        "    Path('docs/essays/gamma.md').unlink(missing_ok=True)\n",
        encoding="utf-8",
    )
    outcome = project.run("twice")
    assert outcome.code == 0, outcome.output
    twice = read_files(project.site)
    shutil.rmtree(project.site)
    assert project.build().code == 0
    assert twice == read_files(project.site)
    assert not [path for path in twice if "gamma" in path]
    assert not [path for path, content in twice.items() if "三つとも".encode() in content]


_TITLES = ["𠮷野家の話", "葛\U000e0100城の話", "😀の話", '"""の話', "a: b # c の話"]


@pytest.fixture(scope="module")
def titled(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """A site with an essay of each title, by its number."""
    project = make_project(tmp_path_factory.mktemp("titled") / "project")
    for number, title in enumerate(_TITLES):
        header = json.dumps({"title": title, "date": "2025-01-02", "factors": ["skills"]}, ensure_ascii=False)
        project.write({f"essays/title-{number}.md": f"---\n{header}\n---\n\n文です。\n"})
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    return read_site(project.site)


@pytest.mark.parametrize("title", _TITLES)
def test_any_title_becomes_a_whole_page(titled: BuiltSite, title: str) -> None:
    """MkDocs drops a header that it can't read, and the page's template with it."""
    page = titled.page(f"essays/title-{_TITLES.index(title)}/")
    assert "".join(text_of(page.first("h1")).split()) == "".join(title.split())
    assert "文です。" in page.html


@pytest.mark.parametrize(
    ("template", "old", "new", "told"),
    [
        ("partials/search-config.html", '"search": ', '"find": ', "gives 0 addresses for the worker"),
        ("main.html", "</body>", '{% include "partials/search-config.html" %}', "gives 2 addresses"),
        ("partials/search-config.html", "search_worker", "assets.icon.uri", "gives"),
        ("partials/search-config.html", "tojson", "safe", "gives 0 addresses for the worker"),
        ("main.html", "{% block content %}{% endblock %}", "", "has no heading"),
    ],
)
def test_a_page_without_its_one_worker_of_search_stops_the_build(
    project: Project, template: str, old: str, new: str, told: str
) -> None:
    path = project.folder / "overrides" / template
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    outcome = project.build()
    assert outcome.code == 1
    assert told in outcome.output
    assert "has the theme changed" in outcome.output


def test_a_theme_without_its_style_sheet_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tsunagu_mkdocs.theme_style.find_spec", lambda _: None)
    with pytest.raises(FileNotFoundError, match=r"Material has 0 files like .*has it changed"):
        read_theme_style()


def test_a_site_in_japanese_only_has_all_its_pages(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", docs=None)
    project.set_config("languages: [ja, en]", "languages: [ja]")
    project.write(yaml.safe_load((CASES / "japanese_only.yml").read_text(encoding="utf-8")))
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    site = read_site(project.site)
    assert {"", "essays/yao/", "themes/key/", "glossary/", "glossary/ringi/"} <= set(site.pages)
    assert site.page("essays/yao/").targets(class_="term") == ["glossary/ringi/"]
    assert {"kana", "kana-ra"} <= set(site.page("glossary/").anchors)
    assert "letters" not in site.page("glossary/").anchors
    assert {page.lang for page in site.pages.values()} == {"ja"}


def test_a_third_language_is_a_file_and_its_code_in_mkdocs_yml(project: Project) -> None:
    case = yaml.safe_load((CASES / "third_language.yml").read_text(encoding="utf-8"))
    project.set_config("languages: [ja, en]", "languages: [ja, en, de]")
    english = (project.folder / "hooks/tsunagu/languages/en.py").read_text(encoding="utf-8")
    for old, new in case["language"].items():
        assert old in english, old
        english = english.replace(old, new)
    (project.folder / "hooks/tsunagu/languages/de.py").write_text(english, encoding="utf-8")
    for uri, passages in case["changes"].items():
        text = (project.docs / uri).read_text(encoding="utf-8")
        for old, new in passages.items():
            assert old in text, (uri, old)
            text = text.replace(old, new)
        project.write({uri: text})
    project.write(case["files"])
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    site = read_site(project.site)
    essay = site.page("de/essays/alpha/")
    assert essay.lang == "de"
    assert essay.targets(class_="language") == ["essays/alpha/", "en/essays/alpha/"]
    assert essay.targets(class_="term") == ["de/glossary/head-office/"]
    assert {link.get("hreflang") for link in essay.find("link", rel="alternate")} >= {"ja", "en", "de"}
    assert "1. April 2025" not in essay.html
    assert "Startseite" in site.page("de/essays/").html


@pytest.fixture
def growing(project: Project) -> Project:
    """A site whose third language has its interface, the names of one factor, and one term."""
    project.set_config("languages: [ja, en]", "languages: [ja, en, pt-BR]")
    english = (project.folder / "hooks/tsunagu/languages/en.py").read_text(encoding="utf-8")
    portuguese = english.replace('code="en"', 'code="pt-BR"').replace('name="English"', 'name="Português"')
    (project.folder / "hooks/tsunagu/languages/pt_BR.py").write_text(portuguese, encoding="utf-8")
    for uri, old, new in (
        ("themes/customers.md", "en: customers}", "en: customers, pt-BR: clientes}"),
        ("glossary/ringi.md", "en: ringi}", "en: ringi, pt-BR: consulta}"),
        ("glossary/ringi.md", "a paper round.}", "a paper round., pt-BR: Uma folha que circula.}"),
    ):
        text = (project.docs / uri).read_text(encoding="utf-8")
        assert old in text, uri
        project.write({uri: text.replace(old, new)})
    essay = "---\ntitle: O relógio da matriz\n---\n\nA consulta. [[ringi]] e [[head-office]].\n"
    project.write({"pt-BR/essays/alpha.md": essay})
    return project


def test_a_third_language_may_be_unfinished_and_what_it_lacks_is_listed(growing: Project) -> None:
    outcome = growing.run("tsunagu.commands.cli", "check", "--lang", "en", PYTHONPATH="hooks")
    assert outcome.code == 0, outcome.output
    lines = [line for line in outcome.output.splitlines() if " unsaid " in line]
    assert [line.partition(" unsaid ")[2] for line in lines if "customers" in line] == [
        "'name' does not say 'pt-BR' yet: readers see 'en'."
    ]
    assert not [line for line in lines if "ringi" in line]
    assert len(lines) == 10
    assert [line.partition(" unsaid ")[2] for line in lines if line.startswith("mkdocs.yml")] == [
        f"'{key}' does not say 'pt-BR' yet: readers see 'en'."
        for key in ("names", "descriptions", "author", "licence")
    ]


def test_a_file_of_a_language_that_says_another_code_is_told(growing: Project) -> None:
    path = growing.folder / "hooks/tsunagu/languages/pt_BR.py"
    path.write_text(path.read_text(encoding="utf-8").replace('code="pt-BR"', 'code="en"'), encoding="utf-8")
    outcome = growing.run("tsunagu.commands.cli", "check", "--lang", "en", PYTHONPATH="hooks")
    assert outcome.code == 1
    assert "odd-language-file" in outcome.output
    assert 'Its LANGUAGE must have the code "pt-BR".' in outcome.output


def test_what_a_third_language_lacks_is_shown_in_another_and_says_in_which(growing: Project) -> None:
    outcome = growing.build()
    assert outcome.code == 0, outcome.output
    assert growing.run("tsunagu.commands.cli", "guard", "site", PYTHONPATH="hooks").code == 0
    site = read_site(growing.site)
    said, unsaid = site.page("pt-BR/glossary/ringi/"), site.page("pt-BR/glossary/head-office/")
    assert (said.first("h1").text, unsaid.first("h1").text) == ("consulta", "head office")
    sides = [side.get("lang") for side in unsaid.find("div", class_="side")]
    assert sides == ["en", "ja"]
    assert not list(said.find("p", class_="notice"))
    assert list(unsaid.find("p", class_="notice"))
    head = site.page("pt-BR/themes/skills/").first("h1")
    assert [span.get("lang") for span in head.iter("span")][:1] == ["en"]
    assert site.page("pt-BR/").title == "Tsunagu"
    essay = site.page("pt-BR/essays/alpha/")
    assert "The Tsunagu editorial desk" in essay.html
    series = [link for link in essay.find("a") if "The first series" in "".join(link.itertext())]
    assert {link.get("lang") for link in series if link.get("href") != "./"} == {"en"}
    spans = [span for card in site.page("pt-BR/essays/").find("article") for span in card.iter("span")]
    assert "en" in {span.get("lang") for span in spans if span.text == "The first series, part 1"}


@pytest.mark.parametrize(
    ("uri", "old"),
    [("themes/customers.md", ", en: customer development"), ("glossary/ringi.md", ", en: ringi")],
)
def test_the_first_two_languages_are_whole(growing: Project, uri: str, old: str) -> None:
    text = (growing.docs / uri).read_text(encoding="utf-8")
    assert old in text
    growing.write({uri: text.replace(old, "")})
    outcome = growing.run("tsunagu.commands.cli", "check", "--lang", "en", PYTHONPATH="hooks")
    assert outcome.code == 1
    assert f"docs/{uri}:2:7 missing-key" in outcome.output


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("languages: [ja, en]", "languages: [ja, xx]", "mkdocs.yml:17:21 not-known"),
        ("https://tsunagu.example/", "", "mkdocs.yml:4:11 empty-required"),
        ("timezone: Asia/Tokyo", "timezone: Asia/Tokio", "mkdocs.yml:18:15 not-zone"),
        ("timezone: Asia/Tokyo", "timezon: Asia/Tokyo", "mkdocs.yml:18:5 unknown-key"),
    ],
)
def test_a_wrong_setting_is_named_with_what_was_expected(
    project: Project, old: str, new: str, told: str
) -> None:
    project.set_config(old, new)
    outcome = project.build()
    assert outcome.code == 1
    assert told in outcome.output
    assert "Traceback" not in outcome.output
