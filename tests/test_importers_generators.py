"""Old addresses, days and themes of generated sites are those that each generator's own rules give."""

from __future__ import annotations

from pathlib import Path

import pytest

from imported import make_settings, save
from tsunagu.importers.formats.post import Post
from tsunagu.importers.formats.saved_files import read_posts
from tsunagu.importers.plan.import_run import import_posts

JEKYLL, HEXO, HUGO = "_config.yml", "_config.yml", "hugo.toml"
JEKYLL_POST = "_posts/2013-07-14-Hello_World 2.md"
HEXO_POST = "source/_posts/lorem/hello-world.md"
HUGO_POST = "content/posts/2024/tls-in-a-nutshell.md"


def read(folder: Path, config: tuple[str, str], name: str, header: str = "") -> Post:
    """The post of a file in a site with these settings."""
    save(folder, config[0], config[1])
    (post,) = read_posts(save(folder, name, f"---\ntitle: Hello World\n{header}\n---\n本文"), lambda _: None)
    return post


@pytest.mark.parametrize(
    ("rule", "address"),
    [
        ("", "/foo/bar/2013/07/14/Hello_World-2.html"),
        ("permalink: date", "/foo/bar/2013/07/14/Hello_World-2.html"),
        ("permalink: pretty", "/foo/bar/2013/07/14/Hello_World-2/"),
        ("permalink: ordinal", "/foo/bar/2013/195/Hello_World-2.html"),
        ("permalink: weekdate", "/foo/bar/2013/W28/Sun/Hello_World-2.html"),
        ("permalink: none", "/foo/bar/Hello_World-2.html"),
        ("permalink: /:short_year/:i_month/:slug", "/13/7/hello-world-2"),
        ("baseurl: /blog\npermalink: /:hour/:minute/:title/", "/blog/17/01/Hello_World-2/"),
        ("collections:\n  posts:\n    permalink: /p/:title/", "/p/Hello_World-2/"),
        ("defaults:\n- scope: {path: ''}\n  values: {permalink: '/d/:title/'}", "/d/Hello_World-2/"),
        (
            "defaults:\n- scope: {path: other}\n  values: {permalink: '/d/:title/'}\npermalink: none",
            "/foo/bar/Hello_World-2.html",
        ),
    ],
)
def test_jekyll_puts_a_post_where_its_settings_say(rule: str, address: str, tmp_path: Path) -> None:
    header = "date: 2013-07-14 17:01:34\ncategories: Foo bar"
    assert read(tmp_path, (JEKYLL, rule), JEKYLL_POST, header).aliases == (address,)


@pytest.mark.parametrize(
    ("rule", "address"),
    [
        ("", "/2013/07/14/lorem/hello-world/"),
        ("permalink: :year-:month-:day-:title.html", "/2013-07-14-lorem/hello-world.html"),
        ("permalink: :category/:title/", "/foo/bar/lorem/hello-world/"),
        ("permalink: :year/:month/:day/:name/", "/2013/07/14/hello-world/"),
        ("permalink: :lang/:post_title/\npermalink_defaults:\n  lang: en", "/en/hello-world/"),
        ("permalink: :name/\nroot: /blog/", "/blog/hello-world/"),
        ("permalink: :lang/:title/\nnew_post_name: :lang/:title.md", "/lorem/hello-world/"),
    ],
)
def test_hexo_puts_a_post_where_its_settings_say(rule: str, address: str, tmp_path: Path) -> None:
    """The examples of its own documentation, and what is beside them there."""
    header = "date: 2013-07-14 17:01:34\ncategories:\n- foo\n- bar"
    assert read(tmp_path, (HEXO, rule), HEXO_POST, header).aliases == (address,)


def test_hexo_makes_a_hash_of_the_name_and_the_moment_that_its_clock_tells(tmp_path: Path) -> None:
    name, header = "source/_posts/hello-world.md", "date: 2013-07-14 17:01:34"
    config = (HEXO, "permalink: :title-:hash/\ntimezone: UTC")
    assert read(tmp_path / "a", config, name, header).aliases == ("/hello-world-a2c8ac003b43/",)
    assert read(tmp_path / "b", (HEXO, "permalink: :title-:hash/"), name, header).aliases == ()


@pytest.mark.parametrize(
    ("rule", "header", "address"),
    [
        ("", "", "/posts/2024/tls-in-a-nutshell/"),
        ("", "slug: Other One", "/posts/2024/other-one/"),
        ("[permalinks]\nposts = '/articles/:year/:month/:slug/'", "", "/articles/2013/07/hello-world/"),
        ("[permalinks.page]\nposts = '/:section/:sections[last]/:title'", "", "/posts/posts/hello-world"),
        ("[permalinks]\nother = '/o/:title/'", "", "/posts/2024/tls-in-a-nutshell/"),
        ("uglyURLs = true", "", "/posts/2024/tls-in-a-nutshell.html"),
        ("baseURL = 'https://a.example/docs/'", "", "/docs/posts/2024/tls-in-a-nutshell/"),
        ("", "url: deep/place/", "/deep/place/"),
    ],
)
def test_hugo_puts_a_post_where_its_settings_say(
    rule: str, header: str, address: str, tmp_path: Path
) -> None:
    assert read(tmp_path, (HUGO, rule), HUGO_POST, f"date: 2013-07-14\n{header}").aliases == (address,)


