"""Whatever a stranger types, what comes of it holds nothing that is not on the list, or it is told.

Rows of ``cases/hostile.yml``: Markdown in; the codes that are told, or what a reader is ``shown`` of it.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings

from desk import look, write_site
from hostile_markdown import TEXTS, list_outside, render
from projects import NOW, SAMPLE, Project
from tsunagu.checks import read_content
from tsunagu.commands.project import read_project
from tsunagu.content import publish
from tsunagu.html.part import judge_part
from tsunagu.release.active_files import Shipped, guard_active
from tsunagu.site import list_shipped
from tsunagu_mkdocs.theme_style import read_theme_style

ROOT = Path(__file__).parent / "cases"
#: What is told of what would do something.
#: What each page begins with.
LETTERS = "<meta charset=utf-8>"
CODES = {"forbidden-html", "own-computer", "forbidden-attribute", "forbidden-style", "frame-name"} | {
    *("forbidden-address", "foreign-picture", "less-than-as-tag")
}
CASES: list[dict[str, Any]] = yaml.safe_load((ROOT / "hostile.yml").read_text(encoding="utf-8"))
ALTERED: dict[str, list[str]] = yaml.safe_load((ROOT / "altered_sites.yml").read_text(encoding="utf-8"))
PAGES: dict[str, list[str]] = yaml.safe_load((ROOT / "active_sites.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What a check tells of each case, by the name of its page."""
    docs = tmp_path_factory.mktemp("hostile") / "docs"
    write_site(
        docs, {f"h{number}.md": f"# 題\n\n{case['text']}".encode() for number, case in enumerate(CASES)}
    )
    found: dict[str, list[str]] = {}
    for problem in look(docs).problems:
        found.setdefault(problem.place.uri, []).append(problem.code)
    return found


@pytest.mark.parametrize("number", range(len(CASES)), ids=[case["text"][:40] for case in CASES])
def test_what_would_do_something_is_told_or_shown_as_text(number: int, told: dict[str, list[str]]) -> None:
    case = CASES[number]
    codes = CODES.intersection(told.get(f"h{number}.md", ()))
    assert codes == set(case.get("told", ()))
    html, _ = render(f"# 題\n\n{case['text']}")
    assert case.get("shown", "") in html
    if not codes:
        assert list(list_outside(html)) == []


def test_there_are_many_cases() -> None:
    assert len(CASES) >= 90


@given(TEXTS)
@settings(max_examples=400, derandomize=True, deadline=None, database=None)
def test_no_text_becomes_what_is_not_on_the_list_untold(text: str) -> None:
    html, is_told = render(text)
    outside = list(list_outside(html))
    assert is_told or not outside, outside


@given(TEXTS)
@settings(max_examples=200, derandomize=True, deadline=None, database=None)
def test_two_parsers_agree_on_what_is_not_on_the_list(text: str) -> None:
    """Where lxml's sees something, ours does: also in HTML that Markdown never saw."""
    assert any(judge_part(text)) or not any(list_outside(text))


@pytest.mark.parametrize("name", PAGES)
def test_a_finished_page_that_would_do_something_is_refused(tmp_path: Path, name: str) -> None:
    path, content, code = PAGES[name]
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    said = LETTERS if path.lower().endswith((".html", ".htm")) else ""
    (tmp_path / path).write_text(said + content, encoding="utf-8")
    assert {leak.code for leak in guard_active(tmp_path)} == set(code.split())


def test_a_page_runs_only_the_scripts_that_the_policy_of_the_home_page_names(tmp_path: Path) -> None:
    """A page that brings a policy of its own does not help itself."""
    policy = LETTERS + "<meta http-equiv=Content-Security-Policy content=\"script-src 'sha256-{}'\">"
    ours = "XPTtqRb4jvY0L1ZDd6M9x8u1h5hWbaaR3uWqzS5dkCs="
    (tmp_path / "index.html").write_text(policy.format(ours), encoding="utf-8")
    (tmp_path / "a.html").write_text(policy.format("x") + "<script>a()</script>", encoding="utf-8")
    assert [leak.path for leak in guard_active(tmp_path)] == ["a.html"]


@pytest.fixture(scope="module")
def shipped(small_project: Project) -> Shipped:
    """What the small site is held against."""
    project = read_project(small_project.folder)
    now = datetime.fromisoformat(f"{NOW}+09:00")
    library = publish(read_content(project.docs, project.settings, now).library, now)
    return list_shipped(
        library,
        project.settings,
        read_theme_style(),
        lambda url: (small_project.site / url).is_dir(),
    )


@pytest.mark.parametrize("name", ALTERED)
def test_a_site_that_was_altered_is_refused(small_project: Project, shipped: Shipped, name: str) -> None:
    """``*`` in a path is the digest in a name; an empty text takes the file away."""
    path, old, new, told = ALTERED[name]
    (file,) = small_project.site.glob(path)
    content = file.read_bytes()
    altered = content.replace(old.encode(), new.encode(), 1) if old else b""
    assert altered != content
    file.write_bytes(altered) if altered else file.unlink()
    try:
        found = [f"{one.path} {one.code}" for one in guard_active(small_project.site, shipped)]
    finally:
        file.write_bytes(content)
    assert found == [told.replace("*", file.name)]


def test_a_site_as_it_was_built_is_let_through(small_project: Project, shipped: Shipped) -> None:
    assert list(guard_active(small_project.site, shipped)) == []
    assert {"404.html", "_headers", "entry-1.html"} <= shipped.needed.keys()


def test_the_sites_of_this_repository_hold_nothing_active(
    real_project: Project, small_project: Project
) -> None:
    for project in (real_project, small_project):
        assert list(guard_active(project.site)) == []
        html = (project.site / "index.html").read_text(encoding="utf-8")
        assert "<script>" in html  # which the policy names


def test_no_false_alarm_on_the_sample() -> None:
    codes = CODES | {"active-file", "secret-file", "unclosed-comment"}
    assert [one for one in look(SAMPLE / "docs").problems if one.code in codes] == []
