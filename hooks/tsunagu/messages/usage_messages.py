"""What is said of a command line that is not right, and the words of every command's help."""

from __future__ import annotations

from typing import Final

from tsunagu.messages.message import Message

USAGE: Final = (
    Message("ask/error", "エラー: {text}", "Error: {text}"),
    Message("ask/stopped", "やめました。何も作っていません。", "Stopped; nothing was made."),
    Message("ask/halfway", "途中でやめました。", "Stopped halfway."),
    Message(
        "ask/no-command", "「{name}」というコマンドはありません。{hint}", "there is no command {name}. {hint}"
    ),
    Message("ask/no-option", "「{name}」という指定はありません。{near}", "there is no option {name}. {near}"),
    Message("ask/near", "「{near}」ではありませんか。", "Did you mean {near}?"),
    Message("ask/see-help", "--help で使い方が見られます。", "--help lists them."),
    Message("ask/no-value", "「{name}」のあとに値が要ります。", "{name} needs a value after it."),
    Message("ask/missing", "「{name}」がありません。", "{name} is missing."),
    Message(
        "ask/bad-value", "「{name}」の値が正しくありません。{known}", "{name} has no such value. {known}"
    ),
    Message("ask/known", "選べるのは {known} です。", "It can be {known}."),
    Message("ask/number", "数で書いてください。", "It is a number."),
    Message("ask/number-from", "{least} からの数で書いてください。", "It is a number from {least} on."),
    Message(
        "ask/empty-name",
        "「{name}」が空（''）です。ファイルかフォルダーの名前を書いてください。",
        "{name} is empty (''); name a file or a folder.",
    ),
    Message(
        "ask/no-folder",
        "「{path}」はフォルダーではありません。「{name}」にはフォルダーを書いてください。",
        "{path!r} is no folder; {name} must be one.",
    ),
    Message(
        "ask/no-file",
        "「{path}」はフォルダーです。「{name}」にはファイルを書いてください。",
        "{path!r} is a folder; {name} must be a file.",
    ),
    Message(
        "ask/no-access",
        "「{path}」を読めません。誰が読み書きできるかを確かめてください。",
        "{path!r} can't be read. See who may read and write it.",
    ),
    Message(
        "ask/bad-address",
        "「{name}」には https://example.com/ のようなアドレスを書いてください。",
        "{name} must be an address like https://example.com/.",
    ),
    Message(
        "ask/unknown",
        "このようには使えません。--help で使い方が見られます。",
        "it is not used like this; --help says how.",
    ),
    Message("help-word/usage", "使い方:", "Usage:"),
    Message("help-word/options", "指定:", "Options:"),
    Message("help-word/commands", "コマンド:", "Commands:"),
    Message("help-word/any-option", "[指定]", "[OPTIONS]"),
    Message("help-word/any-command", "コマンド ...", "COMMAND ..."),
    Message("help-word/required", "[必須]", "[required]"),
    Message("help-word/default", "[既定:\u00a0{value}]", "[default:\u00a0{value}]"),
    Message("help-word/type/text", "文字", "TEXT"),
    Message("help-word/type/path", "場所", "PATH"),
    Message("help-word/type/file", "ファイル", "FILE"),
    Message("help-word/type/directory", "フォルダー", "FOLDER"),
    Message("help-word/type/float", "数", "NUMBER"),
    Message("help-word/type/integer-range", "数", "NUMBER"),
)
