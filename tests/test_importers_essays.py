"""What an imported essay says of itself: its id, title, factors, links and old addresses."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from imported import FACTORS, NOW, TERMS, import_text, list_codes, make_settings, save, write_export
from projects import Project
from tsunagu.checks.content_check import read_content
from tsunagu.commands.project import read_project
from tsunagu.importers.plan.factor_rules import FactorRules, FactorRulesError, read_factor_rules
from tsunagu.importers.plan.import_run import NoFactorsError, import_posts
from tsunagu.messages.findings import write_findings as tell_problems
from tsunagu.model import Library


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return tmp_path / "docs"


@pytest.mark.parametrize(
    ("title", "name", "stem"),
    [
        ("社内にも”顧客”はいる", "", "2019-04-01-shanai-ni-mo-kokyaku-wa-iru"),
        ("My First Column!", "", "2019-04-01-my-first-column"),
        ("題", "a-dummy-title", "2019-04-01-a-dummy-title"),
        ("題", "two_words", "2019-04-01-two-words"),
        ("題", "post_12", "2019-04-01-dai"),
        ("題", "2019/04/01/073000", "2019-04-01-dai"),
        ("題", "nabcdef012345", "2019-04-01-dai"),
        ("題", "0123abcdef0123", "2019-04-01-dai"),
        ("ㇰ", "nabcdef012345", "2019-04-01-nabcdef012345"),
        ("🎉", "entry-11111111111", "2019-04-01-honbun-desu"),
        ("ㇰ", "entry-11111111111", "2019-04-01-entry-11111111111"),
        ("ㇰ", "", "2019-04-01-post"),
        ("../../etc/passwd", "../../x", "2019-04-01-etc-passwd"),
        ("index", "", "2019-04-01-index"),
        ("abcdefg " * 5 + "abcdefgh", "", "2019-04-01-" + "abcdefg-" * 5 + "abcdefgh"),
        ("abcdefg " * 5 + "abcdefghi", "", "2019-04-01-" + "abcdefg-" * 4 + "abcdefg"),
        ("x" * 50, "", "2019-04-01-" + "x" * 48),
        ("顧客" * 500, "", "2019-04-01-" + "kokyaku-" * 5 + "kokyaku"),
    ],
)
def test_an_id_has_the_date_and_the_words_of_the_title(title: str, name: str, stem: str, docs: Path) -> None:
    report = import_text(docs, write_export({"title": title, "name": name}))
    assert [essay.uri for essay in report.essays] == [f"essays/{stem}.md"]


@pytest.mark.parametrize(
    "title",
    [
        "二つの時計: 本社と現地",
        "- 箇条書きの題",
        "# 見出しの題",
        "'引用' と \"引用\"",
        "@everyone ](x) **太字**",
        "{{ x }} と {a: b}",
        "[a, b]",
        "true",
        "null",
        "2019-04-01",
        "0x10",
        "!!python/object/apply:os.system [ls]",
        "&anchor *alias",
        "％と`",
        "---",
        "名前: |",
        "a # b",
        "末尾:",
        "\\n \\u0041",
        "😀",
        "ﾀｲﾄﾙ　全角",
        "x\u2028draft: false",
        "x\x85y",
    ],
)
def test_a_title_is_data_in_the_front_matter(title: str, project: Project) -> None:
    import_text(project.docs, write_export({"title": title}))
    content = read_content(project.docs, read_project(project.folder).settings, NOW)
    assert content.problems == ()
    titles = [essay.title for essay in content.library.essays if essay.date.year == 2019]
    shown = " ".join(title.split())
    assert titles == [shown if any(map(str.isalnum, title)) else f"{shown} 本文です。"]


def test_what_stands_in_remarks_cannot_leave_them(project: Project) -> None:
    """Themes, addresses and words of pictures are a stranger's; a YAML comment ends with its line."""
    body = "本文<img src='https://x.example/a\u2028b.jpg' alt='x\ndraft: false\n---\u0085title: x'>"
    export = write_export({"body": body}).replace("BASENAME", "CATEGORY: a\u2028factors: [x]\nBASENAME")
    import_text(project.docs, export)
    content = read_content(project.docs, read_project(project.folder).settings, NOW)
    assert content.problems == ()
    assert [essay.draft for essay in content.library.essays if essay.date.year == 2019] == [True]


