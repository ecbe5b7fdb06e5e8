"""What a camera or a program notes in a picture never goes out with it."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from camera_files import SECRET, draw, list_camera_files, write_exif
from tsunagu.config import USUAL_LIMITS
from tsunagu.content import Picture, read_picture
from tsunagu.outputs.pictures.encoder import EncodedPicture, encode_picture

#: Pillow's own, of notes that were broken on purpose.
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")

FILES = dict(list_camera_files())
LONGEST = 2000

#: What Pillow may know of a picture without a note in it.
_NAMES = """
    jfif jfif_version jfif_unit jfif_density progressive progression version transparency background loop
    duration timestamp extension bbox default_image blend disposal gamma
"""
_BARE = frozenset(_NAMES.split())


def encode(folder: Path, name: str, content: bytes) -> tuple[Picture, list[EncodedPicture]]:
    """The picture and its published files."""
    path = folder / name
    path.write_bytes(content)
    read = read_picture(path, name, USUAL_LIMITS)
    assert isinstance(read, Picture), read
    return read, encode_picture(path, read, LONGEST)


def test_there_are_files_of_every_format_that_has_notes() -> None:
    assert len(FILES) >= 50
    assert {name.rpartition(".")[2] for name in FILES} == {"jpg", "png", "gif", "webp", "avif", "svg"}


@pytest.mark.parametrize("name", [name for name in FILES if name != "bits.png"])
def test_the_file_has_its_notes_before(name: str) -> None:
    content = FILES[name]()
    with_notes = SECRET.encode() in content or b"zTXt" in content or "profile" in name or "exif" in name
    assert with_notes or "deep" in name or "moving" in name


@pytest.mark.parametrize(("name", "make"), FILES.items())
def test_no_note_is_left(tmp_path: Path, name: str, make: Callable[[], bytes]) -> None:
    _, forms = encode(tmp_path, name, make())
    for form in forms:
        assert SECRET.encode() not in form.content
        assert b"xmp" not in form.content.lower()
        if form.media_type != "image/svg+xml":
            with Image.open(BytesIO(form.content)) as opened:
                assert not dict(opened.getexif())
                assert set(opened.info) <= _BARE


@pytest.mark.parametrize(("name", "make"), FILES.items())
def test_the_sizes_that_are_said_are_those_of_the_files(
    tmp_path: Path, name: str, make: Callable[[], bytes]
) -> None:
    picture, forms = encode(tmp_path, name, make())
    for form in forms:
        if form.media_type != "image/svg+xml":
            with Image.open(BytesIO(form.content)) as opened:
                assert (opened.width, opened.height) == (form.width, form.height)
    assert forms[0].width * forms[0].height <= LONGEST * LONGEST
    assert (forms[0].width > forms[0].height) == (picture.width > picture.height)


@pytest.mark.parametrize("turn", range(1, 9))
def test_a_picture_stands_as_it_was_seen_however_the_camera_was_held(tmp_path: Path, turn: int) -> None:
    upright = draw(size=(80, 60))
    undo = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # what Pillow calls each way back
    held = upright.transpose(Image.Transpose(undo[turn])) if turn in undo else upright
    file = BytesIO()
    held.save(file, "PNG", exif=write_exif(turn))
    _, forms = encode(tmp_path, "held.png", file.getvalue())
    with Image.open(BytesIO(forms[0].content)) as opened:
        assert opened.convert("RGB").tobytes() == upright.tobytes()


def test_the_same_file_makes_the_same_bytes(tmp_path: Path) -> None:
    content = FILES["exif-6.jpg"]()
    assert encode(tmp_path, "a.jpg", content)[1] == encode(tmp_path, "b.jpg", content)[1]


def _make_profile() -> bytes:
    """A profile in which red and blue change places, under a name of its own."""
    made = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    rows = {bytes(made[at : at + 4]): at for at in range(132, 132 + 12 * int.from_bytes(made[128:132]), 12)}
    red, blue = rows[b"rXYZ"] + 4, rows[b"bXYZ"] + 4
    made[red : red + 8], made[blue : blue + 8] = made[blue : blue + 8], made[red : red + 8]
    return bytes(made).replace("sRGB".encode("utf-16-be"), "Test".encode("utf-16-be"))


@pytest.mark.parametrize(("name", "kind"), [("red.png", "PNG"), ("red.jpg", "JPEG"), ("red.webp", "WEBP")])
def test_the_colours_of_a_profile_are_reckoned_in_before_it_goes(
    tmp_path: Path, name: str, kind: str
) -> None:
    file = BytesIO()
    Image.new("RGB", (60, 40), (250, 10, 10)).save(file, kind, icc_profile=_make_profile())
    _, forms = encode(tmp_path, name, file.getvalue())
    for form in forms:
        with Image.open(BytesIO(form.content)) as opened:
            red, _, blue = opened.convert("RGB").getpixel((30, 20))  # type: ignore[misc]
            assert red < 60
            assert blue > 200
            assert "icc_profile" not in opened.info


def test_a_moving_picture_keeps_its_frames_and_their_times(tmp_path: Path) -> None:
    for name in ("moving.gif", "moving.webp", "moving.png"):
        _, forms = encode(tmp_path, name, FILES[name]())
        for form in forms:
            with Image.open(BytesIO(form.content)) as opened:
                assert getattr(opened, "n_frames", 1) == 3, (name, form.media_type)
                opened.seek(1)
                opened.load()
                assert opened.info["duration"] == 80


def test_a_large_photograph_is_made_smaller_and_its_smaller_files_weigh_less(tmp_path: Path) -> None:
    file = BytesIO()
    draw(size=(3000, 2000)).save(file, "JPEG", quality=95)
    _, forms = encode(tmp_path, "large.jpg", file.getvalue())
    assert [form.width for form in forms] == [2000, 320, 720, 1200]
    weights = [len(form.content) for form in forms]
    assert weights[1] < weights[2] < weights[3] < weights[0]


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        ((4000, 3000), (2000, 1500)),
        ((2000, 3000), (1333, 2000)),
        ((1080, 8000), (636, 4714)),
        ((9000, 1500), (4243, 707)),
        ((60, 8000), (60, 8000)),
        ((1999, 10), (1999, 10)),
    ],
)
def test_what_is_long_stays_as_easy_to_read(
    tmp_path: Path, size: tuple[int, int], shown: tuple[int, int]
) -> None:
    file = BytesIO()
    Image.new("RGB", size, "navy").save(file, "PNG")
    _, forms = encode(tmp_path, "long.png", file.getvalue())
    assert (forms[0].width, forms[0].height) == shown


def test_a_photograph_within_a_drawing_loses_its_notes_too(tmp_path: Path) -> None:
    photograph = b64encode(FILES["exif-1.jpg"]()).decode()
    head = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
    svg = f"{head}<image width='9' height='9' href='data:image/jpeg;base64,{photograph}'/></svg>"
    _, (form,) = encode(tmp_path, "embedded.svg", svg.encode())
    inner = form.content.partition(b"base64,")[2].partition(b'"')[0]
    with Image.open(BytesIO(b64decode(inner))) as opened:
        assert opened.size == (96, 64)
        assert not dict(opened.getexif())
    assert SECRET.encode() not in b64decode(inner)


def test_what_is_no_photograph_within_a_drawing_is_left_out(tmp_path: Path) -> None:
    head = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
    svg = f"{head}<image width='9' height='9' href='data:image/png;base64,QUFBQQ=='/></svg>"
    _, (form,) = encode(tmp_path, "embedded.svg", svg.encode())
    assert b"QUFB" not in form.content
