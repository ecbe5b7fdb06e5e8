"""Every old address leads on, but for those at which the site has a page of its own: these are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from imported import list_codes, make_settings, save
from tsunagu.importers.plan.import_run import import_posts


@pytest.mark.parametrize("address", ["/en/on-clocks/", "/essays/port.html", "/themes/2019/a/", "/about/"])
def test_an_address_in_a_folder_of_ours_is_an_alias_where_no_page_is(address: str, tmp_path: Path) -> None:
    (essay,) = import_posts([_write(tmp_path, address)], make_settings(tmp_path / "docs")).essays
    assert f"aliases: [{address}]" in essay.text


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("/en/", "en/index.md"),
        ("/themes/skills/", "themes/skills.md"),
        ("/glossary/", "glossary/index.md"),
        ("/about/", "about.md"),
        ("/essays/there/index.html", "essays/there.md"),
        ("/assets/x/", "assets"),
    ],
)
def test_an_address_that_is_a_page_of_ours_is_left_out_and_told(
    address: str, page: str, tmp_path: Path
) -> None:
    for name in ("about.md", "essays/there.md"):
        save(tmp_path / "docs", name, "---\ntitle: x\n---\n文")
    report = import_posts([_write(tmp_path, address)], make_settings(tmp_path / "docs"))
    (told,) = (notice for notice in report.notices if notice.code == "alias-page")
    assert (told.values["seen"], told.values["known"]) == (address, page)
    assert "aliases:" not in report.essays[0].text


def test_an_essay_that_is_where_it_was_needs_no_redirect(tmp_path: Path) -> None:
    report = import_posts(
        [_write(tmp_path, "/essays/2020-01-03-port/", "slug: port\n")], make_settings(tmp_path / "docs")
    )
    assert (list_codes(report), report.essays[0].uri) == ([], "essays/2020-01-03-port.md")
    assert "aliases:" not in report.essays[0].text


def _write(folder: Path, address: str, more: str = "") -> Path:
    header = f"title: 港\ndate: 2020-01-03 10:00:00\nurl: {address}\n{more}"
    return save(folder, "in/post.md", f"---\n{header}---\n本文です。")