@pytest.mark.parametrize(
    ("body", "themes", "factors", "draft"),
    [
        (TERMS, {}, ("customers",), False),
        ("顧客と対価。", {}, ("customers",), True),
        ("何もない。", {}, ("customers",), True),
        ("専門スキル。", {}, ("skills",), True),
        ("顧客と協働。", {}, ("customers", "collaboration"), True),
        ("何もない。", {"営業": ("skills", "customers")}, ("customers", "skills"), False),
        (TERMS, {"営業": ("skills",)}, ("skills",), False),
        ("顧客。", {"営業": ()}, ("customers",), True),
        ("何もない。", {"ほか": ("skills",)}, ("customers",), True),
    ],
)
def test_factors_come_from_themes_else_from_terms_and_a_guess_is_a_draft(
    body: str, themes: dict[str, tuple[str, ...]], factors: tuple[str, ...], draft: bool, docs: Path
) -> None:
    path = save(
        docs.parent,
        "saved.txt",
        write_export({"body": body}).replace("BASENAME", "CATEGORY: 営 業\nBASENAME"),
    )
    essay = import_posts([path], replace(make_settings(docs), rules=FactorRules(themes))).essays[0]
    assert (essay.factors, essay.draft) == (factors, draft)
    assert ("draft: true" in essay.text) == draft
    assert all(f"# キーファクターの根拠: {line}" in essay.text for line in essay.evidence)


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("営業: [customers, skills]\nブログ: []\n", {"営業": ("customers", "skills"), "ブログ": ()}),
        ("営 業: skills", {"営業": ("skills",)}),
        ("", {}),
        ("2019: [skills]", {"2019": ("skills",)}),
        ("ＮＥＷＳ　速報: [skills]  # 古い\nブログ:", {"news速報": ("skills",), "ブログ": ()}),
    ],
)
def test_themes_are_read_from_a_small_table(text: str, themes: dict[str, tuple[str, ...]]) -> None:
    assert read_factor_rules(text.encode(), FACTORS).themes == themes


@pytest.mark.parametrize(
    "text", ["営業: [customer]", "営業: 1", "営業: {a: b}", "- 営業", "営業: [", "a: !!python/name:x"]
)
def test_a_table_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(FactorRulesError):
        read_factor_rules(text.encode(), FACTORS)


def test_the_slips_of_a_table_are_told_like_those_of_a_header() -> None:
    text = "海外 赴任：［skills、customers］\n営業: [custommers, x]\n日記　：　[skills]\n"
    with pytest.raises(FactorRulesError) as refused:
        read_factor_rules(text.encode(), FACTORS)
    assert [line.split("。")[0] for line in tell_problems(refused.value.problems, "ja", "")] == [
        "themes.yml:1:6 full-width 全角の「：」は、ここでは使えません",
        "themes.yml:1:7 full-width 全角の「［」は、ここでは使えません",
        "themes.yml:1:14 full-width 全角の「、」は、ここでは使えません",
        "themes.yml:1:24 full-width 全角の「］」は、ここでは使えません",
        "themes.yml:2:6 unknown-reference 「営業」の「custommers」がありません",
        "themes.yml:2:18 unknown-reference 「営業」の「x」がありません",
        "themes.yml:3:4 full-width 全角の「：」は、ここでは使えません",
    ]


def test_a_site_without_factors_is_told_so(docs: Path) -> None:
    with pytest.raises(NoFactorsError):
        import_posts([], replace(make_settings(docs), library=Library(("ja", "en"))))


LINKS = (
    "https://ameblo.jp/me/entry-11111111111.html",
    "http://ameblo.jp/me/entry-11111111111.html",
    "https://s.ameblo.jp/me/entry-11111111111.html?frm=theme#cbox",
    "//ameblo.jp/me/amemberentry-11111111111.html",
    "https://gamp.ameblo.jp/me/entry-11111111111.html",
)


@pytest.mark.parametrize("link", LINKS)
def test_links_between_imported_posts_become_links_between_essays(link: str, docs: Path) -> None:
    body = f"<p>前回は<a href='{link}'>こちら</a>です。</p>"
    here = {"title": "今回", "name": "entry-22222222222", "body": body, "date": "04/02/2019 07:30:00"}
    path = save(docs.parent, "saved.txt", write_export({"body": TERMS}, here))
    report = import_posts([path], replace(make_settings(docs), site="https://ameblo.jp/me/"))
    assert "前回は[こちら](2019-04-01-dai.md)です。" in report.essays[1].text
    assert [essay.text.count("source: https://ameblo.jp/me/entry-") for essay in report.essays] == [1, 1]


@pytest.mark.parametrize(
    ("fragment", "led"), [("two", "#二つの時計"), ("comments", ""), ("二つの時計", "#二つの時計")]
)
def test_a_link_to_a_place_in_a_post_leads_to_the_heading_there(fragment: str, led: str, docs: Path) -> None:
    there = {"body": f"{TERMS}<h2 id='two'>二つの時計</h2><p>顧客</p>", "name": "entry-22222222222"}
    here = {
        "body": f"{TERMS}<a href='https://ameblo.jp/me/entry-22222222222.html#{fragment}'>こちら</a>",
        "title": "後",
    }
    report = import_text(docs, write_export(there, here))
    essay = next(essay for essay in report.essays if essay.title == "後")
    assert f".md{led})" in essay.text


