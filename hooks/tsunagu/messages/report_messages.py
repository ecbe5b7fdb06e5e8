"""What a report on a change says."""

from __future__ import annotations

from typing import Final

from tsunagu.messages.message import Message

REPORT: Final = (
    Message("report/title", "読者から見た変更", "What readers will see"),
    Message("report/nothing", "読者から見た違いはありません。", "Readers will see no difference."),
    Message("report/leaflet", "変わったページの下見", "The changed pages, to look at"),
    Message(
        "report/leaflet-note",
        "まだ公開されていません。リンクや動くところはなく、文字と画像だけです。前からあるページでは、"
        "足した言葉に下線、消した言葉に取り消し線があります。",
        "Not published yet. Words and pictures alone: links lead nowhere, and nothing moves. On a page that "
        "was there before, new words are underlined and old ones struck out.",
    ),
    Message(
        "report/leaflet-none",
        "文章の変わったページはありません。変わったところは、プルリクエストのコメントにあります。",
        "The text of no page changed. What did change is said in the comment on the pull request.",
    ),
    Message("report/same", "変わらないところ", "Unchanged"),
    Message("report/mistakes", "直すところ", "To fix"),
    Message("report/added", "追加", "Added"),
    Message("report/changed", "変更", "Changed"),
    Message("report/removed", "削除", "Removed"),
    Message("report/moved", "移動", "Moved"),
    Message("report/terms", "用語", "Terms"),
    Message("report/translations", "翻訳", "Translations"),
    Message("report/links", "リンク", "Links"),
    Message("report/feeds", "フィード（購読者に届くもの）", "Feeds (what subscribers get)"),
    Message("report/pictures", "画像などのファイル", "Pictures and other files"),
    Message("report/unusual", "本文に直接書かれた HTML", "HTML written into the text"),
    Message(
        "report/active",
        "読むだけではないもの",
        "More than words",
    ),
    Message("report/files", "ページでも画像でもないファイル", "Files that are no page and no picture"),
    Message("report/comma", "、", ", "),
    Message("report/character", "{count}字", "{count} character"),
    Message("report/characters", "{count}字", "{count} characters"),
    Message("report/word", "{count}語", "{count} word"),
    Message("report/words", "{count}語", "{count} words"),
    Message("report/was-called", "題の変更、前は「{old}」", "new title, it was “{old}”"),
    Message("report/leads-to", "{page} へ転送されます", "leads to {page} now"),
    Message(
        "report/hidden",
        "消したのではなく、間違いがあるので、直すまで表示されません",
        "not taken away: it has a mistake, and is not shown until that is mended",
    ),
    Message(
        "report/no-redirect",
        "転送がないので、外からのリンクは切れます",
        "no redirect: links from elsewhere lead nowhere",
    ),
    Message(
        "report/breaks",
        "**このサイトの {count} ページのリンクが切れます**",
        "**breaks the links of {count} of this site's pages**",
    ),
    Message("report/from", "前のアドレス {old}", "it was at {old}"),
    Message("report/redirected", "前のアドレスから転送されます", "the old address leads here"),
    Message("report/term-added", "新しい用語", "new"),
    Message("report/term-removed", "なくなった用語", "gone"),
    Message("report/term-unused", "どの文章からもリンクされていない用語", "no essay links to it"),
    Message("report/term-undefined", "用語集にない用語", "not in the glossary"),
    Message("report/untranslated", "{language}版がありません", "not in {language} yet"),
    Message("report/outdated", "{language}版は前のままです", "its {language} version was not changed"),
    Message("report/broken", "行き先のないリンク", "leads nowhere"),
    Message("report/external", "新しい外部のアドレス", "new address of another site"),
    Message("report/feed-added", "届く", "new"),
    Message("report/feed-changed", "内容が変わる", "changed"),
    Message("report/feed-removed", "消える", "gone"),
    Message(
        "report/list",
        "ほかに {count} ページの一覧などが、これに合わせて変わります。",
        "{count} more page (a list or an index) changes with these.",
    ),
    Message(
        "report/lists",
        "ほかに {count} ページの一覧などが、これに合わせて変わります。",
        "{count} more pages (lists, indexes) change with these.",
    ),
    Message(
        "report/frame",
        "{count} ページは見た目やコードだけが変わります。",
        "{count} page changes in its design or code only.",
    ),
    Message(
        "report/frames",
        "{count} ページは見た目やコードだけが変わります。",
        "{count} pages change in their design or code only.",
    ),
    Message("report/more", "ほか {count} 件", "and {count} more"),
    Message(
        "report/cut",
        "長いので、ここまでにします。すべては手元の `tsunagu report` で見られます。",
        "Too long to go on. All of it: `tsunagu report` on your machine.",
    ),
    Message("report/draft", "下書き", "draft"),
    Message("report/due", "{date} に公開予定", "to appear on {date}"),
    Message("report/language-ja", "日本語", "Japanese"),
    Message("report/language-en", "英語", "English"),
)
