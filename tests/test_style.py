"""Warnings about prose: they say what a careful reader would, stay silent in doubt, and hold nothing back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from bench.remarks import BAR, read_paragraphs, tally_remarks
from desk import SETTINGS, look, read_settings, write_site
from odd_pictures import make_picture
from projects import ROOT, SAMPLE
from tsunagu.checks.content_check import find_warnings
from tsunagu.config.clock import read_now
from tsunagu.config.settings import SettingsError
from tsunagu.messages.findings import list_findings
from tsunagu.messages.site_messages import SITE
from tsunagu.messages.table import PROBLEMS

CASES: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/cases/style.yml").read_text(encoding="utf-8"))

#: Those on the settings have their cases in ``cases/mistakes/``.
WARNINGS = {code for code, row in PROBLEMS.items() if row.severity == "warning" and row not in SITE}


def warn(docs: Path, uri: str = "", **extra: Any) -> list[str]:
    """The warnings for one file (else all), as ``line:column code``, the same in both languages."""
    settings = read_settings(extra, "つなぐ", SETTINGS.url) if extra else SETTINGS
    content = look(docs, settings, read_now({}, settings.zone), lambda other: other == uri or not uri)
    problems = list(find_warnings(content, settings))
    japanese, english = (
        [f"{row.line}:{row.column} {row.code}" for row in list_findings(problems, language)]
        for language in ("ja", "en")
    )
    assert japanese == english
    return english


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_a_text_is_told_what_a_careful_reader_would_say(case: dict[str, Any], tmp_path: Path) -> None:
    uri = case.get("uri") or ("en/about.md" if case.get("language") == "en" else "about.md")
    pictures = {name: make_picture(kind) for name, kind in case.get("pictures", {}).items()}
    write_site(tmp_path, {uri: case["text"], **case.get("beside", {}), **pictures})
    assert warn(tmp_path, uri) == case["told"]


def test_nine_remarks_of_ten_are_right_on_prose_that_was_written_to_be_read() -> None:
    """Of each code; ``bench/remarks.py`` prints the figures, and which paragraphs were told wrongly."""
    tallies = tally_remarks(list(read_paragraphs()))
    assert {code: tally.false for code, tally in tallies.items() if tally.precision < BAR} == {}


def test_every_warning_has_a_case() -> None:
    told = {line.split(" ")[1] for case in CASES for line in case["told"]}
    elsewhere = {
        "no-text",
        "old-images-without-words",
        "icon-not-square",
        "unsaid",
        "lost-address",
        "lost-addresses",
    }  # below, test_remarks.py, test_builds.py, test_own_look.py
    assert WARNINGS - told == elsewhere


def test_the_essays_of_this_repository_give_no_warning() -> None:
    """But for what depends on whether a history is there, and where."""
    told = [line.split(" ")[1] for line in warn(SAMPLE / "docs")]
    assert [code for code in told if code != "older-translation"] == []


@pytest.mark.parametrize(
    ("uri", "text", "ja", "en"),
    [
        (
            "about.md",
            "本社の話" * 40 + "。",
            "（161字、目安は150字まで）",
            "(161 characters, better at most 150)",
        ),
        ("en/about.md", "a clock " * 61 + ".", "（123語、目安は60語まで）", "(123 words, better at most 60)"),
    ],
)
def test_a_long_sentence_is_told_with_what_was_counted(
    uri: str, text: str, ja: str, en: str, tmp_path: Path
) -> None:
    write_site(tmp_path, {uri: text})
    problems = list(find_warnings(look(tmp_path, is_wanted=lambda other: other == uri), SETTINGS))
    assert ja in list_findings(problems, "ja")[0].message
    assert en in list_findings(problems, "en")[0].message


def test_the_text_below_the_header_is_found_where_it_stands(tmp_path: Path) -> None:
    text = "---\ntitle: 新しい話\ndate: 2026-05-03\nfactors: [skills]\n---\n\n本社に  行く。\n"
    write_site(tmp_path, {"essays/new-story.md": text})
    assert warn(tmp_path, "essays/new-story.md") == ["7:4 double-space"]


def test_an_essay_without_a_text_is_told_unless_it_is_a_draft(tmp_path: Path) -> None:
    header = "---\ntitle: 新しい話\ndate: 2026-05-03\nfactors: [skills]\n"
    write_site(tmp_path, {"essays/a.md": f"{header}---\n\n", "essays/b.md": f"{header}draft: true\n---\n"})
    assert warn(tmp_path, "essays/a.md") == ["6:1 no-text"]
    assert warn(tmp_path, "essays/b.md") == []


def test_the_title_of_an_essay_is_in_its_header(tmp_path: Path) -> None:
    header = "---\ntitle: 新しい話\ndate: 2026-05-03\nfactors: [skills]\n---\n"
    write_site(tmp_path, {"essays/a.md": f"{header}# 新しい話\n\n本文です。\n"})
    assert warn(tmp_path, "essays/a.md") == ["6:1 second-title"]


def test_each_warning_can_be_switched_off(tmp_path: Path) -> None:
    write_site(tmp_path, {"about.md": "本社に  行く。\ue000\n"})
    assert warn(tmp_path, "about.md") == ["1:4 double-space", "1:9 machine-character"]
    switches = {"double-space": False, "machine-character": True}
    assert warn(tmp_path, "about.md", warnings=switches) == ["1:9 machine-character"]


@pytest.mark.parametrize("switches", [{"no-such-thing": False}, {"empty": False}, {"http-link": "no"}, [1]])
def test_a_switch_that_switches_nothing_is_refused(switches: Any) -> None:
    with pytest.raises(SettingsError):
        read_settings({"warnings": switches}, "つなぐ", SETTINGS.url)


def test_a_host_without_encryption_is_told_once_for_all_pages(tmp_path: Path) -> None:
    pages = {f"page-{at}.md": f"# 題{at}\n\n<http://blog.example/{at}>を見る。\n" for at in range(3)}
    write_site(tmp_path, pages)
    content = look(tmp_path)
    told = [row for row in list_findings(find_warnings(content, SETTINGS), "en") if row.code == "http-link"]
    assert [(row.line, "links to this host: 3" in row.message) for row in told] == [(3, True)]
