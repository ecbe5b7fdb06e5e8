"""The files of search: hashed names, the same bytes each time, small scripts, what Material must keep."""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import replace

import pytest

from search_site import NAMES, WAYS, make_page, read_case
from tsunagu.outputs.search import SearchLimits, list_search_files, name_worker
from tsunagu.outputs.search.search_config import list_worker_addresses
from tsunagu.outputs.search.search_pages import SearchWord
from tsunagu.release.whole_site.other_files import find_kind
from tsunagu.text.page_text import read_page_text

CASE = read_case("everyday")


@pytest.mark.parametrize("limits", WAYS.values(), ids=WAYS)
def test_the_same_site_gives_the_same_files_in_order(limits: SearchLimits) -> None:
    once = list_search_files(CASE.pages, CASE.words, NAMES, limits)
    again = list_search_files(list(CASE.pages), list(CASE.words), dict(NAMES), limits)
    assert once == again
    assert [name for name, _ in once] == sorted({name for name, _ in once})


def test_a_changed_text_changes_the_names_of_what_holds_it_and_no_others() -> None:
    changed = [
        replace(page, text=page.text + "追伸。") if page.language == "ja" else page for page in CASE.pages
    ]
    names = [
        {re.sub(r"\W[0-9a-f]{10}", "", name): name for name, _ in list_search_files(pages, (), NAMES)}
        for pages in (CASE.pages, changed)
    ]
    assert {plain.rpartition("/")[2] for plain in names[0] if names[0][plain] != names[1][plain]} == {
        "ja.json",
        "readings.json",
        "words.json",
    }


def test_names_of_one_version_lead_to_files_of_that_version() -> None:
    """Every name but the list of contents holds a hash of the content; the list is named after the worker."""
    files = dict(list_search_files(CASE.pages, (), NAMES))
    worker = name_worker(NAMES)
    contents = json.loads(files.pop(worker.removesuffix("js") + "json"))
    assert worker in files
    assert {f"assets/tsunagu/{name}" for name in [contents["words"], *contents["pages"].values()]} < set(
        files
    )
    assert all(re.search(r"\.[0-9a-f]{10}\.(js|json)$", name) for name in files)


def test_texts_are_utf8_and_each_is_there_once() -> None:
    page = make_page("ja", "one", "題", "越境コラボの話。")
    for limits in WAYS.values():
        files = list_search_files([page], (), NAMES, limits)
        assert sum(content.count("の話。".encode()) for _, content in files) == 1
        assert not any(b"\\u" in content for name, content in files if name.endswith(".json"))


def test_of_many_pages_no_more_files_hold_texts_than_a_host_takes() -> None:
    pages = [make_page("ja", f"p{number}", "題", f"{number}番目の話。") for number in range(41)]
    for most, files in ((41, 41), (20, 14), (4, 4), (1, 1)):
        limits = SearchLimits(most_whole=0, most_files=most)
        names = [name for name, _ in list_search_files(pages, (), NAMES, limits) if name.endswith(".txt")]
        assert len(names) == files


@pytest.mark.parametrize("limits", WAYS.values(), ids=WAYS)
def test_the_judge_of_a_site_reads_of_each_file_which_others_it_loads(limits: SearchLimits) -> None:
    """None that is not there is asked for, and each that is there."""
    files = dict(list_search_files(CASE.pages, CASE.words, NAMES, limits))
    asked: set[str] = set()
    for name, content in files.items():
        if kind := find_kind(name):
            read = kind.read(name, content.decode()).from_root
            asked.update(one for one in read if one.startswith("assets/"))
    assert asked == files.keys()


def test_scripts_are_small() -> None:
    """A searched page pays a kilobyte; worker and engine are less than ten; the rest comes when needed."""
    sizes = {
        name.partition(".")[0].rpartition("/")[2]: len(gzip.compress(content))
        for name, content in list_search_files(CASE.pages, (), NAMES, WAYS["in parts"])
        if name.endswith(".js")
    }
    assert sizes["search"] < 1_100
    assert sizes["search"] + sizes["engine"] < 10_240
    assert sizes["retry"] < 4_000
    assert sizes["further"] < 11_000
    assert sizes["letters"] < 2_000
    assert sizes["parts"] < 2_000


def test_a_site_without_pages_has_its_files_too() -> None:
    assert len(list_search_files([], [SearchWord({"ja": ("本社",), "en": ("head office",)})], NAMES)) == 10


def test_a_third_language_is_one_row() -> None:
    texts = {**NAMES, "fr": "Français"}
    files = dict(list_search_files([*CASE.pages, replace(CASE.pages[0], language="fr")], (), texts))
    assert sum("/fr." in name for name in files) == 1
    assert name_worker(texts) != name_worker(NAMES)


TEXT = {
    "paragraphs": ("<p>一</p><p>二</p>", "一\n\n二"),
    "lines": ("<p>一<br />\n二</p>", "一\n二"),
    "ruby": ("<ruby>襷<rp>(</rp><rt>たすき</rt><rp>)</rp></ruby>を", "襷を"),
    "ruby left open": ("<ruby>襷<rt>たすき</ruby>を", "襷を"),
    "what no one reads": ("<script>x</script><style>y</style>語<svg><title>z</title></svg>", "語"),
    "navigation": ("<nav><ul><li>目次</ul></nav><p>本文</p>", "本文"),
    "a heading's mark": ('<h2>鍵<a class="headerlink" href="#x">¶</a></h2>語', "鍵\n\n語"),
    "inline elements": ("<p>専<em>門</em><a href='x'>スキル</a></p>", "専門スキル"),
    "entities": ("<p>A &amp; B&nbsp;&#x2014; C</p>", "A & B — C"),
    "blanks of the source": ("<p>two\n   words</p>", "two words"),
    "lists and tables": ("<ul><li>一<li>二</ul><table><tr><td>三<td>四</table>", "一\n\n二\n\n三\n\n四"),
    "control characters": ("<p>東\x7f京\x80都\u200b</p>", "東京都"),
    "comments": ("<p>一<!-- 二 -->三</p>", "一三"),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("html", "text"), TEXT.values(), ids=TEXT)
def test_the_text_of_a_page_is_what_a_reader_reads(html: str, text: str) -> None:
    assert read_page_text(html) == text


@pytest.mark.parametrize(
    ("html", "addresses"),
    [
        (
            '<script id="__config" type="application/json">{"search": "a.js?lang=ja"}</script>',
            ["a.js?lang=ja"],
        ),
        (
            '<script id="__config">{"search": "a"}</script><script id="__config">{"search": "b"}</script>',
            ["a", "b"],
        ),
        ('<script>{"search": "a"}</script><p id="__config">{"search": "a"}</p>', []),
    ],
)
def test_a_pages_worker_is_read_from_its_config(html: str, addresses: list[str]) -> None:
    assert list_worker_addresses(html) == addresses
