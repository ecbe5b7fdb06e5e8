"""Nothing of a preview is ever published, and no preview looks like the site itself."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping
from functools import partial
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import process_time

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from pages import BuiltPage, read_site
from projects import SAMPLE_NOW, Outcome, Project, make_project
from tsunagu.commands.cli import main
from tsunagu.html.active_xml import find_active
from tsunagu.release.leaks import _find_marks, guard_preview, guard_published, say_preview
from tsunagu.release.preview import BANNER_STYLE, NOINDEX, ROBOTS, is_marked, mark_page
from tsunagu.release.site_digest import digest_site

WORDS = {"ja": "下見です。", "en": "A <preview>."}
PREVIEW = say_preview("ja") or ""


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
    return project.run("tsunagu.commands.cli", "guard", "site", *arguments, PYTHONPATH="hooks", **environment)


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
        "… noindex And 33 more.",
    ):
        assert line in refused.output.splitlines()


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
    (tmp_path / "a.svg").write_text(SVG.format("onload='x'", ""), encoding="utf-8")
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
        assert ("noindex" in page.html) == (page.kind == "series-print")
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


@pytest.mark.parametrize(
    "html", ["", "<p>x", "<html>", '<HTML LANG="EN"><HEAD></HEAD><BODY CLASS=x>x', "<body>x"]
)
def test_any_html_can_be_marked(tmp_path: Path, html: str) -> None:
    marked = mark_page(html, WORDS)
    assert ("A &lt;preview&gt;." in marked) == ("EN" in html)
    (tmp_path / "index.html").write_text(marked, encoding="utf-8")
    (tmp_path / "robots.txt").write_text("User-agent: *\nDisallow: /\n", encoding="utf-8")
    assert list(guard_preview(tmp_path, WORDS.get)) == []
    assert {leak.code for leak in guard_published(tmp_path, [])} == {"noindex", "banner", "closed"}


TAGS = (
    *(
        "<!doctype html>",
        "<html>",
        "<head>",
        "</head>",
        "<body>",
        "<title>",
        "</title>",
        "<script>",
        "</script>",
    ),
    *(
        "<meta x>",
        "<!--",
        "-->",
        "<template>",
        "<p>",
        "x",
        " ",
        "\ufeff",
        "<",
        ">",
        '"',
        "<noscript>",
        "</",
        "\0",
    ),
)


@given(st.lists(st.sampled_from(TAGS), max_size=10).map("".join))
def test_the_marks_of_any_page_stand_in_its_head_and_body(html: str) -> None:
    """By the rules of HTML5: whatever a page is, its marks are where they count, and the guard finds them."""
    marked = mark_page(html, WORDS)
    assert is_marked(marked, WORDS.get) == (True, True)
    root = BuiltPage("x/", marked.removeprefix("\ufeff")).root  # a browser drops it before it reads
    assert [meta.get("content") for meta in root.findall("./head/meta[@name]")] == ["noindex"]
    assert [aside.text for aside in root.findall("./body/aside[@data-preview]")] == ["下見です。"]


MARKED = mark_page("<!doctype html><html><head><title>x</title></head><body>x</body></html>", {"ja": PREVIEW})
HEAD, TAIL = MARKED.split("<aside ")
TAIL = f"<aside {TAIL}"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}>{}</svg>'

#: What is no preview's, though it is a site's file, or looks like a page with its marks.
FAKES: Mapping[str, tuple[str, str | bytes, str]] = {
    "no mark": ("a.html", "<p>x", "no-noindex"),
    "noindex in a comment": ("a.html", f"<!--{NOINDEX}--><body>{TAIL}", "no-noindex"),
    "all of it in a comment": ("a.html", f"<!--{MARKED}--><p>x", "no-banner"),
    "a comment that begins early": ("a.html", f"<!--!>{MARKED}-->", "no-banner"),
    "noindex in a value": ("a.html", f"<html a='><head>{NOINDEX}<body>'>{TAIL}", "no-noindex"),
    "noindex behind other text": ("a.html", f"x{MARKED}", "no-noindex"),
    "noindex in capitals only": ("A.HTML", MARKED.replace(NOINDEX, NOINDEX.upper()), "no-noindex"),
    "the banner in a template": ("a.html", f"{HEAD}<template>{TAIL}</template>", "no-banner"),
    "a body in a template": ("a.html", MARKED.replace("<body>", "<template><body>"), "no-banner"),
    "a body in a noscript": ("a.html", MARKED.replace("<body>", "<noscript><body>"), "no-banner"),
    "a body in a title": ("a.html", MARKED.replace("</title></head>", ""), "no-banner"),
    "a body in a script": ("a.html", MARKED.replace("<body>", "<script></scriptx><body>"), "no-banner"),
    "a body in a script in a script": (
        "a.html",
        MARKED.replace("<body>", "<script><!--<script></script><body>"),
        "no-banner",
    ),
    "a hidden banner": ("a.html", MARKED.replace("padding", "display:none;padding"), "no-banner"),
    "a hidden banner too": ("a.html", MARKED.replace("<aside ", "<aside hidden "), "no-banner"),
    "the banner of another": ("a.html", MARKED.replace("プレビュー", "サイト"), "no-banner"),
    "the banner of no language": (
        "a.html",
        MARKED.replace('aside data-preview lang="ja', 'aside lang="'),
        "no-banner",
    ),
    "the banner at the end": ("a.html", f"{HEAD}x{TAIL}", "no-banner"),
    "the banner within an element": ("a.html", f"{HEAD}<div hidden>{TAIL}", "no-banner"),
    "a page in capitals": ("sub/PHISH.HTML", "<p>x", "no-noindex"),
    "a page of old": ("a.HtM", "<p>x", "no-banner"),
    "XHTML": ("a.xhtml", MARKED, "other-kind"),
    "a page with parts of the server": ("a.shtml", MARKED, "other-kind"),
    "XML": ("a.xml", "<x/>", "other-kind"),
    "XML in capitals": ("FEED.XML", "<feed/>", "other-kind"),
    "a program": ("a.exe", "x", "other-kind"),
    "an archive": ("a.zip", "x", "other-kind"),
    "no ending": ("page", MARKED, "other-kind"),
    "two endings": ("a.html.en", MARKED, "other-kind"),
    "a page too large": ("a.html", MARKED + " " * (4 << 20), "too-large"),
    "a picture too large": ("a.svg", SVG.format("", " " * (4 << 20)), "too-large"),
    "another encoding": ("a.html", MARKED.encode("utf-16"), "no-utf-8"),
    "bytes that are no text": ("a.html", MARKED.encode() + b"\xff", "no-utf-8"),
    "an encoding that turns tags into 漢字": ("a.html", MARKED.replace("x", "\x1b$B", 1), "no-utf-8"),
    "a picture with a script": ("a.svg", SVG.format("", "<script>x</script>"), "active"),
    "a script by another name": ("A.SVG", SVG.format('xmlns:s="http://x"', "<s:script/>"), "active"),
    "a picture with HTML": ("a.svg", SVG.format("", "<foreignObject/>"), "active"),
    "a picture of HTML": ("a.svg", '<svg:p xmlns:svg="http://www.w3.org/1999/xhtm&#108;"/>', "active"),
    "a picture that acts": ("a.svg", SVG.format("onload = 'x'", ""), "active"),
    "a picture that acts, by a quote": ("a.svg", SVG.format("x='>'onclick='x'", ""), "active"),
    "a picture that leads to a script": ("a.svg", SVG.format("", '<a href="java&#x73;cript:x"/>'), "active"),
    "a picture with a sheet": ("a.svg", "<?xml-stylesheet href='x.xsl'?>" + SVG.format("", ""), "active"),
    "a picture with its own words": (
        "a.svg",
        "<!DOCTYPE x [<!ENTITY x 'y'>]>" + SVG.format("", ""),
        "active",
    ),
    "a feed of HTML": ("feed.xml", '<html xmlns="http://www.w3.org/1999/xhtml"/>', "active"),
    "a feed of HTML by name": ("en/feed.xml", '<feed xmlns="http://www.w3.org/1999/xhtml"/>', "active"),
    "a feed with a script": ("feed.xml", "<feed><content><script/></content></feed>", "active"),
    "a sitemap that acts": ("sitemap.xml", '<urlset><xhtml:link onload="x"/></urlset>', "active"),
}

REAL: Mapping[str, str] = {
    "a.html": MARKED,
    "A.HTM": MARKED.replace("<title>", "\n<!-- c --><script>a<b</script><STYLE>a</STYLE >\r\n<title>"),
    "b.html": "\ufeff<!-- c -->" + MARKED,
    "images/a.svg": SVG.format(
        "id='a>b'", "<title>one = on &lt;script&gt;</title><style>a{}</style><use href='#a'/>"
    ),
    "images/PHOTO.JPG": "<p>x",
    "paper.pdf": "%PDF",
    "CNAME": "x.example",
    "_headers": "/*\n  X-Robots-Tag: noindex\n",
    "feed.xml": '<feed xmlns="http://www.w3.org/2005/Atom"><title>&lt;p&gt; on = javascript:</title></feed>',
}


@pytest.mark.parametrize("name", FAKES)
def test_what_no_preview_has_is_refused(tmp_path: Path, name: str) -> None:
    path, content, code = FAKES[name]
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_bytes(content if isinstance(content, bytes) else content.encode())
    (tmp_path / "robots.txt").write_text(ROBOTS, encoding="utf-8")
    assert code in {leak.code for leak in guard_preview(tmp_path) if leak.path == path}


def test_what_a_preview_has_passes(tmp_path: Path) -> None:
    for path, content in {**REAL, "robots.txt": ROBOTS}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content.encode())
    assert list(guard_preview(tmp_path)) == []


def test_an_open_robots_txt_is_told_whatever_else_it_says(tmp_path: Path) -> None:
    (tmp_path / "robots.txt").write_text(f"{ROBOTS}Allow: /\n", encoding="utf-8")
    assert [leak.code for leak in guard_preview(tmp_path)] == ["open"]


@pytest.mark.parametrize(
    "piece", ["<a ", "<a '", "<!--", "<script>", "<", "<title>", "<head>", "<meta x>", "on=", "<x "]
)
def test_the_time_of_a_look_grows_with_the_length_of_the_page_alone(piece: str) -> None:
    """A megabyte of anything, in about a second: what tries each place twice would take hours."""
    html = piece * ((1 << 20) // len(piece))
    begun = process_time()
    assert is_marked(html, WORDS.get) == (False, False)
    assert find_active(html, ("x",)) is not None
    assert list(_find_marks("a.html", html)) == []
    assert process_time() - begun < 60


def test_the_page_around_the_marks_is_as_it_was() -> None:
    html = '<!doctype html>\n<html lang="ja">\n<head>\n<title>x</title></head>\n<body class="x">\n<p>x</p>'
    marked = mark_page(html, WORDS)
    head, body = marked.split("<head>"), marked.split('<body class="x">')
    assert head[1].startswith('<meta name="robots" content="noindex">\n<title>')
    assert body[1].startswith('<aside data-preview lang="ja"')
    assert len(head) == len(body) == 2


class _Live(BaseHTTPRequestHandler):
    """A live site that answers with a digest, as old as it is told to be."""

    def __init__(
        self, digest: str, headers: Mapping[str, str], asked: list[str], *connection: object
    ) -> None:
        self._digest, self._headers, self._asked = digest, headers, asked
        super().__init__(*connection)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer, or say that there is nothing."""
        self._asked.append(self.path)
        self.send_response(200 if self._digest else 404)
        for name, value in self._headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(self._digest.encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def ask(site: Path, digest: str, headers: Mapping[str, str], asked: list[str]) -> str:
    """What ``tsunagu digest --live`` says when the live site answers so."""
    handler: Callable[..., _Live] = partial(_Live, digest, headers, asked)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        address = f"http://127.0.0.1:{server.server_port}/sub"
        result = CliRunner().invoke(main, ["digest", str(site), "--live", address])
    finally:
        server.shutdown()
        server.server_close()
    assert result.exit_code == 0
    return result.stdout


@pytest.mark.parametrize(
    ("same", "headers", "changed"),
    [
        (True, {}, False),
        (True, {"Age": "0"}, False),
        (True, {"Age": "120"}, True),
        (False, {}, True),
        (None, {}, True),
    ],
    ids=["same", "same and fresh", "same from a cache", "other", "none"],
)
def test_what_is_live_already_is_not_published_again(
    tmp_path: Path, same: bool | None, headers: dict[str, str], changed: bool
) -> None:
    """A cache may still hold the digest of the publication before: its answer counts for nothing."""
    (tmp_path / "index.html").write_text("x", encoding="utf-8")
    live = {True: digest_site(tmp_path) + "\n", False: "0" * 64, None: ""}[same]
    asked: list[str] = []
    assert ask(tmp_path, live, headers, asked) == f"changed={str(changed).lower()}\n"
    ask(tmp_path, live, headers, asked)
    assert asked[0].startswith("/sub/digest.txt?")
    assert asked[0] != asked[1]


def test_a_site_that_is_nowhere_yet_is_published(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("x", encoding="utf-8")
    result = CliRunner().invoke(main, ["digest", str(tmp_path), "--live", "http://127.0.0.1:9/"])
    assert (result.exit_code, result.stdout) == (0, "changed=true\n")


def test_the_digest_is_of_names_and_contents_and_not_of_itself(tmp_path: Path) -> None:
    def build(**files: str) -> str:
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        folder.mkdir()
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")
        return digest_site(folder)

    assert build(a="1", b="2") == build(b="2", a="1")
    digests = [build(), build(a="1"), build(a="2"), build(b="1"), build(a="1", b=""), build(ab="1")]
    assert len(set(digests)) == len(digests)
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "a").write_text("1", encoding="utf-8")
    before = digest_site(folder)
    CliRunner().invoke(main, ["digest", str(folder)])
    assert (folder / "digest.txt").read_text(encoding="utf-8").strip() == before == digest_site(folder)
