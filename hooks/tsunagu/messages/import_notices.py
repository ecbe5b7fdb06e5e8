"""What an import tells of a file or a post.

An ``error`` is one that was not imported; a ``doubt`` one that was, as a draft, to be looked at; a ``note`` is
only for the author to know. Where it happened is a ``Place`` in the file that was read.
"""

from __future__ import annotations

from typing import Final

from tsunagu.messages.message import Message

NOTICES: Final = (
    Message("notice/unreadable", "開けませんでした（{seen}）。", "can't be opened ({seen}).", "error"),
    Message(
        "notice/too-large",
        "大きすぎます（{seen} バイト、上限は {known} バイト）。いくつかに分けてください。",
        "is too large ({seen} bytes, at most {known}); divide it.",
        "error",
    ),
    Message(
        "notice/symlink",
        "リンク（{seen} を指す）は読みません。ファイルそのものを置いてください。",
        "is a link (to {seen}), which is not followed; put the file itself here.",
        "error",
    ),
    Message("notice/not-a-file", "普通のファイルではありません。", "is no ordinary file.", "error"),
    Message(
        "notice/not-text", "文字のファイルではなく、読めません。", "is no text, and can't be read.", "error"
    ),
    Message(
        "notice/no-pictures",
        "写真のフォルダでも ZIP でもありません。",
        "is neither a folder of pictures nor a ZIP.",
        "error",
    ),
    Message(
        "notice/broken-archive",
        "この ZIP は壊れていて開けません（{seen}）。もう一度ダウンロードしてください。",
        "is a ZIP that is broken ({seen}). Download it again.",
        "error",
    ),
    Message(
        "notice/archive-name",
        "ZIP の中の「{seen}」は、外を指す名前なので読みません。",
        "has '{seen}' in it, a name that leads elsewhere, which is not read.",
        "doubt",
    ),
    Message(
        "notice/archive-entry",
        "ZIP の中の「{seen}」は、暗号化されているか {known} バイトより大きいので読みません。",
        "has '{seen}' in it, which is encrypted or larger than {known} bytes, and is not read.",
        "doubt",
    ),
    Message(
        "notice/unknown-format",
        "形式がわかりません。読めるのは、Movable Type 形式や WordPress（WXR）や Blogger の書き出し、フィード、"
        "Markdown のファイル、Medium と Substack の書き出し、保存したアメーバブログなどのページ、"
        "そのページの文字だけのファイル（1 行目が「題｜ブログ名」）です。",
        "is in no format known here: an export of Movable Type, WordPress (WXR), Blogger, Medium or Substack, a "
        "feed, a file of Markdown, a saved page of Ameba Blog or another, or the text of such a page (line 1: "
        "'title｜name of the blog').",
        "error",
    ),
    Message(
        "notice/broken-characters",
        "読めない文字が {seen} 個あり、「\ufffd」に変えました（文字コードは {known} とみました）。",
        "has {seen} characters that can't be read (as {known}); they are now '\ufffd'.",
        "doubt",
    ),
    Message(
        "notice/broken-xml",
        "XML がこわれています（{seen}）。それより後ろの記事は読めていないかもしれません。",
        "is broken XML ({seen}); posts after that may be missing.",
        "error",
    ),
    Message(
        "notice/broken-json",
        "JSON がこわれています（{seen}）。",
        "is broken JSON ({seen}).",
        "error",
    ),
    Message(
        "notice/only-beginning",
        "フィードには記事のはじめだけがあるようです。もとの記事と比べてください。",
        "the feed seems to have only the beginning of the post; compare it with the post.",
        "doubt",
    ),
    Message(
        "notice/xml-doctype",
        "DOCTYPE のある XML は、安全のため読みません。書き出し直してください。",
        "has a DOCTYPE, and is not read for safety; export it again.",
        "error",
    ),
    Message("notice/no-posts", "記事が見つかりませんでした。", "has no post in it.", "error"),
    Message(
        "notice/members-only",
        "「{seen}」は会員限定で、保存したページに本文がありません。ログインして保存し直してください。",
        "{seen!r} is for members, and the saved page has no text; sign in and save it again.",
        "error",
    ),
    Message(
        "notice/no-body",
        "「{seen}」には文字も画像もありません。取り込みませんでした。",
        "{seen!r} has neither words nor images in it; it was not imported.",
        "error",
    ),
    Message(
        "notice/only-pictures",
        "文字のない記事です（画像 {seen} 枚）。画像の場所に目印だけを置きました。",
        "has no words, only images ({seen}); a mark stands in the place of each.",
        "doubt",
    ),
    Message(
        "notice/clash",
        "「{seen}」は {other} と同じ記事のはずですが、題か日付か本文が違います。取り込んだのは {known} だけです。"
        "別の記事なら、書き出したファイルでアドレス（または題か日時）を直してください。",
        "{seen!r} should be the same post as {other}, but its title, date or text differs. Only {known} was "
        "imported. If it is another post, correct its address (or title or date) in the file.",
        "error",
    ),
    Message(
        "notice/unread-posts",
        "ファイルには記事がさらに {seen} 件ありますが、読めませんでした。書き出し直してください。",
        "the file has {seen} more posts that could not be read; export it again.",
        "error",
    ),
    Message(
        "notice/beside",
        "記事でないファイル {seen} 個（{known}）は読みません。",
        "holds {seen} files that are no posts ({known}); they are not read.",
        "note",
    ),
    Message(
        "notice/left-out-keys",
        "エッセイにない項目は写しません: {seen}",
        "keys that no essay has are left out: {seen}",
        "note",
    ),
    Message(
        "notice/broken-header",
        "ヘッダーが YAML や TOML として読めないので、1 行ずつ読みました。",
        "its header is no YAML or TOML; it was read line by line.",
        "doubt",
    ),
    Message(
        "notice/only-updated",
        "書いた日がありません。直した日（{seen}）を入れました。",
        "does not say when it was written; the date is that of its last change ({seen}).",
        "doubt",
    ),
    Message(
        "notice/unsure-language",
        "何語の記事かわかりません。{seen} としました（--language で指定できます）。",
        "its language is not clear; it was taken for {seen} (--language can say it).",
        "doubt",
    ),
    Message(
        "notice/other-language",
        "ファイルには言語が {known} とありますが、本文は {seen} です。",
        "the file says that its language is {known}, but the text is in {seen}.",
        "note",
    ),
    Message(
        "notice/other-type",
        "投稿タイプ「{seen}」の記事です。",
        "is a post of the type {seen!r}.",
        "doubt",
    ),
    Message(
        "notice/too-deep",
        "「{seen}」の HTML は入れ子が深すぎて読めません。",
        "{seen!r} is nested too deep to be read.",
        "error",
    ),
    Message(
        "notice/too-complex",
        "「{seen}」には Markdown の記号が多すぎて読めません。いくつかの記事に分けてください。",
        "{seen!r} has more signs of Markdown than can be read; divide it.",
        "error",
    ),
    Message(
        "notice/post-too-large",
        "「{seen}」が大きすぎます（上限は {known} バイト）。いくつかの記事に分けてください。",
        "{seen!r} is too large (at most {known} bytes); divide it.",
        "error",
    ),
    Message(
        "notice/not-imported",
        "「{seen}」を取り込めませんでした（{known}）。",
        "{seen!r} could not be imported ({known}).",
        "error",
    ),
    Message(
        "notice/name-in-use",
        "「{seen}」を書く前に {known} ができていました。上書きはしません。もう一度実行してください。",
        "{known} appeared before {seen!r} was written; nothing is overwritten. Run the import again.",
        "error",
    ),
    Message(
        "notice/other-kind",
        "記事ではないもの（{known}）が {seen} 件あり、取り込みませんでした。",
        "has {seen} items that are no posts ({known}), not imported.",
        "note",
    ),
    Message(
        "notice/twice",
        "「{seen}」は {known} と同じ記事です。1 度だけ取り込みました。",
        "{seen!r} is the same post as {known}; it was imported once.",
        "note",
    ),
    Message(
        "notice/comments",
        "コメントとトラックバック {seen} 件は取り込みません。",
        "has {seen} comments and trackbacks, which are not imported.",
        "note",
    ),
    Message(
        "notice/alias-dropped",
        "古いアドレス {seen} はほかの記事の転送に使われています。",
        "the old address {seen} is an alias of another essay already.",
        "note",
    ),
    Message(
        "notice/link-kept",
        "「{seen}」への古いリンクはそのまま残しました（{known} がまだ公開されていないため）。",
        "the old link to {seen!r} was kept, since {known} is not published yet.",
        "note",
    ),
    Message(
        "notice/no-date",
        "日付がありません。ファイルの更新日を入れました。",
        "has no date; the date is that of the file.",
        "doubt",
    ),
    Message(
        "notice/bad-date",
        "日付「{seen}」が読めません。ファイルの更新日を入れました。",
        "the date {seen!r} can't be read; the date is that of the file.",
        "doubt",
    ),
    Message(
        "notice/guessed-clock",
        "書いた土地の時刻がファイルからわかりません（{seen} としました）。日付が 1 日ずれていないか見てください。",
        "the file does not tell by which clock it was dated (taken as {seen}); the day may be off by one.",
        "note",
    ),
    Message(
        "notice/cut-short",
        "途中でファイルが終わっているようです（終わりの線 -------- がありません）。続きを確かめてください。",
        "the file ends without the line -------- that ends a post; look whether some of it is missing.",
        "doubt",
    ),
    Message(
        "notice/no-title",
        "題に文字がありません。本文の 1 行目を題に入れました。",
        "has no words in its title; the first line of the text is in it.",
        "doubt",
    ),
    Message(
        "notice/was-hidden",
        "もとのブログで公開されていませんでした（{seen}）。",
        "was not public on the old blog ({seen}).",
        "doubt",
    ),
    Message(
        "notice/guessed-head",
        "はじめの「{seen}」をブログの説明とみて外しました。",
        "the first lines, {seen!r}, were taken for the description of the blog and left out.",
        "doubt",
    ),
    Message(
        "notice/guessed-factors", "キーファクター（factors）は推測です。", "the factors are a guess.", "doubt"
    ),
    Message(
        "notice/kept-markup",
        "{seen} の書き方のまま取り込みました。",
        "was written in {seen}, and is kept as it was typed.",
        "doubt",
    ),
)
