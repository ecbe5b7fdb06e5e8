"""Lists that grow: the newest stay on the list's page, older rows have pages of their own, a hundred each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages import BuiltPage, BuiltSite, read_site, text_of
from projects import make_project
from tsunagu.pages.archives import count_parts, cut_part, find_part

#: So many essays carry one factor and use one term, more than twice a hundred and a half.
NUMBER = 260

#: What no page may have more of.
MOST_ELEMENTS = 3000

LISTS = ("essays/", "themes/skills/", "glossary/genba/")

TERM = """---
name: {ja: 現場, en: workplace}
reading: げんば
definition: {ja: 物ごとが起こる場所。, en: Where things happen.}
factors: [skills]
---
"""


def write_essays() -> Iterator[tuple[str, str]]:
    """One essay every three days, and for one in three a translation that uses the term too."""
    for place in range(NUMBER):
        day = date(2020, 1, 1) + timedelta(days=3 * place)
        header = f"title: 話{place}\ndate: {day}\nfactors: [skills]"
        yield f"essays/e{place:03}.md", f"---\n{header}\n---\n\n{place}回目の現場の話です。\n"
        if place % 3 == 0:
            text = f"Story {place} of a workplace."
            yield f"en/essays/e{place:03}.md", f"---\ntitle: Story {place}\n---\n\n{text}\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """A site with many essays."""
    project = make_project(tmp_path_factory.mktemp("long") / "project")
    for path in project.docs.rglob("*.md"):
        if path.parent.name in {"essays", "glossary", "series"}:
            path.unlink()
    project.write({**dict(write_essays()), "glossary/genba.md": TERM})
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    return read_site(project.site)


def list_parts(site: BuiltSite, url: str) -> list[BuiltPage]:
    """The page of a list, and its parts from the oldest."""
    parts = [site.pages[name] for name in sorted(site.pages) if name.startswith(f"{url}archive/")]
    return [site.page(url), *parts]


def list_essays(page: BuiltPage) -> list[str]:
    """The essays of the page's language that it lists."""
    prefix = "en/essays/e" if page.lang == "en" else "essays/e"
    return list(dict.fromkeys(target for target in page.targets() if target.startswith(prefix)))


@given(st.integers(0, 1000))
def test_each_row_is_in_one_part_and_is_found_there(number: int) -> None:
    parts = {part: list(cut_part(range(number), part)) for part in range(count_parts(number) + 1)}
    assert sorted(row for rows in parts.values() for row in rows) == list(range(number))
    for part, rows in parts.items():
        assert all(find_part(row, number) == part for row in rows)
        assert part == 0 or len(rows) == 100
    assert len(parts[0]) < 150


@given(st.integers(0, 1000))
def test_a_new_row_changes_no_part_that_is_there(number: int) -> None:
    for part in range(1, count_parts(number) + 1):
        later = cut_part(range(number + 1), part)
        assert [row - 1 for row in later] == list(cut_part(range(number), part))


@pytest.mark.parametrize("url", LISTS)
def test_every_essay_is_on_one_page_of_a_list_newest_first(site: BuiltSite, url: str) -> None:
    parts = list_parts(site, url)
    assert [len(list_essays(part)) for part in parts] == [60, 100, 100]
    newest, *older = parts
    listed = [essay for part in (newest, *reversed(older)) for essay in list_essays(part)]
    assert listed == [f"essays/e{place:03}/" for place in reversed(range(NUMBER))]


@pytest.mark.parametrize("url", LISTS)
def test_a_reader_without_script_comes_from_part_to_part_and_back(site: BuiltSite, url: str) -> None:
    newest, oldest, middle = list_parts(site, url)
    assert newest.targets(rel="next") == [middle.url]
    assert middle.targets(rel="next") == [oldest.url]
    assert oldest.targets(rel="next") == []
    assert oldest.targets(rel="prev") == [middle.url]
    assert middle.targets(rel="prev") == [newest.url]


@pytest.mark.parametrize("url", LISTS)
def test_each_year_is_named_on_every_part_and_leads_to_where_it_begins(site: BuiltSite, url: str) -> None:
    for part in list_parts(site, url):
        bar = next(nav for nav in part.find("nav", class_="letters"))
        assert [text_of(link) for link in bar.iter("a")] == ["2022", "2021", "2020"]
        marked = [text_of(link) for link in bar.iter("a") if link.get("aria-current")]
        days = [time.get("datetime", "")[:4] for time in part.find("time")]
        assert marked == list(dict.fromkeys(day for day in days if day in {"2022", "2021", "2020"}))


def test_a_part_is_of_one_language_and_the_other_one_is_led_to_the_list(site: BuiltSite) -> None:
    part = site.page("essays/archive/1/")
    assert [link.get("hreflang") for link in part.find("link", rel="alternate") if link.get("hreflang")] == []
    assert "en/essays/" in part.targets(hreflang="en")
    assert "<loc>https://tsunagu.example/essays/archive/1/</loc>\n</url>" in read_sitemap(site)


def test_of_another_languages_many_uses_the_newest_are_shown_and_the_way_to_all(site: BuiltSite) -> None:
    page = site.page("glossary/genba/")
    english = [target for target in page.targets() if target.startswith("en/essays/e")]
    assert len(dict.fromkeys(english)) == 20
    assert "en/glossary/genba/" in page.targets()


def test_no_page_grows_beyond_what_a_phone_shows_at_once(site: BuiltSite) -> None:
    large = {page.url: sum(1 for _ in page.root.iter()) for page in site.pages.values()}
    assert {url: number for url, number in large.items() if number > MOST_ELEMENTS} == {}


def test_where_lists_are_short_nothing_is_cut(small_site: BuiltSite) -> None:
    assert [url for url in small_site.pages if "/archive/" in url] == []


def read_sitemap(site: BuiltSite) -> str:
    return Path(site.folder, "sitemap.xml").read_text(encoding="utf-8")
