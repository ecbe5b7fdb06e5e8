"""What ``tsunagu pictures`` says."""

from __future__ import annotations

from typing import Final

from tsunagu.messages.message import Message

PICTURES: Final = (
    Message("pictures/none", "docs に写真はありません。", "There is no picture below docs."),
    Message("pictures/unused", "（使われていないので公開しません）", "(used nowhere, not published)"),
    Message(
        "pictures/waiting",
        "（下書きや予約の文章だけが使うので、まだ公開しません）",
        "(only in drafts or essays to come, not published yet)",
    ),
    Message(
        "pictures/total",
        "写真 {count} 枚、合わせて {size} kB。使われていないもの {unused} 枚。",
        "{count} pictures of {size} kB together; {unused} of them used nowhere.",
        one="One picture of {size} kB; {unused} used nowhere.",
    ),
    Message(
        "pictures/wordless",
        "言葉のない写真 {count} 枚: {places}",
        "{count} pictures without words: {places}",
        one="One picture without words: {places}",
    ),
    Message(
        "pictures/renamed",
        "{old} の名前を {new} に変えました。",
        "Renamed {old} to {new}.",
    ),
    Message(
        "pictures/taken",
        "{old} の新しい名前は、もうほかのファイルが使っています。名前を変えてから、もう一度打ってください。",
        "The new name for {old} is another file's already. Rename one of them and try again.",
    ),
    Message(
        "pictures/unread",
        "{old} は、ここでは開けません（HEIC には `pip install pillow-heif`）。写真のアプリで JPEG にして保存してください。",
        "{old} can't be opened here (for HEIC: `pip install pillow-heif`). Save it as JPEG in your photo program.",
    ),
    Message(
        "pictures/made",
        "{old} から {new} を作り、本文もそちらを使うようにしました。元のファイルは残してあります（公開しません）。",
        "Made {new} of {old}; the texts name it now. The old file is still there, and is not published.",
    ),
)
