"""No heading has an id of the page around the text: each of those is one that headings never get."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages import BuiltSite
from projects import ROOT, Project
from tsunagu.html import is_frame_id
from tsunagu.markdown.heading_ids import name_heading

_ID = re.compile(r"\sid=\"([^\"]+)\"|\.id = \"([^\"]+)\"")
#: An id that a view computes as a whole is looked at on the pages (below).
_COMPUTED = re.compile(r"\{\{[^{}]*\}\}")
TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))
SCRIPTS = sorted((ROOT / "hooks" / "tsunagu" / "static" / "scripts").glob("*.js"))


def list_ids(path: Path) -> list[str]:
    found = [one or other for one, other in _ID.findall(path.read_text(encoding="utf-8"))]
    return [name for name in found if not _COMPUTED.fullmatch(name)]


def test_every_id_in_a_template_or_a_script_is_one_of_the_frame() -> None:
    ids = {path.name: list_ids(path) for path in (*TEMPLATES, *SCRIPTS)}
    assert "__text" in ids["main.html"]
    assert [(name, one) for name, own in ids.items() for one in own if not is_frame_id(one)] == []


def test_every_id_beside_the_texts_is_one_of_the_frame(small_site: BuiltSite, real_site: BuiltSite) -> None:
    for page in (*small_site.pages.values(), *real_site.pages.values()):
        within = {id(one) for text in page.find("div", class_="prose") for one in text.iter()}
        outside = {one.get("id", "") for one in page.root.iter() if one.get("id") and id(one) not in within}
        assert [one for one in outside if not is_frame_id(one)] == [], page.url


@given(st.text(st.sampled_from("_kanaletrsfco-0123456 あ"), max_size=12))
def test_no_heading_gets_an_id_of_the_frame(text: str) -> None:
    assert not is_frame_id(name_heading(text, "-"))


PAGE = """---
title: {title}
date: 2026-02-02
factors: [customers]
---

[text](#text), [settings](#settings), [contents](#contents)

## Text

## Settings

## Contents

## Search count

## __config

## Uses
"""


HEAD = """---
title: 題
date: 2026-02-02
factors: [customers]
---

"""
SAME = f"""{HEAD}## 一つ {{#two}}

## 二つ {{#two}}

<p id="three">三つ</p>

## three

## four

## Four
"""


def test_an_id_that_an_author_takes_from_the_page_is_told_where_it_was_typed(project: Project) -> None:
    """In HTML or in an attribute list; so are classes."""
    project.set_config("  - admonition", "  - attr_list\n  - admonition")
    project.write(
        {"essays/same.md": f"{HEAD}## 設定 {{#__search}}\n\n<p\n class='x tool'>三</p>\n\n文\n{{: .menu }}\n"}
    )
    told = re.findall(
        r"^docs/essays/same\.md:(\S+) frame-name 「(\S+?)」", project.build().output, re.MULTILINE
    )
    assert told == [("7:9", "__search"), ("10:2", "tool"), ("13:5", "menu")]


def test_an_id_that_an_author_gives_twice_is_told(project: Project) -> None:
    """Before anything goes out, by the page; headings alone are numbered."""
    project.set_config("  - admonition", "  - attr_list\n  - admonition")
    project.write({"essays/same.md": SAME})
    outcome = project.build()
    told = re.findall(r"^essays/same/index\.html same-id #(\S+) ", outcome.output, re.MULTILINE)
    assert sorted(told) == ["three", "two"], outcome.output


def test_anchors_are_compared_as_they_are_read(project: Project) -> None:
    """Percent-encoded or not, of a heading, of HTML or of an attribute list; in both checks."""
    project.set_config("  - admonition", "  - attr_list\n  - admonition")
    links = (
        "[一](#%E8%A8%AD%E5%AE%9A) [二](#設定) [三](here.md#%E5%9B%B3) [四](#so) <a href='#%E5%9B%B3'>五</a>"
    )
    text = f"{SAME.partition('##')[0]}{links}\n\n## 設定\n\n<p id=図>絵</p>\n\n## 四 {{#so}}\n"
    project.write({"essays/here.md": text})
    outcome = project.build()
    assert outcome.code == 0, outcome.output


@pytest.mark.parametrize("uri", ["essays/ids.md", "en/essays/ids.md"])
def test_a_link_to_a_heading_leads_there_whatever_its_words_are(project: Project, uri: str) -> None:
    project.write({"essays/ids.md": PAGE.format(title="題"), uri: PAGE.format(title="Title")})
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    html = (project.site / uri.removesuffix(".md") / "index.html").read_text(encoding="utf-8")
    for name in ("text", "settings", "contents", "search-count", "h-__config", "uses"):
        assert re.findall(rf'<(\w+)[^<>]* id="{name}"', html) == ["h2"], name