@pytest.mark.parametrize(
    ("config", "name", "date", "day"),
    [
        ((HEXO, "timezone: America/New_York"), HEXO_POST, "2019-04-01 23:30:00", "2019-04-01T23:30:00-04:00"),
        ((HEXO, "timezone: Asia/Tokyo"), HEXO_POST, "2019-04-01T20:00:00Z", "2019-04-02T05:00:00+09:00"),
        (
            (JEKYLL, "timezone: Asia/Tokyo"),
            JEKYLL_POST,
            "2019-04-01 20:00:00 +0200",
            "2019-04-02T03:00:00+09:00",
        ),
        ((JEKYLL, ""), JEKYLL_POST, "2019-04-01 20:00:00 +0200", "2019-04-01T20:00:00+02:00"),
        ((HUGO, "timeZone = 'Europe/Berlin'"), HUGO_POST, "2019-04-01T20:00:00", "2019-04-01T20:00:00+02:00"),
        ((HUGO, "timeZone = 'Asia/Tokyo'"), HUGO_POST, "2019-04-01T20:00:00Z", "2019-04-01T20:00:00+00:00"),
    ],
)
def test_a_day_is_the_one_that_the_generator_showed(
    config: tuple[str, str], name: str, date: str, day: str, tmp_path: Path
) -> None:
    post = read(tmp_path, config, name, f"date: {date}")
    assert (post.date and post.date.isoformat(), post.doubts) == (day, ())


@pytest.mark.parametrize(
    ("name", "header", "themes", "tags"),
    [
        (JEKYLL_POST, "categories: a b\ntags: c d", ("a", "b"), ("c", "d")),
        (JEKYLL_POST, "category: a b\ntag: c d", ("a b",), ("c d",)),
        (JEKYLL_POST, "categories: [a b, c]", ("a b", "c"), ()),
        (f"work/{JEKYLL_POST}", "categories: a", ("work", "a"), ()),
        (HEXO_POST, "categories: a b", ("a b",), ()),
        (HEXO_POST, "categories:\n- [a, b]\n- [a, c]\n- d", ("a", "b", "c", "d"), ()),
        (HUGO_POST, "categories: [a b]\nseries: [c]\ntags: [d]", ("a b", "c"), ("d",)),
    ],
)
def test_themes_and_tags_are_parted_as_the_generator_parts_them(
    name: str, header: str, themes: tuple[str, ...], tags: tuple[str, ...], tmp_path: Path
) -> None:
    config = HUGO if name == HUGO_POST else JEKYLL
    post = read(tmp_path, (config, ""), name, f"date: 2019-04-01\n{header}")
    assert (post.themes, post.tags) == (themes, tags)


def test_two_posts_at_one_made_address_are_two_and_the_first_has_the_redirect(tmp_path: Path) -> None:
    """An address that a rule gives is no proof: no post is lost by it."""
    save(tmp_path, "in/_config.yml", "permalink: /:year/\n")
    for day in ("01", "02"):
        save(tmp_path, f"in/_posts/2019-04-{day}-x.md", f"---\ntitle: 題{day}\n---\n本文{day}です。")
    report = import_posts([tmp_path / "in"], make_settings(tmp_path / "docs"))
    assert (len(report.essays), report.failed) == (2, False)
    assert ["/2019/" in essay.text for essay in report.essays] == [True, False]
    assert "alias-dropped" in [notice.code for notice in report.notices]


def test_posts_in_the_folder_of_a_category_come_home_too(tmp_path: Path) -> None:
    save(tmp_path, "in/_config.yml", "title: x\n")
    for name in ("_posts/2019-04-01-a.md", "work/abroad/_posts/2019-04-02-b.md", "pages/about.md"):
        save(tmp_path, f"in/{name}", f"---\ntitle: {name[-4:]}\n---\n本文 {name}")
    essays = import_posts([tmp_path / "in"], make_settings(tmp_path / "docs")).essays
    assert [(essay.title, essay.themes) for essay in essays] == [("a.md", ()), ("b.md", ("work", "abroad"))]
    assert "aliases: [/work/abroad/2019/04/02/b.html]" in essays[1].text


@pytest.mark.parametrize(
    "header",
    [
        "a: &a [x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a]\ncategories: [*b, *b]\nimage: *b",
        "categories: &a [*a]\nimage: &b [*b]\ntags: {a: b}",
        "date: 0001-01-01T00:00:00Z",
        "date: 9999-12-31T23:59:59Z",
        "permalink: [a]\nslug: {a: b}\nurl: true",
    ],
)
@pytest.mark.parametrize("name", [JEKYLL_POST, HEXO_POST, HUGO_POST])
@pytest.mark.parametrize("rule", ["timezone: America/New_York", "permalink: [a]\ndefaults: x", ": : ["])
def test_no_header_and_no_settings_keep_a_post_from_coming_home(
    rule: str, name: str, header: str, tmp_path: Path
) -> None:
    config = "config.yaml" if name == HUGO_POST else JEKYLL
    assert (
        read(tmp_path, (config, f"baseURL: https://a.example/\n{rule}"), name, header).title == "Hello World"
    )


def test_the_address_in_a_header_is_one_below_that_of_the_site(tmp_path: Path) -> None:
    post = read(tmp_path, (HUGO, "baseURL = 'https://a.example/docs/'"), HUGO_POST, "url: /deep/place/")
    assert {*post.addresses, *post.aliases} == {"/docs/deep/place/"}
