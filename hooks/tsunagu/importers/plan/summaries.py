"""The summary of an imported essay: its author's own, never the first words that a blog cut off by itself."""

from __future__ import annotations

from typing import Final

from tsunagu.importers.plan.twins import keep_letters

#: What a blog's program writes behind words that it has cut.
_CUT: Final = ("…", "...", "[…]", "[...]", "続きを読む", "もっと読む", "Read more", "Continue reading")
_LONGEST: Final = 300


def choose_summary(summary: str, words: str) -> str:
    """The summary, unless it is how the text begins: then the site finds a better one by itself.

    >>> choose_summary("こんにちは。今日は…", "こんにちは。\\n今日は、港の話です。")
    ''
    """
    bare = " ".join(summary.split())
    for mark in _CUT:
        bare = bare.removesuffix(mark).rstrip()
    letters = keep_letters(bare)
    is_beginning = keep_letters(words[: len(bare) * 4 + 200]).startswith(letters)
    return "" if not letters or is_beginning or len(bare) > _LONGEST else summary.strip()
