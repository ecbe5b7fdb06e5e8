"""A link from the old blog leads to an essay where its address is that of the post, and never by luck."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from imported import FACTORS, TERMS, import_text, make_settings, read_essays, save, write_export
from tsunagu.importers.plan.factor_rules import read_factor_rules
from tsunagu.importers.plan.import_run import import_posts
from tsunagu.markdown import list_anchors
from tsunagu.model import Dialect

_KNOWN = ("_config.yml", "permalink: /:year/:month/:day/:title/", "_posts/2020-01-03-tokyo.md")
_HUGO = ("hugo.toml", "baseURL = 'https://x.example/'", "content/posts/tokyo.md")
_UNTOLD = ("notes.txt", "", "posts/tokyo.md")


@pytest.mark.parametrize("site", [_KNOWN, _HUGO, _UNTOLD])
@pytest.mark.parametrize(
    ("address", "places"),
    [
        ("/tags/tokyo/", ()),
        ("../categories/tokyo/", ()),
        ("/files/tokyo.pdf", ()),
        ('{{ "/tags/tokyo/" | relative_url }}', ()),
        ('{{ "/" | relative_url }}', ()),
        ("/tokyo", (_UNTOLD,)),
        ("/posts/tokyo/", (_HUGO, _UNTOLD)),
        ("/2020/01/03/tokyo/", (_KNOWN, _HUGO, _UNTOLD)),
        ("/2020/01/04/tokyo/", ()),
        ("tokyo.md", (_KNOWN, _HUGO, _UNTOLD)),
    ],
)
def test_an_address_is_a_post_s_by_all_of_it_and_not_by_its_last_name(
    address: str, places: tuple[object, ...], site: tuple[str, str, str], tmp_path: Path
) -> None:
    config, settings, name = site
    save(tmp_path, f"in/{config}", settings)
    save(tmp_path, f"in/{name}", "---\ntitle: 東京\ndate: 2020-01-03 10:00:00\nslug: tokyo\n---\n本文です。")
    other = name.replace("tokyo", "trip").replace("-03-", "-04-")
    header = "title: 旅\ndate: 2020-01-04 10:00:00"
    save(tmp_path, f"in/{other}", f"---\n{header}\n---\nその[話]({address})です。")
    import_posts([tmp_path / "in"], make_settings(tmp_path / "docs"))
    text = next(text for name, text in read_essays(tmp_path / "docs").items() if "trip" in name)
    # Both are drafts: a link to an essay waits.
    assert ("tokyo.md" in text.rpartition("---")[2]) == (site in places)


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("[[乙#節の題]]", "[乙 > 節の題](2023-01-02-otsu.md#節の題)"),
        ("[[乙#節の題|言葉]]", "[言葉](2023-01-02-otsu.md#節の題)"),
        ("[[乙#章#節の題|言葉]]", "[言葉](2023-01-02-otsu.md#節の題)"),
        ("[言葉](乙.md#節の題)", "[言葉](2023-01-02-otsu.md#節の題)"),
        ("[[乙#無い節|言葉]]", "[言葉](2023-01-02-otsu.md)"),
        ("[[#自分の節]]", "[自分の節](#自分の節)"),
    ],
)
def test_a_link_between_notes_leads_to_the_heading_that_it_names(
    link: str, shown: str, tmp_path: Path
) -> None:
    save(tmp_path, "in/甲.md", f"---\ndate: 2023-01-01\n---\n{TERMS}\n\n{link}。\n\n## 自分の節\n\n文。")
    save(tmp_path, "in/乙.md", f"---\ndate: 2023-01-02\n---\n{TERMS}\n\n## 章\n\n### 節の題\n\n文。")
    rules = read_factor_rules("words:\n  顧客: [customers]\n".encode(), FACTORS)
    import_posts([tmp_path / "in"], replace(make_settings(tmp_path / "docs"), rules=rules))
    (text,) = (text for name, text in read_essays(tmp_path / "docs").items() if "01-01" in name)
    assert f"\n{shown}。\n" in text


_OLD = "https://f.example"
_POST = (
    "TITLE: {0}\nUNIQUE URL: https://f.example/{0}.html\nDATE: 03/04/2020 08:00:0{1}\n-----\nBODY:\n"
    "<p>{2}。</p><h3 id='s{1}'>節{1}</h3><p>文。</p>\n-----\n--------\n"
)


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        (f"<a href='{_OLD}/a.html#s1'>節</a>", "[節](#節1)"),
        (f"<a href='{_OLD}/a.html'>話</a>", "[話](2020-03-04-a.md)"),
        (f"<a href='{_OLD}/a.html#comments'>話</a>", "[話](2020-03-04-a.md)"),
        # The other one is a draft: the link waits for --relink, which knows our name of the heading alone.
        (f"<a href='{_OLD}/b.html#s2'>節</a>", f"[節]({_OLD}/b.html#節2)"),
        (f"<a href='{_OLD}/b.html#comments'>節</a>", f"[節]({_OLD}/b.html#comments)"),
    ],
)
def test_a_link_from_the_old_blog_leads_to_the_heading_that_had_its_id(
    link: str, shown: str, tmp_path: Path
) -> None:
    """Also in the post itself, whose old address is not asked for by anybody who is there."""
    save(tmp_path, "in/mt.txt", _POST.format("a", 1, link) + _POST.format("b", 2, "文"))
    import_posts([tmp_path / "in"], make_settings(tmp_path / "docs"))
    (text,) = (text for name, text in read_essays(tmp_path / "docs").items() if name.endswith("-a.md"))
    assert f"\n{shown}。\n" in text


_LINK = "<p><a href='#x'>行く</a></p>"


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("a.txt", f"{_LINK}<p>一</p><a name=x></a><p>二</p>"),
        ("a.txt", f"{_LINK}<p>一<span id=x>二</span></p><h2>節</h2>"),
        ("a.txt", f"{_LINK}<ul><li>一</li><li id=x>二</li></ul>"),
        ("a.txt", f"{_LINK}<table><tr><td>一<td><a name=x>二</a></table>"),
        ("a.txt", f"{_LINK}<pre id=x>一</pre>"),
        ("a.txt", f"{_LINK}<p>一</p><a name=x></a>"),
        ("a.txt", f"{_LINK}<a name=x></a><img src=a.png><p>二</p>"),
        ("a.txt", f"{_LINK}<p>x</p><h2>a b</h2><p id='a b'>二</p>".replace("#x", "#a b")),
        ("a.md", "[行く](#x)\n\n一<a name='x'></a>二"),
        ("a.md", "[行く](#x)\n\n<a id=x>二</a>\n\n- 三"),
        ("a.md", "[行く](#x)\n\n<div id='x'>\n二\n</div>"),
        ("a.md", "<a href='#x'>行く</a>\n\n<a id=x></a>\n\n## 節"),
    ],
)
def test_a_link_within_a_post_leads_to_its_place_at_a_heading_or_none(
    name: str, body: str, tmp_path: Path
) -> None:
    saved = f"---\ntitle: 題\n---\n{body}\n" if name.endswith(".md") else write_export({"body": body})
    (essay,) = import_text(tmp_path / "docs", saved, name).essays
    found = re.search(r"\[行く\]\(#([^)]+)\)", essay.text)
    ids = list_anchors(essay.text.split("\n---\n", 1)[1], Dialect())
    assert found
    assert found[1] in ids
