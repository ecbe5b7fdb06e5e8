"""Nothing of a preview is ever published, and no preview looks like the site itself."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner

from pages import read_site
from projects import NOW, SAMPLE_NOW, Outcome, Project, make_project
from tsunagu.commands.cli import main
from tsunagu.release.preview import BANNER_STYLE

#: A picture that does something where it is opened.
SVG = """<svg xmlns="http://www.w3.org/2000/svg" onload='x'></svg>"""


@pytest.fixture(scope="module")
def previewed(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The fixture's project as a pull request shows it, with files that somebody put into docs/."""
    project = make_project(tmp_path_factory.mktemp("preview") / "project")
    svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>x()</script></svg>"
    project.write({"assets/own.html": "<p>自分の HTML</p>", "x.js": "x()", "images/x.svg": svg})
    outcome = project.build(TSUNAGU_PREVIEW="pull")
    assert outcome.code == 0, outcome.output
    return project


def guard(project: Project, *arguments: str, **environment: str) -> Outcome:
    """``tsunagu guard site`` in a project, on the day on which tests build."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project.folder)
        for name, value in {"TSUNAGU_NOW": NOW, **environment}.items():
            patch.setenv(name, value)
        result = CliRunner().invoke(main, ["guard", "site", *arguments], catch_exceptions=False)
    return Outcome(result.exit_code, result.stdout + result.stderr)


def test_a_preview_shows_drafts_and_scheduled_essays_with_a_badge(previewed: Project) -> None:
    site = read_site(previewed.site)
    for url, badge in (("essays/draft/", "下書き"), ("essays/later/", "2099年1月1日 に公開予定")):
        assert badge in site.page(url).html
        assert url in site.page("essays/").targets()


def test_every_page_of_a_preview_has_noindex_and_the_banner_in_its_language(previewed: Project) -> None:
    """Redirects and the page for wrong addresses too. What would run is not published, but told."""
    site = read_site(previewed.site)
    assert {"404.html", "entry-1.html", "2019/04/", "en/"} <= set(site.pages)
    assert not any((previewed.site / name).exists() for name in ("assets/own.html", "x.js", "images/x.svg"))
    for page in site.pages.values():
        assert {meta.get("content") for meta in page.find("meta", name="robots")} == {"noindex"}, page.url
        (banner,) = (aside for aside in page.find("aside") if aside.get("data-preview") is not None)
        assert ("".join(banner.itertext()).startswith("This is")) == (page.lang == "en"), page.url
    assert (previewed.site / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nDisallow: /\n"


def test_hosts_are_told_of_a_preview_in_the_one_file_of_headers(previewed: Project) -> None:
    """And its banner is the one thing with a style of its own that the policy lets through."""
    first, *lines, last = (previewed.site / "_headers").read_text(encoding="utf-8").splitlines()
    assert (first, last) == ("/*", "  X-Robots-Tag: noindex")
    digest = b64encode(sha256(BANNER_STYLE.encode()).digest()).decode()
    assert f"style-src 'self' 'unsafe-hashes' 'sha256-{digest}';" in lines[0]


def test_a_preview_passes_as_a_preview_and_never_as_the_site(previewed: Project) -> None:
    assert guard(previewed, "--preview").code == 0
    refused = guard(previewed, "--lang", "en")
    assert refused.code == 1
    for line in (
        "404.html noindex asks search engines to stay away (noindex).",
        "2019/04/index.html banner carries the banner of a preview.",
        "robots.txt closed turns every search engine away.",
        "essays/draft/index.html secret shows an essay that is not out yet (essays/draft/).",
    ):
        assert line in refused.output.splitlines()
    assert re.search(r"^… noindex And [0-9]+ more\.$", refused.output, re.MULTILINE)


@pytest.mark.parametrize("options", [(), ("--preview",)], ids=["site", "preview"])
def test_active_content_is_refused_in_a_preview_as_in_the_site(
    previewed: Project, small_project: Project, options: tuple[str, ...]
) -> None:
    """A preview of a text with a mistake goes on, with what the text became; drafts may have none either."""
    site = (previewed if options else small_project).site
    page = site / "essays" / "alpha" / "index.html"
    html = page.read_text(encoding="utf-8")
    for active in ("<iframe src=x></iframe>", "<p onclick=a()>x", "<script>a()</script>"):
        page.write_text(html.replace("</h1>", f"</h1>{active}", 1), encoding="utf-8")
        try:
            refused = guard(previewed if options else small_project, *options)
        finally:
            page.write_text(html, encoding="utf-8")
        assert refused.code == 1
        assert "essays/alpha/index.html active " in refused.output


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [("object-src", "x-src", "policy"), ("</title>", "</title><style>p{}</style>", "style")],
)
def test_a_preview_has_the_policy_of_this_code_and_no_style_but_its_banners(
    previewed: Project, old: str, new: str, code: str
) -> None:
    page = previewed.site / "essays" / "alpha" / "index.html"
    html = page.read_text(encoding="utf-8")
    page.write_text(html.replace(old, new, 1), encoding="utf-8")
    try:
        refused = guard(previewed, "--preview")
    finally:
        page.write_text(html, encoding="utf-8")
    assert (refused.code, refused.output.split()[:2]) == (1, ["essays/alpha/index.html", code])


def test_what_two_looks_see_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text(SVG, encoding="utf-8")
    result = CliRunner().invoke(main, ["guard", str(tmp_path), "--preview"])
    assert [line.split()[:2] for line in result.stderr.splitlines()] == [
        ["a.svg", "active"],
        ["robots.txt", "open"],
    ]


def test_the_site_passes_as_the_site_and_never_as_a_preview(small_project: Project) -> None:
    assert guard(small_project).code == 0
    refused = guard(small_project, "--preview", "--lang", "en")
    assert refused.code == 1
    assert "404.html no-noindex is a preview without noindex." in refused.output
    assert (
        "robots.txt open does not turn search engines away. make preview builds a site that does."
        in refused.output
    )


def test_the_repositorys_own_site_passes(real_project: Project) -> None:
    assert guard(real_project, TSUNAGU_NOW=SAMPLE_NOW).code == 0


def test_a_build_of_the_site_has_no_trace_of_a_preview(small_project: Project) -> None:
    for page in read_site(small_project.site).pages.values():
        assert ("noindex" in page.html) == (page.kind in ("search", "series-print"))
        assert "data-preview" not in page.html


PRINT = "<meta name=tsunagu:kind content=series-print>"
LEAKS: Mapping[str, tuple[str, str]] = {
    "noindex": ("a.html", '<meta content="NOINDEX, follow" name="Robots">'),
    "noindex for one engine": ("a.html", "<meta name='googlebot' content='none'>"),
    "noindex without quotes": ("a.html", "<META NAME=robots CONTENT=noindex />"),
    "noindex in the body": ("sub/a.htm", "<body><p>x</p><meta name=robots content='noindex'>"),
    "noindex where a page only says it is one for print": (
        "essays/x/index.html",
        f"{PRINT}<meta name=robots content=noindex>",
    ),
    "a page for print that search may find": ("series/x/print/index.html", f"{PRINT}<p>x"),
    "the banner": ("a.html", "<aside class=x data-preview>x</aside>"),
    "robots.txt": ("robots.txt", "User-agent: *\ndisallow: / \n"),
    "a sentence of a draft": ("search/1.json", '{"text": "まだ誰にも\\n見せない文章の一行です。"}'),
    "a sentence in pieces": ("a.html", "<p>まだ誰にも<a href='x'>見せない</a>文章の<b>一行</b>です。</p>"),
    "a title": ("feed.xml", "<title>秘密の題の長いもの</title>"),
    "an address": ("llms.txt", "- https://x.example/sub/essays/secret/"),
    "a page": ("essays/secret/index.html", "<p>x</p>"),
}

HARMLESS: Mapping[str, str] = {
    "series/x/print/index.html": f"{PRINT}<meta name=robots content=noindex>",
    "a.html": "<p>&lt;meta name=robots content=noindex&gt;</p><meta name=viewport content=none>",
    "robots.txt": "User-agent: *\nAllow: /\nDisallow: /private/\n",
    "b.html": '<a href="/en/essays/secret/">its translation is out</a><a href="/essays/secret-2/">other</a>',
    "c.html": "<p>公開ずみの文章にもある一行です、長いけれど。</p>",
}
#: What the harmless pages lead to, and a page for the site to begin with.
THERE = {"index.html": "<p>x", "en/essays/secret/index.html": "<p>x", "essays/secret-2/index.html": "<p>x"}
_HEADER = "---\ntitle: {title}\ndate: 2026-01-01\nfactors: [skills]\n{more}---\n\n"
_SHARED = "公開ずみの文章にもある一行です、長いけれど。\n"


@pytest.fixture
def secretive(project: Project) -> Project:
    """A project with a draft whose translation is out."""
    secret = _HEADER.format(title="秘密の題の長いもの", more="draft: true\n")
    secret += "まだ誰にも[見せない](beta.md)文章の**一行**です。\n\n" + _SHARED
    shown = _HEADER.format(title="題", more="") + _SHARED
    project.write({"essays/secret.md": secret, "essays/shown.md": shown})
    project.site.mkdir()
    return project


@pytest.mark.parametrize("name", LEAKS)
def test_what_may_not_be_published_is_refused(secretive: Project, name: str) -> None:
    path, content = LEAKS[name]
    (secretive.site / path).parent.mkdir(parents=True, exist_ok=True)
    (secretive.site / path).write_text(content, encoding="utf-8")
    refused = guard(secretive)
    assert refused.code == 1
    assert refused.output.startswith(f"{path} ")


def test_what_only_looks_like_it_is_let_through(secretive: Project) -> None:
    for path, content in {**HARMLESS, **THERE}.items():
        (secretive.site / path).parent.mkdir(parents=True, exist_ok=True)
        (secretive.site / path).write_text(content, encoding="utf-8")
    told = {line.split()[1] for line in guard(secretive).output.splitlines()}
    assert told == {"policy", "no-copy", "no-utf-8", "cut-short"}  # of pages by hand, and files of every site
