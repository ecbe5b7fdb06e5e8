"""What a camera or a program notes in a picture never goes out with it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from camera_files import SECRET, draw, list_camera_files, write_exif
from tsunagu.config import USUAL_LIMITS
from tsunagu.content import Picture, read_picture
from tsunagu.outputs.pictures.encoder import EncodedPicture, encode_picture

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
    assert len(FILES) >= 40
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
    longest = max(picture.width, picture.height)
    assert max(forms[0].width, forms[0].height) == min(longest, LONGEST)
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


def test_a_photograph_of_another_colour_space_keeps_its_looks(tmp_path: Path) -> None:
    """Of a profile in which red and blue change places, the points do in the end."""
    from PIL import ImageCms  # noqa: PLC0415

    lab = ImageCms.createProfile("XYZ")
    file = BytesIO()
    draw(size=(60, 40)).save(file, "PNG", icc_profile=ImageCms.ImageCmsProfile(lab).tobytes())
    _, forms = encode(tmp_path, "other.png", file.getvalue())
    with Image.open(BytesIO(forms[0].content)) as opened:
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
