"""A post that an earlier run brought home never becomes a second essay, whoever changed what since."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from imported import import_text, list_codes, make_settings, read_essays, save, write_export
from tsunagu.importers.plan.import_report import ImportReport
from tsunagu.importers.plan.import_run import import_posts

#: The settings of a site, the file of a post in it, its header.
_SITES = {
    "hugo": ("in/hugo.toml", "baseURL = 'https://x.example/'", "in/content/posts/long.md"),
    "jekyll": ("in/_config.yml", "permalink: pretty", "in/_posts/2021-03-05-long.md"),
    "hexo": ("in/_config.yml", "new_post_name: :title.md", "in/source/_posts/long.md"),
    "obsidian": ("in/.obsidian/app.json", "{}", "in/長い話.md"),
}
_LONG = "".join(f"{day}日目の現地の会議では、{day * 7}人の相手と話しました。\n\n" for day in range(1, 20))
_HEADER = "title: 長い話\ndate: 2021-03-05"
_SHORT = "会議の前の日に決まる話です。"


def bring(folder: Path, name: str, body: str, header: str = _HEADER) -> ImportReport:
    """Import the folder in which a post has this body."""
    save(folder, name, f"---\n{header}\n---\n{body}")
    return import_posts([folder / "in"], make_settings(folder / "docs"))


@pytest.mark.parametrize("retitled", [False, True])
@pytest.mark.parametrize(("body", "codes", "known"), [(_LONG, ["changed"], 1), (_SHORT, ["clash"], 0)])
@pytest.mark.parametrize("site", _SITES)
def test_a_file_whose_words_were_corrected_is_the_essay_that_it_was(
    site: str, body: str, codes: list[str], known: int, retitled: bool, tmp_path: Path
) -> None:
    """Also where the essay has another title by now. Where few words are left of it, both are named."""
    config, settings, name = _SITES[site]
    save(tmp_path, config, settings)
    (essay,) = bring(tmp_path, name, body).essays
    if retitled:
        save(tmp_path / "docs", essay.uri, essay.text.replace("title: 長い話", "title: 変えた題"))
    before = read_essays(tmp_path / "docs")
    corrected = body.replace("会議", "打合せ", 1).replace("決まる話", "すべて済ませるという習慣の話")
    report = bring(tmp_path, name, corrected)
    told = [notice for notice in report.notices if notice.code in ("changed", "clash")]
    assert ([notice.code for notice in told], len(report.already)) == (codes, known)
    assert (told[0].place.uri.endswith(name), told[0].values["known"]) == (True, essay.uri)
    assert (read_essays(tmp_path / "docs"), report.agrees) == (before, True)


def test_another_file_of_the_same_title_and_day_is_another_post(tmp_path: Path) -> None:
    """In the same run and in a later one, beside the first; a corrected one is told from both."""
    header = "title: 日記\ndate: 2021-03-05"
    bring(tmp_path, "in/a.md", _LONG, header)
    report = bring(tmp_path, "in/b.md", _SHORT, header)
    assert (len(report.essays), len(report.already), list_codes(report)) == (1, 1, [])
    report = bring(tmp_path, "in/a.md", _LONG.replace("会議", "打合せ", 1), header)
    assert (len(report.essays), len(report.already), list_codes(report)) == (0, 2, ["changed"])


def test_a_file_in_another_folder_of_a_site_is_another_post_by_its_address(tmp_path: Path) -> None:
    save(tmp_path, "in/hugo.toml", "baseURL = 'https://x.example/'")
    bring(tmp_path, "in/content/posts/long.md", _LONG)
    (tmp_path / "in/content/posts/long.md").unlink()
    assert len(bring(tmp_path, "in/content/notes/long.md", _SHORT).essays) == 1


_MT = "TITLE: {}\nDATE: {}\nSTATUS: Publish\n-----\nBODY:\n{}\n-----\n--------\n"


@pytest.mark.parametrize("body", [_LONG, "<p>短い<b>話</b>です。<a href='https://a.example/'>続き</a></p>"])
@pytest.mark.parametrize(
    ("title", "date"), [("変えた題", "03/05/2021 08:00:00"), ("長い話", "03/06/2021 08:00:00")]
)
def test_a_post_whose_title_or_date_alone_was_changed_is_the_essay_that_it_was(
    title: str, date: str, body: str, tmp_path: Path
) -> None:
    (essay,) = import_text(tmp_path, _MT.format("長い話", "03/05/2021 08:00:00", body)).essays
    report = import_text(tmp_path, _MT.format(title, date, body))
    assert ([uri for _, uri in report.already], list_codes(report)) == ([essay.uri], ["changed"])
    assert list(read_essays(tmp_path).values()) == [essay.text]


@pytest.mark.parametrize("site", _SITES)
def test_a_file_whose_title_alone_was_changed_is_the_essay_that_it_was(site: str, tmp_path: Path) -> None:
    config, settings, name = _SITES[site]
    save(tmp_path, config, settings)
    (essay,) = bring(tmp_path, name, _LONG).essays
    report = bring(tmp_path, name, _LONG, "title: 変えた題\ndate: 2021-03-05")
    assert ([uri for _, uri in report.already], list_codes(report)[-1]) == ([essay.uri], "changed")


def test_an_essay_that_is_surely_one_post_is_never_likely_another(tmp_path: Path) -> None:
    """Days of a diary share their title and most words, some of them all words."""
    day = "朝は六時に起きた。天気は{}。昼は会社で会議があり、夜は家で本を読んで、十一時に寝た。"
    header = "title: 日記\ndate: 2019-05-0{}"
    bring(tmp_path, "in/3.md", day.format("雨"), header.format(3))
    save(tmp_path, "in/3b.md", f"---\n{header.format(3)}\n---\n{day.format('雷')}")
    report = bring(tmp_path, "in/4.md", day.format("雨"), header.format(4))
    assert (len(report.essays), len(report.already), list_codes(report)) == (2, 1, [])


def test_another_post_at_the_address_of_an_essay_is_told_with_both_names(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    (essay,) = import_text(docs, write_export({})).essays
    other = {"title": "改めた題", "body": "まったく違う内容です。"}
    report = import_text(docs, write_export(other))
    assert (list_codes(report), [uri for _, uri in report.already]) == (["changed"], [essay.uri])
    assert re.search("改めた題.*" + essay.uri, str(report.notices[0].values))
    assert list(read_essays(docs).values()) == [essay.text]
