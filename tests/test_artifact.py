"""Evil archives: each is refused as a whole, and nothing of it is left, inside the folder or outside."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tsunagu.release.artifact import ArtifactError, Limits, unpack_artifact

SMALL = Limits(archive_bytes=1 << 20, files=20, file_bytes=1000, total_bytes=5000, path_chars=60)

NAMES = (
    *("../evil.html", "a/../../evil.html", "..", "a/..", "./a.html", "a/./b.html", "a//b.html"),
    *("/etc/passwd", "//server/share", "C:/evil.html", "C:evil.html", "\\evil.html", "a\\..\\evil.html"),
    *("_worker.js", "_worker.js/index.js", "_headers", "_redirects", "_routes.json"),
    *(".git/config", ".github/workflows/x.yml", ".env", "a/.htaccess", "con ", "a./b.html", "a /b.html"),
    *("a\n.html", "a\x1b[31m.html", "\u202elmth.exe", "a\u200b.html", "a:stream", 'a".html'),
    *("x" * 61, "d/" * 40 + "x", "*", "?", "<b>", "a\u2066.html"),
    *("a\u061c.html", "a\u00ad.html", "a\u0085.html", "a\u180e.html", "a\u2028.html", "a\u2029.html"),
    *("a\ufff9.html", "a\U000e0041.html", "a\ue000.html", "a\u0378.html", "a\x9b.html"),
)


def make_zip(*entries: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    """A zip of these entries, in this order."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, content in entries:
            bundle.writestr(name, content)
    return buffer.getvalue()


def make_entry(name: str, mode: int, system: int = 3) -> zipfile.ZipInfo:
    """An entry of some kind of file, as Unix (3) or another system says it."""
    entry = zipfile.ZipInfo(name)
    entry.create_system, entry.external_attr = system, mode << 16
    return entry


def compress(name: str, method: int) -> zipfile.ZipInfo:
    """An entry that is compressed in some way."""
    entry = zipfile.ZipInfo(name)
    entry.compress_type = method
    return entry


def lie_about_size(archive: bytes, size: int) -> bytes:
    """The same archive, saying another size of its only file, in both places."""
    local, central = archive.index(b"PK\x03\x04"), archive.index(b"PK\x01\x02")
    changed = bytearray(archive)
    struct.pack_into("<I", changed, local + 22, size)
    struct.pack_into("<I", changed, central + 24, size)
    return bytes(changed)


def overlap() -> bytes:
    """Twenty names for one piece of data, as in the bombs that grow without nesting."""
    archive = make_zip(("a.html", b"x" * 900))
    central, end = archive.index(b"PK\x01\x02"), archive.index(b"PK\x05\x06")
    row = archive[central:end]
    rows = b"".join(row.replace(b"a.html", f"{letter}.html".encode()) for letter in "abcdefghijklmnopqrst")
    tail = bytearray(archive[end:])
    struct.pack_into("<HHI", tail, 8, 20, 20, len(rows))
    return archive[:central] + rows + bytes(tail)


