"""What an import tells the author: each code, its weight, and the sentence in Japanese and English.

An ``error`` is a file or post that was not imported; a ``doubt`` is one that was, as a draft, to be looked
at; a ``note`` is only for his information. Where it happened is a ``Place`` in the file that was read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tsunagu.model import Problem


@dataclass(frozen=True, slots=True)
class NoticeKind:
    """A row: the code, ``error``, ``doubt`` or ``note``, and the sentence in each language."""

    code: str
    weight: str
    ja: str
    en: str


_ROWS: Final = (
    # files
    NoticeKind(
        "unreadable", "error", "開けませんでした（{seen}）。", "can't be opened ({seen})."
    ),
    NoticeKind(
        "too-large",
        "error",
        "大きすぎます（{seen} バイト、上限は {known} バイト）。いくつかに分けてください。",
        "is too large ({seen} bytes, at most {known}); divide it.",
    ),
    NoticeKind(
        "symlink",
        "error",
        "リンク（{seen} を指す）は読みません。ファイルそのものを置いてください。",
        "is a link (to {seen}), which is not followed; put the file itself here.",
    ),
    NoticeKind("not-a-file", "error", "普通のファイルではありません。", "is no ordinary file."),
    NoticeKind("not-text", "error", "文字のファイルではなく、読めません。", "is no text, and can't be read."),
    NoticeKind(
        "page-part",
        "note",
        "保存したページの部品（{seen} 個のファイル）なので読みません。",
        "holds the parts of a saved page ({seen} files), which are not read.",
    ),
    NoticeKind(
        "unknown-format",
        "error",
        "形式がわかりません。読めるのは Movable Type 形式の書き出し、WordPress の書き出し（WXR）、"
        "保存したアメーバブログのページ、そのページの文字だけのファイル（1 行目が「題｜ブログ名」）です。",
        "is in no format known here: a Movable Type export, a WordPress export (WXR), a saved page of "
        "Ameba Blog, or the text of such a page (line 1: 'title｜name of the blog').",
    ),
    NoticeKind(
        "broken-characters",
        "doubt",
        "読めない文字が {seen} 個あり、「\ufffd」に変えました（文字コードは {known} とみました）。",
        "has {seen} characters that can't be read (as {known}); they are now '\ufffd'.",
    ),
    NoticeKind(
        "broken-xml",
        "error",
        "XML がこわれています（{seen}）。それより後ろの記事は読めていないかもしれません。",
        "is broken XML ({seen}); posts after that may be missing.",
    ),
    NoticeKind(
        "xml-doctype",
        "error",
        "DOCTYPE のある XML は、安全のため読みません。書き出し直してください。",
        "has a DOCTYPE, and is not read for safety; export it again.",
    ),
    NoticeKind("no-posts", "error", "記事が見つかりませんでした。", "has no post in it."),
    # posts
    NoticeKind(
        "members-only",
        "error",
        "「{seen}」は会員限定で、保存したページに本文がありません。ログインして保存し直してください。",
        "{seen!r} is for members, and the saved page has no text; sign in and save it again.",
    ),
    NoticeKind(
        "no-body",
        "error",
        "「{seen}」には本文の文字がありません。取り込みませんでした（画像 {known} 枚）。",
        "{seen!r} has no words in it ({known} images); it was not imported.",
    ),
    NoticeKind(
        "too-deep",
        "error",
        "「{seen}」の HTML は入れ子が深すぎて読めません。",
        "{seen!r} is nested too deep to be read.",
    ),
    NoticeKind(
        "post-too-large",
        "error",
        "「{seen}」が大きすぎます（上限は {known} バイト）。いくつかの記事に分けてください。",
        "{seen!r} is too large (at most {known} bytes); divide it.",
    ),
    NoticeKind(
        "not-imported",
        "error",
        "「{seen}」を取り込めませんでした（{known}）。",
        "{seen!r} could not be imported ({known}).",
    ),
    NoticeKind(
        "name-in-use",
        "error",
        "「{seen}」を書く前に {known} ができていました。上書きはしません。もう一度実行してください。",
        "{known} appeared before {seen!r} was written; nothing is overwritten. Run the import again.",
    ),
    NoticeKind(
        "other-kind",
        "note",
        "記事ではないもの（{known}）が {seen} 件あり、取り込みませんでした。",
        "has {seen} items that are no posts ({known}), not imported.",
    ),
    NoticeKind(
        "twice",
        "note",
        "「{seen}」は {known} と同じ記事です。1 度だけ取り込みました。",
        "{seen!r} is the same post as {known}; it was imported once.",
    ),
    NoticeKind(
        "comments",
        "note",
        "コメントとトラックバック {seen} 件は取り込みません。",
        "has {seen} comments and trackbacks, which are not imported.",
    ),
    NoticeKind(
        "alias-dropped",
        "note",
        "古いアドレス {seen} はほかの記事の転送に使われています。",
        "the old address {seen} is an alias of another essay already.",
    ),
    NoticeKind(
        "link-kept",
        "note",
        "「{seen}」への古いリンクはそのまま残しました（{known} がまだ公開されていないため）。",
        "the old link to {seen!r} was kept, since {known} is not published yet.",
    ),
    # doubts
    NoticeKind(
        "no-date",
        "doubt",
        "日付がありません。ファイルの更新日を入れました。",
        "has no date; the date is that of the file.",
    ),
    NoticeKind(
        "bad-date",
        "doubt",
        "日付「{seen}」が読めません。ファイルの更新日を入れました。",
        "the date {seen!r} can't be read; the date is that of the file.",
    ),
    NoticeKind(
        "cut-short",
        "doubt",
        "途中でファイルが終わっているようです（終わりの線 -------- がありません）。続きを確かめてください。",
        "the file ends without the line -------- that ends a post; look whether some of it is missing.",
    ),
    NoticeKind(
        "no-title",
        "doubt",
        "題に文字がありません。本文の 1 行目を題に入れました。",
        "has no words in its title; the first line of the text is in it.",
    ),
    NoticeKind(
        "was-hidden",
        "doubt",
        "もとのブログで公開されていませんでした（{seen}）。",
        "was not public on the old blog ({seen}).",
    ),
    NoticeKind(
        "guessed-head",
        "doubt",
        "はじめの「{seen}」をブログの説明とみて外しました。",
        "the first lines, {seen!r}, were taken for the description of the blog and left out.",
    ),
    NoticeKind(
        "guessed-factors",
        "doubt",
        "キーファクター（factors）は推測です。",
        "the factors are a guess.",
    ),
    NoticeKind(
        "kept-markup",
        "doubt",
        "{seen} の書き方のまま取り込みました。",
        "was written in {seen}, and is kept as it was typed.",
    ),
)  # fmt: skip

#: Every kind of notice by its code.
NOTICES: Final = {row.code: row for row in _ROWS}


def describe_notice(notice: Problem, language: str) -> str:
    """The sentence of a notice, in Japanese for ``"ja"``, else in English; always one line."""
    row = NOTICES[notice.code]
    values = {name: " ".join(value.split()) for name, value in notice.values.items()}
    return (row.ja if language == "ja" else row.en).format(**values)


def weigh_notice(notice: Problem) -> str:
    """``error``, ``doubt`` or ``note``."""
    return NOTICES[notice.code].weight
