"""A summary where the author gave none: the first paragraph, cut at a sentence."""

from __future__ import annotations

import re
from functools import lru_cache

_MOST = 140
_SKIP = re.compile(r"\s*(?:#|>|[-*+] |\d+\. |```|~~~|\||!\[|\[\^|\[[^\]]+\]:)")
_INLINE = (
    (re.compile(r"!\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"\[\[[^\]|]*\|([^\]]*)\]\]"), r"\1"),
    (re.compile(r"\[\[([^\]]*)\]\]"), r"\1"),
    (re.compile(r"\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])"), r"\1"),
    (re.compile(r"\{([^{}|]+)\|[^{}]*\}"), r"\1"),
    (re.compile(r"\[\^[^\]]*\]|</?[a-zA-Z][^>]*>"), ""),
    (re.compile(r"(?<!\\)[*_`]{1,3}"), ""),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!|<>-])"), r"\1"),
)
_END = re.compile(r"[。！？!?](?:[」』”）)]*)|\.(?=\s|$)")


def plain_text(markdown: str) -> str:
    """A paragraph of Markdown without its marks; line breaks between Japanese vanish, else a blank.

    >>> plain_text("ある日、\\n**電話**が[鳴った](x.md)。")
    'ある日、電話が鳴った。'
    """
    for pattern, instead in _INLINE:
        markdown = pattern.sub(instead, markdown)
    joined = re.sub(r"(?<=[^\x00-\x7f])[ \t]*\n[ \t]*(?=[^\x00-\x7f])", "", markdown.strip())
    return " ".join(joined.split())


@lru_cache(maxsize=20_000)
def summarise(markdown: str) -> str:
    """The first paragraph of prose, at most about 140 characters, ending where a sentence ends."""
    for paragraph in re.split(r"\n[ \t]*\n", markdown):
        if paragraph.strip() and not _SKIP.match(paragraph):
            return cut_at_sentence(plain_text(paragraph[: 10 * _MOST]))
    return ""


def cut_at_sentence(text: str) -> str:
    """The text up to the last sentence end within the limit; a longer sentence is cut with an ellipsis."""
    if len(text) <= _MOST:
        return text
    ends = [found.end() for found in _END.finditer(text) if found.end() <= _MOST]
    return text[: ends[-1]].strip() if ends else text[: _MOST - 1].rstrip() + "…"
