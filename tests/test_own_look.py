"""A site that is its owner's: icon, logo, colours, pages, styles and scripts by the lines of mkdocs.yml."""

from __future__ import annotations

import json
import re
from itertools import product
from pathlib import Path
from textwrap import indent
from typing import Any

import pytest
import yaml

from pages import BuiltSite, read_site
from projects import SAMPLE, Project, make_project
from tsunagu.config import Colors, measure_contrast, read_color
from tsunagu.pages.colors import write_site_colors

CASES = Path(__file__).parent / "cases"
CASE: dict[str, Any] = yaml.safe_load((CASES / "own_look.yml").read_text(encoding="utf-8"))

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><path d="M0 0h9v3z"/></svg>\n'
FILES = {
    "docs/images/sign.svg": SVG,
    "docs/images/name.svg": SVG,
    "docs/images/name-dark.svg": SVG.replace("9", "8"),
    "docs/profile.md": "---\ntitle: 書いている人\n---\n\n海の向こうで働いてきました。\n",
    "docs/en/profile.md": "---\ntitle: Who writes\n---\n\nWork abroad.\n",
    "docs/about.md": "---\ntitle: ここについて\n---\n\nエッセイを集めています。\n",
    "overrides/look/own.css": ".title{background:url(paper.svg)}\n",
    "overrides/look/paper.svg": SVG,
    "overrides/own.js": "document.documentElement.dataset.own = 'script';\n",
    "overrides/own.mjs": "document.documentElement.dataset.module = 'module';\n",
    "overrides/fetching.css": "a[href^='https:']{top:0}\n@font-face{src:url('//fonts.example/a.woff2')}\n",
    "overrides/importing.css": '@import "more.css";\n',
}


def _write(folder: Path) -> None:
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The fixture's site with everything said that an owner can say."""
    project = make_project(tmp_path_factory.mktemp("own"))
    _write(project.folder)
    project.set_config(
        "    languages: [ja, en]\n", "    languages: [ja, en]\n" + indent(CASE["whole"]["own"], "    ")
    )
    project.set_config("extra:\n", CASE["whole"]["top"] + "extra:\n")
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    return project


@pytest.fixture(scope="module")
def site(own: Project) -> BuiltSite:
    return read_site(own.site)


def test_a_site_with_looks_of_its_own_may_be_published(own: Project) -> None:
    outcome = own.run("tsunagu.commands.cli", "guard", "site")
    assert outcome.code == 0, outcome.output


def test_icon_and_logo_are_the_owners_and_none_of_ours_is_shown(site: BuiltSite) -> None:
    for url in ("", "en/essays/alpha/", "glossary/ringi/"):
        page = site.page(url)
        icon = page.first("link", rel="icon")
        assert (icon.get("href", "").rpartition("/")[2], icon.get("type")) == ("sign.svg", "image/svg+xml")
        name = next(page.find("a", class_="site-name"))
        shown = [one.get("src", "").rpartition("/")[2] for one in name.iter("img")]
        assert (shown, list(name.iter("svg"))) == (["name.svg", "name-dark.svg"], [])


def test_an_icon_that_is_not_square_is_told_where_it_is_named(own: Project) -> None:
    line = (own.folder / "mkdocs.yml").read_text(encoding="utf-8").split("icon:")[0].count("\n") + 1
    told = [one for one in own.run("tsunagu.commands.cli", "check").output.split("\n") if "square" in one]
    assert [one.partition(" ")[0] for one in told] == [f"mkdocs.yml:{line}:11"]
    assert "images/sign.svg" in told[0]
    assert "9 × 3" in told[0]


def test_pages_that_are_named_stand_in_the_menu_and_the_foot_of_each_language(site: BuiltSite) -> None:
    for url, title, other in (("", "書いている人", "用語"), ("en/", "Who writes", "Glossary")):
        page = site.page(url)
        menus = [text for nav in page.find("nav") for text in nav.itertext()]
        assert menus.count(title) == menus.count(other) > 0
        foot = [text.strip() for text in next(page.find("footer", class_="site-footer")).itertext()]
        assert title in foot
        assert ("ここについて" in foot) is (url == "")


def test_an_essay_says_where_to_write_and_its_mail_says_what_it_is_about(site: BuiltSite) -> None:
    page = site.page("en/essays/alpha/")
    (contact,) = [one for one in page.find("a") if one.get("href", "").startswith("mailto:")]
    assert contact.get("href", "").startswith("mailto:desk@tsunagu.example?subject=")
    assert contact.text == "Write to the author"


def test_the_owner_is_known_elsewhere_by_home_and_is_a_person(site: BuiltSite) -> None:
    assert [one.get("href") for one in site.page("").find("link", rel="me")] == [
        "https://social.example/@tsunagu"
    ]
    assert not list(site.page("essays/").find("link", rel="me"))
    data = json.loads(site.page("essays/alpha/").first("script", type="application/ld+json").text or "")
    author = data["@graph"][0]["author"]
    assert (author["@type"], author["sameAs"]) == ("Person", ["https://social.example/@tsunagu"])


def test_own_styles_and_scripts_come_last_and_what_they_name_is_found(site: BuiltSite, own: Project) -> None:
    page = site.page("en/essays/alpha/")
    last = [one.get("href", "") for one in page.find("link", rel="stylesheet")][-1]
    sheet = own.site / "en/essays/alpha" / last
    named = re.findall(r"url\(([^)]*)\)", sheet.read_text(encoding="utf-8"))
    assert [(sheet.parent / one).resolve().relative_to(own.site.resolve()).as_posix() for one in named] == [
        "look/paper.svg"
    ]
    assert (own.site / "look/paper.svg").is_file()
    scripts = [(one.get("src", ""), one.get("type")) for one in page.find("script") if one.get("src")][-2:]
    assert [kind for _, kind in scripts] == [None, "module"]
    texts = [(own.site / "en/essays/alpha" / one).read_text(encoding="utf-8") for one, _ in scripts]
    assert texts == [FILES["overrides/own.js"], FILES["overrides/own.mjs"]]


@pytest.mark.parametrize(
    ("ink", "paper"), [*product(("#000000", "#333344", "#5a3c00"), ("#ffffff", "#f4ecd8"))]
)
def test_what_follows_from_paper_and_ink_can_be_read(ink: str, paper: str) -> None:
    css = write_site_colors(Colors(paper=paper, ink=ink))
    light = dict(re.findall(r"--([a-z-]+):(#[0-9a-f]{6})", css.split("@media")[1]))
    grounds = [read_color(light[name]) for name in ("ground", "surface")]
    for name in ("ink", "quiet", "link", "code-red", "code-blue", "code-green"):
        assert min(measure_contrast(read_color(light[name]), ground) for ground in grounds) >= 4.5, name
    for name in ("line-strong", "focus"):
        assert min(measure_contrast(read_color(light[name]), ground) for ground in grounds) >= 3, name
    assert measure_contrast(read_color(light["ink"]), read_color(light["mark"])) >= 4.5


def test_usual_colours_write_nothing() -> None:
    assert write_site_colors(Colors()) == ""
    assert "colors" not in (SAMPLE / "mkdocs.yml").read_text(encoding="utf-8")