EVIL: dict[str, Callable[[], bytes]] = {
    **{f"name {name[:20]!r}": partial(make_zip, (name, b"x")) for name in NAMES},
    "a name with a NUL": lambda: make_zip(("aX.html", b"x")).replace(b"aX", b"a\0"),
    "a name in no encoding": lambda: make_zip(("é.html", b"x")).replace("é".encode(), b"\xff\xfe"),
    "a name in no encoding, within": lambda: make_zip(("é.html", b"x")).replace("é".encode(), b"\xff\xfe", 1),
    "a compression that no artifact has": lambda: make_zip((compress("a.html", zipfile.ZIP_LZMA), b"x")),
    "another compression": lambda: make_zip((compress("a.html", zipfile.ZIP_BZIP2), b"x")),
    "a link": lambda: make_zip((make_entry("a.html", stat.S_IFLNK | 0o777), b"/etc/passwd")),
    "a link of another system": lambda: make_zip(
        (make_entry("a.html", stat.S_IFLNK | 0o777, system=0), b"../x")
    ),
    "a link to a folder, then a file in it": lambda: make_zip(
        (make_entry("d", stat.S_IFLNK | 0o777), b"/tmp"), ("d/evil.html", b"x")
    ),
    "a pipe": lambda: make_zip((make_entry("a", stat.S_IFIFO | 0o644), b"")),
    "a device": lambda: make_zip((make_entry("a", stat.S_IFBLK | 0o644), b"")),
    "a file that is said to be a folder": lambda: make_zip((make_entry("a", stat.S_IFDIR | 0o755), b"x")),
    "the same name twice": lambda: make_zip(("a.html", b"x"), ("b.html", b"y")).replace(b"b.html", b"a.html"),
    "one name in two cases": lambda: make_zip(("a.html", b"x"), ("A.html", b"y")),
    "one name in two forms": lambda: make_zip(("が.html", b"x"), ("か\u3099.html", b"y")),
    "a file within a file": lambda: make_zip(("a", b"x"), ("a/b", b"y")),
    "a good file first, then an evil one": lambda: make_zip(("index.html", b"x"), ("../evil.html", b"y")),
    "too many files": lambda: make_zip(*((f"{number}.html", b"") for number in range(21))),
    "a file too large": lambda: make_zip(("a.html", b"x" * 1001)),
    "files too large together": lambda: make_zip(*((f"{number}.html", b"x" * 900) for number in range(6))),
    "a bomb": lambda: make_zip(("a.html", b"\0" * 100_000_000)),
    "a bomb that states a small size": lambda: lie_about_size(make_zip(("a.html", b"\0" * 100_000)), 10),
    "a bomb of one piece of data under many names": overlap,
    "an archive too large": lambda: b"PK\x03\x04" + b"\0" * (1 << 20),
    "no archive": lambda: b"<html>",
    "nothing": lambda: b"",
    "an archive cut short": lambda: make_zip(("a.html", b"x" * 900))[:-30],
    "data that is no data": lambda: make_zip(("a.html", b"x" * 900)).replace(b"a.html", b"b.html", 1),
}


@pytest.mark.parametrize("name", EVIL)
def test_an_evil_archive_is_refused_and_leaves_nothing(tmp_path: Path, name: str) -> None:
    archive, folder = tmp_path / "artifact.zip", tmp_path / "inside" / "site"
    folder.parent.mkdir()
    archive.write_bytes(EVIL[name]())
    with pytest.raises(ArtifactError) as refusal:
        unpack_artifact(archive, folder, SMALL)
    assert len(str(refusal.value)) < 300
    assert not [sign for sign in str(refusal.value) if not sign.isprintable()]
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["artifact.zip", "inside"]


def test_a_good_archive_is_unpacked_byte_for_byte(tmp_path: Path) -> None:
    files = {"index.html": b"<p>1</p>", "en/essays/x/index.html": b"", "図/絵 1.png": bytes(range(256))}
    (tmp_path / "a.zip").write_bytes(make_zip(("en/", b""), *files.items()))
    assert unpack_artifact(tmp_path / "a.zip", tmp_path / "site") == 3
    found = {
        path.relative_to(tmp_path / "site").as_posix(): path.read_bytes()
        for path in (tmp_path / "site").rglob("*")
        if path.is_file()
    }
    assert found == files


def test_a_folder_that_is_there_is_never_written_into(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "a.zip").write_bytes(make_zip(("index.html", b"x")))
    with pytest.raises(ArtifactError, match="there already"):
        unpack_artifact(tmp_path / "a.zip", tmp_path / "site")
    assert list((tmp_path / "site").iterdir()) == []


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=60), st.integers(0, 10_000), st.integers(0, 255))
def test_damage_ends_in_a_site_or_a_refusal_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, tail: bytes, place: int, value: int
) -> None:
    """One byte changed anywhere, and anything behind the end."""
    archive = bytearray(make_zip(("index.html", b"<p>text</p>" * 20), ("en/index.html", b"x")) + tail)
    archive[place % len(archive)] = value
    home = tmp_path_factory.mktemp("damage")
    (home / "a.zip").write_bytes(archive)
    try:
        unpack_artifact(home / "a.zip", home / "site", SMALL)
    except ArtifactError:
        assert [path.name for path in home.iterdir()] == ["a.zip"]
    else:
        assert {path.name for path in home.iterdir()} == {"a.zip", "site"}
