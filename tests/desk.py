"""The author's desk in a temporary folder: a small bilingual site without a mistake; a test adds some."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zoneinfo import ZoneInfo

import yaml

import tsunagu.config.settings
from tsunagu.checks.content_check import Content, read_content
from tsunagu.config.settings import Settings
from tsunagu_mkdocs.mkdocs_keys import MKDOCS

#: The moment at which the desk is looked at.
NOW = datetime(2026, 6, 1, 12, 0, tzinfo=ZoneInfo("Asia/Tokyo"))

#: What the mkdocs.yml of a new site names.
EXTENSIONS = [
    *("tables", "footnotes", "def_list", "sane_lists", "md_in_html", "admonition", "toc"),
    *("pymdownx.highlight", "pymdownx.superfences"),
]


def read_settings(
    extra: Mapping[str, Any],
    name: str = "つなぐ",
    url: str = "https://tsunagu.example/",
    repository: str = "",
) -> Settings:
    """The settings of a site with these values in its mkdocs.yml, ``extra`` below ``extra.tsunagu``."""
    values = {
        "site_name": name,
        "site_url": url,
        "repo_url": repository,
        "markdown_extensions": EXTENSIONS,
        "extra": {"tsunagu": dict(extra)},
    }
    with TemporaryDirectory() as folder:
        path = Path(folder, "mkdocs.yml")
        path.write_text(yaml.safe_dump(values, allow_unicode=True), encoding="utf-8")
        return tsunagu.config.settings.read_settings(path, {}, MKDOCS)


SETTINGS: Settings = read_settings({})

SITE: Mapping[str, str] = {
    "themes/customers.md": """\
---
name: {ja: 顧客開拓, en: customer development}
short: {ja: 顧客, en: customers}
color: "#b3402a"
order: 1
---
""",
    "themes/skills.md": """\
---
name: {ja: 専門スキル, en: professional skill}
short: {ja: スキル, en: skill}
color: "#28527a"
order: 2
---
""",
    "series/first-steps.md": "---\nname: {ja: はじめの一歩, en: First steps}\n---\n",
    "glossary/head-office.md": """\
---
name: {ja: 本社, en: head office}
reading: ほんしゃ
definition: {ja: 会社の中心となる事務所。, en: The office that decides.}
aliases: {ja: [本店], en: [HQ]}
---
""",
    "essays/two-clocks.md": """\
---
title: 二つの時計
date: 2026-04-01
factors: [customers]
series: first-steps
part: 1
---

本社の時計は早い。

## 時計を合わせる

報告には、両方の時刻を書きます。
""",
    "en/essays/two-clocks.md": """\
---
title: Two clocks
---

The clock at head office runs fast.
""",
    "essays/half-written.md": """\
---
title: 書きかけの話
date: 2026-04-02
factors: [skills]
draft: true
---

まだ途中です。
""",
    "essays/next-month.md": """\
---
title: 来月の話
date: 2026-07-01 07:30
factors: [skills]
---

まだ先です。
""",
}


def write_site(docs: Path, files: Mapping[str, str | bytes]) -> None:
    """Write the site and then ``files`` (by uri) over it."""
    for uri, content in {**SITE, **files}.items():
        path = docs / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def look(
    docs: Path,
    settings: Settings = SETTINGS,
    now: datetime = NOW,
    is_wanted: Callable[[str], bool] | None = None,
) -> Content:
    """Everything below docs/, read and checked."""
    return read_content(docs, settings, now, is_wanted)
