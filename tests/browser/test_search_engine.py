"""What the worker finds, asked without the box: many queries, both shapes of a site, marks, cost."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request

from bench.essays import make_essays
from browser.asking import Site, read_excerpt
from browser.searching import serve
from search_site import NAMES, WAYS, Query, make_page, make_search_site, read_case
from tsunagu.japanese import LETTER_FORMS
from tsunagu.outputs.search import SearchLimits
from tsunagu.outputs.search.search_folding import fold_for_search
from tsunagu.outputs.search.search_pages import SearchWord
from tsunagu.outputs.search.worker_script import write_engine
from tsunagu.text.page_text import BORDER, JOINT


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(bypass_csp=True)
    yield context.new_page()
    context.close()


def measure(site: Site, queries: Sequence[Query]) -> tuple[float, float, list[str]]:
    """Recall, precision, and what is not as it should be."""
    recalls, precisions, poor = [], [], []
    for language in NAMES:
        rows = [row for row in queries if row.language == language]
        for row, found in zip(rows, site.find([row.query for row in rows], language), strict=True):
            right = len(row.relevant & set(found))
            recalls.append(right / len(row.relevant))
            precisions.append(right / len(found) if found else 0.0)
            if found == [] or right < max(len(found), len(row.relevant)):
                poor.append(f"{row.kind} {row.query}: {found} instead of {sorted(row.relevant)}")
    return sum(recalls) / len(recalls), sum(precisions) / len(precisions), poor


@pytest.mark.parametrize("limits", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("name", ["everyday", "more", "unforeseen", "traps"])
def test_every_query_of_the_cases_is_answered(
    page: Page, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, limits: SearchLimits
) -> None:
    """Nothing is missing and nothing is wrong, whether a language comes whole or in parts."""
    case = read_case(name)
    make_search_site(tmp_path, case.pages, case.words, limits)
    with serve(tmp_path) as address:
        queries = [row for row in case.queries if limits.most_whole or not row.needs_texts]
        recall, precision, poor = measure(Site(page, address), queries)
    with capsys.disabled():
        print(f"\n{len(queries)} queries of {name}: recall {recall:.3f}, precision {precision:.3f}")
    assert poor == []


def test_the_order_of_results(page: Page, tmp_path: Path) -> None:
    """Language, a page named so, titles, other spellings, the glossary, often, then the pages' own order."""
    pages = [
        make_page("en", "other", "蔵", "蔵の話。"),
        make_page("ja", "glossary", "納屋", "納屋の話。"),
        make_page("ja", "kana", "話", "くらを開ける。"),
        make_page("ja", "text-one", "一", "蔵の話。"),
        make_page("ja", "text-two", "二", "蔵の話。"),
        make_page("ja", "often", "三", "蔵から蔵へ。蔵の鍵。"),
        make_page("ja", "title", "蔵を開ける", "鍵の話。"),
        make_page("ja", "name", "蔵", "鍵の話。"),
    ]
    words = [SearchWord({"ja": ("蔵", "納屋"), "en": ("storehouse",)}, ("くら",))]
    make_search_site(tmp_path, pages, words)
    with serve(tmp_path) as address:
        (found,) = Site(page, address).find(["蔵"])
    assert found == [
        "ja:name",
        "ja:title",
        "ja:often",
        "ja:text-one",
        "ja:text-two",
        "ja:glossary",
        "en:other",
    ]


MARKS = {
    "width": ("スキル", "ＡＩとｽｷﾙ。", ["ｽｷﾙ"]),
    "dakuten apart": ("ガス", "カ\u3099スの話。", ["カ\u3099ス"]),
    "long vowels": ("サーバ", "サーバーを替える。", ["サーバー"]),
    "quotes within": ("顧客開拓", "”顧客” 開拓の話。", ["顧客” 開拓"]),
    "a line's end within": ("付加価値", "協働の付加\n価値。", ["付加価値"]),
    "okurigana": ("打合せ", "打ち合わせの朝。", ["打ち合わせ"]),
    "an inflected word": ("頑張る", "頑張って、頑張らない。", ["頑張っ", "頑張ら"]),
    "every match": ("朝", "朝、昼、朝。", ["朝", "朝"]),
    "a number": ("5年", "五年と１５年。", ["五年"]),
    "nothing inside a longer word": ("京都", "東京都から京都へ。", ["京都"]),
    "two words": ("海外 本社", "海外にいて本社を思う。", ["海外", "本社"]),
    "ligatures": ("株", "㈱の前に株。", ["㈱", "株"]),
}


@pytest.mark.parametrize(("query", "text", "marked"), MARKS.values(), ids=MARKS)
def test_marks_stand_at_the_characters_of_the_original(
    page: Page, tmp_path: Path, query: str, text: str, marked: list[str]
) -> None:
    make_search_site(tmp_path, [make_page("ja", "one", "題", text)])
    with serve(tmp_path) as address:
        ((item,),) = Site(page, address).ask([query])
    assert [piece for piece, is_marked in item["text"] if is_marked] == marked
    assert read_excerpt(item) == text.replace("\n", "")


def test_excerpts_are_whole_sentences_around_the_match(page: Page, tmp_path: Path) -> None:
    sentences = [f"{number}番めの文がここにある。" for number in range(40)]
    sentences[20] = "ここに目印がひとつ立っている。"
    text = "".join(sentences)
    make_search_site(tmp_path, [make_page("ja", "one", "題", text)])
    with serve(tmp_path) as address:
        ((item,),) = Site(page, address).ask(["目印"])
    shown = read_excerpt(item)
    assert shown.startswith(sentences[20])
    assert shown.endswith("。")
    assert shown in text
    assert 40 < len(shown) < 140


