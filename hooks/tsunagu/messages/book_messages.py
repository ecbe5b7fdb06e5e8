"""What ``tsunagu book`` says."""

from __future__ import annotations

from typing import Final

from tsunagu.messages.message import Message

BOOK: Final = (
    Message(
        "book/unknown",
        "「{seen}」という id の、公開中の文章はありません（近いもの: {near}）。",
        "no essay of the id '{seen}' is out (the nearest one: {near}).",
    ),
    Message("book/no-title", "本の題（--title）を書いてください。", "Give the book a title (--title)."),
    Message(
        "book/no-language",
        "このサイトに「{seen}」の文章はありません。--language に書けるのは: {known}",
        "This site has no essays in '{seen}'. --language may be: {known}",
    ),
    Message(
        "book/not-built",
        "{path} に {seen} がありません。先に make site でサイトを作ってください。",
        "{path} has no {seen}. Build the site first: make site.",
    ),
    Message(
        "book/made",
        "{path} ができました（{count} 編、{size} kB）。",
        "Made {path} ({count} essays, {size} kB).",
        one="Made {path} (1 essay, {size} kB).",
    ),
)
