"""A project whose essays have pictures, as a phone and a scanner leave them."""

from __future__ import annotations

import unicodedata
from io import BytesIO
from pathlib import Path
from random import Random

from PIL import Image

from camera_files import SECRET, write_exif
from projects import Project, make_project

_NOTE = SECRET.encode()

ESSAY = """---
title: 市場の一日
date: 2026-05-01
factors: [skills]
image: images/img_0001.jpg
image_alt: 朝の市場
---

朝の市場へ行きました。

![朝の市場](../images/IMG_0001.jpg)

![並んだ箱](../images/IMG_0002.JPG "まだ誰も開けていない。")

![一](../images/IMG_0003.JPG)
![二](../images/ガラス.png)

絵![印](../images/IMG_0002.JPG){width=120}、半分![半分](../images/IMG_0002.JPG){.a width=50% height=9}。

![動く](../images/moving.gif)

![図](../images/plan.svg)

<p align="center"><img src="../images/IMG_0003.JPG" alt="生の HTML">
<img src="../../images/IMG_0002.JPG" alt="二つ目"></p>

[大きな写真](../images/IMG_0004.JPG)も見られます。<a href="../images/IMG_0004.JPG">HTML</a>からも。

![同じもの](../images/copy.jpg)

![札](../images/tag.ico)

![判](../images/seal.ico)
"""

DRAFT = """---
title: まだ
date: 2026-05-02
factors: [skills]
draft: true
---

![秘密](../images/draft.jpg)
"""

DRAWING = (
    f'<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><metadata>{SECRET}</metadata>'
    '<script>alert(1)</script><path onclick="alert(1)" d="M0 0h300v100z"/></svg>'
)


#: Photographs of twelve million points, each below the words that a writer puts to it.
WALK = """---
title: 十二枚の一日
date: 2026-05-03
factors: [skills]
---

{rows}
"""
WORDS = (
    "朝の市場へ行きました。まだ暗いうちから人が集まり、声が飛び交っています。"
    "値段は誰も口にしません。目で決まるのです。"
)


def make_photograph(seed: int, size: tuple[int, int] = (2400, 1600), orientation: int = 1) -> bytes:
    """What weighs as much as a photograph: large forms, small ones, and the grain of a sensor."""
    dice = Random(seed)
    whole = Image.new("RGB", size, "gray")
    for width, share in ((6, 0.5), (40, 0.35), (200, 0.2), (size[0] // 3, 0.05)):
        height = max(1, width * size[1] // size[0])
        spots = Image.frombytes("RGB", (width, height), dice.randbytes(width * height * 3))
        whole = Image.blend(whole, spots.resize(size, Image.Resampling.BICUBIC), share)
    file = BytesIO()
    whole.save(file, "JPEG", quality=92, exif=write_exif(orientation), comment=_NOTE)
    return file.getvalue()


def make_pictured(folder: Path) -> Project:
    """The fixture's project with an essay of pictures; one moves, names are those of real life."""
    project = make_project(folder)
    project.write({"essays/market.md": ESSAY, "essays/draft-market.md": DRAFT})
    images = project.docs / "images"
    images.mkdir(exist_ok=True)
    for number in (1, 2, 3, 4):
        photograph = make_photograph(number, orientation=6 if number == 3 else 1)
        (images / f"IMG_000{number}.JPG").write_bytes(photograph)
    (images / unicodedata.normalize("NFD", "ガラス.png")).write_bytes(_make_glass())
    (images / "moving.gif").write_bytes(_make_moving())
    (images / "plan.svg").write_text(DRAWING, encoding="utf-8")
    (images / "copy.jpg").write_bytes((images / "IMG_0001.JPG").read_bytes())
    for name in ("unused.jpg", "draft.jpg"):
        (images / name).write_bytes(make_photograph(9, (600, 400)))
    (project.docs / "favicon.png").write_bytes(_make_glass())
    (images / "tag.ico").write_bytes(make_photograph(8, (60, 40)))  # a camera's, by another name
    Image.new("RGBA", (64, 64), "red").save(images / "seal.ico", sizes=[(16, 16), (64, 64)])
    return project


def _make_glass() -> bytes:
    file = BytesIO()
    Image.effect_noise((900, 600), 60).convert("RGBA").save(file, "PNG")
    return file.getvalue()


def _make_moving() -> bytes:
    file = BytesIO()
    frames = [Image.effect_noise((200, 100), 20 + 10 * at).convert("P") for at in range(4)]
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:], duration=80, loop=0, comment=_NOTE)
    return file.getvalue()


def write_walk(project: Project) -> None:
    """Put an essay of twelve photographs of twelve million points into a project: ``/essays/walk/``."""
    photographs = [make_photograph(seed, (4000, 3000)) for seed in (100, 101, 102)]
    (project.docs / "images").mkdir(exist_ok=True)
    for number in range(12):  # a tail that differs makes another file of the same photograph
        photograph = photographs[number % 3] + bytes([number])
        (project.docs / "images" / f"walk-{number}.jpg").write_bytes(photograph)
    rows = "\n\n".join(f"{WORDS}\n\n![市場の{at}枚目](../images/walk-{at}.jpg)" for at in range(12))
    project.write({"essays/walk.md": WALK.format(rows=rows)})
