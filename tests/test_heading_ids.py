"""No heading has an id of the page around the text: each of those is one that headings never get."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages import BuiltSite
from projects import ROOT, Project
from tsunagu.markdown.heading_ids import is_frame_id, name_heading

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
    assert "__search" in ids["main.html"]
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


@pytest.mark.parametrize("uri", ["essays/ids.md", "en/essays/ids.md"])
def test_a_link_to_a_heading_leads_there_whatever_its_words_are(project: Project, uri: str) -> None:
    project.write({"essays/ids.md": PAGE.format(title="題"), uri: PAGE.format(title="Title")})
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    html = (project.site / uri.removesuffix(".md") / "index.html").read_text(encoding="utf-8")
    for name in ("text", "settings", "contents", "search-count", "h-__config", "uses"):
        assert re.findall(rf'<(\w+)[^<>]* id="{name}"', html) == ["h2"], name
