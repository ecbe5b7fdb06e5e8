"""In a folder of Markdown the path of a picture is the whole: what no file has is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from camera_files import draw
from imported import make_settings, save
from odd_pictures import save_picture
from tsunagu.importers.plan.import_run import import_posts

ONE = save_picture("PNG", draw(size=(300, 200)))
TWO = save_picture("PNG", draw(size=(200, 300)))
HEADER = "---\ntitle: 題\ndate: 2019-04-01\n---\n本文です。"


def place(folder: Path, page: str, address: str, *files: str) -> list[bytes]:
    """What is placed for a picture of a page: of the files the first is one picture, all others another."""
    for number, file in enumerate(files):
        is_page = file.endswith(".md")
        save(folder, file, HEADER.replace("題", file) if is_page else TWO if number else ONE)
    save(folder, page, f"{HEADER}![絵]({address})")
    docs = folder.parent / "docs"
    import_posts([folder], make_settings(docs))
    return [path.read_bytes() for path in docs.rglob("images/**/*.*")]


@pytest.mark.parametrize(
    ("page", "address", "files"),
    [
        ("content/b/index.md", "x.png", ("content/a/x.png", "content/a/index.md")),
        ("content/b/index.md", "/b/x.png", ("content/a/x.png", "content/a/index.md")),
        ("source/_posts/b.md", "x.png", ("source/_posts/a/x.png", "source/_posts/a.md")),
        ("_posts/2019-04-01-b.md", "/assets/b/x.png", ("assets/a/x.png",)),
        ("_posts/2019-04-01-b.md", "../img/b/x.png", ("img/a/x.png",)),
    ],
)
def test_a_namesake_elsewhere_is_another_picture(
    tmp_path: Path, page: str, address: str, files: tuple[str, ...]
) -> None:
    assert place(tmp_path / "saved", page, address, *files) == []


@pytest.mark.parametrize(
    ("page", "address", "files"),
    [
        ("content/b/index.md", "/a/x.png", ("content/a/x.png", "content/a/index.md")),
        ("content/b/index.md", "../a/x.png", ("content/a/x.png", "content/a/index.md")),
        ("notes/b.md", "x.png", ("files/x.png", "notes/a.md")),
        ("posts/b.md", "/blog/x.png", ("public/x.png",)),
        ("index.md", "/img/x.png", ("static/img/x.png", "posts/a.md")),
        ("posts/a.md", "x.png", ("static/img/x.png", "index.md")),
        ("source/_posts/b.md", "x.png", ("source/_posts/b/x.png", "source/_posts/x.png")),
        ("source/_posts/b.md", "/2019/04/01/b/x.png", ("source/_posts/b/x.png", "source/_posts/a/x.png")),
        ("notes/b.md", "x.png", ("notes/x.png", "notes/b/x.png")),
    ],
)
def test_a_path_finds_its_file_and_a_name_alone_any_that_is_no_other_page_s(
    tmp_path: Path, page: str, address: str, files: tuple[str, ...]
) -> None:
    """Hexo looks into the folder of a post first, all others beside it."""
    assert place(tmp_path / "saved", page, address, *files) == [ONE]


@pytest.mark.parametrize(
    ("config", "settings", "page", "file"),
    [
        ("hugo.toml", "baseURL = 'https://x.example/'", "content/posts/a.md", "static/img/x.png"),
        ("hugo.toml", "staticDir = 'up'", "content/posts/a.md", "up/img/x.png"),
        ("_config.yml", "permalink: pretty", "_posts/2019-04-01-a.md", "assets/img/x.png"),
        ("_config.yml", "new_post_name: :title.md", "source/_posts/a.md", "source/img/x.png"),
    ],
)
def test_the_posts_of_a_site_have_the_pictures_that_it_serves(
    config: str, settings: str, page: str, file: str, tmp_path: Path
) -> None:
    """The author names the folder of the posts, or one of them alone."""
    site = tmp_path / "site"
    save(site, config, settings)
    save(site, file, ONE)
    address = "/" + file.partition("/")[2] if "assets" not in file else f"/{file}"
    post = save(site, page, f"{HEADER}![絵]({address})")
    for number, path in enumerate((post.parent, post)):
        (essay,) = import_posts([path], make_settings(tmp_path / f"docs{number}")).essays
        assert (essay.placed, essay.images) == (1, ())


def test_articles_of_zenn_have_the_pictures_of_the_folder_beside_them(tmp_path: Path) -> None:
    save(tmp_path, "blog/images/slug/x.png", ONE)
    save(tmp_path, "blog/images/other/x.png", TWO)
    post = save(tmp_path, "blog/articles/a.md", f"{HEADER}![絵](/images/slug/x.png)")
    for number, path in enumerate((post.parent, post)):
        (essay,) = import_posts([path], make_settings(tmp_path / f"docs{number}")).essays
        assert (essay.placed, essay.images) == (1, ())


def test_no_folder_outside_of_a_site_is_one_of_its_own(tmp_path: Path) -> None:
    save(tmp_path, "site/hugo.toml", "staticDir = '../private'")
    save(tmp_path, "private/x.png", ONE)
    post = save(tmp_path, "site/content/a.md", f"{HEADER}![絵](/x.png)")
    (essay,) = import_posts([post], make_settings(tmp_path / "docs")).essays
    assert essay.placed == 0
