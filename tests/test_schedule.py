"""What is not out yet is nowhere: no page, feed, index, sitemap, search text or count knows of it."""

from __future__ import annotations

import gzip
from datetime import datetime
from pathlib import Path

import pytest

from desk import SETTINGS, look, write_site
from odd_pictures import make_picture
from projects import SAMPLE, Project, make_project
from tsunagu.content.publication import is_published, is_scheduled

BEFORE, AFTER = "2026-06-01T23:59:59", "2026-06-02T00:00:00"

#: An essay in two languages, a draft, and series that have no part yet that is out, each with words that
#: nothing else has.
KEPT_BACK = {
    "essays/kept-back.md": (
        "---\ntitle: 解禁前の題\ndate: 2026-06-02\nfactors: [customers, skills]\nseries: one\npart: 3\n"
        "aliases: [/kept-back-entry.html]\n---\n\n解禁前の本文。稟議と本社と[時計](alpha.md)。\n"
    ),
    "en/essays/kept-back.md": "---\ntitle: Embargoed title\n---\n\nEmbargoed text about head office.\n",
    "series/kept-back-series.md": (
        "---\nname: {ja: 解禁前の連載, en: Embargoed series}\n---\n\n"
        "[解禁前](../essays/kept-back-part.md)の連載。\n"
    ),
    "en/series/kept-back-series.md": "Embargoed words about the series.\n",
    "essays/kept-back-part.md": (
        "---\ntitle: 解禁前の第一回\ndate: 2026-06-02\nfactors: [skills]\n"
        "series: kept-back-series\npart: 1\n---\n\n[解禁前の連載](../series/kept-back-series.md)の第一回。\n"
    ),
}
DRAFT = {
    "series/unfinished-series.md": "---\nname: {ja: 書きかけの連載, en: Unfinished series}\n---\n",
    "essays/unfinished-part.md": (
        "---\ntitle: 書きかけの第一回\ndate: 2026-01-01\nfactors: [skills]\n"
        "series: unfinished-series\npart: 1\ndraft: true\n---\n\n書きかけの本文。\n"
    ),
    "essays/unfinished.md": (
        "---\ntitle: 書きかけの題\ndate: 2026-01-01\nfactors: [skills]\nseries: one\npart: 4\n"
        "draft: true\n---\n\n"
        "書きかけの本文。[つぎ](kept-back.md)\n"
    ),
}
#: Pages, and pictures, each on one of them or on none.
PAGES = {
    "essays/with-pictures.md": (
        "---\ntitle: 絵のある題\ndate: 2026-06-02\nfactors: [skills]\n"
        "image: images/card.png\nimage_alt: 絵\n---\n\n"
        "![絵](../images/only-here.png) ![絵](../images/shared.png)\n"
        "<img src='../../images/raw%20one.png' alt=''>\n"
    ),
    "about.md": "---\ntitle: このサイトについて\n---\n\n<img src='../images/shared.png' alt='絵'>\n",
}
PICTURES = ("card", "only-here", "raw one", "shared", "unused")

WORDS = ("kept-back", "解禁前", "Embargoed", "unfinished", "書きかけ")


def read_site(folder: Path) -> dict[str, bytes]:
    """Every file of a site, unpacked."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {
        name: gzip.decompress(path.read_bytes()) if name.endswith(".gz") else path.read_bytes()
        for name, path in files.items()
    }


def build(project: Project, now: str) -> dict[str, bytes]:
    outcome = project.build(TSUNAGU_NOW=now, SOURCE_DATE_EPOCH="1780000000")
    assert outcome.code == 0, outcome.output
    return read_site(project.site)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return make_project(tmp_path_factory.mktemp("schedule") / "project")


@pytest.fixture(scope="module")
def without(project: Project) -> dict[str, bytes]:
    """The site that has nothing to keep back."""
    return build(project, BEFORE)


def test_one_second_before_its_day_the_site_is_the_same_as_without_it(
    project: Project, without: dict[str, bytes]
) -> None:
    project.write({**KEPT_BACK, **DRAFT})
    site = build(project, BEFORE)
    assert sorted(site) == sorted(without)
    assert [name for name in site if site[name] != without[name]] == []
    assert [name for name in site for word in WORDS if word.encode() in site[name]] == []


def test_at_midnight_it_is_out_everywhere_and_the_draft_is_not(
    project: Project, without: dict[str, bytes]
) -> None:
    project.write({**KEPT_BACK, **DRAFT})
    site = build(project, AFTER)
    new = {
        "essays/kept-back/index.html",
        "en/essays/kept-back/index.html",
        "kept-back-entry.html",
        "series/kept-back-series/index.html",
        "en/series/kept-back-series/index.html",
    }
    assert new <= set(site) - set(without)
    for name in ("index.html", "essays/index.html", "sitemap.xml", "series/one/index.html"):
        assert b"kept-back" in site[name], name
    assert [name for name in site if "書きかけ".encode() in site[name] or b"unfinished" in site[name]] == []


@pytest.mark.parametrize(
    ("now", "out"),
    [
        ("2026-06-01T23:59:59+09:00", False),
        ("2026-06-02T00:00:00+09:00", True),
        ("2026-06-01T14:59:59+00:00", False),
        ("2026-06-01T15:00:00+00:00", True),
    ],
)
def test_the_day_begins_at_midnight_in_the_zone_of_the_site(tmp_path: Path, now: str, out: bool) -> None:
    text = (
        KEPT_BACK["essays/kept-back.md"]
        .replace("series: one", "series: first-steps")
        .replace("alpha", "two-clocks")
    )
    write_site(tmp_path, {"essays/kept-back.md": text})
    content = look(tmp_path, now=datetime.fromisoformat(now))
    essay = next(essay for essay in content.library.essays if essay.id == "kept-back")
    assert content.problems == ()
    assert is_published(essay, datetime.fromisoformat(now)) == out
    assert is_scheduled(essay, datetime.fromisoformat(now)) != out


def test_a_published_page_may_link_to_it_from_that_moment_on(tmp_path: Path) -> None:
    link = "---\ntitle: 案内\n---\n\n[来月の話](essays/next-month.md)\n"
    write_site(tmp_path, {"about.md": link})
    told = [
        problem.code
        for problem in look(tmp_path, now=datetime.fromisoformat("2026-07-01T07:29:59+09:00")).problems
    ]
    assert told == ["link-to-hidden"]
    assert look(tmp_path, now=datetime.fromisoformat("2026-07-01T07:30:00+09:00")).problems == ()


def test_a_picture_that_only_hidden_essays_show_waits_with_them(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    project.write(PAGES)
    (project.docs / "images").mkdir(exist_ok=True)
    for name in PICTURES:
        (project.docs / "images" / f"{name}.png").write_bytes(make_picture("png"))
    early, late = build(project, BEFORE), build(project, AFTER)
    names = {f"images/{name}.png" for name in PICTURES}
    assert names & early.keys() == {"images/shared.png"}
    assert names & late.keys() == names - {"images/unused.png"}


def test_the_repositorys_own_site_can_be_built_on_each_day_of_2026() -> None:
    """An essay that is out leads to none that waits: on the day it comes out it would stop the build."""
    this_year = datetime(2026, 1, 1, tzinfo=SETTINGS.zone)
    for moment in (this_year, *(essay.date for essay in look(SAMPLE / "docs").library.essays)):
        if moment >= this_year:
            assert look(SAMPLE / "docs", now=moment).problems == (), moment
