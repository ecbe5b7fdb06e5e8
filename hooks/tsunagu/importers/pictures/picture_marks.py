"""The mark of a missing picture: a comment in the text, with the address it had. No reader sees it."""

from __future__ import annotations

from typing import Final

_WORDS: Final = {"ja": "画像", "en": "picture"}


def write_mark(address: str, language: str) -> str:
    """The comment; ``--`` would end it.

    >>> write_mark("https://blog.example/a--b.jpg", "ja")
    '<!-- 画像: https://blog.example/a-%2Db.jpg -->'
    """
    plain = " ".join(address.split()).replace("--", "-%2D").replace("<", "%3C").replace(">", "%3E")
    return f"<!-- {_WORDS.get(language, _WORDS['en'])}: {plain} -->"
