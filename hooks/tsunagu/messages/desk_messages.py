"""What ``tsunagu status`` and the desk in the preview say."""

from __future__ import annotations

from typing import Final

from tsunagu.messages.message import Message

DESK: Final = (
    Message("desk/title", "机の上", "On your desk"),
    Message("desk/drafts", "下書き（古いものから）", "Drafts, the oldest first"),
    Message(
        "desk/draft",
        "{days} 日前から（最後に直したのは {idle} 日前）",
        "begun {days} d ago, last changed {idle} d ago",
    ),
    Message("desk/waiting", "公開を待っている文章", "Waiting for their time"),
    Message("desk/untranslated", "訳のない文章", "Essays without a translation"),
    Message("desk/lacks", "ないのは {codes}", "lacks {codes}"),
    Message("desk/behind", "元の文章より古い訳", "Translations that are behind"),
    Message("desk/newer", "元は {place}「{words}」", "the original: {place}, '{words}'"),
    Message("desk/newer-by-date", "元は {place}（updated: {day}）", "the original: {place} (updated: {day})"),
    Message("desk/unused", "どのエッセイにも出てこない用語", "Terms that no essay uses"),
    Message("desk/undefined", "定義が足りない用語", "Terms without a definition"),
    Message("desk/dead", "サイトの中の、届かないリンク", "Dead links within the site"),
    Message("desk/wordless", "言葉のない画像", "Pictures without words"),
    Message("desk/months", "月ごとに公開した量", "Published month by month"),
    Message("desk/essays", "{count} 編", "{count} essays", one="1 essay"),
    Message("desk/letters", "{code} {count} 字", "{code}: {count} characters"),
    Message("desk/words", "{code} {count} 語", "{code}: {count} words"),
    Message("desk/published", "最後に公開したもの", "Published last"),
    Message("desk/new", "新しい（{time}、コミット {commit}）", "new ({time}, commit {commit})"),
    Message("desk/changed", "直した（{time}、コミット {commit}）", "changed ({time}, commit {commit})"),
    Message(
        "desk/unknown", "git の履歴がないので、わかりません。", "Not known: there is no git history here."
    ),
    Message("desk/nothing", "（なし）", "(none)"),
    Message(
        "desk/at",
        "サイト全体のようす（下書き、訳、用語など）: {address}",
        "The whole site at one glance (drafts, translations, terms): {address}",
    ),
    Message("desk/foreign-dead", "よそのサイトへの、切れたリンク", "Dead links to other sites"),
    Message(
        "desk/foreign-unsure",
        "よそのサイトへの、確かめられなかったリンク",
        "Links to other sites that could not be asked",
    ),
    Message(
        "desk/no-network",
        "どこからも答えがありません。ネットワークにつながっていますか。",
        "No host answered. Is there a network?",
    ),
)
