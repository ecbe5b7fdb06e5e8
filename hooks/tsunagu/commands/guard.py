"""``tsunagu guard``: the last look at a finished site before it goes out."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from tsunagu.checks import read_content
from tsunagu.commands.project import read_moment, read_project
from tsunagu.messages import UI_LANGUAGES, choose_ui_language
from tsunagu.release import guard_preview, guard_published, list_secrets

_WORDS = {
    "noindex": {
        "ja": "検索エンジンを断る印（{seen}）があります。",
        "en": "asks search engines to stay away ({seen}).",
    },
    "banner": {"ja": "プレビューの帯があります。", "en": "carries the banner of a preview."},
    "closed": {"ja": "検索エンジンをすべて断っています。", "en": "turns every search engine away."},
    "secret": {
        "ja": "まだ公開しない文章が出ています（{seen}）。",
        "en": "shows an essay that is not out yet ({seen}).",
    },
    "no-noindex": {
        "ja": "プレビューなのに noindex がありません。",
        "en": "is a preview without noindex.",
    },
    "no-banner": {"ja": "プレビューなのに帯がありません。", "en": "is a preview without its banner."},
    "open": {"ja": "検索エンジンを断っていません。", "en": "does not turn search engines away."},
    "no-file": {
        "ja": "プレビューでは扱わない種類のファイルです。",
        "en": "is of a kind that no preview has.",
    },
    "too-large": {
        "ja": "{seen} MB を超えるので、確かめられません。",
        "en": "is larger than {seen} MB, too large to be looked at.",
    },
    "no-utf-8": {
        "ja": "文字コードが UTF-8 ではありません。UTF-8 で保存してください。",
        "en": "is not in UTF-8. Save it as UTF-8.",
    },
    "active": {
        "ja": "開くとプログラムが動くか、ページとして表示されます（{seen}）。",
        "en": "would run something or be shown as a page ({seen}).",
    },
    "well": {"ja": "公開してよいサイトです。", "en": "This site may go out."},
}


@click.command()
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--preview", is_flag=True, help="SITE is a preview. SITE はプレビューです。")
@click.option("--lang", type=click.Choice(UI_LANGUAGES), help="Language of the messages. 知らせる言葉。")
def guard(site: Path, preview: bool, lang: str | None) -> None:
    """Refuse a SITE with a preview's marks or hidden essays in it. 公開前の最後の確認をします。"""
    if preview:
        ui_language, leaks = choose_ui_language(lang, os.environ, "ja"), list(guard_preview(site))
    else:
        project = read_project()
        ui_language = choose_ui_language(lang, os.environ, project.settings.codes[0])
        now = read_moment(project.settings)
        content = read_content(project.docs, project.settings, now)
        leaks = list(guard_published(site, list_secrets(content.library, now)))
    for leak in leaks:
        click.echo(
            f"{leak.path} {leak.code} {_WORDS[leak.code][ui_language].format(seen=leak.seen)}", err=True
        )
    if leaks:
        sys.exit(1)
    click.echo(_WORDS["well"][ui_language])
