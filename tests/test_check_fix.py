"""``tsunagu check --fix`` mends what is safe to mend, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk import write_site
from sitting import WRONG, check, sit_down


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project's content; the current folder is the project's."""
    return sit_down(tmp_path, monkeypatch)


SLOPPY = (
    "\ufeff---  \r\n"
    "title： ”新しい” \u200b話 \r\n"
    "date: ２０２６－０５－０３\r\n"
    "factors: [“customers”, ’skills’]\r\n"
    "summary: |\r\n"
    "  行末の空白  \r\n"
    "draft：true\r\n"
    "---\r\n"
    "\r\n"
    "行末の空白  \r\n"
    "か\u3099く\u200b：２ “quotes” と﨑 神\ufeff\r\n"
)
TIDY = (
    "---\n"
    "title: ”新しい” 話\n"
    "date: 2026-05-03\n"
    "factors: [customers, skills]\n"
    "summary: |\n"
    "  行末の空白  \n"
    "draft: true\n"
    "---\n"
    "\n"
    "行末の空白  \n"
    "がく：２ “quotes” と﨑 神\n"
)


def test_fix_mends_what_is_safe_and_nothing_else(docs: Path) -> None:
    path = docs / "essays" / "new-story.md"
    path.write_bytes(SLOPPY.encode())
    before = {other: other.read_bytes() for other in docs.rglob("*.md") if other != path}
    result = check("--fix", "--lang", "en")
    assert (result.exit_code, result.stderr) == (0, "")
    assert path.read_bytes() == TIDY.replace("\n", "\r\n").encode()  # the ends of lines stay
    assert before == {other: other.read_bytes() for other in before}
    assert "-title： ”新しい” <U+200B>話 \n" in result.stdout
    assert "+title: ”新しい” 話\n" in result.stdout
    assert sorted(docs.parent.rglob(".*")) == []


def test_a_second_fix_changes_nothing(docs: Path) -> None:
    path = docs / "essays" / "new-story.md"
    path.write_bytes(SLOPPY.encode())
    check("--fix")
    stamp = path.stat().st_mtime_ns
    result = check("--fix", "--lang", "en")
    assert path.stat().st_mtime_ns == stamp
    assert "nothing that can be fixed by itself" in result.stdout


def test_fix_leaves_what_it_does_not_understand_and_tells_it(docs: Path) -> None:
    wrong = WRONG["essays/new-story.md"].replace("2026/5/3", "きのう")
    write_site(docs, {"essays/new-story.md": wrong})
    result = check("--fix", "--lang", "en")
    assert result.exit_code == 1
    assert [line.split()[1] for line in result.stderr.splitlines()] == ["not-date"]
    text = (docs / "essays/new-story.md").read_text(encoding="utf-8")
    assert text == wrong.replace("title：", "title: ")


def test_fix_mends_a_header_all_in_full_width_signs(docs: Path) -> None:
    path = docs / "essays" / "new-story.md"
    keys = (
        "ｔｉｔｌｅ：新しい話",
        "ｄａｔｅ：２０２６－０５－０３",
        "ｆａｃｔｏｒｓ：［ｃｕｓｔｏｍｅｒｓ、skills］",
    )
    wide = "\n".join(("－－－", *keys, "－－－", "", "本文です。", ""))
    path.write_text(wide, encoding="utf-8")
    assert check("--fix").exit_code == 0
    plain = "---\ntitle: 新しい話\ndate: 2026-05-03\nfactors: [customers, skills]\n---\n\n本文です。\n"
    assert path.read_text(encoding="utf-8") == plain


def test_fix_takes_out_any_number_of_byte_order_marks_in_one_run(docs: Path) -> None:
    path = docs / "essays" / "new-story.md"
    path.write_bytes(("\ufeff\ufeff" + TIDY).encode())
    assert check("--fix").exit_code == 0
    assert path.read_bytes() == TIDY.encode()


@pytest.mark.parametrize(
    "content", [b"\xff\xfe-\x00", "---\ntitle：文字\n---\n".encode("cp932"), b"---\r\ntitle\x00\r\n---\r\n"]
)
def test_fix_never_touches_a_file_it_can_not_read(docs: Path, content: bytes) -> None:
    path = docs / "essays" / "new-story.md"
    path.write_bytes(content)
    check("--fix")
    assert path.read_bytes() == content


def test_fix_keeps_the_mode_of_a_file_and_only_of_those_named(docs: Path) -> None:
    write_site(docs, {**WRONG, "essays/other.md": WRONG["essays/new-story.md"]})
    path = docs / "essays" / "new-story.md"
    path.chmod(0o640)
    check("--fix", "docs/essays/new-story.md")
    assert path.stat().st_mode & 0o777 == 0o640
    assert (docs / "essays/other.md").read_text(encoding="utf-8") == WRONG["essays/new-story.md"]


def test_when_writing_fails_the_old_file_stays(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_site(docs, WRONG)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    result = check("--fix")
    assert result.exit_code == 1
    assert result.stderr.startswith(
        "エラー: ディスクがいっぱいで、docs/essays/new-story.md に書き込めません。"
    )
    assert (docs / "essays/new-story.md").read_text(encoding="utf-8") == WRONG["essays/new-story.md"]
    assert list((docs / "essays").glob(".*")) == []
