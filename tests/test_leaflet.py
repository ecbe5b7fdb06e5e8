"""A pull request's pages in one file: what a stranger wrote is words and pictures there, and never more."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from html_tree import parse_html
from projects import Project
from tsunagu.release.report.built_site import read_site
from tsunagu.release.report.compare import compare_sites
from tsunagu.release.report.inert import write_inert
from tsunagu.release.report.leaflet import write_leaflet
from tsunagu.release.report.marked import mark_changes

KNOWN = {"class", "colspan", "data-factor", "datetime", "dir", "hidden", "lang", "open", "rowspan", "start"}
#: Each with what must be left of it for a reader.
HOSTILE = [
    ("<script>alert(1)</script>文", "文"),
    ("<style>p{}</style><p onclick=alert(1) style='position:fixed'>文</p>", "文"),
    ("<a href='javascript:alert(1)'>押す</a>", "押す"),
    ("<a href='https://evil.example/'>押す</a>", "押す"),
    ("<meta http-equiv=refresh content='0;url=https://evil.example/'>文", "文"),
    ("<base href='https://evil.example/'><link rel=stylesheet href=//evil.example/x>文", "文"),
    ("<form action=https://evil.example/><input name=p><button>送る</button></form>文", "文"),
    ("<iframe srcdoc='<script>alert(1)</script>'></iframe><object data=x>あ</object>文", "文"),
    ("<svg><script>alert(1)</script><foreignObject><p>あ</p></foreignObject></svg>文", "文"),
    ("<math><mtext><img src=x onerror=alert(1)></mtext></math>文", "文"),
    ("<img src=https://evil.example/x.png alt='絵'>", "[絵]"),
    ("<img src='x' alt='\"><script>alert(1)</script>'>", '["><script>alert(1)</script>]'),
    ("<p class='\"><script>'>文</p>", "文"),
    ("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"),
    ("<scr<script>ipt>alert(1)</script>文", "ipt>alert(1)文"),
    ("<!--><script>alert(1)</script>-->文", "-->文"),
    ("</div></section></body><p>文", "文"),
    ("<p><b><i>文", "文"),
    ("<template><p>あ</p></template><noscript><p>い</p></noscript>文", "文"),
    ("<p lang=en hidden>a</p>文", "a文"),
]


def show_words(src: str, alt: str) -> str:
    return f"<span>[{alt.replace('&', '&amp;').replace('<', '&lt;')}]</span>"


@pytest.mark.parametrize(("html", "words"), HOSTILE)
def test_nothing_is_left_that_runs_or_leads_away(html: str, words: str) -> None:
    made = f"<body><div>{write_inert(html, show_words)}</div><p id='after'>"
    tree = parse_html(made)
    body = tree.find("body")
    assert body is not None
    assert [child.tag for child in body] == ["div", "p"], "what it opens it closes, and no more"
    for element in body[0].iter():
        assert element.tag in {"a", "b", "div", "i", "p", "span"}, element.tag
        assert set(element.attrib) <= KNOWN
    assert "".join(body[0].itertext()) == words


@pytest.mark.parametrize("html", ["<div>" * 100_000, "<svg>" * 100_000, "<" * 400_000, "<p a=" * 80_000])
def test_a_hostile_page_takes_no_longer_than_it_is_long(html: str) -> None:
    began = time.process_time()
    assert len(write_inert(html, show_words)) < 3_000_000
    assert time.process_time() - began < 10


def test_pages_are_shown_with_their_pictures_and_the_styles_of_main(
    small_project: Project, project: Project, tmp_path: Path
) -> None:
    """Drawn anew and small; what is no picture, lies elsewhere or is too much is its words."""
    header = "---\ntitle: 新しい題\ndate: 2026-05-20\nfactors: [skills]\n---\n"
    project.write({"essays/new.md": f"{header}\n![絵](../images/big.png)\n"})
    (project.docs / "images").mkdir(exist_ok=True)
    Image.new("RGBA", (3000, 1500), (200, 30, 30, 128)).save(
        project.docs / "images" / "big.png", comment="GPS"
    )
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    page = project.site / "essays/new/index.html"
    outside = tmp_path / "outside.png"
    Image.new("RGB", (9, 9)).save(outside)
    (project.site / "images/link.png").symlink_to(outside)
    (project.site / "images/no.png").write_bytes(b"\x89PNG no picture")
    more = "".join(f'<img src="../../images/{name}.png" alt="{name}">' for name in ("link", "no", "none"))
    more += f'<img src="../../../../{outside.name}" alt="up"><img src="//[" alt="odd">'
    page.write_text(page.read_text("utf-8").replace("</main>", f"{more}</main>"), encoding="utf-8")
    before = read_site(small_project.site)
    report = compare_sites(before, read_site(project.site, like=before))
    html = write_leaflet(report, small_project.site, project.site, "ja")
    assert html.count("data:image/jpeg;base64,") == 1
    assert "[link]" in html
    assert all(f"[{word}]" in html for word in ("no", "none", "up", "odd"))
    assert "新しい題" in html
    assert len(html) < 600_000
    head, _, body = html.partition("</head>")
    assert "default-src 'none'; img-src data:; style-src 'unsafe-inline'" in head.partition("<style>")[0]
    assert 'name="robots" content="noindex"' in head
    assert next(small_project.site.glob("assets/tsunagu/site.*.css")).read_text("utf-8")[:200] in head
    assert not any(word in body for word in ("<script", " href=", " style=", "<link", "<form"))


def test_no_page_is_no_leaflet_to_look_at(small_project: Project) -> None:
    site = read_site(small_project.site)
    html = write_leaflet(compare_sites(site, site), small_project.site, small_project.site, "en")
    assert "The text of no page changed." in html


FOLD = '<details class="leaflet-same"><summary>同じ</summary>\n{}\n</details>'
#: What stood in the text, what stands there now, and how a reviewer sees it.
MARKED = [
    ("<p>本社の時計。</p>", "<p>本社の時計。</p>", FOLD.format("<p>本社の時計。</p>")),
    (
        "<p>本社の<b>時計</b>です。</p><p>次。</p>",
        "<p>現地の<b>時計</b>です。</p><p>次。</p>",
        "<p><del>本社</del><ins>現地</ins>の<b>時計</b>です。</p>\n" + FOLD.format("<p>次。</p>"),
    ),
    ("<p>The old clock.</p>", "<p>The new clock.</p>", "<p>The <del>old</del><ins>new</ins> clock.</p>"),
    ("<p>終わり。</p>", "<p>終わり</p>", "<p>終わり<del>。</del></p>"),
    (
        "<p>一つ目。</p><p>二つ目の話。</p>",
        "<p>一つ目。</p>",
        FOLD.format("<p>一つ目。</p>") + '\n<div class="leaflet-del"><p><del>二つ目の話。</del></p></div>',
    ),
    ("<p>本社<b>の</b></p>", "<p>本社<b>のa&lt;</b></p>", "<p>本社<b>の<ins>a&lt;</ins></b></p>"),
    (
        "<p>本社の話です。</p>",
        "<p>あ<b>い</b>う</p>",
        (
            '<div class="leaflet-ins"><p><ins>あ</ins><b><ins>い</ins></b><ins>う</ins></p></div>\n'
            '<div class="leaflet-del"><p><del>本社の話です。</del></p></div>'
        ),
    ),
    ("<p><img src=a></p>", "<p><img src=b></p>", "<p><img src=b></p>"),
]


@pytest.mark.parametrize(("old", "new", "shown"), MARKED)
def test_what_changed_is_marked_and_the_rest_is_folded(old: str, new: str, shown: str) -> None:
    assert mark_changes(f"<div>{old}</div>", f"<div>{new}</div>", "同じ") == shown


PIECES = [
    "<p>本社の時計。</p>",
    "<p>現地の<b>時計。</b></p>",
    "<ul>\n<li>一つ</li>\n<li>二</li>\n</ul>",
    "文 &amp;",
    "<hr>",
]
PAGES = st.lists(st.sampled_from(PIECES), max_size=6).map(lambda pieces: f"<div>{''.join(pieces)}</div>")


def list_texts(html: str, without: str) -> str:
    body = parse_html(f"<body>{html}").find("body")
    assert body is not None
    for parent in [*body.iter()]:
        for child in [one for one in parent if one.tag in (without, "summary")]:
            tail, child.text = child.tail, ""
            child[:] = []
            child.tail = tail
    return "".join("".join(body.itertext()).split())


@given(PAGES, PAGES)
def test_no_word_of_either_page_is_lost_or_moved(old: str, new: str) -> None:
    """Without what is struck out it is the new page, and without what is new the old one."""
    shown = mark_changes(old, new, "同じ")
    assert list_texts(shown, "del") == list_texts(new, "")
    assert list_texts(shown, "ins") == list_texts(old, "")


@pytest.mark.parametrize("piece", ["<p>a</p>", "あ", "a ", "<b>", "。"])
def test_marks_take_no_longer_than_a_page_is_long(piece: str) -> None:
    old = write_inert(f"<div>{piece * (200_000 // len(piece))}", show_words)
    began = time.process_time()
    mark_changes(old, old.replace(piece, f"{piece}x{piece}", 400), "")
    assert time.process_time() - began < 10


def test_a_page_that_was_there_shows_its_changes_alone(small_project: Project, project: Project) -> None:
    essay = project.docs / "essays/alpha.md"
    essay.write_text(essay.read_text("utf-8") + "\n足した文です。\n", encoding="utf-8")
    outcome = project.build()
    assert outcome.code == 0, outcome.output
    before = read_site(small_project.site)
    report = compare_sites(before, read_site(project.site, like=before))
    html = write_leaflet(report, small_project.site, project.site, "ja").partition("<body")[2]
    assert '<div class="leaflet-ins"><p><ins>足した文です。</ins></p></div>' in html
    assert "<summary>変わらないところ</summary>" in html