def test_other_links_stay_as_they_are(docs: Path) -> None:
    body = "https://ameblo.jp/me/entry-99999999999.html と https://example.com/entry-11111111111.html"
    text = import_text(docs, write_export({"body": body})).essays[0].text
    assert (
        "<https://ameblo.jp/me/entry-99999999999.html> と <https://example.com/entry-11111111111.html>"
        in text
    )


def test_no_essay_links_to_one_that_readers_cannot_see(project: Project) -> None:
    """The old link is kept in a draft, too: it may be out before the other. Of the published, it is told."""
    sure = {"title": "公開", "name": "entry-22222222222", "body": f"{TERMS}<a href='{LINKS[0]}'>次</a>"}
    unsure = {"title": "下書き", "name": "entry-33333333333", "body": f"<a href='{LINKS[0]}'>次</a>"}
    report = import_text(project.docs, write_export({}, sure, unsure))
    assert [essay.draft for essay in report.essays] == [True, False, True]
    assert f"[次]({LINKS[0]})" in report.essays[1].text
    assert f"[次]({LINKS[0]})" in report.essays[2].text
    assert list_codes(report) == ["link-kept"]
    assert read_content(project.docs, read_project(project.folder).settings, NOW).problems == ()


def test_a_link_by_file_to_a_draft_has_the_address_in_its_header(docs: Path) -> None:
    """No later run would find the essay by the name of a file that it never sees."""
    header = "---\ntitle: {0}\ndate: 2019-04-0{1}\nURL: https://a.hatenablog.com/entry/{0}\n---\n"
    save(docs.parent, "saved/a.md", header.format("here", 1) + f"{TERMS}[次](b.md)")
    save(docs.parent, "saved/b.md", header.format("next", 2) + "次の話です。")
    report = import_posts([docs.parent / "saved"], make_settings(docs))
    assert [essay.draft for essay in report.essays] == [False, True]
    assert "[次](https://a.hatenablog.com/entry/next)" in report.essays[0].text


def test_an_essay_dated_later_is_scheduled_and_not_linked_to(docs: Path) -> None:
    later = (NOW + timedelta(days=1)).strftime("%m/%d/%Y %H:%M:%S")
    sure = {"title": "公開", "name": "entry-22222222222", "body": f"{TERMS}<a href='{LINKS[0]}'>次</a>"}
    report = import_text(docs, write_export({"date": later, "body": TERMS}, sure))
    assert [essay.draft for essay in report.essays] == [False, False]
    assert f"[次]({LINKS[0]})" in report.essays[1].text


@pytest.mark.parametrize(
    ("field", "aliases"),
    [
        ("UNIQUE URL: https://ameblo.jp/me/entry-12345678901.html", "/entry-12345678901.html"),
        ("UNIQUE URL: http://blog.livedoor.jp/me/archives/1.html", "/archives/1.html"),
        ("UNIQUE URL: https://example.com/2019/04/hello/", "/2019/04/hello/"),
        ("UNIQUE URL: https://example.com/%E3%81%82/", "/あ/"),
        ("UNIQUE URL: https://example.com/?p=12", None),
        ("UNIQUE URL: https://example.com/essays/two-clocks/", "/essays/two-clocks/"),
        ("UNIQUE URL: https://example.com/../../x", None),
        ("UNIQUE URL: https://example.com/a%20b", None),
        ("UNIQUE URL: https://example.com/a%0Ab", None),
        ("UNIQUE URL: https://example.com/a%22b", None),
        ("UNIQUE URL: https://example.com/wiki/a:b", None),
    ],
)
def test_old_addresses_become_aliases_where_they_can(field: str, aliases: str | None, docs: Path) -> None:
    text = (
        import_text(docs, write_export({"name": ""}).replace("BASENAME", f"{field}\nBASENAME")).essays[0].text
    )
    assert (f"aliases: [{aliases}]" in text) if aliases else ("aliases" not in text)


def test_an_alias_is_given_once(docs: Path) -> None:
    one = {"name": "", "title": "一"}
    export = write_export(one, {**one, "title": "二"}).split("BASENAME")
    export[0] += "UNIQUE URL: https://a.example.com/x.html\n"
    export[1] += ""
    text = "BASENAME".join(export)
    second = text.rindex("BASENAME")
    text = text[:second] + "UNIQUE URL: https://b.example.com/x.html\n" + text[second:]
    report = import_text(docs, text)
    assert [("/x.html" in essay.text.partition("source")[0]) for essay in report.essays] == [True, False]
    assert list_codes(report) == ["alias-dropped"]
