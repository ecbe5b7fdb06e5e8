"""llms.txt: each text once, beside its translation, under its first factor."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from editions import SITE, make_edition
from makers import make_essay, make_term
from pages import BuiltSite
from tsunagu.outputs.llms import write_llms

ESSAYS = (
    make_essay("new", date="2026-05-03", factors=("skills", "customers"), title="新しい", summary="要約。"),
    make_essay("new", date="2026-05-03", factors=("skills", "customers"), title="New", language="en"),
    make_essay("old", date="2025-01-01", factors=("customers",), title="古い [a](b)\\", summary="一\n二"),
    make_essay("english", date="2024-01-01", factors=("skills",), title="Only here", language="en"),
)
TERMS = (make_term("ringi", "稟議", "approval"),)


def test_the_file_is_as_expected() -> None:
    editions = [make_edition(*ESSAYS, code=code, terms=TERMS) for code in ("ja", "en")]
    page = write_llms(editions)
    assert page.uri == "llms.txt"
    assert (
        page.text.replace(SITE, "/")
        == """\
# つなぐ / Tsunagu

> 三つの鍵。
> Three keys.

## customers

- [新しい](/essays/new/): 要約。 / English: [New](/en/essays/new/): 本文。
- [古い \\[a\\](b)\\\\](/essays/old/): 一二

## skills

- [Only here](/en/essays/english/): 本文。

## 用語 / Glossary

- [稟議](/glossary/ringi/): 意味。 / English: [approval](/en/glossary/ringi/): Meaning.

## Optional

- [Atom フィード](/feed.xml): 日本語
- [Atom feed](/en/feed.xml): English
"""
    )


def test_every_published_essay_is_named_once_in_each_of_its_languages(real_site: BuiltSite) -> None:
    text = (real_site.folder / "llms.txt").read_text(encoding="utf-8")
    urls = [urlsplit(url).path.lstrip("/") for url in re.findall(r"\]\((https?://[^)]*)\)", text)]
    assert len(urls) == len(set(urls))
    essays = {page.url for page in real_site.pages.values() if page.kind == "essay"}
    terms = {page.url for page in real_site.pages.values() if page.kind == "term"}
    assert {url for url in urls if "essays/" in url} == essays
    assert {url for url in urls if "glossary/" in url} == terms
    assert all(real_site.has(url) for url in urls)


def test_the_glossary_page_offers_every_export_and_their_bytes_are_kept(small_site: BuiltSite) -> None:
    files = [f"glossary/terms{ending}" for ending in (".csv", ".json", ".ttl", ".tbx", "-v3.tbx")]
    for url in ("glossary/", "en/glossary/"):
        targets = small_site.page(url).targets()
        assert [target for target in targets if "/terms" in target] == files
    for file in files:
        assert small_site.has(file)
    table = (small_site.folder / files[0]).read_bytes()
    assert table.count(b"\r\n") == table.count(b"\n") > 3
