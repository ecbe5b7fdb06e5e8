"""What an import tells of a post that was imported.

A ``doubt`` makes it a draft, to be looked at; a ``note`` is only for the author to know.
"""

from __future__ import annotations

from typing import Final

from tsunagu.messages.message import Message

DOUBTS: Final = (
    Message(
        "notice/page-part",
        "保存したページの部品（{seen} 個のファイル）なので読みません。",
        "holds the parts of a saved page ({seen} files), which are not read.",
        "note",
    ),
    Message(
        "notice/broken-characters",
        "もとのファイルの {other} 行目から、読めない文字が {seen} 個あり、U+FFFD になっています（文字コードは {known} "
        "とみました）。",
        "has {seen} characters that can't be read (as {known}), from line {other} of the old file on; they are "
        "U+FFFD.",
        "doubt",
    ),
    Message(
        "notice/control-removed",
        "見えない制御文字 {seen}（{known} 個）を消しました。",
        "had {known} invisible control characters {seen}, which were taken out.",
        "note",
    ),
    Message(
        "notice/title-cut",
        "題が {known} 文字より長いので縮めました。もとの題: {seen}",
        "had a title of more than {known} characters, which was cut; the whole of it: {seen}",
        "doubt",
    ),
    Message(
        "notice/only-beginning",
        "フィードには記事のはじめだけがあるようです。もとの記事と比べてください。",
        "the feed seems to have only the beginning of the post; compare it with the post.",
        "doubt",
    ),
    Message(
        "notice/not-a-picture",
        "名前は画像ですが、中身は画像ではありません。記事には目印を置きました。",
        "is called a picture and is none; a mark stands in its place.",
        "note",
    ),
    Message(
        "notice/shared-picture",
        "この名前の画像のアドレスが {known} 個あり、どれの画像なのかわかりません。どこにも入れず、記事には目印を置きました。"
        "アドレスと同じフォルダ（{seen} など）に分けてあれば、見分けられます。",
        "could be the picture of {known} different addresses; it was placed nowhere, and a mark stands in each place. "
        "Folders as in the address (such as {seen}) tell such pictures apart.",
        "note",
    ),
    Message(
        "notice/broken-picture",
        "この画像は、途中で切れているか大きすぎて、サイトに出せません（{seen}）。記事には目印を置きました。",
        "is a picture that is cut short or too large to be shown ({seen}); a mark stands in its place.",
        "note",
    ),
    Message(
        "notice/wordless-picture",
        "ヘッダーの画像に言葉がないので、image_alt には題を入れました。何が写っているかを書いてください。",
        "the picture of its header has no words; image_alt has the title. Say what is to be seen in it.",
        "note",
    ),
    Message(
        "notice/only-pictures",
        "文字のない記事です（画像 {seen} 枚）。",
        "has no words, only images ({seen}).",
        "doubt",
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
        "notice/doubled-key",
        "ヘッダーに {seen} が 2 度あります。あとの「{known}」を採りました。",
        "its header has {seen} twice; the last one was taken ({known!r}).",
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
        "notice/changed",
        "「{seen}」は {known} として取り込み済みですが、題か日付か本文がそのときと違います。{known} はそのままにしました。見比べて、"
        "直したところがあれば写してください。別の記事なら、もとのファイルでアドレスか日付か本文を直すと取り込めます。",
        "{seen!r} was imported before as {known}, but its title, date or text is no longer the same. {known} was left as it "
        "is: compare them, and copy what was corrected. If it is another post, correct its address, date or text in the old "
        "file, and it can be imported.",
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
        "古いアドレス {seen} は書きません。ほかの記事の転送 {known} と両立しません（同じか、大文字と小文字だけの違いか、"
        "一方が他方の先にあります）。",
        "the old address {seen} is left out: it can't stand beside {known}, an alias of another essay (they are the "
        "same, differ only in capitals, or one goes on where the other ends).",
        "note",
    ),
    Message(
        "notice/alias-page",
        "古いアドレス {seen} は書きません。このサイトの {known} のアドレスだからです。",
        "the old address {seen} is left out: it is that of {known} on this site.",
        "note",
    ),
    Message(
        "notice/unplaced-alias",
        "古いアドレス「{seen}」は / で始まらず、どこから数えるかわからないので写しません。要るなら、エッセイの aliases に / から"
        "書いてください。",
        "the old address {seen!r} does not begin with /, and from where it counts is not known; it is left out. Write it "
        "from / on into the aliases of the essay if you need it.",
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
        "notice/bad-date-replaced",
        "日付「{seen}」が読めません。代わりに、ファイル名などにある {known} を入れました。",
        "the date {seen!r} can't be read; the date is {known}, as the name of the file or another key has it.",
        "doubt",
    ),
    Message(
        "notice/unknown-timezone",
        "timezone の「{seen}」という時間帯はありません。書いてあるとおりの日付を入れました。",
        "there is no timezone {seen!r}; dates are as they stand in the files.",
        "note",
    ),
    Message(
        "notice/kept-expressions",
        "{seen} は、もとのサイトでは値に変わる式です。そのまま残したので、読む人に見せる言葉に書き換えてください。",
        "{seen} had a value written for it by the old site, and is kept as it is; write what readers are to see.",
        "doubt",
    ),
    Message(
        "notice/unclosed-header",
        "ヘッダーを閉じる行（--- か +++）がありません。{seen} 行目からを本文とみました。{seen} 行目の前にその行を入れるか、本文の"
        "はじめを確かめてください。",
        "no line (--- or +++) ends its header; the text was taken to begin in line {seen}. Put that line before it, or look "
        "at the beginning of the text.",
        "doubt",
    ),
    Message(
        "notice/unknown-permalink",
        "古いアドレスの形「{seen}」の {known} がわからないので、転送（aliases）を作りませんでした。要る記事には、ヘッダーの "
        "aliases に古いアドレスを書いてください。",
        "the pattern of old addresses {seen!r} has {known} in it, which is not known; no redirects (aliases) were made. Write "
        "the old address into the aliases of the essays that need one.",
        "note",
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
        "notice/cut-character",
        "ファイルが文字の途中で終わっています。終わりまであるファイルと比べてください。",
        "the file ends within a character; compare it with one that is whole.",
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
