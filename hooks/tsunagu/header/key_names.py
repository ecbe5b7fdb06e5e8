"""What an author may call a key in Japanese, or in the words of another program; for proposals only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

#: Keys of other programs that are none here, and are no key misspelt.
STRANGE_KEYS: Final = frozenset(
    ("author", "authors", "tag", "tags", "slug", "layout", "lang", "weight", "toc")
)

KEY_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "title": ("題", "題名", "タイトル", "表題", "見出し"),
    "date": ("日付", "日", "日時", "公開日", "投稿日", "作成日"),
    "factors": ("キーファクター", "ファクター", "鍵", "テーマ"),
    "summary": ("要約", "概要", "あらまし", "抜粋", "excerpt"),
    "updated": ("更新日", "更新", "改訂日", "lastmod"),
    "series": ("連載", "シリーズ"),
    "part": ("回", "第何回", "番号"),
    "draft": ("下書き", "下書", "非公開", "ドラフト"),
    "aliases": ("別名", "旧アドレス", "別のアドレス", "redirects"),
    "moved_from": ("前の名前", "旧id", "old_ids"),
    "glossary": ("用語", "用語集"),
    "image": ("画像", "写真", "アイキャッチ", "cover"),
    "image_alt": ("画像の説明", "代替テキスト"),
    "source": ("出典", "元の記事", "初出"),
    "name": ("名前", "名称"),
    "reading": ("よみ", "読み", "よみがな", "読み方", "ふりがな"),
    "definition": ("意味", "定義", "説明"),
    "description": ("説明", "紹介"),
    "short": ("短い名前", "略称"),
    "color": ("色", "colour"),
    "order": ("順", "順番", "並び順"),
    "site_name": ("サイト名", "サイトの名前", "名前"),
    "site_url": ("アドレス", "サイトのアドレス", "url"),
    "languages": ("言語", "言葉"),
    "timezone": ("時間帯", "タイムゾーン"),
    "names": ("名前", "サイト名"),
    "descriptions": ("説明", "紹介"),
    "author": ("著者", "筆者", "作者"),
    "licence": ("ライセンス", "利用条件"),
    "warnings": ("注意", "警告"),
}
