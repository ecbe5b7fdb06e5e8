"""Whatever an author saves, he gets sentences and no traceback, and the same each time."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from desk import SETTINGS, SITE, look, write_site
from tsunagu.checks.content_check import find_warnings
from tsunagu.commands.fixes import Fix, find_fixes
from tsunagu.config.settings import SettingsError, read_settings
from tsunagu.content.sources import read_folder
from tsunagu.messages.findings import list_findings, write_findings
from tsunagu_mkdocs.mkdocs_keys import MKDOCS

ESSAY = "essays/new-story.md"
RIGHT = (
    "---\ntitle: 新しい話\ndate: 2026-05-03\nfactors: [customers]\nseries: first-steps\npart: 2\n"
    "glossary: {skip: [head-office]}\naliases: [/entry-1.html]\n---\n\n"
    "## 見出し\n\n[時計](two-clocks.md)と[[head-office]]。\n"
)
SIGNS = (
    ":：#＃-ー—[]［］{}｛｝\"'“”‘’,、，。*&!|>%@`\\~?()<>/=+.\t\n \r"
    "\u3000\u00a0\u200b\u2028\x000１二aé日か\u3099😀"
)

MANY = settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])


def tell(docs: Path) -> list[str]:
    """All that is said of a folder, in both languages."""
    content = look(docs)
    problems = [*content.problems, *find_warnings(content, SETTINGS)]
    return [str(finding) for ui_language in ("ja", "en") for finding in list_findings(problems, ui_language)]


def list_fixes(docs: Path) -> list[Fix]:
    """What could be mended in the essay."""
    folder = read_folder(docs, SETTINGS.limits, lambda _: None)
    return find_fixes(docs, folder, SETTINGS, lambda uri: uri == ESSAY)


def is_in_file(line: str, text: str) -> bool:
    """A place is in the file, or one line below it."""
    number = int(line.split(":")[1])
    return 1 <= number <= text.count("\n") + 1


@MANY
@given(at=st.integers(0, len(RIGHT)), out=st.integers(0, 12), put=st.text(SIGNS, max_size=8))
@example(at=4, out=0, put="\x00")
@example(at=0, out=3, put="ーーー")
def test_a_change_anywhere_is_told_or_harmless(docs: Path, at: int, out: int, put: str) -> None:
    text = RIGHT[:at] + put + RIGHT[at + out :]
    (docs / ESSAY).write_bytes(text.encode())
    told = tell(docs)
    assert told == tell(docs)
    for line in told:
        assert line.isprintable() or "\u3000" in line
        if line.startswith(f"docs/{ESSAY}:"):
            assert is_in_file(line, text.replace("\r\n", "\n").replace("\r", "\n")), line


@MANY
@given(text=st.text(max_size=200) | st.text(SIGNS, max_size=200))
@example(text="---\n" + "a: " * 1000 + "\n---\n")
@example(text="---\n? [a]\n: b\n---\n")
@example(text="---\n<<: {a: b}\n---\n")
@example(text="---\ntitle: 0x1F\ndate: 12:30:45\npart: 1_000\n---\n")
def test_any_text_is_told_of(docs: Path, text: str) -> None:
    (docs / ESSAY).write_bytes(text.encode("utf-8", "surrogatepass"))
    assert tell(docs) == tell(docs)


@MANY
@given(content=st.binary(max_size=120))
def test_any_bytes_are_told_of(docs: Path, content: bytes) -> None:
    (docs / ESSAY).write_bytes(content)
    assert tell(docs) == tell(docs)


@MANY
@given(at=st.integers(0, len(RIGHT)), put=st.text(SIGNS, max_size=6))
def test_what_fix_writes_says_no_less(docs: Path, at: int, put: str) -> None:
    """Fixed text has fewer mistakes, the same words below its header, and nothing more to fix."""
    (docs / ESSAY).write_bytes((RIGHT[:at] + put + RIGHT[at:]).encode())
    before = tell(docs)
    fixes = list_fixes(docs)
    for fix in fixes:
        fix.write()
    assert len(tell(docs)) <= len(before)
    assert list_fixes(docs) == []


@pytest.mark.parametrize(
    "text",
    [
        "[" * 50_000,
        "![a](" * 20_000,
        "[a](b" * 20_000,
        "<a " * 30_000,
        "<a href='" * 20_000,
        "<!--" * 30_000,
        "「" * 50_000,
        "（)" * 30_000,
        "をを" * 20_000,
        "を字" * 20_000,
        "`" * 50_000,
        "[[" * 30_000,
        "［［" * 30_000,
        "{a|" * 30_000,
        "# \n" * 20_000,
        "https://" * 20_000,
        "a" * 400_000,
        " " * 400_000,
        "\n" * 400_000,
        "か\u3099" * 60_000,
        "あ。" * 100_000,
        "(a" * 50_000,
        "![](" * 20_000,
        "「、" * 50_000,
        "です。" * 60_000,
        "[^1]" * 60_000,
        "[a](b.md " * 30_000,
        "<div>" * 60_000,
        "---\na: b\n" * 30_000,
        "｛漢｜か" * 30_000,
        "a\n- b\n" * 30_000,
        "\n    あ\n" * 20_000,
        "\n\u200b" * 30_000,
        "●" * 100_000 + "a",
        "●●さ" * 50_000,
        "○○さん" * 50_000,
        "TODO: " * 50_000,
        "（TODO " * 10_000,
    ],
    ids=lambda text: text[:8].encode("unicode_escape").decode(),
)
def test_every_text_is_told_of_in_the_end(docs: Path, text: str) -> None:
    """No rule goes over a text once for each of its characters, which would take hours."""
    (docs / ESSAY).write_bytes((RIGHT + text).encode())
    assert all(line.startswith(f"docs/{ESSAY}:") for line in tell(docs))


@pytest.mark.parametrize(
    "header",
    [
        "a: " + "[" * 50_000,
        "a: " + "{b: " * 20_000,
        "- " * 50_000,
        "a:\n " * 20_000,
        "a：b\n" * 20_000,
        "a: 'b\n" * 20_000,
        'a: ["x”' + ", x”'\"" * 20_000,
        "a: b" + "\tx" * 50_000,
        "ａ：b\n" * 20_000,
    ],
    ids=lambda header: header[:6],
)
def test_every_header_is_told_of_in_the_end(docs: Path, header: str) -> None:
    (docs / ESSAY).write_bytes(f"---\n{header}\n---\n\n本文です。\n".encode())
    told = tell(docs)
    assert told
    assert all(line.startswith(f"docs/{ESSAY}:") for line in told)


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    write_site(tmp_path, SITE)
    return tmp_path


SITE_FILE = (
    "site_name: つなぐ\nsite_url: !ENV [SITE_URL, 'https://tsunagu.example/']\nextra:\n  tsunagu:\n"
    "    languages: [ja, en]\n    timezone: Asia/Tokyo\n    names:\n      ja: つなぐ\n"
    "    warnings: {long-sentence: false}\nplugins: []\nmarkdown_extensions:\n  - pymdownx.emoji:\n"
    "      emoji_index: !!python/name:material.extensions.emoji.twemoji\n"
)


@MANY
@given(at=st.integers(0, len(SITE_FILE)), out=st.integers(0, 12), put=st.text(SIGNS, max_size=8))
@example(at=0, out=len(SITE_FILE), put="[" * 2000)
@example(at=11, out=0, put="\u2028&a *a")
def test_a_change_of_mkdocs_yml_is_told_or_harmless(tmp_path: Path, at: int, out: int, put: str) -> None:
    text = SITE_FILE[:at] + put + SITE_FILE[at + out :]
    path = tmp_path / "mkdocs.yml"
    path.write_bytes(text.encode())
    try:
        read_settings(path, {}, MKDOCS)
    except SettingsError as error:
        for line in write_findings(error.problems, "ja", ""):
            assert line.startswith("mkdocs.yml:")
            assert is_in_file(line, text.replace("\r\n", "\n").replace("\r", "\n")), line
