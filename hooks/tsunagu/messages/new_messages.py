"""What is asked and refused where an author begins something."""

from __future__ import annotations

from typing import Final

from tsunagu.messages.message import Message

NEW: Final = (
    Message("ask/error", "エラー: {text}", "Error: {text}"),
    Message("ask/stopped", "やめました。何も作っていません。", "Stopped; nothing was made."),
    Message("ask/halfway", "途中でやめました。", "Stopped halfway."),
    Message("ask/no-option", "「{name}」という指定はありません。{near}", "there is no option {name}. {near}"),
    Message(
        "ask/nothing",
        "{label}が空です。値を入れてください。",
        "Nothing was given for '{label}'. Type a value.",
    ),
    Message("ask/near", "「{near}」ではありませんか。", "Did you mean {near}?"),
    Message("ask/no-value", "「{name}」のあとに値が要ります。", "{name} needs a value after it."),
    Message("ask/missing", "「{name}」がありません。", "{name} is missing."),
    Message(
        "ask/bad-value", "「{name}」の値が正しくありません。{known}", "{name} has no such value. {known}"
    ),
    Message(
        "ask/empty-name",
        "「{name}」が空（''）です。ファイルかフォルダーの名前を書いてください。",
        "{name} is empty (''); name a file or a folder.",
    ),
    Message("ask/known", "選べるのは {known} です。", "It can be {known}."),
    Message(
        "ask/unknown",
        "このようには使えません。--help で使い方が見られます。",
        "it is not used like this; --help says how.",
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
        "move/unread",
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
