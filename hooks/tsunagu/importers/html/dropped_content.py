"""What of the old page is not in the essay: never dropped without a word."""

from __future__ import annotations

from typing import Final, NamedTuple

#: The kinds of what is left out, with their names in Japanese and English.
DROPPED_KINDS: Final = {
    "advertising": ("広告", "advertising"),
    "card": ("リンク先の紹介", "card of a linked page"),
    "code": ("コードの書式（文字は残しました）", "code (its words are kept)"),
    "contents": ("目次", "table of contents"),
    "decoration": ("飾り", "decoration"),
    "embed": ("埋め込み", "embed"),
    "form": ("入力欄", "form"),
    "head": ("本文の外", "outside the post"),
    "hidden": ("隠れた文字", "hidden text"),
    "link": ("リンク先（文字は残しました）", "address of a link (its words are kept)"),
    "script": ("スクリプト", "script"),
}


class DroppedContent(NamedTuple):
    """One thing left out: its kind, and the words or the address that were there."""

    kind: str
    text: str
