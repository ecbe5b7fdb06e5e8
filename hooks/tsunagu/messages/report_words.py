"""What a report says, in the languages in which the author is spoken to."""

from __future__ import annotations

_WORDS: dict[str, dict[str, str]] = {
    "title": {"ja": "読者から見た変更", "en": "What readers will see"},
    "nothing": {"ja": "読者から見た違いはありません。", "en": "Readers will see no difference."},
    "mistakes": {"ja": "直すところ", "en": "To mend"},
    "added": {"ja": "追加", "en": "Added"},
    "changed": {"ja": "変更", "en": "Changed"},
    "removed": {"ja": "削除", "en": "Removed"},
    "moved": {"ja": "移動", "en": "Moved"},
    "terms": {"ja": "用語", "en": "Terms"},
    "translations": {"ja": "翻訳", "en": "Translations"},
    "links": {"ja": "リンク", "en": "Links"},
    "feeds": {"ja": "フィード（購読者に届くもの）", "en": "Feeds (what subscribers get)"},
    "pictures": {"ja": "画像などのファイル", "en": "Pictures and other files"},
    "unusual": {"ja": "本文に直接書かれた HTML", "en": "HTML written into the text"},
    "comma": {"ja": "、", "en": ", "},
    "character": {"ja": "{count}字", "en": "{count} character"},
    "characters": {"ja": "{count}字", "en": "{count} characters"},
    "word": {"ja": "{count}語", "en": "{count} word"},
    "words": {"ja": "{count}語", "en": "{count} words"},
    "was-called": {"ja": "題の変更、前は「{old}」", "en": "new title, it was “{old}”"},
    "leads-to": {"ja": "{page} へ転送されます", "en": "leads to {page} now"},
    "no-redirect": {
        "ja": "転送がないので、外からのリンクは切れます",
        "en": "no redirect: links from elsewhere lead nowhere",
    },
    "breaks": {
        "ja": "**このサイトの {count} ページのリンクが切れます**",
        "en": "**breaks the links of {count} of this site's pages**",
    },
    "from": {"ja": "前のアドレス {old}", "en": "it was at {old}"},
    "redirected": {"ja": "前のアドレスから転送されます", "en": "the old address leads here"},
    "term-added": {"ja": "新しい用語", "en": "new"},
    "term-removed": {"ja": "なくなった用語", "en": "gone"},
    "term-unused": {"ja": "どの文章からもリンクされていない用語", "en": "no essay links to it"},
    "term-undefined": {"ja": "用語集にない用語", "en": "not in the glossary"},
    "untranslated": {"ja": "{language}版がありません", "en": "not in {language} yet"},
    "outdated": {
        "ja": "{language}版は前のままです",
        "en": "its {language} version was not changed",
    },
    "broken": {"ja": "行き先のないリンク", "en": "leads nowhere"},
    "external": {"ja": "新しい外部のアドレス", "en": "new address of another site"},
    "feed-added": {"ja": "届く", "en": "new"},
    "feed-changed": {"ja": "内容が変わる", "en": "changed"},
    "feed-removed": {"ja": "消える", "en": "gone"},
    "list": {
        "ja": "ほかに {count} ページの一覧などが、これに合わせて変わります。",
        "en": "{count} more page (a list or an index) changes with these.",
    },
    "lists": {
        "ja": "ほかに {count} ページの一覧などが、これに合わせて変わります。",
        "en": "{count} more pages (lists, indexes) change with these.",
    },
    "frame": {
        "ja": "{count} ページは見た目やコードだけが変わります。",
        "en": "{count} page changes in its design or code only.",
    },
    "frames": {
        "ja": "{count} ページは見た目やコードだけが変わります。",
        "en": "{count} pages change in their design or code only.",
    },
    "more": {"ja": "ほか {count} 件", "en": "and {count} more"},
    "cut": {
        "ja": "長いので、ここまでにします。すべては手元の `tsunagu report` で見られます。",
        "en": "Too long to go on. All of it: `tsunagu report` on your machine.",
    },
    "draft": {"ja": "下書き", "en": "draft"},
    "due": {"ja": "{date} に公開予定", "en": "to appear on {date}"},
    "kind-essay": {"ja": "エッセイ", "en": "essay"},
    "kind-term": {"ja": "用語", "en": "term"},
    "kind-page": {"ja": "ページ", "en": "page"},
    "kind-home": {"ja": "トップページ", "en": "home page"},
    "kind-theme": {"ja": "テーマ", "en": "theme"},
    "kind-series": {"ja": "連載", "en": "series"},
    "kind-error": {"ja": "見つからないときのページ", "en": "page for wrong addresses"},
    "language-ja": {"ja": "日本語", "en": "Japanese"},
    "language-en": {"ja": "英語", "en": "English"},
}


def say_in_report(word: str, ui_language: str, **values: object) -> str:
    """A word or sentence in ``"ja"`` or ``"en"``."""
    return _WORDS[word][ui_language].format(**values)


def say_count(word: str, ui_language: str, count: str) -> str:
    """A plural, such as ``"words"``, with its count: ``1 word``, ``+1 word``, ``+1 −1 words``."""
    return say_in_report(
        word.removesuffix("s") if count.strip("+−") == "1" else word, ui_language, count=count
    )


def has_words(word: str) -> bool:
    """True for a word that can be said."""
    return word in _WORDS
