"""The judge of the whole site: each way to lose a page or an address is told, with both ends."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from time import process_time

import pytest

from desk import look, write_site
from projects import NOW, Project
from tsunagu.release.whole_site.claims import Claim, find_double_claims
from tsunagu.release.whole_site.difference import MOST, Difference, write_differences
from tsunagu.release.whole_site.html_file import PageReader
from tsunagu.release.whole_site.judge import judge_site
from tsunagu.release.whole_site.published import Published

SMALL = "https://small.example/sub/"


@dataclass(frozen=True, slots=True)
class Loss:
    """One change of a finished site (a file taken out, or a passage of it changed), and the line told."""

    told: str
    path: str
    old: str = ""
    new: str = ""

    def apply(self, folder: Path) -> None:
        path = folder / self.path
        if not self.old and not self.new:
            path.unlink()
        elif not self.old:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(self.new, encoding="utf-8")
        else:
            text = path.read_text(encoding="utf-8")
            assert self.old in text, f"{self.old!r} is not in {self.path}"
            path.write_text(text.replace(self.old, self.new), encoding="utf-8")


ALPHA = "essays/alpha/index.html"
LOSSES: Mapping[str, Loss] = {
    "a page": Loss(
        f"sitemap.xml no-file names '{SMALL}essays/alpha/', but the site has no file {ALPHA}.", ALPHA
    ),
    "the home page": Loss("index.html no-home is not there: the site has no home page.", "index.html"),
    "the target of a redirect": Loss(
        "entry-1.html no-file names 'essays/alpha/', but the site has no file essays/alpha/index.html.", ALPHA
    ),
    "the target of a link": Loss(
        f"{ALPHA} no-file names '../../glossary/ringi/', but the site has no file glossary/ringi/index.html.",
        "glossary/ringi/index.html",
    ),
    "an anchor of the page itself": Loss(
        f"{ALPHA} no-anchor names '#__text', but there is no place {ALPHA}#__text. See what "
        "the heading's id is.",
        ALPHA,
        'id="__text"',
        "",
    ),
    "an anchor of another page": Loss(
        f"{ALPHA} no-anchor names '../../about/#gone', but there is no place about/index.html#gone. See "
        "what the heading's id is.",
        *(ALPHA, "</main>", '<a href="../../about/#gone">x</a></main>'),
    ),
    "a card": Loss(
        f"{ALPHA} no-file names '{SMALL}assets/cards/essays/alpha.png', but the site has no file "
        "assets/cards/essays/alpha.png.",
        "assets/cards/essays/alpha.png",
    ),
    "a feed": Loss(
        "essays/index.html no-file names '../feed.xml', but the site has no file feed.xml.", "feed.xml"
    ),
    "an entry of one format of a feed": Loss(
        f"feed.json other-feed has '{SMALL}essays/alpha/', but feed.xml has not.",
        *("feed.xml", f'hreflang="ja" href="{SMALL}essays/alpha/"', f'hreflang="ja" href="{SMALL}essays/"'),
    ),
    "a full address in a feed beside code of one": Loss(
        "feed.xml not-whole names '../about/', but a feed is read away from the site: write it from https:// "
        "on.",
        *(
            "feed.xml",
            "</content>",
            '&lt;b&gt;&amp;lt;a href="x"&amp;gt;&lt;/b&gt;&lt;a href="../about/"&gt;x&lt;/a&gt;</content>',
        ),
    ),
    "a full address in a feed": Loss(
        "feed.xml not-whole names '../about/', but a feed is read away from the site: write it from https:// "
        "on.",
        *("feed.xml", "</content>", "&lt;a href=&quot;../about/&quot;&gt;x&lt;/a&gt;</content>"),
    ),
    "a line of the sitemap": Loss(
        f"{ALPHA} unlisted is not listed in sitemap.xml.",
        *("sitemap.xml", f"<loc>{SMALL}essays/alpha/</loc>", ""),
    ),
    "the sitemap": Loss("about/index.html unlisted is not listed in sitemap.xml.", "sitemap.xml"),
    "the end of a page": Loss(f"{ALPHA} cut-short is a page that breaks off.", ALPHA, "</body>\n</html>", ""),
    "words that were never put in": Loss(
        f"{ALPHA} words-lost has 'tsunagu:0' where words were to be put in. That is a fault of Tsunagu: "
        "please report it.",
        *(ALPHA, "</main>", "\x02tsunagu:0\x03</main>"),
    ),
    "a page of another host on the sitemap": Loss(
        f"sitemap.xml foreign-entry lists 'https://evil.example/x/', which is no page of this site "
        f"({SMALL}).",
        *("sitemap.xml", "</urlset>", "<url><loc>https://evil.example/x/</loc></url></urlset>"),
    ),
    "a page for a redirect": Loss(
        "sitemap.xml listed-no-page lists 'entry-1.html', but entry-1.html is no page for readers.",
        *("sitemap.xml", "essays/alpha/</loc>", "entry-1.html</loc>"),
    ),
    "a term in the glossary for other programs": Loss(
        f"glossary/terms.csv no-file names '{SMALL}glossary/ringii/', but the site has no file "
        "glossary/ringii/index.html.",
        *("glossary/terms.csv", "glossary/ringi/", "glossary/ringii/"),
    ),
    "a term in JSON-LD": Loss(
        f"glossary/terms.json no-file names '{SMALL}glossary/ringii/', but the site has no file "
        "glossary/ringii/index.html.",
        *("glossary/terms.json", "glossary/ringi/", "glossary/ringii/"),
    ),
    "a term in Turtle": Loss(
        f"glossary/terms.ttl no-file names '{SMALL}glossary/ringii/', but the site has no file "
        "glossary/ringii/index.html.",
        *("glossary/terms.ttl", "glossary/ringi/", "glossary/ringii/"),
    ),
    "a term in TBX": Loss(
        f"glossary/terms.tbx no-file names '{SMALL}glossary/ringii/', but the site has no file "
        "glossary/ringii/index.html.",
        *("glossary/terms.tbx", "glossary/ringi/", "glossary/ringii/"),
    ),
    "a term in TBX 3": Loss(
        f"glossary/terms-v3.tbx no-file names '{SMALL}glossary/ringii/', but the site has no file "
        "glossary/ringii/index.html.",
        *("glossary/terms-v3.tbx", "glossary/ringi/", "glossary/ringii/"),
    ),
    "a line of llms.txt": Loss(
        f"llms.txt no-file names '{SMALL}essays/alfa/', but the site has no file essays/alfa/index.html.",
        *("llms.txt", "sub/essays/alpha/", "sub/essays/alfa/"),
    ),
    "the sitemap in robots.txt": Loss(
        f"robots.txt no-file names '{SMALL}map.xml', but the site has no file map.xml.",
        *("robots.txt", "sitemap.xml", "map.xml"),
    ),
    "a page that a page's data names": Loss(
        f"{ALPHA} no-file names '{SMALL}series/two/', but the site has no file series/two/index.html.",
        *(ALPHA, f'"@id":"{SMALL}series/one/"', f'"@id":"{SMALL}series/two/"'),
    ),
    "its own address": Loss(
        f"{ALPHA} other-address says that its address is '{SMALL}essays/', but it is essays/alpha/.",
        *(ALPHA, f'rel="canonical" href="{SMALL}essays/alpha/"', f'rel="canonical" href="{SMALL}essays/"'),
    ),
    "one of two places with one id": Loss(
        f"{ALPHA} same-id has two places #__text. Change the id of the heading or of the HTML.",
        *(ALPHA, "</main>", '<h2 id="__text">x</h2></main>'),
    ),
    "one of two pages, by capitals": Loss(
        "essays/alpha/index.html wanted-twice wants the address essays/alpha/index.html, and so does "
        "essays/Alpha/index.html. Rename one of them.",
        *("essays/Alpha/index.html", "", "<p>x"),
    ),
    "a picture, by capitals": Loss(
        f"{ALPHA} spelt-otherwise names '../../ABOUT/', but the site's file is about/index.html. Spell both "
        "alike, in capitals and accents.",
        *(ALPHA, "</main>", '<a href="../../ABOUT/">x</a></main>'),
    ),
    "the way home from a wrong address": Loss(
        "404.html relative names 'about/', but this page answers at any address: begin with '/'.",
        *("404.html", "</main>", '<a href="about/">x</a></main>'),
    ),
    "the way within the site": Loss(
        f"{ALPHA} outside names '../../../about/', which leads out of the site ({SMALL}). See how many '../' "
        "it has.",
        *(ALPHA, "</main>", '<a href="../../../about/">x</a></main>'),
    ),
    "a sitemap that can be read": Loss(
        "sitemap.xml unreadable can't be read: it is not written as such a file must be.",
        *("sitemap.xml", "</urlset>", ""),
    ),
    "a feed that can be read": Loss(
        "feed.json unreadable can't be read: it is not written as such a file must be.",
        *("feed.json", "{", ""),
    ),
}


def copy_site(project: Project, folder: Path) -> Path:
    shutil.copytree(project.site, folder)
    return folder


def tell(folder: Path, published: Published | None = None) -> list[str]:
    return list(write_differences(judge_site(folder, published), "en", most=1000))


@pytest.mark.parametrize("name", LOSSES)
def test_what_a_site_loses_is_told_by_the_file_that_names_it(
    small_project: Project, tmp_path: Path, name: str
) -> None:
    site = copy_site(small_project, tmp_path / "site")
    LOSSES[name].apply(site)
    assert LOSSES[name].told in tell(site)


@pytest.mark.parametrize(
    "pattern", ["search/ja.*.json", "search.*.json", "search/engine.*.js", "search/words.*"]
)
def test_a_file_of_search_that_is_gone_is_told(small_project: Project, tmp_path: Path, pattern: str) -> None:
    site = copy_site(small_project, tmp_path / "site")
    (lost,) = (site / "assets" / "tsunagu").glob(pattern)
    lost.unlink()
    assert any(line.endswith(f"no file {lost.relative_to(site).as_posix()}.") for line in tell(site))


def test_an_essay_that_search_lost_is_told(small_project: Project, tmp_path: Path) -> None:
    site = copy_site(small_project, tmp_path / "site")
    (path,) = (site / "assets" / "tsunagu" / "search").glob("ja.*.json")
    read = json.loads(path.read_text(encoding="utf-8"))
    read["pages"] = [row for row in read["pages"] if row[0] != "essays/alpha/"]
    path.write_text(json.dumps(read), encoding="utf-8")
    assert tell(site) == [f"{ALPHA} unlisted is not listed in assets/tsunagu/search/."]


#: What was published beside what the site has, and the line told.
UNPUBLISHED: Mapping[str, tuple[Published, str]] = {
    "a source": (
        Published(pages={"essays/lost/": "docs/essays/lost.md"}),
        "docs/essays/lost.md no-page is to be published, but the site has no page essays/lost/index.html.",
    ),
    "a page without a source": (
        Published(),
        "about/index.html no-source is a page (about/) that was made from no text.",
    ),
    "a record of search": (
        Published(searched={"essays/": "docs/essays/index.md"}),
        "docs/essays/index.md unlisted is not listed in assets/tsunagu/search/.",
    ),
    "an entry of a feed": (
        Published(pages={"about/": "docs/about.md"}, fed={"feed.xml": ("about/",)}),
        "docs/about.md unlisted is not listed in feed.xml.",
    ),
    "a file of the author's": (
        Published(claims=(Claim("templates/a.pdf", "templates/a.pdf"),)),
        "docs/templates/a.pdf no-copy is to be published, but the site has no file templates/a.pdf.",
    ),
}


@pytest.mark.parametrize("name", UNPUBLISHED)
def test_what_was_to_be_published_is_told_by_its_source(small_project: Project, name: str) -> None:
    published, line = UNPUBLISHED[name]
    assert line in tell(small_project.site, published)


#: The first and the second that want an address, and the file that is told, with what it is told of.
DOUBLE = (
    (
        Claim("a/index.html", "a.md"),
        Claim("A/index.html", "A.md"),
        ("docs/A.md", "wanted-twice", "docs/a.md"),
    ),
    (
        Claim("\u304b\u3099.png", "\u304b\u3099.png"),
        Claim("\u304c.png", "\u304c.png"),
        ("docs/\u304c.png", "wanted-twice", "docs/\u304b\u3099.png"),
    ),
    (Claim("robots.txt", "robots.txt"), Claim("robots.txt"), ("docs/robots.txt", "wanted-by-us", "")),
    (Claim("x.html"), Claim("X.html"), ("X.html", "wanted-twice", "x.html")),
)


@pytest.mark.parametrize(("one", "other", "told"), DOUBLE)
def test_two_that_want_one_address_are_told(one: Claim, other: Claim, told: tuple[str, str, str]) -> None:
    (found,) = find_double_claims([one, Claim("b.png", "b.png"), other])
    assert (found.path, found.code, found.missing) == told


def test_the_sites_of_the_tests_have_no_fault(small_project: Project, real_project: Project) -> None:
    """No false alarm, on the fixture below its path and on the sample."""
    assert tell(small_project.site) == []
    assert tell(real_project.site) == []


HEADER = "---\ntitle: 題\ndate: 2026-01-01\nfactors: [skills]\n---\n\n"
FOOTER = "overrides/partials/footer.html"

#: What loses something though the content has no mistake, by the file in the project; and the line told.
CHANGES: Mapping[str, tuple[str, str, str]] = {
    "an id that is there twice": (
        *("docs/essays/raw.md", f'{HEADER}<p id="x">文</p>\n\n<p id="x">文</p>\n'),
        "essays/raw/index.html same-id #x という場所が二つあります。",
    ),
    "an address in a template": (
        *(FOOTER, '<footer><a href="/sub/gone/">x</a></footer>'),
        "404.html no-file 「/sub/gone/」を指していますが、gone/index.html というファイルが",
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_build_stops_before_its_switch_and_leaves_the_old_site(project: Project, name: str) -> None:
    path, text, line = CHANGES[name]
    project.set_config("https://tsunagu.example/", SMALL)
    (project.folder / path).write_text(text, encoding="utf-8")
    project.site.mkdir()
    (project.site / "index.html").write_text('<meta name="tsunagu:kind">old', encoding="utf-8")
    outcome = project.build(TSUNAGU_LANG="ja")
    assert outcome.code == 1
    assert any(said.startswith(line) for said in outcome.output.splitlines()), outcome.output
    assert "公開していません" in outcome.output
    assert [file.name for file in project.site.iterdir()] == ["index.html"]


def test_a_check_tells_each_file_at_whose_place_a_build_puts_its_own(
    small_project: Project, tmp_path: Path
) -> None:
    """Else a build would stop at it, once everything is made."""
    own = {path.relative_to(small_project.docs).as_posix() for path in small_project.docs.rglob("*")}
    built = {
        path.relative_to(small_project.site).as_posix()
        for path in small_project.site.rglob("*")
        if path.is_file() and path.suffix not in (".html", ".js", ".css") and not path.name.startswith(".")
    }
    assert {"glossary/terms.csv", "series/one.epub", "feed.xml"} <= built - own
    write_site(tmp_path, dict.fromkeys(sorted(built - own), b"x"))
    told = {problem.place.uri for problem in look(tmp_path).problems}
    assert built - own - told == set()


def test_guard_refuses_a_site_that_lost_something(small_project: Project, tmp_path: Path) -> None:
    site = copy_site(small_project, tmp_path / "site")
    (site / ALPHA).unlink()
    told = small_project.run(
        "tsunagu.commands.cli", "guard", str(site), "--lang", "en", PYTHONPATH="hooks", TSUNAGU_NOW=NOW
    )
    assert told.code == 1
    assert LOSSES["the target of a redirect"].told in told.output.splitlines()


def test_the_first_faults_of_each_kind_are_told_in_full_and_the_rest_is_counted() -> None:
    faults = [Difference(f"{number}.html", "no-home") for number in range(MOST + 2)]
    for language, last in (("en", "… no-home And 2 more."), ("ja", "… no-home ほかに 2 か所あります。")):
        lines = list(write_differences([*faults, faults[0], Difference("robots.txt", "open")], language))
        assert len(lines) == MOST + 2
        assert lines[-2].startswith("robots.txt open ")
        assert lines[-1] == last


FINE = (
    '<pre>&lt;a href="gone/"&gt; href="gone/" id="a"</pre>',
    '<!-- <a href="gone/"> --><p id="a">',
    "<a title=' href=\"gone/\"' href='#a' id=a>",
    '<script>"<a href=\\"gone/\\">"</script>',
    '<a href="https://other.example/gone/"><a href="mailto:a@b.example"><a href="#top"><a href="//[x/">',
    '<a href="#%E9%A1%8C"><h2 id="題">',
    '<a href="?q=x#a" id="a">',
    '<img srcset="index.html 1x, index.html 2x" src="data:image/png;base64,AA">',
    '<a href="#a:~:text=x" id="a">',
)


@pytest.mark.parametrize("html", FINE)
def test_what_is_no_address_or_another_sites_is_let_through(tmp_path: Path, html: str) -> None:
    (tmp_path / "index.html").write_text(f"{html}</html>", encoding="utf-8")
    assert tell(tmp_path) == []


@pytest.mark.parametrize(
    "piece",
    ["<a ", "<a '", '<a x="', "<!--", "<script>", "<title", "<a x=''", "< ", "<a x", "<a x=>", "<svg a=b "],
)
def test_the_time_for_a_page_grows_with_its_length_alone(piece: str) -> None:
    """Half a megabyte of anything in about a second; a second try at each place would take hours."""
    html = piece * ((1 << 19) // len(piece))
    begun = process_time()
    for text in (html, f"<a {html}>", f"<a x{html.replace('<', '').replace(' ', '')}>"):
        PageReader().read(text)
    assert process_time() - begun < 20
