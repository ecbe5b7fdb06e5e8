"""The author's guide says what is so: its tables are current, its example right, its commands there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click import Context

from desk import SETTINGS, SITE, look, write_site
from projects import ROOT
from tsunagu.commands.cli import main
from tsunagu.config import LIMIT_ROWS, list_own_rows
from tsunagu.content.schemas import Ids, list_schemas
from tsunagu.editors.guide import GUIDES, MESSAGE_LISTS, refresh_guide
from tsunagu.markdown.anchors import list_anchors
from tsunagu.messages.table import PROBLEMS

TEXTS = {language: (ROOT / name).read_text(encoding="utf-8") for language, name in GUIDES.items()}
LISTS = {language: (ROOT / name).read_text(encoding="utf-8") for language, name in MESSAGE_LISTS.items()}


@pytest.mark.parametrize("language", GUIDES)
def test_its_tables_are_current(language: str) -> None:
    """If this fails, run ``tsunagu schema``."""
    for text in (TEXTS[language], LISTS[language]):
        assert refresh_guide(text, language, SETTINGS) == text


@pytest.mark.parametrize("language", GUIDES)
def test_it_names_every_key_and_every_message(language: str) -> None:
    first_cells = set(re.findall(r"^\| `([a-z_0-9-]+)` \|", TEXTS[language] + LISTS[language], re.MULTILINE))
    keys = {row.name for rows in list_schemas(SETTINGS, Ids()).values() for row in rows}
    settings = {row.name for row in (*list_own_rows(SETTINGS.codes), *LIMIT_ROWS)}
    assert first_cells == keys | settings | set(PROBLEMS)


@pytest.mark.parametrize("language", GUIDES)
def test_its_example_is_an_essay_without_mistakes(language: str, tmp_path: Path) -> None:
    example = re.findall(r"```markdown\n(.*?)```", TEXTS[language], re.DOTALL)[0]
    factor = SITE["themes/skills.md"].replace("order: 2", "order: 3")
    write_site(tmp_path, {"themes/collaboration.md": factor, "essays/two-clocks.md": example})
    assert look(tmp_path).problems == ()


@pytest.mark.parametrize("language", GUIDES)
def test_its_commands_and_targets_are_there(language: str) -> None:
    commands = set(re.findall(r"`(?:[\w./]*/)?tsunagu (\w+)", TEXTS[language]))
    assert commands <= set(main.list_commands(Context(main)))
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"`make (\w+)`", TEXTS[language])):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


@pytest.mark.parametrize("language", GUIDES)
def test_its_links_lead_to_headings_and_files(language: str) -> None:
    text = re.sub(r"```.*?```|`[^`\n]*`", "", TEXTS[language] + LISTS[language], flags=re.DOTALL)
    anchors = list_anchors(TEXTS[language], SETTINGS.dialect)
    assert f"]({MESSAGE_LISTS[language]})" in text
    for href in re.findall(r"(?<!\\)\]\(([^)\s]+)\)", text):
        if href.startswith("#"):
            assert href[1:] in anchors, href
        elif not href.startswith("https://"):
            assert (ROOT / href).is_file(), href


def test_both_languages_say_the_same_things() -> None:
    shapes = [
        re.findall(r"^(#+) |^\| `([a-z_0-9-]+)` \||^(\d)\. ", TEXTS[one] + LISTS[one], re.MULTILINE)
        for one in GUIDES
    ]
    assert shapes[0] == shapes[1]