@pytest.mark.parametrize(
    ("language", "query", "text", "shown"),
    [
        ("ja", "目印 旗", "ここに目印。" + "間の文がある。" * 30 + "遠くに旗。", "…遠くに旗。"),
        ("ja", "目印 旗", "ここに目印。" + "間の文がある。" * 10 + "遠くに旗。", "ある。遠くに旗。"),
        ("en", "mark flag", "A mark. " + "A line between. " * 30 + "A flag. ", " … A flag."),
    ],
)
def test_two_places_are_joined_as_their_language_joins_sentences(
    page: Page, tmp_path: Path, language: str, query: str, text: str, shown: str
) -> None:
    make_search_site(tmp_path, [make_page(language, "one", "題", text)])
    with serve(tmp_path) as address:
        ((item,),) = Site(page, address).ask([query])
    excerpt = read_excerpt(item)
    assert excerpt.endswith(shown)
    assert (" " in excerpt) == (language == "en")


def test_a_sentence_keeps_its_closing_mark_where_a_border_parts_them(page: Page, tmp_path: Path) -> None:
    text = f"{'長い話を' * 15}目印の話をした。「ありがとう。{BORDER}」次の話もある。"
    make_search_site(tmp_path, [make_page("ja", "one", "題", text)])
    with serve(tmp_path) as address:
        ((item,),) = Site(page, address).ask(["目印"])
    assert read_excerpt(item).endswith("「ありがとう。」")


def test_paragraphs_are_joined_where_borders_of_words_are_in_the_text(page: Page, tmp_path: Path) -> None:
    """Borders are characters of the text that nobody sees: they must not shift what is looked at."""
    text = f"東京に{BORDER}着{JOINT}いた。\n\n本社へ。"
    make_search_site(tmp_path, [make_page("ja", "one", "題", text)])
    with serve(tmp_path) as address:
        ((item,),) = Site(page, address).ask(["東京"])
    assert read_excerpt(item) == "東京に着いた。本社へ。"


def test_a_sentence_too_long_is_cut_around_the_match(page: Page, tmp_path: Path) -> None:
    text = "前置き、" * 100 + "ここに目印、" + "後書き、" * 100
    make_search_site(tmp_path, [make_page("ja", "one", "題", text)])
    with serve(tmp_path) as address:
        ((item,),) = Site(page, address).ask(["目印"])
    shown = read_excerpt(item)
    assert re.fullmatch("…(前置き、)*ここに目印、(後書き、)*(後?書?)…", shown)
    assert len(shown) < 140


def test_words_that_no_page_holds_together_are_told(page: Page, tmp_path: Path) -> None:
    make_search_site(tmp_path, read_case("everyday").pages)
    with serve(tmp_path) as address:
        ((item,),) = Site(page, address).ask(["専門スキル 宇宙"])
    assert item["missing"] == ["宇宙"]


FOLDED = [
    "専門スキル ｾﾝﾓﾝ",
    "”顧客” 開拓",
    "head-office's  mind\n\nA　海外 B",
    "ｶﾞｷﾞグ ヴァイオリン ウェブ",
    "A-1 -5 - x",
]
FOLDED += [
    "𠮷野家 5年\n\n\n次",
    "サーバー・ｻｰﾊﾞｰ ー ーあー",
    "‘q’ don't 3ヶ月",
    "①㈱½…！？",
    "」 a b 「 「\n",
    f"東京{BORDER}都に取り{JOINT}組む",
    "é e\u0301 İ ß",
    "髙橋と﨑と濵、會議の沈默 20℃",
]


def test_python_and_the_worker_fold_alike(page: Page) -> None:
    """The keys of a large site are made by one and sought by the other."""
    page.goto("about:blank")
    page.add_script_tag(content=write_engine()[1].decode())
    page.evaluate("letters => { Object.assign(SAME, letters) }", LETTER_FORMS)
    texts = [*FOLDED, *(page.text for page in read_case("everyday").pages)]
    for text in texts:
        ours = fold_for_search(text)
        theirs = page.evaluate(
            "text => { const { text: plain, script } = fold(text); return [plain, script] }", text
        )
        marks = str.maketrans("", "", BORDER + JOINT)
        units = "".join(
            script * (1 + (ord(char) > 0xFFFF)) for char, script in zip(ours.text, ours.scripts, strict=True)
        )
        assert theirs == [ours.text.translate(marks), re.sub("[BJ]", "", units)], text


def test_at_a_thousand_essays_a_first_query_costs_at_most_200_kb(page: Page, tmp_path: Path) -> None:
    """All that is loaded for it, compressed: scripts, lists, tables and texts; and the answers stay right."""
    case = read_case("everyday")
    made = [make_page("ja", essay.slug, essay.title, essay.body) for essay in make_essays(1000)]
    mixed = [*made[:500], *case.pages, *made[500:]]
    published = dict(make_search_site(tmp_path, mixed, case.words))
    with serve(tmp_path) as address:
        site = Site(page, address)
        recall, precision, poor = measure(site, case.queries)
        assert (recall, precision) == (1.0, 1.0), poor
        for query in ("顧客開拓", "約束", "こきゃくかいたく", "時計 地図 手紙", "頑張って"):
            loaded: set[str] = set()

            def note(request: Request, loaded: set[str] = loaded) -> None:
                loaded.add(request.url.removeprefix(address).partition("?")[0])

            page.on("request", note)
            site.ask([query])
            page.remove_listener("request", note)
            cost = sum(len(gzip.compress(published[name])) for name in loaded if name in published)
            assert 10_000 < cost <= 200_000, f"{query}: {cost} bytes in {len(loaded)} files"
