"""What keeps a finished site from going out."""

from __future__ import annotations

from typing import Final

from tsunagu.messages.message import Message

GUARD: Final = (
    Message(
        "guard/noindex",
        "検索エンジンを断る印（{seen}）があります。",
        "asks search engines to stay away ({seen}).",
    ),
    Message(
        "guard/not-hidden",
        "印刷用のページに、検索エンジンを断る印（noindex）がありません。",
        "is a page for print, which has to ask search engines to stay away (noindex).",
    ),
    Message("guard/banner", "プレビューの帯があります。", "carries the banner of a preview."),
    Message("guard/closed", "検索エンジンをすべて断っています。", "turns every search engine away."),
    Message(
        "guard/secret",
        "まだ公開しない文章が出ています（{seen}）。",
        "shows an essay that is not out yet ({seen}).",
    ),
    Message("guard/no-noindex", "プレビューなのに noindex がありません。", "is a preview without noindex."),
    Message("guard/no-banner", "プレビューなのに帯がありません。", "is a preview without its banner."),
    Message(
        "guard/open",
        "検索エンジンを断っていません。下見のためのサイトは make preview で作ります。",
        "does not turn search engines away. make preview builds a site that does.",
    ),
    Message("guard/other-kind", "公開しない種類のファイルです。", "is of a kind that is not published."),
    Message(
        "guard/odd-file",
        "ファイルではありません（リンクやパイプなど）。サイトを作り直してください。",
        "is no file (but a link, a pipe or the like). Build the site anew.",
    ),
    Message(
        "guard/too-large",
        "{seen} MB を超えるので、確かめられません。",
        "is larger than {seen} MB, too large to be looked at.",
    ),
    Message(
        "guard/no-utf-8",
        "文字コードが UTF-8 ではありません。UTF-8 で保存してください。",
        "is not in UTF-8. Save it as UTF-8.",
    ),
    Message(
        "guard/active",
        "開くとプログラムが動くか、ページとして表示されます（{seen}）。",
        "would run something or be shown as a page ({seen}).",
    ),
    Message(
        "guard/foreign",
        "ほかの場所から何かを読み込みます（{seen}）。",
        "loads something from elsewhere ({seen}).",
    ),
    Message(
        "guard/style",
        "ページの中に飾り（{seen}）があり、ページの約束（Content-Security-Policy）に止められます。",
        "has a style of its own ({seen}), which the policy of the page stops.",
    ),
    Message(
        "guard/taken",
        "本文が、まわりの部品の名前（{seen}）を使っています。",
        "has a name of the page around the text within it ({seen}).",
    ),
    Message(
        "guard/policy",
        "ページの約束（Content-Security-Policy）がないか、Tsunagu のものと違います（{seen}）。",
        "lacks the Content-Security-Policy of Tsunagu, or has another one ({seen}).",
    ),
    Message(
        "guard/altered",
        "Tsunagu やテーマのファイルと中身が違います。サイトを作り直してください。",
        "differs from the file of Tsunagu or of the theme. Build the site anew.",
    ),
    Message("guard/well", "公開してよいサイトです。", "This site may go out."),
)
