"""What ``tsunagu terms`` says."""

from __future__ import annotations

from typing import Final

from tsunagu.messages.message import Message

TERMS: Final = (
    Message(
        "terms/shared", "二つの用語に同じ名前（直してください）", "Two terms with one name (to be fixed)"
    ),
    Message("terms/unused", "どのエッセイにも出てこない用語", "Terms that no essay uses"),
    Message(
        "terms/frequent",
        "よく出るのに用語集にない言葉（全 {all} のうち上から {shown}）",
        "Frequent words that the glossary lacks (the first {shown} of {all})",
    ),
    Message(
        "terms/untranslated",
        "訳したエッセイに、対になる言葉が見つからない用語",
        "Terms whose counterpart is not in the translated essay",
    ),
    Message("terms/head", "言葉,回,編,例", "word,times,essays,example"),
    Message("terms/nothing", "（なし）", "(none)"),
    Message(
        "terms/unread",
        "読めなかったファイルは数えていません。`tsunagu check` で直すところが {count} 個あります。",
        "Files that could not be read are left out. `tsunagu check` tells {count} things to fix.",
    ),
)
