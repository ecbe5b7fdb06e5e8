"""What is asked and refused where an author begins something."""

from __future__ import annotations

from typing import Final

from tsunagu.messages.message import Message

NEW: Final = (
    Message(
        "ask/nothing",
        "{label}が空です。値を入れてください。",
        "Nothing was given for '{label}'. Type a value.",
    ),
    Message(
        "explain/unknown",
        "「{seen}」という知らせはありません。{guess}一覧は MESSAGES.ja.md にあります。",
        "there is no message '{seen}'. {guess} All are in MESSAGES.md.",
    ),
    Message(
        "explain/error",
        "直すまで公開は止まります。確実に直せるものは tsunagu check --fix が直します。",
        "Until it is mended nothing is published. What is sure is mended by tsunagu check --fix.",
    ),
    Message(
        "explain/warning",
        "注意です。公開は止まりません。出さないようにするには、mkdocs.yml の extra.tsunagu の下に "
        "warnings: {{{code}: false}} と書きます。",
        "A remark: nothing is held back. To have it no more, write warnings: {{{code}: false}} below extra.tsunagu in "
        "mkdocs.yml.",
    ),
    Message(
        "replace/nothing",
        "置き換える言葉と、それとは別の言葉を、どちらも 1 行で書いてください。",
        "write the words to replace and other words for them, each on one line.",
    ),
    Message(
        "replace/not-found",
        "「{seen}」はどこにもありません。何も変えていません。",
        "'{seen}' is nowhere; nothing was changed.",
    ),
    Message(
        "replace/ask",
        "{files} 個のファイルの {count} か所を書き換えます。よいですか",
        "Change {count} places in {files} files",
    ),
    Message(
        "replace/done",
        "{files} 個のファイルの {count} か所を書き換えました。",
        "Changed {count} places in {files} files.",
    ),
    Message(
        "replace/would-break",
        "置き換えると次のところが間違いになるので、何も変えていません。\n{faults}",
        "this would be a mistake then, so nothing was changed:\n{faults}",
    ),
    Message(
        "rename/unknown",
        "「{seen}」という用語は（1 つには）決まりません。id で書いてください。{guess}",
        "'{seen}' is not the id or name of one term. {guess}",
    ),
    Message(
        "rename/no-language",
        "この用語に「{seen}」の名前はありません（あるのは {known}）。",
        "the term has no name in '{seen}', only in {known}.",
    ),
    Message(
        "rename/same",
        "「{seen}」は、いまの名前です。何も変えていません。",
        "'{seen}' is its name already; nothing was changed.",
    ),
    Message(
        "rename/reading",
        "「{seen}」のよみがわかりません。--reading で、かなで書いてください。",
        "how is '{seen}' read? Say it in kana with --reading.",
    ),
    Message(
        "rename/would-break",
        "名前を変えると次のところが間違いになるので、何も変えていません。\n{faults}",
        "this would be a mistake then, so nothing was changed:\n{faults}",
    ),
    Message(
        "rename/left",
        "前の名前「{old}」は、ほかの {count} か所に残っています（別名なので、用語につながったままです）。"
        "置き換えるには: {command}",
        "The old name '{old}' still stands in {count} other places (an alias now, they still lead to the term). To "
        "replace it: {command}",
        one="The old name '{old}' still stands in 1 other place (an alias now, it still leads to the term). To replace "
        "it: {command}",
    ),
    Message("move/moved", "{old} を {new} に移しました。", "Moved {old} to {new}."),
    Message(
        "move/changed",
        "{path} を書き換えました（{count} 行）。",
        "Changed {path} ({count} lines).",
        one="Changed {path} (1 line).",
    ),
    Message(
        "move/kept",
        "前のアドレスからは、新しいアドレスへ移ります（moved_from）。",
        "The old addresses lead to the new ones (moved_from).",
    ),
    Message(
        "move/unknown",
        "「{seen}」というエッセイ・用語・連載・キーファクター・ページはありません。{guess}",
        "there is no essay, term, series, key factor or page '{seen}'. {guess}",
    ),
    Message(
        "move/crossing",
        "「{seen}」は、キーファクターを掛け合わせたページです。キーファクターの id を変えれば、いっしょに変わります。",
        "'{seen}' is a crossing of key factors. Give one of them another id, and it changes with it.",
    ),
    Message(
        "move/several",
        "「{seen}」は {known} のどれですか。ファイルの場所で書いてください。",
        "'{seen}' can be {known}. Name its file.",
    ),
    Message(
        "move/bad-id",
        "「{seen}」は id にできません。半角の英小文字と数字を - でつなぎます（たとえば {near}）。",
        "'{seen}' can't be an id. It is small letters and digits joined by -, such as {near}.",
    ),
    Message(
        "move/there",
        "{seen} がもうあります。何も変えていません。別の id にしてください。",
        "{seen} is there already; nothing was changed. Choose another id.",
    ),
    Message(
        "change/unread",
        "{seen} を先に直してください（tsunagu check --fix）。何も変えていません。",
        "fix {seen} first (tsunagu check --fix); nothing was changed.",
    ),
    Message(
        "move/would-break",
        "移すと次のところが残るので、何も変えていません。\n{faults}",
        "this would be left, so nothing was changed:\n{faults}",
    ),
    Message(
        "new/name-taken",
        "「{seen}」は、用語「{name}」（{path}）の名前です。そちらに書き足してください。",
        "'{seen}' is a name of the term '{name}' ({path}) already. Write there.",
    ),
    Message(
        "new/part-taken",
        "「{series}」の第 {seen} 回は {path} です。次は {near} です。",
        "part {seen} of '{series}' is {path}. The next one is {near}.",
    ),
    Message(
        "new/part-alone",
        "--part は連載の何回めかです。--series と一緒に書いてください。",
        "--part is a part of a series; give --series too.",
    ),
    Message(
        "new/of-original",
        "翻訳に {options} は書けません。もとのエッセイと同じになります。",
        "a translation has no {options} of its own; it is that of its original.",
    ),
    Message(
        "new/faulty",
        "このまま作ると直すところがあるので、作りませんでした: {fault}",
        "not made, since it would have to be fixed: {fault}",
    ),
    Message(
        "new/index-id",
        "「index」は、{folder} の一覧のページの名前です。別の id にしてください。",
        "'index' is the page that lists all of {folder}. Choose another id.",
    ),
    Message(
        "new/no-editor",
        "作ったファイルを開けませんでした（EDITOR は「{editor}」）。自分で開いてください。",
        "The file could not be opened (EDITOR is '{editor}'). Open it yourself.",
    ),
)
