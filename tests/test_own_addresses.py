"""A page of the site by its own whole address is a page of the site, wherever that stands."""

from __future__ import annotations

import pytest

from pages import BuiltSite, read_site, text_of
from projects import make_project

HOME = "https://small.example/sub/"
STORY = f"""\
---
title: 住所の話
date: 2026-05-04
factors: [customers]
---

## 場所

[前の話]({HOME}essays/alpha/)を読みました。
また {HOME}essays/beta/ にもあります。
[昔の住所]({HOME}2019/04/)と[検索]({HOME}?q=a)と[買い物](https://small.example/shop/)。
[月]({HOME}essays/#2026-05)と[ここ]({HOME}essays/addresses/#%E5%A0%B4%E6%89%80)と[用語]({HOME}glossary/ringi)。
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    project = make_project(tmp_path_factory.mktemp("own") / "project")
    project.set_config("https://tsunagu.example/", HOME)
    project.write({"essays/addresses.md": STORY})
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    return read_site(project.site)


def test_its_links_are_written_from_page_to_page(site: BuiltSite) -> None:
    """Bare ones, old addresses, a place on the page and a forgotten slash, too; another site's are left."""
    text = site.page("essays/addresses/").first("div", data_kind="essay")
    links = {text_of(link): link.get("href") for link in text.iter("a") if link.get("class") != "term"}
    assert links == {
        "前の話": "../alpha/",
        f"{HOME}essays/beta/": "../beta/",
        "昔の住所": "../alpha/",
        "検索": "../../?q=a",
        "買い物": "https://small.example/shop/",
        "月": "../#2026-05",
        "ここ": "./#%E5%A0%B4%E6%89%80",
        "用語": "../../glossary/ringi/",
    }


def test_whom_it_leads_to_shows_it(site: BuiltSite) -> None:
    quotes = [text_of(one) for one in site.page("essays/alpha/").find("blockquote", class_="quote-line")]
    assert "前の話を読みました。" in quotes
